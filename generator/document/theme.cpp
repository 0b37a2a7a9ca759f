#include "document/theme.hpp"

#include <algorithm>
#include <array>

#include "document/theme_reader.hpp"

namespace generator::document {

using load::Kind;

namespace {

/// Styles that blocks have when a template gives them none.
constexpr std::array<std::string_view, 10> kNeededStyles{"base", "portada", "title", "h1", "h2",
                                                         "h3",   "h4",      "p",     "li", "note"};

}  // namespace

using R = ThemeReader;

template <class T, std::size_t N>
void ThemeReader::read_object(std::uint32_t node, const std::array<Field<T>, N>& fields,
                              T& object) {
    if (!expect(node, Kind::object, "un objeto { }")) {
        return;
    }
    for (std::uint32_t child = node + 1; child < at(node).next; child = at(child).next) {
        const std::string_view key = at(child).key;
        const auto* field = std::ranges::find(fields, key, &Field<T>::name);
        if (field != fields.end()) {
            field->read(*this, child, object);
        } else if (key != "nombre" && key != "como") {
            Names known;
            for (const Field<T>& each : fields) {
                known.push_back(each.name);
            }
            unknown(child, "la clave", known);
        }
    }
}

/// Named objects, each of which may begin as a copy of an earlier one: "como".
template <class T, std::size_t N>
void ThemeReader::read_list(std::uint32_t node, const std::array<Field<T>, N>& fields,
                            std::vector<T>& list) {
    if (!expect(node, Kind::array, "una lista [ ]")) {
        return;
    }
    for (std::uint32_t item = node + 1; item < at(node).next; item = at(item).next) {
        const std::uint32_t name = load::find_child(tape_, item, "nombre");
        const std::uint32_t like = load::find_child(tape_, item, "como");
        T made;
        if (like != 0) {
            const auto found = std::ranges::find(list, at(like).text, &T::name);
            if (found == list.end()) {
                Names known;
                for (const T& each : list) {
                    known.emplace_back(each.name);
                }
                unknown(like, "antes", known);
            } else {
                made = *found;
            }
        }
        if (name == 0 || at(name).kind != Kind::string) {
            fault(item, "E-EST-005", "falta «nombre»", "");
        } else if (std::ranges::find(list, at(name).text, &T::name) != list.end()) {
            fault(name, "E-EST-005", "el nombre «" + std::string{at(name).text} + "» se repite",
                  "");
        } else {
            made.name = at(name).text;
        }
        read_object(item, fields, made);
        list.push_back(std::move(made));
    }
}

const std::array<R::Field<BlockStyle>, 14> ThemeReader::kStyleFields{{
    {"cara", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_face(n, s.face); }},
    {"cara_fuerte", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_face(n, s.strong_face); }},
    {"cara_enfasis", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_face(n, s.emphasis_face); }},
    {"cuerpo", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_length(n, s.size); }},
    {"interlinea", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_length(n, s.leading); }},
    {"antes", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_length(n, s.space_before); }},
    {"despues", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_length(n, s.space_after); }},
    {"sangria", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_length(n, s.indent); }},
    {"alineacion", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_align(n, s.align); }},
    {"color", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_color(n, s.color); }},
    {"guiones", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_flag(n, s.hyphenates); }},
    {"con_el_siguiente",
     [](R& r, std::uint32_t n, BlockStyle& s) { r.read_flag(n, s.keeps_with_next); }},
    {"filete", [](R& r, std::uint32_t n, BlockStyle& s) { r.read_flag(n, s.has_rule_below); }},
    {"fondo", [](R& r, std::uint32_t n,
                 BlockStyle& s) { r.read_optional_color(n, s.has_background, s.background); }},
}};

const std::array<R::Field<TableStyle>, 14> ThemeReader::kTableFields{{
    {"cabeza", [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.head); }},
    {"fila", [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.row_head); }},
    {"celda", [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.cell); }},
    {"cifra", [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.figure); }},
    {"total", [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.total); }},
    {"cifra_total",
     [](R& r, std::uint32_t n, TableStyle& s) { r.read_style_name(n, s.total_figure); }},
    {"relleno_x", [](R& r, std::uint32_t n, TableStyle& s) { r.read_length(n, s.padding_x); }},
    {"relleno_y", [](R& r, std::uint32_t n, TableStyle& s) { r.read_length(n, s.padding_y); }},
    {"filete", [](R& r, std::uint32_t n, TableStyle& s) { r.read_length(n, s.rule); }},
    {"color_filete", [](R& r, std::uint32_t n, TableStyle& s) { r.read_color(n, s.rule_color); }},
    {"fondo_cabeza",
     [](R& r, std::uint32_t n, TableStyle& s) { r.read_color(n, s.head_background); }},
    {"cebra", [](R& r, std::uint32_t n,
                 TableStyle& s) { r.read_optional_color(n, s.has_stripes, s.stripe); }},
    {"antes", [](R& r, std::uint32_t n, TableStyle& s) { r.read_length(n, s.space_before); }},
    {"despues", [](R& r, std::uint32_t n, TableStyle& s) { r.read_length(n, s.space_after); }},
}};

