#include "figures/poblacion.hpp"

namespace generator::figures {

Figure<base::Ratio> cobertura(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return quotient({"cobertura." + year, "Cobertura " + year,
                     "poblacion_beneficiada / poblacion_objetivo × 100", "fuente.cobertura",
                     Unidad::porcentaje},
                    termino("poblacion_beneficiada " + year, periodo.poblacion_beneficiada),
                    termino("poblacion_objetivo " + year, periodo.poblacion_objetivo));
}

Figure<base::Ratio> cobertura_potencial(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return quotient({"cobertura_potencial." + year, "Cobertura de la población potencial " + year,
                     "poblacion_beneficiada / poblacion_potencial × 100",
                     "fuente.cobertura_potencial", Unidad::porcentaje},
                    termino("poblacion_beneficiada " + year, periodo.poblacion_beneficiada),
                    termino("poblacion_potencial " + year, periodo.poblacion_potencial));
}

Figure<base::Ratio> subconjunto_focalizacion(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return difference(
        {"focalizacion.subconjunto." + year, "Población objetivo sobre la potencial " + year,
         "poblacion_objetivo - poblacion_potencial", "fuente.focalizacion.subconjunto",
         Unidad::personas},
        termino("poblacion_objetivo " + year, periodo.poblacion_objetivo),
        termino("poblacion_potencial " + year, periodo.poblacion_potencial));
}

Figure<base::Ratio> subconjunto_priorizacion(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return difference(
        {"priorizacion.subconjunto." + year, "Población beneficiada sobre la objetivo " + year,
         "poblacion_beneficiada - poblacion_objetivo", "fuente.priorizacion.subconjunto",
         Unidad::personas},
        termino("poblacion_beneficiada " + year, periodo.poblacion_beneficiada),
        termino("poblacion_objetivo " + year, periodo.poblacion_objetivo));
}

}  // namespace generator::figures
