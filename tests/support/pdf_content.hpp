#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace support {

/// What a content stream shows, for pdf_structure.
struct PdfContent {
    std::vector<int> marks;                      // MCIDs in order
    std::map<std::string, std::set<int>> codes;  // by font name: bytes shown
    std::vector<std::string> faults;
};

[[nodiscard]] PdfContent read_content(const std::string& bytes);

}  // namespace support
