#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ratio.hpp"

namespace generator::report {

/// What a name of the report holds, known before any programme is read: templates are checked
/// against it when they are loaded.
enum class TipoValor : std::uint8_t {
    texto,
    numero,  // amount, count, ratio, or the reason why there is none
    lista,   // of `elemento`
    objeto,  // of `campos`
};

struct Forma;

struct CampoForma {
    std::string_view nombre;  // as templates write it
    const Forma* forma = nullptr;
    std::string_view descripcion;  // Spanish
};

struct Forma {
    TipoValor tipo = TipoValor::texto;
    std::vector<CampoForma> campos;   // objeto
    const Forma* elemento = nullptr;  // lista
};

/// Index of a field of an objeto; `npos` if it has none of that name.
inline constexpr std::size_t npos = static_cast<std::size_t>(-1);
[[nodiscard]] std::size_t find_campo(const Forma& objeto, std::string_view nombre);

/// Why a numero has no value, as printed: S/I, N/A, N/C, or "—" where no methodology publishes a
/// result.
enum class Ausencia : std::uint8_t { no_informado, no_aplica, no_comparable, sin_resultado };

/// As the documents print it.
[[nodiscard]] std::string_view to_text(Ausencia ausencia);

inline constexpr std::uint32_t kSinCifra = 0xFFFFFFFFU;

/// A number with its figure, if it is computed: writers link it to its explanation.
struct Numero {
    std::variant<Ausencia, base::Ratio> valor = Ausencia::no_informado;
    std::uint32_t cifra = kSinCifra;  // index into Reporte::cifras
    /// Decimals needed to tell the value from the threshold it prints like; -1: those of the
    /// format.
    std::int8_t decimales = -1;
};

struct Valor;

/// A named value: text (empty is absent), number, list or object. Fields of an object stand in the
/// order of its Forma.
struct Valor {
    std::variant<std::string, Numero, std::vector<Valor>> contenido;

    [[nodiscard]] const std::string& texto() const { return std::get<0>(contenido); }
    [[nodiscard]] const Numero& numero() const { return std::get<1>(contenido); }
    /// Elements of a lista, or fields of an objeto.
    [[nodiscard]] const std::vector<Valor>& partes() const { return std::get<2>(contenido); }
};

/// True if a condition `si="x"` holds: text or list not empty, number with a value, object always.
[[nodiscard]] bool is_present(const Valor& valor);

}  // namespace generator::report
