#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace generator::proof {

/// A value of the twin that is another: where, in words ("cifras, ejecucion.inicial.2023,
/// impreso"), and what each says; empty: it is not there.
struct OtherValue {
    std::string place;
    std::string given;
    std::string made;
};

/// How many there are, and the first of them.
struct OtherValues {
    std::size_t count = 0;
    std::vector<OtherValue> told{};
};

/// Facts, figures and verdicts by their ids, so that one that is missing does not move the others.
/// Nothing if both say the same, of the same
/// kinds and in the same order, in whatever bytes; `given` that is no JSON is one value.
[[nodiscard]] OtherValues compare_twins(std::string_view given, std::string_view made);

}  // namespace generator::proof
