#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "report/from_rules.hpp"
#include "writers/pdf/attachments.hpp"

// What a PDF carries inside to prove itself.
namespace generator::pipeline {

/// Which program makes a document.
struct Version {
    std::string nombre;  // "0.1.0"
    base::Sha256 huella{};

    bool operator==(const Version&) const = default;
};
/// This program.
[[nodiscard]] Version own_version();

/// How a document was made: all that is needed to make it again from the input attached to it, and
/// what the input and the twin were.
struct Constancia {
    Version version;
    report::OpcionesReporte opciones;
    base::Sha256 entrada{};
    base::Sha256 gemelo{};
};

/// The same constancia gives the same bytes.
[[nodiscard]] std::string print_constancia(const Constancia& constancia);
/// What `print_constancia` gave; nothing for any other text.
[[nodiscard]] std::optional<Constancia> parse_constancia(std::string_view bytes);

// What the names of the three attachments end with; before it stands the name of the outputs.
inline constexpr std::string_view kFinEntrada = "-entrada.json";
inline constexpr std::string_view kFinGemelo = "-gemelo.json";
inline constexpr std::string_view kFinConstancia = "-constancia.json";

/// The three of them: the input, the twin that came of it, and how. `nombre` is that of the
/// outputs.
[[nodiscard]] std::vector<writers::pdf::Attachment> make_attachments(
    const std::string& nombre, std::string_view entrada, std::string gemelo, const Version& version,
    const report::OpcionesReporte& opciones);

}  // namespace generator::pipeline
