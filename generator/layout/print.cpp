#include "layout/print.hpp"

#include <array>
#include <cstdio>

namespace generator::layout {
namespace {

using base::Length;

constexpr std::array<std::string_view, 8> kMarks{"node",     "label",      "run",    "notice",
                                                 "artifact", "pagination", "footer", "header"};
constexpr std::array<std::string_view, document::kFaceCount> kFaces{
    "regular", "bold", "italic", "condensed", "condensed_bold", "symbols"};

/// Points with two decimals, from integers: the same everywhere.
std::string points_text(Length length) {
    const std::int32_t hundredths = (length.milli >= 0 ? length.milli + 5 : length.milli - 5) / 10;
    std::array<char, 24> buffer{};
    const int size =
        std::snprintf(buffer.data(), buffer.size(), "%s%d.%02d", hundredths < 0 ? "-" : "",
                      std::abs(hundredths) / 100, std::abs(hundredths) % 100);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

void print_item(const Pages& pages, const Item& item, const fonts::Fonts& fonts, std::string& out) {
    switch (item.kind) {
        case ItemKind::begin:
            out += "  " + std::string{kMarks[static_cast<std::size_t>(item.mark)]};
            if (item.mark <= MarkKind::notice) {
                out += " " + std::to_string(item.first);
            }
            if (item.mark == MarkKind::run) {
                out += "/" + std::to_string(item.count);
            }
            out += "\n";
            break;
        case ItemKind::end:
            break;
        case ItemKind::text:
            out += "    " + points_text(item.x) + " " + points_text(item.y) + " " +
                   std::string{kFaces[static_cast<std::size_t>(item.face)]} + " " +
                   points_text(item.size);
            if (item.word_space.milli != 0) {
                out += " +" + points_text(item.word_space);
            }
            out += " |" + text_of(pages, item, fonts) + "|\n";
            break;
        case ItemKind::rectangle:
        case ItemKind::line:
        case ItemKind::bend:
            out += item.kind == ItemKind::rectangle ? "    rectangle "
                   : item.kind == ItemKind::line    ? "    line "
                                                    : "    bend ";
            out += points_text(item.x) + " " + points_text(item.y) + " " + points_text(item.width) +
                   " " + points_text(item.height) + "\n";
            break;
    }
}

}  // namespace

std::string text_of(const Pages& pages, const Item& item, const fonts::Fonts& fonts) {
    std::string result;
    const auto face = static_cast<fonts::FaceIndex>(item.face);
    for (std::uint32_t i = 0; i < item.count; ++i) {
        const fonts::Glyph& glyph = pages.glyphs[item.first + i];
        if (!glyph.is_soft_hyphen) {
            result += fonts.text_of(face, glyph.id);
        }
    }
    return result;
}

Length ink_width(const Pages& pages, const Item& item, const fonts::Fonts& fonts) {
    const auto face = static_cast<fonts::FaceIndex>(item.face);
    std::int32_t units = 0;
    std::int32_t ink = 0;
    std::int32_t spaces = 0;
    std::int32_t ink_spaces = 0;
    for (std::uint32_t i = 0; i < item.count; ++i) {
        const fonts::Glyph& glyph = pages.glyphs[item.first + i];
        units += fonts.advance(face, glyph.id) + glyph.adjust;
        if (fonts.text_of(face, glyph.id) == " ") {
            ++spaces;
        } else {
            ink = units;
            ink_spaces = spaces;
        }
    }
    return fonts::scaled(ink, item.size, fonts.metrics(face).units_per_em) +
           item.word_space * ink_spaces;
}

std::string print(const Pages& pages, const fonts::Fonts& fonts) {
    std::string out;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const Page& page = pages.pages[i];
        out += "page " + std::to_string(i + 1) + " " + points_text(page.width) + " x " +
               points_text(page.height) + "\n";
        for (const Item& item : page.items) {
            print_item(pages, item, fonts, out);
        }
        for (const LinkArea& link : page.links) {
            out += "  link " + std::to_string(link.node) + "/" + std::to_string(link.run) + " " +
                   points_text(link.left) + " " + points_text(link.bottom) + " " +
                   points_text(link.right) + " " + points_text(link.top) + "\n";
        }
    }
    for (const HeadingPlace& heading : pages.headings) {
        out += "heading " + std::to_string(heading.node) + " page " +
               std::to_string(heading.page + 1) + " " + points_text(heading.top) + "\n";
    }
    return out;
}

}  // namespace generator::layout
