#include "writers/html/print_fit.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace generator::writers::html {
namespace {

using document::Document;
using document::Node;

// Thousandths of the size of the letters, a little over those of the usual sans serif faces.
constexpr std::int32_t kLetter = 600;
constexpr std::int32_t kStop = 300;
// A longer word may be broken anywhere. No word of the language is as long.
constexpr std::int32_t kLongestWord = 24 * kLetter;

std::int32_t width_of(char letter) {
    const bool is_rest_of_letter = (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
    if (is_rest_of_letter) {
        return 0;
    }
    return letter == '.' || letter == ',' || letter == ' ' ? kStop : kLetter;
}

std::int32_t width_of(std::string_view text) {
    return std::accumulate(text.begin(), text.end(), 0,
                           [](std::int32_t sum, char letter) { return sum + width_of(letter); });
}

/// The widest part of a text that stays on one line, or `least` if none is wider. Most texts are
/// too short to have one: what is measured is left.
std::int32_t widest_word(std::string_view text, std::int32_t least) {
    const auto may_be_wider = [&](std::size_t bytes) {
        return bytes * std::size_t{kLetter} > static_cast<std::size_t>(least);
    };
    while (may_be_wider(text.size())) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (may_be_wider(word.size())) {
            least = std::max(least, width_of(word));
        }
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return least;
}

/// The widest word of a cell, in thousandths of the size of the letters; or `least`.
std::int32_t widest_word(const Document& document, const Node& cell, std::int32_t least) {
    for (std::uint32_t i = 0; i < cell.run_count; ++i) {
        least = widest_word(document.text_of(document.runs[cell.first_run + i]), least);
    }
    for (std::uint32_t child = cell.first_child; child != document::kNone;
         child = document.nodes[child].next_sibling) {
        least = widest_word(document, document.nodes[child], least);
    }
    return least;
}

/// The width of a figure, which stays on one line.
std::int32_t figure_width(const Document& document, const Node& cell) {
    std::int32_t line = 0;
    for (std::uint32_t i = 0; i < cell.run_count; ++i) {
        line += width_of(document.text_of(document.runs[cell.first_run + i]));
    }
    return line;
}

}  // namespace

bool has_endless_word(const Document& document, const Node& cell) {
    return widest_word(document, cell, kLongestWord) > kLongestWord;
}

std::int32_t print_scale(const Document& document, const document::TableGrid& grid,
                         const document::TableStyle& style, const document::Theme& theme,
                         bool is_landscape) {
    std::vector<std::int32_t> columns(grid.columns, 0);
    for (const document::CellPlace& place : grid.cells) {
        const Node& node = document.nodes[place.node];
        if (node.column_span == 1) {
            std::int32_t& column = columns[place.column];
            column =
                place.holds_figure
                    ? std::max(column, figure_width(document, node))
                    : std::max(column, std::min(kLongestWord, widest_word(document, node, column)));
        }
    }
    const document::PageStyle& page = theme.page;
    const std::int64_t sheet = (is_landscape ? page.height : page.width).milli -
                               page.margin_left.milli - page.margin_right.milli;
    const std::int64_t letters = std::accumulate(columns.begin(), columns.end(), std::int64_t{0}) *
                                 theme.styles[style.cell].size.milli / 1000;
    const std::int64_t paddings = std::int64_t{2} * grid.columns * style.padding_x.milli;
    const std::int64_t wanted = letters + paddings;
    return wanted <= sheet ? 1000 : static_cast<std::int32_t>(sheet * 1000 / wanted);
}

}  // namespace generator::writers::html
