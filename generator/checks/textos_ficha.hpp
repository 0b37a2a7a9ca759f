#pragma once

#include <string>
#include <vector>

#include "model/ficha_monitoreo.hpp"

namespace generator::checks {

/// A text that a person wrote in a ficha, with the words that a message begins with.
struct TextoFicha {
    std::string nombre;  // "La observación «Presupuesto»"
    const model::Dato<std::string>* dato = nullptr;
};

/// What the evaluator wrote, in the order of the input.
[[nodiscard]] std::vector<TextoFicha> textos_del_evaluador(const model::FichaMonitoreo& ficha);
/// What the institution remarked, paragraph by paragraph.
[[nodiscard]] std::vector<TextoFicha> textos_de_la_institucion(const model::FichaMonitoreo& ficha);
/// Both, read when a check first asks for them.
struct Revision;
[[nodiscard]] const std::vector<TextoFicha>& textos_de(const Revision& revision);

}  // namespace generator::checks
