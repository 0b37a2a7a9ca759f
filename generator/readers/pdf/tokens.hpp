#pragma once

#include <qpdf/QPDFTokenizer.hh>
#include <string>
#include <vector>

namespace generator::readers::pdf {

/// The tokens of a content stream or a table of codes that say something: neither spaces nor
/// comments.
[[nodiscard]] std::vector<QPDFTokenizer::Token> split_tokens(const std::string& bytes);

}  // namespace generator::readers::pdf
