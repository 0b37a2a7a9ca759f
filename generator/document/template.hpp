#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.hpp"
#include "document/theme.hpp"
#include "report/valor.hpp"

namespace generator::document {

/// A structural template, parsed and checked once, shared by all programmes. Opaque: only `expand`
/// looks inside.
class Template {
  public:
    struct Tree;
    explicit Template(std::unique_ptr<const Tree> tree);
    ~Template();
    Template(Template&&) noexcept;
    Template& operator=(Template&&) noexcept;
    [[nodiscard]] const Tree& tree() const { return *tree_; }

  private:
    std::unique_ptr<const Tree> tree_;
};

enum class TemplateOrigin : std::uint8_t {
    edited,      // somebody's file: checked throughout
    compiled_in  // one of the program's: a test has walked all the ways through its headings
};

/// Reads an XML template. A name that is not in `forma`, an unknown element, attribute, format or
/// style is a fault with line and column of `file`; all of them in one pass.
[[nodiscard]] base::Result<Template> read_template(std::string_view bytes, std::string_view file,
                                                   const report::Forma& forma, const Theme& theme,
                                                   TemplateOrigin origin = TemplateOrigin::edited);

}  // namespace generator::document
