#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace generator::base {

namespace detail {

/// What `IsSpecial` says of each byte: short texts are read byte by byte.
template <class IsSpecial>
inline constexpr std::array<bool, 256> kSpecials = [] {
    std::array<bool, 256> specials{};
    for (unsigned byte = 0; byte < specials.size(); ++byte) {
        specials[byte] = IsSpecial{}(static_cast<unsigned char>(byte)) != 0;
    }
    return specials;
}();

/// The first of `bytes` (all ones where it is special) in memory order.
inline std::size_t first_special(std::uint64_t bytes) {
    const int zeros = std::endian::native == std::endian::little ? std::countr_zero(bytes)
                                                                 : std::countl_zero(bytes);
    return static_cast<std::size_t>(zeros) / 8;
}

}  // namespace detail

/// The first byte from `at` on for which `is_special` is not 0, or the end. Looks at blocks of
/// bytes at once, so `is_special` must be free of branches; it holds nothing.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    constexpr std::size_t half = sizeof(std::uint64_t);
    constexpr std::size_t block = 2 * half;
    while (text.size() - at >= block) {
        std::array<std::uint8_t, block> specials{};
        for (std::size_t i = 0; i < block; ++i) {
            const auto is_one = is_special(static_cast<unsigned char>(text[at + i])) != 0;
            specials[i] = static_cast<std::uint8_t>(is_one ? 0xFF : 0);
        }
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::memcpy(&low, specials.data(), half);
        std::memcpy(&high, specials.data() + half, half);
        if (low != 0) {
            return at + detail::first_special(low);
        }
        if (high != 0) {
            return at + half + detail::first_special(high);
        }
        at += block;
    }
    while (at < text.size() &&
           !detail::kSpecials<IsSpecial>[static_cast<unsigned char>(text[at])]) {
        ++at;
    }
    return at;
}

}  // namespace generator::base
