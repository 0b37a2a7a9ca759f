#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace generator::writers::html {

/// What stands before the body of a page: its language, what is known of it, and its looks.
void append_head(std::string& out, const document::Document& document,
                 std::string_view style_sheet);

}  // namespace generator::writers::html
