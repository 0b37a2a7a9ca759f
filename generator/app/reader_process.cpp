#include "app/reader_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "app/disk.hpp"
#include "base/limits.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// What a PDF of ours says takes some hundreds of KiB; all of it is kept here twice while it is
/// decoded.
constexpr std::size_t kMostSaid = std::size_t{64} << 20U;
/// Three times what the reader may take of the processor, for a machine that does other things.
constexpr std::chrono::seconds kPatience{60};
constexpr std::size_t kBlock = std::size_t{1} << 16U;

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

base::Diagnostic no_reader(const std::string& file, const std::string& why) {
    return file_fault("E-VER-016", file, "no se pudo leer el PDF: " + why,
                      "no dice nada del PDF: fichas-lector debe estar en la misma carpeta que "
                      "fichas, y ser de la misma versión");
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

/// How the work of the reader ended.
enum class Ending : std::uint8_t { exited, signalled, too_large, system_error };

struct Said {
    Ending ending = Ending::system_error;
    int number = 0;  // its exit code, its signal, or errno
    std::string words{};
};

Said system_error(int error) { return {.ending = Ending::system_error, .number = error}; }

/// Whether there is something to read before the time is over, or errno.
int wait_for(const Descriptor& pipe, Clock::time_point until, bool& is_late) {
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        pollfd waited{.fd = pipe.get(), .events = POLLIN, .revents = 0};
        const int count =
            left.count() <= 0 ? 0 : ::poll(&waited, 1, static_cast<int>(left.count()));
        if (count >= 0) {
            is_late = count == 0;
            return 0;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
}

/// All that it says; `exited` if it stopped speaking by itself.
Said listen(const Descriptor& pipe, Clock::time_point until) {
    Said said{.ending = Ending::exited};
    std::vector<char> block(kBlock);
    while (true) {
        bool is_late = false;
        const int error = wait_for(pipe, until, is_late);
        if (error != 0) {
            return system_error(error);
        }
        if (is_late) {
            return {.ending = Ending::too_large};
        }
        const ssize_t count = ::read(pipe.get(), block.data(), block.size());
        if (count == 0) {
            return said;
        }
        if (count < 0 && errno != EINTR) {
            return system_error(errno);
        }
        said.words.append(block.data(), static_cast<std::size_t>(std::max(count, ssize_t{0})));
        if (said.words.size() > kMostSaid) {
            return {.ending = Ending::too_large};
        }
    }
}

/// The status of the child, or nothing if it goes on after the time is over, with nothing to say.
std::optional<int> wait_for_end(pid_t child, Clock::time_point until) {
    constexpr std::chrono::milliseconds kPause{1};
    int status = 0;
    while (true) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) {
            return status;
        }
        if ((ended < 0 && errno != EINTR) || Clock::now() >= until) {
            return std::nullopt;
        }
        std::this_thread::sleep_for(kPause);
    }
}

void end(pid_t child) {
    ::kill(child, SIGKILL);
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
}

Said follow(pid_t child, const Descriptor& from, Clock::time_point until) {
    Said said = listen(from, until);
    if (said.ending != Ending::exited) {
        end(child);
        return said;
    }
    const auto status = wait_for_end(child, until);
    if (!status) {
        end(child);
        return {.ending = Ending::too_large};
    }
    if (WIFSIGNALED(*status)) {
        return {.ending = Ending::signalled, .number = WTERMSIG(*status)};
    }
    said.number = WEXITSTATUS(*status);
    return said;
}

Said run_reader(const Reader& reader, std::string_view bytes) {
    const Descriptor in = memory_file(bytes);
    std::array<int, 2> ends{-1, -1};
    if (!in.is_open() || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return system_error(errno);
    }
    const Descriptor from{ends[0]};
    Descriptor to{ends[1]};
    std::string path = reader.path;
    const std::array<char*, 2> arguments{path.data(), nullptr};
    const FileActions actions{in.get(), to.get()};
    pid_t child = 0;
    const int error =
        ::posix_spawn(&child, path.c_str(), actions.get(), nullptr, arguments.data(), environ);
    if (error != 0) {
        return system_error(error);
    }
    to = Descriptor{};  // its own end of the pipe is then the only one
    return follow(child, from, Clock::now() + reader.patience);
}

/// The limits of the processor and of the memory end it by these.
bool is_of_a_limit(int signal) {
    return signal == SIGXCPU || signal == SIGKILL || signal == SIGABRT;
}

/// Why there are no words, if there are none. The file is blamed only for what a file can do.
std::optional<base::Diagnostic> fault_of(const Said& said, const std::string& file) {
    switch (said.ending) {
        case Ending::system_error:
            return no_reader(file,
                             "no se pudo ejecutar fichas-lector (" + describe(said.number) + ")");
        case Ending::too_large:
            return fault_of(readers::Unreadable::too_large, file);
        case Ending::signalled:
            return fault_of(is_of_a_limit(said.number) ? readers::Unreadable::too_large
                                                       : readers::Unreadable::damaged,
                            file);
        case Ending::exited:
            break;
    }
    if (said.number != 0) {
        return no_reader(file,
                         "fichas-lector terminó con el código " + std::to_string(said.number));
    }
    return std::nullopt;
}

bool has_too_much(const readers::Reading& reading) {
    return std::ranges::any_of(reading.attachments, [](const readers::Attached& attached) {
        return attached.bytes.size() > base::kMostAttached;
    });
}

}  // namespace

base::Result<readers::Reading> read_with(const Reader& reader, std::string_view bytes,
                                         const std::string& file) {
    const Said said = run_reader(reader, bytes);
    if (auto fault = fault_of(said, file)) {
        return *std::move(fault);
    }
    auto outcome = readers::decode(said.words);
    if (!outcome) {
        return no_reader(file, "lo que dijo fichas-lector no se entiende");
    }
    if (outcome->reason != readers::Unreadable::no) {
        return fault_of(outcome->reason, file);
    }
    if (has_too_much(outcome->reading)) {
        return fault_of(readers::Unreadable::too_large, file);
    }
    base::Diagnostics warnings;
    if (outcome->reading.is_damaged) {
        warnings.push_back(file_fault("E-VER-010", file,
                                      "está dañado: se pudo leer solo después de repararlo",
                                      "pida el original"));
    }
    return {std::move(outcome->reading), std::move(warnings)};
}

base::Result<readers::Reading> read_apart(std::string_view bytes, const std::string& file) {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    if (error || !self.is_absolute()) {
        return no_reader(file, "no se sabe en qué carpeta está fichas (/proc/self/exe)");
    }
    return read_with(
        {.path = (self.parent_path() / "fichas-lector").string(), .patience = kPatience}, bytes,
        file);
}

}  // namespace generator::app
