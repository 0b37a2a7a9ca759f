#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Lawful variations of one input: about one word in five of its prose is another word of the same
/// text, every amount is multiplied by one small factor (so the sums still close), and the code
/// differs. Variation 0 is the input itself. The same seed gives the same texts.
[[nodiscard]] std::vector<std::string> make_variations(std::string_view input, std::size_t count);

}  // namespace support
