#include "app/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <system_error>
#include <unistd.h>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

base::Diagnostic fault(std::string code, const std::string& path, std::string message,
                       std::string hint) {
    return {.code = std::move(code),
            .severity = base::Severity::error,
            .place = {.file = path, .line = 0, .column = 0, .pointer = {}},
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// Spanish for the errors that an analyst meets; the system's own text for the rest.
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

/// An open file descriptor, closed at the end of its life.
class Descriptor {
  public:
    explicit Descriptor(int value) : value_{value} {}
    ~Descriptor() {
        if (value_ >= 0) {
            ::close(value_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] bool close() {
        const int value = value_;
        value_ = -1;
        return ::close(value) == 0;
    }

  private:
    int value_;
};

bool write_all(int descriptor, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(written);
    }
    return true;
}

std::string temporary_name(const std::string& path) {
    const fs::path final_path{path};
    return (final_path.parent_path() /
            ("." + final_path.filename().string() + ".tmp-" + std::to_string(::getpid())))
        .string();
}

/// 0, or errno of the step that failed.
int write_temporary(const std::string& path, const std::string& bytes) {
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (file.get() < 0) {
        return errno;
    }
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0 || !file.close()) {
        return errno;
    }
    return 0;
}

int sync_folder(const fs::path& folder) {
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor.get() >= 0 && ::fsync(descriptor.get()) == 0 ? 0 : errno;
}

base::Diagnostic write_fault(const std::string& path, int error) {
    return fault("E-ENT-004", path, "no se pudo escribir: " + describe(error),
                 "lo que había antes sigue intacto; corrija el problema y vuelva a intentarlo");
}

base::Diagnostics write_to_temporaries(const std::vector<Archivo>& archivos) {
    for (const Archivo& archivo : archivos) {
        std::error_code error;
        fs::create_directories(fs::path{archivo.path}.parent_path(), error);
        if (error) {
            return {write_fault(archivo.path, error.value())};
        }
        if (const int number = write_temporary(temporary_name(archivo.path), archivo.bytes)) {
            return {write_fault(archivo.path, number)};
        }
    }
    return {};
}

void remove_temporaries(const std::vector<Archivo>& archivos) {
    for (const Archivo& archivo : archivos) {
        ::unlink(temporary_name(archivo.path).c_str());
    }
}

}  // namespace

base::Result<std::vector<std::string>> find_inputs(const std::vector<std::string>& arguments) {
    base::Diagnostics faults;
    std::set<std::string> found;
    for (const std::string& argument : arguments) {
        std::error_code error;
        if (!fs::exists(argument, error)) {
            faults.push_back(fault("E-ENT-001", argument, "no existe este archivo o carpeta",
                                   "revise la ruta; se puede dar un archivo .json o una carpeta"));
            continue;
        }
        if (!fs::is_directory(argument, error)) {
            found.insert(fs::path{argument}.lexically_normal().string());
            continue;
        }
        const std::size_t before = found.size();
        for (fs::recursive_directory_iterator entry{argument, error}, end; !error && entry != end;
             entry.increment(error)) {
            if (entry->path().extension() == ".json" && entry->is_regular_file(error)) {
                found.insert(entry->path().lexically_normal().string());
            }
        }
        if (error) {
            faults.push_back(fault("E-ENT-003", argument,
                                   "no se pudo recorrer la carpeta: " + describe(error.value()),
                                   "revise los permisos de la carpeta"));
        } else if (found.size() == before) {
            faults.push_back(fault("E-ENT-002", argument, "la carpeta no tiene archivos .json",
                                   "cada programa es un archivo .json"));
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    return std::vector<std::string>{found.begin(), found.end()};
}

ExitCode inputs_exit_code(const base::Diagnostics& faults) {
    ExitCode result = ExitCode::wrong_use;
    for (const base::Diagnostic& fault : faults) {
        result = fault.code == "E-ENT-003" ? ExitCode::environment : result;
    }
    return result;
}

base::Result<std::string> read_file(const std::string& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    std::string bytes;
    std::string buffer(std::size_t{1} << 16U, '\0');
    ssize_t count = file.get() < 0 ? -1 : 1;
    while (count > 0) {
        count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            count = 1;
            continue;
        }
        bytes.append(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    if (count < 0) {
        return fault("E-ENT-003", path, "no se pudo leer: " + describe(errno),
                     "revise que el archivo exista y que tenga permiso de lectura");
    }
    return bytes;
}

base::Diagnostics write_files(const std::vector<Archivo>& archivos) {
    base::Diagnostics faults = write_to_temporaries(archivos);
    if (!faults.empty()) {
        remove_temporaries(archivos);
        return faults;
    }
    std::set<fs::path> folders;
    for (const Archivo& archivo : archivos) {
        if (::rename(temporary_name(archivo.path).c_str(), archivo.path.c_str()) != 0) {
            faults.push_back(write_fault(archivo.path, errno));
            remove_temporaries(archivos);
            return faults;
        }
        folders.insert(fs::path{archivo.path}.parent_path());
    }
    for (const fs::path& folder : folders) {
        if (const int error = sync_folder(folder)) {
            faults.push_back(write_fault(folder.string(), error));
        }
    }
    return faults;
}

}  // namespace generator::app
