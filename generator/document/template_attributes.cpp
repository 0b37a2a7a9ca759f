#include <algorithm>
#include <charconv>

#include "base/decimal.hpp"
#include "document/template_compiler.hpp"

namespace generator::document {
namespace {

struct Word {
    std::string_view text;
    std::size_t offset = 0;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        if (end > begin) {
            result.push_back({text.substr(begin, end - begin), begin});
        }
        at = end;
    }
    return result;
}

std::optional<Scope> find_scope(std::string_view name) {
    if (name == "col") {
        return Scope::column;
    }
    if (name == "row") {
        return Scope::row;
    }
    if (name == "colgroup") {
        return Scope::column_group;
    }
    if (name == "rowgroup") {
        return Scope::row_group;
    }
    return std::nullopt;
}

}  // namespace

void TemplateCompiler::expect(bool condition, const Site& site, std::string message,
                              std::string hint) {
    if (!condition) {
        source_.fault(site.node, site.attribute, "E-PLA-008", std::move(message), std::move(hint));
    }
}

const report::Forma* TemplateCompiler::path_attribute(const Site& site, std::string_view text,
                                                      std::size_t shift, Path& path) {
    Unresolved why;
    const auto resolved = names_.resolve(text, why);
    if (!resolved) {
        source_.fault(site.node, site.attribute, "E-PLA-005", why.message, why.hint, shift);
        return nullptr;
    }
    path = resolved->path;
    return resolved->forma;
}

bool TemplateCompiler::begin_loop(const pugi::xml_node& node, TemplateNode& made) {
    const pugi::xml_attribute attribute = node.attribute("cada");
    if (attribute.empty()) {
        return false;
    }
    const Site site{node, attribute};
    const std::vector<Word> words = words_of(attribute.value());
    if (words.size() != 3 || words[1].text != "en") {
        expect(false, site, "«cada» está mal escrito", "Escriba cada=\"region en regiones\".");
        return false;
    }
    const report::Forma* list = path_attribute(site, words[2].text, words[2].offset, made.list);
    if (list == nullptr) {
        return false;
    }
    if (list->tipo != report::TipoValor::lista) {
        expect(false, site, base::quoted(words[2].text) + " no es una lista",
               "«cada» recorre listas; para un dato solo, use «si».");
        return false;
    }
    made.repeats = true;
    expect(names_.push(words[0].text, *list->elemento), site,
           "la variable " + base::quoted(words[0].text) + " tapa otro nombre",
           "Elija un nombre que no exista todavía.");
    return true;
}

void TemplateCompiler::compile_attributes(const pugi::xml_node& node, const ElementRule& rule,
                                          TemplateNode& made, Context& context) {
    std::uint32_t seen = 0;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const auto which = find_attribute(attribute.name());
        if (!which || (rule.attributes & bit(*which)) == 0) {
            source_.fault(node, "E-PLA-004",
                          "el elemento " + base::quoted(rule.name) + " no tiene el atributo " +
                              base::quoted(attribute.name()),
                          suggest(attribute.name(), attribute_names(rule.attributes)));
            continue;
        }
        if ((seen & bit(*which)) != 0) {
            source_.fault(node, "E-PLA-004",
                          "el atributo " + base::quoted(attribute.name()) + " está dos veces",
                          "Deje uno solo.");
            continue;
        }
        seen |= bit(*which);
        compile_attribute(node, attribute, *which, made, context);
    }
    const std::uint32_t missing = rule.required & ~seen;
    for (const std::string_view name : attribute_names(missing)) {
        source_.fault(
            node, "E-PLA-009",
            "a " + base::quoted(rule.name) + " le falta el atributo " + base::quoted(name),
            name == "resumen" ? "Es el nombre de la tabla para quien no la ve." : "");
    }
}

