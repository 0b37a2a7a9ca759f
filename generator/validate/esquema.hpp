#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/uso_campos.hpp"

// The field tables, printed: what `fichas esquema` gives to editors and to people.
namespace generator::validate {

/// JSON Schema (draft 2020-12) of a product's input: types, units, limits, options. Rules between
/// fields are not in it: an input that the schema accepts may still have faults, one that it
/// refuses always has. Empty if there is no such product.
[[nodiscard]] std::string print_esquema(std::string_view producto);

/// The same as a reference page in Markdown, with the rules between fields, and what each of these
/// editions demands and refuses.
[[nodiscard]] std::string print_referencia(std::string_view producto,
                                           std::span<const model::UsoCampos> ediciones);

}  // namespace generator::validate
