#include "figures/ejecucion.hpp"

namespace generator::figures {

Figure<base::Ratio> ejecucion_inicial(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return quotient({"ejecucion.inicial." + year, "Ejecución presupuestaria inicial " + year,
                     "presupuesto_ley_ejecutado / presupuesto_inicial × 100",
                     "fuente.ejecucion.inicial", Unidad::porcentaje},
                    termino("presupuesto_ley_ejecutado " + year, periodo.presupuesto_ley_ejecutado),
                    termino("presupuesto_inicial " + year, periodo.presupuesto_inicial));
}

Figure<base::Ratio> ejecucion_final(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    return quotient({"ejecucion.final." + year, "Ejecución presupuestaria final " + year,
                     "presupuesto_ley_ejecutado / presupuesto_final × 100",
                     "fuente.ejecucion.final", Unidad::porcentaje},
                    termino("presupuesto_ley_ejecutado " + year, periodo.presupuesto_ley_ejecutado),
                    termino("presupuesto_final " + year, periodo.presupuesto_final));
}

Termino total_ejecutado(const model::Periodo& periodo, std::int32_t anio) {
    const std::string year = std::to_string(anio);
    Termino total;
    add_part(total, termino("presupuesto_ley_ejecutado " + year, periodo.presupuesto_ley_ejecutado),
             Ausente::impide);
    // Without presupuesto Ley a sum of the rest would pass for the whole.
    const Ausente ausente = total.get() != nullptr ? Ausente::no_suma : Ausente::impide;
    for (const auto& [name, dato] :
         {std::pair{"recursos_gobiernos_regionales ", &periodo.recursos_gobiernos_regionales},
          std::pair{"recursos_extrapresupuestarios ", &periodo.recursos_extrapresupuestarios}}) {
        add_part(total, termino(name + year, *dato), ausente);
    }
    return total;
}

}  // namespace generator::figures
