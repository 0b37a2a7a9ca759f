#pragma once

#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "report/reporte.hpp"

namespace generator::report {

using base::JsonKey;
using base::JsonWriter;

/// A line of an explanation for a person: its label, in a column of their own, and a text. Nothing
/// if there is no text.
void append_line(std::string& out, std::string_view label, std::string_view text);
/// A datum in a list: as much of a long text as tells it.
[[nodiscard]] std::string shortened(std::string_view text);

// Parts of a report as the twin and `explicar` write them: an object each.
void write_cifra(JsonWriter& json, const Cifra& cifra);
void write_veredicto(JsonWriter& json, const Veredicto& veredicto);
void write_contradiccion(JsonWriter& json, const base::Diagnostic& diagnostic);
/// The members that every writer of a fact has; who opened it closes it.
void open_hecho(JsonWriter& json, const Hecho& hecho);

}  // namespace generator::report
