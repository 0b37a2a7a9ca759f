#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "pipeline/pipeline.hpp"

// The proof of one PDF: what it carries, made again, is what it says.
namespace generator::app {

enum class Conclusion : std::uint8_t {
    exacto,        // byte for byte what its data give
    mismo,         // somebody saved it again, or it was made by another version: it says the same
    alterado,      // it says something that its data do not
    sin_adjuntos,  // it carries nothing; the manifest of its folder may vouch for it
    ilegible,      // it cannot be read
};

struct Prueba {
    Conclusion conclusion = Conclusion::ilegible;
    base::Diagnostics diagnostics{};
    bool is_disk = false;  // what failed is the disk or the machine, not the file
};

[[nodiscard]] Prueba prove(const std::string& file, const pipeline::Recursos& recursos,
                           pipeline::Obrero& obrero);

/// For a terminal: "es exactamente el documento que sus datos producen".
[[nodiscard]] std::string_view sentence_of(Conclusion conclusion);
/// For JSON: "exacto".
[[nodiscard]] std::string_view to_text(Conclusion conclusion);

}  // namespace generator::app
