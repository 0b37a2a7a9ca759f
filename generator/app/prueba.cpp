#include "app/prueba.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "app/carpeta.hpp"
#include "app/diagnostics_text.hpp"
#include "app/disk.hpp"
#include "app/reader_process.hpp"
#include "base/words.hpp"
#include "proof/documents.hpp"
#include "proof/twins.hpp"
#include "proof/words.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = std::uint64_t{64} << 20U;  // ours have some tens of KB

base::Diagnostic told(std::string code, base::Severity severity, const std::string& file,
                      std::string message, std::string hint) {
    base::Diagnostic result =
        file_fault(std::move(code), file, std::move(message), std::move(hint));
    result.severity = severity;
    return result;
}

/// The three files that `generar --adjuntar` puts into a PDF.
struct Adjuntos {
    const std::string* entrada = nullptr;
    const std::string* gemelo = nullptr;
    const std::string* constancia = nullptr;
};

Adjuntos find_adjuntos(const readers::Reading& reading, const std::string& file,
                       base::Diagnostics& faults) {
    Adjuntos result;
    for (const readers::Attached& attached : reading.attachments) {
        const std::string** place = attached.name.ends_with(pipeline::kFinEntrada) ? &result.entrada
                                    : attached.name.ends_with(pipeline::kFinGemelo) ? &result.gemelo
                                    : attached.name.ends_with(pipeline::kFinConstancia)
                                        ? &result.constancia
                                        : nullptr;
        if (place == nullptr || *place != nullptr) {
            faults.push_back(proof::difference(
                "E-VER-029", file,
                (place == nullptr ? "lleva un adjunto que fichas no puso: "
                                  : "lleva dos veces un adjunto que fichas puso una: ") +
                    base::quoted(attached.name)));
        } else {
            *place = &attached.bytes;
        }
    }
    return result;
}

/// What the manifest of the folder says of this file, if it lies in one that has it.
std::optional<base::Diagnostics> ask_manifest(const std::string& file, std::string_view bytes) {
    constexpr int kLevels = 3;  // <carpeta>/<producto>/<edicion>/<nombre>.pdf
    std::error_code error;
    const fs::path path = fs::absolute(file, error);
    fs::path folder = path;
    for (int level = 0; level < kLevels; ++level) {
        folder = folder.parent_path();
    }
    const std::string manifest = (folder / kManifiesto).string();
    if (error || !look(manifest)) {
        return std::nullopt;
    }
    const auto text = read_file(manifest);
    const auto read = text ? batch::parse_manifiesto(*text, manifest)
                           : base::Result<batch::Manifiesto>{text.diagnostics()};
    if (!read) {
        return read.diagnostics();
    }
    const fs::path name = path.lexically_relative(folder).replace_extension();
    const auto* salida =
        batch::find_salida(batch::find_programa(*read, name.generic_string()), ".pdf");
    if (salida == nullptr) {
        return std::nullopt;
    }
    if (salida->sha256 != base::sha256(bytes)) {
        return base::Diagnostics{file_fault(
            "E-VER-002", file, "no es lo que se escribió en esta carpeta, según su manifiesto",
            "no lo publique; vuelva a generar")};
    }
    return base::Diagnostics{};
}

Prueba without_attachments(const std::string& file, std::string_view bytes) {
    const auto manifest = ask_manifest(file, bytes);
    if (!manifest) {
        return {.conclusion = Conclusion::sin_adjuntos,
                .diagnostics = {file_fault(
                    "E-VER-013", file, "no lleva los datos con que se hizo: no puede probarse solo",
                    "hágalo con «fichas generar --adjuntar», o verifique la carpeta en que se "
                    "escribió")}};
    }
    if (!manifest->empty()) {
        return {.conclusion = Conclusion::alterado, .diagnostics = *manifest};
    }
    return {.conclusion = Conclusion::sin_adjuntos,
            .diagnostics = {told("W-VER-034", base::Severity::warning, file,
                                 "es lo que se escribió en esta carpeta, según su manifiesto; no "
                                 "lleva los datos con que se hizo",
                                 "con «fichas generar --adjuntar» puede probarse solo")}};
}

/// Proves a PDF that carries its three attachments.
class Prover {
  public:
    Prover(std::string file, const std::string& bytes, const readers::Reading& reading,
           base::Diagnostics found)
        : file_{std::move(file)}, bytes_{bytes}, reading_{reading}, found_{std::move(found)} {}

    [[nodiscard]] Prueba run(const Adjuntos& adjuntos, const pipeline::Recursos& recursos,
                             pipeline::Obrero& obrero) {
        const auto constancia = pipeline::parse_constancia(*adjuntos.constancia);
        if (!constancia) {
            add("E-VER-014", "su constancia adjunta fue cambiada: no dice cómo se hizo");
            return conclude(Conclusion::alterado);
        }
        if (base::sha256(*adjuntos.entrada) != constancia->entrada) {
            add("E-VER-020",
                "los datos adjuntos no son los que se usaron: su SHA-256 no es el de la "
                "constancia");
            return conclude(Conclusion::alterado);  // what foreign bytes produce proves nothing
        }
        is_own_version_ = constancia->version == pipeline::own_version();
        const pipeline::Pedido pedido{
            .reporte = constancia->opciones, .wants_html = false, .adjuntos = constancia->version};
        const auto made = pipeline::make_salidas(*adjuntos.entrada, file_ + " (datos adjuntos)",
                                                 recursos, obrero, pedido);
        if (!made) {
            add("E-VER-021", "los datos adjuntos no producen ningún documento");
            append(found_, made.diagnostics());
            return conclude(Conclusion::alterado);
        }
        if (made->pdf == bytes_) {
            note_version("y esta da los mismos bytes");
            return conclude(Conclusion::exacto);
        }
        compare_twins(*adjuntos.gemelo, made->json,
                      base::sha256(*adjuntos.gemelo) == constancia->gemelo);
        return compare(made->pdf);
    }

