#include <algorithm>

#include "base/utf8.hpp"
#include "report/bloques.hpp"
#include "report/constructor.hpp"
#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/textos.hpp"
#include "rules/tabla.hpp"

namespace generator::report {
namespace {

const Forma& forma_de(std::string_view nombre) { return campo_de(forma_ficha_monitoreo(), nombre); }

std::string sentence_of(const model::Dato<bool>& dato, std::string_view id,
                        const methodology::Edicion& edicion) {
    if (!dato.has_value()) {
        return text_of(dato.sin_valor());
    }
    const std::string& frase = edicion.etiqueta(std::string{id} + (dato.value() ? ".si" : ".no"));
    return frase.empty() ? without_sentence(edicion) : frase;
}

std::string mark_of(const Numero& numero, const methodology::Edicion& edicion) {
    const auto* ausencia = std::get_if<Ausencia>(&numero.valor);
    if (ausencia == nullptr) {
        return {};
    }
    switch (*ausencia) {
        case Ausencia::no_informado:
            return edicion.etiqueta("marca.no_informado");
        case Ausencia::no_aplica:
            return edicion.etiqueta("marca.no_aplica");
        case Ausencia::no_comparable:
            return edicion.etiqueta("marca.no_comparable");
        case Ausencia::sin_resultado:
            return edicion.etiqueta("marca.sin_resultado");
    }
    return {};
}

std::vector<Valor> efectivos_de(const FuentesFicha& fuentes, std::size_t index,
                                const Forma& efectivo) {
    const figures::FigurasIndicador& figuras = fuentes.figuras.indicadores[index];
    const auto& periodos = fuentes.figuras.periodos;
    const std::size_t before = periodos.size() - figuras.efectivos.size();
    std::vector<Valor> result;
    for (std::size_t year = 0; year < figuras.efectivos.size(); ++year) {
        const Numero numero = fuentes.numero(figuras.efectivos[year].traza);
        result.push_back(Objeto{efectivo}
                             .put("anio", std::to_string(periodos[before + year].anio))
                             .put("valor", numero)
                             .put("es_porcentual", flag(figuras.is_porcentual))
                             .put("marca", mark_of(numero, fuentes.edicion))
                             .take());
    }
    return result;
}

std::string sense_text(figures::Sentido sentido, const methodology::Edicion& edicion) {
    switch (sentido) {
        case figures::Sentido::ascendente:
            return edicion.etiqueta("sentido.ascendente");
        case figures::Sentido::descendente:
            return edicion.etiqueta("sentido.descendente");
        case figures::Sentido::no_informado:
            break;
    }
    return text_of(model::SinValor::no_informado);
}

Valor make_indicador(const FuentesFicha& fuentes, std::size_t index, std::size_t number,
                     const Forma& forma) {
    const model::Indicador& indicador = fuentes.ficha.indicadores[index];
    const rules::Veredicto* veredicto =
        verdict_on(fuentes, methodology::LugarFrase::indicador, index);
    const bool has_sentence = veredicto != nullptr && !veredicto->frase.empty();
    Objeto objeto{forma};
    objeto.put("numero", std::to_string(number))
        .put("nombre", text_of(indicador.nombre))
        .put("formula", fuentes.figuras.indicadores[index].nivel == figures::Nivel::componente
                            ? text_or_empty(indicador.formula)
                            : text_of(indicador.formula))
        .put("unidad_de_medida", text_of(indicador.unidad_de_medida))
        .put("dimension", text_of(indicador.dimension))
        .put("periodicidad", text_of(indicador.periodicidad))
        .put("sentido_de_medicion",
             sense_text(fuentes.figuras.indicadores[index].sentido, fuentes.edicion))
        .put("efectivos", efectivos_de(fuentes, index, elemento_de(forma, "efectivos")));
    put_evaluacion(fuentes, index, objeto);
    objeto.put("resultado", has_sentence ? veredicto->frase : std::string{"—"})
        .put("marca_resultado",
             has_sentence ? std::string{} : fuentes.edicion.etiqueta("marca.sin_resultado"));
    put_resultado_meta(fuentes, index, objeto);
    return objeto.take();
}

/// Names of the regions, in the order of the catalogue.
std::string regions_in_line(const FuentesFicha& fuentes) {
    const auto& codigos = fuentes.ficha.antecedentes.regiones;
    std::vector<std::string> names;
    names.reserve(codigos.size());
    for (const methodology::EntradaCatalogo& region :
         fuentes.edicion.catalogo("regiones").entradas) {
        if (std::ranges::any_of(codigos,
                                [&](const auto& c) { return text_of(c) == region.codigo; })) {
            names.push_back(region.nombre);
        }
    }
    return in_line(names);
}

}  // namespace

const rules::Veredicto* verdict_on(const FuentesFicha& fuentes, methodology::LugarFrase lugar,
                                   std::size_t indicador) {
    const auto found = std::ranges::find_if(fuentes.veredictos, [&](const rules::Veredicto& v) {
        return v.indicador == indicador && v.regla->stands_in(lugar);
    });
    return found == fuentes.veredictos.end() ? nullptr : &*found;
}

Valor make_programa(const FuentesFicha& fuentes) {
    const model::Programa& programa = fuentes.ficha.programa;
    const std::string nombre = text_of(programa.nombre);
    const std::string servicio = text_of(programa.servicio);
    const std::string ministerio = text_of(programa.ministerio);
    return Objeto{forma_de("programa")}
        .put("nombre", nombre)
        .put("servicio", servicio)
        .put("ministerio", ministerio)
        .put("nombre_mayusculas", base::to_upper(nombre))
        .put("servicio_mayusculas", base::to_upper(servicio))
        .put("ministerio_mayusculas", base::to_upper(ministerio))
        .take();
}

Valor make_antecedentes(const FuentesFicha& fuentes) {
    const model::Antecedentes& a = fuentes.ficha.antecedentes;
    std::string en_linea = in_line(a.ejecutores);
    const bool is_permanente =
        !a.anio_termino.has_value() && a.anio_termino.sin_valor() == model::SinValor::no_aplica;
    return Objeto{forma_de("antecedentes")}
        .put("descripcion", text_of(a.descripcion))
        .put("anio_inicio", text_of(a.anio_inicio))
        .put("anio_termino", is_permanente ? fuentes.edicion.etiqueta("anio_termino.no_aplica")
                                           : text_of(a.anio_termino))
        .put("ejecutores",
             en_linea.empty() ? text_of(model::SinValor::no_informado) : std::move(en_linea))
        .put("lista_ejecutores", texts_of(a.ejecutores))
        .put("regiones", regions_in_line(fuentes))
        .put("terceros", in_line(a.terceros))
        .put("complementariedades", texts_of(a.complementariedades))
        .put("proposito", text_of(a.proposito))
        .take();
}

Valor make_historial(const FuentesFicha& fuentes) {
    const model::HistorialEvaluativo& historial = fuentes.ficha.historial_evaluativo;
    const methodology::Edicion& edicion = fuentes.edicion;
    std::vector<std::string> anios;
    anios.reserve(historial.ex_dure.size());
    for (const auto& anio : historial.ex_dure) {
        anios.push_back(text_of(anio));
    }
    // Of a historial that says nothing, no «No» is known.
    const bool is_informed = !anios.empty() || historial.ex_ante.has_value() ||
                             historial.ex_post.has_value() || historial.otras.has_value();
    const std::string none =
        is_informed ? edicion.etiqueta("booleano.no") : text_of(model::SinValor::no_informado);
    return Objeto{forma_de("historial")}
        .put("ex_ante", yes_or_no(historial.ex_ante, edicion))
        .put("ex_dure", anios.empty() ? none : edicion.etiqueta("booleano.si"))
        .put("ex_dure_anios", joined(anios, ", "))
        .put("ex_post", yes_or_no(historial.ex_post, edicion))
        .put("otras", historial.otras.has_value() ? historial.otras.value() : none)
        .take();
}

Valor make_poblaciones(const FuentesFicha& fuentes) {
    const bool is_universal = fuentes.ficha.poblaciones.universal.has_value() &&
                              fuentes.ficha.poblaciones.universal.value();
    return Objeto{forma_de("poblaciones")}
        .put("universal", flag(is_universal))
        .put("objetivo", texts_of(fuentes.ficha.poblaciones.objetivo))
        .put("beneficiada", texts_of(fuentes.ficha.poblaciones.beneficiada))
        .take();
}

Valor make_indicadores(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("indicadores");
    const Forma& indicador = elemento_de(forma, "proposito");
    std::vector<Valor> proposito;
    std::vector<Valor> complementarios;
    std::vector<Valor> componentes;
    bool lacks_any = false;
    for (std::size_t i = 0; i < fuentes.figuras.indicadores.size(); ++i) {
        const figures::Nivel nivel = fuentes.figuras.indicadores[i].nivel;
        auto& list = nivel == figures::Nivel::proposito        ? proposito
                     : nivel == figures::Nivel::complementario ? complementarios
                                                               : componentes;
        list.push_back(make_indicador(fuentes, i, list.size() + 1, indicador));
        const rules::Veredicto* veredicto =
            verdict_on(fuentes, methodology::LugarFrase::indicador, i);
        lacks_any = lacks_any || veredicto == nullptr || veredicto->frase.empty();
    }
    return Objeto{forma}
        .put("proposito", std::move(proposito))
        .put("complementarios", std::move(complementarios))
        .put("componentes", std::move(componentes))
        .put("sin_resultado", lacks_any ? rules::sin_resultado(fuentes.edicion) : std::string{})
        .put("marca_sin_resultado",
             lacks_any ? fuentes.edicion.etiqueta("marca.sin_resultado") : std::string{})
        .put("nota_proposito", note_of_level(fuentes, figures::Nivel::proposito))
        .put("nota_componentes", note_of_level(fuentes, figures::Nivel::componente))
        .put("marca_nota", fuentes.edicion.etiqueta("marca.sin_resultado"))
        .take();
}

Valor make_otros_atributos(const FuentesFicha& fuentes) {
    const model::OtrosAtributos& otros = fuentes.ficha.otros_atributos;
    const methodology::Catalogo& catalogo = fuentes.edicion.catalogo("ods");
    std::vector<Valor> ods;
    for (const auto& numero : otros.ods) {
        if (!numero.has_value()) {
            ods.push_back(Valor{text_of(numero.sin_valor())});
            continue;
        }
        const std::string codigo = std::to_string(numero.value().valor);
        const auto found = catalogo.find(codigo);
        ods.push_back(
            Valor{found ? codigo + ". " + catalogo.entradas[*found].nombre : codigo + '.'});
    }
    if (ods.empty()) {  // its neighbours say so too
        ods.push_back(Valor{text_of(model::SinValor::no_informado)});
    }
    return Objeto{forma_de("otros_atributos")}
        .put("ods", std::move(ods))
        .put("pobreza_multidimensional", sentence_of(otros.contribuye_pobreza_multidimensional,
                                                     "pobreza_multidimensional", fuentes.edicion))
        .put("pobreza_por_ingresos", sentence_of(otros.contribuye_pobreza_por_ingresos,
                                                 "pobreza_por_ingresos", fuentes.edicion))
        .put("enfoque_de_genero",
             fuentes.edicion.tiene("genero.si")
                 ? sentence_of(otros.genero.incorpora_enfoque, "genero", fuentes.edicion)
                 : std::string{})
        .put("medidas_de_genero", texts_of(otros.genero.medidas))
        .take();
}

Valor make_observaciones(const FuentesFicha& fuentes) {
    const Forma& observacion = *forma_de("observaciones").elemento;
    std::vector<Valor> result;
    result.reserve(fuentes.ficha.observaciones.size());
    for (const model::ObservacionInstitucion& o : fuentes.ficha.observaciones) {
        result.push_back(Objeto{observacion}
                             .put("tema", text_of(o.tema))
                             .put("bloques", make_bloques(o.texto, 0))
                             .take());
    }
    return Valor{std::move(result)};
}

}  // namespace generator::report
