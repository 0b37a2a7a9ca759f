#include <algorithm>

#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/formas_ficha.hpp"
#include "report/frases.hpp"
#include "report/sin_frase.hpp"
#include "report/textos.hpp"
#include "rules/tabla.hpp"

namespace generator::report {
namespace {

using figures::FigurasPeriodo;
using methodology::LugarFrase;
using rules::Veredicto;

/// What a cell says of a verdict, and the note of a "—".
struct Celda {
    std::string resultado;
    std::string nota;
};

Celda without_result(const methodology::Edicion& edicion) {
    return {"—", rules::sin_resultado(edicion)};
}

Celda cell_of(const Veredicto* veredicto, const methodology::Edicion& edicion) {
    if (veredicto == nullptr) {
        return {};
    }
    const std::string& frase =
        veredicto->frase_tabla.empty() ? veredicto->frase : veredicto->frase_tabla;
    if (frase.empty() && veredicto->texto.empty()) {
        return without_result(edicion);
    }
    const std::string_view mark = frase.empty() || veredicto->texto.empty() ? "" : " ";
    return {frase + std::string{mark} + veredicto->texto, {}};
}

/// The verdict of the summary on a figure; on focalización, which judges no figure, that without.
const Veredicto* verdict_on(const FuentesFicha& fuentes, std::string_view cifra) {
    const auto found = std::ranges::find_if(fuentes.veredictos, [&](const Veredicto& v) {
        return v.regla->stands_in(LugarFrase::resumen) && v.cifra == cifra;
    });
    return found == fuentes.veredictos.end() ? nullptr : &*found;
}

std::vector<Valor> points_of(const FuentesFicha& fuentes, std::string_view dimension) {
    std::vector<Valor> result;
    for (const Veredicto& v : fuentes.veredictos) {
        if (v.regla->stands_in(LugarFrase::resumen) && v.regla->dimension == dimension) {
            const std::string& frase = v.frase.empty() ? v.texto : v.frase;
            result.push_back(make_frase(frase.empty() ? asunto_of(v, fuentes.cifras) + ": " +
                                                            without_sentence(fuentes.edicion)
                                                      : frase,
                                        v.citas, fuentes.cifras));
        }
    }
    return result;
}

Celda cell_of(const model::Dato<bool>& cumple, const methodology::Edicion& edicion) {
    if (!cumple.has_value()) {
        return {text_of(cumple.sin_valor()), {}};
    }
    const std::string& word = edicion.etiqueta(cumple.value() ? "cumple.si" : "cumple.no");
    return word.empty() ? without_result(edicion) : Celda{word, {}};
}

Valor make_ambito(const FuentesFicha& fuentes, const Forma& forma,
                  const model::JuicioCumplimiento& juicio) {
    Celda celda = cell_of(juicio.cumple, fuentes.edicion);
    return Objeto{forma}
        .put("resultado", std::move(celda.resultado))
        .put("comentario", text_or_empty(juicio.texto))
        .put("nota", std::move(celda.nota))
        .take();
}

Valor make_resultado(const FuentesFicha& fuentes, const Forma& forma, std::string_view cifra) {
    Celda celda = cell_of(verdict_on(fuentes, cifra), fuentes.edicion);
    return Objeto{forma}
        .put("resultado", std::move(celda.resultado))
        .put("nota", std::move(celda.nota))
        .take();
}

/// A row of a table: a value a year, and the verdict on the last.
Valor make_fila(const FuentesFicha& fuentes, const Forma& forma,
                figures::Figure<base::Ratio> FigurasPeriodo::*member) {
    std::vector<Valor> valores;
    valores.reserve(fuentes.figuras.periodos.size());
    for (const FigurasPeriodo& periodo : fuentes.figuras.periodos) {
        valores.push_back(Valor{fuentes.numero((periodo.*member).traza)});
    }
    const std::string id = id_of(fuentes, (fuentes.figuras.periodos.back().*member).traza);
    Celda celda = cell_of(verdict_on(fuentes, id), fuentes.edicion);
    return Objeto{forma}
        .put("valores", std::move(valores))
        .put("resultado", std::move(celda.resultado))
        .put("nota", std::move(celda.nota))
        .take();
}

/// The last `count` years of the document.
std::vector<Valor> last_years(const FuentesFicha& fuentes, std::size_t count) {
    const std::vector<std::string> anios = years_of(fuentes);
    const auto first = anios.end() - static_cast<std::ptrdiff_t>(count);
    return to_valores({first, anios.end()});
}

std::size_t years_of_charts(const FuentesFicha& fuentes) {
    return static_cast<std::size_t>(fuentes.edicion.uso.anios_componentes);
}

/// Values of the last years, of a figure of each.
template <class Member>
std::vector<Valor> last_values(const FuentesFicha& fuentes, Member member) {
    const auto& periodos = fuentes.figuras.periodos;
    std::vector<Valor> result;
    for (std::size_t i = periodos.size() - years_of_charts(fuentes); i < periodos.size(); ++i) {
        result.push_back(Valor{fuentes.numero((periodos[i].*member).traza)});
    }
    return result;
}

/// What is said of a figure beside the chart of its last years.
Valor make_con_grafico(const FuentesFicha& fuentes, const Forma& forma,
                       const figures::Traza& juzgada, Valor grafico) {
    const Veredicto* veredicto = verdict_on(fuentes, id_of(fuentes, juzgada));
    Celda celda = cell_of(veredicto, fuentes.edicion);
    const bool is_of_table = veredicto == nullptr || !veredicto->frase_tabla.empty();
    return Objeto{forma}
        .put("grafico", std::move(grafico))
        .put("resultado",
             make_frase(celda.resultado,
                        is_of_table ? std::vector<methodology::CitaFrase>{} : veredicto->citas,
                        fuentes.cifras))
        .put("nota", std::move(celda.nota))
        .take();
}

Valor make_administrativo(const FuentesFicha& fuentes, const Forma& forma) {
    const methodology::Edicion& edicion = fuentes.edicion;
    return make_con_grafico(
        fuentes, forma, fuentes.figuras.periodos.back().porcentaje_administrativo.traza,
        make_grafico({edicion.etiqueta("grafico.gasto_administrativo"), "%",
                      edicion.etiqueta("grafico.gasto_administrativo.serie")},
                     last_years(fuentes, years_of_charts(fuentes)),
                     last_values(fuentes, &FigurasPeriodo::porcentaje_administrativo)));
}

Valor make_gasto(const FuentesFicha& fuentes, const Forma& forma) {
    const methodology::Edicion& edicion = fuentes.edicion;
    return make_con_grafico(
        fuentes, forma, fuentes.figuras.variacion_gasto.traza,
        make_grafico({edicion.etiqueta("grafico.gasto_por_beneficiario"),
                      unidad_montos(fuentes.figuras, edicion),
                      edicion.etiqueta("grafico.gasto_por_beneficiario.serie")},
                     last_years(fuentes, years_of_charts(fuentes)),
                     last_values(fuentes, &FigurasPeriodo::gasto_por_beneficiario)));
}

Valor make_resumen(const FuentesFicha& fuentes, const Forma& forma) {
    Objeto objeto{forma};
    for (const std::string_view dimension : {"focalizacion", "eficiencia", "eficacia"}) {
        objeto.put(dimension, points_of(fuentes, dimension));
    }
    return objeto.take();
}

Valor make_tarjeta(const FuentesFicha& fuentes, const Forma& forma, std::size_t index) {
    const model::Componente& componente = fuentes.ficha.componentes[index];
    const figures::FigurasComponente& figuras = fuentes.figuras.componentes[index];
    return Objeto{forma}
        .put("nombre", text_of(componente.nombre))
        .put("unidad_de_produccion", text_of(componente.unidad_de_produccion))
        .put("por_cada",
             componente.unidad_de_produccion.has_value()
                 ? componente.unidad_de_produccion.value()
                 : "unidad de producción (" + text_of(componente.unidad_de_produccion) + ')')
        .put("gasto", fuentes.numero(figuras.gastos.back().traza))
        .put("unitario", fuentes.numero(figuras.unitarios.back().traza))
        .put("grafico", make_grafico({text_of(componente.unidad_de_produccion),
                                      {},
                                      fuentes.edicion.etiqueta("grafico.produccion.serie")},
                                     last_years(fuentes, figuras.gastos.size()),
                                     producciones_of(fuentes, index)))
        .take();
}

Valor make_grafico_indicador(const FuentesFicha& fuentes, std::size_t index) {
    const figures::FigurasIndicador& figuras = fuentes.figuras.indicadores[index];
    std::vector<Valor> valores;
    valores.reserve(figuras.efectivos.size());
    for (const auto& efectivo : figuras.efectivos) {
        valores.push_back(Valor{fuentes.numero(efectivo.traza)});
    }
    const model::Indicador& indicador = fuentes.ficha.indicadores[index];
    return make_grafico({text_of(indicador.nombre), figuras.is_porcentual ? "%" : "",
                         fuentes.edicion.etiqueta("grafico.indicador.serie")},
                        last_years(fuentes, figuras.efectivos.size()), std::move(valores));
}

}  // namespace

Valor make_desempeno(const FuentesFicha& fuentes) {
    const Forma& forma = forma_desempeno();
    const methodology::Edicion& edicion = fuentes.edicion;
    if (!edicion.tiene("cumple.si")) {
        return empty_of(forma);
    }
    const model::Evaluacion& evaluacion = fuentes.ficha.evaluacion;
    const auto fila = [&](std::string_view nombre, auto member) {
        return make_fila(fuentes, campo_de(forma, nombre), member);
    };
    const Forma& ambito = campo_de(forma, "criterios_de_focalizacion");
    const Forma& con_grafico = campo_de(forma, "gasto_administrativo");
    return Objeto{forma}
        .put("resumen", make_resumen(fuentes, campo_de(forma, "resumen")))
        .put("criterios_de_focalizacion",
             make_ambito(fuentes, ambito, evaluacion.criterios_de_focalizacion))
        .put("herramientas_de_seleccion",
             make_ambito(fuentes, ambito, evaluacion.herramientas_de_seleccion))
        .put("focalizacion", make_resultado(fuentes, campo_de(forma, "focalizacion"), {}))
        .put("cobertura_potencial",
             fila("cobertura_potencial", &FigurasPeriodo::cobertura_potencial))
        .put("cobertura_objetivo", fila("cobertura_objetivo", &FigurasPeriodo::cobertura))
        .put("gasto_administrativo", make_administrativo(fuentes, con_grafico))
        .put("gasto_por_beneficiario", make_gasto(fuentes, con_grafico))
        .put("ejecucion_inicial", fila("ejecucion_inicial", &FigurasPeriodo::ejecucion_inicial))
        .put("ejecucion_final", fila("ejecucion_final", &FigurasPeriodo::ejecucion_final))
        .put("marca", edicion.etiqueta("marca.sin_resultado"))
        .take();
}

Valor make_presupuesto_anual(const FuentesFicha& fuentes) {
    const Forma& forma = forma_presupuesto_anual();
    if (fuentes.figuras.posteriores.empty()) {
        return empty_of(forma);
    }
    std::vector<Valor> anios;
    std::vector<Valor> inicial;
    std::vector<Valor> final;
    std::vector<Valor> ejecutado;
    const auto add = [&](const auto& year) {
        anios.push_back(Valor{std::to_string(year.anio)});
        inicial.push_back(Valor{fuentes.numero(year.presupuesto_inicial.traza)});
        final.push_back(Valor{fuentes.numero(year.presupuesto_final.traza)});
        ejecutado.push_back(Valor{fuentes.numero(year.ley_ejecutado.traza)});
    };
    // As many years as the other tables: each year after the ejercicio takes the place of one
    // before.
    const auto& periodos = fuentes.figuras.periodos;
    for (std::size_t i = fuentes.figuras.posteriores.size(); i < periodos.size(); ++i) {
        add(periodos[i]);
    }
    for (const figures::FigurasPosterior& posterior : fuentes.figuras.posteriores) {
        add(posterior);
    }
    return Objeto{forma}
        .put("anios", std::move(anios))
        .put("inicial", std::move(inicial))
        .put("final", std::move(final))
        .put("ejecutado", std::move(ejecutado))
        .take();
}

Valor make_tarjetas(const FuentesFicha& fuentes) {
    std::vector<Valor> result;
    if (fuentes.edicion.tiene("grafico.produccion.serie")) {
        const Forma& tarjeta = *forma_tarjetas().elemento;
        for (std::size_t i = 0; i < fuentes.ficha.componentes.size(); ++i) {
            result.push_back(make_tarjeta(fuentes, tarjeta, i));
        }
    }
    return Valor{std::move(result)};
}

void put_evaluacion(const FuentesFicha& fuentes, std::size_t index, Objeto& indicador) {
    const methodology::Edicion& edicion = fuentes.edicion;
    const figures::FigurasIndicador& figuras = fuentes.figuras.indicadores[index];
    const bool is_judged = edicion.tiene("cumple.si");
    const auto word = [&](const model::Dato<bool>& cumple) {
        return is_judged ? cell_of(cumple, edicion).resultado : std::string{};
    };
    const auto& evaluacion = fuentes.ficha.indicadores[index].evaluacion;
    indicador.put("es_porcentual", flag(figuras.is_porcentual))
        .put("meta",
             figuras.meta.traza.fuente.empty() ? Numero{} : fuentes.numero(figuras.meta.traza))
        .put("calidad", word(evaluacion.calidad))
        .put("pertinencia", word(evaluacion.pertinencia))
        .put("grafico", edicion.tiene("grafico.indicador.serie")
                            ? make_grafico_indicador(fuentes, index)
                            : empty_of(forma_grafico()));
}

void put_resultado_meta(const FuentesFicha& fuentes, std::size_t index, Objeto& indicador) {
    const Celda celda =
        cell_of(verdict_on(fuentes, LugarFrase::indicador_meta, index), fuentes.edicion);
    indicador.put("resultado_meta", celda.resultado)
        .put("marca_resultado_meta",
             celda.nota.empty() ? std::string{} : fuentes.edicion.etiqueta("marca.sin_resultado"));
}

std::string note_of_level(const FuentesFicha& fuentes, figures::Nivel nivel) {
    const auto lacks = [&](const model::Dato<bool>& cumple) {
        return cumple.has_value() && !cell_of(cumple, fuentes.edicion).nota.empty();
    };
    const bool is_judged = fuentes.edicion.tiene("cumple.si");
    for (std::size_t i = 0; i < fuentes.figuras.indicadores.size(); ++i) {
        if (fuentes.figuras.indicadores[i].nivel != nivel) {
            continue;
        }
        const auto& evaluacion = fuentes.ficha.indicadores[i].evaluacion;
        const bool lacks_word =
            is_judged && (lacks(evaluacion.calidad) || lacks(evaluacion.pertinencia));
        const bool lacks_sentence = std::ranges::any_of(
            fuentes.veredictos,
            [&](const rules::Veredicto& v) { return v.indicador == i && v.lacks_frase(); });
        if (lacks_word || lacks_sentence) {
            return rules::sin_resultado(fuentes.edicion);
        }
    }
    return {};
}

}  // namespace generator::report
