#include "checks/dichos.hpp"

#include "support/catch.hpp"

using namespace generator::checks;

namespace {

std::vector<std::int64_t> counts(std::string_view texto) {
    std::vector<std::int64_t> result;
    for (const CantidadDicha& cantidad : find_cantidades(texto)) {
        result.push_back(cantidad.valor);
    }
    return result;
}

/// "14-17 entre 14 y 17 años"
std::string edad(std::string_view texto) {
    const auto found = find_edades(texto);
    if (found.size() != 1) {
        return std::to_string(found.size());
    }
    const std::string hasta = found[0].hasta == kSinTope ? "" : std::to_string(found[0].hasta);
    return std::to_string(found[0].desde) + '-' + hasta + ' ' + std::string{found[0].fragmento};
}

/// "10/8/0 10 de agosto"
std::string fecha(std::string_view texto) {
    const auto found = find_fechas(texto);
    if (found.size() != 1) {
        return std::to_string(found.size());
    }
    return std::to_string(found[0].dia) + '/' + std::to_string(found[0].mes) + '/' +
           std::to_string(found[0].anio) + ' ' + std::string{found[0].fragmento};
}

using Numeros = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a count is read with its points, and what is no count is left", "[checks]") {
    CHECK(counts("El año 2019 se registran 1.025 NNA atendidos.") == Numeros{2019, 1025});
    CHECK(counts("49 y 1.234.567") == Numeros{49, 1234567});
    CHECK(counts("M$4.377.097 de los cuales un 99,5% y un 0,5 %").empty());
    CHECK(counts("Ley N° 20.032, Ley Nº 16.618, DS 3/4, 2020-12").empty());
    CHECK(counts("termina en 12.") == Numeros{12});
    CHECK(counts("1.02.5").empty());
}

TEST_CASE("ages are read as closed ranges of whole years", "[checks]") {
    CHECK(edad("NN menores de 3 años, que recibieron") == "0-2 menores de 3 años");
    CHECK(edad("adolescentes entre 14 y 17 años vulnerados") == "14-17 entre 14 y 17 años");
    CHECK(edad("niños de 0 a 3 años") == "0-3 de 0 a 3 años");
    CHECK(edad("personas de 65 años y más") == "65- 65 años y más");
    CHECK(edad("NNA mayores de 18 años en residencias") == "18- mayores de 18 años");
    CHECK(edad("hasta los 5 años") == "0-5 hasta los 5 años");
    CHECK(edad("3 años de experiencia") == "0");
    CHECK(edad("menores de 3 meses") == "0");
}

TEST_CASE("dates are read with a month at least", "[checks]") {
    CHECK(fecha("las versiones definitivas el 10 de agosto") == "10/8/0 10 de agosto");
    CHECK(fecha("fecha esperada de aprobación marzo 2021") == "0/3/2021 marzo 2021");
    CHECK(fecha("en diciembre del 2022, que no") == "0/12/2022 diciembre del 2022");
    CHECK(fecha("el 30-06-2021") == "30/6/2021 30-06-2021");
    CHECK(fecha("el 5/11/2020.") == "5/11/2020 5/11/2020");
    CHECK(fecha("en 2021") == "0");
    CHECK(fecha("de 10 a 12 de 2021") == "0");
    CHECK(fecha("el 40 de agosto") == "0/8/0 agosto");
}

TEST_CASE("years are four digits of this century or the last", "[checks]") {
    CHECK(find_anios("En 2022 y desde 1998; Ley 20.032, 12345, 3022") ==
          std::vector<std::int32_t>{2022, 1998});
}

TEST_CASE("a sentence ends at a point, not inside a number", "[checks]") {
    const auto oraciones = read_oraciones("Son 1.025 NNA. Otra; y más");
    REQUIRE(oraciones.size() == 3);
    CHECK(oraciones[0] == "Son 1.025 NNA");
    CHECK(read_oraciones(" ").empty());
}

TEST_CASE("a word is denied by the few words before it", "[checks]") {
    const auto palabras = read_palabras("No queda nada pendiente; hay algo más que está pendiente");
    CHECK(is_denied(palabras, 3));
    CHECK_FALSE(is_denied(palabras, 9));
}

TEST_CASE("thousands in words are read with what they were rounded by", "[checks]") {
    const auto read = [](std::string_view texto) {
        std::string result;
        for (const CantidadDicha& cantidad : find_miles(texto)) {
            result += std::string{cantidad.texto} + '=' + std::to_string(cantidad.valor) + '~' +
                      std::to_string(cantidad.holgura) + ' ';
        }
        return result;
    };
    CHECK(read("12,3 mil personas") == "12,3 mil=12300~50 ");
    CHECK(read("a 41 mil personas y 40 mil niños") == "41 mil=41000~500 40 mil=40000~5000 ");
    CHECK(read("41,0 mil mujeres") == "41,0 mil=41000~50 ");
    CHECK(read("12 millones, 1.500 mil, $12 mil, dos mil").empty());
}
