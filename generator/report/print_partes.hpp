#pragma once

#include "report/json_writer.hpp"
#include "report/reporte.hpp"

namespace generator::report {

// Parts of a report as the twin and `explicar` write them: an object each.
void write_cifra(JsonWriter& json, const Cifra& cifra);
void write_veredicto(JsonWriter& json, const Veredicto& veredicto);
void write_contradiccion(JsonWriter& json, const base::Diagnostic& diagnostic);
/// The members that every writer of a fact has; who opened it closes it.
void open_hecho(JsonWriter& json, const Hecho& hecho);

}  // namespace generator::report
