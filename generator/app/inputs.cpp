#include "app/inputs.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <glob.h>
#include <set>
#include <system_error>
#include <unistd.h>

#include "app/carpeta.hpp"
#include "base/utf8.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 20U;

/// ".JSON" is what some systems write.
std::string extension_of(const fs::path& path) { return base::fold(path.extension().string()); }

bool has_lines(const fs::path& path) {
    const std::string extension = extension_of(path);
    return extension == ".ndjson" || extension == ".jsonl";
}

/// Something of a folder that may have been meant, and is not read.
base::Diagnostic not_read(const fs::path& path, std::string message) {
    base::Diagnostic result = file_fault("W-ENT-006", path.string(), std::move(message),
                                         "si es una entrada, nómbrela en la orden");
    result.severity = base::Severity::warning;
    return result;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool is_named_as_input(const fs::path& path) {
    return extension_of(path) == ".json" || has_lines(path);
}

bool holds_inputs(const fs::path& folder) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (is_named_as_input(entry->path())) {
            return true;
        }
    }
    return false;
}

/// What editors keep beside a file that is open: locks of Emacs and LibreOffice, what GNOME saves.
bool is_of_editor(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(".#") || name.starts_with(".~lock.") ||
           name.starts_with(".goutputstream-");
}

/// What is hidden belongs to a program, not to a person: half of a file being saved, a history.
/// Told, if it looks like an input.
void pass_over(const fs::path& path, bool is_folder, base::Diagnostics& faults) {
    if (is_folder && holds_inputs(path)) {
        faults.push_back(not_read(path, "es una carpeta oculta, y no se recorre"));
    } else if (!is_folder && is_named_as_input(path) && !is_of_editor(path)) {
        faults.push_back(not_read(path, "es un archivo oculto: no se lee"));
    }
}

void search_folder(const std::string& folder, std::set<std::string>& found,
                   base::Diagnostics& faults) {
    std::error_code error;
    bool has_any = false;  // also what another argument named already
    fs::path last = folder;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        const fs::path& path = last = entry->path();
        std::error_code unknown;
        const bool is_folder = entry->is_directory(unknown);
        // The JSON of an output folder is no input.
        if (is_folder && (is_hidden(path) || fs::exists(path / kCarpetaPropia, unknown))) {
            entry.disable_recursion_pending();
        }
        if (is_hidden(path)) {
            pass_over(path, is_folder, faults);
            continue;
        }
        const bool is_named_so = is_named_as_input(path);
        if (is_named_so && entry->is_regular_file(unknown)) {
            found.insert(path.lexically_normal().string());
            has_any = true;
        } else if (is_folder && entry->is_symlink(unknown)) {
            faults.push_back(not_read(path, "es un enlace a una carpeta, y no se recorre"));
        } else if (is_named_so && !is_folder) {
            faults.push_back(not_read(path, "no es un archivo: no se lee"));
        }
    }
    if (error) {
        faults.push_back(file_fault("E-ENT-003", last.string(),
                                    "no se pudo recorrer la carpeta: " + describe(error.value()),
                                    "revise los permisos de la carpeta"));
    } else if (!has_any) {
        faults.push_back(
            file_fault("E-ENT-002", folder, "la carpeta no tiene archivos .json",
                       "cada programa es un archivo .json, o una línea de un .ndjson"));
    }
}

/// What a pattern of the shell names; a pattern reaches us as it is when it stands in quotes.
std::vector<std::string> match_pattern(const std::string& pattern) {
    ::glob_t matches{};
    std::vector<std::string> result;
    if (::glob(pattern.c_str(), 0, nullptr, &matches) == 0) {
        result.assign(matches.gl_pathv, matches.gl_pathv + matches.gl_pathc);
    }
    ::globfree(&matches);
    return result;
}

