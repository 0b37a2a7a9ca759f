#include "app/destinos.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace generator::app {
namespace {

/// A file system that others are writing to may have more to sync than these.
constexpr std::size_t kFewFiles = 8;

}  // namespace

int Destinos::open(const std::string& ruta, const std::vector<std::string>& carpetas) {
    carpetas_.clear();
    sistemas_.clear();
    std::set<dev_t> seen;
    for (const std::string& carpeta : carpetas) {
        const std::string path = (std::filesystem::path{ruta} / carpeta).string();
        Descriptor folder{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        struct stat status {};
        if (!folder.is_open() && errno == ENOENT) {
            continue;  // of an earlier run, and somebody took it away: it has no names to sync
        }
        if (!folder.is_open() || ::fstat(folder.get(), &status) != 0) {
            return errno;
        }
        if (seen.insert(status.st_dev).second) {
            sistemas_.push_back(folder.get());
        }
        carpetas_.push_back(std::move(folder));
    }
    return 0;
}

int Destinos::sync_written(std::span<const std::string> files) const {
    if (files.size() > kFewFiles) {
        for (const int system : sistemas_) {
            if (::syncfs(system) != 0) {
                return errno;
            }
        }
        return 0;
    }
    for (const std::string& file : files) {
        if (const int error = sync_file(file)) {
            return error;
        }
    }
    return sync_names();
}

int Destinos::sync_names() const {
    for (const Descriptor& folder : carpetas_) {
        if (::fsync(folder.get()) != 0) {
            return errno;
        }
    }
    return 0;
}

}  // namespace generator::app
