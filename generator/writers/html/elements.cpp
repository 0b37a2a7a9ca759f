#include "writers/html/elements.hpp"

namespace generator::writers::html {

std::string_view element_name(document::Kind kind) {
    switch (kind) {
        case document::Kind::header:
            return "header";
        case document::Kind::section:
            return "section";
        case document::Kind::title:
            return "h1";
        case document::Kind::h1:
            return "h2";
        case document::Kind::h2:
            return "h3";
        case document::Kind::h3:
            return "h4";
        case document::Kind::h4:
            return "h5";
        case document::Kind::ul:
            return "ul";
        case document::Kind::li:
            return "li";
        case document::Kind::thead:
            return "thead";
        case document::Kind::tbody:
            return "tbody";
        case document::Kind::tr:
            return "tr";
        case document::Kind::th:
            return "th";
        case document::Kind::td:
            return "td";
        case document::Kind::p:
            return "p";
        default:
            return "div";
    }
}

std::string_view cell_name(const document::Node& cell) {
    const bool is_empty = cell.run_count == 0 && cell.first_child == document::kNone;
    return cell.kind == document::Kind::th && !is_empty ? "th" : "td";
}

std::string_view scope_attribute(document::Scope scope) {
    switch (scope) {
        case document::Scope::column:
            return " scope=\"col\"";
        case document::Scope::row:
            return " scope=\"row\"";
        case document::Scope::column_group:
            return " scope=\"colgroup\"";
        case document::Scope::row_group:
            return " scope=\"rowgroup\"";
        case document::Scope::none:
            return {};
    }
    return {};
}

void Tags::spell(document::Kind kind, std::uint16_t style, std::vector<Tag>& of_kind) const {
    const std::string name{element_name(kind)};
    of_kind.resize(theme_.styles.size());
    of_kind[style] = {.start = '<' + name + " class=\"e-" + theme_.styles[style].name + "\">",
                      .name_size = name.size() + 1,
                      .closing = "</" + name + ">\n"};
}

}  // namespace generator::writers::html
