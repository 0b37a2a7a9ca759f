#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sha256.hpp"
#include "document/template.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "methodology/edicion.hpp"
#include "pipeline/plantilla.hpp"

namespace generator::resources {
struct Resource;
}

namespace generator::pipeline {

/// One edition of one product, ready to use: its methodology and its template.
struct Publicacion {
    std::string producto;
    std::string edicion;
    methodology::Edicion metodologia;
    Plantilla plantilla;
};

/// What all programmes share: parsed once, never changed, read by every worker.
struct Recursos {
    std::shared_ptr<const fonts::Fonts> fonts;
    document::Theme theme;
    std::string style_sheet;
    std::vector<Publicacion> publicaciones;
    std::vector<model::UsoCampos> usos;  // what each publication uses of the fields
};

/// Why one publication is left out.
struct FaltaPublicacion {
    std::string producto;
    std::string edicion;
    base::Diagnostics diagnosticos;
};

/// What could be read of data files; the publications that have faults are not among the recursos.
struct CargaRecursos {
    Recursos recursos;
    std::vector<FaltaPublicacion> faltas;
    base::Diagnostics avisos;
};

/// Reads a theme, templates and methodologies that may be others than those of the program: who
/// edits one sees it before it is compiled in. Without a theme there is nothing.
[[nodiscard]] base::Result<CargaRecursos> read_recursos(
    std::span<const resources::Resource> datos, std::shared_ptr<const fonts::Fonts> fonts,
    document::TemplateOrigin origin = document::TemplateOrigin::edited);

/// Reads everything compiled into the program. A fault here is a fault of the program's own data,
/// and names the file, line and column.
[[nodiscard]] base::Result<Recursos> load_recursos();

/// Of the sources of the program and of everything compiled into it: the same input gives other
/// bytes only if this is another.
[[nodiscard]] base::Sha256 huella_programa();

/// The publication of this product and edition; `nullptr` if there is none.
[[nodiscard]] const Publicacion* find_publicacion(const Recursos& recursos,
                                                  std::string_view producto,
                                                  std::string_view edicion);

}  // namespace generator::pipeline
