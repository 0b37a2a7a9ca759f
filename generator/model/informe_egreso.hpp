#pragma once

#include <string>
#include <vector>

#include "model/dato.hpp"

namespace generator::model {

/// One commitment agreed after an evaluation, and how it was graded.
struct Compromiso {
    Dato<std::string> recomendacion;
    Dato<std::string> compromiso;
    Dato<Mes> fecha_vencimiento;
    std::vector<Dato<std::string>> cumplimiento;  // paragraphs
    Dato<std::string> observacion;
    Dato<std::string> calificacion;  // of the edition's catalogue: "Cumplido"
    Dato<Fecha> fecha_calificacion;
    std::vector<Dato<std::string>> medios_de_verificacion;
    Lugar lugar;
};

/// An evaluated programme's exit report: producto `informe-egreso`. Calificación and fecha de
/// egreso are derived from the commitments, never given.
struct InformeEgreso {
    Encabezado encabezado;  // ejercicio: the year of the evaluation
    Dato<std::string> programa;
    Dato<std::string> ministerio;
    Dato<std::string> servicio;
    Dato<std::string> observacion;
    std::vector<Compromiso> compromisos;
};

}  // namespace generator::model
