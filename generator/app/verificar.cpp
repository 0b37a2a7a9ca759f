// What is in an output folder against its manifest. Writes nothing: it also reads what cannot be
// written.
#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <system_error>

#include "app/carpeta.hpp"
#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/opening.hpp"
#include "app/verificar_pdf.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "batch/ordered.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

/// A file of the manifest, by its path from the folder.
struct Esperado {
    std::string ruta;
    batch::Salida salida;
};

std::vector<Esperado> list_files(const batch::Manifiesto& manifiesto) {
    std::vector<Esperado> result;
    for (const batch::Programa& programa : manifiesto.programas) {
        for (const batch::Salida& salida : programa.salidas) {
            result.push_back({programa.nombre + salida.fin, salida});
        }
    }
    std::ranges::sort(result, {}, &Esperado::ruta);
    return result;
}

base::Diagnostics check_file(const std::string& path, const batch::Salida& salida) {
    const auto seen = look(path);
    if (!seen) {
        return {
            file_fault("E-VER-001", path, "falta: el manifiesto lo nombra", "vuelva a generar")};
    }
    const auto bytes = read_file(path);
    if (!bytes) {
        return bytes.diagnostics();
    }
    if (base::sha256(*bytes) != salida.sha256) {
        return {file_fault("E-VER-002", path,
                           seen->bytes == salida.bytes
                               ? "no es lo que se escribió: su contenido cambió"
                               : "no es lo que se escribió: tiene " + std::to_string(seen->bytes) +
                                     " bytes, y eran " + std::to_string(salida.bytes),
                           "no lo publique; vuelva a generar")};
    }
    return {};
}

/// What a person would find in the folder and nobody wrote: beside the manifest's files, nothing
/// but the manifest and what is hidden at the top.
base::Diagnostics find_foreign(const std::string& folder, const std::vector<Esperado>& files) {
    base::Diagnostics result;
    std::error_code error;
    std::vector<std::string> found;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool is_hidden = entry.depth() == 0 && name.starts_with('.');
        if (is_hidden && entry->is_directory(error)) {
            entry.disable_recursion_pending();
        }
        if (!is_hidden && !entry->is_directory(error) &&
            !(entry.depth() == 0 && name == kManifiesto)) {
            found.push_back(entry->path().lexically_relative(folder).string());
        }
    }
    if (error) {
        return {file_fault("E-ENT-003", folder,
                           "no se pudo recorrer la carpeta: " + describe(error.value()),
                           "revise los permisos de la carpeta")};
    }
    std::ranges::sort(found);
    for (const std::string& file : found) {
        if (!std::ranges::binary_search(files, file, {}, &Esperado::ruta)) {
            base::Diagnostic foreign =
                file_fault("W-VER-003", (fs::path{folder} / file).string(),
                           "no está en el manifiesto: fichas no lo escribió aquí",
                           "si no debe publicarse, retírelo");
            foreign.severity = base::Severity::warning;
            result.push_back(std::move(foreign));
        }
    }
    return result;
}

base::Result<batch::Manifiesto> read_manifest(const std::string& folder) {
    const std::string path = (fs::path{folder} / kManifiesto).string();
    if (!look(path)) {
        return file_fault("E-VER-004", folder,
                          "no tiene manifiesto.json: no se sabe qué debe tener",
                          "solo se verifica una carpeta que llenó «fichas generar»; de otra, "
                          "nombre sus PDF uno por uno");
    }
    const auto bytes = read_file(path);
    return bytes ? batch::parse_manifiesto(*bytes, path)
                 : base::Result<batch::Manifiesto>{bytes.diagnostics()};
}

base::Diagnostics check_all(const Orden& orden, const std::string& folder,
                            const std::vector<Esperado>& files) {
    base::Diagnostics all;
    std::error_code error;
    if (fs::exists(fs::path{folder} / kCarpetaPropia / "diario", error)) {
        all.push_back(file_fault("E-VER-005", folder,
                                 "una ejecución está en curso aquí, o fue interrumpida",
                                 "espere a que termine; si ya no corre, vuelva a generar"));
    }
    batch::run_in_order(
        files.size(), count_workers(orden, files.size()),
        [&](std::size_t, std::size_t index) {
            return check_file((fs::path{folder} / files[index].ruta).string(), files[index].salida);
        },
        [&](std::size_t, const base::Diagnostics& faults) { append(all, faults); });
    append(all, find_foreign(folder, files));
    return all;
}

