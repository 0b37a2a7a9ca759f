#include "consolidado/orden.hpp"

#include "support/catch.hpp"

using namespace generator::consolidado;

namespace {

std::string key_of(const char* id) {
    std::string key;
    append_id_key(key, id);
    return key;
}

}  // namespace

TEST_CASE("columns follow each other by the numbers in their names, not by their digits",
          "[consolidado]") {
    CHECK(key_of("componente.2.gasto") < key_of("componente.10.gasto"));
    CHECK(key_of("region.02.gasto") < key_of("region.13.gasto"));
    CHECK(key_of("cobertura.2022") < key_of("cobertura.2023"));
    CHECK(key_of("cobertura.2023") < key_of("cobertura_potencial.2019"));
    CHECK(key_of("indicador.1.meta") < key_of("indicador.proposito.1.meta"));
}

TEST_CASE("what has more than 18 digits is a text", "[consolidado]") {
    CHECK(is_whole_number("999999999999999999"));
    CHECK_FALSE(is_whole_number("1000000000000000000"));
    CHECK_FALSE(is_whole_number(""));
    CHECK_FALSE(is_whole_number("-1"));
}
