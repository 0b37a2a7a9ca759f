#pragma once

#include <string>
#include <vector>

#include "model/dato.hpp"
#include "model/sentido.hpp"

namespace generator::model {

/// What is put out to tender, and by whom.
struct Licitacion {
    Dato<std::string> servicio;
    Dato<std::string> linea_de_accion;
    Dato<std::string> modalidad;
    Dato<std::string> destinatarios;  // who may apply
};

/// An objective as the list of objectives words it, with its numeral as printed ("1.-", "2.").
struct ObjetivoEspecifico {
    Dato<std::string> numeral;
    Dato<std::string> enunciado;
    Lugar lugar;
};

/// How a meta is measured: decides how the value is computed and how the meta is printed.
enum class UnidadMeta : std::uint8_t {
    porcentaje,  // numerador / denominador * 100
    indice,      // mean of the subtotales, on the declared scale
    numero,      // numerador / denominador, or numerador alone
};
inline constexpr std::array<std::string_view, 3> kUnidadesMeta{"porcentaje", "indice", "numero"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(UnidadMeta unidad) {
    return kUnidadesMeta[static_cast<std::size_t>(unidad)];
}

struct MetaIndicador {
    Dato<base::Decimal> valor;
    Dato<UnidadMeta> unidad;
    Dato<std::string> descripcion;  // words after the number: "de la población atendida..."
    Dato<base::Decimal> escala_minima;
    Dato<base::Decimal> escala_maxima;
    Lugar lugar;
};

struct SubtotalIndice {
    Dato<std::string> nombre;
    Dato<base::Decimal> valor;
    Lugar lugar;
};

/// Operands of one year: two counts, or the subtotales of an index.
struct ValorIndicador {
    Dato<Anio> anio;
    Dato<base::Decimal> numerador;
    Dato<base::Decimal> denominador;
    std::vector<SubtotalIndice> subtotales;
    Lugar lugar;
};

/// A note under the matrix, and the words of the indicator's name that its mark follows.
struct NotaIndicador {
    Dato<std::string> marca;
    Dato<std::string> despues_de;  // absent: the mark stands at the end of the name
    Dato<std::string> texto;
    Lugar lugar;
};

/// An indicator of the matrix, or the measure of a meta transversal.
struct IndicadorMatriz {
    Dato<std::string> dimension;
    Dato<std::string> nombre;
    Dato<std::string> formula;
    MetaIndicador meta;
    Dato<Sentido> sentido_de_medicion;
    Dato<std::string> rotulo_de_medios;  // of a meta transversal, where it departs from the edition
    std::vector<Dato<std::string>> medios_de_verificacion;
    std::vector<Dato<std::string>> observaciones;  // paragraphs after a meta transversal
    std::vector<NotaIndicador> notas;
    std::vector<ValorIndicador> valores;
    Lugar lugar;
};

/// Rows of the matrix that share an objective. The matrix words it on its own: the two texts are
/// compared, not merged.
struct FilaMatriz {
    Dato<Cantidad> objetivo;  // place in objetivos_especificos, from 1
    Dato<std::string> enunciado;
    std::vector<IndicadorMatriz> indicadores;
    Lugar lugar;
};

struct GrupoTransversal {
    Dato<std::string> titulo;
    std::vector<IndicadorMatriz> metas;
    Lugar lugar;
};
struct MetasTransversales {
    Dato<std::string> introduccion;
    std::vector<GrupoTransversal> grupos;
};

enum class DiasPlazo : std::uint8_t { corridos, habiles };
inline constexpr std::array<std::string_view, 2> kDiasPlazo{"corridos", "habiles"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(DiasPlazo dias) {
    return kDiasPlazo[static_cast<std::size_t>(dias)];
}

/// A service of the tender: how long it may take and who does it.
struct TipoDiagnostico {
    Dato<std::string> nombre;
    Dato<Cantidad> plazo;
    Dato<DiasPlazo> dias;
    Dato<std::string> profesional;
    Lugar lugar;
};

/// Conditions of payment. Numbers are facts, the rest is the tender's own prose.
struct Pago {
    Dato<base::Decimal> rango_minimo;
    Dato<base::Decimal> rango_maximo;
    Dato<base::Decimal> valor_base;
    Dato<std::string> unidad;    // "USS"
    Dato<std::string> prestado;  // "por servicio prestado"
    Dato<std::string> criterio;
    Dato<std::string> cita;  // of the law, as the tender quotes it
    std::vector<Dato<std::string>> mecanismo;
    Dato<Cantidad> servicios_mensuales;
    Dato<std::string> prestadores;
    Dato<std::string> detalle_de_servicios;
    Lugar lugar;
};

/// The logical-framework matrix of a tender's technical terms: producto `matriz-logica`.
struct MatrizLogica {
    Encabezado encabezado;
    Licitacion licitacion;
    Dato<std::string> objetivo_general;
    std::vector<ObjetivoEspecifico> objetivos_especificos;
    std::vector<FilaMatriz> matriz;
    MetasTransversales metas_transversales;
    std::vector<TipoDiagnostico> tipos_de_diagnostico;
    Pago pago;
};

}  // namespace generator::model
