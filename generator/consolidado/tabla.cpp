#include "consolidado/tabla.hpp"

#include <array>
#include <utility>

#include "base/decimal.hpp"
#include "base/utf8.hpp"

namespace generator::consolidado {
namespace {

std::uint32_t length(std::string_view text) {
    return static_cast<std::uint32_t>(base::count_code_points(text));
}

std::uint32_t width_of_number(const NumeroCelda& numero) {
    const bool is_porcentaje = numero.formato == FormatoNumero::porcentaje;
    constexpr std::int64_t kPercent = 100;
    const auto scaled = multiply(numero.valor, base::Ratio{is_porcentaje ? kPercent : 1});
    const auto text = format_number(scaled.value_or(numero.valor), {.decimals = numero.decimales});
    constexpr std::uint32_t kUnknown = 20;
    return text ? length(*text) + (is_porcentaje ? 1 : 0) : kUnknown;
}

}  // namespace

std::uint32_t width_of(const Contenido& contenido) {
    if (const auto* text = std::get_if<std::string>(&contenido)) {
        return length(*text);
    }
    if (const auto* numero = std::get_if<NumeroCelda>(&contenido)) {
        return width_of_number(*numero);
    }
    constexpr std::uint32_t kAbsence = 3;  // "S/I", "Sí", "No"
    return kAbsence;
}

Contenido to_contenido(std::string text) {
    using report::Ausencia;
    for (const Ausencia ausencia :
         {Ausencia::no_informado, Ausencia::no_aplica, Ausencia::no_comparable}) {
        if (text == to_text(ausencia)) {
            return ausencia;
        }
    }
    return text;
}

Contenido to_contenido(std::int64_t count) {
    return NumeroCelda{.valor = count, .formato = FormatoNumero::numero, .decimales = 0};
}

}  // namespace generator::consolidado