void TemplateCompiler::compile_attribute(const pugi::xml_node& node,
                                         const pugi::xml_attribute& attribute, Attribute which,
                                         TemplateNode& made, Context& context) {
    const Site site{node, attribute};
    switch (which) {
        case Attribute::cada:
            break;  // begin_loop
        case Attribute::si:
            set_conditions(site, made);
            break;
        case Attribute::estilo:
            set_style(site, made, context);
            break;
        case Attribute::colspan:
            set_span(site, made.columns, true);
            break;
        case Attribute::rowspan:
            set_span(site, made.rows, false);
            break;
        case Attribute::ancho:
            set_width(site, made);
            break;
        case Attribute::marca:
            if (made.kind == Kind::ul) {
                set_choice(site, which, made);
            } else {
                made.attribute = text_attribute(site);
            }
            break;
        case Attribute::a:
        case Attribute::href:
        case Attribute::titulo:
        case Attribute::resumen:
        case Attribute::nombre:
            made.attribute = text_attribute(site);
            break;
        case Attribute::unidad:
            made.unit = text_attribute(site);
            break;
        case Attribute::ancla:
        case Attribute::categorias:
        case Attribute::valores:
            set_path(site, which, made);
            break;
        case Attribute::formato:
        case Attribute::grafico:
        case Attribute::medio:
        case Attribute::pagina:
        case Attribute::scope:
            set_choice(site, which, made);
            expect(!made.is_landscape || !context.is_in_columns, site,
                   "una columna no puede tener páginas propias",
                   "Ponga la sección fuera de «columns».");
            break;
    }
}

void TemplateCompiler::set_path(const Site& site, Attribute which, TemplateNode& made) {
    const report::Forma* found = path_attribute(site, site.attribute.value(), 0, made.path);
    made.has_anchor = which == Attribute::ancla && found != nullptr;
    const bool is_list = found != nullptr && found->tipo == report::TipoValor::lista;
    const auto wanted =
        which == Attribute::valores ? report::TipoValor::numero : report::TipoValor::texto;
    const report::Forma* leaf = is_list ? found->elemento : found;
    expect(found == nullptr || (is_list != (which == Attribute::ancla) && leaf->tipo == wanted),
           site,
           base::quoted(site.attribute.value()) + " no sirve para " +
               base::quoted(site.attribute.name()),
           which == Attribute::valores ? "Debe ser una lista de números."
           : which == Attribute::ancla ? "Debe ser un texto."
                                       : "Debe ser una lista de textos.");
}

void TemplateCompiler::set_choice(const Site& site, Attribute which, TemplateNode& made) {
    const std::string_view value = site.attribute.value();
    const auto one_of = [&](std::string_view only) {
        expect(value == only, site,
               base::quoted(name_of(which)) + " no puede ser " + base::quoted(value),
               "Escriba " + std::string{name_of(which)} + "=\"" + std::string{only} + "\".");
    };
    if (which == Attribute::medio) {
        one_of("pantalla");
        made.is_screen_only = true;
    } else if (which == Attribute::marca) {
        one_of("ninguna");
        made.is_unmarked = true;
    } else if (which == Attribute::pagina) {
        one_of("horizontal");
        made.is_landscape = true;
    } else if (which == Attribute::grafico) {
        one_of("barras");
    } else if (which == Attribute::formato) {
        const auto format = find_format(value);
        if (!format) {
            source_.fault(site.node, site.attribute, "E-PLA-006",
                          "no existe el formato " + base::quoted(value),
                          suggest(value, format_names()));
        }
        made.format = format.value_or(Format::entero);
    } else {
        const auto scope = find_scope(value);
        expect(scope.has_value(), site,
               base::quoted("scope") + " no puede ser " + base::quoted(value),
               "Escriba col, row, colgroup o rowgroup.");
        made.scope = scope.value_or(made.scope);
    }
}

void TemplateCompiler::set_conditions(const Site& site, TemplateNode& made) {
    made.first_condition = static_cast<std::uint32_t>(tree_->conditions.size());
    bool is_negated = false;
    for (const Word& word : words_of(site.attribute.value())) {
        if (word.text == "no" && !is_negated) {
            is_negated = true;
            continue;
        }
        Condition condition{.is_negated = is_negated};
        (void)path_attribute(site, word.text, word.offset, condition.path);
        tree_->conditions.push_back(condition);
        ++made.condition_count;
        is_negated = false;
    }
    expect(made.condition_count > 0 && !is_negated, site, "«si» está mal escrito",
           "Escriba si=\"x\", si=\"no x\" o si=\"x y\" (todos presentes).");
}

