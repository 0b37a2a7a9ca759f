#pragma once

#include "model/entrada.hpp"
#include "validate/reporter.hpp"

// What no single field can tell: years, repetitions, dates against each other. They look only at
// what could be read, so a fault of a field is not reported twice.
namespace generator::validate {

void check_encabezado(const model::Encabezado& encabezado, Reporter& reporter);
void check_ficha(const model::FichaMonitoreo& ficha, Reporter& reporter);
void check_informe(const model::InformeEgreso& informe, Reporter& reporter);

}  // namespace generator::validate
