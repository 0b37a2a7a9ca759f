#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace generator::base {

/// Appends `text` (valid UTF-8) as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

/// The character that stands at byte `at` inside a JSON string, and how many bytes spell it there:
/// `\u00e1` is one character of six bytes. Of the other escapes, `\n`, a space is told.
[[nodiscard]] CodePoint json_character(std::string_view json, std::size_t at);

/// Where byte `decoded` of the value of a JSON string is spelled; `quote` is the byte of its
/// opening quote.
[[nodiscard]] std::size_t json_offset(std::string_view json, std::size_t quote,
                                      std::size_t decoded);

}  // namespace generator::base
