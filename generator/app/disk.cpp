#include "app/disk.hpp"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace generator::app {

Descriptor::~Descriptor() { static_cast<void>(close()); }

Descriptor::Descriptor(Descriptor&& other) noexcept : value_{std::exchange(other.value_, -1)} {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        static_cast<void>(close());
        value_ = std::exchange(other.value_, -1);
    }
    return *this;
}

bool Descriptor::close() { return value_ < 0 || ::close(std::exchange(value_, -1)) == 0; }

std::string describe(int error) {
    switch (error) {
        case ENOSPC:
            return "el disco está lleno";
        case EDQUOT:
            return "se acabó la cuota de disco";
        case EACCES:
        case EPERM:
            return "no hay permiso";
        case EROFS:
            return "la carpeta es de solo lectura";
        case EISDIR:
            return "es una carpeta";
        case ENOTDIR:
            return "una parte de la ruta no es una carpeta";
        case ENAMETOOLONG:
            return "el nombre es demasiado largo";
        case ENOENT:
            return "no existe esa ruta";
        case EEXIST:
            return "ya existe";
        case EMFILE:
        case ENFILE:
            return "hay demasiados archivos abiertos";
        case EIO:
            return "el disco falló al leer o escribir";
        case EBUSY:
        case ETXTBSY:
            return "otro programa lo está usando";
        case EFBIG:
            return "el archivo es demasiado grande para ese disco";
        default:
            return "error " + std::to_string(error) + " del sistema";
    }
}

base::Diagnostic file_fault(std::string code, std::string_view path, std::string message,
                            std::string hint) {
    return {.code = std::move(code),
            .severity = base::Severity::error,
            .place = {.file = std::string{path}, .line = 0, .column = 0, .pointer = {}},
            .message = std::move(message),
            .hint = std::move(hint)};
}

base::Diagnostic write_fault(std::string_view path, int error) {
    return file_fault(
        "E-ENT-004", path, "no se pudo escribir: " + describe(error),
        "lo que había antes sigue intacto; corrija el problema y vuelva a intentarlo");
}

base::Result<std::string> read_part(const Descriptor& file, std::string_view path,
                                    std::uint64_t begin, std::uint64_t size) {
    std::string bytes(size, '\0');
    std::uint64_t done = 0;
    ssize_t count = file.is_open() ? 1 : -1;
    while (count > 0 && done < size) {
        count =
            ::pread(file.get(), bytes.data() + done, size - done, static_cast<off_t>(begin + done));
        if (count < 0 && errno == EINTR) {
            count = 1;
            continue;
        }
        done += count > 0 ? static_cast<std::uint64_t>(count) : 0;
    }
    if (count < 0) {
        return file_fault("E-ENT-003", path, "no se pudo leer: " + describe(errno),
                          "revise que el archivo exista y que tenga permiso de lectura");
    }
    bytes.resize(done);
    return bytes;
}

base::Result<std::string> read_file(const std::string& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status {};
    const bool is_known = file.is_open() && ::fstat(file.get(), &status) == 0;
    std::uint64_t size = is_known ? static_cast<std::uint64_t>(status.st_size) : 0;
    // One byte more than it should have: a file that grows meanwhile is read to its end.
    while (true) {
        auto bytes = read_part(file, path, 0, size + 1);
        if (!bytes || bytes->size() <= size) {
            return bytes;
        }
        size = 2 * size + (std::uint64_t{1} << 16U);
    }
}

std::optional<Visto> look(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    constexpr std::int64_t kSecond = 1'000'000'000;
    return Visto{.bytes = static_cast<std::uint64_t>(status.st_size),
                 .marca = {.nanosegundos = status.st_ctim.tv_sec * kSecond + status.st_ctim.tv_nsec,
                           .nodo = status.st_ino}};
}

int write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 ? errno : EIO;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int write_new(const std::string& path, std::string_view bytes) {
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (!file.is_open()) {
        return errno;
    }
    if (const int error = write_all(file, bytes)) {
        return error;
    }
    return file.close() ? 0 : errno;
}

int replace(const std::string& path, std::string_view bytes, std::string_view corrida) {
    const std::string temporary = temporary_name(path, corrida);
    int error = write_new(temporary, bytes);
    error = error != 0 ? error : sync_file(temporary);
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        ::unlink(temporary.c_str());
        return error;
    }
    return sync_folder(std::filesystem::path{path}.parent_path().string());
}

int sync_file(const std::string& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    return file.is_open() && ::fsync(file.get()) == 0 ? 0 : errno;
}

int sync_folder(const std::string& folder) {
    const char* path = folder.empty() ? "." : folder.c_str();
    const Descriptor descriptor{::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor.is_open() && ::fsync(descriptor.get()) == 0 ? 0 : errno;
}

std::string temporary_folder() {
    const char* wanted = std::getenv("TMPDIR");
    return wanted != nullptr && *wanted != '\0' ? wanted : "/tmp";
}

std::string temporary_ending(std::string_view corrida) { return ".tmp-" + std::string{corrida}; }

std::string temporary_name(std::string_view path, std::string_view corrida) {
    const std::size_t slash = path.rfind('/');
    const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
    std::string result{path.substr(0, name)};
    result += '.';
    result += path.substr(name);
    return result + temporary_ending(corrida);
}

std::string new_corrida() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::to_string(::getpid()) + "-" +
           std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

}  // namespace generator::app
