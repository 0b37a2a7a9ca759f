#include <algorithm>
#include <set>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/relaciones.hpp"
#include "support/source_tree.hpp"

// The relations of the logical matrix are between words as much as between numbers: what each one
// says is what the product finds, or does not find, in its facts.

namespace {

using namespace generator;

struct Esperada {
    std::string_view texto;                       // of relaciones.tsv
    std::vector<std::string_view> halladas;       // codes and pointers that must be found
    std::vector<std::string_view> no_halladas{};  // codes that must not
};

const std::vector<Esperada>& esperadas() {
    static const std::vector<Esperada> value{
        {"Indicador 4: nombre '% que NO reingresan' y fórmula (reingresados/ingresados), meta 5%",
         {"FOR-NEGACION /matriz/1/indicadores/0/formula"}},
        {"Indicador 5: meta 90% y fórmula sin *100", {"FOR-CIEN /matriz/1/indicadores/1/formula"}},
        {"Fórmulas 1 y 3: paréntesis sin cerrar o barra sobrante ('/)*100', '/ *100')",
         {"FOR-BARRA /matriz/0/indicadores/0/formula", "FOR-BARRA /matriz/0/indicadores/2/formula",
          "FOR-PARENTESIS /matriz/0/indicadores/2/formula"}},
        {"Satisfacción de adultos: numerador adultos, denominador niños/as atendidos",
         {"FOR-POBLACION /metas_transversales/grupos/1/metas/1/formula"}},
        {"Calidad de la información: índice = suma de 4 subtotales / 4, meta 1.4",
         {"MAT-ESCALA /metas_transversales/grupos/0/metas/0/meta/valor"}},
        {"'menor a 38 días' (fórmula) y '38 días corridos' (plazo)",
         {"MAT-PLAZO-BORDE /matriz/0/indicadores/1/nombre"}},
        {"Monto base 8,6 USS dentro de 8 a 10 USS", {}, {"MAT-PAGO"}},
        {"Plazos de la tabla (38, 38, 90) = plazos de los indicadores (38, 90)", {}, {"MAT-PLAZO"}},
    };
    return value;
}

}  // namespace

TEST_CASE("each relation of the logical matrix is found, or holds", "[relaciones]") {
    const auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    const auto reporte =
        pipeline::judge(tests::read_source(tests::kMatriz), tests::kMatriz, *recursos, {});
    REQUIRE(reporte);
    std::set<std::string, std::less<>> codes;
    std::set<std::string, std::less<>> found;
    for (const auto& contradiccion : reporte->contradicciones) {
        codes.insert(contradiccion.code);
        found.insert(contradiccion.code + ' ' + contradiccion.place.pointer);
    }
    const auto relaciones =
        support::read_relaciones(support::read_file("tests/relaciones/relaciones.tsv"));
    std::size_t count = 0;
    for (const support::Relacion& relacion : relaciones) {
        if (relacion.semilla != "004") {
            continue;
        }
        ++count;
        INFO("relaciones.tsv:" << relacion.line << ": " << relacion.texto);
        const auto wanted = std::ranges::find(esperadas(), relacion.texto, &Esperada::texto);
        REQUIRE(wanted != esperadas().end());
        CHECK((relacion.estado == "TEXT") == !wanted->halladas.empty());
        for (const std::string_view one : wanted->halladas) {
            CHECK(found.contains(one));
        }
        for (const std::string_view code : wanted->no_halladas) {
            CHECK_FALSE(codes.contains(code));
        }
    }
    CHECK(count == esperadas().size());
}
