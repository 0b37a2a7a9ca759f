#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace generator::fonts {

// Numbers as a font file has them. The caller knows that `at` lies inside.

inline std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

inline std::uint16_t read16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(byte_at(bytes, at) << 8 | byte_at(bytes, at + 1));
}

inline std::int16_t read_signed16(std::string_view bytes, std::size_t at) {
    return static_cast<std::int16_t>(read16(bytes, at));
}

inline std::uint32_t read32(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint32_t>(read16(bytes, at)) << 16 | read16(bytes, at + 2);
}

inline void append16(std::string& out, std::size_t value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

inline void append32(std::string& out, std::uint32_t value) {
    append16(out, value >> 16);
    append16(out, value & 0xFFFF);
}

inline void put16(std::string& out, std::size_t at, std::size_t value) {
    out[at] = static_cast<char>(value >> 8 & 0xFF);
    out[at + 1] = static_cast<char>(value & 0xFF);
}

inline void put32(std::string& out, std::size_t at, std::uint32_t value) {
    put16(out, at, value >> 16);
    put16(out, at + 2, value & 0xFFFF);
}

}  // namespace generator::fonts
