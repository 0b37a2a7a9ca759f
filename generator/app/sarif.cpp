#include "app/sarif.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "app/diagnostics_text.hpp"
#include "app/extracto.hpp"
#include "checks/catalogo.hpp"

namespace generator::app {
namespace {

/// What a rule looks at and why, for whoever reads the report in another program.
struct Explicada {
    std::string_view formula;
    std::string_view explicacion;
};

/// Codes that no table explains one by one, by how they begin.
struct Familia {
    std::string_view comienzo;
    std::string_view formula;
};
constexpr std::array kFamilias{
    Familia{"E-JSON", "el archivo es JSON en UTF-8, sin claves repetidas"},
    Familia{"E-VAL", "los datos son los que el producto y su edición declaran"},
    Familia{"W-VAL", "los datos son los que el producto y su edición declaran"},
    Familia{"E-CIF", "las cifras se pueden calcular exactas"},
    Familia{"E-REP", "el documento se puede publicar con estos datos"},
    Familia{"E-SAL", "cada programa tiene su propia salida"},
    Familia{"E-ENT", "las entradas se pueden leer"},
    Familia{"W-ENT", "las entradas se pueden leer"},
    Familia{"MET-", "la metodología tiene una frase para cada resultado"},
};

Explicada explain(const std::vector<checks::FilaCatalogo>& filas, std::string_view id) {
    const auto fila = std::ranges::find(filas, id, &checks::FilaCatalogo::id);
    if (fila != filas.end()) {
        return {fila->formula, fila->explicacion};
    }
    const auto* familia = std::ranges::find_if(
        kFamilias, [&](const Familia& f) { return id.starts_with(f.comienzo); });
    return {familia == kFamilias.end() ? "los datos no se contradicen" : familia->formula, {}};
}

std::string_view level_of(base::Severity severity) {
    switch (severity) {
        case base::Severity::error:
            return "error";
        case base::Severity::warning:
            return "warning";
        case base::Severity::note:
            break;
    }
    return "note";
}

/// The name of a file as a URI reference: relative to where the program ran, unless it is absolute.
std::string uri_of(std::string_view file) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string result = file.starts_with('/') ? "file://" : "";
    for (const char c : file) {
        if (kPlain.find(c) != std::string_view::npos) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += kHex[byte >> 4U];
            result += kHex[byte & 0x0FU];
        }
    }
    return result;
}

std::string text_member(std::string_view name, std::string_view text) {
    std::string result = "\"" + std::string{name} + "\": {\"text\": ";
    append_json_text(result, text);
    return result + "}";
}

/// "startLine": 3, "startColumn": 5; with its end if that is known.
std::string region_of(const base::Place& place, std::uint32_t length) {
    std::string result = "{\"startLine\": " + std::to_string(place.line);
    if (place.column > 0) {
        result += ", \"startColumn\": " + std::to_string(place.column);
    }
    if (place.column > 0 && length > 0) {
        result += ", \"endColumn\": " + std::to_string(place.column + length);
    }
    return result + "}";
}

std::string artifact_of(const base::Place& place) {
    return "\"artifactLocation\": {\"uri\": \"" + uri_of(place.file) + "\"}";
}

std::string location_of(const base::Place& place, std::uint32_t length) {
    std::string result = "\"physicalLocation\": {" + artifact_of(place);
    result += place.line > 0 ? ", \"region\": " + region_of(place, length) + "}" : "}";
    if (!place.pointer.empty()) {
        result += ", \"logicalLocations\": [{\"fullyQualifiedName\": ";
        append_json_text(result, place.pointer);
        result += ", \"kind\": \"member\"}]";
    }
    return result;
}

