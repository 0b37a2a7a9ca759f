#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "model/formulario_indicadores.hpp"

namespace generator::figures {

/// Which datum of an indicator a column of the form shows.
enum class ClaseColumna : std::uint8_t { efectivo, junio, meta };

/// A column of the form: the edition's catalogue and the ejercicio say which.
struct ColumnaFormulario {
    ClaseColumna clase = ClaseColumna::efectivo;
    std::int32_t anio = 0;
    std::string id;      // "efectivo.2015"
    std::string titulo;  // "Efectivo 2015"
};

struct FigurasPorSexo {
    Figure<base::Ratio> total;
    Figure<base::Ratio> hombres;  // computed only if the indicator is disaggregated
    Figure<base::Ratio> mujeres;
};

struct FigurasIndicadorFormulario {
    bool is_porcentual = false;
    bool is_por_sexo = false;
    bool is_descendente = false;
    bool is_negativo = false;  // the result or the target: nobody says how it is fulfilled
    std::vector<FigurasPorSexo> columnas;     // one of each ColumnaFormulario
    std::optional<FigurasPorSexo> resultado;  // if the form is evaluated
    std::optional<Figure<base::Ratio>> cumplimiento;
    std::optional<Figure<base::Ratio>> ponderacion_obtenida;
};

struct FigurasFormulario {
    std::int32_t ejercicio = 0;
    std::vector<ColumnaFormulario> columnas;
    std::vector<FigurasIndicadorFormulario> indicadores;
};

/// The operands of one column, or of the result.
struct OperandosDeColumna {
    const model::Operandos* total = nullptr;
    const model::Operandos* hombres = nullptr;
    const model::Operandos* mujeres = nullptr;
    bool is_given = true;  // false: the input has no such year
};
[[nodiscard]] OperandosDeColumna operandos_de(const model::IndicadorFormulario& indicador,
                                              const ColumnaFormulario& columna);
[[nodiscard]] OperandosDeColumna operandos_de(const model::ResultadoFormulario& resultado);
/// A sum instead of numerador and denominador.
[[nodiscard]] inline bool is_sum(const model::Operandos& operandos) {
    return !operandos.sumandos.empty();
}
/// A number alone: its denominador is N/A.
[[nodiscard]] inline bool is_count(const model::Operandos& operandos) {
    return model::is_count(operandos.numerador, operandos.denominador);
}

/// Valores, cumplimiento y ponderación obtenida de cada indicador.
///
///   figure    indicador.<n>.<columna>.<total|hombres|mujeres>, columna = efectivo.<anio>,
///             junio.<anio>, meta.<anio>, resultado.<anio>; indicador.<n>.cumplimiento;
///             indicador.<n>.ponderacion_obtenida
///   formula   numerador / denominador; numerador alone; or the sum of the sumandos.
///             cumplimiento: result over target, both as printed (rounded on purpose), uncapped.
///             ponderación obtenida: ponderación * min(1, cumplimiento)
///   unit      ratio printed as a percentage if the unit of measure is "%"; else a number
///   money     none
///   no value  that of the first operand without one (S/I, N/A, N/C); no_aplica if the denominator
///             is 0. A descending indicator has no cumplimiento unless the edition says how; nor
///             has one whose result or target is negative: the quotient would say the contrary
///   source    the formula of calculation of the indicator; edition: fuente.cumplimiento,
///             fuente.ponderacion
/// Faults: E-CIF-003 a number that leaves 64 bits, E-CIF-004 a published figure that does not
/// exist, E-CIF-006 a year that the form does not show, E-CIF-007 a column of the edition that
/// cannot be read.
[[nodiscard]] base::Result<FigurasFormulario> make_figuras_formulario(
    const model::FormularioIndicadores& formulario, const methodology::Edicion& edicion,
    std::string_view bytes, std::string_view file);

/// Calls `visit` with every figure of an indicator, in the order of the columns.
template <class Indicador, class Visit>
void for_each_cifra_of(Indicador& indicador, Visit visit) {
    const auto visit_all = [&](auto& valor) {
        visit(valor.total);
        if (indicador.is_por_sexo) {
            visit(valor.hombres);
            visit(valor.mujeres);
        }
    };
    for (auto& columna : indicador.columnas) {
        visit_all(columna);
    }
    if (indicador.resultado) {
        visit_all(*indicador.resultado);
    }
    if (indicador.cumplimiento) {
        visit(*indicador.cumplimiento);
    }
    if (indicador.ponderacion_obtenida) {
        visit(*indicador.ponderacion_obtenida);
    }
}

/// The same of all indicators.
template <class Figuras, class Visit>
void for_each_cifra(Figuras& figuras, Visit visit) {
    for (auto& indicador : figuras.indicadores) {
        for_each_cifra_of(indicador, visit);
    }
}

}  // namespace generator::figures
