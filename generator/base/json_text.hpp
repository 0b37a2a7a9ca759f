#pragma once

#include <string>
#include <string_view>

namespace generator::base {

/// Appends `text` (valid UTF-8) as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

}  // namespace generator::base
