#include "base/sha256.hpp"

#include <nettle/sha2.h>

namespace generator::base {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

}  // namespace

Sha256 sha256(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(),
                  static_cast<const std::uint8_t*>(static_cast<const void*>(bytes.data())));
    Sha256 hash{};
    sha256_digest(&context, hash.size(), hash.data());
    return hash;
}

std::string to_hex(const Sha256& hash) {
    std::string text;
    text.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        text += kHexDigits[byte >> 4U];
        text += kHexDigits[byte & 0xFU];
    }
    return text;
}

std::optional<Sha256> parse_sha256(std::string_view hex) {
    Sha256 hash{};
    if (hex.size() != 2 * hash.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const auto high = kHexDigits.find(hex[2 * i]);
        const auto low = kHexDigits.find(hex[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        hash[i] = static_cast<std::uint8_t>((high << 4U) | low);
    }
    return hash;
}

}  // namespace generator::base
