#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/figure.hpp"
#include "figures/sentido.hpp"
#include "methodology/edicion.hpp"

namespace generator::figures {

// Judgements of a person: inputs, carried as they were given. Rules see figures, not the model.

/// Of the justification of an execution or of the spend per beneficiary.
struct JuicioGasto {
    std::optional<bool> is_pertinente;
    /// The verdict was published and the operands were not: true if "fuera de rango".
    std::optional<bool> publicado_fuera_de_rango;
    std::string texto;
    Operando lugar;  // author and date, and where the judgement stands
};

/// Of the criteria that tell a population within a larger one.
struct JuicioPoblacion {
    std::optional<bool> is_subconjunto;
    std::optional<bool> has_criterios;
    std::optional<bool> is_universalidad_pertinente;
    bool is_aplicable = true;
    bool has_informacion = true;  // false: the service reported too little to judge by
    std::string texto;
};
struct JuicioAdministrativo {
    std::optional<bool> is_descripcion_correcta;
    std::optional<bool> is_estimacion_correcta;
    bool has_informacion = true;
    std::string texto;
    /// The verdict was published and its threshold was not: true if "fuera de rango".
    std::optional<bool> publicado_fuera_de_rango = std::nullopt;
};
struct JuicioIndicador {
    std::optional<bool> is_pertinente;
    std::optional<bool> is_bien_formulado;
    std::string texto;
};
/// The evaluator's two judgements of focalización; absent if not given.
struct JuicioCumplimiento {
    std::optional<bool> criterios;
    std::optional<bool> herramientas;
};

/// A year after the ejercicio: only what is already law or assigned.
struct FigurasPosterior {
    std::int32_t anio = 0;
    Figure<MilesConstantes> presupuesto_inicial;
    Figure<MilesConstantes> presupuesto_final;
    Figure<MilesConstantes> ley_ejecutado;
};

struct FigurasPeriodo {
    std::int32_t anio = 0;
    Figure<MilesConstantes> presupuesto_inicial;
    Figure<MilesConstantes> presupuesto_final;
    Figure<MilesConstantes> ley_ejecutado;
    Figure<MilesConstantes> gobiernos_regionales;
    Figure<MilesConstantes> extrapresupuestarios;
    Figure<MilesConstantes> total_ejecutado;
    Figure<MilesConstantes> total_componentes;
    Figure<MilesConstantes> administrativo;
    Figure<base::Ratio> porcentaje_componentes;
    Figure<base::Ratio> porcentaje_administrativo;
    Figure<base::Ratio> ejecucion_inicial;
    Figure<base::Ratio> ejecucion_final;
    Figure<base::Ratio> cobertura;
    Figure<base::Ratio> cobertura_potencial;  // only where the edition shows it
    Figure<MilesConstantes> gasto_por_beneficiario;
};

/// One component: figures by year, ascending up to the ejercicio.
struct FigurasComponente {
    std::vector<Figure<MilesConstantes>> gastos;
    std::vector<Figure<MilesConstantes>> unitarios;
};

struct FigurasRegion {
    Figure<MilesConstantes> gasto;
    Figure<base::Ratio> porcentaje_gasto;
    Figure<base::Ratio> porcentaje_poblacion;
};

enum class Nivel : std::uint8_t { proposito, complementario, componente };
struct FigurasIndicador {
    Nivel nivel = Nivel::complementario;
    std::size_t numero = 0;  // within its nivel, from 1: that of its figures and its sentences
    bool is_porcentual = false;
    Sentido sentido = Sentido::no_informado;
    std::vector<Figure<base::Ratio>> efectivos;  // by year of the document
    std::int32_t anios_sin_reporte = 0;          // consecutive, ending in the ejercicio
    JuicioIndicador juicio;
    Figure<base::Ratio> meta;  // only where the edition shows it

    [[nodiscard]] bool is_proposito() const { return nivel == Nivel::proposito; }
};

/// Every figure of one ficha, in one price year; or, if nobody published inflators, in nominal M$:
/// then no amount is compared with that of another year.
struct FigurasFicha {
    std::int32_t ejercicio = 0;
    std::int32_t precios = 0;                         // 0: nominal
    methodology::Inflactores inflactores;             // applied; empty if nominal
    std::vector<Figure<base::Ratio>> factores;        // of `inflactores`, with their trace
    std::vector<FigurasPeriodo> periodos;             // ascending; the last is the ejercicio
    std::vector<FigurasPosterior> posteriores;        // ascending, after the ejercicio
    std::vector<FigurasComponente> componentes;       // as in the input
    std::vector<Figure<MilesConstantes>> subtitulos;  // as in the input
    std::vector<FigurasRegion> regiones;              // as in the input
    FigurasRegion total_regiones;
    Figure<base::Ratio> poblacion_regiones;     // persons
    std::vector<FigurasIndicador> indicadores;  // as in the input
    Figure<base::Ratio> variacion_gasto;
    Figure<MilesConstantes> promedio_gasto;  // of the two years before; where the edition has it
    Figure<base::Ratio> promedio_similares;  // published, of programmes alike; likewise
    JuicioGasto juicio_gasto;
    JuicioGasto juicio_ejecucion_inicial;
    JuicioGasto juicio_ejecucion_final;
    JuicioAdministrativo juicio_administrativo;
    bool is_universal = false;
    JuicioPoblacion juicio_focalizacion;
    JuicioPoblacion juicio_priorizacion;
    /// Only in an edition that judges them.
    std::optional<Figure<base::Ratio>> subconjunto_focalizacion;
    std::optional<Figure<base::Ratio>> subconjunto_priorizacion;
    JuicioCumplimiento cumplimiento_focalizacion;
};

}  // namespace generator::figures
