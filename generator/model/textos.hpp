#pragma once

#include <functional>
#include <string>

#include "model/campo.hpp"
#include "model/dato.hpp"
#include "model/entrada.hpp"

namespace generator::model {

/// A text of an input, with the field that declares it.
struct TextoDeCampo {
    const Campo& campo;
    const Dato<std::string>& dato;  // it has a value
    bool is_followed = false;       // another text of its list comes after it
    bool is_first = false;          // the first of a list
};

/// Calls `visit` for every text of the input that has a value, in the order of its tables: no field
/// is named here, so one declared tomorrow is visited too.
void for_each_texto(const Entrada& entrada, const std::function<void(const TextoDeCampo&)>& visit);

}  // namespace generator::model
