#pragma once

#include <algorithm>
#include <vector>

#include "model/campo.hpp"

namespace generator::validate {

/// A table and all that it uses, each once, in the order in which a reader meets them.
[[nodiscard]] inline std::vector<const model::TablaCampos*> collect_tables(
    const model::TablaCampos& root) {
    std::vector<const model::TablaCampos*> tables{&root};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        for (const model::Campo& campo : tables[i]->campos) {
            if (campo.tabla != nullptr && std::ranges::find(tables, campo.tabla) == tables.end()) {
                tables.push_back(campo.tabla);
            }
        }
    }
    return tables;
}

}  // namespace generator::validate
