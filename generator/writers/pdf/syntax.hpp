#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.hpp"

namespace generator::writers::pdf {

/// Number of an indirect object.
using ObjectId = std::uint32_t;

// Each appends one PDF token to `out`; none adds a space that the syntax does not need.

void append_integer(std::string& out, std::int64_t value);
/// The same into memory that has kLongestNumber bytes; gives the end.
inline constexpr std::size_t kLongestNumber = 24;
[[nodiscard]] char* write_integer(char* out, std::int64_t value);
/// `value` / 1000, without trailing zeros: 12500 is 12.5.
void append_thousandths(std::string& out, std::int64_t value);
/// Points with all the places that a Length has.
void append_exact(std::string& out, base::Length length);
/// Tenths of a point, rounded: the grid of the page. What is off it by most is off by 0,02 mm; a
/// finer one cannot be seen, and its digits are a tenth of what a page weighs.
[[nodiscard]] std::int32_t tenths(base::Length length);
void append_place(std::string& out, base::Length length);
/// Two numbers of tenths, and what is done with them: "12.5 -3 Td".
void append_pair(std::string& out, std::int32_t x, std::int32_t y, std::string_view operation);
void append_reference(std::string& out, ObjectId id);
/// Bytes as a literal string with its parentheses.
void append_literal(std::string& out, std::string_view bytes);
/// A text string: PDFDocEncoding where that has every letter, else UTF-16.
void append_text(std::string& out, std::string_view utf8);
/// UTF-16BE in hexadecimal digits, for a ToUnicode table.
void append_utf16_hex(std::string& out, std::string_view utf8);
/// UTF-16BE with its byte order mark.
[[nodiscard]] std::string utf16(std::string_view utf8);
/// Text inside XML.
void append_xml(std::string& out, std::string_view utf8);

}  // namespace generator::writers::pdf
