#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"

namespace generator::document {

/// A cell and its place in the grid of its table, spans counted.
struct CellPlace {
    std::uint32_t node = 0;
    std::uint16_t row = 0;
    std::uint16_t column = 0;
    bool holds_figure = false;  // below the head
};

/// A table as a grid: what HTML leaves to the browser, layout and alignment must know.
struct TableGrid {
    std::uint16_t columns = 0;
    std::uint16_t rows = 0;
    std::uint16_t head_rows = 0;           // rows inside `thead`
    std::vector<std::uint32_t> row_nodes;  // the `tr` of each row
    std::vector<CellPlace> cells;          // in document order
    std::vector<std::uint8_t>
        is_figure_column;  // 1: its body cells hold figures, its heads align with them
};

/// Cells that are screen only are left out. A cell that would overlap a row span moves right, as in
/// HTML.
[[nodiscard]] TableGrid make_grid(const Document& document, std::uint32_t table);

/// True if the whole text of a cell is one figure or the sign for its absence: "8.146.335",
/// "36,5%",
/// "-", "—", "S/I", "N/C" (its marks not counted). Such cells are end-aligned.
[[nodiscard]] bool holds_figure(const Document& document, const Node& cell);

}  // namespace generator::document
