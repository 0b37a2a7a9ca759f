#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/template.hpp"

namespace generator::document {

/// What a node of a template is. `block` is a block of the document, of kind `TemplateNode::kind`.
enum class Element : std::uint8_t {
    block,
    span,  // groups inline content for `cada` and `si`; leaves nothing of its own
    strong,
    em,
    link,
    ref,
    footnote,
    line_break,
    text,
    value,
    series,  // of a `figure`
};

/// What a path ends in: the value itself, or a fact about it.
enum class Aspect : std::uint8_t {
    itself,
    count,          // lista: `anios.cantidad`
    no_informado,   // numero: true if that is why it has no value
    no_aplica,      //
    no_comparable,  //
    sin_resultado,  //
};

/// A name resolved when the template is loaded: which loop variable (0: the root of the report),
/// and the fields to take from it, a slice of Tree::steps. Expansion looks nothing up.
struct Path {
    std::uint16_t frame = 0;
    std::uint16_t first = 0;
    std::uint8_t count = 0;
    Aspect aspect = Aspect::itself;
};

struct Condition {
    Path path{};
    bool is_negated = false;
};

enum class SpanKind : std::uint8_t { fixed, bound, all };

/// `colspan="2"`, `colspan="{anios.cantidad}"`, `colspan="todas"`: what is left of the row.
struct CellSpan {
    SpanKind kind = SpanKind::fixed;
    std::uint8_t value = 1;
    Path path{};
};

/// The styles of the cells of a table, by role.
struct CellStyles {
    std::uint16_t head = 0;
    std::uint16_t row_head = 0;
    std::uint16_t cell = 0;
    std::uint16_t figure = 0;
    std::uint16_t total = 0;
    std::uint16_t total_figure = 0;
};

/// A slice of Tree::literals.
struct Literal {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

struct TemplateNode {
    Element element = Element::block;
    Kind kind = Kind::document;
    Scope scope = Scope::none;
    Format format = Format::none;  // value of a numero; series: of its values
    bool is_screen_only = false;
    bool is_landscape = false;
    bool is_unmarked = false;  // `ul`
    bool repeats = false;      // `cada`
    std::uint8_t condition_count = 0;
    std::uint16_t style = 0;
    std::uint16_t width = 0;  // `ancho`, thousandths of the table or of the measure
    std::uint32_t first_condition = 0;
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t attribute = kNone;  // a text of its own: address, mark, title, summary, name
    std::uint32_t unit = kNone;       // `figure`: its unidad
    Path list{};                      // `cada`
    Path path{};  // value; series: its values; figure: its categories; block: its `ancla`
    bool has_anchor = false;
    Literal literal{};  // text
    CellSpan columns{};
    CellSpan rows{};
};

struct Template::Tree {
    std::vector<TemplateNode> nodes;  // [0] is the document
    std::vector<std::uint16_t> steps;
    std::vector<Condition> conditions;
    std::string literals;
    std::string file;

    [[nodiscard]] std::string_view text_of(const Literal& literal) const {
        return std::string_view{literals}.substr(literal.begin, literal.size);
    }
};

}  // namespace generator::document
