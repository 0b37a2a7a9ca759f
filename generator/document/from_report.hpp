#pragma once

#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/template.hpp"
#include "report/reporte.hpp"

namespace generator::document {

/// Expands a template with one programme's report. Pure: the same report gives the same tree.
/// Faults: a number that leaves 64 bits when formatted.
[[nodiscard]] base::Result<Document> expand(const Template& plantilla,
                                            const report::Reporte& reporte);

}  // namespace generator::document
