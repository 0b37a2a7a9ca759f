#include "report/textos.hpp"

#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;
using namespace generator::report;

namespace {

template <class T>
model::Dato<T> dato(T value) {
    model::Dato<T> result;
    result.valor = std::move(value);
    return result;
}
template <class T>
model::Dato<T> none(model::SinValor reason) {
    model::Dato<T> result;
    result.valor = reason;
    return result;
}

}  // namespace

TEST_CASE("a text that is absent is told, or left out", "[report]") {
    CHECK(text_of(dato(std::string{"Uno"})) == "Uno");
    CHECK(text_of(none<std::string>(model::SinValor::no_informado)) == "S/I");
    CHECK(text_of(none<std::string>(model::SinValor::no_aplica)) == "N/A");
    CHECK(text_of(none<model::Anio>(model::SinValor::no_comparable)) == "N/C");
    CHECK(text_of(dato(model::Anio{2023})) == "2023");
    CHECK(text_or_empty(dato(std::string{"Uno"})) == "Uno");
    CHECK(text_or_empty(none<std::string>(model::SinValor::no_aplica)).empty());
}

TEST_CASE("yes and no are the words of the edition, a flag is not", "[report]") {
    const auto& edicion = tests::edicion_2023();
    CHECK(yes_or_no(dato(true), edicion) == "Sí");
    CHECK(yes_or_no(dato(false), edicion) == "No");
    CHECK(yes_or_no(none<bool>(model::SinValor::no_informado), edicion) == "S/I");
    CHECK_FALSE(flag(true).empty());
    CHECK(flag(false).empty());
}

TEST_CASE("dates are written as the documents do", "[report]") {
    CHECK(date_text({2021, 6, 30}) == "30-06-2021");
    CHECK(date_text({2021, 12, 1}) == "01-12-2021");
    CHECK(month_text({2020, 12}, tests::edicion_egreso()) ==
          "Diciembre\u00A0"
          "2020");
    CHECK(moment_text({{2024, 4, 25}, 12, 21}, tests::edicion_2023()) ==
          "25 de\u00A0"
          "Abril\u00A0"
          "de\u00A0"
          "2024 12:21");
    CHECK(local_iso_text({{2024, 4, 5}, 9, 7}) == "2024-04-05T09:07:00");
}

TEST_CASE("names stand in a line that ends once", "[report]") {
    CHECK(in_line(std::vector<std::string>{"Uno", "dos"}) == "Uno, dos.");
    CHECK(in_line(std::vector<std::string>{"Uno", "dos."}) == "Uno, dos.");
    CHECK(in_line(std::vector<std::string>{}).empty());
    CHECK(in_line(std::vector{dato(std::string{"Uno"}),
                              none<std::string>(model::SinValor::no_informado)}) == "Uno, S/I.");
    CHECK(joined({"2021", "2022"}, ", ") == "2021, 2022");
    CHECK(joined({}, ", ").empty());
}