void TemplateCompiler::set_style(const Site& site, TemplateNode& made, Context& context) {
    const std::string_view name = site.attribute.value();
    std::vector<std::string_view> candidates;
    std::optional<std::uint16_t> found;
    if (made.kind == Kind::tr) {
        candidates = {"total"};
        if (name == "total") {
            context.is_total = true;
            found = context.cells != nullptr ? context.cells->total : std::uint16_t{0};
        }
    } else if (made.kind == Kind::table) {
        for (const TableStyle& style : theme_.tables) {
            candidates.emplace_back(style.name);
        }
        found = find_table_style(theme_, name);
        context.cells = found ? &table_cells_[*found] : context.cells;
    } else {
        for (const BlockStyle& style : theme_.styles) {
            candidates.emplace_back(style.name);
        }
        found = find_style(theme_, name);
    }
    if (!found) {
        source_.fault(site.node, site.attribute, "E-PLA-007",
                      "no existe el estilo " + base::quoted(name), suggest(name, candidates));
        return;
    }
    made.style = *found;
}

void TemplateCompiler::set_span(const Site& site, CellSpan& span, bool takes_all) {
    const std::string_view text = site.attribute.value();
    if (takes_all && text == "todas") {
        span.kind = SpanKind::all;
        return;
    }
    if (text.starts_with('{') && text.ends_with('}')) {
        span.kind = SpanKind::bound;
        const std::string_view name = text.substr(1, text.size() - 2);
        (void)path_attribute(site, name, 1, span.path);
        expect(span.path.aspect == Aspect::count, site,
               "solo la cantidad de una lista puede ser un número de celdas",
               "Escriba {anios.cantidad}.");
        return;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), span.value);
    expect(error == std::errc{} && end == text.data() + text.size() && span.value > 0, site,
           base::quoted(text) + " no es un número de celdas",
           takes_all ? "Escriba un número, {anios.cantidad} o «todas»."
                     : "Escriba un número o {anios.cantidad}.");
}

void TemplateCompiler::set_width(const Site& site, TemplateNode& made) {
    std::string_view text = site.attribute.value();
    const bool has_sign = text.ends_with('%');
    text.remove_suffix(has_sign ? 1 : 0);
    const auto value = base::parse_decimal(text);
    const std::int64_t scaled =
        value ? base::round_scaled(base::to_ratio(*value), 1).value_or(0) : 0;
    const bool is_good = has_sign && scaled > 0 && scaled <= 1000;
    const bool is_cell = made.kind == Kind::th || made.kind == Kind::td;
    expect(is_good, site, base::quoted(site.attribute.value()) + " no es un ancho",
           "Escriba un porcentaje " + std::string{is_cell ? "de la tabla" : "de la página"} +
               ": ancho=\"12.5%\".");
    made.width = is_good ? static_cast<std::uint16_t>(scaled) : std::uint16_t{0};
}

std::uint32_t TemplateCompiler::text_attribute(const Site& site) {
    Chain chain;
    const std::string_view text = site.attribute.value();
    const std::string_view name = site.attribute.name();
    compile_text(text, site, chain);
    const bool is_bound = text.find('{') != std::string_view::npos;
    const std::string_view element = site.node.name();
    if (name == "marca" && element == "note") {
        marked_.emplace_back(text);
        has_bound_marks_ = has_bound_marks_ || is_bound;
    } else if (name == "a" && !is_bound) {
        cited_.push_back({site.node, std::string{text}});
    }
    expect(!text.empty(), site, base::quoted(name) + " está vacío", "");
    return chain.first;
}

/// A mark without its note would send the reader nowhere.
void TemplateCompiler::check_marks() {
    std::vector<std::string_view> known{marked_.begin(), marked_.end()};
    for (const MarkUse& use : cited_) {
        if (!has_bound_marks_ && std::ranges::find(known, use.mark) == known.end()) {
            source_.fault(use.node, "E-PLA-011",
                          "ninguna nota tiene la marca " + base::quoted(use.mark),
                          "Agregue <note marca=\"" + use.mark + "\">, o corrija la marca.");
        }
    }
}

}  // namespace generator::document
