#include <map>

#include "validate/reglas.hpp"

namespace generator::validate {
namespace {

using model::IndicadorFormulario;
using model::Operandos;

bool says_something(const Operandos& operandos) {
    return operandos.numerador.has_value() || operandos.denominador.has_value() ||
           !operandos.sumandos.empty();
}

/// Zeros at the end are no decimals: 10412.00 is printed whole.
bool fits(const base::Decimal& value, int decimals) {
    const base::Ratio exact = to_ratio(value);
    const auto rounded = round_scaled(exact, decimals);
    return rounded && to_ratio(base::Decimal{*rounded, decimals}) == exact;
}

/// More decimals than are printed would be lost on paper: the printed operand would be another.
void check_decimals(const model::Dato<base::Decimal>& dato, std::int64_t decimals,
                    Reporter& reporter) {
    const base::Decimal* value = dato.get();
    if (value != nullptr && !fits(*value, static_cast<int>(decimals))) {
        constexpr int thousands = 3;
        base::Decimal meant{value->units, 0};  // the point as a separator
        const std::string hint = value->decimals == thousands
                                     ? "Si el punto separa miles, escriba " + to_text(meant) +
                                           "; si no, suba «decimales» o redondee el dato."
                                     : "Suba «decimales» o redondee el dato en su fuente.";
        reporter.add(dato.lugar,
                     {"E-VAL-062",
                      "El operando " + spanish_text(*value) + " tiene más decimales que los " +
                          std::to_string(decimals) + " que el indicador imprime.",
                      hint});
    }
}

void check_operandos(const IndicadorFormulario& indicador, const Operandos& operandos,
                     Reporter& reporter) {
    const bool has_quotient = operandos.numerador.has_value() || operandos.denominador.has_value();
    if (has_quotient && !operandos.sumandos.empty()) {
        reporter.add(operandos.lugar,
                     {"E-VAL-063", "Hay a la vez numerador o denominador y «sumandos».",
                      "Deje solo los operandos de la fórmula."});
    }
    const std::string* unit = indicador.unidad_de_medida.get();
    const bool is_count = model::is_count(operandos.numerador, operandos.denominador);
    if (unit != nullptr && *unit == model::kUnidadPorcentaje &&
        (is_count || !operandos.sumandos.empty())) {
        reporter.add(operandos.lugar,
                     {"E-VAL-066", "Un porcentaje necesita numerador y denominador.",
                      "Si el valor es un número o una suma, cambie «unidad_de_medida»."});
    }
    if (const model::Cantidad* decimals = indicador.decimales.get()) {
        check_decimals(operandos.numerador, decimals->valor, reporter);
        check_decimals(operandos.denominador, decimals->valor, reporter);
        for (const model::Sumando& sumando : operandos.sumandos) {
            check_decimals(sumando.valor, decimals->valor, reporter);
        }
    }
}

/// `T` is whatever has total, hombres and mujeres.
template <class T>
void check_valor(const IndicadorFormulario& indicador, const T& valor, Reporter& reporter) {
    const bool* is_by_sex = indicador.aplica_desagregacion_por_sexo.get();
    check_operandos(indicador, valor.total, reporter);
    for (const auto& [nombre, parte] :
         {std::pair{"hombres", &valor.hombres}, std::pair{"mujeres", &valor.mujeres}}) {
        check_operandos(indicador, *parte, reporter);
        if (is_by_sex != nullptr && !*is_by_sex && says_something(*parte)) {
            reporter.add(parte->lugar,
                         {"E-VAL-064",
                          "El indicador no se desagrega por sexo y trae operandos de " +
                              std::string{nombre} + ": no se imprimirían.",
                          "Revise «aplica_desagregacion_por_sexo» o borre los operandos."});
        }
    }
}

void check_years(const IndicadorFormulario& indicador, Reporter& reporter) {
    std::map<model::Anio, const model::Lugar*> first;
    for (const model::EfectivoFormulario& efectivo : indicador.efectivos) {
        const model::Anio* anio = efectivo.anio.get();
        if (anio == nullptr) {
            continue;
        }
        const auto [entry, is_new] = first.try_emplace(*anio, &efectivo.anio.lugar);
        if (!is_new) {
            reporter.add(efectivo.anio.lugar,
                         {"E-VAL-060",
                          "El año " + std::to_string(anio->valor) + " está repetido: ya en " +
                              entry->second->puntero + '.',
                          "Deje un solo elemento por año."});
        }
    }
}

/// Whether more is better decides which of result and target is divided by the other.
void check_sentido(const IndicadorFormulario& indicador, Reporter& reporter) {
    if (indicador.resultado.lugar.offset != indicador.lugar.offset &&
        !indicador.sentido_de_medicion.has_value() &&
        !reporter.has_fault_at(indicador.sentido_de_medicion.lugar)) {
        reporter.add(indicador.sentido_de_medicion.lugar,
                     {"E-VAL-067", "Un indicador con resultado necesita «sentido_de_medicion».",
                      "Es \"ascendente\" si mejora al subir, \"descendente\" si mejora al bajar."});
    }
}

/// Spaces are no difference between two names.
std::string single_spaced(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ' || (!result.empty() && result.back() != ' ')) {
            result += c;
        }
    }
    if (result.ends_with(' ')) {
        result.pop_back();
    }
    return result;
}

}  // namespace

void check_producto(const model::FormularioIndicadores& formulario, Reporter& reporter) {
    std::map<std::string, const model::Lugar*> names;
    for (const IndicadorFormulario& indicador : formulario.indicadores) {
        for (const model::EfectivoFormulario& efectivo : indicador.efectivos) {
            check_valor(indicador, efectivo, reporter);
        }
        check_valor(indicador, indicador.efectivo_a_junio, reporter);
        check_valor(indicador, indicador.meta, reporter);
        check_valor(indicador, indicador.resultado, reporter);
        check_years(indicador, reporter);
        check_sentido(indicador, reporter);
        const std::string* name = indicador.nombre.get();
        if (name == nullptr) {
            continue;
        }
        const auto [first, is_new] =
            names.try_emplace(single_spaced(*name), &indicador.nombre.lugar);
        if (!is_new) {
            reporter.add(indicador.nombre.lugar,
                         {"E-VAL-061",
                          "El indicador " + quote(*name) + " está repetido: ya en " +
                              first->second->puntero + '.',
                          "Deje uno solo."});
        }
    }
}

}  // namespace generator::validate
