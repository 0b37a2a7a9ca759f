#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::preview {

/// Something that two twins of a programme say otherwise. What is not there is empty.
struct Difference {
    std::string_view section;  // "Dato", "Cifra"...
    std::string name;          // JSON pointer, id of a figure, code of a verdict
    std::string before;
    std::string now;
};

/// The twin that was generated last.
struct LastTwin {
    std::string name;  // of its file
    std::string bytes;
    base::Diagnostics faults;  // why it could not be read
};
/// Why it cannot be compared: it could not be read, is no JSON any more, or is no twin. Empty if it
/// can.
[[nodiscard]] base::Diagnostics find_damage(const LastTwin& twin);

/// Of two twins without damage: facts, figures, verdicts and contradictions that differ, in the
/// order of the twin; what is only in `before` at the end of its section. Lines are no difference.
[[nodiscard]] std::vector<Difference> compare_twins(std::string_view before, std::string_view now);

}  // namespace generator::preview
