#include "writers/comparacion/page.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "comparacion/palabras.hpp"
#include "writers/comparacion/text.hpp"
#include "writers/html/escape.hpp"

namespace generator::writers::comparacion {
namespace {

using generator::comparacion::Asunto;
using generator::comparacion::Cambio;
using generator::comparacion::Comparacion;
using generator::comparacion::Comparado;
using generator::comparacion::compare_words;
using generator::comparacion::Diferencia;
using generator::comparacion::kAsuntos;
using generator::comparacion::Parte;
using generator::comparacion::Resultado;
using generator::comparacion::Resumen;
using generator::comparacion::Tono;
using generator::comparacion::Tramo;
using generator::comparacion::Version;

constexpr std::size_t kContexto = 12;  // words beside a change

/// Beside those of the fichas: what was taken away and what was put in differ in more than colour.
constexpr std::string_view kRules = R"(del{background:#fbe3e3;color:#7a1f1f}
ins{background:#dff2e3;color:#14532d;font-weight:700}
.oculto{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.menor{display:block;font-size:.85em;font-weight:400;color:var(--tenue)}
.programa{margin-top:2.5rem;border-top:4px solid var(--acento)}
.hoja caption{text-align:start;font-weight:700;padding:.6rem 0 .3rem}
.hoja td,.hoja tbody th{overflow-wrap:anywhere}
.cambios table{min-width:40rem;table-layout:fixed}
.titulo{font-size:1.8rem;line-height:1.3;margin-top:0}
.resumen table{min-width:40rem}
@media print{.cambios table,.resumen table{min-width:0}.cambios tr{break-inside:auto}caption,thead{break-after:avoid}}
)";

/// Text of the data: what directs a reader's terminal or browser is shown, not obeyed.
void append_data(std::string& out, std::string_view text) {
    html::append_escaped(out, base::escape_for_terminal(text));
}

void append_element(std::string& out, std::string_view open, std::string_view text,
                    std::string_view close) {
    out += open;
    append_data(out, text);
    out += close;
}

void append_minor(std::string& out, std::string_view text) {
    if (!text.empty()) {
        append_element(out, "<span class=\"menor\">", text, "</span>");
    }
}

/// One side of a text: what the other has not is marked, for who sees and for who listens.
void append_words(std::string& out, const std::vector<Tramo>& tramos, Tono own) {
    for (const Tramo& tramo : tramos) {
        if (tramo.tono == Tono::omitido) {
            out += " … ";
        } else if (tramo.tono == Tono::igual) {
            append_data(out, tramo.texto);
        } else if (tramo.tono == own) {
            append_element(out,
                           own == Tono::quitado ? "<del><span class=\"oculto\">quitado: </span>"
                                                : "<ins><span class=\"oculto\">puesto: </span>",
                           tramo.texto, own == Tono::quitado ? "</del>" : "</ins>");
        }
    }
}

/// Where a value stands, and what else is to be known of it.
void append_place(std::string& out, const Version& version, bool tells_origin) {
    std::string place = version.linea > 0 ? "línea " + std::to_string(version.linea) : "";
    if (tells_origin && !version.origen.empty()) {
        place += (place.empty() ? "" : ", ") + version.origen;
    }
    append_minor(out, place);
}

void append_parts(std::string& out, const std::vector<Parte>& partes) {
    out += "<ul>";
    for (const Parte& parte : partes) {
        append_element(out, "<li>", parte.ruta + ": " + parte.version.texto, "</li>");
    }
    out += "</ul>";
}

void append_side(std::string& out, const Diferencia& diferencia, bool is_antes) {
    const Version& version = is_antes ? diferencia.antes : diferencia.despues;
    const bool is_absent = diferencia.cambio == (is_antes ? Cambio::aparecio : Cambio::desaparecio);
    out += "<td>";
    if (is_absent) {
        out += "<span class=\"oculto\">no está</span><span aria-hidden=\"true\">—</span></td>";
        return;
    }
    if (!diferencia.partes.empty()) {
        append_parts(out, diferencia.partes);
    } else if (diferencia.is_prosa) {
        append_words(out,
                     compare_words(diferencia.antes.texto, diferencia.despues.texto, kContexto),
                     is_antes ? Tono::quitado : Tono::puesto);
    } else {
        append_data(out, version.texto);
    }
    append_minor(out, version.exacto);
    append_place(out, version, diferencia.antes.origen != diferencia.despues.origen);
    out += "</td>";
}

/// A break may stand after each key of a path.
void append_ruta(std::string& out, std::string_view ruta) {
    std::string escaped;
    append_data(escaped, ruta);
    for (const char c : escaped) {
        out += c;
        out += c == '/' || c == '.' ? "<wbr>" : "";
    }
}

void append_row(std::string& out, const Diferencia& diferencia) {
    out += "<tr><th scope=\"row\">";
    append_ruta(out, diferencia.ruta);
    append_minor(out, diferencia.nombre);
    append_minor(out, diferencia.unidad == "%" ? "" : diferencia.unidad);
    append_element(out, "</th><td>", to_text(diferencia.cambio), "</td>");
    append_side(out, diferencia, true);
    append_side(out, diferencia, false);
    if (diferencia.asunto == Asunto::cifra) {
        out += "<td>";
        for (const std::string& causa : diferencia.causas) {
            out += &causa == &diferencia.causas.front() ? "" : "<br>";
            append_ruta(out, causa);
        }
        out += diferencia.causas.empty() ? "—</td>" : "</td>";
    }
    out += "</tr>\n";
}

template <class IsOfThem>
void append_table(std::string& out, const Comparado& comparado, const std::string& title,
                  IsOfThem is_of_them) {
    const Comparacion& comparacion = comparado.comparacion;
    const auto count = std::ranges::count_if(comparacion.diferencias, is_of_them);
    if (count == 0) {
        return;
    }
    const std::string caption = title + " (" + std::to_string(count) + ")";
    append_element(
        out, "<div class=\"marco cambios m-textos\" role=\"region\" tabindex=\"0\" aria-label=\"",
        title_of(comparado) + ": " + title, "\"><table class=\"t-textos\">");
    append_element(out, "<caption>", caption, "</caption>");
    const auto first = std::ranges::find_if(comparacion.diferencias, is_of_them);
    const bool has_causes = first->asunto == Asunto::cifra;
    out += has_causes ? "<col style=\"width:27%\"><col style=\"width:12%\"><col><col><col>"
                      : "<col style=\"width:27%\"><col style=\"width:12%\"><col><col>";
    out +=
        "<thead><tr><th scope=\"col\">Qué</th><th scope=\"col\">Cambio</th>"
        "<th scope=\"col\">Antes</th><th scope=\"col\">Después</th>";
    out += has_causes ? "<th scope=\"col\">La mueven</th>" : "";
    out += "</tr></thead><tbody>\n";
    for (const Diferencia& diferencia : comparacion.diferencias) {
        if (is_of_them(diferencia)) {
            append_row(out, diferencia);
        }
    }
    out += "</tbody></table></div>\n";
}

std::string anchor(std::size_t number) { return "programa-" + std::to_string(number); }

constexpr std::array<std::string_view, kAsuntos> kTitulos{"Datos", "Cifras", "Veredictos", "Frases",
                                                          "Contradicciones"};

}  // namespace

std::string page_head(const Titulo& titulo, std::string_view style_sheet, const Resumen& resumen) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // Nothing of the page may ask for anything outside it.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; font-src data:\">\n<title>";
    append_element(out, "", "Comparación de " + titulo.antes + " y " + titulo.despues,
                   "</title>\n<style>\n");
    out += style_sheet;
    out += kRules;
    out +=
        "</style>\n</head>\n<body>\n<a class=\"saltar\" href=\"#contenido\">Saltar al "
        "contenido</a>\n<main class=\"hoja horizontal\" id=\"contenido\">\n"
        "<h1 class=\"e-h1 titulo\">Comparación</h1>\n";
    append_element(out, "<p class=\"e-p\"><strong>Antes:</strong> ", titulo.antes, "<br>");
    append_element(out, "<strong>Después:</strong> ", titulo.despues, "</p>\n");
    append_element(out, "<p class=\"e-p\">", print_text(resumen) + ".", "</p>\n");
    if (!resumen.has_differences() && resumen.of(Resultado::sin_comparar) == 0) {
        return out;
    }
    out +=
        "<div class=\"marco resumen m-textos\" role=\"region\" tabindex=\"0\" "
        "aria-label=\"Programas "
        "que no son iguales\"><table class=\"t-textos\"><caption>Programas que no son "
        "iguales</caption><thead><tr><th scope=\"col\">Programa</th>";
    for (const std::string_view asunto : kTitulos) {
        append_element(out, "<th scope=\"col\" class=\"n\">", asunto, "</th>");
    }
    return out + "</tr></thead><tbody>\n";
}

std::string page_diagnostics(const base::Diagnostics& diagnostics) {
    if (diagnostics.empty()) {
        return {};
    }
    std::string out = "<section><h2 class=\"e-h1\">Lo que impidió comparar (" +
                      std::to_string(diagnostics.size()) + ")</h2>\n<ul>\n";
    for (const base::Diagnostic& diagnostic : diagnostics) {
        const std::string text = base::to_text(diagnostic);
        const std::size_t end = std::min(text.find('\n'), text.size());
        append_element(out, "<li class=\"e-p\">", text.substr(0, end), "");
        append_minor(out, diagnostic.hint);
        out += "</li>\n";
    }
    return out + "</ul></section>\n";
}

std::string page_row(const Comparado& comparado, std::size_t number) {
    const std::string title = title_of(comparado);
    std::string out;
    if (comparado.resultado == Resultado::iguales) {
        return out;
    }
    out += "<tr><th scope=\"row\">";
    if (comparado.resultado != Resultado::distintos) {
        append_data(out, title);
        append_minor(out, comparado.archivo_antes);
        append_minor(out, comparado.archivo_despues);
        append_element(out, "</th><td colspan=\"5\">", reason_of(comparado.resultado),
                       "</td></tr>\n");
        return out;
    }
    append_element(out, "<a href=\"#" + anchor(number) + "\">", title, "</a></th>");
    for (std::size_t i = 0; i < kAsuntos; ++i) {
        out += "<td class=\"n\">" +
               std::to_string(count(comparado.comparacion, static_cast<Asunto>(i))) + "</td>";
    }
    return out + "</tr>\n";
}

std::string page_middle(const Resumen& resumen) {
    return resumen.has_differences() || resumen.of(Resultado::sin_comparar) > 0
               ? "</tbody></table></div>\n"
               : "";
}

std::string page_section(const Comparado& comparado, std::size_t number) {
    std::string out;
    if (comparado.resultado != Resultado::distintos) {
        return out;
    }
    const Comparacion& comparacion = comparado.comparacion;
    append_element(out,
                   "<section class=\"programa\" id=\"" + anchor(number) + "\"><h2 class=\"e-h1\">",
                   title_of(comparado), "</h2>\n");
    append_element(out, "<p class=\"e-p\">Antes: ", comparado.archivo_antes, "<br>");
    append_element(out, "Después: ", comparado.archivo_despues, "</p>\n");
    if (comparacion.is_interanual) {
        out +=
            "<p class=\"e-p\">Son dos años del programa: de cada año que los dos archivos "
            "cuentan se compara lo mismo, y lo propio de cada uno no se compara.</p>\n";
    }
    const std::string prices = prices_of(comparacion);
    if (!prices.empty()) {
        append_element(out, "<p class=\"e-p\">Son ", prices, ".</p>\n");
    }
    append_table(out, comparado, "Historia que cambió: datos",
                 [](const Diferencia& d) { return d.is_historia && d.asunto == Asunto::hecho; });
    append_table(out, comparado, "Historia que cambió: cifras",
                 [](const Diferencia& d) { return d.is_historia && d.asunto == Asunto::cifra; });
    for (std::size_t i = 0; i < kAsuntos; ++i) {
        append_table(out, comparado, std::string{kTitulos[i]}, [i](const Diferencia& d) {
            return !d.is_historia && d.asunto == static_cast<Asunto>(i);
        });
    }
    return out + "</section>\n";
}

std::string page_end() { return "</main>\n</body>\n</html>\n"; }

}  // namespace generator::writers::comparacion
