#include "document/template_compiler.hpp"

#include <algorithm>

#include "document/template_headings.hpp"

namespace generator::document {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

bool is_text(const pugi::xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// A cell or an item holds either inline content or blocks, never both.
bool holds_blocks(const pugi::xml_node& node) {
    return std::ranges::any_of(node.children(), [](const pugi::xml_node& child) {
        const ElementRule* rule =
            child.type() == pugi::node_element ? find_element(child.name()) : nullptr;
        return rule != nullptr && (rule->member_of & kCellFlow) != 0;
    });
}

std::string_view default_style(Kind kind) {
    switch (kind) {
        case Kind::header:
            return "portada";
        case Kind::title:
            return "title";
        case Kind::h1:
            return "h1";
        case Kind::h2:
            return "h2";
        case Kind::h3:
            return "h3";
        case Kind::h4:
            return "h4";
        case Kind::p:
            return "p";
        case Kind::li:
            return "li";
        case Kind::note:
            return "note";
        default:
            return "base";
    }
}

}  // namespace

TemplateCompiler::TemplateCompiler(TemplateSource& source, const report::Forma& forma,
                                   const Theme& theme)
    : source_{source},
      theme_{theme},
      tree_{std::make_unique<Template::Tree>()},
      names_{forma, tree_->steps} {
    for (const TableStyle& table : theme.tables) {
        table_cells_.push_back({table.head, table.row_head, table.cell, table.figure, table.total,
                                table.total_figure});
    }
}

void TemplateCompiler::compile(const pugi::xml_node& root, TemplateOrigin origin) {
    if (std::string_view{root.name()} != "document") {
        source_.fault(root, "E-PLA-003", "la plantilla debe empezar con el elemento «document»",
                      "Encierre todo en <document> y </document>.");
        return;
    }
    Chain nobody;
    Context context;
    context.accepts = kTop;
    compile_element(root, context, nobody);
    check_marks();
    if (origin == TemplateOrigin::edited) {
        check_headings();
    }
    if (!has_title_) {
        source_.fault(root, "E-PLA-009", "la plantilla no tiene título",
                      "Agregue <header><title>...</title></header>: es el nombre del documento.");
    }
}

std::uint32_t TemplateCompiler::add(const TemplateNode& node) {
    tree_->nodes.push_back(node);
    return static_cast<std::uint32_t>(tree_->nodes.size() - 1);
}

void TemplateCompiler::link(Chain& chain, std::uint32_t node) {
    if (chain.first == kNone) {
        chain.first = node;
    } else {
        tree_->nodes[chain.last].next_sibling = node;
    }
    chain.last = node;
}

const ElementRule* TemplateCompiler::checked_rule(const pugi::xml_node& node,
                                                  const Context& context) {
    const ElementRule* rule = find_element(node.name());
    const bool is_root = rule != nullptr && rule->kind == Kind::document;
    if (rule == nullptr) {
        source_.fault(node, "E-PLA-002", "no existe el elemento " + base::quoted(node.name()),
                      suggest(node.name(), element_names(context.accepts)));
        return nullptr;
    }
    const bool is_nested_note = rule->kind == Kind::note && context.is_in_note;
    if ((!is_root && (rule->member_of & context.accepts) == 0) || is_nested_note) {
        source_.fault(node, "E-PLA-003",
                      "el elemento " + base::quoted(node.name()) + " no puede estar aquí",
                      "Dentro de " + base::quoted(node.parent().name()) + " " +
                          suggest("", element_names(context.accepts)));
        return nullptr;
    }
    return rule;
}

void TemplateCompiler::set_default_look(TemplateNode& made, Context& context) const {
    if (made.kind == Kind::table) {
        context.cells = table_cells_.empty() ? nullptr : &table_cells_.front();
    } else if (made.kind == Kind::thead) {
        context.is_head = true;
    } else if (made.kind == Kind::th && context.cells != nullptr) {
        made.scope = context.is_head ? Scope::column : Scope::row;
        made.style = context.is_head    ? context.cells->head
                     : context.is_total ? context.cells->total
                                        : context.cells->row_head;
    } else if (made.kind == Kind::td && context.cells != nullptr) {
        made.style = context.is_total ? context.cells->total : context.cells->cell;
    } else {
        made.style = find_style(theme_, default_style(made.kind)).value_or(0);
    }
}

void TemplateCompiler::compile_element(const pugi::xml_node& node, const Context& outer,
                                       Chain& siblings) {
    const ElementRule* rule = checked_rule(node, outer);
    if (rule == nullptr) {
        return;
    }
    Context context = outer;
    TemplateNode made{.element = rule->element, .kind = rule->kind};
    const bool is_inline_place = (outer.accepts & kInline) != 0 && (outer.accepts & kFlow) == 0;
    if (made.kind == Kind::note) {
        made.element = is_inline_place ? Element::footnote : Element::block;
        context.is_in_note = true;
    }
    context.is_in_columns = context.is_in_columns || made.kind == Kind::columns;
    has_title_ = has_title_ || made.kind == Kind::title;
    if (made.element == Element::block || made.element == Element::footnote) {
        set_default_look(made, context);
    }
    const bool has_scope = begin_loop(node, made);
    compile_attributes(node, *rule, made, context);
    const std::uint32_t self = add(made);
    link(siblings, self);
    if (heading_level(made.kind) > 0) {
        headings_.push_back({self, node});
    }
    compile_children(node, self, *rule, context);
    if (made.kind == Kind::td) {
        finish_cell(self, context, !node.attribute("estilo").empty());
    }
    if (has_scope) {
        names_.pop();
    }
}

void TemplateCompiler::compile_children(const pugi::xml_node& node, std::uint32_t self,
                                        const ElementRule& rule, const Context& outer) {
    Context context = outer;
    context.accepts = rule.accepts;
    if ((rule.accepts & kCellFlow) != 0 && (rule.accepts & kInline) != 0) {
        context.accepts = holds_blocks(node) ? kCellFlow : kInline;
    }
    Chain children;
    Chain rows;  // of the body that rows written straight into a table make
    for (const pugi::xml_node& child : node.children()) {
        if (is_text(child)) {
            if ((context.accepts & kInline) != 0) {
                compile_text(child.value(), {child, {}}, children);
            } else if (!is_blank(child.value())) {
                source_.fault(child, "E-PLA-010",
                              "hay texto suelto dentro de " + base::quoted(node.name()),
                              "Póngalo en un elemento, por ejemplo <p>.");
            }
            continue;
        }
        const bool is_loose_row =
            rule.kind == Kind::table && std::string_view{child.name()} == "tr";
        if (!is_loose_row) {
            rows = {};
            compile_element(child, context, children);
            continue;
        }
        const bool is_first = rows.first == kNone;
        std::uint32_t body = kNone;
        if (is_first) {
            body = add({.kind = Kind::tbody});
            link(children, body);
        }
        compile_element(child, context, rows);
        if (is_first) {
            tree_->nodes[body].first_child = rows.first;
        }
    }
    tree_->nodes[self].first_child = children.first;
}

void TemplateCompiler::look_into(std::uint32_t first, CellContent& content) const {
    for (std::uint32_t i = first; i != kNone; i = tree_->nodes[i].next_sibling) {
        const TemplateNode& child = tree_->nodes[i];
        if (child.element == Element::value && child.format != Format::none) {
            content.has_number = true;
        } else if (child.element == Element::span || child.element == Element::strong) {
            look_into(child.first_child, content);
        } else if (child.element != Element::ref) {
            content.has_other = content.has_other || child.element != Element::text ||
                                !is_blank(tree_->text_of(child.literal));
        }
    }
}

/// A cell that holds a number and nothing else but marks is aligned as a figure.
void TemplateCompiler::finish_cell(std::uint32_t self, const Context& context, bool has_own_style) {
    CellContent content;
    look_into(tree_->nodes[self].first_child, content);
    const bool is_figure = content.has_number && !content.has_other;
    if (is_figure && !has_own_style && context.cells != nullptr) {
        tree_->nodes[self].style =
            context.is_total ? context.cells->total_figure : context.cells->figure;
    }
}

/// A level that is skipped leaves who listens without the way from one title to the next.
void TemplateCompiler::check_headings() {
    for (const HeadingSkip& skip : find_heading_skips(*tree_)) {
        const auto place = std::ranges::find(headings_, skip.node, &HeadingPlace::node);
        if (place == headings_.end()) {
            continue;
        }
        const std::string before =
            skip.before == 0 ? std::string{"title"} : "h" + std::to_string(skip.before);
        const std::string wanted = "h" + std::to_string(skip.before + 1);
        const std::string name = place->source.name();
        source_.fault(place->source, "E-PLA-013",
                      "el título " + base::quoted(name) +
                          " se salta un nivel: puede venir después de " + base::quoted(before),
                      "Después de " + base::quoted(before) + " va " + base::quoted(wanted) +
                          "; si solo es por el aspecto, escriba <" + wanted + " estilo=\"" + name +
                          "\">.");
    }
}

void TemplateCompiler::add_literal(std::string_view text, Chain& chain) {
    if (text.empty()) {
        return;
    }
    const auto begin = static_cast<std::uint32_t>(tree_->literals.size());
    bool was_space = false;
    for (const char c : text) {
        if (!is_space(c)) {
            tree_->literals += c;
        } else if (!was_space) {
            tree_->literals += ' ';
        }
        was_space = is_space(c);
    }
    const auto end = static_cast<std::uint32_t>(tree_->literals.size());
    link(chain, add({.element = Element::text, .literal = {begin, end - begin}}));
}

void TemplateCompiler::fault_in(const Site& site, std::size_t index, std::size_t offset,
                                std::string_view code, std::string message, std::string hint) {
    if (site.attribute.empty()) {
        source_.fault_in_text(site.node, index, code, std::move(message), std::move(hint));
    } else {
        source_.fault(site.node, site.attribute, code, std::move(message), std::move(hint), offset);
    }
}

void TemplateCompiler::compile_text(std::string_view text, const Site& site, Chain& chain) {
    std::string literal;
    std::size_t bindings = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_doubled = at + 1 < text.size() && text[at + 1] == c;
        if ((c == '{' || c == '}') && is_doubled) {
            literal += c;
            ++at;
        } else if (c == '}') {
            fault_in(site, bindings, at, "E-PLA-012", "sobra una llave «}»",
                     "Para imprimir una llave escriba «}}».");
        } else if (c == '{') {
            const std::size_t end = text.find('}', at);
            if (end == std::string_view::npos) {
                fault_in(site, bindings, at, "E-PLA-012", "falta la llave «}» que cierra",
                         "Escriba {nombre} o {nombre | formato}.");
                break;
            }
            add_literal(literal, chain);
            literal.clear();
            compile_binding(text.substr(at + 1, end - at - 1), bindings++, at, site, chain);
            at = end;
        } else {
            literal += c;
        }
    }
    add_literal(literal, chain);
}

