#include "report/hechos.hpp"

#include <set>

#include "load/from_bytes.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;

namespace {

struct Leida {
    std::string bytes;
    std::vector<report::Hecho> hechos;
};

Leida read(std::string_view path) {
    Leida leida{tests::read_source(path), {}};
    const auto entrada = validate::read_entrada(leida.bytes, path, tests::ediciones());
    REQUIRE(entrada.has_value());
    leida.hechos = report::make_hechos(*entrada, base::LineIndex{leida.bytes});
    return leida;
}

std::string valor_of(const Leida& leida, std::string_view pointer) {
    const auto found = std::ranges::find(leida.hechos, pointer, &report::Hecho::puntero);
    return found == leida.hechos.end() ? std::string{"no fact"} : found->valor;
}

}  // namespace

TEST_CASE("a fact that is a text in the file is that text in the twin", "[report]") {
    for (const tests::Muestra& muestra : tests::kMuestras) {
        INFO(muestra.path);
        const Leida leida = read(muestra.path);
        const load::Tape tape = load::read_tape(leida.bytes, muestra.path);
        std::size_t texts = 0;
        for (const report::Hecho& hecho : leida.hechos) {
            INFO(hecho.puntero);
            const std::uint32_t at = load::resolve(tape, hecho.puntero);
            REQUIRE(at < tape.nodes.size());
            if (tape.nodes[at].kind != load::Kind::string) {
                continue;
            }
            ++texts;
            // A moment has its seconds too, as ISO 8601 demands of a time.
            const bool is_moment = hecho.puntero == "/fecha_publicacion";
            CHECK(hecho.valor == std::string{tape.nodes[at].text} + (is_moment ? ":00" : ""));
        }
        CHECK(texts > 5);
    }
}

TEST_CASE("options and dates are told in the words of the input", "[report]") {
    const Leida ficha = read(tests::kFicha2019);
    std::set<std::string> niveles;
    for (const report::Hecho& hecho : ficha.hechos) {
        if (hecho.puntero.ends_with("/nivel")) {
            niveles.insert(hecho.valor);
        }
    }
    CHECK(niveles.contains("componente"));
    CHECK(niveles.contains("proposito"));
    const Leida informe = read(tests::kInforme);
    CHECK(valor_of(informe, "/compromisos/0/fecha_vencimiento") == "2020-12");
    CHECK(valor_of(informe, "/compromisos/0/fecha_calificacion") == "2020-12-31");
    const Leida matriz = read(tests::kMatriz);
    CHECK(valor_of(matriz, "/matriz/0/indicadores/0/meta/unidad") == "porcentaje");
    CHECK(valor_of(matriz, "/tipos_de_diagnostico/0/dias") == "corridos");
}
