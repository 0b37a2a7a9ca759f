#pragma once

#include <cstddef>

namespace generator::base {

/// A file that a PDF carries is no larger: more is not attached, and not taken out. The inputs that
/// there are have some 20 KB and their twins 140: this is sixty times as much, and whoever parses
/// it needs many times its size in memory.
inline constexpr std::size_t kMostAttached = std::size_t{8} << 20U;

}  // namespace generator::base
