#pragma once

#include <string>
#include <vector>

#include "rules/veredicto.hpp"

namespace tests {

inline generator::base::Ratio ratio(std::int64_t numerator, std::int64_t denominator) {
    return *generator::base::Ratio::make(numerator, denominator);
}

/// The codes that a rule emitted, in order, joined.
inline std::string codes_of(const std::vector<generator::rules::Veredicto>& veredictos) {
    std::string out;
    for (const auto& veredicto : veredictos) {
        out += (out.empty() ? "" : " ") + veredicto.regla->id;
    }
    return out;
}

}  // namespace tests
