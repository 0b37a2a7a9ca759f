#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/byte_set.hpp"
#include "base/diagnostic.hpp"
#include "base/line_index.hpp"
#include "checks/texto.hpp"
#include "methodology/edicion.hpp"
#include "model/entrada.hpp"

namespace generator::checks {

/// What the text checks look at. `lineas` and `file` place what they find.
struct RevisionTextos {
    const model::Entrada& entrada;
    const methodology::Edicion& edicion;
    const base::LineIndex& lineas;
    std::string_view file;
};

/// Something that no text of an official document should have.
struct RevisorTexto {
    std::string_view id;          // "TXT-DOBLE-ESPACIO"
    std::string_view formula;     // Spanish: what a text must be like
    std::string_view tolerancia;  // Spanish: what is let pass
    base::Severity severidad = base::Severity::warning;
    std::string_view mensaje;      // Spanish: what goes before the words that were found
    std::string_view explicacion;  // Spanish: what to do
    Hallados (*funcion)(const TextoLeido& texto) = nullptr;
    /// It finds nothing in a text that has none of these; if they are not named, it reads any text.
    std::optional<base::ByteSet> signos{};
};
[[nodiscard]] std::span<const RevisorTexto> revisores_texto();

/// What is wrong in the texts of the input, text by text in the order of its tables. One diagnostic
/// for each check and text: it stands at the first place, inside the text, and counts the others.
/// `replacement` is what should be written instead of the characters that `place` covers. What one
/// check has told of some characters is not told by the next ones.
[[nodiscard]] base::Diagnostics revisar_textos(const RevisionTextos& revision);

}  // namespace generator::checks
