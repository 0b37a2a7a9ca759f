#include "support/comparados.hpp"

#include <algorithm>

#include "comparacion/from_load.hpp"
#include "comparacion/from_report.hpp"
#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"

namespace support {
namespace {

using namespace generator;

report::Reporte judge(std::string_view bytes) {
    auto reporte = pipeline::judge(bytes, "entrada.json", recursos(),
                                   {.estado = report::Estado::borrador, .anio_precios = 0});
    for (const base::Diagnostic& diagnostic : reporte.diagnostics()) {
        UNSCOPED_INFO(to_text(diagnostic));
    }
    REQUIRE(reporte.has_value());
    return std::move(*reporte);
}

std::string line_of(const comparacion::Diferencia& diferencia) {
    switch (diferencia.cambio) {
        case comparacion::Cambio::aparecio:
            return "+ " + diferencia.ruta;
        case comparacion::Cambio::desaparecio:
            return "- " + diferencia.ruta;
        case comparacion::Cambio::se_movio:
            return "> " + diferencia.ruta + ": " + diferencia.antes.texto + " → " +
                   diferencia.despues.texto;
        case comparacion::Cambio::cambio:
            break;
    }
    return std::string{diferencia.is_historia ? "historia " : ""} + diferencia.ruta + ": " +
           diferencia.antes.texto + " → " + diferencia.despues.texto;
}

}  // namespace

const pipeline::Recursos& recursos() {
    static const auto result = pipeline::load_recursos();
    return *result;
}

comparacion::Comparacion compare(std::string_view antes, std::string_view despues) {
    const report::Reporte of_antes = judge(antes);
    const report::Reporte of_despues = judge(despues);
    const auto more_of_antes = comparacion::read_anotaciones(antes, of_antes);
    const auto more_of_despues = comparacion::read_anotaciones(despues, of_despues);
    return comparacion::compare({of_antes, more_of_antes}, {of_despues, more_of_despues});
}

std::vector<std::string> lines(const comparacion::Comparacion& comparacion,
                               comparacion::Asunto asunto) {
    std::vector<std::string> result;
    for (const comparacion::Diferencia& diferencia : comparacion.diferencias) {
        if (diferencia.asunto == asunto) {
            result.push_back(line_of(diferencia));
        }
    }
    std::ranges::sort(result);
    return result;
}

}  // namespace support
