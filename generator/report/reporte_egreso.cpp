#include <algorithm>

#include "checks/informe.hpp"
#include "figures/egreso.hpp"
#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/reporte_producto.hpp"
#include "report/textos.hpp"
#include "report/veredictos.hpp"
#include "rules/egreso.hpp"

namespace generator::report {
namespace {

/// The number that the recommendation was informed with ("1. ") is printed by the document.
std::string without_number(const std::string& text, const std::string& number) {
    const std::string prefix = number + ". ";
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

/// Without a grade the compromiso is still open, and the document says nothing of it; an "S/I" is
/// said.
std::string grade_text(const model::Dato<std::string>& calificacion) {
    const bool is_open = calificacion.procedencia == model::Procedencia::sin_dato;
    return is_open ? std::string{} : text_of(calificacion);
}

/// The first compromiso that keeps the programme from its grade.
const model::Lugar& first_unmet(const model::InformeEgreso& informe,
                                const methodology::Edicion& edicion) {
    const std::string& met = edicion.etiqueta("calificacion.cumplido");
    const auto found = std::ranges::find_if(informe.compromisos, [&](const model::Compromiso& c) {
        return !c.calificacion.has_value() || c.calificacion.value() != met;
    });
    return found == informe.compromisos.end() ? informe.encabezado.ejercicio.lugar : found->lugar;
}

Valor make_compromiso(const model::Compromiso& compromiso, std::size_t index, const Forma& forma,
                      const methodology::Edicion& edicion) {
    const std::string number = std::to_string(index + 1);
    const auto* due = compromiso.fecha_vencimiento.get();
    const auto* graded = compromiso.fecha_calificacion.get();
    return Objeto{forma}
        .put("numero", number)
        .put("recomendacion", without_number(text_of(compromiso.recomendacion), number))
        .put("compromiso", text_of(compromiso.compromiso))
        .put("fecha_vencimiento", due != nullptr
                                      ? month_text(*due, edicion)
                                      : text_of(compromiso.fecha_vencimiento.sin_valor()))
        .put("cumplimiento", texts_of(compromiso.cumplimiento))
        .put("observacion", text_or_empty(compromiso.observacion))
        .put("calificacion", grade_text(compromiso.calificacion))
        .put("fecha_calificacion", graded != nullptr ? date_text(*graded) : std::string{})
        .put("medios_de_verificacion", texts_of(compromiso.medios_de_verificacion))
        .take();
}

/// For the twin, `calcular` and `explicar`: the report prints nothing of the cortes.
void add_cortes(figures::FigurasEgreso& figuras, const ContextoCifras& contexto,
                std::vector<Cifra>& cifras) {
    cifras.reserve(cifras.size() + figuras.cortes.size() + 3 * figuras.estados.size());
    figures::for_each_cuenta(figuras, [&](figures::Figure<base::Ratio>& figure) {
        add_cifra(figure, contexto, cifras);
    });
}

/// A figure that is no number: the document prints what its explanation says that it is.
Numero result_of(const figures::Traza& traza) {
    Numero numero;
    numero.valor = Ausencia::sin_resultado;
    numero.cifra = traza.orden;
    return numero;
}

Valor make_raiz(const model::InformeEgreso& informe, const Pedido& pedido, const Reporte& reporte,
                const figures::FigurasEgreso& figuras) {
    const Forma& forma = forma_informe_egreso();
    std::vector<Valor> compromisos;
    compromisos.reserve(informe.compromisos.size());
    for (std::size_t i = 0; i < informe.compromisos.size(); ++i) {
        compromisos.push_back(make_compromiso(informe.compromisos[i], i,
                                              elemento_de(forma, "compromisos"), pedido.edicion));
    }
    const bool is_borrador = pedido.opciones.estado == Estado::borrador;
    return Objeto{forma}
        .put("edicion", pedido.edicion.edicion)
        .put("programa", text_of(informe.programa))
        .put("ministerio", text_of(informe.ministerio))
        .put("servicio", text_of(informe.servicio))
        .put("anio", std::to_string(reporte.ejercicio))
        .put("calificacion", result_of(figuras.calificacion))
        .put("fecha_egreso", result_of(figuras.fecha_egreso))
        .put("observacion", text_or_empty(informe.observacion))
        .put("compromisos", std::move(compromisos))
        .put("es_borrador", flag(is_borrador))
        .put("advertencias", make_advertencias(reporte.contradicciones))
        .put("explicaciones", make_explicaciones(reporte.cifras))
        .take();
}

}  // namespace

base::Result<Reporte> make_producto(const model::InformeEgreso& informe, const Pedido& pedido) {
    const methodology::Edicion& edicion = pedido.edicion;
    auto made = figures::make_figuras_egreso(informe, edicion, pedido.bytes, pedido.file);
    if (!made) {
        return made.diagnostics();
    }
    figures::FigurasEgreso& figuras = *made;
    Reporte reporte = begin_reporte(informe.encabezado, pedido);
    reporte.contradicciones =
        checks::revisar_informe({informe, figuras, edicion, pedido.lugares, pedido.file});
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    reporte.veredictos = to_veredictos({rules::egreso(figuras, reporte.ejercicio, edicion)});
    std::string calificacion = reporte.veredictos.front().frase;
    if (calificacion.empty()) {
        calificacion = without_sentence(edicion);
        const model::Lugar& lugar = first_unmet(informe, edicion);
        const auto at = pedido.lugares.at(lugar.offset);
        reporte.contradicciones.push_back(
            {"MET-SIN-FRASE",
             base::Severity::warning,
             {std::string{pedido.file}, at.line, at.column, lugar.puntero},
             "Calificación: la metodología " + edicion.edicion +
                 " no publica la de un programa con compromisos sin cumplir; se imprime «" +
                 calificacion + "».",
             "Nada se inventa: agregue la calificación a la edición cuando se conozca."});
    }
    const std::string fecha =
        figuras.ultimo_corte ? date_text(*figuras.ultimo_corte) : std::string{"—"};
    const ContextoCifras contexto{edicion, pedido.lugares, {}};
    add_cifra(figuras.calificacion, calificacion, contexto, reporte.cifras);
    add_cifra(figuras.fecha_egreso, fecha, contexto, reporte.cifras);
    reporte.titulo = edicion.etiqueta("titulo") + ": " + text_of(informe.programa);
    reporte.pie = text_of(informe.programa);
    reporte.autor = text_of(informe.servicio);
    reporte.raiz = make_raiz(informe, pedido, reporte, figuras);
    // After the tree: what it explains is what it prints.
    add_cortes(figuras, contexto, reporte.cifras);
    return reporte;
}

}  // namespace generator::report
