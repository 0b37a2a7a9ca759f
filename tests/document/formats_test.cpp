#include "document/formats.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace generator;
using document::Format;
using document::format_numero;

namespace {

report::Numero number(std::int64_t numerator, std::int64_t denominator = 1) {
    return {.valor = base::Ratio::make(numerator, denominator).value()};
}

report::Numero absent(report::Ausencia reason) { return {.valor = reason}; }

}  // namespace

TEST_CASE("numbers print as the official documents print them", "[document]") {
    CHECK(format_numero(number(20'127'079), Format::miles) == "20.127.079");
    CHECK(format_numero(number(335), Format::miles) == "335");
    CHECK(format_numero(number(365, 1000), Format::pct1) == "36,5%");
    CHECK(format_numero(number(646, 628), Format::pct1) == "102,9%");
    CHECK(format_numero(number(7850, 10000), Format::pct2) == "78,50%");
    CHECK(format_numero(number(1), Format::pct0) == "100%");
    CHECK(format_numero(number(14351, 10), Format::decimal1) == "1.435,1");
    CHECK(format_numero(number(92), Format::decimal2) == "92,00");
    CHECK(format_numero(number(12252, 10000), Format::factor) == "1,2252");
    // Of a form of indicators: a point, no groups, decimals of the datum, no sign.
    const auto with_decimals = [](report::Numero numero, std::int8_t decimals) {
        numero.decimales = decimals;
        return numero;
    };
    CHECK(format_numero(with_decimals(number(31'362), 2), Format::punto) == "31362.00");
    CHECK(format_numero(with_decimals(number(2133, 7878), 2), Format::pct_punto) == "27.08");
    CHECK(format_numero(with_decimals(number(16'514, 4388), 1), Format::pct_punto) == "376.3");
    CHECK(format_numero(report::Numero{}, Format::pct_punto) == "S/I");
    CHECK(format_numero(number(1035, 1000), Format::factor) == "1,035");
    CHECK(format_numero(number(1), Format::factor) == "1");
    CHECK(format_numero(number(2024), Format::anio) == "2024");
}

TEST_CASE("zero and absent are told apart, in tables of money too", "[document]") {
    // No official document prints a known zero as "-": its dashes are values not reported.
    CHECK(format_numero(number(0), Format::miles) == "0");
    CHECK(format_numero(absent(report::Ausencia::no_aplica), Format::miles) == "N/A");
    CHECK(format_numero(absent(report::Ausencia::no_comparable), Format::miles) == "N/C");
    CHECK(format_numero(absent(report::Ausencia::sin_resultado), Format::miles) == "—");
    CHECK(format_numero(absent(report::Ausencia::no_informado), Format::miles) == "-");
    CHECK(format_numero(number(0), Format::entero) == "0");
    CHECK(format_numero(number(0), Format::pct1) == "0,0%");
    CHECK(format_numero(number(0), Format::pct1_o_guion) == "0,0%");
    CHECK(format_numero(absent(report::Ausencia::no_informado), Format::pct1_o_guion) == "-");
    CHECK(format_numero(absent(report::Ausencia::no_aplica), Format::pct1_o_guion) == "N/A");
    CHECK(format_numero(absent(report::Ausencia::no_informado), Format::pct1) == "S/I");
    CHECK(format_numero(absent(report::Ausencia::no_aplica), Format::entero) == "N/A");
    CHECK(format_numero(absent(report::Ausencia::no_comparable), Format::pct2) == "N/C");
    CHECK(format_numero(absent(report::Ausencia::sin_resultado), Format::decimal1) == "—");
}

TEST_CASE("a value keeps the decimals that tell it from its threshold", "[document]") {
    report::Numero near = number(8995, 10000);
    CHECK(format_numero(near, Format::pct0) == "90%");
    near.decimales = 2;
    CHECK(format_numero(near, Format::pct0) == "89,95%");
}

TEST_CASE("a number that leaves 64 bits is no text at all", "[document]") {
    const auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(format_numero(number(most), Format::miles) == "9.223.372.036.854.775.807");
    CHECK_FALSE(format_numero(number(most), Format::pct1));
    CHECK_FALSE(format_numero(number(most), Format::decimal1));
}

TEST_CASE("every format has its name", "[document]") {
    for (const std::string_view name : document::format_names()) {
        const auto format = document::find_format(name);
        REQUIRE(format);
        CHECK(format_numero(number(5), *format));
    }
    CHECK_FALSE(document::find_format("porciento"));
}
