#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace generator::base {

/// SHA-256 of some bytes (FIPS 180-4). Equal hashes are held to be equal bytes.
using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(const Sha256& hash);

/// What `to_hex` gave; nothing for any other text.
[[nodiscard]] std::optional<Sha256> parse_sha256(std::string_view hex);

}  // namespace generator::base
