#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "load/tape.hpp"
#include "model/campo.hpp"
#include "validate/reporter.hpp"

// One JSON value -> one typed value, or why not. Nothing here knows where a field stands.
namespace generator::validate {

template <class T>
using Parsed = std::variant<T, Fault>;

/// "un monto entero (M$ de cada año)": for messages and the reference page. Of a list: what each
/// element must be.
[[nodiscard]] std::string expected_text(const model::Campo& campo);
/// The field's name as messages write it.
[[nodiscard]] std::string quote_name(const model::Campo& campo);
/// The value, or each element of a list, is not of the kind that the field holds.
[[nodiscard]] Fault wrong_type(const model::Campo& campo, const load::Node& node);
/// "un texto", "una lista": what stands there instead.
[[nodiscard]] std::string_view kind_text(load::Kind kind);

/// S/I, N/A or N/C where a number or a date could stand.
[[nodiscard]] std::optional<model::SinValor> parse_sin_valor(const load::Node& node);

/// Of anio, monto, cantidad.
[[nodiscard]] Parsed<std::int64_t> parse_integer(const model::Campo& campo, const load::Node& node);
[[nodiscard]] Parsed<base::Decimal> parse_decimal_value(const model::Campo& campo,
                                                        const load::Node& node);
[[nodiscard]] Parsed<bool> parse_boolean(const model::Campo& campo, const load::Node& node);
[[nodiscard]] Parsed<model::Fecha> parse_fecha(const model::Campo& campo, const load::Node& node);
[[nodiscard]] Parsed<model::FechaHora> parse_fecha_hora(const model::Campo& campo,
                                                        const load::Node& node);
[[nodiscard]] Parsed<model::Mes> parse_mes(const model::Campo& campo, const load::Node& node);
/// Index of the option.
[[nodiscard]] Parsed<std::size_t> parse_option(const model::Campo& campo, const load::Node& node);
/// Of texts: not empty, not too long, no control characters, of the field's format.
[[nodiscard]] Parsed<std::string_view> parse_text(const model::Campo& campo,
                                                  const load::Node& node);

}  // namespace generator::validate