/// A file or folder, by its name.
void search_named(const std::string& name, std::set<std::string>& found,
                  base::Diagnostics& faults) {
    std::error_code error;
    if (fs::is_directory(name, error)) {
        search_folder(name, found, faults);
    } else if (fs::is_regular_file(name, error)) {
        found.insert(fs::path{name}.lexically_normal().string());
    } else if (fs::exists(name, error)) {
        faults.push_back(file_fault("E-ENT-001", name, "no es un archivo ni una carpeta",
                                    "para leer lo que escribe otro programa, use «-»"));
    } else {
        const bool is_link = fs::is_symlink(name, error);
        faults.push_back(file_fault(
            "E-ENT-001", name,
            is_link ? "es un enlace a algo que no existe" : "no existe este archivo o carpeta",
            "revise la ruta; se puede dar un archivo .json, .ndjson o una carpeta"));
    }
}

/// What has the name is meant, though it may be a pattern too.
void search(const std::string& argument, std::set<std::string>& found, base::Diagnostics& faults) {
    std::error_code error;
    const auto matches = match_pattern(argument);
    if (matches.empty() || fs::exists(argument, error)) {
        return search_named(argument, found, faults);
    }
    for (const std::string& match : matches) {
        search_named(match, found, faults);  // a link to nothing matches itself
    }
}

/// Standard input in a file without name, because names and clashes are looked for before anything
/// is made, and what is not held in memory must be read twice.
base::Result<Descriptor> spool_standard_input() {
    const std::string folder = temporary_folder();
    std::string path = folder + "/fichas-XXXXXX";
    Descriptor spool{::mkstemp(path.data())};
    if (!spool.is_open()) {
        return write_fault(folder, errno);
    }
    ::unlink(path.c_str());
    std::string buffer(kChunk, '\0');
    while (true) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return file_fault("E-ENT-003", kStandardInput, "no se pudo leer: " + describe(errno),
                              "revise el programa que la escribe");
        }
        if (count == 0) {
            return spool;
        }
        const std::string_view part{buffer.data(), static_cast<std::size_t>(count)};
        if (const int error = write_all(spool, part)) {
            return write_fault(folder, error);
        }
    }
}

}  // namespace

base::Result<Piezas> find_inputs(const std::vector<std::string>& arguments) {
    Busqueda found = search_inputs(arguments);
    if (base::has_errors(found.faults)) {
        return std::move(found.faults);
    }
    return {std::move(found.piezas), std::move(found.faults)};
}

Busqueda search_inputs(const std::vector<std::string>& arguments) {
    base::Diagnostics faults;
    std::set<std::string> found;
    bool reads_stream = false;
    for (const std::string& argument : arguments) {
        if (argument == "-") {
            reads_stream = true;
        } else {
            search(argument, found, faults);
        }
    }
    Piezas piezas;
    for (const std::string& path : found) {
        if (has_lines(path)) {
            append(faults, piezas.add_lines(path));
        } else {
            piezas.add_file(path);
        }
    }
    if (reads_stream && !base::has_errors(faults)) {
        auto spool = spool_standard_input();
        append(faults, spool ? piezas.add_stream(std::move(*spool)) : spool.diagnostics());
    }
    return {.piezas = std::move(piezas), .faults = std::move(faults)};
}

std::vector<Puesto> places_of_pattern(const std::string& argument) {
    const auto is_open = [](const fs::path& path) {
        return path.string().find_first_of("*?[") != std::string::npos;
    };
    std::error_code error;
    if (!is_open(argument) || fs::exists(argument, error)) {
        return {};
    }
    std::vector<Puesto> result;
    fs::path before;  // of the step that is looked at
    for (const fs::path& step : fs::path{argument}) {
        if (is_open(before)) {
            for (std::string& folder : match_pattern(before.string())) {
                result.push_back({.folder = std::move(folder), .is_deep = false});
            }
        } else if (is_open(step)) {
            result.push_back({.folder = before.empty() ? "." : before.string(), .is_deep = false});
        }
        before /= step;
    }
    for (std::string& match : match_pattern(argument)) {
        if (fs::is_directory(match, error)) {
            result.push_back({.folder = std::move(match), .is_deep = true});
        }
    }
    return result;
}

ExitCode inputs_exit_code(const base::Diagnostics& faults) {
    ExitCode result = ExitCode::wrong_use;
    for (const base::Diagnostic& fault : faults) {
        const bool is_environment = fault.code == "E-ENT-003" || fault.code == "E-ENT-004";
        result = is_environment ? ExitCode::environment : result;
    }
    return result;
}

}  // namespace generator::app
