#include "document/print.hpp"

#include <array>

namespace generator::document {
namespace {

constexpr std::array<std::string_view, 21> kKindNames{
    "document", "header", "section", "title",  "h1",    "h2",      "h3",
    "h4",       "p",      "ul",      "li",     "table", "thead",   "tbody",
    "tr",       "th",     "td",      "figure", "note",  "columns", "column"};

void print_run(std::string& out, const Document& document, const Run& run) {
    if (run.kind == RunKind::line_break) {
        out += " /";
        return;
    }
    out += " \"" + std::string{document.text_of(run)} + '"';
    out += run.is_strong ? "b" : "";
    out += run.is_emphasis ? "i" : "";
    switch (run.kind) {
        case RunKind::mark:
            out += run.target == kNone ? "^?" : "^";
            break;
        case RunKind::footnote:
            out += '#';
            break;
        case RunKind::link:
            out += "@" + document.links[run.target];
            break;
        case RunKind::figure:
            out += "=" + (run.target == kNone ? "?" : document.anchors[run.target]);
            break;
        default:
            break;
    }
}

void print_facts(std::string& out, const Document& document, const Node& node, const Theme& theme) {
    if (node.kind == Kind::table) {
        const TableShape& shape = document.tables[node.payload];
        out += '.' + theme.tables[node.style].name + " «" + shape.summary + "»";
        for (const std::uint16_t width : shape.widths) {
            out += ' ' + std::to_string(width);
        }
    } else if (node.style != 0) {
        out += '.' + theme.styles[node.style].name;
    }
    out += node.column_span > 1 ? " colspan=" + std::to_string(node.column_span) : "";
    out += node.row_span > 1 ? " rowspan=" + std::to_string(node.row_span) : "";
    out += node.is_screen_only ? " pantalla" : "";
    out += node.is_unmarked ? " sin marca" : "";
    out += node.is_landscape ? " horizontal" : "";
    out += node.width > 0 ? " ancho=" + std::to_string(node.width) : "";
    out += node.is_header_numeric ? " n" : "";
    out += node.label != kNone ? " [" + document.labels[node.label] + "]" : "";
    if (node.kind == Kind::figure) {
        out += " " + document.charts[node.payload].alternative_text;
    }
}

void print_node(std::string& out, const Document& document, const Theme& theme, std::uint32_t index,
                std::size_t depth) {
    const Node& node = document.nodes[index];
    out.append(depth * 2, ' ');
    out += kKindNames[static_cast<std::size_t>(node.kind)];
    print_facts(out, document, node, theme);
    for (std::uint32_t i = 0; i < node.run_count; ++i) {
        print_run(out, document, document.runs[node.first_run + i]);
    }
    out += '\n';
    for (std::uint32_t child = node.first_child; child != kNone;
         child = document.nodes[child].next_sibling) {
        print_node(out, document, theme, child, depth + 1);
    }
}

}  // namespace

std::string print(const Document& document, const Theme& theme) {
    std::string out;
    print_node(out, document, theme, 0, 0);
    for (const Footnote& footnote : document.footnotes) {
        out += "pie [" + footnote.mark + "] ";
        print_node(out, document, theme, footnote.node, 0);
    }
    return out;
}

}  // namespace generator::document