void TemplateCompiler::compile_binding(std::string_view binding, std::size_t index,
                                       std::size_t offset, const Site& site, Chain& chain) {
    const auto trimmed = [](std::string_view text) {
        while (!text.empty() && is_space(text.front())) {
            text.remove_prefix(1);
        }
        while (!text.empty() && is_space(text.back())) {
            text.remove_suffix(1);
        }
        return text;
    };
    const std::size_t bar = std::min(binding.find('|'), binding.size());
    const std::string_view name = trimmed(binding.substr(0, bar));
    const std::string_view format =
        bar < binding.size() ? trimmed(binding.substr(bar + 1)) : std::string_view{};
    Unresolved why;
    const auto resolved = names_.resolve(name, why);
    if (!resolved) {
        fault_in(site, index, offset, "E-PLA-005", why.message, why.hint);
        return;
    }
    TemplateNode made{.element = Element::value, .path = resolved->path};
    const bool is_number =
        resolved->forma != nullptr && resolved->forma->tipo == report::TipoValor::numero;
    const bool is_text =
        resolved->forma != nullptr && resolved->forma->tipo == report::TipoValor::texto;
    if (!is_number && !is_text) {
        fault_in(site, index, offset, "E-PLA-005", base::quoted(name) + " no se puede imprimir",
                 "Es una lista, un objeto o una condición: imprima uno de sus datos, o recórrala "
                 "con cada=\"x en " +
                     std::string{name} + "\".");
        return;
    }
    const auto found = find_format(format);
    if (is_number && !found) {
        fault_in(site, index, offset, "E-PLA-006",
                 format.empty() ? "falta el formato del número " + base::quoted(name)
                                : "no existe el formato " + base::quoted(format),
                 suggest(format, format_names()));
        return;
    }
    if (is_text && !format.empty()) {
        fault_in(site, index, offset, "E-PLA-006",
                 base::quoted(name) + " es un texto y no lleva formato",
                 "Escriba {" + std::string{name} + "}.");
        return;
    }
    made.format = is_number ? *found : Format::none;
    link(chain, add(made));
}

}  // namespace generator::document
