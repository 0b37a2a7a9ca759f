#include "app/carpeta.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

/// Whether there is anything in it that a person sees.
bool is_empty(const std::string& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        if (!entry.path().filename().string().starts_with('.')) {
            return false;
        }
    }
    return true;
}

/// Makes the folder, or says why it cannot be used.
base::Diagnostics prepare(const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error)) {
        return {write_fault(folder, error ? error.value() : ENOTDIR)};
    }
    const fs::path path{folder};
    if (fs::exists(path / kManifiesto, error) || fs::exists(path / kCarpetaPropia, error) ||
        is_empty(folder)) {
        return {};
    }
    return {file_fault("E-SAL-002", folder,
                       "la carpeta tiene archivos que fichas no hizo, y no tiene manifiesto",
                       "dé en --salida una carpeta nueva o vacía; no se escribió nada")};
}

}  // namespace

base::Result<Carpeta> Carpeta::open(const std::string& ruta) {
    Carpeta carpeta{ruta};
    base::Diagnostics faults = prepare(ruta);
    if (faults.empty()) {
        faults = carpeta.lock();
    }
    if (faults.empty()) {
        faults = carpeta.load();
    }
    if (!faults.empty()) {
        return faults;
    }
    return carpeta;
}

std::string Carpeta::own(std::string_view name) const {
    return (fs::path{ruta_} / kCarpetaPropia / name).string();
}

std::string Carpeta::path(const std::string& nombre, const std::string& fin) const {
    return (fs::path{ruta_} / nombre).string() + fin;
}

base::Diagnostics Carpeta::lock() {
    std::error_code error;
    fs::create_directory(fs::path{ruta_} / kCarpetaPropia, error);
    if (error) {
        return {write_fault(ruta_, error.value())};
    }
    cerrojo_ = Descriptor{::open(own("cerrojo").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)};
    if (!cerrojo_.is_open()) {
        return {write_fault(ruta_, errno)};
    }
    if (::flock(cerrojo_.get(), LOCK_EX | LOCK_NB) != 0) {
        return {file_fault("E-SAL-005", ruta_,
                           "otra ejecución de fichas está escribiendo en esta carpeta",
                           "espere a que termine y vuelva a intentarlo; no se escribió nada")};
    }
    return {};
}

base::Diagnostics Carpeta::load() {
    const std::string manifest = (fs::path{ruta_} / kManifiesto).string();
    if (look(manifest)) {
        const auto bytes = read_file(manifest);
        if (!bytes) {
            return bytes.diagnostics();
        }
        auto parsed = batch::parse_manifiesto(*bytes, manifest);
        if (!parsed) {
            return parsed.diagnostics();
        }
        manifiesto_ = std::move(*parsed);
    } else if (look(own("estado"))) {
        // The state is written after the manifest: there was one.
        return {file_fault("E-MAN-003", manifest, "falta: sin él no se sabe qué hay en la carpeta",
                           "recupérelo, o use una carpeta nueva; no se escribió nada")};
    }
    if (look(own("diario"))) {
        const auto bytes = read_file(own("diario"));
        return bytes ? recover(batch::parse_diario(*bytes)) : bytes.diagnostics();
    }
    if (const auto bytes = read_file(own("estado"))) {
        estado_ = batch::parse_estado(*bytes, manifiesto_);
    }
    return {};
}

base::Diagnostics Carpeta::recover(batch::Diario diario) {
    const bool has_entregas = !diario.entregas.empty();
    for (batch::Entrega& entrega : diario.entregas) {
        std::vector<FalloEntrega> failed;
        base::Diagnostics faults = end_delivery(entrega, diario.corrida, failed);
        append(faults, note_failed(entrega, failed));
        if (!faults.empty()) {
            return faults;
        }
        batch::append(entregado_, std::move(entrega));
    }
    batch::apply(manifiesto_, std::exchange(entregado_, {}));
    if (!diario.corrida.empty()) {
        remove_temporaries(diario.carpetas, diario.corrida);
    }
    int error = destinos_.open(ruta_, diario.carpetas);
    error = error != 0 ? error : destinos_.sync_names();
    if (error != 0) {
        return {write_fault(ruta_, error)};
    }
    base::Diagnostics faults = has_entregas ? save_manifest() : base::Diagnostics{};
    if (faults.empty() && ::unlink(own("diario").c_str()) != 0) {
        faults.push_back(write_fault(own("diario"), errno));
    }
    return faults;
}

