#include "app/puerta.hpp"

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "app/disk.hpp"

namespace generator::app {

base::Result<Puerta> Puerta::open(const std::string& address) {
    constexpr std::string_view kEnding = ".html";
    // Whole: who is given it may be started elsewhere.
    std::string path = std::filesystem::absolute(temporary_folder()).string() + "/fichas-XXXXXX" +
                       std::string{kEnding};
    Descriptor file{::mkstemps(path.data(), static_cast<int>(kEnding.size()))};  // mode 0600
    if (!file.is_open()) {
        return write_fault(path, errno);
    }
    Puerta result{path};
    const int error = write_all(
        file,
        "<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head><meta charset=\"utf-8\"><meta "
        "name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"refresh\" content=\"0;url=" +
            address + "\"><title>Vista previa — fichas</title></head>\n<body><main><p><a href=\"" +
            address + "\">Abrir la vista previa</a></p></main></body>\n</html>\n");
    if (error != 0) {
        return write_fault(path, error);
    }
    return base::Result<Puerta>{std::move(result)};
}

Puerta::~Puerta() {
    if (!file_.empty()) {
        ::unlink(file_.c_str());
    }
}

Puerta::Puerta(Puerta&& other) noexcept : file_{std::exchange(other.file_, {})} {}

}  // namespace generator::app
