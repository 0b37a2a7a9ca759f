#include <algorithm>
#include <array>

#include "base/decimal.hpp"
#include "base/utf8.hpp"
#include "document/theme_reader.hpp"

namespace generator::document {

using load::Kind;
using load::Node;

namespace {

constexpr std::array<std::string_view, kFaceCount> kFaceNames{
    "regular", "bold", "italic", "condensed", "condensed_bold", "symbols"};
constexpr std::array<std::string_view, 4> kAlignNames{"inicio", "final", "centro", "justificado"};

}  // namespace

void ThemeReader::fault(std::uint32_t node, std::string_view code, std::string message,
                        std::string hint) {
    const base::LineColumn where = base::line_column(bytes_, at(node).offset);
    faults_.push_back(
        {std::string{code},
         base::Severity::error,
         {std::string{file_}, where.line, where.column, load::pointer_of(tape_, node)},
         std::move(message),
         std::move(hint)});
}

void ThemeReader::unknown(std::uint32_t node, std::string_view what, const Names& known) {
    const Node& found = at(node);
    const std::string_view name = what == "la clave" ? found.key : found.text;
    const auto nearest = base::nearest_name(name, known);
    fault(node, "E-EST-002", "no existe " + std::string{what} + " «" + std::string{name} + "»",
          base::did_you_mean(nearest));
}

bool ThemeReader::expect(std::uint32_t node, Kind kind, std::string_view what) {
    if (at(node).kind != kind) {
        fault(node, "E-EST-003", "aquí va " + std::string{what}, "");
        return false;
    }
    return true;
}

void ThemeReader::read_length(std::uint32_t node, base::Length& length) {
    if (!expect(node, Kind::number, "una medida en puntos, por ejemplo 9.5")) {
        return;
    }
    const auto value = base::parse_decimal(at(node).text);
    const auto milli = value ? base::round_scaled(base::to_ratio(*value), 3) : std::nullopt;
    if (!milli || *milli < 0 || *milli > 5'000'000 || value->decimals > 3) {
        fault(node, "E-EST-004", "la medida debe estar entre 0 y 5000 puntos, con 3 decimales", "");
        return;
    }
    length = base::milli_points(static_cast<std::int32_t>(*milli));
}

void ThemeReader::read_color(std::uint32_t node, Color& color) {
    if (!expect(node, Kind::string, "un color, por ejemplo \"#0F69B4\"")) {
        return;
    }
    const std::string_view text = at(node).text;
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        const char upper = static_cast<char>(c & ~0x20);
        return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
    };
    if (text.starts_with('#')) {
        std::array<int, 3> parts{-1, -1, -1};
        for (std::size_t i = 0; text.size() == 7 && i < 3; ++i) {
            const int high = digit(text[1 + 2 * i]);
            const int low = digit(text[2 + 2 * i]);
            parts[i] = high < 0 || low < 0 ? -1 : high * 16 + low;
        }
        if (std::ranges::any_of(parts, [](int part) { return part < 0; })) {
            fault(node, "E-EST-004", "«" + std::string{text} + "» no es un color",
                  "Escriba # y seis cifras hexadecimales: \"#0F69B4\".");
            return;
        }
        color = {static_cast<std::uint8_t>(parts[0]), static_cast<std::uint8_t>(parts[1]),
                 static_cast<std::uint8_t>(parts[2])};
        return;
    }
    Names known;
    for (const NamedColor& named : colors_) {
        if (named.name == text) {
            color = named.color;
            return;
        }
        known.push_back(named.name);
    }
    unknown(node, "el color", known);
}

void ThemeReader::read_optional_color(std::uint32_t node, bool& is_there, Color& color) {
    is_there = at(node).kind != Kind::null;
    if (is_there) {
        read_color(node, color);
    }
}

void ThemeReader::read_flag(std::uint32_t node, bool& flag) {
    if (expect(node, Kind::boolean, "true o false")) {
        flag = at(node).is_true;
    }
}

void ThemeReader::read_face(std::uint32_t node, Face& face) {
    if (!expect(node, Kind::string, "el nombre de una cara")) {
        return;
    }
    const auto* found = std::ranges::find(kFaceNames, at(node).text);
    if (found == kFaceNames.end()) {
        unknown(node, "la cara", {kFaceNames.begin(), kFaceNames.end()});
        return;
    }
    face = static_cast<Face>(found - kFaceNames.begin());
}

void ThemeReader::read_align(std::uint32_t node, Align& align) {
    if (!expect(node, Kind::string, "una alineación")) {
        return;
    }
    const auto* found = std::ranges::find(kAlignNames, at(node).text);
    if (found == kAlignNames.end()) {
        unknown(node, "la alineación", {kAlignNames.begin(), kAlignNames.end()});
        return;
    }
    align = static_cast<Align>(found - kAlignNames.begin());
}

void ThemeReader::read_style_name(std::uint32_t node, std::uint16_t& style) {
    if (!expect(node, Kind::string, "el nombre de un estilo")) {
        return;
    }
    const auto found = find_style(theme_, at(node).text);
    if (!found) {
        Names known;
        for (const BlockStyle& known_style : theme_.styles) {
            known.emplace_back(known_style.name);
        }
        unknown(node, "el estilo", known);
    }
    style = found.value_or(0);
}

}  // namespace generator::document
