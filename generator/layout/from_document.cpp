#include "layout/from_document.hpp"

#include <algorithm>

#include "layout/page_builder.hpp"

namespace generator::layout {
namespace {

using base::Diagnostic;

constexpr std::size_t kExcerpt = 60;

/// The first letters of a node, for a diagnostic.
std::string excerpt(const document::Document& document, std::uint32_t index) {
    std::string result;
    if (index == document::kNone) {
        return result;
    }
    const document::Node& node = document.nodes[index];
    for (std::uint32_t i = 0; i < node.run_count && result.size() < kExcerpt; ++i) {
        result += document.text_of(document.runs[node.first_run + i]);
    }
    if (result.size() > kExcerpt) {
        std::size_t end = kExcerpt;
        while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        result.resize(end);
        result += "…";
    }
    return result;
}

Diagnostic overflow(std::string message, std::string hint) {
    return {.code = "E-MAQ-002",
            .severity = base::Severity::error,
            .place = {},
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// What did not fit: nothing is ever cut in silence.
void report_overflows(const document::Document& document, const Flow& flow, const Emitter& emitter,
                      base::Diagnostics& faults) {
    for (const Table& table : flow.tables) {
        if (!table.fits) {
            const std::uint32_t first =
                table.cells.empty() ? document::kNone : table.cells.front().node;
            faults.push_back(
                overflow("la tabla que empieza con «" + excerpt(document, first) +
                             "» no cabe a lo ancho de la página sin partir sus cifras",
                         "use menos columnas, o pagina=\"horizontal\" en la plantilla"));
        }
    }
    for (const std::uint32_t node : emitter.overflows()) {
        faults.push_back(overflow(
            "el texto «" + excerpt(document, node) + "» se sale de los márgenes de la página",
            "revise el ancho de su columna o su sangría en la plantilla"));
    }
    if (flow.has_tall_drawing) {
        faults.push_back(overflow("un gráfico es más alto que la página",
                                  "reduzca sus categorías o sus series"));
    }
}

/// A text that is read twice, because its table had to shrink, reports its faults twice.
void drop_repeated(base::Diagnostics& faults) {
    base::Diagnostics kept;
    for (Diagnostic& fault : faults) {
        const bool is_known = std::ranges::any_of(
            kept, [&](const Diagnostic& other) { return other.message == fault.message; });
        if (!is_known) {
            kept.push_back(std::move(fault));
        }
    }
    faults = std::move(kept);
}

}  // namespace

base::Result<Pages> lay_out(const document::Document& document, const document::Theme& theme,
                            fonts::Shaper& shaper, fonts::Hyphenator& hyphenator) {
    const Geometries geometries{.body = geometry_of(theme, document.is_landscape),
                                .wide = geometry_of(theme, true)};
    const auto body_of = [](const Geometry& geometry) {
        return Body{geometry.body_width, geometry.body_height};
    };
    Pages pages;
    Words words{document, theme, shaper, pages.glyphs};
    Lines lines{words, hyphenator, pages.glyphs};
    const Flow flow = read_flow(document, theme, lines, words, body_of(geometries.body),
                                body_of(geometries.wide));
    PageBuilder builder{{document, theme, flow, lines, words, pages}, geometries};
    builder.place(flow.blocks);
    builder.finish();
    base::Diagnostics faults = std::move(words.faults());
    report_overflows(document, flow, builder.emitter(), faults);
    if (!faults.empty()) {
        drop_repeated(faults);
        return faults;
    }
    return pages;
}

}  // namespace generator::layout
