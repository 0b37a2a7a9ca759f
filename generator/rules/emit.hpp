#pragma once

#include <initializer_list>
#include <string_view>

#include "rules/veredicto.hpp"

namespace generator::rules {

/// What the sentence about an indicator names.
struct NombreIndicador {
    std::string_view nivel;   // "de propósito"
    std::string_view numero;  // "1", within its nivel
};

/// The verdict of one record, with its sentence written. The record exists: `check_tabla` saw it.
[[nodiscard]] Veredicto emit(const methodology::Edicion& edicion, std::string_view id,
                             std::int32_t ejercicio, std::string_view cifra,
                             const NombreIndicador& indicador = {});

/// `id` if the edition has that record, else `otherwise`: for cases that not every year tells
/// apart.
[[nodiscard]] std::string_view if_known(const methodology::Edicion& edicion, std::string_view id,
                                        std::string_view otherwise);

/// The same, with all that its sentence may name; edition and thresholds are the record's own.
[[nodiscard]] Veredicto emit(const methodology::Edicion& edicion, std::string_view id,
                             methodology::DatosFrase datos, std::string_view cifra);

/// True if the edition has this record and `valor` lies on the side of which it speaks.
[[nodiscard]] bool speaks(const methodology::Edicion& edicion, std::string_view id,
                          const base::Ratio& valor);

/// Decimals of a percentage that tell `valor` from the threshold of each of these records that the
/// edition has; -1 if any do.
[[nodiscard]] std::int8_t telling_decimals(const methodology::Edicion& edicion,
                                           std::initializer_list<std::string_view> ids,
                                           const base::Ratio& valor);

}  // namespace generator::rules
