#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "batch/manifiesto.hpp"

// The file system: every step checked, its faults told in Spanish.
namespace generator::app {

/// An open file descriptor, closed at the end of its life.
class Descriptor {
  public:
    explicit Descriptor(int value = -1) : value_{value} {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] bool is_open() const { return value_ >= 0; }
    /// Whether the system took everything: a full disk may say so only here.
    [[nodiscard]] bool close();

  private:
    int value_;
};

/// Spanish for the errors of the system that an analyst meets: "el disco está lleno".
[[nodiscard]] std::string describe(int error);

/// A fault without line and column: of a file, not of its text.
[[nodiscard]] base::Diagnostic file_fault(std::string code, std::string_view path,
                                          std::string message, std::string hint);
/// E-ENT-004
[[nodiscard]] base::Diagnostic write_fault(std::string_view path, int error);

/// The bytes of a file, or why it cannot be read (E-ENT-003).
[[nodiscard]] base::Result<std::string> read_file(const std::string& path);

/// The same of an open file, from `begin` on; fewer bytes than `size` if it ends before.
[[nodiscard]] base::Result<std::string> read_part(const Descriptor& file, std::string_view path,
                                                  std::uint64_t begin, std::uint64_t size);

/// Size and mark of a regular file; nothing if there is none of that name.
struct Visto {
    std::uint64_t bytes = 0;
    batch::Marca marca;
};
[[nodiscard]] std::optional<Visto> look(const std::string& path);

// These return 0, or errno of the step that failed.

/// All bytes at the place where the file stands.
[[nodiscard]] int write_all(const Descriptor& file, std::string_view bytes);
/// A new file, written but not synced. It must not exist.
[[nodiscard]] int write_new(const std::string& path, std::string_view bytes);
/// `path` is afterwards a file with these bytes, or what it was before.
[[nodiscard]] int replace(const std::string& path, std::string_view bytes,
                          std::string_view corrida);
/// The bytes of a file are on disk.
[[nodiscard]] int sync_file(const std::string& path);
/// The names of a folder are on disk.
[[nodiscard]] int sync_folder(const std::string& folder);

/// `TMPDIR`, or /tmp.
[[nodiscard]] std::string temporary_folder();

/// Where a file is written until it is whole: beside it, hidden, named after the run.
[[nodiscard]] std::string temporary_name(std::string_view path, std::string_view corrida);
/// What the temporary names of a run end with.
[[nodiscard]] std::string temporary_ending(std::string_view corrida);

/// A name that no other run has: of process and time. It never reaches an output.
[[nodiscard]] std::string new_corrida();

}  // namespace generator::app
