#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace generator::app {

/// The byte at which column `column` (from 1, in characters) begins; the size of the line if it has
/// no such column.
[[nodiscard]] std::size_t byte_of(std::string_view line, std::uint32_t column);

/// How many characters of the line a place covers: `length` if it is given, else those of the text,
/// number or word that begins at the column. Something longer than the line is its first character.
[[nodiscard]] std::uint32_t covered(std::string_view line, std::uint32_t column,
                                    std::uint32_t length);

/// Two lines for a terminal: what is around column `column` of the line, and a caret under it with
/// as many tildes as characters are covered. A long line is cut on both sides, with "…". What
/// cannot be seen, and what could command a terminal, is written \u{200B}. Empty if the line has no
/// such column.
[[nodiscard]] std::string print_extracto(std::string_view line, std::uint32_t column,
                                         std::uint32_t length);

}  // namespace generator::app
