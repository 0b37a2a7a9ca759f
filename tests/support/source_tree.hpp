#pragma once

#include <string>
#include <vector>

namespace support {

/// A source file of the project: path relative to the root, and its lines.
struct SourceFile {
    std::string path;
    std::vector<std::string> lines;
};

/// Every .hpp and .cpp below `folder` ("generator", "tests"), in path order.
[[nodiscard]] std::vector<SourceFile> source_files(const std::string& folder);
[[nodiscard]] std::string read_file(const std::string& path_from_root);

/// The line without its // comment and without the contents of its string literals.
[[nodiscard]] std::string code_of(const std::string& line);

}  // namespace support
