#pragma once

#include <string_view>

#include "document/document.hpp"

namespace generator::writers::html {

/// The element of each kind. Headings stand one level below the title, which is the page's only h1.
[[nodiscard]] std::string_view element_name(document::Kind kind);

/// The value of `scope`; empty if there is none.
[[nodiscard]] std::string_view scope_name(document::Scope scope);

}  // namespace generator::writers::html
