#include "report/contenido_matriz.hpp"

#include <algorithm>

#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/textos.hpp"

namespace generator::report {
namespace {

using model::IndicadorMatriz;
using model::UnidadMeta;

/// "90%", "1,4"
std::string goal_text(const model::MetaIndicador& meta) {
    std::string text = spanish_text(meta.valor.value());
    text += meta.unidad.value() == UnidadMeta::porcentaje ? "%" : "";
    return text;
}

/// "80% de la población atendida..."
std::string meta_text(const model::MetaIndicador& meta) {
    std::string text = goal_text(meta);
    const std::string words = text_or_empty(meta.descripcion);
    return words.empty() ? text : text + ' ' + words;
}

/// Where the mark of a note stands in the name: after its words, or at the end.
std::size_t end_of_words(const std::string& name, const model::NotaIndicador& nota) {
    const std::string* words = nota.despues_de.get();
    return words == nullptr ? name.size() : name.find(*words) + words->size();
}

Valor make_nombre(const IndicadorMatriz& indicador, const Forma& forma) {
    const std::string name = text_of(indicador.nombre);
    std::vector<const model::NotaIndicador*> notas;
    notas.reserve(indicador.notas.size());
    for (const model::NotaIndicador& nota : indicador.notas) {
        notas.push_back(&nota);
    }
    std::ranges::stable_sort(
        notas, {}, [&](const model::NotaIndicador* nota) { return end_of_words(name, *nota); });
    std::vector<Valor> parts;
    parts.reserve(notas.size() + 1);
    std::size_t begin = 0;
    for (const model::NotaIndicador* nota : notas) {
        const std::size_t end = end_of_words(name, *nota);
        parts.push_back(Objeto{forma}
                            .put("texto", name.substr(begin, end - begin))
                            .put("marca", text_of(nota->marca))
                            .take());
        begin = end;
    }
    if (begin < name.size()) {
        parts.push_back(
            Objeto{forma}.put("texto", name.substr(begin)).put("marca", std::string{}).take());
    }
    return Valor{std::move(parts)};
}

Valor make_indicador(const IndicadorMatriz& indicador, bool is_first, const Forma& forma) {
    return Objeto{forma}
        .put("es_primero", flag(is_first))
        .put("dimension", text_or_empty(indicador.dimension))
        .put("nombre", make_nombre(indicador, elemento_de(forma, "nombre")))
        .put("formula", text_of(indicador.formula))
        .put("meta", meta_text(indicador.meta))
        .put("medios", texts_of(indicador.medios_de_verificacion))
        .take();
}

Valor make_meta(const IndicadorMatriz& meta, const Forma& forma,
                const methodology::Edicion& edicion) {
    const auto& medios = meta.medios_de_verificacion;
    const bool is_single = medios.size() == 1;
    return Objeto{forma}
        .put("meta", meta_text(meta.meta))
        .put("nombre", text_or_empty(meta.nombre))
        .put("formula", text_of(meta.formula))
        .put("rotulo_de_medios", meta.rotulo_de_medios.has_value() ? meta.rotulo_de_medios.value()
                                                                   : edicion.etiqueta("medios"))
        .put("medio", is_single ? text_of(medios.front()) : std::string{})
        .put("medios", is_single ? std::vector<Valor>{} : texts_of(medios))
        .put("observaciones", texts_of(meta.observaciones))
        .take();
}

std::string count_text(const model::Dato<base::Decimal>& dato) {
    return dato.has_value() ? spanish_text(dato.value()) : text_of(dato.sin_valor());
}

/// "408 / 450", "(1,2 + 1,5) / 2", or that nobody published them.
std::string operandos_text(const model::ValorIndicador& valor, bool is_publicado) {
    if (is_publicado) {
        return "publicado, sin operandos";
    }
    if (valor.subtotales.empty()) {
        return count_text(valor.numerador) + " / " + count_text(valor.denominador);
    }
    std::vector<std::string> parts;
    parts.reserve(valor.subtotales.size());
    for (const model::SubtotalIndice& subtotal : valor.subtotales) {
        parts.push_back(count_text(subtotal.valor));
    }
    return '(' + joined(parts, " + ") + ") / " + std::to_string(parts.size());
}

struct FuenteValores {
    const IndicadorMatriz& indicador;
    const figures::FigurasMeta& figuras;
    const std::vector<Cifra>& cifras;
};

void add_valores(const FuenteValores& fuente, std::vector<Valor>& result) {
    if (fuente.figuras.valores.empty()) {
        return;
    }
    const Forma& forma = *campo_de(forma_matriz_logica(), "valores").elemento;
    const Forma& forma_fila = elemento_de(forma, "filas");
    std::vector<Valor> rows;
    rows.reserve(fuente.figuras.valores.size());
    for (std::size_t i = 0; i < fuente.figuras.valores.size(); ++i) {
        const figures::ValorMatriz& valor = fuente.figuras.valores[i];
        rows.push_back(Objeto{forma_fila}
                           .put("es_primera", flag(i == 0))
                           .put("anio", std::to_string(valor.anio))
                           .put("operandos", operandos_text(fuente.indicador.valores[i],
                                                            valor.valor.traza.is_publicado))
                           .put("valor", fuente.cifras[valor.valor.traza.orden].valor)
                           .put("es_porcentual", flag(fuente.figuras.is_porcentual))
                           .take());
    }
    const std::string name = fuente.indicador.nombre.has_value()
                                 ? fuente.indicador.nombre.value()
                                 : text_or_empty(fuente.indicador.meta.descripcion);
    result.push_back(Objeto{forma}
                         .put("nombre", fuente.figuras.nombre + ": " + name)
                         .put("meta", goal_text(fuente.indicador.meta))
                         .put("filas", std::move(rows))
                         .take());
}

/// "38 días corridos", "1 día hábil"
std::string plazo_text(const model::TipoDiagnostico& tipo, const methodology::Edicion& edicion) {
    const std::int64_t days = tipo.plazo.value().valor;
    std::string label = days == 1 ? "dia." : "dias.";
    label += to_text(tipo.dias.value());
    return base::spanish_text({days, 0}) + ' ' + edicion.etiqueta(label);
}

}  // namespace

Valor make_objetivos(const model::MatrizLogica& matriz) {
    const Forma& forma = elemento_de(forma_matriz_logica(), "objetivos");
    std::vector<Valor> result;
    result.reserve(matriz.objetivos_especificos.size());
    for (const model::ObjetivoEspecifico& objetivo : matriz.objetivos_especificos) {
        result.push_back(Objeto{forma}
                             .put("numeral", text_of(objetivo.numeral))
                             .put("enunciado", text_of(objetivo.enunciado))
                             .take());
    }
    return Valor{std::move(result)};
}

Valor make_filas(const model::MatrizLogica& matriz) {
    const Forma& forma = elemento_de(forma_matriz_logica(), "matriz");
    const Forma& forma_indicador = elemento_de(forma, "indicadores");
    std::vector<Valor> result;
    result.reserve(matriz.matriz.size());
    for (const model::FilaMatriz& fila : matriz.matriz) {
        std::vector<Valor> indicadores;
        indicadores.reserve(fila.indicadores.size());
        for (const IndicadorMatriz& indicador : fila.indicadores) {
            indicadores.push_back(make_indicador(indicador, indicadores.empty(), forma_indicador));
        }
        result.push_back(Objeto{forma}
                             .put("enunciado", text_of(fila.enunciado))
                             .put("indicadores", std::move(indicadores))
                             .take());
    }
    return Valor{std::move(result)};
}

Valor make_notas(const model::MatrizLogica& matriz) {
    const Forma& forma = elemento_de(forma_matriz_logica(), "notas");
    std::vector<Valor> result;
    for (const model::FilaMatriz& fila : matriz.matriz) {
        for (const IndicadorMatriz& indicador : fila.indicadores) {
            for (const model::NotaIndicador& nota : indicador.notas) {
                const bool is_known = std::ranges::any_of(result, [&](const Valor& known) {
                    return known.partes().front().texto() == text_of(nota.marca);
                });
                if (!is_known) {
                    result.push_back(Objeto{forma}
                                         .put("marca", text_of(nota.marca))
                                         .put("texto", text_of(nota.texto))
                                         .take());
                }
            }
        }
    }
    return Valor{std::move(result)};
}

Valor make_transversales(const model::MatrizLogica& matriz, const methodology::Edicion& edicion) {
    const Forma& forma = campo_de(forma_matriz_logica(), "transversales");
    const Forma& forma_grupo = elemento_de(forma, "grupos");
    const Forma& forma_meta = elemento_de(forma_grupo, "metas");
    std::vector<Valor> grupos;
    grupos.reserve(matriz.metas_transversales.grupos.size());
    for (const model::GrupoTransversal& grupo : matriz.metas_transversales.grupos) {
        std::vector<Valor> metas;
        metas.reserve(grupo.metas.size());
        for (const IndicadorMatriz& meta : grupo.metas) {
            metas.push_back(make_meta(meta, forma_meta, edicion));
        }
        grupos.push_back(Objeto{forma_grupo}
                             .put("titulo", text_of(grupo.titulo))
                             .put("metas", std::move(metas))
                             .take());
    }
    return Objeto{forma}
        .put("introduccion", text_or_empty(matriz.metas_transversales.introduccion))
        .put("grupos", std::move(grupos))
        .take();
}

Valor make_tipos(const model::MatrizLogica& matriz, const methodology::Edicion& edicion) {
    const Forma& forma = elemento_de(forma_matriz_logica(), "tipos");
    std::vector<Valor> result;
    result.reserve(matriz.tipos_de_diagnostico.size());
    for (const model::TipoDiagnostico& tipo : matriz.tipos_de_diagnostico) {
        result.push_back(Objeto{forma}
                             .put("nombre", text_of(tipo.nombre))
                             .put("plazo", plazo_text(tipo, edicion))
                             .put("profesional", text_of(tipo.profesional))
                             .take());
    }
    return Valor{std::move(result)};
}

Valor make_pago(const model::MatrizLogica& matriz) {
    const model::Pago& pago = matriz.pago;
    std::string range;
    std::string base_value;
    if (pago.valor_base.has_value()) {
        range = spanish_text(pago.rango_minimo.value()) + " a " +
                spanish_text(pago.rango_maximo.value()) + ' ' + text_of(pago.unidad);
        base_value = spanish_text(pago.valor_base.value()) + ' ' + text_of(pago.unidad) + ' ' +
                     text_of(pago.prestado);
    }
    const model::Cantidad* services = pago.servicios_mensuales.get();
    return Objeto{campo_de(forma_matriz_logica(), "pago")}
        .put("rango", std::move(range))
        .put("valor_base", std::move(base_value))
        .put("criterio", text_or_empty(pago.criterio))
        .put("cita", text_or_empty(pago.cita))
        .put("mecanismo", texts_of(pago.mecanismo))
        .put("servicios_mensuales",
             services != nullptr ? base::spanish_text({services->valor, 0}) : std::string{})
        .put("prestadores", text_or_empty(pago.prestadores))
        .put("detalle_de_servicios", text_or_empty(pago.detalle_de_servicios))
        .take();
}

Valor make_valores(const model::MatrizLogica& matriz, const FuentesMatriz& fuentes) {
    std::vector<Valor> result;
    std::size_t number = 0;
    for (const model::FilaMatriz& fila : matriz.matriz) {
        for (const IndicadorMatriz& indicador : fila.indicadores) {
            add_valores({indicador, fuentes.figuras.indicadores[number++], fuentes.cifras}, result);
        }
    }
    number = 0;
    for (const model::GrupoTransversal& grupo : matriz.metas_transversales.grupos) {
        for (const IndicadorMatriz& meta : grupo.metas) {
            add_valores({meta, fuentes.figuras.transversales[number++], fuentes.cifras}, result);
        }
    }
    return Valor{std::move(result)};
}

}  // namespace generator::report
