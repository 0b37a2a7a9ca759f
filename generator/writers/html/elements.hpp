#pragma once

#include <string_view>

#include "document/document.hpp"

namespace generator::writers::html {

/// The element of each kind. Headings stand one level below the title, which is the page's only h1.
[[nodiscard]] std::string_view element_name(document::Kind kind);

/// "th" or "td". The corner of a table heads nothing: an empty heading is a riddle to who listens.
[[nodiscard]] std::string_view cell_name(const document::Node& cell);

/// The value of `scope`; empty if there is none.
[[nodiscard]] std::string_view scope_name(document::Scope scope);

}  // namespace generator::writers::html
