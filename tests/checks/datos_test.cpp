#include "checks/datos.hpp"

#include "checks/catalogo.hpp"
#include "model/producto.hpp"
#include "support/catch.hpp"

using namespace generator;

TEST_CASE("the data of every check are fields of its product", "[checks]") {
    for (const model::Producto& producto : model::productos()) {
        for (const checks::FilaCatalogo& fila : checks::catalogo(producto.nombre)) {
            INFO(producto.nombre << " " << fila.id);
            const auto mira = checks::datos_de(producto.nombre, fila.id);
            // What reads every text names none.
            CHECK(mira.caminos.empty() == fila.id.starts_with("TXT-"));
            for (const std::string_view camino : mira.caminos) {
                INFO(camino);
                CHECK(model::find_campo(producto.campos(), camino) != nullptr);
            }
        }
    }
    CHECK(checks::datos_de("ficha-monitoreo", "CUA-SUBTITULOS").is_relacion);
}
