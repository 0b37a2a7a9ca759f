#include "pipeline/recursos.hpp"

#include <thread>
#include <vector>

#include "resources.hpp"
#include "support/catch.hpp"

namespace document = generator::document;
namespace pipeline = generator::pipeline;

namespace {

const generator::base::Result<pipeline::Recursos>& own() {
    static const auto recursos = pipeline::load_recursos();
    return recursos;
}

}  // namespace

TEST_CASE("the program's own data have no fault, checked as if somebody had edited them",
          "[pipeline]") {
    REQUIRE(own());
    const auto carga = pipeline::read_recursos(generator::resources::all(), own()->fonts);
    REQUIRE(carga);
    CHECK(carga->faltas.empty());
    CHECK(carga->avisos.empty());
    CHECK(carga->recursos.publicaciones.size() == own()->publicaciones.size());
}

TEST_CASE("a template is read once, by whoever asks first", "[pipeline]") {
    const auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    for (const pipeline::Publicacion& publicacion : recursos->publicaciones) {
        INFO(publicacion.producto << ' ' << publicacion.edicion);
        std::vector<const generator::base::Result<document::Template>*> given(4);
        {
            std::vector<std::jthread> workers;
            for (auto& one : given) {
                workers.emplace_back([&] { one = &publicacion.plantilla.get(recursos->theme); });
            }
        }
        CHECK(given == std::vector(given.size(), given.front()));
        CHECK(given.front()->has_value());
    }
}
