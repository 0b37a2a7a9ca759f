#pragma once

#include <string>
#include <vector>

#include "checks/cuadraturas.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {

/// A side of an equality, with its name.
struct Lado {
    std::string nombre;
    figures::Termino valor;
};

/// Amounts of a ficha that must add up to another.
struct SumaFicha {
    Lado partes;
    Lado todo;
    bool is_whole = true;  // false: a part was not reported, so that the rest is at most the total
    const model::Periodo* periodo = nullptr;  // of the total executed
};

[[nodiscard]] std::vector<SumaFicha> sumas_de_componentes(const Revision& revision);  // by year
[[nodiscard]] std::vector<SumaFicha> sumas_de_subtitulos(const Revision& revision);
/// The componentes of the ejercicio.
[[nodiscard]] std::vector<SumaFicha> sumas_de_gasto_regional(const Revision& revision);
[[nodiscard]] std::vector<SumaFicha> sumas_de_poblacion_regional(const Revision& revision);

// The checks of each.
void componentes_y_administrativo(const Revision& revision, const Cuadratura& cuadratura,
                                  base::Diagnostics& found);
void subtitulos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);
void gasto_regional(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found);
void poblacion_regional(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found);

}  // namespace generator::checks
