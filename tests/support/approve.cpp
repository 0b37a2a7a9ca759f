#include "support/approve.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace support {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

std::string approve(std::string_view name, std::string_view text) {
    namespace fs = std::filesystem;
    const fs::path golden = fs::path{FICHAS_SOURCE_DIR} / "tests" / "golden" / name;
    const fs::path received = fs::path{FICHAS_BINARY_DIR} / "received" / name;
    const std::string known = read(golden);
    if (known == text) {
        fs::remove(received);
        return {};
    }
    fs::create_directories(received.parent_path());
    std::ofstream{received, std::ios::binary} << text;
    std::istringstream before{known};
    std::istringstream after{std::string{text}};
    std::string old_line;
    std::string new_line;
    for (int line = 1;; ++line) {
        const bool has_old = static_cast<bool>(std::getline(before, old_line));
        const bool has_new = static_cast<bool>(std::getline(after, new_line));
        if (!has_old || !has_new || old_line != new_line) {
            return std::string{name} + ":" + std::to_string(line) + ": - " +
                   (has_old ? old_line : "(end)") + "\n + " + (has_new ? new_line : "(end)");
        }
    }
}

}  // namespace support
