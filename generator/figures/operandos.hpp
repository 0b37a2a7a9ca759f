#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "model/dato.hpp"

namespace generator::figures {

/// An intermediate value with the operands that made it.
struct Termino {
    std::variant<SinValor, base::Ratio> valor = SinValor::no_informado;
    std::vector<Operando> operandos;
    std::vector<std::string> pasos;

    [[nodiscard]] const base::Ratio* get() const { return std::get_if<1>(&valor); }
};

[[nodiscard]] SinValor to_sin_valor(model::SinValor sin_valor);
[[nodiscard]] std::string_view to_text(SinValor sin_valor);
/// "7.870.855", "12.610,4" or "8146335/646": exact, with Spanish separators where it is whole.
[[nodiscard]] std::string exact_text(const base::Ratio& valor);

/// A datum as an operand, with its place: its value as `texto_of` writes it, or why it has none.
template <class T, class TextoOf>
[[nodiscard]] Operando operando_of(std::string nombre, const model::Dato<T>& dato,
                                   TextoOf texto_of) {
    const T* value = dato.get();
    return {
        std::move(nombre),
        value != nullptr ? texto_of(*value) : std::string{to_text(to_sin_valor(dato.sin_valor()))},
        dato.lugar.puntero, dato.lugar.offset, to_text(dato.procedencia)};
}
/// Another figure as an operand, by its id: likewise.
template <class T, class TextoOf>
[[nodiscard]] Operando operando_of(const Figure<T>& figure, TextoOf texto_of) {
    return {
        figure.traza.id,
        figure.has_value() ? texto_of(figure.value()) : std::string{to_text(figure.sin_valor())},
        {},
        0,
        "cifra"};
}

[[nodiscard]] Termino termino(std::string nombre, const model::Dato<model::MilesCorrientes>& dato);
[[nodiscard]] Termino termino(std::string nombre, const model::Dato<model::Cantidad>& dato);
[[nodiscard]] Termino termino(std::string nombre, const model::Dato<base::Decimal>& dato);

/// Whether an absent part of a sum leaves it without value, or is a part that does not exist.
enum class Ausente : std::uint8_t { impide, no_suma };
/// Adds `parte` to `total`, its operands included. An empty total starts with the first part.
void add_part(Termino& total, Termino parte, Ausente ausente);

/// One year of the document and its factor to the price year; none: its amounts stay nominal.
struct AnioPrecios {
    std::int32_t anio = 0;
    const methodology::Inflactor* inflactor = nullptr;
    const model::Dato<base::Decimal>* informado = nullptr;  // the factor, if the input gives it
};

/// What names a figure before it is computed.
struct Rotulo {
    std::string id;
    std::string nombre;
    std::string_view formula;
    std::string_view fuente;
    Unidad unidad = Unidad::numero;
};

/// Nominal M$ to M$ of the price year: nominal * factor, exact.
[[nodiscard]] Figure<MilesConstantes> inflated(Rotulo rotulo, Termino nominal,
                                               const AnioPrecios& precios);
/// numerador / denominador; no_aplica if the denominator is 0.
[[nodiscard]] Figure<base::Ratio> quotient(Rotulo rotulo, Termino numerador, Termino denominador);
/// numerador / denominador; numerador alone if it counts (model::is_count), which a percentage
/// never does. Its formula says which; `ending` is that of the names of its
/// operands: " 2018".
[[nodiscard]] Figure<base::Ratio> count_or_quotient(Rotulo rotulo,
                                                    const model::Dato<base::Decimal>& numerador,
                                                    const model::Dato<base::Decimal>& denominador,
                                                    const std::string& ending);
/// The term itself: a single number, or a sum.
[[nodiscard]] Figure<base::Ratio> as_figure(Rotulo rotulo, Termino termino);
/// minuendo - sustraendo.
[[nodiscard]] Figure<base::Ratio> difference(Rotulo rotulo, Termino minuendo, Termino sustraendo);
/// M$ of the price year for each unit: nominal * factor / unidades.
[[nodiscard]] Figure<MilesConstantes> inflated_quotient(Rotulo rotulo, Termino nominal,
                                                        Termino unidades,
                                                        const AnioPrecios& precios);

}  // namespace generator::figures
