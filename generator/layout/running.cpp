#include <algorithm>

#include "layout/page_builder.hpp"
#include "layout/watermark.hpp"

namespace generator::layout {
namespace {

using base::Length;

constexpr Length kFooterGap = base::points(14);
constexpr Length kNumberWidth = base::points(60);
constexpr Length kRuleThickness = base::milli_points(400);

Range set_line(const Material& material, std::string_view text, const TextStyle& style,
               const Measure& measure, MarkKind mark) {
    material.words.clear();
    const Range words = material.words.read(text, style, mark);
    return material.lines.set(words, style, measure);
}

void emit_lines(const Material& material, Emitter& emitter, Range lines, Length top) {
    for (std::uint32_t i = lines.first; i < lines.end(); ++i) {
        const Line& line = material.lines.all()[i];
        emitter.line(line, {}, top);
        top += line.height;
    }
}

/// White on a band across the page: nobody takes a draft for the publication.
TextStyle draft_style(const TextStyle& footer) {
    TextStyle style = footer;
    style.color = {255, 255, 255};
    style.align = document::Align::center;
    style.size = base::milli_points(10500);
    style.leading = base::points(18);
    return style;
}

/// The band in the margin and, across the page under everything, the faint mark.
void emit_draft(const Material& material, Emitter& emitter, const Geometry& geometry,
                const TextStyle& style) {
    const Length band = -geometry.top / 2 - style.leading / 2;
    emitter.set_artifact(MarkKind::header);
    emitter.background(material.theme.draft, {}, band, geometry.body_width, style.leading);
    emitter.set_artifact(std::nullopt);
    emitter.put_under(make_watermark(geometry, material.theme.draft));
}

/// The words of the band. On the first page they are the notice itself, which is read aloud once.
void emit_notice(const Material& material, Emitter& emitter, const Geometry& geometry,
                 const TextStyle& style) {
    const document::Document& document = material.document;
    const document::Node& node = document.nodes[document.draft_notice];
    const bool is_first = emitter.page() == 0;
    const MarkKind mark = is_first ? MarkKind::notice : MarkKind::header;
    const Measure whole{.left = {},
                        .width = geometry.body_width,
                        .node = is_first ? document.draft_notice : document::kNone,
                        .label_x = {}};
    emit_lines(
        material, emitter,
        set_line(material, document.text_of(document.runs[node.first_run]), style, whole, mark),
        -geometry.top / 2 - style.leading / 2);
    emitter.close();
}

}  // namespace

void emit_running(const Material& material, Emitter& emitter, const Geometries& geometries) {
    const document::Document& document = material.document;
    TextStyle style = text_style(material.theme.styles[material.theme.footer], 100);
    style.align = document::Align::start;
    // As wide as the narrower page: one footer for all.
    const Length narrow = std::min(geometries.body.body_width, geometries.wide.body_width);
    const Range footer =
        set_line(material, document.footer, style,
                 {.left = {}, .width = narrow - kNumberWidth, .label_x = {}}, MarkKind::footer);
    const TextStyle draft = draft_style(style);
    style.align = document::Align::end;
    const auto pages = static_cast<std::uint32_t>(material.pages.pages.size());
    const std::string of_pages = "/" + std::to_string(pages);
    for (std::uint32_t page = 0; page < pages; ++page) {
        const bool is_wide = material.pages.pages[page].width == geometries.wide.width;
        const Geometry& geometry = geometries.of(is_wide);
        const Measure whole{.left = {}, .width = geometry.body_width, .label_x = {}};
        const Length top = geometry.body_height + kFooterGap;
        emitter.reopen(page);
        emitter.set_geometry(geometry);
        if (document.is_draft()) {
            emit_draft(material, emitter, geometry, draft);
        }
        const std::string number = std::to_string(page + 1) + of_pages;
        const Range numbered = set_line(material, number, style, whole, MarkKind::footer);
        emitter.set_artifact(MarkKind::footer);
        emitter.rule(material.theme.muted, kRuleThickness, {}, top - base::points(4),
                     geometry.body_width);
        emit_lines(material, emitter, footer, top);
        emit_lines(material, emitter, numbered, top);
        emitter.set_artifact(std::nullopt);
        // After what pages share: their common start is written once.
        if (document.is_draft()) {
            emit_notice(material, emitter, geometry, draft);
        }
    }
}

}  // namespace generator::layout
