// The views that tell: diagnostics with their place, findings with their trace.
#include <algorithm>

#include "base/words.hpp"
#include "preview/differences.hpp"
#include "preview/html.hpp"
#include "preview/pages.hpp"

namespace generator::preview {
namespace {

constexpr std::size_t kMostDamage = 5;

void add_tail(Html& html) { html.raw("</tbody></table></div>\n"); }

/// On a narrow screen its rows are stacked, and only roles then say that it is a table. `classes`
/// says how: "apilable", or "apilable rotulada", where each cell is led by the name of its column.
void add_stackable_head(Html& html, std::string_view classes, std::string_view label,
                        std::initializer_list<std::string_view> heads) {
    html.raw("<div class=\"marco\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .text(label)
        .raw("\"><table class=\"t-montos ")
        .raw(classes)
        .raw("\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for (const std::string_view head : heads) {
        html.raw("<th scope=\"col\" role=\"columnheader\">").raw(head).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

/// The cell that names its row, and any other: both of a table whose cells are led by the names of
/// their columns.
void add_row_head(Html& html, std::string_view text) {
    html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").text(text).raw("</th>");
}
void add_cell(Html& html, std::string_view column, std::string_view text) {
    html.raw("<td role=\"cell\" data-rotulo=\"").raw(column).raw("\">").text(text).raw("</td>");
}

void add_cells(Html& html, const base::Diagnostic& diagnostic) {
    html.raw("<tr role=\"row\"><td role=\"cell\">")
        .raw(base::to_text(diagnostic.severity))
        .raw("</td><th scope=\"row\" role=\"rowheader\">")
        .text(diagnostic.code)
        .raw("</th><td role=\"cell\"><code>")
        .text(place_text(diagnostic.place))
        .raw("</code>");
    if (!diagnostic.place.pointer.empty()) {
        html.raw("<br><code>").text(diagnostic.place.pointer).raw("</code>");
    }
    for (const base::Place& place : diagnostic.involved) {
        html.raw("<br>con <code>").text(place.pointer);
        html.raw("</code>").text(place.line > 0 ? " (línea " + std::to_string(place.line) + ")"
                                                : "");
    }
    html.raw("</td><td role=\"cell\">").text(diagnostic.message);
    if (!diagnostic.replacement.empty()) {
        html.raw("<br>Cerraría con: ").text(diagnostic.replacement);
    }
    if (!diagnostic.hint.empty()) {
        html.raw("<br>Sugerencia: ").text(diagnostic.hint);
    }
    html.raw("</td></tr>\n");
}

void add_pair(Html& html, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        html.raw("<dt>").raw(name).raw("</dt><dd>").text(value).raw("</dd>");
    }
}

/// `line` is that of the programme in a file of many; 0: its text is the file.
void add_operands(Html& html, const report::Cifra& cifra, std::uint32_t line) {
    add_stackable_head(html, "apilable rotulada", "Operandos de " + cifra.nombre,
                       {"Operando", "Valor", "Lugar", "Origen"});
    for (const report::OperandoCifra& operando : cifra.operandos) {
        add_row_head(html, operando.nombre);
        html.raw("<td class=\"n\" role=\"cell\" data-rotulo=\"Valor\">").text(operando.texto);
        html.raw("</td><td role=\"cell\" data-rotulo=\"Lugar\"><code>").text(operando.puntero);
        html.raw("</code>");
        if (operando.linea > 0) {
            html.raw(" línea ").number(operando.linea + (line > 0 ? line - 1 : 0));
            html.raw(", columna ").number(operando.columna);
        }
        html.raw("</td>");
        add_cell(html, "Origen", operando.origen);
        html.raw("</tr>\n");
    }
    add_tail(html);
}

void add_trace(Html& html, const report::Cifra& cifra, std::uint32_t line) {
    html.raw("<dl>");
    add_pair(html, "Cifra", cifra.nombre + " (" + cifra.id + ")");
    add_pair(html, "Valor impreso", cifra.impreso);
    add_pair(html, "Valor exacto", cifra.exacto);
    add_pair(html, "Fórmula", cifra.formula);
    for (const std::string& paso : cifra.pasos) {
        add_pair(html, "Paso", paso);
    }
    add_pair(html, "Redondeo", cifra.redondeo);
    add_pair(html, "Fuente de la cifra", cifra.fuente);
    html.raw("</dl>\n");
    if (!cifra.operandos.empty()) {
        add_operands(html, cifra, line);
    }
}

void add_finding(Html& html, const report::Veredicto& veredicto, const report::Reporte& reporte,
                 std::uint32_t line) {
    html.raw("<section class=\"hallazgo\"><h3>").text(veredicto.codigo);
    html.raw("</h3><p>").text(veredicto.frase).raw("</p>\n<dl>");
    add_pair(html, "Dimensión", veredicto.dimension);
    const std::string& umbral =
        veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso;
    add_pair(html, "Umbral", umbral.empty() ? "" : umbral + ", " + veredicto.borde);
    add_pair(html, "Fuente de la regla", veredicto.fuente);
    add_pair(html, "Evidencia de la regla", veredicto.evidencia);
    add_pair(html, "Origen", veredicto.origen);
    html.raw("</dl>\n");
    const auto cifra = std::ranges::find(reporte.cifras, veredicto.cifra, &report::Cifra::id);
    if (cifra != reporte.cifras.end()) {
        add_trace(html, *cifra, line);
    }
    html.raw("</section>\n");
}

bool is_finding(const report::Veredicto& veredicto) { return veredicto.resultado == "hallazgo"; }

void add_other_verdicts(Html& html, const report::Reporte& reporte) {
    html.raw("<h2>Los demás veredictos</h2>\n");
    add_stackable_head(html, "apilable rotulada", "Los demás veredictos",
                       {"Regla", "Dimensión", "Resultado", "Cifra", "Frase"});
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        if (is_finding(veredicto)) {
            continue;
        }
        add_row_head(html, veredicto.codigo);
        add_cell(html, "Dimensión", veredicto.dimension);
        add_cell(html, "Resultado", veredicto.resultado);
        add_cell(html, "Cifra", veredicto.cifra);
        add_cell(html, "Frase", veredicto.frase);
        html.raw("</tr>\n");
    }
    add_tail(html);
}

}  // namespace

std::string print_diagnostics(const Scene& scene) {
    base::Diagnostics all = faults_of(scene.data, scene.programme);
    append(all, scene.programme.diagnostics);
    if (scene.made.failed == scene.programme.content) {
        append(all, faults_in_file(scene.made, scene.programme));
    }
    Html html;
    html.raw("<h2>Diagnósticos y contradicciones</h2>\n");
    if (all.empty() && scene.programme.standing == Standing::waiting) {
        return html.raw("<p>Aún no se ha leído.</p>\n").take();
    }
    if (all.empty()) {
        return html.raw("<p>Ninguno: los datos son válidos y sus cifras cuadran.</p>\n").take();
    }
    std::ranges::stable_sort(all, {}, &base::Diagnostic::severity);
    add_stackable_head(html, "apilable", "Diagnósticos y contradicciones",
                       {"Gravedad", "Código", "Lugar", "Qué dice"});
    for (const base::Diagnostic& diagnostic : all) {
        add_cells(html, diagnostic);
    }
    add_tail(html);
    return html.take();
}

std::string print_differences(const Scene& scene) {
    Html html;
    html.raw("<h2>Diferencias con lo último generado</h2>\n");
    if (!scene.last_twin) {
        return html
            .raw("<p>En la carpeta de salidas no hay un gemelo JSON de este programa: se compara ")
            .raw("con él cuando «fichas generar» lo haga.</p>\n")
            .take();
    }
    const base::Diagnostics damage = find_damage(*scene.last_twin);
    if (!damage.empty()) {
        html.raw("<p>El gemelo JSON de lo último generado está dañado, y no se compara con él. ")
            .raw("Vuelva a generar el programa.</p>\n");
        add_faults(html, damage, kMostDamage);
        return html.take();
    }
    if (!scene.made.twin) {
        return html.raw("<p>Esta versión no se puede componer: no hay qué comparar.</p>\n").take();
    }
    const auto differences = compare_twins(scene.last_twin->bytes, *scene.made.twin);
    if (differences.empty()) {
        return html.raw("<p>Ninguna: dice lo mismo que <code>")
            .text(scene.last_twin->name)
            .raw("</code>.</p>\n")
            .take();
    }
    html.raw("<p>")
        .text(base::counted(differences.size(), "diferencia", "diferencias"))
        .raw(" con <code>")
        .text(scene.last_twin->name)
        .raw("</code>.</p>\n");
    add_stackable_head(html, "apilable rotulada", "Diferencias",
                       {"Nombre", "Qué", "Antes", "Ahora"});
    for (const Difference& difference : differences) {
        add_row_head(html, difference.name);
        add_cell(html, "Qué", difference.section);
        add_cell(html, "Antes", difference.before.empty() ? "—" : difference.before);
        add_cell(html, "Ahora", difference.now.empty() ? "—" : difference.now);
        html.raw("</tr>\n");
    }
    add_tail(html);
    return html.take();
}

std::string print_findings(const Scene& scene) {
    const auto reporte = pipeline::judge(scene.programme.good, scene.programme.file,
                                         *scene.data.recursos, scene.data.options);
    Html html;
    html.raw("<h2>Hallazgos</h2>\n");
    if (!reporte) {
        return html.raw("<p>La metodología de esta versión ya no puede juzgarla.</p>\n").take();
    }
    if (std::ranges::none_of(reporte->veredictos, is_finding)) {
        html.raw("<p>Ninguno.</p>\n");
    }
    for (const report::Veredicto& veredicto : reporte->veredictos) {
        if (is_finding(veredicto)) {
            add_finding(html, veredicto, *reporte, scene.programme.line);
        }
    }
    if (!std::ranges::all_of(reporte->veredictos, is_finding)) {
        add_other_verdicts(html, *reporte);
    }
    return html.take();
}

}  // namespace generator::preview
