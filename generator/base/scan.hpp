#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace generator::base {

/// Sixteen bytes of a text, compared at once: a comparison gives 0xFF where it holds, else 0.
using Bytes = std::uint8_t __attribute__((vector_size(16)));

namespace detail {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest one");
__extension__ using Mask = unsigned __int128;
inline constexpr std::size_t kBlock = sizeof(Bytes);
static_assert(sizeof(Mask) == kBlock);

/// What `is_special` says of `size` bytes; 0 for those up to a block.
template <class IsSpecial>
Mask specials(const char* text, std::size_t size, IsSpecial is_special) {
    Bytes bytes{};
    std::memcpy(&bytes, text, size);
    const auto found = is_special(bytes);
    static_assert(sizeof found == kBlock);
    Mask mask = 0;
    std::memcpy(&mask, &found, kBlock);
    return mask;
}

/// Where the first byte of a mask stands that is not 0.
inline std::size_t first_byte(Mask mask) {
    const auto low = static_cast<std::uint64_t>(mask);
    const int zeros = low != 0 ? std::countr_zero(low)
                               : 64 + std::countr_zero(static_cast<std::uint64_t>(mask >> 64U));
    return static_cast<std::size_t>(zeros) / 8;
}

}  // namespace detail

/// The first byte from `at` on that is special, or the end. `is_special` is given `Bytes` and
/// compares them all at once: `[](Bytes bytes) { return (bytes == '&') | (bytes < 0x20); }`.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    using detail::kBlock;
    const std::size_t size = text.size();
    for (; size - at >= kBlock; at += kBlock) {
        const auto mask = detail::specials(text.data() + at, kBlock, is_special);
        if (mask != 0) {
            return at + detail::first_byte(mask);
        }
    }
    const std::size_t rest = size - at;
    if (rest == 0) {
        return size;
    }
    // The last bytes: of a block that ends with them, or alone.
    detail::Mask mask = 0;
    if (size >= kBlock) {
        mask = detail::specials(text.data() + size - kBlock, kBlock, is_special);
        mask >>= 8 * (kBlock - rest);
    } else {
        mask = detail::specials(text.data() + at, rest, is_special);
        mask &= (detail::Mask{1} << (8 * rest)) - 1;
    }
    return mask == 0 ? size : at + detail::first_byte(mask);
}

}  // namespace generator::base
