#include "pipeline/recursos.hpp"

#include <algorithm>
#include <optional>
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

std::string_view find_bytes(std::span<const resources::Resource> datos, std::string_view name) {
    const auto found = std::ranges::find(datos, name, &resources::Resource::name);
    return found == datos.end() ? std::string_view{} : found->bytes;
}

/// Reads the methodology and the template of one product edition, or tells their faults.
void load_publicacion(const resources::Resource& plantilla,
                      std::span<const resources::Resource> datos, document::TemplateOrigin origin,
                      CargaRecursos& carga) {
    auto [producto, edicion] = split_template_name(plantilla.name);
    const auto fail = [&](base::Diagnostics faults) {
        carga.faltas.push_back({producto, edicion, std::move(faults)});
    };
    const report::Forma* forma = report::forma(producto);
    if (forma == nullptr) {
        return fail({missing(plantilla.name, "no existe el producto «" + producto + "»")});
    }
    const std::string file = std::string{kMethodology} + producto + "-" + edicion + ".json";
    const std::string_view bytes = find_bytes(datos, file);
    if (bytes.empty()) {
        return fail({missing(file, "falta la metodología de esta edición")});
    }
    auto metodologia = methodology::read_edicion(bytes, file);
    base::Diagnostics faults = metodologia.diagnostics();
    if (metodologia) {
        append(faults, rules::check_tabla(*metodologia));
    }
    std::optional<Plantilla> tree;
    if (origin == document::TemplateOrigin::compiled_in) {
        tree.emplace(plantilla.bytes, plantilla.name, *forma);
    } else {
        auto read = document::read_template(plantilla.bytes, plantilla.name, *forma,
                                            carga.recursos.theme, origin);
        append(faults, read.diagnostics());
        if (read) {
            tree.emplace(std::move(*read));
        }
    }
    if (base::has_errors(faults)) {
        return fail(std::move(faults));
    }
    append(carga.avisos, faults);
    carga.recursos.usos.push_back(metodologia->uso);
    carga.recursos.publicaciones.push_back({.producto = std::move(producto),
                                            .edicion = std::move(edicion),
                                            .metodologia = std::move(*metodologia),
                                            .plantilla = std::move(*tree)});
}

}  // namespace

base::Result<CargaRecursos> read_recursos(std::span<const resources::Resource> datos,
                                          std::shared_ptr<const fonts::Fonts> fonts,
                                          document::TemplateOrigin origin) {
    CargaRecursos carga;
    Recursos& recursos = carga.recursos;
    recursos.fonts = std::move(fonts);
    auto theme = document::read_theme(find_bytes(datos, kThemeFile), kThemeFile);
    if (!theme) {
        return theme.diagnostics();
    }
    recursos.theme = std::move(*theme);
    recursos.style_sheet = writers::html::make_style_sheet(recursos.theme, *recursos.fonts);
    for (const resources::Resource& dato : datos) {
        if (dato.name.starts_with(kTemplates)) {
            load_publicacion(dato, datos, origin, carga);
        }
    }
    return carga;
}

base::Result<Recursos> load_recursos() {
    auto fonts = fonts::Fonts::load();
    if (!fonts) {
        return fonts.diagnostics();
    }
    auto carga =
        read_recursos(resources::all(), std::move(*fonts), document::TemplateOrigin::compiled_in);
    if (!carga) {
        return carga.diagnostics();
    }
    base::Diagnostics faults = carga->avisos;
    for (const FaltaPublicacion& falta : carga->faltas) {
        append(faults, falta.diagnosticos);
    }
    if (base::has_errors(faults)) {
        return faults;
    }
    return {std::move(carga->recursos), std::move(faults)};
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
