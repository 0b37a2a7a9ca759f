#pragma once

#include <array>
#include <cstdint>
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

/// What all elements of one kind and style share: `<li class="e-lista">` and `</li>` with the end
/// of its line. Other attributes stand after the name.
struct Tag {
    std::string start;
    std::size_t name_size = 0;  // of `<li`
    std::string closing;

    [[nodiscard]] std::string_view name() const {
        return std::string_view{start}.substr(0, name_size);
    }
    [[nodiscard]] std::string_view look() const {
        return std::string_view{start}.substr(name_size);
    }
};

/// The tags of a theme, each spelled once, when somebody asks for it.
class Tags {
  public:
    explicit Tags(const document::Theme& theme) : theme_{theme} {}

    [[nodiscard]] const Tag& of(document::Kind kind, std::uint16_t style) {
        std::vector<Tag>& of_kind = tags_[static_cast<std::size_t>(kind)];
        if (style >= of_kind.size() || of_kind[style].start.empty()) {
            spell(kind, style, of_kind);
        }
        return of_kind[style];
    }

  private:
    void spell(document::Kind kind, std::uint16_t style, std::vector<Tag>& of_kind) const;

    const document::Theme& theme_;
    std::array<std::vector<Tag>, static_cast<std::size_t>(document::Kind::column) + 1> tags_;
};

}  // namespace generator::writers::html
