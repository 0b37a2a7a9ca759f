#pragma once

#include <algorithm>
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

inline constexpr std::size_t kHalf = sizeof(std::uint64_t);
inline constexpr std::size_t kBlock = 2 * kHalf;

/// The first of eight bytes, in memory order, that is not 0; there is one.
inline std::size_t first_set(std::uint64_t bytes) {
    const int zeros = std::endian::native == std::endian::little ? std::countr_zero(bytes)
                                                                 : std::countl_zero(bytes);
    return static_cast<std::size_t>(zeros) / kHalf;
}

/// The first special one of `size` bytes at `bytes`; `none` if there is none. The compiler takes
/// them all at once, if it is told where they stand.
template <std::size_t size, class IsSpecial>
const char* find_among(const char* bytes, const char* none, IsSpecial is_special) {
    std::array<std::uint8_t, size> specials{};
    for (std::size_t i = 0; i < size; ++i) {
        const bool is_one = is_special(static_cast<unsigned char>(bytes[i])) != 0;
        specials[i] = static_cast<std::uint8_t>(is_one ? 0xFF : 0);
    }
    for (std::size_t at = 0; at < size; at += kHalf) {
        std::uint64_t half = 0;
        std::memcpy(&half, specials.data() + at, kHalf);
        if (half != 0) {
            return bytes + at + first_set(half);
        }
    }
    return none;
}

}  // namespace detail

/// The first byte from `at` on for which `is_special` is not 0, or the end. Looks at blocks of
/// bytes at once, so `is_special` must be free of branches; it holds nothing.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    using detail::kBlock;
    using detail::kHalf;
    const char* const begin = text.data() + at;
    const char* const end = text.data() + text.size();
    const auto size = static_cast<std::size_t>(end - begin);
    if (size < kHalf) {
        const auto is_special_byte = [](char c) {
            return detail::kSpecials<IsSpecial>[static_cast<unsigned char>(c)];
        };
        return at + static_cast<std::size_t>(std::find_if(begin, end, is_special_byte) - begin);
    }
    const char* found = end;
    const char* block = begin;
    for (; found == end && static_cast<std::size_t>(end - block) >= kBlock; block += kBlock) {
        found = detail::find_among<kBlock>(block, end, is_special);
    }
    // The last bytes: what they share with those before is not special.
    if (found == end && block + kHalf < end) {
        found = detail::find_among<kHalf>(block, end, is_special);
    }
    if (found == end && block < end) {
        found = detail::find_among<kHalf>(end - kHalf, end, is_special);
    }
    return static_cast<std::size_t>(found - text.data());
}

}  // namespace generator::base
