#include "app/partial_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = std::size_t{1} << 16U;
constexpr mode_t kMode = 0666;  // less the umask

/// Never empty: "." for a bare name.
std::string folder_of(const std::string& path) {
    const std::string folder = fs::path{path}.parent_path().string();
    return folder.empty() ? "." : folder;
}

base::Diagnostics make_folder(const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    return error ? base::Diagnostics{write_fault(folder, error.value())} : base::Diagnostics{};
}

/// Takes away what killed runs left of this file: a temporary file that nobody has locked.
void remove_abandoned(const std::string& path) {
    const std::string folder = folder_of(path);
    const std::string beginning = fs::path{temporary_name(path, "")}.filename().string();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        if (!entry.path().filename().string().starts_with(beginning)) {
            continue;
        }
        const Descriptor file{::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC)};
        if (file.is_open() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) {
            ::unlink(entry.path().c_str());
        }
    }
}

}  // namespace

PartialFile::PartialFile(std::string path)
    : path_{std::move(path)}, temporary_{temporary_name(path_, new_corrida())} {}

PartialFile::~PartialFile() {
    if (!temporary_.empty() && file_) {
        ::unlink(temporary_.c_str());
    }
}

base::Diagnostics PartialFile::open() {
    auto faults = make_folder(folder_of(path_));
    if (!faults.empty()) {
        return faults;
    }
    std::error_code error;
    if (fs::is_directory(path_, error)) {
        return {write_fault(path_, EISDIR)};
    }
    remove_abandoned(path_);
    const int descriptor =
        ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    if (descriptor < 0) {
        return {write_fault(path_, errno)};
    }
    file_ = std::make_unique<Descriptor>(descriptor);
    // Locked while this run lives, so that no other takes it for an abandoned one.
    struct stat status {};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || ::fstat(descriptor, &status) != 0 ||
        status.st_nlink == 0) {
        return {write_fault(path_, EBUSY)};
    }
    return {};
}

base::Diagnostics PartialFile::append(std::string_view bytes) {
    buffer_ += bytes;
    return buffer_.size() < kBuffer ? base::Diagnostics{} : flush();
}

base::Diagnostics PartialFile::flush() {
    if (const int error = write_all(*file_, buffer_)) {
        return {write_fault(path_, error)};
    }
    buffer_.clear();
    return {};
}

base::Diagnostics PartialFile::close() {
    auto faults = flush();
    if (faults.empty() && ::fsync(file_->get()) != 0) {
        faults.push_back(write_fault(path_, errno));
    }
    return faults;
}

base::Diagnostics PartialFile::rename() {
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
        return {write_fault(path_, errno)};
    }
    temporary_.clear();
    return {};
}

namespace {

/// Tables that are read together are of one run: who is interrupted here leaves fewer of them,
/// never some of this run beside some of an earlier one. Earlier ones wait under a temporary name
/// until all new ones have theirs, and are given back if one cannot have it.
base::Diagnostics replace_together(std::span<const std::unique_ptr<PartialFile>> files) {
    const auto earlier = [](const PartialFile& file) { return file.temporary() + ".antes"; };
    std::vector<std::pair<std::string, std::string>> waiting;  // name, where it waits
    base::Diagnostics faults;
    for (const auto& file : files) {
        if (::rename(file->path().c_str(), earlier(*file).c_str()) == 0) {
            waiting.emplace_back(file->path(), earlier(*file));
        } else if (errno != ENOENT) {
            faults.push_back(write_fault(file->path(), errno));
            break;
        }
    }
    for (const auto& file : files) {
        if (faults.empty()) {
            faults = file->rename();
        }
    }
    for (const auto& [name, place] : waiting) {
        static_cast<void>(faults.empty() ? ::unlink(place.c_str())
                                         : ::rename(place.c_str(), name.c_str()));
    }
    return faults;
}

}  // namespace

base::Diagnostics publish(std::span<const std::unique_ptr<PartialFile>> files) {
    for (const auto& file : files) {
        auto faults = file->close();
        if (!faults.empty()) {
            return faults;
        }
    }
    base::Diagnostics told = files.size() > 1 ? replace_together(files) : files.front()->rename();
    if (!told.empty()) {
        return told;
    }
    std::set<std::string> folders;
    for (const auto& file : files) {
        folders.insert(folder_of(file->path()));
    }
    base::Diagnostics faults;
    for (const std::string& folder : folders) {
        if (const int error = sync_folder(folder)) {
            faults.push_back(write_fault(folder, error));
        }
    }
    return faults;
}

std::function<std::size_t(std::span<char>)> read_in_parts(const std::string& path) {
    // A function object can be copied, a descriptor cannot: they share it.
    const auto file = std::make_shared<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return [file](std::span<char> buffer) {
        ssize_t count = -1;
        do {
            count = ::read(file->get(), buffer.data(), buffer.size());
        } while (count < 0 && errno == EINTR);
        return count > 0 ? static_cast<std::size_t>(count) : std::size_t{0};
    };
}

base::Diagnostics Spool::open(const std::string& folder) {
    folder_ = folder;
    auto faults = make_folder(folder);
    if (!faults.empty()) {
        return faults;
    }
    const std::string name = temporary_name((fs::path{folder} / "fichas").string(), new_corrida());
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    if (descriptor < 0) {
        return {write_fault(folder, errno)};
    }
    file_ = std::make_unique<Descriptor>(descriptor);
    ::unlink(name.c_str());
    return {};
}

base::Diagnostics Spool::append(std::string_view bytes) {
    if (const int error = write_all(*file_, bytes)) {
        return {write_fault(folder_, error)};
    }
    size_ += bytes.size();
    return {};
}

base::Result<std::string> Spool::read(std::uint64_t offset, std::uint64_t size) const {
    return read_part(*file_, folder_, offset, size);
}

}  // namespace generator::app
