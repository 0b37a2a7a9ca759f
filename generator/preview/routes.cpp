#include "preview/routes.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace generator::preview {
namespace {

struct Entry {
    std::string_view path;
    Kind kind;
};

constexpr std::array kTop{
    Entry{"", Kind::list},
    Entry{"estilo.css", Kind::style},
    Entry{"vista.js", Kind::script},
    Entry{"icono.svg", Kind::icon},
    Entry{"eventos", Kind::list_events},
};

constexpr std::array kViews{
    View{Kind::ficha, "", "Ficha"},
    View{Kind::pages, "paginas", "Páginas"},
    View{Kind::pdf_page, "pdf", "PDF"},
    View{Kind::diagnostics, "diagnosticos", "Diagnósticos"},
    View{Kind::findings, "hallazgos", "Hallazgos"},
    View{Kind::differences, "diferencias", "Diferencias"},
};

constexpr std::array kOutputs{
    Entry{"eventos", Kind::programme_events},
    Entry{"documento.html", Kind::html},
    Entry{"documento.pdf", Kind::pdf},
    Entry{"gemelo.json", Kind::twin},
};

constexpr std::size_t kMostDigits = 9;

/// Takes a number from 1, as it is printed: no sign, no zero before it.
std::optional<std::uint32_t> take_number(std::string_view& text) {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < kMostDigits && text[digits] >= '0' &&
           text[digits] <= '9') {
        value = value * 10 + static_cast<std::uint32_t>(text[digits] - '0');
        ++digits;
    }
    if (digits == 0 || text.front() == '0') {
        return std::nullopt;
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, std::string_view wanted) {
    if (!text.starts_with(wanted)) {
        return false;
    }
    text.remove_prefix(wanted.size());
    return true;
}

template <class Table>
Kind find(const Table& table, std::string_view path) {
    const auto found =
        std::ranges::find_if(table, [&](const auto& entry) { return entry.path == path; });
    return found == table.end() ? Kind::unknown : found->kind;
}

/// "pagina-12-1.png": page 1 of the twelfth making.
Route parse_picture(std::string_view path, std::uint32_t programme) {
    if (!take(path, "pagina-")) {
        return {};
    }
    const auto content = take_number(path);
    if (!content || !take(path, "-")) {
        return {};
    }
    const auto page = take_number(path);
    if (!page || path != ".png") {
        return {};
    }
    return {.kind = Kind::png, .programme = programme, .content = *content, .page = *page};
}

}  // namespace

std::span<const View> views() { return kViews; }

Route parse_route(std::string_view path) {
    const Kind top = find(kTop, path);
    if (top != Kind::unknown) {
        return {.kind = top};
    }
    if (!take(path, "p/")) {
        return {};
    }
    const auto programme = take_number(path);
    if (!programme || !take(path, "/")) {
        return {};
    }
    for (const Kind kind : {find(kViews, path), find(kOutputs, path)}) {
        if (kind != Kind::unknown) {
            return {.kind = kind, .programme = *programme};
        }
    }
    return parse_picture(path, *programme);
}

}  // namespace generator::preview
