#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.hpp"
#include "base/result.hpp"

namespace generator::document {

/// The compiled-in faces. Roboto for text, DejaVu Sans for what Roboto lacks (arrows, shapes).
enum class Face : std::uint8_t { regular, bold, italic, condensed, condensed_bold, symbols };
inline constexpr std::size_t kFaceCount = 6;

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    [[nodiscard]] friend bool operator==(const Color&, const Color&) = default;
};

enum class Align : std::uint8_t { start, end, center, justify };

/// The look of a block of text.
struct BlockStyle {
    std::string name;  // as templates write it: estilo="nota"
    Face face = Face::regular;
    Face strong_face = Face::bold;
    Face emphasis_face = Face::italic;
    base::Length size = base::points(10);
    base::Length leading = base::points(14);
    base::Length space_before;
    base::Length space_after;
    base::Length indent;  // of the whole block, from the left
    Align align = Align::start;
    Color color;
    bool hyphenates = true;
    bool keeps_with_next = false;  // headings
    bool has_rule_below = false;   // a thin rule under the block, in Theme::accent
    bool has_background = false;   // a band behind the block, in `background`
    Color background;
};

/// The look of a table. Cells are styled by role: head, body, row head, and figures.
struct TableStyle {
    std::string name;        // estilo="montos"
    std::uint16_t head = 0;  // indexes into Theme::styles
    std::uint16_t row_head = 0;
    std::uint16_t cell = 0;
    std::uint16_t figure = 0;        // cells that hold one figure: end-aligned, tabular digits
    std::uint16_t total = 0;         // text of a row marked estilo="total"
    std::uint16_t total_figure = 0;  // figures of that row
    base::Length padding_x = base::points(4);
    base::Length padding_y = base::points(3);
    base::Length rule = base::milli_points(500);
    Color rule_color;
    Color head_background;
    Color stripe;  // every second row, if has_stripes
    bool has_stripes = false;
    base::Length space_before;
    base::Length space_after;
};

struct PageStyle {
    base::Length width = base::milli_points(595276);  // A4
    base::Length height = base::milli_points(841890);
    base::Length margin_top;
    base::Length margin_bottom;
    base::Length margin_left;
    base::Length margin_right;
};

/// One theme file of assets/estilos: the CSS variables of the HTML and the styles of the PDF.
struct Theme {
    std::string name;
    PageStyle page;
    std::vector<BlockStyle> styles;
    std::vector<TableStyle> tables;
    std::vector<Color> series;  // chart series, in order; 4,5:1 against white
    Color accent;
    Color text;
    Color muted;
    Color draft{0x7A, 0x1F, 0x1F};  // band of a draft, under white letters
    std::uint16_t footer = 0;       // style of the running footer
    std::uint16_t footnote = 0;     // style of footnotes at the foot of the page
    std::uint16_t chart_label = 0;  // style of the text in charts
    std::uint16_t list_item = 0;
    base::Length list_indent = base::points(14);
};

/// Reads a theme file; every fault in one pass. `file` is the name that diagnostics print.
[[nodiscard]] base::Result<Theme> read_theme(std::string_view bytes, std::string_view file);

/// Index of the style with this name; `nullopt` if there is none.
[[nodiscard]] std::optional<std::uint16_t> find_style(const Theme& theme, std::string_view name);
[[nodiscard]] std::optional<std::uint16_t> find_table_style(const Theme& theme,
                                                            std::string_view name);

}  // namespace generator::document