/// What a folder has, and how many files of it were read.
struct CarpetaRevisada {
    base::Diagnostics diagnostics;
    std::size_t archivos = 0;
    ExitCode code = ExitCode::done;
};

CarpetaRevisada check_folder(const Orden& orden, const std::string& folder) {
    CarpetaRevisada result;
    if (const auto manifiesto = read_manifest(folder)) {
        const auto files = list_files(*manifiesto);
        result.archivos = files.size();
        result.diagnostics = check_all(orden, folder, files);
    } else {
        result.diagnostics = manifiesto.diagnostics();
    }
    if (base::has_errors(result.diagnostics)) {
        const bool is_disk = result.diagnostics.front().code == "E-ENT-003";
        result.code = is_disk ? ExitCode::environment : ExitCode::invalid_input;
    }
    return result;
}

/// "9 archivos revisados; 1 error"
std::string sentence_of(const CarpetaRevisada& carpeta) {
    const std::string counts = count_text(count(carpeta.diagnostics));
    return base::counted(carpeta.archivos, "archivo revisado", "archivos revisados") +
           (counts.empty() ? "; todo está como se escribió" : "; " + counts);
}

ExitCode verificar_carpeta(const Orden& orden, const std::string& folder, Consola& consola) {
    const CarpetaRevisada carpeta = check_folder(orden, folder);
    consola.out << (orden.prints_json ? print_json(carpeta.diagnostics)
                                      : print_text(carpeta.diagnostics));
    consola.err << sentence_of(carpeta) << "\n";
    return final_code(orden, carpeta.code, count(carpeta.diagnostics).without_notes());
}

/// A folder among others, or among PDFs: told by its name.
ExitCode tell_folder(const Orden& orden, const std::string& folder, ListaJson& lista,
                     Consola& consola) {
    const CarpetaRevisada carpeta = check_folder(orden, folder);
    if (orden.prints_json) {
        std::string item = "{\"carpeta\": ";
        append_json_text(item, folder);
        item += ", \"revisados\": " + std::to_string(carpeta.archivos) + ", \"diagnosticos\": ";
        std::string list = print_json(carpeta.diagnostics);
        list.erase(list.find_last_not_of('\n') + 1);
        lista.add(consola.out, item + list + "}");
    } else {
        consola.out << print_text(carpeta.diagnostics) << base::escape_for_terminal(folder) << ": "
                    << sentence_of(carpeta) << "\n";
    }
    return final_code(orden, carpeta.code, count(carpeta.diagnostics).without_notes());
}

ExitCode refuse_missing(const Orden& orden, const std::string& folder, Consola& consola) {
    const base::Diagnostics missing{
        file_fault("E-ENT-001", folder, "no existe esta carpeta", "revise la ruta")};
    consola.out << (orden.prints_json ? print_json(missing) : print_text(missing));
    return ExitCode::wrong_use;
}

}  // namespace

ExitCode verificar(const Orden& orden, Consola& consola) {
    std::error_code error;
    const auto is_folder = [&](const std::string& name) { return fs::is_directory(name, error); };
    const std::vector<std::string>& names = orden.argumentos;
    const std::string& only = names.front();
    if (names.size() == 1 && is_folder(only)) {
        return verificar_carpeta(orden, only, consola);
    }
    if (names.size() == 1 && !only.ends_with(".pdf") && !fs::exists(only, error)) {
        return refuse_missing(orden, only, consola);
    }
    ExitCode code = ExitCode::done;
    ListaJson lista;
    std::vector<std::string> pdfs;
    for (const std::string& name : names) {
        if (is_folder(name)) {
            code = worst(code, tell_folder(orden, name, lista, consola));
        } else {
            pdfs.push_back(name);
        }
    }
    if (!pdfs.empty()) {
        code = worst(code, verificar_pdfs(orden, pdfs, lista, consola));
    }
    if (orden.prints_json) {
        lista.finish(consola.out);
    }
    return code;
}

}  // namespace generator::app
