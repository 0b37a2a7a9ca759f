#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace generator::base {

/// Some of the bytes that there are.
class ByteSet {
  public:
    constexpr ByteSet() = default;
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) {
            insert(byte);
        }
    }

    constexpr void insert(char byte) {
        const auto value = static_cast<unsigned char>(byte);
        words_[value / kBits] |= std::uint64_t{1} << (value % kBits);
    }
    [[nodiscard]] constexpr bool has(char byte) const {
        const auto value = static_cast<unsigned char>(byte);
        return (words_[value / kBits] >> (value % kBits) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool has_any_of(const ByteSet& other) const {
        std::uint64_t common = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            common |= words_[i] & other.words_[i];
        }
        return common != 0;
    }

  private:
    static constexpr unsigned kBits = 64;
    std::array<std::uint64_t, 4> words_{};
};

}  // namespace generator::base
