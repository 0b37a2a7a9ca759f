#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace generator::readers::pdf {

/// The ToUnicode table of a font: what its codes mean.
struct ToUnicode {
    std::map<std::uint32_t, std::string> texts;  // UTF-8
    std::size_t code_size = 1;                   // bytes

    /// Codes that are not in it are U+FFFD.
    [[nodiscard]] std::string decode(std::string_view codes) const;
};

[[nodiscard]] ToUnicode read_to_unicode(const std::string& bytes);

}  // namespace generator::readers::pdf
