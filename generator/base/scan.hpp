#pragma once

#include <cstddef>
#include <string_view>

namespace generator::base {

/// The first byte from `at` on for which `is_special` is not 0, or the end. Looks at blocks of
/// bytes at once, so `is_special` must be free of branches.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    constexpr std::size_t block = 16;
    while (text.size() - at >= block) {
        unsigned any = 0;
        for (std::size_t i = 0; i < block; ++i) {
            any |= is_special(static_cast<unsigned char>(text[at + i]));
        }
        if (any != 0) {
            break;
        }
        at += block;
    }
    while (at < text.size() && is_special(static_cast<unsigned char>(text[at])) == 0) {
        ++at;
    }
    return at;
}

}  // namespace generator::base
