#pragma once

#include <string>

#include "document/document.hpp"

namespace generator::writers::html {

// What a draft says of itself on a page; nothing for an official document.

/// Rules of the style sheet: the mark across the sheet, on the screen and on each printed page.
void append_draft_style(std::string& out, const document::Document& document);
/// The notice, once in the text.
void append_draft_notice(std::string& out, const document::Document& document);
/// The faint mark behind the content, for the eye alone: the first child of the sheet.
void append_draft_mark(std::string& out, const document::Document& document);

}  // namespace generator::writers::html