/// A number, a word of JSON or a text between quotes, which can stand in the place of a value.
bool is_json_scalar(std::string_view text) {
    if (text == "true" || text == "false" || text == "null") {
        return true;
    }
    if (text.size() > 1 && text.starts_with('"') && text.ends_with('"')) {
        return true;
    }
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto is_digits = [](std::string_view part) {
        return !part.empty() &&
               std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    const std::string_view whole =
        text.substr(std::min(sign, point), point - std::min(sign, point));
    return is_digits(whole) && (whole.size() == 1 || whole[0] != '0') &&
           (point == text.size() || is_digits(text.substr(point + 1)));
}

std::string related_of(const base::Diagnostic& diagnostic) {
    std::string result = ", \"relatedLocations\": [";
    for (const base::Place& cell : diagnostic.involved) {
        const bool is_first = &cell == &diagnostic.involved.front();
        result += (is_first ? "{" : ", {") + location_of(cell, 0) + ", " +
                  text_member("message", cell.pointer) + "}";
    }
    return result + "]";
}

/// Where something is taken out, and what is written there.
struct Cambio {
    std::uint32_t line = 0;
    std::uint32_t first = 0;  // columns; nothing is taken out if they are the same
    std::uint32_t last = 0;
    std::string text;
};

/// Whether the object whose bracket stands after `before` is the one that `pointer` leads to: by
/// its key, or as an element of a list. False if its line does not tell.
bool opens(std::string_view before, std::string_view pointer) {
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    const std::string_view name = pointer.substr(std::min(pointer.rfind('/'), pointer.size()));
    if (name.find_first_not_of("0123456789", 1) == std::string_view::npos) {
        return before.empty() || before.ends_with('[') || before.ends_with(',');
    }
    const bool has_colon = before.ends_with(':');
    before = before.substr(0, before.find_last_not_of(" \t:") + 1);
    return has_colon && before.ends_with("\"" + std::string{name.substr(1)} + "\"");
}

/// A key that its object lacks is put first in it: the place is that of the object, and to write
/// the value there would take its bracket. Nothing if the object is not the one that lacks it.
std::optional<Cambio> added_key(const base::Diagnostic& diagnostic, std::string_view line,
                                std::size_t bracket) {
    const base::Place& place = diagnostic.place;
    const std::size_t slash = std::min(place.pointer.rfind('/'), place.pointer.size());
    if (slash + 1 >= place.pointer.size() ||
        !opens(line.substr(0, bracket), std::string_view{place.pointer}.substr(0, slash))) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(bracket + 1);
    const std::size_t next = rest.find_first_not_of(" \t\r");
    const bool is_only = next != std::string_view::npos && rest[next] == '}';
    const std::string separator = is_only ? "" : (next == std::string_view::npos ? "," : ", ");
    return Cambio{
        place.line, place.column + 1, place.column + 1,
        "\"" + place.pointer.substr(slash + 1) + "\": " + diagnostic.replacement + separator};
}

/// The change of the file that would close it, if it is known what it takes away.
std::optional<Cambio> change_of(const base::Diagnostic& diagnostic, std::string_view line,
                                std::uint32_t length) {
    const base::Place& place = diagnostic.place;
    const bool is_value = place.length == 0;
    if (diagnostic.replacement.empty() || place.line == 0 || length == 0 ||
        (is_value && !is_json_scalar(diagnostic.replacement))) {
        return std::nullopt;
    }
    const std::size_t at = byte_of(line, place.column);
    if (is_value && at < line.size() && (line[at] == '{' || line[at] == '[')) {
        return line[at] == '{' ? added_key(diagnostic, line, at) : std::nullopt;
    }
    return Cambio{place.line, place.column, place.column + length, diagnostic.replacement};
}

std::string fix_of(const base::Place& place, const Cambio& cambio) {
    std::string result =
        ", \"fixes\": [{" + text_member("description", "lo que cerraría") +
        ", \"artifactChanges\": [{" + artifact_of(place) +
        ", \"replacements\": [{\"deletedRegion\": {\"startLine\": " + std::to_string(cambio.line) +
        ", \"startColumn\": " + std::to_string(cambio.first) +
        ", \"endColumn\": " + std::to_string(cambio.last) + "}, ";
    return result + text_member("insertedContent", cambio.text) + "}]}]}]";
}

}  // namespace

std::size_t Sarif::index_of(const base::Diagnostic& diagnostic) {
    const auto found = std::ranges::find(reglas_, diagnostic.code, &Regla::id);
    if (found != reglas_.end()) {
        return static_cast<std::size_t>(found - reglas_.begin());
    }
    reglas_.push_back({diagnostic.code, diagnostic.severity});
    return reglas_.size() - 1;
}

std::string Sarif::begin() const {
    return "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
           "\"version\": \"2.1.0\",\n"
           "\"runs\": [{\"columnKind\": \"unicodeCodePoints\",\n"
           "\"language\": \"es-CL\",\n"
           "\"results\": [";
}

std::string Sarif::add(const base::Diagnostic& diagnostic, std::string_view line) {
    const base::Place& place = diagnostic.place;
    const std::uint32_t length = covered(line, place.column, place.length);
    std::string result = is_first_ ? "\n  {\"ruleId\": " : ",\n  {\"ruleId\": ";
    is_first_ = false;
    append_json_text(result, diagnostic.code);
    result += ", \"ruleIndex\": " + std::to_string(index_of(diagnostic)) + ", \"level\": \"" +
              std::string{level_of(diagnostic.severity)} + "\", ";
    result += text_member("message", diagnostic.hint.empty()
                                         ? diagnostic.message
                                         : diagnostic.message + " " + diagnostic.hint);
    if (!place.file.empty()) {
        result += ", \"locations\": [{" + location_of(place, length) + "}]";
    }
    if (!diagnostic.involved.empty()) {
        result += related_of(diagnostic);
    }
    if (const auto cambio = change_of(diagnostic, line, length)) {
        result += fix_of(place, *cambio);
    }
    return result + "}";
}

std::string Sarif::finish() const {
    std::string result =
        "],\n\"tool\": {\"driver\": {\"name\": \"fichas\", "
        "\"version\": \"" FICHAS_VERSION "\", \"rules\": [";
    const auto filas = checks::catalogo({});
    for (const Regla& regla : reglas_) {
        const Explicada explicada = explain(filas, regla.id);
        result += &regla == &reglas_.front() ? "\n  {\"id\": " : ",\n  {\"id\": ";
        append_json_text(result, regla.id);
        result += ", " + text_member("shortDescription", explicada.formula);
        if (!explicada.explicacion.empty()) {
            result += ", " + text_member("help", explicada.explicacion);
        }
        result += ", \"defaultConfiguration\": {\"level\": \"" +
                  std::string{level_of(regla.severidad)} + "\"}}";
    }
    return result + "]}}}]}\n";
}

}  // namespace generator::app