  private:
    void add(std::string_view code, std::string message) {
        found_.push_back(proof::difference(code, file_, std::move(message)));
    }

    void compare_twins(const std::string& given, const std::string& made, bool is_attached) {
        if (!is_attached) {
            add("E-VER-022",
                "el gemelo adjunto no es el que se adjuntó: su SHA-256 no es el de la constancia");
        }
        const auto others = proof::compare_twins(given, made);
        for (const proof::OtherValue& other : others.told) {
            add("E-VER-022", "el gemelo adjunto, en " +
                                 base::quoted(proof::shortened(other.place)) + ", " +
                                 proof::against(other.given, other.made));
        }
        if (others.count > others.told.size()) {
            add("E-VER-022",
                "el gemelo adjunto tiene " + base::counted(others.count - others.told.size(),
                                                           "diferencia más", "diferencias más"));
        }
    }

    Prueba compare(const std::string& made) {
        const auto again = read_apart(made, file_);
        if (!again) {
            append(found_, again.diagnostics());
            Prueba result = conclude(Conclusion::ilegible);
            result.is_disk = true;
            return result;
        }
        append(found_, proof::compare_documents(reading_, *again, file_));
        if (base::has_errors(found_)) {
            note_version("y las diferencias pueden venir de ella: verifíquelo también con esa");
            return conclude(Conclusion::alterado);
        }
        if (std::string_view{bytes_}.starts_with(made)) {
            warn(
                "W-VER-031",
                "es el documento que sus datos producen, y después se le añadió algo que no cambia "
                "sus páginas");
        } else {
            warn("W-VER-031",
                 "otro programa lo guardó de nuevo: dice lo mismo, página por página, y sus bytes "
                 "son otros");
        }
        note_version("y dice lo mismo que con esta");
        return conclude(Conclusion::mismo);
    }

    void warn(std::string code, std::string message) {
        found_.push_back(told(std::move(code), base::Severity::warning, file_, std::move(message),
                              "para publicar, prefiera el que hizo fichas"));
    }

    void note_version(const std::string& what) {
        if (!is_own_version_) {
            found_.push_back(told("N-VER-030", base::Severity::note, file_,
                                  "lo hizo otra versión de fichas, " + what, ""));
        }
    }

    Prueba conclude(Conclusion conclusion) {
        if (conclusion != Conclusion::ilegible && base::has_errors(found_)) {
            conclusion = Conclusion::alterado;
        }
        return {.conclusion = conclusion, .diagnostics = std::move(found_)};
    }

    std::string file_;
    const std::string& bytes_;
    const readers::Reading& reading_;
    base::Diagnostics found_;
    bool is_own_version_ = true;
};

}  // namespace

Prueba prove(const std::string& file, const pipeline::Recursos& recursos,
             pipeline::Obrero& obrero) {
    const auto seen = look(file);
    if (seen && seen->bytes > kMostBytes) {
        return {
            .diagnostics = {file_fault("E-VER-012", file, "es demasiado grande para ser de fichas",
                                       "revise el archivo")}};
    }
    const auto bytes = read_file(file);
    if (!bytes) {
        return {.diagnostics = bytes.diagnostics(), .is_disk = true};
    }
    const auto reading = read_apart(*bytes, file);
    if (!reading) {
        const bool is_disk = reading.diagnostics().front().code == "E-VER-016";
        return {.diagnostics = reading.diagnostics(), .is_disk = is_disk};
    }
    base::Diagnostics found = reading.diagnostics();
    const Adjuntos adjuntos = find_adjuntos(*reading, file, found);
    if (reading->attachments.empty()) {
        if (base::has_errors(found)) {
            return {.conclusion = Conclusion::ilegible, .diagnostics = std::move(found)};
        }
        return without_attachments(file, *bytes);
    }
    if (adjuntos.entrada == nullptr || adjuntos.gemelo == nullptr ||
        adjuntos.constancia == nullptr) {
        found.push_back(
            proof::difference("E-VER-014", file,
                              "no lleva todo lo que fichas adjunta: faltan sus datos, su gemelo o "
                              "su constancia"));
        return {.conclusion = Conclusion::alterado, .diagnostics = std::move(found)};
    }
    if (const auto manifest = ask_manifest(file, *bytes)) {
        append(found, *manifest);
    }
    return Prover{file, *bytes, *reading, std::move(found)}.run(adjuntos, recursos, obrero);
}

std::string_view sentence_of(Conclusion conclusion) {
    switch (conclusion) {
        case Conclusion::exacto:
            return "es exactamente el documento que sus datos producen";
        case Conclusion::mismo:
            return "dice lo que sus datos producen, con otros bytes";
        case Conclusion::alterado:
            return "NO es el documento que sus datos producen: no lo publique";
        case Conclusion::sin_adjuntos:
            return "no lleva los datos con que se hizo";
        case Conclusion::ilegible:
            return "no se pudo comprobar";
    }
    return {};
}

std::string_view to_text(Conclusion conclusion) {
    switch (conclusion) {
        case Conclusion::exacto:
            return "exacto";
        case Conclusion::mismo:
            return "mismo_contenido";
        case Conclusion::alterado:
            return "alterado";
        case Conclusion::sin_adjuntos:
            return "sin_adjuntos";
        case Conclusion::ilegible:
            return "ilegible";
    }
    return {};
}

}  // namespace generator::app
