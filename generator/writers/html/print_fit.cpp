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

/// The widest part of a text that stays on one line.
std::int32_t widest_word(std::string_view text) {
    std::int32_t widest = 0;
    std::int32_t word = 0;
    for (const char letter : text) {
        word = letter == ' ' ? 0 : word + width_of(letter);
        widest = std::max(widest, word);
    }
    return widest;
}

/// Thousandths of the size of the letters that a cell needs across.
std::int32_t needed(const Document& document, const Node& cell, bool is_figure) {
    std::int32_t line = 0;
    std::int32_t word = 0;
    for (std::uint32_t i = 0; i < cell.run_count; ++i) {
        const std::string_view text = document.text_of(document.runs[cell.first_run + i]);
        line += width_of(text);
        word = std::max(word, widest_word(text));
    }
    for (std::uint32_t child = cell.first_child; child != document::kNone;
         child = document.nodes[child].next_sibling) {
        word = std::max(word, needed(document, document.nodes[child], false));
    }
    return is_figure ? line : word;
}

}  // namespace

bool has_endless_word(const Document& document, const Node& cell) {
    return needed(document, cell, false) > kLongestWord;
}

std::int32_t print_scale(const Document& document, const document::TableGrid& grid,
                         const document::TableStyle& style, const document::Theme& theme,
                         bool is_landscape) {
    std::vector<std::int32_t> columns(grid.columns, 0);
    for (const document::CellPlace& place : grid.cells) {
        const Node& node = document.nodes[place.node];
        if (node.column_span == 1) {
            const bool is_figure =
                place.row >= grid.head_rows && document::holds_figure(document, node);
            const std::int32_t width = needed(document, node, is_figure);
            columns[place.column] =
                std::max(columns[place.column], is_figure ? width : std::min(width, kLongestWord));
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
