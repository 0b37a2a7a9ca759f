#include <algorithm>
#include <span>

#include "base/words.hpp"
#include "checks/cuadraturas.hpp"
#include "checks/sistema.hpp"
#include "figures/from_model.hpp"
#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/juicios_ficha.hpp"
#include "report/reporte_producto.hpp"
#include "report/sin_frase.hpp"
#include "report/textos.hpp"
#include "report/veredictos.hpp"
#include "rules/tabla.hpp"

namespace generator::report {
namespace {

/// The findings that an evaluator wrote stand beside those of the rules.
void add_written(const model::FichaMonitoreo& ficha, std::vector<Veredicto>& veredictos) {
    for (const model::HallazgoEvaluador& hallazgo : ficha.evaluacion.hallazgos) {
        Veredicto& out = veredictos.emplace_back();
        out.codigo = kEvaluador;
        out.dimension = to_text(hallazgo.dimension.value());
        out.resultado = to_text(methodology::Desenlace::hallazgo);
        out.frase = hallazgo.texto.value();
        out.fuente = hallazgo.autor.value();
    }
}

/// "2021 y 2022": the years before the last.
std::string earlier_years(const std::vector<std::string>& anios) {
    return anios.empty() ? std::string{} : base::joined(std::span{anios}.first(anios.size() - 1));
}

Valor make_raiz(const FuentesFicha& fuentes, const Pedido& pedido, const Reporte& reporte,
                const std::string& unidad_montos) {
    const std::vector<std::string> anios = years_of(fuentes);
    const methodology::Edicion& edicion = fuentes.edicion;
    const auto& publicacion = fuentes.ficha.fecha_publicacion;
    const bool is_nominal = fuentes.figuras.precios == 0;
    const bool is_borrador = pedido.opciones.estado == Estado::borrador;
    return Objeto{forma_ficha_monitoreo()}
        .put("edicion", edicion.edicion)
        .put("ejercicio", std::to_string(fuentes.figuras.ejercicio))
        .put("ejercicio_anterior", std::to_string(fuentes.figuras.ejercicio - 1))
        .put("anios", to_valores(anios))
        .put("anios_anteriores", earlier_years(anios))
        .put("rango_anios", anios.front() + '-' + anios.back())
        .put("anio_precios", is_nominal ? std::string{} : std::to_string(fuentes.figuras.precios))
        .put("unidad_montos", unidad_montos)
        .put("programa", make_programa(fuentes))
        .put("antecedentes", make_antecedentes(fuentes))
        .put("hallazgos", make_hallazgos(fuentes))
        .put("sin_hallazgos", make_sin_hallazgos(fuentes))
        .put("historial", make_historial(fuentes))
        .put("poblaciones", make_poblaciones(fuentes))
        .put("poblacion_potencial", make_poblacion(fuentes, &model::Periodo::poblacion_potencial))
        .put("poblacion_objetivo", make_poblacion(fuentes, &model::Periodo::poblacion_objetivo))
        .put("poblacion_beneficiada",
             make_poblacion(fuentes, &model::Periodo::poblacion_beneficiada))
        .put("cobertura", make_cobertura(fuentes))
        .put("desempeno", make_desempeno(fuentes))
        .put("presupuesto_anual", make_presupuesto_anual(fuentes))
        .put("tarjetas", make_tarjetas(fuentes))
        .put("presupuesto", make_presupuesto(fuentes))
        .put("recursos", make_recursos(fuentes))
        .put("grafico_ejecucion", make_grafico_ejecucion(fuentes))
        .put("grafico_gasto_por_beneficiario", make_grafico_gasto(fuentes))
        .put("gasto_por_beneficiario", make_gasto_por_beneficiario(fuentes))
        .put("subtitulos", make_subtitulos(fuentes))
        .put("componentes", make_componentes(fuentes))
        .put("regiones", make_regiones(fuentes))
        .put("analisis", make_analisis(fuentes))
        .put("indicadores", make_indicadores(fuentes))
        .put("otros_atributos", make_otros_atributos(fuentes))
        .put("observaciones", make_observaciones(fuentes))
        .put("inflactores", make_inflactores(fuentes))
        .put("fuente_inflactores", fuentes.figuras.inflactores.fuente)
        .put("fecha_publicacion",
             publicacion.has_value() ? moment_text(publicacion.value(), edicion) : std::string{})
        .put("es_borrador", flag(is_borrador))
        .put("advertencias", make_advertencias(reporte.contradicciones))
        .put("explicaciones", make_explicaciones(reporte.cifras))
        .take();
}

std::size_t count_figures(const figures::FigurasFicha& figuras) {
    std::size_t count = 0;
    figures::for_each_figure(figuras, [&](const auto&) { ++count; });
    return count;
}

void identify(const FuentesFicha& fuentes, const Pedido& pedido, Reporte& reporte) {
    const model::FichaMonitoreo& ficha = fuentes.ficha;
    const std::string nombre = text_of(ficha.programa.nombre);
    const std::string year = std::to_string(fuentes.figuras.ejercicio);
    reporte.titulo = pedido.edicion.etiqueta("titulo") + ' ' + year + ": " + nombre;
    reporte.pie = pedido.edicion.etiqueta("pie") + ' ' + year + " / " + nombre;
    reporte.autor = text_of(ficha.programa.servicio);
    reporte.fecha = ficha.fecha_publicacion.has_value()
                        ? local_iso_text(ficha.fecha_publicacion.value())
                        : std::string{};
}

}  // namespace

base::Result<Reporte> make_producto(const model::FichaMonitoreo& ficha, const Pedido& pedido) {
    const methodology::Edicion& edicion = pedido.edicion;
    auto figuras = figures::make_figuras(ficha, edicion, pedido.opciones.anio_precios, pedido.bytes,
                                         pedido.file);
    if (!figuras) {
        return figuras.diagnostics();
    }
    Reporte reporte = begin_reporte(ficha.encabezado, pedido);
    const checks::Revision revision{ficha, *figuras, edicion, pedido.lugares, pedido.file};
    reporte.contradicciones = checks::revisar(revision);
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    if (pedido.opciones.wants_relaciones) {
        reporte.relaciones = checks::read_relaciones(checks::sistema_de(revision));
    }
    const auto veredictos = rules::apply_reglas(*figuras, edicion);
    const ContextoCifras contexto{edicion, pedido.lugares, unidad_montos(*figuras, edicion)};
    reporte.cifras.reserve(count_figures(*figuras));
    figures::for_each_figure(*figuras,
                             [&](auto& figure) { add_cifra(figure, contexto, reporte.cifras); });
    note_uses(veredictos, contexto, reporte.cifras);
    check_judgements(veredictos, ficha, pedido, reporte.contradicciones);
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    warn_without_sentence(veredictos, ficha, pedido, reporte.cifras, reporte.contradicciones);
    reporte.veredictos = to_veredictos(veredictos);
    add_written(ficha, reporte.veredictos);
    const FuentesFicha fuentes{ficha, *figuras, edicion, veredictos, reporte.cifras};
    identify(fuentes, pedido, reporte);
    reporte.raiz = make_raiz(fuentes, pedido, reporte, contexto.unidad_montos);
    return reporte;
}

}  // namespace generator::report
