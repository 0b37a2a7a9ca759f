#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "figures/figure.hpp"
#include "methodology/edicion.hpp"

// Between a figure and the number that documents print of it: a percentage is a ratio here (17/20)
// and a number there (85). The other units are the same on both sides.
namespace generator::figures {

/// "36.5" of a percentage is 73/200.
[[nodiscard]] std::optional<base::Ratio> to_figure_unit(const base::Decimal& impreso,
                                                        Unidad unidad);
/// 73/200 of a percentage is 36.5; nothing if it leaves 64 bits.
[[nodiscard]] std::optional<base::Ratio> to_printed_unit(const base::Ratio& valor, Unidad unidad);
/// As words quote it: in its unit, rounded to the decimals of the format, or to `decimals` if that
/// is not negative, with its suffix. What leaves 64 bits is told exactly, as a fraction.
[[nodiscard]] std::string printed_text(const base::Ratio& valor, Unidad unidad,
                                       const methodology::Formato& formato, int decimals);

/// A figure that has a value, likewise, by the format that the edition prints it with.
[[nodiscard]] std::string printed_text(const Figure<base::Ratio>& figura,
                                       const methodology::Edicion& edicion);
[[nodiscard]] std::string printed_text(const Figure<MilesConstantes>& figura,
                                       const methodology::Edicion& edicion);

/// The format of the edition that prints a figure.
[[nodiscard]] std::string_view format_name(const Traza& traza, const methodology::Edicion& edicion);

}  // namespace generator::figures
