#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace generator::base {

/// Sixteen bytes of a text, compared at once: a comparison gives 0xFF where it holds, else 0.
using Bytes = std::uint8_t __attribute__((vector_size(16)));

namespace detail {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest one");
inline constexpr std::size_t kBlock = sizeof(Bytes);

template <class Word>
Word word_at(const char* text) {
    Word word;
    std::memcpy(&word, text, sizeof word);
    return word;
}

/// `size` bytes of a text, at most 8, and zeros up to them. Read in parts that overlap: to copy as
/// many bytes as nobody knows beforehand is a call, which costs more than to compare them.
inline std::uint64_t few_bytes_at(const char* text, std::size_t size) {
    if (size >= 4) {
        const std::uint64_t last = word_at<std::uint32_t>(text + size - 4);
        return word_at<std::uint32_t>(text) | last << (8 * (size - 4));
    }
    if (size == 0) {
        return 0;
    }
    const auto byte_at = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(text[at])} << (8 * at);
    };
    return byte_at(0) | byte_at(size / 2) | byte_at(size - 1);
}

/// `size` bytes of a text, at most a block, and zeros up to it.
inline Bytes bytes_at(const char* text, std::size_t size) {
    constexpr std::size_t half = kBlock / 2;
    if (size <= half) {
        return std::bit_cast<Bytes>(std::array{few_bytes_at(text, size), std::uint64_t{0}});
    }
    const std::uint64_t last = word_at<std::uint64_t>(text + size - half);
    return std::bit_cast<Bytes>(
        std::array{word_at<std::uint64_t>(text), last >> (8 * (kBlock - size))});
}

/// The byte after each one of a block that ends the text.
inline Bytes next_of_last(Bytes each) {
    return __builtin_shufflevector(each, Bytes{}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
                                   16);
}

/// What a predicate said of a block, a bit for each byte.
template <class Found>
std::uint32_t to_mask(const Found& found) {
    static_assert(sizeof found == kBlock);
    std::uint32_t mask = 0;
#ifdef __SSE2__
    __m128i bytes;
    std::memcpy(&bytes, &found, kBlock);
    mask = static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
#else
    for (std::size_t i = 0; i < kBlock; ++i) {
        mask |= (found[i] & 1U) << i;
    }
#endif
    return mask;
}

/// Where the first byte of a mask stands that is not 0.
inline std::size_t first_byte(std::uint32_t mask) {
    return static_cast<std::size_t>(std::countr_zero(mask));
}

}  // namespace detail

/// The first byte from `at` on that is special with the one after it, or the end; after the last
/// byte stands a 0. `is_special` is given both: `[](Bytes each, Bytes next) {`.
template <class IsSpecial>
[[nodiscard]] std::size_t find_pair(std::string_view text, std::size_t at, IsSpecial is_special) {
    using detail::kBlock;
    const std::size_t size = text.size();
    for (; size - at > kBlock; at += kBlock) {
        const auto each = detail::word_at<Bytes>(text.data() + at);
        const auto next = detail::word_at<Bytes>(text.data() + at + 1);
        if (const auto mask = detail::to_mask(is_special(each, next)); mask != 0) {
            return at + detail::first_byte(mask);
        }
    }
    const std::size_t rest = size - at;
    if (size < kBlock) {
        const auto each = detail::bytes_at(text.data() + at, rest);
        const auto mask = detail::to_mask(is_special(each, detail::next_of_last(each)));
        // The zeros after the end may be special too: what is found there is the end.
        return mask == 0 ? size : std::min(size, at + detail::first_byte(mask));
    }
    // The last block of the text, of which what stands before `at` does not count.
    const auto each = detail::word_at<Bytes>(text.data() + size - kBlock);
    const auto mask =
        detail::to_mask(is_special(each, detail::next_of_last(each))) >> (kBlock - rest);
    return mask == 0 ? size : at + detail::first_byte(mask);
}

/// The first byte from `at` on that is special, or the end. `is_special` is given `Bytes` and
/// compares them all at once: `[](Bytes bytes) { return (bytes == '&') | (bytes < 0x20); }`.
template <class IsSpecial>
[[nodiscard]] std::size_t find_special(std::string_view text, std::size_t at,
                                       IsSpecial is_special) {
    return find_pair(text, at, [&](Bytes each, Bytes /*next*/) { return is_special(each); });
}

/// Visits every byte that is special, by its place. For texts that have many: each block is
/// compared once.
template <class IsSpecial, class Visit>
void for_each_special(std::string_view text, IsSpecial is_special, Visit visit) {
    using detail::kBlock;
    for (std::size_t block = 0; block < text.size(); block += kBlock) {
        const std::size_t size = std::min(kBlock, text.size() - block);
        const char* first = text.data() + block;
        auto mask = detail::to_mask(is_special(size == kBlock ? detail::word_at<Bytes>(first)
                                                              : detail::bytes_at(first, size)));
        for (; mask != 0; mask &= mask - 1) {
            const std::size_t at = detail::first_byte(mask);
            if (at >= size) {
                return;  // the zeros after the end
            }
            visit(block + at);
        }
    }
}

}  // namespace generator::base
