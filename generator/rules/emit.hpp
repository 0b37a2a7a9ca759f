#pragma once

#include <string_view>

#include "rules/veredicto.hpp"

namespace generator::rules {

/// The verdict of one record, with its sentence written. The record exists: `check_tabla` saw it.
[[nodiscard]] Veredicto emit(const methodology::Edicion& edicion, std::string_view id,
                             std::int32_t ejercicio, std::string_view cifra,
                             std::string_view nivel = {});

}  // namespace generator::rules
