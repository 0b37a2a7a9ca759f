#pragma once

#include <cstdint>
#include <vector>

#include "document/template_tree.hpp"

namespace generator::document {

/// 1 to 4 for `h1` to `h4`, 0 for what is no heading. The title of the document has level 0.
[[nodiscard]] std::uint8_t heading_level(Kind kind);

/// A heading more than one level below the one that may come before it.
struct HeadingSkip {
    std::uint32_t node = 0;  // of the template
    std::uint8_t before = 0;
};

/// All of a template, whatever its data: a heading under a condition may be there or not, and
/// conditions that exclude one another are told apart. On paper as on the screen.
[[nodiscard]] std::vector<HeadingSkip> find_heading_skips(const Template::Tree& tree);

}  // namespace generator::document
