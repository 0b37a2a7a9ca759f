#pragma once

#include <string>
#include <string_view>
#include <vector>

// What one check says of an input in which some words are others.
namespace support {

using Textos = std::vector<std::string>;

/// Messages of one check in an input of the sources where the first `de` is `a`.
[[nodiscard]] Textos told(std::string_view path, std::string_view id, const std::string& de = {},
                          const std::string& a = {});

}  // namespace support
