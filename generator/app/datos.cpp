#include "app/datos.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "app/disk.hpp"
#include "pipeline/recursos.hpp"
#include "resources.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTheme = "assets/estilos/oficial.json";
constexpr std::string_view kMethodology = "assets/metodologia/";
constexpr std::string_view kTemplates = "templates/";

using Publication = std::pair<std::string, std::string>;

bool is_dato(std::string_view name) {
    return name == kTheme || (name.starts_with(kMethodology) && name.ends_with(".json")) ||
           (name.starts_with(kTemplates) && name.ends_with(".xml"));
}

/// The publication that a file is of: "templates/ficha-monitoreo/2023/ficha.xml",
/// "assets/metodologia/ficha-monitoreo-2023.json". The theme is of none.
Publication publication_of(const std::string& name) {
    if (name.starts_with(kTemplates)) {
        const fs::path folder = fs::path{name}.parent_path();
        return {folder.parent_path().filename().string(), folder.filename().string()};
    }
    if (!name.starts_with(kMethodology)) {
        return {};
    }
    const std::string stem = fs::path{name}.stem().string();
    const std::size_t dash = std::min(stem.rfind('-'), stem.size());
    return {stem.substr(0, dash), stem.substr(std::min(dash + 1, stem.size()))};
}

/// What makes each publication: the bytes of its files, and those of the theme.
std::map<Publication, std::string> sources_of(const Datos& datos) {
    std::map<Publication, std::string> result;
    for (const auto& [name, bytes] : datos) {
        result[publication_of(name)] += bytes;
    }
    const std::string theme = result[{}];
    result.erase(Publication{});
    for (auto& [publication, source] : result) {
        source += theme;
    }
    return result;
}

/// `datos` with the files of some publications as they were before.
Datos put_back(const Datos& datos, const std::set<Publication>& publications, const Datos& before) {
    Datos result;
    for (const auto& dato : datos) {
        if (!publications.contains(publication_of(dato.first))) {
            result.push_back(dato);
        }
    }
    for (const auto& dato : before) {
        if (publications.contains(publication_of(dato.first))) {
            result.push_back(dato);
        }
    }
    std::ranges::sort(result);
    return result;
}

bool holds_template(const fs::path& folder) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->path().extension() == ".xml" && entry->is_regular_file(unknown)) {
            return true;
        }
    }
    return false;
}

std::set<Publication> templates_of(const Datos& datos) {
    std::set<Publication> result;
    for (const auto& dato : datos) {
        if (dato.first.starts_with(kTemplates)) {
            result.insert(publication_of(dato.first));
        }
    }
    return result;
}

base::Diagnostic no_template(const Publication& publication) {
    return {
        .code = "E-ENT-001",
        .severity = base::Severity::error,
        .place = {.file = std::string{kTemplates} + publication.first + '/' + publication.second,
                  .line = 0,
                  .column = 0,
                  .pointer = {}},
        .message = "ya no está la plantilla de esta edición",
        .hint = "devuélvala a esa carpeta"};
}

base::Result<pipeline::CargaRecursos> read_recursos(const Datos& datos,
                                                    std::shared_ptr<const fonts::Fonts> fonts) {
    std::vector<resources::Resource> files;
    files.reserve(datos.size());
    for (const auto& [name, bytes] : datos) {
        files.push_back({name, bytes});
    }
    return pipeline::read_recursos(files, std::move(fonts));
}

}  // namespace

bool holds_datos(const std::string& folder) {
    std::error_code error;
    const fs::path root{folder};
    return holds_template(root / kTemplates) &&
           fs::is_directory(root / "assets" / "metodologia", error) &&
           fs::is_regular_file(root / kTheme, error);
}

base::Result<Datos> read_datos(const std::string& folder) {
    Datos result;
    const fs::path root{folder};
    for (const char* part : {"assets", "templates"}) {
        std::error_code error;
        for (fs::recursive_directory_iterator entry{root / part, error}, end;
             !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().lexically_relative(root).generic_string();
            std::error_code unknown;
            if (!is_dato(name) || !entry->is_regular_file(unknown)) {
                continue;
            }
            auto bytes = read_file(entry->path().string());
            if (!bytes) {
                return bytes.diagnostics();
            }
            result.emplace_back(name, std::move(*bytes));
        }
        if (error) {
            return file_fault("E-ENT-003", (root / part).string(),
                              "no se pudo recorrer la carpeta: " + describe(error.value()),
                              "revise la carpeta de --recursos");
        }
    }
    std::ranges::sort(result);
    return result;
}

preview::Data merge_datos(const Datos& datos, Datos& good, const preview::Data& before) {
    preview::Data result = before;
    result.faults.clear();
    auto carga = read_recursos(datos, before.recursos->fonts);
    if (!carga) {
        result.faults[{}] = carga.diagnostics();
        return result;
    }
    std::set<Publication> faulty;
    for (pipeline::FaltaPublicacion& falta : carga->faltas) {
        const Publication publication{falta.producto, falta.edicion};
        faulty.insert(publication);
        result.faults[publication] = std::move(falta.diagnosticos);
    }
    const std::set<Publication> there = templates_of(datos);
    for (const Publication& publication : templates_of(good)) {
        if (!there.contains(publication)) {
            faulty.insert(publication);
            result.faults[publication] = {no_template(publication)};
        }
    }
    Datos usable = put_back(datos, faulty, good);
    if (!faulty.empty()) {
        carga = read_recursos(usable, before.recursos->fonts);
    }
    if (!carga || !carga->faltas.empty()) {
        return result;  // the theme does not suit a good template either: all stay as they were
    }
    result.edited = find_changed(usable, compiled_datos());
    good = std::move(usable);
    result.recursos = std::make_shared<const pipeline::Recursos>(std::move(carga->recursos));
    return result;
}

std::vector<Publication> find_changed(const Datos& one, const Datos& other) {
    const auto before = sources_of(one);
    const auto after = sources_of(other);
    std::set<Publication> changed;
    for (const auto& [publication, source] : before) {
        const auto found = after.find(publication);
        if (found == after.end() || found->second != source) {
            changed.insert(publication);
        }
    }
    for (const auto& [publication, source] : after) {
        if (!before.contains(publication)) {
            changed.insert(publication);
        }
    }
    return {changed.begin(), changed.end()};
}

Datos compiled_datos() {
    Datos result;
    for (const resources::Resource& resource : resources::all()) {
        if (is_dato(resource.name)) {
            result.emplace_back(resource.name, resource.bytes);
        }
    }
    std::ranges::sort(result);
    return result;
}

}  // namespace generator::app
