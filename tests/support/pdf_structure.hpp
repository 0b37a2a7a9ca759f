#pragma once

#include <string>
#include <vector>

namespace support {

/// What is wrong with a PDF that claims to be PDF/UA-1 and PDF/A-2a, beyond what qpdf checks:
/// every mark in the structure exactly once and nothing painted outside marks, regular tables with
/// scopes, headings without gaps, alternative texts, links and notes, language, title, ID, fonts
/// embedded with a glyph and a letter for every code used. Empty if nothing is. One line a fault.
///
/// Throws std::runtime_error if qpdf is missing or rejects the file.
[[nodiscard]] std::vector<std::string> pdf_faults(const std::string& file);

}  // namespace support
