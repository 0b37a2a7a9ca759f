#include "app/reader_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "app/disk.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

/// The reader cannot say more than it may take out of a file.
constexpr std::size_t kMostSaid = std::size_t{512} << 20U;
constexpr std::size_t kBlock = std::size_t{1} << 16U;

std::string reader_path() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return (self.parent_path() / "fichas-lector").string();
}

/// What the child has as standard input and output; its own words go nowhere.
class FileActions {
  public:
    FileActions(int in, int out) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

/// A file in memory with these bytes, read from its beginning.
Descriptor memory_file(std::string_view bytes) {
    Descriptor file{::memfd_create("pdf", MFD_CLOEXEC)};
    const bool is_ready =
        file.is_open() && write_all(file, bytes) == 0 && ::lseek(file.get(), 0, SEEK_SET) == 0;
    return is_ready ? std::move(file) : Descriptor{};
}

/// Nothing if it says more than it may.
std::optional<std::string> read_all(const Descriptor& pipe) {
    std::string said;
    std::vector<char> block(kBlock);
    while (true) {
        const ssize_t count = ::read(pipe.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return said;
        }
        said.append(block.data(), static_cast<std::size_t>(count));
        if (said.size() > kMostSaid) {
            return std::nullopt;
        }
    }
}

base::Diagnostic no_reader(const std::string& file, int error) {
    return file_fault(
        "E-VER-016", file,
        "no se pudo leer el PDF: no se pudo ejecutar fichas-lector (" + describe(error) + ")",
        "fichas-lector debe estar en la misma carpeta que fichas");
}

base::Diagnostic fault_of(readers::Unreadable reason, const std::string& file) {
    switch (reason) {
        case readers::Unreadable::not_a_pdf:
            return file_fault("E-VER-010", file, "no es un PDF", "revise el archivo");
        case readers::Unreadable::encrypted:
            return file_fault("E-VER-011", file, "está cifrado: no se puede leer sin su contraseña",
                              "quítele la contraseña, o pida el original");
        case readers::Unreadable::too_large:
            return file_fault("E-VER-012", file,
                              "pide más memoria o tiempo que cualquier documento legítimo",
                              "no lo abra; pida el original");
        default:
            return file_fault("E-VER-010", file, "está dañado o cortado: no se puede leer",
                              "pida el original");
    }
}

/// The reader's words, or 0 and errno of what failed before it could speak.
struct Said {
    int error = 0;
    std::optional<std::string> words{};
};

Said run_reader(std::string_view bytes) {
    const Descriptor in = memory_file(bytes);
    std::array<int, 2> ends{-1, -1};
    if (!in.is_open() || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return {.error = errno};
    }
    const Descriptor from{ends[0]};
    Descriptor to{ends[1]};
    std::string path = reader_path();
    const std::array<char*, 2> arguments{path.data(), nullptr};
    const FileActions actions{in.get(), to.get()};
    pid_t child = 0;
    const int error =
        ::posix_spawn(&child, path.c_str(), actions.get(), nullptr, arguments.data(), environ);
    if (error != 0) {
        return {.error = error};
    }
    to = Descriptor{};  // its own end of the pipe is then the only one
    auto words = read_all(from);
    if (!words) {
        ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return {.words = std::move(words)};
}

}  // namespace

base::Result<readers::Reading> read_apart(std::string_view bytes, const std::string& file) {
    const Said said = run_reader(bytes);
    if (said.error != 0) {
        return no_reader(file, said.error);
    }
    auto outcome = said.words ? readers::decode(*said.words) : std::nullopt;
    if (!outcome) {
        return fault_of(readers::Unreadable::too_large, file);
    }
    if (outcome->reason != readers::Unreadable::no) {
        return fault_of(outcome->reason, file);
    }
    base::Diagnostics warnings;
    if (outcome->reading.is_damaged) {
        warnings.push_back(file_fault("E-VER-010", file,
                                      "está dañado: se pudo leer solo después de repararlo",
                                      "pida el original"));
    }
    return {std::move(outcome->reading), std::move(warnings)};
}

}  // namespace generator::app