bool Carpeta::is_intact(const batch::Programa& programa, const batch::Salida& salida) const {
    const std::string file = path(programa.nombre, salida.fin);
    const auto seen = look(file);
    if (!seen || seen->bytes != salida.bytes) {
        return false;
    }
    if (seen->marca == salida.marca) {
        return true;
    }
    const auto bytes = read_file(file);
    return bytes && base::sha256(*bytes) == salida.sha256;
}

base::Diagnostics Carpeta::begin(const std::vector<std::string>& carpetas) {
    carpetas_ = carpetas;
    for (const std::string& carpeta : carpetas) {
        std::error_code error;
        fs::create_directories(fs::path{ruta_} / carpeta, error);
        if (error) {
            return {write_fault(ruta_, error.value())};
        }
        // A folder that is new is a name in the one above it.
        for (fs::path above{carpeta}; !above.empty();) {
            above = above.parent_path();
            if (const int number = sync_folder((fs::path{ruta_} / above).string())) {
                return {write_fault(ruta_, number)};
            }
        }
    }
    if (const int error = destinos_.open(ruta_, carpetas)) {
        return {write_fault(ruta_, error)};
    }
    const std::string path = own("diario");
    diario_ = Descriptor{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    int error = diario_.is_open() ? 0 : errno;
    error = error != 0 ? error : write_all(diario_, batch::print_inicio(corrida_, carpetas));
    error = error == 0 && ::fsync(diario_.get()) != 0 ? errno : error;
    error = error != 0 ? error : sync_folder(own(""));
    return error == 0 ? base::Diagnostics{} : base::Diagnostics{write_fault(ruta_, error)};
}

base::Diagnostics Carpeta::write(const std::string& nombre,
                                 const std::vector<Archivo>& archivos) const {
    const batch::Programa* hecho = batch::find_programa(manifiesto_, nombre);
    for (const Archivo& archivo : archivos) {
        const std::string file = path(nombre, archivo.fin);
        const bool is_ours = batch::find_salida(hecho, archivo.fin) != nullptr;
        const bool is_other = fs::exists(fs::symlink_status(file)) && (!is_ours || !look(file));
        if (is_other) {
            return {file_fault("E-SAL-003", file, "ya existe y no lo hizo fichas: no se reemplaza",
                               "muévalo a otra carpeta o bórrelo, y vuelva a intentarlo")};
        }
        if (const int error = write_new(temporary_name(file, corrida_), archivo.bytes)) {
            return {write_fault(file, error)};
        }
    }
    return {};
}

base::Diagnostics Carpeta::publish(batch::Entrega entrega, std::vector<FalloEntrega>& failed) {
    // The temporary files must be on disk before the journal counts on them.
    int error = sync_temporaries(entrega);
    error = error != 0 ? error : write_all(diario_, batch::print_entrega(entrega));
    error = error == 0 && ::fdatasync(diario_.get()) != 0 ? errno : error;
    if (error != 0) {
        return {write_fault(ruta_, error)};
    }
    base::Diagnostics faults = end_delivery(entrega, corrida_, failed);
    append(faults, note_failed(entrega, failed));
    is_halfway_ = !faults.empty();
    batch::append(entregado_, std::move(entrega));
    return faults;
}

/// What `write` wrote of a delivery; 0 or errno.
int Carpeta::sync_temporaries(const batch::Entrega& entrega) const {
    std::vector<std::string> files;
    for (const batch::Programa& programa : entrega.programas) {
        for (const batch::Salida& salida : programa.salidas) {
            std::string file = temporary_name(path(programa.nombre, salida.fin), corrida_);
            if (look(file)) {
                files.push_back(std::move(file));
            }
        }
    }
    return destinos_.sync_written(files);
}

/// Gives the outputs of one programme their final names, all or none: until the last one has its
/// own, the earlier versions wait under names of the run. What has no temporary file was renamed
/// before (its earlier version still waits), or is the same as it was. Notes when each file was
/// last changed.
std::optional<base::Diagnostic> Carpeta::rename_outputs(batch::Programa& programa,
                                                        std::string_view corrida) const {
    const auto earlier = [&](const std::string& file) {
        return temporary_name(file + ".antes", corrida);
    };
    std::vector<std::string> reached;
    std::optional<base::Diagnostic> fault;
    for (batch::Salida& salida : programa.salidas) {
        const std::string file = path(programa.nombre, salida.fin);
        const std::string temporary = temporary_name(file, corrida);
        if (look(temporary)) {
            static_cast<void>(::link(file.c_str(), earlier(file).c_str()));  // there may be none
            if (::rename(temporary.c_str(), file.c_str()) != 0) {
                fault = write_fault(file, errno);
                break;
            }
            reached.push_back(file);
        } else if (look(earlier(file))) {
            reached.push_back(file);
        }
    }
    for (const std::string& file : reached) {
        if (fault && ::rename(earlier(file).c_str(), file.c_str()) != 0) {
            ::unlink(file.c_str());  // it had no earlier version
        }
    }
    for (batch::Salida& salida : programa.salidas) {
        const std::string file = path(programa.nombre, salida.fin);
        ::unlink(earlier(file).c_str());
        ::unlink(temporary_name(file, corrida).c_str());
        if (const auto seen = look(file)) {
            salida.marca = seen->marca;
        }
    }
    return fault;
}

base::Diagnostics Carpeta::end_delivery(batch::Entrega& entrega, std::string_view corrida,
                                        std::vector<FalloEntrega>& failed) const {
    for (batch::Programa& programa : entrega.programas) {
        if (auto fault = rename_outputs(programa, corrida)) {
            failed.push_back({programa.nombre, std::move(*fault)});
        }
    }
    for (const std::string& sobrante : entrega.sobrantes) {
        const bool is_kept = std::ranges::any_of(
            failed, [&](const FalloEntrega& fallo) { return sobrante.starts_with(fallo.nombre); });
        const fs::path file = fs::path{ruta_} / sobrante;
        if (!is_kept && ::unlink(file.c_str()) != 0 && errno != ENOENT) {
            return {write_fault(file.string(), errno)};
        }
    }
    return {};
}

/// Takes programmes that could not be published out of a delivery, and says so in the journal: it
/// promised them.
base::Diagnostics Carpeta::note_failed(batch::Entrega& entrega,
                                       const std::vector<FalloEntrega>& failed) {
    if (failed.empty()) {
        return {};
    }
    batch::Entrega undone;
    for (const FalloEntrega& fallo : failed) {
        std::erase_if(entrega.programas, [&](const batch::Programa& programa) {
            return programa.nombre == fallo.nombre;
        });
        if (const auto* hecho = batch::find_programa(manifiesto_, fallo.nombre)) {
            undone.programas.push_back(*hecho);
        } else {
            undone.retirados.push_back(fallo.nombre);
        }
    }
    int error = diario_.is_open() ? write_all(diario_, batch::print_entrega(undone)) : 0;
    error = error == 0 && diario_.is_open() && ::fdatasync(diario_.get()) != 0 ? errno : error;
    return error == 0 ? base::Diagnostics{} : base::Diagnostics{write_fault(ruta_, error)};
}

void Carpeta::remove_temporaries(const std::vector<std::string>& carpetas,
                                 std::string_view corrida) const {
    std::vector<std::string> places = carpetas;
    places.emplace_back();                // the manifest
    places.emplace_back(kCarpetaPropia);  // the state
    const std::string ending = temporary_ending(corrida);
    for (const std::string& place : places) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{fs::path{ruta_} / place, error}) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with('.') && name.ends_with(ending)) {
                ::unlink(entry.path().c_str());
            }
        }
    }
}

