#include <algorithm>

#include "checks/cuadraturas.hpp"
#include "figures/from_model.hpp"
#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/juicios_ficha.hpp"
#include "report/reporte_producto.hpp"
#include "report/textos.hpp"
#include "report/veredictos.hpp"
#include "rules/tabla.hpp"

namespace generator::report {
namespace {

std::string without_value_text(const std::vector<Cifra>& cifras, const std::string& id) {
    const auto found = std::ranges::find(cifras, id, &Cifra::id);
    return found == cifras.end() ? id : found->nombre;
}

/// MET-SIN-FRASE: a place of the document waits for a sentence that nobody published.
void warn_without_sentence(const std::string& what, base::Place place,
                           const methodology::Edicion& edicion, base::Diagnostics& warnings) {
    warnings.push_back({"MET-SIN-FRASE", base::Severity::warning, std::move(place),
                        what + ": la metodología " + edicion.edicion +
                            " no publica frase para este caso; se imprime «—».",
                        "Nada se inventa: agregue la frase a la edición cuando se conozca."});
}

base::Place place_of_cifra(const std::vector<Cifra>& cifras, const std::string& id,
                           std::string_view file) {
    const auto found = std::ranges::find(cifras, id, &Cifra::id);
    if (found != cifras.end()) {
        for (const OperandoCifra& operando : found->operandos) {
            if (operando.linea > 0) {
                return {std::string{file}, operando.linea, operando.columna, operando.puntero};
            }
        }
    }
    return {std::string{file}, 0, 0, {}};
}

void warn_attributes(const model::FichaMonitoreo& ficha, const Pedido& pedido,
                     base::Diagnostics& warnings) {
    const model::OtrosAtributos& otros = ficha.otros_atributos;
    const auto warn = [&](const model::Dato<bool>& dato, std::string_view id,
                          const std::string& what) {
        if (dato.has_value() &&
            pedido.edicion.etiqueta(std::string{id} + (dato.value() ? ".si" : ".no")).empty()) {
            const auto at = pedido.lugares.at(dato.lugar.offset);
            warn_without_sentence(
                what, {std::string{pedido.file}, at.line, at.column, dato.lugar.puntero},
                pedido.edicion, warnings);
        }
    };
    warn(otros.contribuye_pobreza_multidimensional, "pobreza_multidimensional",
         "Pobreza multidimensional");
    warn(otros.contribuye_pobreza_por_ingresos, "pobreza_por_ingresos", "Pobreza por ingresos");
    if (pedido.edicion.tiene("genero.si")) {
        warn(otros.genero.incorpora_enfoque, "genero", "Enfoque de género");
    }
    if (pedido.edicion.tiene("cumple.si")) {
        warn(ficha.evaluacion.criterios_de_focalizacion.cumple, "cumple",
             "Pertinencia de criterios de focalización");
        warn(ficha.evaluacion.herramientas_de_seleccion.cumple, "cumple",
             "Herramientas de selección de beneficiarios");
        for (const model::Indicador& indicador : ficha.indicadores) {
            warn(indicador.evaluacion.calidad, "cumple", "Evaluación de calidad");
            warn(indicador.evaluacion.pertinencia, "cumple", "Evaluación de pertinencia");
        }
    }
}

/// The findings that an evaluator wrote stand beside those of the rules.
void add_written(const model::FichaMonitoreo& ficha, std::vector<Veredicto>& veredictos) {
    for (const model::HallazgoEvaluador& hallazgo : ficha.evaluacion.hallazgos) {
        Veredicto& out = veredictos.emplace_back();
        out.codigo = kEvaluador;
        out.dimension = name_of(hallazgo.dimension.value());
        out.resultado = to_text(methodology::Desenlace::hallazgo);
        out.frase = hallazgo.texto.value();
        out.fuente = hallazgo.autor.value();
    }
}

/// "2021 y 2022": the years before the last.
std::string earlier_years(const std::vector<std::string>& anios) {
    std::string result;
    for (std::size_t i = 0; i + 1 < anios.size(); ++i) {
        result += i == 0 ? "" : (i + 2 == anios.size() ? " y " : ", ");
        result += anios[i];
    }
    return result;
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
        .put("es_borrador", is_borrador ? edicion.etiqueta("booleano.si") : std::string{})
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
    reporte.producto = ficha.encabezado.producto;
    reporte.edicion = ficha.encabezado.edicion;
    reporte.codigo = ficha.encabezado.codigo;
    reporte.ejercicio = fuentes.figuras.ejercicio;
    reporte.estado = pedido.opciones.estado;
    reporte.titulo = pedido.edicion.etiqueta("titulo") + ' ' + year + ": " + nombre;
    reporte.pie = pedido.edicion.etiqueta("pie") + ' ' + year + " / " + nombre;
    reporte.autor = text_of(ficha.programa.servicio);
    reporte.fecha = ficha.fecha_publicacion.has_value() ? utc_text(ficha.fecha_publicacion.value())
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
    Reporte reporte;
    reporte.contradicciones =
        checks::revisar({ficha, *figuras, edicion, pedido.bytes, pedido.file});
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    const auto veredictos = rules::apply_reglas(*figuras, edicion);
    const ContextoCifras contexto{edicion, pedido.lugares, unidad_montos(*figuras, edicion)};
    reporte.cifras.reserve(count_figures(*figuras));
    figures::for_each_figure(
        *figuras, [&](auto& figure) { reporte.cifras.push_back(take_cifra(figure, contexto)); });
    note_uses(veredictos, contexto, reporte.cifras);
    for (const rules::Veredicto& v : veredictos) {
        if (v.lacks_frase()) {
            warn_without_sentence(v.cifra.empty() ? "Resultado final de la focalización"
                                                  : without_value_text(reporte.cifras, v.cifra),
                                  place_of_cifra(reporte.cifras, v.cifra, pedido.file), edicion,
                                  reporte.contradicciones);
        }
    }
    check_judgements(veredictos, ficha, pedido, reporte.contradicciones);
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    warn_attributes(ficha, pedido, reporte.contradicciones);
    reporte.veredictos = to_veredictos(veredictos);
    add_written(ficha, reporte.veredictos);
    const FuentesFicha fuentes{ficha, *figuras, edicion, veredictos, reporte.cifras};
    identify(fuentes, pedido, reporte);
    reporte.raiz = make_raiz(fuentes, pedido, reporte, contexto.unidad_montos);
    return reporte;
}

}  // namespace generator::report
