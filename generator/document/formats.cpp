#include "document/formats.hpp"

#include <array>

#include "base/decimal.hpp"

namespace generator::document {
namespace {

struct Style {
    std::string_view name;
    Format format = Format::none;
    int decimals = 0;
    bool is_percentage = false;
    bool trims_zeros = false;
    bool is_grouped = true;
    bool dashes_unreported = false;  // "-" for a value that nobody reported
    char decimal_mark = ',';
    bool has_sign = true;  // of a percentage
};

constexpr std::array kStyles{
    Style{.name = "miles", .format = Format::miles, .dashes_unreported = true},
    Style{.name = "entero", .format = Format::entero},
    Style{.name = "anio", .format = Format::anio, .is_grouped = false},
    Style{.name = "pct0", .format = Format::pct0, .is_percentage = true},
    Style{.name = "pct1", .format = Format::pct1, .decimals = 1, .is_percentage = true},
    Style{.name = "pct2", .format = Format::pct2, .decimals = 2, .is_percentage = true},
    Style{.name = "decimal1", .format = Format::decimal1, .decimals = 1},
    Style{.name = "decimal2", .format = Format::decimal2, .decimals = 2},
    Style{.name = "pct1_o_guion",
          .format = Format::pct1_o_guion,
          .decimals = 1,
          .is_percentage = true,
          .dashes_unreported = true},
    Style{.name = "pct2_o_guion",
          .format = Format::pct2_o_guion,
          .decimals = 2,
          .is_percentage = true,
          .dashes_unreported = true},
    Style{.name = "punto", .format = Format::punto, .is_grouped = false, .decimal_mark = '.'},
    Style{.name = "pct_punto",
          .format = Format::pct_punto,
          .is_percentage = true,
          .is_grouped = false,
          .decimal_mark = '.',
          .has_sign = false},
    Style{.name = "factor", .format = Format::factor, .decimals = 4, .trims_zeros = true},
    Style{.name = "impreso", .format = Format::impreso},
};

const Style& style_of(Format format) { return kStyles[static_cast<std::size_t>(format) - 1]; }

}  // namespace

std::optional<Format> find_format(std::string_view name) {
    for (const Style& style : kStyles) {
        if (style.name == name) {
            return style.format;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> result;
    result.reserve(kStyles.size());
    for (const Style& style : kStyles) {
        result.push_back(style.name);
    }
    return result;
}

std::optional<std::string> format_numero(const report::Numero& numero, Format format) {
    const Style& style = style_of(format);
    const auto* ratio = std::get_if<base::Ratio>(&numero.valor);
    if (ratio == nullptr) {
        const auto ausencia = std::get<report::Ausencia>(numero.valor);
        const bool is_unreported = ausencia == report::Ausencia::no_informado;
        return std::string{style.dashes_unreported && is_unreported ? "-" : to_text(ausencia)};
    }
    const base::NumberStyle number_style{
        .decimal_mark = style.decimal_mark,
        .group_mark = style.is_grouped ? '.' : '\0',
        .decimals = numero.decimales >= 0 ? numero.decimales : style.decimals,
        .trims_zeros = style.trims_zeros,
        .power_of_ten = style.is_percentage ? 2 : 0};
    auto text = base::format_number(*ratio, number_style);
    if (text && style.is_percentage && style.has_sign) {
        *text += '%';
    }
    return text;
}

}  // namespace generator::document
