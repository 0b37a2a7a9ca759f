#include "document/grid.hpp"

#include "support/catch.hpp"

using namespace generator::document;

namespace {

/// Builds a table row by row: each cell is its text, with spans after a bar: "Texto|2x1" (columns x
/// rows).
class TableBuilder {
  public:
    TableBuilder() {
        document.nodes.push_back({.kind = Kind::document});
        table = add(Kind::table, 0);
    }
    std::uint32_t group(Kind kind) { return add(kind, table); }
    void row(std::uint32_t group, const std::vector<std::string>& cells) {
        const std::uint32_t tr = add(Kind::tr, group);
        for (const std::string& cell : cells) {
            const auto bar = cell.find('|');
            const std::uint32_t td = add(Kind::td, tr);
            Node& node = document.nodes[td];
            if (bar != std::string::npos) {
                node.column_span = static_cast<std::uint8_t>(cell[bar + 1] - '0');
                node.row_span = static_cast<std::uint8_t>(cell[bar + 3] - '0');
            }
            const std::string text = cell.substr(0, bar);
            node.first_run = static_cast<std::uint32_t>(document.runs.size());
            node.run_count = text.empty() ? 0 : 1;
            if (!text.empty()) {
                document.runs.push_back({.begin = static_cast<std::uint32_t>(document.text.size()),
                                         .size = static_cast<std::uint32_t>(text.size())});
                document.text += text;
            }
        }
    }
    Document document;
    std::uint32_t table = 0;

  private:
    std::uint32_t add(Kind kind, std::uint32_t parent) {
        const auto index = static_cast<std::uint32_t>(document.nodes.size());
        document.nodes.push_back({.kind = kind, .parent = parent});
        std::uint32_t* link = &document.nodes[parent].first_child;
        while (*link != kNone) {
            link = &document.nodes[*link].next_sibling;
        }
        *link = index;
        return index;
    }
};

}  // namespace

// The head of the components table of seed 003, l. 162-167: one cell over two rows, three over
// three columns.
TEST_CASE("a head of two rows with spans fills a regular grid", "[document]") {
    TableBuilder builder;
    const auto head = builder.group(Kind::thead);
    builder.row(head, {"Componentes|1x2", "Gasto|3x1", "Producción|3x1"});
    builder.row(head, {"2021", "2022", "2023", "2021", "2022", "2023"});
    const auto body = builder.group(Kind::tbody);
    builder.row(body, {"Residencialidad", "480.760", "1.981.857", "3.094.173", "335", "473", "-"});
    const TableGrid grid = make_grid(builder.document, builder.table);
    CHECK(grid.columns == 7);
    CHECK(grid.rows == 3);
    CHECK(grid.head_rows == 2);
    CHECK(grid.cells[3].column == 1);  // "2021" under "Gasto", right of the row span
    CHECK(grid.is_figure_column == std::vector<std::uint8_t>{0, 1, 1, 1, 1, 1, 1});
}

TEST_CASE("a cell holds a figure only if all its text is one", "[document]") {
    for (const char* text :
         {"8.146.335", "36,5%", "-", "S/I", "N/C", "1.435,1", "100%", "2133.00/7878.00"}) {
        TableBuilder builder;
        builder.row(builder.group(Kind::tbody), {text});
        INFO(text);
        CHECK(holds_figure(builder.document, builder.document.nodes.back()));
    }
    for (const char* text :
         {"21 (Gastos en personal)", "", "—", "No es posible evaluar", "N/Corr"}) {
        TableBuilder builder;
        builder.row(builder.group(Kind::tbody), {text});
        INFO(text);
        CHECK_FALSE(holds_figure(builder.document, builder.document.nodes.back()));
    }
}
