#include "supuestos/direccion.hpp"

#include "load/from_bytes.hpp"
#include "support/catch.hpp"
#include "supuestos/from_load.hpp"

using namespace generator;

namespace {

constexpr std::string_view kEntrada = R"({
 "codigo": "x",
 "periodos": [{"anio": 2022, "gasto": 1}, {"anio": 2023, "gasto": 2}],
 "componentes": [{"nombre": "a", "periodos": [{"anio": 2023}]}, {"nombre": "b"}],
 "regiones": [{"region": "13", "gasto": 3}],
 "publicados": [{"figura": "cobertura.2023", "valor": 1.0}],
 "textos": ["uno", "dos"]
})";

std::optional<std::string> pointer(std::string_view direccion) {
    return supuestos::to_pointer(load::read_tape(kEntrada, {}), direccion);
}

}  // namespace

TEST_CASE("a ruta leads where its pointer does: by key, or by place from 1", "[supuestos]") {
    CHECK(pointer("/periodos/1/gasto") == "/periodos/1/gasto");
    CHECK(pointer("periodos/2023/gasto") == "/periodos/1/gasto");
    CHECK(pointer("componentes/1/periodos/2023") == "/componentes/0/periodos/0");
    CHECK(pointer("componentes/2/nombre") == "/componentes/1/nombre");
    CHECK(pointer("regiones/13/gasto") == "/regiones/0/gasto");
    CHECK(pointer("publicados/cobertura.2023/valor") == "/publicados/0/valor");
    CHECK(pointer("textos/2") == "/textos/1");
    CHECK(pointer("codigo") == "/codigo");
}

TEST_CASE("a ruta that leads nowhere is none, and only a last key may be missing", "[supuestos]") {
    CHECK(pointer("periodos/2023/otro") == "/periodos/1/otro");
    CHECK(pointer("periodos/2024/gasto") == std::nullopt);
    CHECK(pointer("periodos/1/gasto") == std::nullopt);  // what has a key is named by it
    CHECK(pointer("componentes/3/nombre") == std::nullopt);
    CHECK(pointer("textos/0") == std::nullopt);
    CHECK(pointer("otro") == std::nullopt);
    CHECK(pointer("codigo/x") == std::nullopt);
    CHECK(supuestos::to_pointer(load::read_tape("", {}), "a/b") == std::nullopt);
}

TEST_CASE("a ruta and the pointer of one datum are one place to suppose of", "[supuestos]") {
    const std::vector<supuestos::Supuesto> one{{"periodos/2023/gasto", "7"}};
    const auto text = supuestos::suppose(kEntrada, "f.json", one);
    REQUIRE(text.has_value());
    CHECK(text->find("\"gasto\": 7}]") != std::string::npos);
    const std::vector<supuestos::Supuesto> both{{"periodos/2023/gasto", "7"},
                                                {"/periodos/1/gasto", "8"}};
    const auto fault = supuestos::suppose(kEntrada, "f.json", both);
    REQUIRE_FALSE(fault.has_value());
    CHECK(fault.diagnostics().front().code == "E-SUP-003");
    const std::vector<supuestos::Supuesto> nowhere{{"periodos/2030/gasto", "7"}};
    CHECK(supuestos::suppose(kEntrada, "f.json", nowhere).diagnostics().front().code ==
          "E-SUP-001");
}