const std::array<R::Field<PageStyle>, 6> ThemeReader::kPageFields{{
    {"ancho", [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.width); }},
    {"alto", [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.height); }},
    {"margen_superior",
     [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.margin_top); }},
    {"margen_inferior",
     [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.margin_bottom); }},
    {"margen_izquierdo",
     [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.margin_left); }},
    {"margen_derecho",
     [](R& r, std::uint32_t n, PageStyle& p) { r.read_length(n, p.margin_right); }},
}};

const std::array<R::Field<Theme>, 4> ThemeReader::kRoleFields{{
    {"pie", [](R& r, std::uint32_t n, Theme& t) { r.read_style_name(n, t.footer); }},
    {"nota_al_pie", [](R& r, std::uint32_t n, Theme& t) { r.read_style_name(n, t.footnote); }},
    {"grafico", [](R& r, std::uint32_t n, Theme& t) { r.read_style_name(n, t.chart_label); }},
    {"lista", [](R& r, std::uint32_t n, Theme& t) { r.read_style_name(n, t.list_item); }},
}};

void ThemeReader::read_colors(std::uint32_t node) {
    if (!expect(node, Kind::object, "un objeto con los colores")) {
        return;
    }
    for (std::uint32_t child = node + 1; child < at(node).next; child = at(child).next) {
        Color color;
        read_color(child, color);
        colors_.push_back({at(child).key, color});
    }
    const auto take = [&](std::string_view name, Color& color) {
        const auto found = std::ranges::find(colors_, name, &NamedColor::name);
        if (found == colors_.end()) {
            fault(node, "E-EST-006", "falta el color «" + std::string{name} + "»", "");
        } else {
            color = found->color;
        }
    };
    take("acento", theme_.accent);
    take("texto", theme_.text);
    take("apagado", theme_.muted);
    const auto draft = std::ranges::find(colors_, std::string_view{"borrador"}, &NamedColor::name);
    theme_.draft = draft != colors_.end() ? draft->color : theme_.draft;
}

void ThemeReader::read_series(std::uint32_t node) {
    if (!expect(node, Kind::array, "una lista de colores")) {
        return;
    }
    for (std::uint32_t child = node + 1; child < at(node).next; child = at(child).next) {
        read_color(child, theme_.series.emplace_back());
    }
    if (theme_.series.empty()) {
        fault(node, "E-EST-006", "hace falta al menos un color de serie", "");
    }
}

void ThemeReader::check_needed() {
    for (const std::string_view name : kNeededStyles) {
        if (!find_style(theme_, name)) {
            fault(0, "E-EST-006", "falta el estilo «" + std::string{name} + "»", "");
        }
    }
    if (!theme_.styles.empty() && theme_.styles.front().name != "base") {
        fault(0, "E-EST-006", "el primer estilo debe ser «base»",
              "Es el de los bloques que no imprimen nada propio.");
    }
}

base::Result<Theme> ThemeReader::read() {
    faults_ = tape_.faults;
    if (!tape_.is_whole) {
        return faults_;
    }
    if (!expect(0, Kind::object, "un objeto { }")) {
        return faults_;
    }
    // In the order in which they need one another, whatever their order in the file.
    constexpr std::array<std::string_view, 9> kKeys{"nombre", "caras",   "colores",
                                                    "series", "pagina",  "estilos",
                                                    "tablas", "papeles", "sangria_lista"};
    for (const std::string_view key : kKeys) {
        const std::uint32_t node = load::find_child(tape_, 0, key);
        if (node == 0) {
            fault(0, "E-EST-006", "falta la clave «" + std::string{key} + "»", "");
        } else if (key == "nombre") {
            theme_.name = at(node).text;
        } else if (key == "colores") {
            read_colors(node);
        } else if (key == "series") {
            read_series(node);
        } else if (key == "pagina") {
            read_object(node, kPageFields, theme_.page);
        } else if (key == "estilos") {
            read_list(node, kStyleFields, theme_.styles);
        } else if (key == "tablas") {
            read_list(node, kTableFields, theme_.tables);
        } else if (key == "papeles") {
            read_object(node, kRoleFields, theme_);
        } else if (key == "sangria_lista") {
            read_length(node, theme_.list_indent);
        }
    }
    for (std::uint32_t child = 1; child < at(0).next; child = at(child).next) {
        if (std::ranges::find(kKeys, at(child).key) == kKeys.end()) {
            unknown(child, "la clave", {kKeys.begin(), kKeys.end()});
        }
    }
    check_needed();
    if (base::has_errors(faults_)) {
        return faults_;
    }
    return std::move(theme_);
}

base::Result<Theme> read_theme(std::string_view bytes, std::string_view file) {
    return ThemeReader{bytes, file}.read();
}

std::optional<std::uint16_t> find_style(const Theme& theme, std::string_view name) {
    const auto found = std::ranges::find(theme.styles, name, &BlockStyle::name);
    if (found == theme.styles.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(found - theme.styles.begin());
}

std::optional<std::uint16_t> find_table_style(const Theme& theme, std::string_view name) {
    const auto found = std::ranges::find(theme.tables, name, &TableStyle::name);
    if (found == theme.tables.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(found - theme.tables.begin());
}

}  // namespace generator::document
