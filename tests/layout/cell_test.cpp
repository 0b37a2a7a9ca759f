#include <algorithm>

#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/typeset.hpp"

using namespace generator;
using base::Length;
using document::Kind;
using support::DocumentBuilder;
using support::official_theme;
using support::PrintedLine;

namespace {

struct Letters {
    Length size;
    Length right;
    Length baseline;
};

/// Size and place of the first text of a node.
Letters letters_of(const layout::Pages& pages, std::uint32_t node) {
    Letters result{};
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.node == node) {
            result.right = std::max(result.right, line.right);
            result.baseline = line.baseline;
        }
    }
    std::uint32_t open = document::kNone;
    for (const layout::Item& item : pages.pages.front().items) {
        if (item.kind == layout::ItemKind::begin) {
            open = item.mark == layout::MarkKind::node ? item.first : document::kNone;
        } else if (item.kind == layout::ItemKind::text && open == node) {
            result.size = item.size;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a paragraph in a cell has the letters of its own style, if it names one", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("formulario", {500, 500});
    builder.head_row({"Indicador", "Meta"});
    builder.open(Kind::tr);
    builder.open(Kind::td);
    const std::uint32_t plain = builder.text(Kind::p, "sin estilo");
    const std::uint32_t item = builder.text(Kind::li, "un elemento");
    builder.close();
    builder.open(Kind::td);
    const std::uint32_t total = builder.text(Kind::p, "27.08 %", "formulario_total");
    const std::uint32_t operands = builder.text(Kind::p, "(2133/7878)*100", "formulario_operandos");
    builder.close();
    builder.close();
    builder.close();
    const layout::Pages pages = support::typeset(builder.document());
    const auto size_of = [](std::string_view name) {
        return official_theme().styles[*document::find_style(official_theme(), name)].size;
    };
    CHECK((letters_of(pages, plain).size == size_of("formulario_celda")));
    CHECK((letters_of(pages, item).size == size_of("formulario_celda")));
    CHECK((letters_of(pages, total).size == size_of("formulario_total")));
    CHECK((letters_of(pages, operands).size == size_of("formulario_operandos")));
    // Both end at the edge of their cell, one above the other.
    CHECK(std::abs((letters_of(pages, total).right - letters_of(pages, operands).right).milli) <=
          2);
    CHECK((letters_of(pages, total).baseline > letters_of(pages, operands).baseline));
}
