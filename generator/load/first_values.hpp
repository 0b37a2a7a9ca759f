#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace generator::load {

/// The values that these keys have in the object of a JSON text, in the order of `keys`: a string
/// decoded, a whole number in digits; empty for a key that is not there or holds anything else.
/// Reads no further than the last of them, and says nothing of faults: `read_tape` does.
[[nodiscard]] std::vector<std::string> first_values(std::string_view bytes,
                                                    std::span<const std::string_view> keys);

}  // namespace generator::load
