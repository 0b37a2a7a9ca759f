#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/disk.hpp"
#include "base/diagnostic.hpp"

namespace generator::app {

/// A file that is made in parts, because it is too large to be held whole. Its bytes are in a
/// temporary file of its own folder until it is published; unless it is, nothing of it is left, and
/// what a killed run left is taken away by the next.
class PartialFile {
  public:
    explicit PartialFile(std::string path);
    ~PartialFile();
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    /// Makes the folders that are missing, and the temporary file. E-ENT-004.
    [[nodiscard]] base::Diagnostics open();
    [[nodiscard]] base::Diagnostics append(std::string_view bytes);
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& temporary() const { return temporary_; }

    /// Nothing is appended any more: all is on the disk. Its lock stays until it has its name.
    [[nodiscard]] base::Diagnostics close();
    /// Gives it its name.
    [[nodiscard]] base::Diagnostics rename();

  private:
    [[nodiscard]] base::Diagnostics flush();

    std::string path_;
    std::string temporary_;
    std::string buffer_;
    std::unique_ptr<Descriptor> file_;
};

/// All are synced, and only then renamed and their folder synced. Of several, earlier ones go
/// first.
[[nodiscard]] base::Diagnostics publish(std::span<const std::unique_ptr<PartialFile>> files);

/// Gives the bytes of a file from its beginning: how many it put in the buffer, 0 at the end or if
/// they cannot be read.
[[nodiscard]] std::function<std::size_t(std::span<char>)> read_in_parts(const std::string& path);

/// Bytes that are put aside on the disk, and read again later. Its file has no name: it is gone
/// with it.
class Spool {
  public:
    /// `folder` is made if it is missing. E-ENT-004.
    [[nodiscard]] base::Diagnostics open(const std::string& folder);
    [[nodiscard]] base::Diagnostics append(std::string_view bytes);
    /// What `append` was given when so many bytes were already there. E-ENT-003.
    [[nodiscard]] base::Result<std::string> read(std::uint64_t offset, std::uint64_t size) const;
    [[nodiscard]] std::uint64_t size() const { return size_; }

  private:
    std::string folder_;
    std::unique_ptr<Descriptor> file_;
    std::uint64_t size_ = 0;
};

}  // namespace generator::app
