#pragma once

#include <string>
#include <vector>

#include "model/dato.hpp"
#include "model/sentido.hpp"

namespace generator::model {

struct Programa {
    Dato<std::string> nombre;
    Dato<std::string> servicio;
    Dato<std::string> ministerio;
};

struct Antecedentes {
    Dato<std::string> descripcion;
    Dato<Anio> anio_inicio;
    Dato<Anio> anio_termino;  // N/A: permanente
    std::vector<Dato<std::string>> ejecutores;
    std::vector<Dato<std::string>> regiones;  // codes of the edition's catalogue
    std::vector<Dato<std::string>> terceros;  // third parties that carry it out
    std::vector<Dato<std::string>> complementariedades;
    Dato<std::string> proposito;
};

struct HistorialEvaluativo {
    Dato<bool> ex_ante;
    std::vector<Dato<Anio>> ex_dure;  // years with monitoring in the last three
    Dato<bool> ex_post;
    Dato<std::string> otras;  // absent: "No"
};

struct Poblaciones {
    Dato<bool> universal;                     // declared: potencial = objetivo
    std::vector<Dato<std::string>> objetivo;  // paragraphs
    std::vector<Dato<std::string>> beneficiada;
};

/// One year of the programme's facts. Money in M$ of `anio`.
struct Periodo {
    Dato<Anio> anio;
    Dato<Cantidad> poblacion_potencial;
    Dato<Cantidad> poblacion_objetivo;
    Dato<Cantidad> poblacion_beneficiada;
    Dato<MilesCorrientes> presupuesto_inicial;
    Dato<MilesCorrientes> presupuesto_final;
    Dato<MilesCorrientes> presupuesto_ley_ejecutado;
    Dato<MilesCorrientes> recursos_gobiernos_regionales;
    Dato<MilesCorrientes> recursos_extrapresupuestarios;
    Dato<MilesCorrientes> gasto_administrativo;
    Lugar lugar;
};

/// Spend of the report year by subtítulo of the budget classifier ("24").
struct GastoSubtitulo {
    Dato<std::string> subtitulo;
    Dato<MilesCorrientes> gasto;
    Lugar lugar;
};

struct PeriodoComponente {
    Dato<Anio> anio;
    Dato<MilesCorrientes> gasto;
    Dato<Cantidad> produccion;
    Lugar lugar;
};
struct Componente {
    Dato<std::string> nombre;
    Dato<std::string> unidad_de_produccion;
    std::vector<PeriodoComponente> periodos;
    Lugar lugar;
};

/// A region of the report year, by its code in the edition's catalogue ("15").
struct GastoRegion {
    Dato<std::string> region;
    Dato<MilesCorrientes> gasto;
    Dato<Cantidad> poblacion_beneficiada;
    Lugar lugar;
};

enum class NivelIndicador : std::uint8_t { proposito, complementario, componente };
inline constexpr std::array<std::string_view, 3> kNiveles{"proposito", "complementario",
                                                          "componente"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(NivelIndicador nivel) {
    return kNiveles[static_cast<std::size_t>(nivel)];
}

struct EfectivoIndicador {
    Dato<Anio> anio;
    Dato<base::Decimal> numerador;
    Dato<base::Decimal> denominador;
    Lugar lugar;
};
/// Target of the ejercicio: the operands of the same formula.
struct MetaFicha {
    Dato<base::Decimal> numerador;
    Dato<base::Decimal> denominador;
    Lugar lugar;
};
/// What the evaluator judged of an indicator, with who and when.
struct JuicioIndicador {
    Dato<bool> pertinencia;  // it measures the purpose directly
    Dato<bool> calidad;      // it is well formulated
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

struct Indicador {
    Dato<NivelIndicador> nivel;
    Dato<std::string> nombre;
    Dato<std::string> formula;
    Dato<std::string> unidad_de_medida;  // "Porcentual": value = numerador / denominador * 100
    Dato<std::string> dimension;
    Dato<std::string> periodicidad;
    Dato<Sentido> sentido_de_medicion;
    std::vector<EfectivoIndicador> efectivos;
    MetaFicha meta;
    JuicioIndicador evaluacion;
    Lugar lugar;
};

/// A verdict that was published without the operands of its figure.
enum class ResultadoPublicado : std::uint8_t { en_rango, fuera_de_rango };
inline constexpr std::array<std::string_view, 2> kResultados{"en_rango", "fuera_de_rango"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(ResultadoPublicado resultado) {
    return kResultados[static_cast<std::size_t>(resultado)];
}

/// What a person judged: never computed. Always with who and when.
struct Juicio {
    Dato<ResultadoPublicado> resultado_publicado;  // only where its operands are not published
    Dato<bool> justificacion_pertinente;
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

/// Whom the programme is meant for (focalización) or whom it serves (priorización): whether they
/// are part of the larger population, and whether criteria tell who.
struct JuicioPoblacion {
    Dato<bool> es_subconjunto;  // absent or denied by the quantities: they decide
    Dato<bool> tiene_criterios;
    Dato<bool> universalidad_pertinente;  // of a programme that is declared universal
    Dato<bool> aplica;                    // false: the design of the programme leaves no criteria
    Dato<bool> informacion_suficiente;    // false: the service reported too little to judge by
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

struct JuicioAdministrativo {
    Dato<bool> descripcion_correcta;
    Dato<bool> estimacion_correcta;
    Dato<bool> informacion_suficiente;  // false: too little was reported to judge what is absent
    Dato<ResultadoPublicado> resultado_publicado;  // only where its threshold is not published
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

/// Official factors that bring nominal M$ to one price year, for an edition that has none.
struct InflactorInformado {
    Dato<Anio> anio;
    Dato<base::Decimal> factor;
    Lugar lugar;
};
struct InflactoresInformados {
    Dato<Anio> precios;
    std::vector<InflactorInformado> factores;
    Dato<std::string> fuente;
    Lugar lugar;
};

enum class Dimension : std::uint8_t { focalizacion, eficiencia, eficacia };
inline constexpr std::array<std::string_view, 3> kDimensiones{"focalizacion", "eficiencia",
                                                              "eficacia"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(Dimension dimension) {
    return kDimensiones[static_cast<std::size_t>(dimension)];
}

/// A finding that an evaluator wrote: no rule computes it, and it is printed as given.
struct HallazgoEvaluador {
    Dato<Dimension> dimension;
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

/// Whether the evaluator found that a requirement holds, with the comment that is printed.
struct JuicioCumplimiento {
    Dato<bool> cumple;
    Dato<std::string> texto;
    Dato<std::string> autor;
    Dato<Fecha> fecha;
    Lugar lugar;
};

struct Evaluacion {
    JuicioPoblacion focalizacion;
    JuicioPoblacion priorizacion;
    Juicio ejecucion_inicial;
    Juicio ejecucion_final;
    JuicioCumplimiento criterios_de_focalizacion;
    JuicioCumplimiento herramientas_de_seleccion;
    Juicio gasto_por_beneficiario;
    JuicioAdministrativo gasto_administrativo;
    std::vector<HallazgoEvaluador> hallazgos;
};

struct Genero {
    Dato<bool> incorpora_enfoque;
    std::vector<Dato<std::string>> medidas;
};
struct OtrosAtributos {
    std::vector<Dato<Cantidad>> ods;  // numbers of the 17 goals
    Dato<bool> contribuye_pobreza_multidimensional;
    Dato<bool> contribuye_pobreza_por_ingresos;
    Genero genero;
};

/// A remark of the institution. A line that begins with "- " is an item of a list.
struct ObservacionInstitucion {
    Dato<std::string> tema;
    std::vector<Dato<std::string>> texto;
    Lugar lugar;
};

/// One programme's year: producto `ficha-monitoreo`.
struct FichaMonitoreo {
    Encabezado encabezado;
    Programa programa;
    Antecedentes antecedentes;
    HistorialEvaluativo historial_evaluativo;
    Poblaciones poblaciones;
    std::vector<Periodo> periodos;  // years t-2, t-1, t in any order
    InflactoresInformados inflactores;
    std::vector<GastoSubtitulo> subtitulos;
    std::vector<Componente> componentes;
    std::vector<GastoRegion> regiones;
    std::vector<Indicador> indicadores;
    Evaluacion evaluacion;
    OtrosAtributos otros_atributos;
    std::vector<ObservacionInstitucion> observaciones;
    Dato<FechaHora> fecha_publicacion;
};

/// The programme had not begun yet: what it would have reported of that year does not apply.
[[nodiscard]] inline bool is_before_start(const FichaMonitoreo& ficha, std::int32_t anio) {
    const Anio* inicio = ficha.antecedentes.anio_inicio.get();
    return inicio != nullptr && anio < inicio->valor;
}

}  // namespace generator::model
