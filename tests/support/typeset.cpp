#include "support/typeset.hpp"

#include "layout/from_document.hpp"
#include "layout/print.hpp"
#include "resources.hpp"
#include "support/catch.hpp"

namespace support {

using generator::layout::Item;
using generator::layout::ItemKind;
using generator::layout::MarkKind;
using generator::layout::Pages;

const generator::document::Theme& official_theme() {
    static const generator::document::Theme theme = [] {
        constexpr std::string_view kFile = "assets/estilos/oficial.json";
        auto read = generator::document::read_theme(generator::resources::find(kFile), kFile);
        REQUIRE(read.has_value());
        return std::move(read).value();
    }();
    return theme;
}

const std::shared_ptr<const generator::fonts::Fonts>& compiled_fonts() {
    static const std::shared_ptr<const generator::fonts::Fonts> fonts = [] {
        auto loaded = generator::fonts::Fonts::load();
        REQUIRE(loaded.has_value());
        return std::move(loaded).value();
    }();
    return fonts;
}

namespace {

generator::base::Result<Pages> run(const generator::document::Document& document) {
    static generator::fonts::Shaper shaper{compiled_fonts()};
    static generator::fonts::Hyphenator hyphenator = [] {
        auto loaded = generator::fonts::Hyphenator::load();
        REQUIRE(loaded.has_value());
        return std::move(loaded).value();
    }();
    return generator::layout::lay_out(document, official_theme(), shaper, hyphenator);
}

}  // namespace

Pages typeset(const generator::document::Document& document) {
    auto result = run(document);
    for (const auto& fault : result.diagnostics()) {
        UNSCOPED_INFO(generator::base::to_text(fault));
    }
    REQUIRE(result.has_value());
    return std::move(result).value();
}

generator::base::Diagnostics typeset_faults(const generator::document::Document& document) {
    auto result = run(document);
    return result.has_value() ? generator::base::Diagnostics{} : result.diagnostics();
}

std::vector<PrintedLine> printed_items(const Pages& pages) {
    std::vector<PrintedLine> result;
    for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
        Item mark;
        for (const Item& item : pages.pages[page].items) {
            if (item.kind == ItemKind::begin) {
                mark = item;
            }
            if (item.kind != ItemKind::text) {
                continue;
            }
            const auto& fonts = *compiled_fonts();
            result.push_back(
                {.page = page,
                 .mark = mark.mark,
                 .node = mark.first,
                 .left = item.x,
                 .right = item.x + generator::layout::ink_width(pages, item, fonts),
                 .baseline = item.y,
                 .has_hyphen = pages.glyphs[item.first + item.count - 1].is_soft_hyphen,
                 .text = generator::layout::text_of(pages, item, fonts)});
        }
    }
    return result;
}

std::string printed_text(const Pages& pages, std::uint32_t node) {
    std::string result;
    for (const PrintedLine& line : printed_items(pages)) {
        const bool is_content = line.mark == MarkKind::node || line.mark == MarkKind::run;
        if (is_content && line.node == node) {
            result += line.text;
        }
    }
    return result;
}

}  // namespace support
