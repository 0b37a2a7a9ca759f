#pragma once

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

/// Reads an XML template. A name that is not in `forma`, an unknown element, attribute, format or
/// style is a fault with line and column of `file`; all of them in one pass.
[[nodiscard]] base::Result<Template> read_template(std::string_view bytes, std::string_view file,
                                                   const report::Forma& forma, const Theme& theme);

}  // namespace generator::document
