// The page of all programmes.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "preview/html.hpp"
#include "preview/pages.hpp"

namespace generator::preview {
namespace {

using Shown = std::shared_ptr<const Programme>;

/// What a row can be filtered by: the name of the filter, its label, and the values of a row.
struct Filter {
    std::string_view name;
    std::string_view label;
    std::vector<std::string> (*values)(const Programme&);
};

std::vector<std::string> not_empty(const std::string& value) {
    return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

std::vector<std::string> codes_of(const Programme& programme) {
    std::set<std::string> codes;
    for (const base::Diagnostic& diagnostic : programme.diagnostics) {
        codes.insert(diagnostic.code);
    }
    return {codes.begin(), codes.end()};
}

constexpr std::array kFilters{
    Filter{"ministerio", "Ministerio",
           [](const Programme& p) { return not_empty(p.identity.ministerio); }},
    Filter{"servicio", "Servicio",
           [](const Programme& p) { return not_empty(p.identity.servicio); }},
    Filter{"producto", "Producto",
           [](const Programme& p) { return not_empty(p.identity.producto); }},
    Filter{"hallazgo", "Hallazgo", [](const Programme& p) { return p.findings; }},
    Filter{"estado", "Estado",
           [](const Programme& p) { return not_empty(std::string{to_text(p.standing)}); }},
    Filter{"error", "Error o aviso", codes_of},
};

void add_filter(Html& html, const Filter& filter, std::span<const Shown> programmes) {
    std::set<std::string> values;
    for (const Shown& programme : programmes) {
        for (std::string& value : filter.values(*programme)) {
            values.insert(std::move(value));
        }
    }
    html.raw("<p><label for=\"f-")
        .raw(filter.name)
        .raw("\">")
        .raw(filter.label)
        .raw("</label><select id=\"f-")
        .raw(filter.name)
        .raw("\" data-filtro=\"")
        .raw(filter.name)
        .raw("\" data-vivo><option value=\"\">Todos</option>");
    for (const std::string& value : values) {
        html.raw("<option>").text(value).raw("</option>");
    }
    html.raw("</select></p>\n");
}

void add_filters(Html& html, std::span<const Shown> programmes) {
    html.raw("<form class=\"filtros\" role=\"search\" aria-label=\"Buscar programas\">\n")
        .raw("<p><label for=\"buscar\">Buscar</label><input id=\"buscar\" type=\"search\" ")
        .raw("autocomplete=\"off\"></p>\n");
    for (const Filter& filter : kFilters) {
        add_filter(html, filter, programmes);
    }
    html.raw("<p><button type=\"reset\">Quitar filtros</button></p>\n</form>\n");
}

void add_cell(Html& html, std::string_view value) {
    html.raw("<td>").text(value.empty() ? "—" : value).raw("</td>");
}

std::string counts_text(const Programme& programme) {
    const std::size_t errors = count_of(programme.diagnostics, base::Severity::error);
    const std::size_t warnings = count_of(programme.diagnostics, base::Severity::warning);
    std::string result = errors > 0 ? base::counted(errors, "error", "errores") : "";
    if (warnings > 0) {
        result += (result.empty() ? "" : ", ") + base::counted(warnings, "aviso", "avisos");
    }
    return result;
}

/// Values of a filter, each on a line of the attribute: a value may hold anything else.
void add_values(Html& html, const Filter& filter, const Programme& programme) {
    html.raw(" data-").raw(filter.name).raw("=\"");
    for (const std::string& value : filter.values(programme)) {
        html.text(value).raw("\n");
    }
    html.raw("\"");
}

void add_row(Html& html, const Programme& programme) {
    const consolidado::Identidad& identity = programme.identity;
    const std::uint32_t number = programme.number;
    html.raw("<tr id=\"p-").number(number).raw("\"");
    for (const Filter& filter : kFilters) {
        add_values(html, filter, programme);
    }
    html.raw("><th scope=\"row\"><a href=\"p/").number(number).raw("/\">");
    html.text(identity.nombre.empty() ? programme.name : identity.nombre)
        .raw("</a><span class=\"archivo\">")
        .text(programme.name)
        .raw("</span></th>");
    add_cell(html, identity.ministerio);
    add_cell(html, identity.servicio);
    add_cell(html, identity.producto.empty() ? "" : identity.producto + " " + identity.edicion);
    add_cell(html, identity.ejercicio == 0 ? "" : std::to_string(identity.ejercicio));
    html.raw("<td class=\"estado-")
        .number(static_cast<std::size_t>(programme.standing))
        .raw("\">")
        .raw(to_text(programme.standing))
        .raw("</td>");
    std::string findings;
    for (const std::string& code : programme.findings) {
        findings += (findings.empty() ? "" : ", ") + code;
    }
    add_cell(html, findings);
    add_cell(html, counts_text(programme));
    html.raw("</tr>\n");
}

/// Two programmes whose outputs would have one name: `generar` writes nothing then. It looks at
/// what the files say now, be they right or not.
void add_clashes(Html& html, std::span<const Shown> programmes) {
    std::map<std::string, std::string> names;
    for (const Shown& programme : programmes) {
        const bool is_there =
            programme->standing == Standing::current || programme->standing == Standing::broken;
        if (!is_there || programme->output.empty()) {
            continue;
        }
        const auto [first, is_new] = names.emplace(base::fold(programme->output), programme->name);
        if (!is_new) {
            html.raw("<div class=\"banda\"><p>")
                .text(programme->name + ": sus salidas se llamarían igual que las de " +
                      first->second + " (" + programme->output +
                      "). Dé un código distinto a cada programa.")
                .raw("</p></div>");
        }
    }
}

/// What could not be read of the inputs, and what was left out of them.
void add_input_faults(Html& html, const base::Diagnostics& faults) {
    for (const base::Diagnostic& fault : faults) {
        const bool is_error = fault.severity == base::Severity::error;
        html.raw(is_error ? "<div class=\"banda\"><p>" : "<div class=\"nota-datos\"><p>")
            .text(fault.place.file + ": " + fault.message +
                  (fault.hint.empty() ? "" : "; " + fault.hint) + ".")
            .raw("</p></div>");
    }
}

void add_banner(Html& html, std::span<const Shown> programmes, const Data& data,
                const base::Diagnostics& faults) {
    html.raw("<div id=\"aviso\" role=\"status\" data-vivo>");
    add_input_faults(html, faults);
    for (const auto& [publication, own] : data.faults) {
        html.raw("<div class=\"banda\"><p>")
            .text(publication.first.empty()
                      ? "La carpeta de recursos tiene errores"
                      : "La plantilla o la metodología de " + publication.first + " " +
                            publication.second + " tiene errores")
            .raw(": se usa su última versión buena.</p>");
        add_faults(html, own, 5);
        html.raw("</div>");
    }
    add_clashes(html, programmes);
    html.raw("</div>\n");
}

}  // namespace

std::string print_list(std::span<const Shown> programmes, const Data& data,
                       const base::Diagnostics& faults, std::uint32_t version) {
    Html html;
    begin_page(html, {.title = "Programas", .up = "", .kind = "lista", .version = version});
    html.raw("<header class=\"cabecera\"><h1>Programas</h1><p id=\"conexion\" ")
        .raw("role=\"status\"></p></header>\n");
    add_banner(html, programmes, data, faults);
    html.raw("<main id=\"contenido\" tabindex=\"-1\">\n");
    add_filters(html, programmes);
    html.raw("<p id=\"cuenta\" role=\"status\">")
        .text(base::counted(programmes.size(), "programa", "programas"))
        .raw("</p>\n<div class=\"marco\" role=\"region\" tabindex=\"0\" aria-label=\"Tabla de ")
        .raw("programas\"><table class=\"t-montos\"><thead><tr>");
    for (const std::string_view head : {"Programa", "Ministerio", "Servicio", "Producto", "Año",
                                        "Estado", "Hallazgos", "Faltas"}) {
        html.raw("<th scope=\"col\">").raw(head).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody id=\"filas\" data-vivo>\n");
    for (const Shown& programme : programmes) {
        add_row(html, *programme);
    }
    html.raw("</tbody></table></div>\n<div id=\"vacia\" data-vivo>");
    if (programmes.empty()) {
        html.raw("<p>Todavía no hay ningún programa. Cada uno es un archivo .json, o una línea de ")
            .raw("un .ndjson: cuando lo guarde en la carpeta, aparecerá aquí.</p>");
    }
    html.raw("</div>\n</main>\n");
    end_page(html);
    return html.take();
}

}  // namespace generator::preview
