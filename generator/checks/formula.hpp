#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "checks/catalogo.hpp"
#include "figures/faults.hpp"
#include "model/dato.hpp"

namespace generator::checks {

/// A formula of calculation as official documents write it: words, with the signs of an expression
/// among them. Parentheses and slashes inside words ("niño(a)s", "y/o") are not signs.
struct FormulaLeida {
    std::optional<std::size_t> parentesis;  // byte of the first parenthesis without its pair
    std::vector<std::size_t> barras;        // bytes of slashes with nothing to divide on one side
    bool divide = false;                    // at least one slash that is a division for sure
    // Views of the text; empty unless the formula has exactly one division.
    std::string_view numerador;
    std::string_view denominador;
    bool multiplica_por_cien = false;
    std::string_view factor;      // "1.000" of "(A/B)*1.000": a power of ten that a sign multiplies
    bool is_complemento = false;  // "1 - ...", "100 - ...": counts what is left over
    bool resta_uno = false;       // "(A/B) - 1": a change against the whole
};
[[nodiscard]] FormulaLeida read_formula(std::string_view texto);

/// How the values of an indicator are computed from its operands; the last one that any of them
/// has. `desconocido`: none has a value, or an index, which has a scale of its own.
enum class Calculo : std::uint8_t { desconocido, numero, suma, cociente };

/// What a pair of operands gives.
[[nodiscard]] Calculo calculo_of(const model::Dato<base::Decimal>& numerador,
                                 const model::Dato<base::Decimal>& denominador);

/// An indicator as its formula is judged: any product's.
struct IndicadorEscrito {
    std::string_view nombre;
    std::string_view formula;
    bool is_porcentual = false;  // its unit, or that of its meta, is a percentage
    Calculo calculo = Calculo::desconocido;
};

/// Something wrong in a formula. Place and severity are given by who asks.
struct ReparoFormula {
    std::string_view codigo;  // "FOR-PARENTESIS"
    std::string mensaje;      // Spanish
    std::string_view ayuda;
};

/// What may be wrong in the words of a formula, and what each is.
[[nodiscard]] std::span<const FilaCatalogo> reparos_de_formulas();

/// What is wrong in the words of a formula, in the order of the catalogue.
[[nodiscard]] std::vector<ReparoFormula> lint_formula(const IndicadorEscrito& indicador);

/// Adds what is wrong as warnings at the formula of an indicator. `subject` begins each message
/// where nothing else tells the indicator: "Indicador 3: ". `Revision` is that of any product.
template <class Revision>
void add_reparos(base::Diagnostics& found, const Revision& revision, const model::Lugar& lugar,
                 const IndicadorEscrito& indicador, const std::string& subject) {
    for (ReparoFormula& reparo : lint_formula(indicador)) {
        found.push_back({std::string{reparo.codigo}, base::Severity::warning,
                         figures::place_of(lugar, revision.lineas, revision.file),
                         subject + std::move(reparo.mensaje), std::string{reparo.ayuda}});
    }
}

}  // namespace generator::checks
