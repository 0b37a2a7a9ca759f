#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sha256.hpp"
#include "document/template.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "methodology/edicion.hpp"

namespace generator::pipeline {

/// One edition of one product, ready to use: its methodology and its template.
struct Publicacion {
    std::string producto;
    std::string edicion;
    methodology::Edicion metodologia;
    document::Template plantilla;
};

/// What all programmes share: parsed once, never changed, read by every worker.
struct Recursos {
    std::shared_ptr<const fonts::Fonts> fonts;
    document::Theme theme;
    std::string style_sheet;
    std::vector<Publicacion> publicaciones;
    std::vector<model::UsoCampos> usos;  // what each publication uses of the fields
};

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
