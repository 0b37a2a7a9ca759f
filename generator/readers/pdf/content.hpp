#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "readers/pdf/to_unicode.hpp"
#include "readers/reading.hpp"

namespace generator::readers::pdf {

/// What a page draws, mark by mark, and with which faces, by the names that the page gives them:
/// "/F0".
struct Content {
    std::vector<Stretch> stretches;
    std::set<std::string> fonts;
};
/// `tags` by the numbers of the marks: what the structure says of them.
[[nodiscard]] Content read_content(const std::string& content,
                                   const std::map<std::string, ToUnicode>& fonts,
                                   const std::vector<std::string>& tags);

}  // namespace generator::readers::pdf
