#include "support/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace support {
namespace fs = std::filesystem;

std::string read_file(const std::string& path_from_root) {
    std::ifstream in{fs::path{FICHAS_SOURCE_DIR} / path_from_root, std::ios::binary};
    if (!in) {
        throw std::runtime_error{"cannot read " + path_from_root};
    }
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<SourceFile> source_files(const std::string& folder) {
    std::vector<SourceFile> result;
    const fs::path root{FICHAS_SOURCE_DIR};
    for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp") {
            continue;
        }
        SourceFile file{.path = fs::relative(entry.path(), root).generic_string(), .lines = {}};
        std::ifstream in{entry.path()};
        for (std::string line; std::getline(in, line);) {
            file.lines.push_back(line);
        }
        result.push_back(std::move(file));
    }
    std::ranges::sort(result, {}, &SourceFile::path);
    return result;
}

std::string code_of(const std::string& line) {
    std::string result;
    bool is_string = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (is_string) {
            if (line[i] == '\\') {
                ++i;
            } else if (line[i] == '"') {
                is_string = false;
                result += '"';
            }
            continue;
        }
        if (line.compare(i, 2, "//") == 0) {
            break;
        }
        is_string = line[i] == '"';
        result += line[i];
    }
    return result;
}

}  // namespace support
