#include "pipeline/recursos.hpp"

#include <algorithm>
#include <utility>

#include "report/reporte.hpp"
#include "resources.hpp"
#include "rules/tabla.hpp"
#include "writers/html/from_document.hpp"

namespace generator::pipeline {
namespace {

constexpr std::string_view kThemeFile = "assets/estilos/oficial.json";
constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kMethodology = "assets/metodologia/";

struct NombrePlantilla {
    std::string producto;
    std::string edicion;
};

/// "templates/ficha-monitoreo/2023/ficha.xml" -> product and edition.
NombrePlantilla split_template_name(std::string_view name) {
    name.remove_prefix(kTemplates.size());
    const auto first = name.find('/');
    const auto second = name.find('/', first + 1);
    return {std::string{name.substr(0, first)},
            std::string{name.substr(first + 1, second - first - 1)}};
}

base::Diagnostic missing(std::string_view file, std::string message) {
    return {.code = "E-REC-001",
            .place = {.file = std::string{file}},
            .message = std::move(message),
            .hint = "el programa se construyó con datos incompletos: vuelva a compilarlo"};
}

/// Reads the methodology and the template of one product edition, or leaves their faults in
/// `faults`.
void load_publicacion(const resources::Resource& plantilla, Recursos& recursos,
                      base::Diagnostics& faults) {
    auto [producto, edicion] = split_template_name(plantilla.name);
    const report::Forma* forma = report::forma(producto);
    if (forma == nullptr) {
        faults.push_back(missing(plantilla.name, "no existe el producto «" + producto + "»"));
        return;
    }
    const std::string file = std::string{kMethodology} + producto + "-" + edicion + ".json";
    const std::string_view bytes = resources::find(file);
    if (bytes.empty()) {
        faults.push_back(missing(file, "falta la metodología de esta edición"));
        return;
    }
    auto metodologia = methodology::read_edicion(bytes, file);
    append(faults, metodologia.diagnostics());
    if (metodologia) {
        append(faults, rules::check_tabla(*metodologia));
    }
    auto tree = document::read_template(plantilla.bytes, plantilla.name, *forma, recursos.theme);
    append(faults, tree.diagnostics());
    if (metodologia && tree) {
        recursos.usos.push_back(metodologia->uso);
        recursos.publicaciones.push_back({.producto = std::move(producto),
                                          .edicion = std::move(edicion),
                                          .metodologia = std::move(*metodologia),
                                          .plantilla = std::move(*tree)});
    }
}

}  // namespace

base::Result<Recursos> load_recursos() {
    Recursos recursos;
    auto loaded_fonts = fonts::Fonts::load();
    if (!loaded_fonts) {
        return loaded_fonts.diagnostics();
    }
    recursos.fonts = std::move(*loaded_fonts);
    auto theme = document::read_theme(resources::find(kThemeFile), kThemeFile);
    if (!theme) {
        return theme.diagnostics();
    }
    recursos.theme = std::move(*theme);
    recursos.style_sheet = writers::html::make_style_sheet(recursos.theme, *recursos.fonts);

    base::Diagnostics faults;
    for (const resources::Resource& resource : resources::all()) {
        if (resource.name.starts_with(kTemplates)) {
            load_publicacion(resource, recursos, faults);
        }
    }
    if (base::has_errors(faults)) {
        return faults;
    }
    return {std::move(recursos), std::move(faults)};
}

base::Sha256 huella_programa() {
    return base::parse_sha256(resources::fingerprint()).value_or(base::Sha256{});
}

const Publicacion* find_publicacion(const Recursos& recursos, std::string_view producto,
                                    std::string_view edicion) {
    const auto found = std::ranges::find_if(recursos.publicaciones, [&](const Publicacion& p) {
        return p.producto == producto && p.edicion == edicion;
    });
    return found == recursos.publicaciones.end() ? nullptr : &*found;
}

}  // namespace generator::pipeline
