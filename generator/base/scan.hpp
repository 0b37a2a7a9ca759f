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

/// `size` bytes of a text, and zeros up to a block.
inline Bytes bytes_at(const char* text, std::size_t size) {
    Bytes bytes{};
    std::memcpy(&bytes, text, size);
    return bytes;
}

/// What a predicate said of the first `size` bytes of a block.
template <class Found>
Mask to_mask(const Found& found, std::size_t size) {
    static_assert(sizeof found == kBlock);
    Mask mask = 0;
    std::memcpy(&mask, &found, kBlock);
    return size == kBlock ? mask : mask & ((Mask{1} << (8 * size)) - 1);
}

/// Where the first byte of a mask stands that is not 0.
inline std::size_t first_byte(Mask mask) {
    const auto low = static_cast<std::uint64_t>(mask);
    const int zeros = low != 0 ? std::countr_zero(low)
                               : 64 + std::countr_zero(static_cast<std::uint64_t>(mask >> 64U));
    return static_cast<std::size_t>(zeros) / 8;
}

}  // namespace detail

/// The first byte from `at` on that is special with the one after it, or the end; after the last
/// byte stands a 0. `is_special` is given both: `[](Bytes each, Bytes next) {`.
template <class IsSpecial>
[[nodiscard]] std::size_t find_pair(std::string_view text, std::size_t at, IsSpecial is_special) {
    using detail::kBlock;
    const std::size_t size = text.size();
    for (; size - at > kBlock; at += kBlock) {
        const auto each = detail::bytes_at(text.data() + at, kBlock);
        const auto next = detail::bytes_at(text.data() + at + 1, kBlock);
        if (const auto mask = detail::to_mask(is_special(each, next), kBlock); mask != 0) {
            return at + detail::first_byte(mask);
        }
    }
    const std::size_t rest = size - at;
    if (rest == 0) {
        return size;
    }
    const auto each = detail::bytes_at(text.data() + at, rest);
    const auto next = detail::bytes_at(text.data() + at + 1, rest - 1);
    const auto mask = detail::to_mask(is_special(each, next), rest);
    return mask == 0 ? size : at + detail::first_byte(mask);
}

/// The first byte from `at` on that is special, or the end. `is_special` is given `Bytes` and
/// compares them all at once: `[](Bytes bytes) { return (bytes == '&') | (bytes < 0x20); }`.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    return find_pair(text, at, [&](Bytes each, Bytes /*next*/) { return is_special(each); });
}

}  // namespace generator::base
