#pragma once

#include <span>
#include <string_view>

#include "model/entrada.hpp"
#include "model/uso_campos.hpp"
#include "validate/reporter.hpp"

// What no single field can tell: years, repetitions, dates against each other. They look only at
// what could be read, so a fault of a field is not reported twice.
namespace generator::validate {

void check_encabezado(const model::Encabezado& encabezado, Reporter& reporter);
void check_producto(const model::FichaMonitoreo& ficha, Reporter& reporter);
void check_producto(const model::InformeEgreso& informe, Reporter& reporter);
void check_producto(const model::MatrizLogica& matriz, Reporter& reporter);
void check_producto(const model::FormularioIndicadores& formulario, Reporter& reporter);
/// The years of a ficha, against those that its edition shows.
void check_anios(const model::FichaMonitoreo& ficha, const model::UsoCampos& uso,
                 Reporter& reporter);

/// Its years and dates, against the life of the programme and the year of the report.
void check_fechas(const model::FichaMonitoreo& ficha, model::Anio ejercicio, Reporter& reporter);

/// The values of its indicators, against their unit.
void check_unidades(const model::FichaMonitoreo& ficha, const model::UsoCampos& uso,
                    Reporter& reporter);

/// A rule between fields as the reference page tells it.
struct ReglaDescrita {
    std::string_view codigo;
    std::string_view producto;  // empty: every product
    std::string_view descripcion;
};
[[nodiscard]] std::span<const ReglaDescrita> reglas();

}  // namespace generator::validate
