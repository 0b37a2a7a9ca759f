#pragma once

#include <string>
#include <string_view>

#include "consolidado/tabla.hpp"

// Rows as bytes: they wait for the last programme outside the memory.
namespace generator::consolidado {

void append_record(std::string& bytes, const Fila& fila);

/// Takes the first record off `bytes`, which are what `append_record` wrote.
[[nodiscard]] Fila take_record(std::string_view& bytes);

}  // namespace generator::consolidado
