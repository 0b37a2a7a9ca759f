#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "readers/reading.hpp"

namespace generator::proof {

/// Where a PDF says something else than the one that its data give: pages first, then what its
/// properties say, then what is neither (structure for screen readers, bookmarks). Nothing if they
/// agree, whatever tool saved it last: what such a tool writes of itself does not count. Attached
/// files are not compared here.
[[nodiscard]] base::Diagnostics compare_documents(const readers::Reading& given,
                                                  const readers::Reading& made,
                                                  std::string_view file);

/// The fault of one difference: E-VER-nnn of `file`.
[[nodiscard]] base::Diagnostic difference(std::string_view code, std::string_view file,
                                          std::string message);
/// "dice «a», y sus datos producen «b»"
[[nodiscard]] std::string against(std::string_view given, std::string_view made);

/// So many of a kind are told; the rest is counted.
inline constexpr std::size_t kMostTold = 8;

}  // namespace generator::proof
