#include "supuestos/from_load.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "load/from_bytes.hpp"
#include "supuestos/direccion.hpp"

namespace generator::supuestos {
namespace {

using load::Kind;
using load::Tape;

base::Diagnostics fault(std::string code, std::string_view file, std::string_view pointer,
                        std::string message, std::string hint) {
    return {{.code = std::move(code),
             .severity = base::Severity::error,
             .place = {.file = std::string{file}, .pointer = std::string{pointer}},
             .message = std::move(message),
             .hint = std::move(hint)}};
}

base::Diagnostics nothing_there(const Tape& tape, std::string_view file, std::string_view pointer) {
    std::vector<std::string> all;
    for (std::uint32_t node = 1; node < tape.nodes.size(); ++node) {
        all.push_back(pointer_of(tape, node));
    }
    const std::vector<std::string_view> names{all.begin(), all.end()};
    const std::string hint = base::did_you_mean(base::nearest_name(pointer, names));
    return fault(
        "E-SUP-001", file, pointer,
        "El supuesto no cabe: nada está en " + base::quoted(pointer) + ".",
        hint.empty() ? "«fichas explicar ENTRADA» muestra los punteros de todos los datos." : hint);
}

/// `valor` as JSON of one line: as it is if it is JSON, as a text if it is a bare word.
std::optional<std::string> to_json(std::string_view valor) {
    if (load::read_tape(valor, "").is_whole) {
        std::string line{valor};
        std::ranges::replace(line, '\n', ' ');
        std::ranges::replace(line, '\r', ' ');
        return line;
    }
    const std::size_t first = valor.find_first_not_of(" \t\r\n");
    const bool begins_as_json =
        first != std::string_view::npos &&
        std::string_view{"{[\""}.find(valor[first]) != std::string_view::npos;
    if (begins_as_json || base::find_invalid_utf8(valor)) {
        return std::nullopt;
    }
    std::string text;
    base::append_json_string(text, valor);
    return text;
}

/// The value of `node` replaced. As many lines as the old one had, so that what follows keeps its
/// own.
std::string replaced(std::string_view bytes, const load::Node& node, std::string json) {
    const std::string_view old = bytes.substr(node.offset, node.end - node.offset);
    json.append(static_cast<std::size_t>(std::ranges::count(old, '\n')), '\n');
    std::string result{bytes.substr(0, node.offset)};
    return result + json + std::string{bytes.substr(node.end)};
}

/// A member more, in the line where the last one ends.
std::string added(std::string_view bytes, const Tape& tape, std::uint32_t object,
                  std::string_view key, const std::string& json) {
    std::uint32_t last = 0;
    for (std::uint32_t child = object + 1; child < tape.nodes[object].next;
         child = tape.nodes[child].next) {
        last = child;
    }
    const std::size_t at = last == 0 ? tape.nodes[object].offset + 1 : tape.nodes[last].end;
    std::string member = last == 0 ? "" : ", ";
    base::append_json_string(member, key);
    member += ": " + json;
    return std::string{bytes.substr(0, at)} + member + std::string{bytes.substr(at)};
}

/// RFC 6901: "~1" is "/", "~0" is "~".
std::string unescaped(std::string_view segment) {
    std::string result;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        const bool is_escape = segment[i] == '~' && i + 1 < segment.size();
        result += !is_escape ? segment[i] : segment[++i] == '1' ? '/' : '~';
    }
    return result;
}

base::Result<std::string> suppose_one(std::string_view bytes, std::string_view file,
                                      const Supuesto& supuesto) {
    const auto json = to_json(supuesto.valor);
    if (!json) {
        return fault("E-SUP-002", file, supuesto.puntero,
                     "El valor supuesto no es JSON: " + base::quoted(supuesto.valor) + ".",
                     "Escriba un número, null, true, false, un texto, o JSON completo.");
    }
    const Tape tape = load::read_tape(bytes, file);
    if (!tape.is_whole) {
        return tape.faults;
    }
    const std::uint32_t node = resolve(tape, supuesto.puntero);
    if (node < tape.nodes.size()) {
        return replaced(bytes, tape.nodes[node], *json);
    }
    const std::size_t slash = supuesto.puntero.rfind('/');
    const std::uint32_t parent = resolve(tape, std::string_view{supuesto.puntero}.substr(0, slash));
    if (parent < tape.nodes.size() && tape.nodes[parent].kind == Kind::object) {
        return added(bytes, tape, parent,
                     unescaped(std::string_view{supuesto.puntero}.substr(slash + 1)), *json);
    }
    return nothing_there(tape, file, supuesto.puntero);
}

/// The same supposition by its pointer.
base::Result<Supuesto> with_pointer(std::string_view bytes, std::string_view file,
                                    const Supuesto& supuesto) {
    if (supuesto.puntero.starts_with('/')) {
        return supuesto;
    }
    const Tape tape = load::read_tape(bytes, file);
    if (!tape.is_whole) {
        return tape.faults;
    }
    auto pointer = to_pointer(tape, supuesto.puntero);
    if (!pointer) {
        return nothing_there(tape, file, supuesto.puntero);
    }
    return Supuesto{*std::move(pointer), supuesto.valor};
}

}  // namespace

std::optional<Supuesto> parse_supuesto(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        return std::nullopt;
    }
    return Supuesto{std::string{text.substr(0, equals)}, std::string{text.substr(equals + 1)}};
}

base::Result<std::string> suppose(std::string_view bytes, std::string_view file,
                                  std::span<const Supuesto> supuestos) {
    std::string result{bytes};
    std::vector<std::string> taken;
    for (const Supuesto& supuesto : supuestos) {
        auto resolved = with_pointer(result, file, supuesto);
        if (!resolved) {
            return resolved.diagnostics();
        }
        const std::string& puntero = resolved->puntero;
        if (std::ranges::find(taken, puntero) != taken.end()) {
            return fault("E-SUP-003", file, puntero,
                         "De " + base::quoted(puntero) + " se suponen dos cosas.",
                         "Deje un solo supuesto de cada dato.");
        }
        taken.push_back(puntero);
        auto next = suppose_one(result, file, *resolved);
        if (!next) {
            return next.diagnostics();
        }
        result = std::move(*next);
    }
    return result;
}

}  // namespace generator::supuestos
