#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"
#include "model/dato.hpp"
#include "report/valor.hpp"

namespace generator::report {

// Facts as the documents print them.

/// "S/I", "N/A" or "N/C".
[[nodiscard]] std::string text_of(model::SinValor sin_valor);
[[nodiscard]] std::string text_of(const model::Dato<std::string>& dato);
[[nodiscard]] std::string text_of(const model::Dato<model::Anio>& dato);
/// Empty if absent: for what the document leaves out.
[[nodiscard]] std::string text_or_empty(const model::Dato<std::string>& dato);
[[nodiscard]] std::vector<Valor> texts_of(const std::vector<model::Dato<std::string>>& datos);
/// "Sí" or "No", in the words of the edition; "S/I" if absent.
[[nodiscard]] std::string yes_or_no(const model::Dato<bool>& dato,
                                    const methodology::Edicion& edicion);
/// "Sí" or nothing: what templates ask with `si`, and never print.
[[nodiscard]] std::string flag(bool is_set);
/// "30-06-2021"
[[nodiscard]] std::string date_text(const model::Fecha& fecha);
/// "Diciembre 2020"
[[nodiscard]] std::string month_text(const model::Mes& mes, const methodology::Edicion& edicion);
/// "25 de Abril de 2024 12:21"
[[nodiscard]] std::string moment_text(const model::FechaHora& momento,
                                      const methodology::Edicion& edicion);
/// "2024-04-25T12:21:00": the hour of the ministry's clock, in no zone, because the input gives
/// none.
[[nodiscard]] std::string local_iso_text(const model::FechaHora& momento);
/// "2021, 2022"
[[nodiscard]] std::string joined(const std::vector<std::string>& texts, std::string_view mark);
/// "Uno, dos.": names in a line, with a full stop; empty if there are none.
[[nodiscard]] std::string in_line(const std::vector<std::string>& names);
[[nodiscard]] std::string in_line(const std::vector<model::Dato<std::string>>& datos);
/// "— Sin resultado: ...": what stands where no methodology publishes a sentence.
[[nodiscard]] std::string without_sentence(const methodology::Edicion& edicion);

}  // namespace generator::report
