#include "support/inputs.hpp"

#include <numeric>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

model::Entrada read_valid(std::string_view path) {
    const std::string bytes = tests::read_source(path);
    auto result = validate::read_entrada(bytes, path, tests::ediciones());
    for (const auto& diagnostic : result.diagnostics()) {
        UNSCOPED_INFO(base::to_text(diagnostic));
    }
    REQUIRE(result.has_value());
    CHECK(result.diagnostics().empty());
    return std::move(result).value();
}

std::int64_t amount(const model::Dato<model::MilesCorrientes>& dato) {
    return dato.has_value() ? dato.value().valor : 0;
}

}  // namespace

// Expected: hechos_003.md sections 2.1 and 2.2 (nominal amounts), and the seed's own texts.
TEST_CASE("the sample ficha holds the nominal facts of the seed", "[validate]") {
    const auto entrada = read_valid(tests::kFicha);
    const auto& ficha = std::get<model::FichaMonitoreo>(entrada);
    CHECK(ficha.encabezado.codigo == "residencias-familiares");
    CHECK(ficha.programa.nombre.value() == "Residencias Familiares");
    CHECK(ficha.antecedentes.anio_termino.sin_valor() == model::SinValor::no_aplica);
    REQUIRE(ficha.periodos.size() == 3);
    const auto& ultimo = ficha.periodos[2];
    CHECK(ultimo.presupuesto_inicial.value().valor == 19'446'453);
    CHECK(ultimo.presupuesto_inicial.procedencia == model::Procedencia::reconstruido);
    CHECK(ultimo.presupuesto_inicial.lugar.puntero == "/periodos/2/presupuesto_inicial");
    CHECK(ultimo.poblacion_beneficiada.procedencia == model::Procedencia::informado);
    CHECK(ultimo.poblacion_potencial.lugar.puntero == "/periodos/2/poblacion_potencial");
    CHECK(ultimo.poblacion_potencial.sin_valor() == model::SinValor::no_informado);
    CHECK(ficha.encabezado.publicados[2].valor.value() == base::Decimal{9200, 2});
    CHECK(ficha.encabezado.publicados[2].valor.procedencia == model::Procedencia::publicado);
    CHECK(ficha.indicadores[0].efectivos[1].numerador.sin_valor() ==
          model::SinValor::no_comparable);
    CHECK(ficha.regiones[5].region.value() == "06");
    CHECK_FALSE(ficha.regiones[5].gasto.has_value());
    CHECK(ficha.fecha_publicacion.value().minuto == 21);
}

TEST_CASE("the nominal sums of the sample ficha close exactly", "[validate]") {
    const auto entrada = read_valid(tests::kFicha);
    const auto& ficha = std::get<model::FichaMonitoreo>(entrada);
    for (std::size_t year = 0; year < 3; ++year) {
        std::int64_t spent = amount(ficha.periodos[year].gasto_administrativo);
        for (const auto& componente : ficha.componentes) {
            spent += amount(componente.periodos[year].gasto);
        }
        CHECK(spent == amount(ficha.periodos[year].presupuesto_ley_ejecutado) +
                           amount(ficha.periodos[year].recursos_extrapresupuestarios));
    }
    std::int64_t subtitulos = 0;
    for (const auto& subtitulo : ficha.subtitulos) {
        subtitulos += amount(subtitulo.gasto);
    }
    CHECK(subtitulos == 7'870'855);
    std::int64_t regiones = 0;
    std::int64_t personas = 0;
    for (const auto& region : ficha.regiones) {
        regiones += amount(region.gasto);
        personas += region.poblacion_beneficiada.value().valor;
    }
    CHECK(regiones == 7'473'847);
    CHECK(personas == 646);
}

TEST_CASE("the sample informe holds the five commitments of the seed", "[validate]") {
    const auto entrada = read_valid(tests::kInforme);
    const auto& informe = std::get<model::InformeEgreso>(entrada);
    REQUIRE(informe.compromisos.size() == 5);
    CHECK(informe.compromisos[1].fecha_vencimiento.value() == model::Mes{2020, 6});
    CHECK(informe.compromisos[2].fecha_calificacion.value() == model::Fecha{2021, 6, 30});
    CHECK(informe.compromisos[1].medios_de_verificacion.size() == 3);
    CHECK(informe.compromisos[3].observacion.has_value());
    CHECK_FALSE(informe.compromisos[4].observacion.has_value());
}
