#include "document/grid.hpp"

#include <algorithm>
#include <array>

#include "report/valor.hpp"

namespace generator::document {
namespace {

constexpr std::size_t kLongestFigure = 24;
constexpr std::size_t kUsualCells = 64;
constexpr std::size_t kUsualRows = 16;

bool is_sign_of_absence(std::string_view text) {
    using report::Ausencia;
    // Not «—»: it stands where a sentence was not published, in columns of words.
    constexpr std::array kReasons{Ausencia::no_informado, Ausencia::no_aplica,
                                  Ausencia::no_comparable};
    return text == "-" || text == "–" ||
           std::ranges::any_of(kReasons, [&](Ausencia reason) { return to_text(reason) == text; });
}

/// What stands in numbers besides their digits.
bool is_of_number(char c) {
    switch (c) {
        case '.':
        case ',':
        case '%':
        case '+':
        case '-':
        case '/':
        case ' ':
        case '$':
            return true;
        default:
            return false;
    }
}

bool is_number(std::string_view text) {
    bool has_digit = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            has_digit = true;
        } else if (!is_of_number(c)) {
            return false;
        }
    }
    return has_digit;
}

/// Fills a grid row by row; `busy_` counts, for each column, the rows that a span above still
/// covers.
class Filler {
  public:
    Filler(const Document& document, TableGrid& grid) : document_{document}, grid_{grid} {}

    void add_rows(std::uint32_t group) {
        for (std::uint32_t row = document_.nodes[group].first_child; row != kNone;
             row = document_.nodes[row].next_sibling) {
            if (document_.nodes[row].kind == Kind::tr && !document_.nodes[row].is_screen_only) {
                add_row(row);
            }
        }
    }

  private:
    void add_row(std::uint32_t row) {
        std::size_t column = 0;
        for (std::uint32_t cell = document_.nodes[row].first_child; cell != kNone;
             cell = document_.nodes[cell].next_sibling) {
            const Node& node = document_.nodes[cell];
            while (column < busy_.size() && busy_[column] > 0) {
                ++column;
            }
            grid_.cells.push_back(
                {.node = cell, .row = grid_.rows, .column = static_cast<std::uint16_t>(column)});
            const std::size_t end = column + node.column_span;
            busy_.resize(std::max(busy_.size(), end), 0);
            for (; column < end; ++column) {
                busy_[column] = node.row_span;
            }
        }
        for (std::uint16_t& rows : busy_) {
            rows = rows > 0 ? static_cast<std::uint16_t>(rows - 1) : rows;
        }
        grid_.columns = std::max(grid_.columns, static_cast<std::uint16_t>(busy_.size()));
        grid_.row_nodes.push_back(row);
        ++grid_.rows;
    }

    const Document& document_;
    TableGrid& grid_;
    std::vector<std::uint16_t> busy_;
};

void mark_figure_columns(const Document& document, TableGrid& grid) {
    std::vector<std::int32_t> majority(grid.columns, 0);  // figures less texts
    for (CellPlace& place : grid.cells) {
        const Node& node = document.nodes[place.node];
        place.holds_figure = place.row >= grid.head_rows && holds_figure(document, node);
        if (place.row < grid.head_rows || node.column_span > 1 || node.kind == Kind::th) {
            continue;
        }
        if (place.holds_figure) {
            ++majority[place.column];
        } else if (node.run_count > 0 || node.first_child != kNone) {
            --majority[place.column];
        }
    }
    grid.is_figure_column.resize(grid.columns, 0);
    for (std::size_t i = 0; i < grid.columns; ++i) {
        grid.is_figure_column[i] = majority[i] > 0 ? 1 : 0;
    }
}

}  // namespace

TableGrid make_grid(const Document& document, std::uint32_t table) {
    TableGrid grid;
    grid.cells.reserve(kUsualCells);
    grid.row_nodes.reserve(kUsualRows);
    Filler filler{document, grid};
    for (std::uint32_t part = document.nodes[table].first_child; part != kNone;
         part = document.nodes[part].next_sibling) {
        const Node& node = document.nodes[part];
        if (node.is_screen_only) {
            continue;
        }
        filler.add_rows(part);
        if (node.kind == Kind::thead) {
            grid.head_rows = grid.rows;
        }
    }
    mark_figure_columns(document, grid);
    return grid;
}

bool holds_figure(const Document& document, const Node& cell) {
    if (cell.first_child != kNone) {
        return false;
    }
    std::array<char, kLongestFigure> letters{};
    std::size_t size = 0;
    for (std::uint32_t i = 0; i < cell.run_count; ++i) {
        const Run& run = document.runs[cell.first_run + i];
        if (run.kind == RunKind::line_break) {
            return false;
        }
        if (run.kind == RunKind::mark || run.kind == RunKind::footnote) {
            continue;
        }
        if (run.size > letters.size() - size) {
            return false;
        }
        size += document.text_of(run).copy(letters.data() + size, run.size);
    }
    const std::string_view text{letters.data(), size};
    return is_number(text) || is_sign_of_absence(text);
}

}  // namespace generator::document
