#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/theme.hpp"

namespace generator::writers::html {

/// The element of each kind. Headings stand one level below the title, which is the page's only h1.
[[nodiscard]] std::string_view element_name(document::Kind kind);

/// "th" or "td". The corner of a table heads nothing: an empty heading is a riddle to who listens.
[[nodiscard]] std::string_view cell_name(const document::Node& cell);

/// ` scope="col"`; empty if there is none.
[[nodiscard]] std::string_view scope_attribute(document::Scope scope);

/// What all elements of one kind and style share: `<li`, ` class="e-lista">` and `</li>` with the
/// end of its line. Other attributes stand between the first two.
struct Tag {
    std::string opening;
    std::string look;
    std::string closing;
};

/// The tags of a theme, each spelled once.
class Tags {
  public:
    explicit Tags(const document::Theme& theme);

    [[nodiscard]] const Tag& of(document::Kind kind, std::uint16_t style);

  private:
    const document::Theme& theme_;
    std::vector<Tag> tags_;  // the styles of a kind stand together; empty until somebody asks
};

}  // namespace generator::writers::html
