#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "preview/programme.hpp"

// Templates, methodologies and theme as they stand in a folder, for who edits them.
namespace generator::app {

/// The data files of a folder: name, as the program names what is compiled in, and bytes.
using Datos = std::vector<std::pair<std::string, std::string>>;

/// Whether a folder holds them: a template, "assets/metodologia" and the theme.
[[nodiscard]] bool holds_datos(const std::string& folder);
[[nodiscard]] base::Result<Datos> read_datos(const std::string& folder);

/// What these files say, in place of `before`. A publication with faults, or without its template,
/// keeps its files of `good`, and its faults are told; what could be read is the new `good`.
[[nodiscard]] preview::Data merge_datos(const Datos& datos, Datos& good,
                                        const preview::Data& before);

/// Publications (product, edition) that two states of the files make otherwise.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> find_changed(const Datos& one,
                                                                            const Datos& other);
/// The files that are compiled into the program.
[[nodiscard]] Datos compiled_datos();

}  // namespace generator::app
