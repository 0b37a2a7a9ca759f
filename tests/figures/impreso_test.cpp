#include "figures/impreso.hpp"

#include "support/catch.hpp"

using namespace generator;
using figures::Unidad;

namespace {

base::Ratio ratio(std::int64_t numerator, std::int64_t denominator) {
    return *base::Ratio::make(numerator, denominator);
}

}  // namespace

TEST_CASE("a percentage is a ratio as a figure and a number as printed", "[figures]") {
    CHECK(*figures::to_printed_unit(ratio(73, 200), Unidad::porcentaje) == ratio(73, 2));
    CHECK(*figures::to_figure_unit({365, 1}, Unidad::porcentaje) == ratio(73, 200));
    CHECK(*figures::to_printed_unit(ratio(73, 200), Unidad::numero) == ratio(73, 200));
    CHECK(*figures::to_figure_unit({365, 1}, Unidad::numero) == ratio(73, 2));
}

TEST_CASE("a figure is quoted in its unit, with the decimals asked for and its suffix",
          "[figures]") {
    const methodology::Formato formato{{.decimals = 1}, " %"};
    CHECK(figures::printed_text(ratio(17, 20), Unidad::porcentaje, formato, -1) == "85,0 %");
    CHECK(figures::printed_text(ratio(17, 20), Unidad::porcentaje, formato, 3) == "85,000 %");
    CHECK(figures::printed_text(ratio(17, 20), Unidad::porcentaje, formato, 0) == "85 %");
    CHECK(figures::printed_text(ratio(5, 2), Unidad::numero, {{.decimals = 0}, {}}, -1) == "3");
}

TEST_CASE("a figure that leaves 64 bits when it is printed is told exactly", "[figures]") {
    constexpr std::int64_t most = 9'000'000'000'000'000'000;
    const methodology::Formato formato{{.decimals = 1}, "%"};
    CHECK(figures::printed_text(base::Ratio{most}, Unidad::porcentaje, formato, -1) ==
          "9.000.000.000.000.000.000");
}