base::Diagnostics Carpeta::save_manifest() const {
    const std::string path = (fs::path{ruta_} / kManifiesto).string();
    const int error = replace(path, batch::print_manifiesto(manifiesto_), corrida_);
    return error == 0 ? base::Diagnostics{} : base::Diagnostics{write_fault(path, error)};
}

base::Diagnostics Carpeta::finish(batch::Estado estado) {
    if (is_halfway_) {
        return {};  // what the journal says is ended by the next run
    }
    if (diario_.is_open()) {
        if (const int error = destinos_.sync_names()) {
            return {write_fault(ruta_, error)};  // the journal stays
        }
        remove_temporaries(carpetas_, corrida_);
        batch::apply(manifiesto_, std::move(entregado_));
        base::Diagnostics faults = save_manifest();
        if (!faults.empty()) {
            return faults;  // the journal stays: the next run writes the manifest
        }
        static_cast<void>(diario_.close());
        ::unlink(own("diario").c_str());
    }
    if (!look((fs::path{ruta_} / kManifiesto).string())) {
        return {};  // the run ended before it made anything: there is nothing to remember
    }
    // Nothing depends on the state: a disk that is full now is told when something is written.
    estado_ = std::move(estado);
    static_cast<void>(replace(own("estado"), batch::print_estado(estado_, manifiesto_), corrida_));
    return {};
}

}  // namespace generator::app
