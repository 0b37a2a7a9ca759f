#pragma once

#include <string>

#include "document/document.hpp"
#include "document/theme.hpp"

namespace generator::document {

/// Stable text of the tree, one node a line, for `--dump=document` and golden tests:
///
///     p.dato "Año de inicio:"b " 2018"
///
/// Runs stand between quotes; b strong, i emphasis, ^ mark of a note, # footnote, @ address,
/// = computed figure; "/" alone is a line break.
[[nodiscard]] std::string print(const Document& document, const Theme& theme);

}  // namespace generator::document
