#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;

namespace {

/// The sample, with `from` replaced.
std::string changed(std::string_view from, std::string_view to) {
    std::string text = tests::read_source(tests::kFichaConJuicios);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

base::Diagnostic only_fault(std::string_view from, std::string_view to) {
    const auto result =
        validate::read_entrada(changed(from, to), tests::kFichaConJuicios, tests::ediciones());
    REQUIRE_FALSE(result.has_value());
    REQUIRE(result.diagnostics().size() == 1);
    CHECK(result.diagnostics().front().place.line > 1);
    CHECK_FALSE(result.diagnostics().front().hint.empty());
    return result.diagnostics().front();
}

}  // namespace

TEST_CASE("inflators that are given have one factor a year, above zero, and 1 for their own year",
          "[validate]") {
    const auto repeated = only_fault(R"("anio": 2024, "factor")", R"("anio": 2023, "factor")");
    CHECK(repeated.code == "E-VAL-040");
    CHECK(repeated.place.pointer == "/inflactores/factores/1/anio");
    CHECK(repeated.message ==
          "El inflactor de 2023 está repetido: ya en /inflactores/factores/0/anio.");
    const auto zero = only_fault(R"("factor": 1.0653)", R"("factor": 0.0)");
    CHECK(zero.code == "E-VAL-048");
    CHECK(zero.place.pointer == "/inflactores/factores/1/factor");
    const auto own =
        only_fault(R"("anio": 2026, "factor": 1 )", R"("anio": 2026, "factor": 1.01 )");
    CHECK(own.code == "E-VAL-049");
    CHECK(own.message == "El inflactor del año de precios, 2026, es 1 y no 1,01.");
    CHECK_FALSE(only_fault(R"("factor": 1.0653)", R"("factor": -1.0653)").code.empty());
}

TEST_CASE("a factor that no rise of prices gives is told, at the factor that leaves the others",
          "[validate]") {
    const auto told = [](std::string_view from, std::string_view to) {
        const auto result =
            validate::read_entrada(changed(from, to), tests::kFichaConJuicios, tests::ediciones());
        std::string places;
        for (const base::Diagnostic& found : result.diagnostics()) {
            places += found.code == "W-VAL-053" ? found.place.pointer + "|" + found.message : "";
        }
        return places;
    };
    CHECK(told("1.0653", "1.0653").empty());
    CHECK(told("1.0653", "1.0353").empty());
    CHECK(told("1.0653", "10.653") ==
          "/inflactores/factores/1/factor|El inflactor de 2024, 10,653, no sigue al de 2023, "
          "1,1046: de un año al siguiente los precios no bajan, ni suben más de un 25%.");
    CHECK(told("1.0653", "1.6053").starts_with("/inflactores/factores/1/factor|"));
    CHECK(told("1.1046", "1.4016").starts_with("/inflactores/factores/0/factor|"));
    CHECK(told("1.035", "1.305").starts_with("/inflactores/factores/2/factor|"));
    CHECK(told("1.035", "0.135").starts_with("/inflactores/factores/2/factor|"));
}
