#include "validate/origins.hpp"

#include <optional>

#include "base/utf8.hpp"

namespace generator::validate {
namespace {

using load::Kind;
using load::Tape;
using model::Procedencia;

constexpr std::uint32_t kNobody = 0;

/// Which entry of `origenes` claims each node; kNobody if none.
struct Claims {
    std::vector<std::optional<Procedencia>> procedencia;
    std::vector<std::uint32_t> pointer;  // node of the pointer that claims
};

std::optional<Procedencia> parse_procedencia(const Tape& tape, std::uint32_t entry) {
    const std::uint32_t node = load::find_child(tape, entry, "origen");
    if (node == 0 || tape.nodes[node].kind != Kind::string) {
        return std::nullopt;
    }
    const std::string_view text = tape.nodes[node].text;
    if (text == "reconstruido") {
        return Procedencia::reconstruido;
    }
    if (text == "publicado") {
        return Procedencia::publicado;
    }
    return text == "informado" ? std::optional{Procedencia::informado} : std::nullopt;
}

bool has_text(const Tape& tape, std::uint32_t entry, std::string_view key) {
    const std::uint32_t node = load::find_child(tape, entry, key);
    return node != 0 && tape.nodes[node].kind != Kind::null;
}

/// The nearest pointer that exists: as far as it goes, then the nearest key there.
std::string hint_for_pointer(const Tape& tape, std::string_view pointer) {
    if (pointer.empty() || pointer.front() != '/') {
        return "Un puntero comienza con «/»: \"/periodos/0/presupuesto_inicial\".";
    }
    std::size_t good = 0;
    std::size_t bad_end = 0;
    while (true) {
        bad_end = std::min(pointer.find('/', good + 1), pointer.size());
        if (load::resolve(tape, pointer.substr(0, bad_end)) == tape.nodes.size()) {
            break;
        }
        good = bad_end;
    }
    const std::uint32_t parent = load::resolve(tape, pointer.substr(0, good));
    const load::Node& node = tape.nodes[parent];
    if (node.kind == Kind::array) {
        return "La lista " + std::string{pointer.substr(0, good)} + " tiene " +
               std::to_string(node.size) + " elementos, numerados desde 0.";
    }
    std::vector<std::string_view> keys;
    for (std::uint32_t child = parent + 1; child < node.next; child = tape.nodes[child].next) {
        if (tape.nodes[child].parent == parent) {
            keys.push_back(tape.nodes[child].key);
        }
    }
    const std::string_view wanted = pointer.substr(good + 1, bad_end - good - 1);
    const auto nearest = base::nearest_name(wanted, keys);
    std::string meant{pointer.substr(0, good)};
    load::append_segment(meant, nearest.value_or(""));
    return nearest ? "¿Quiso decir " + meant + "?"
                   : "Un origen se declara sobre una clave que está en el archivo.";
}

void claim(const Tape& tape, std::uint32_t pointer, Procedencia procedencia, Claims& claims,
           Reporter& reporter) {
    const std::string_view text = tape.nodes[pointer].text;
    const std::uint32_t target = load::resolve(tape, text);
    if (target == tape.nodes.size()) {
        reporter.add_at(pointer,
                        {"E-VAL-030", "El puntero no lleva a ningún dato: " + quote(text) + '.',
                         hint_for_pointer(tape, text)});
        return;
    }
    if (claims.procedencia[target]) {
        reporter.add_at(pointer, {"E-VAL-031",
                                  quote(text) + " ya tiene origen: " +
                                      load::pointer_of(tape, claims.pointer[target]) + '.',
                                  "Deje un solo origen para cada dato."});
        return;
    }
    claims.procedencia[target] = procedencia;
    claims.pointer[target] = pointer;
}

void check_evidence(const Tape& tape, std::uint32_t entry, Procedencia procedencia,
                    Reporter& reporter) {
    if (procedencia == Procedencia::reconstruido && !has_text(tape, entry, "metodo")) {
        reporter.add_at(entry, {"E-VAL-032", "Un origen «reconstruido» necesita «metodo».",
                                "Diga cómo se obtuvo el valor y por qué es ese."});
    }
    if (procedencia == Procedencia::publicado && !has_text(tape, entry, "fuente")) {
        reporter.add_at(entry, {"E-VAL-033", "Un origen «publicado» necesita «fuente».",
                                "Diga el documento y el lugar donde está publicado."});
    }
    if (has_text(tape, entry, "confirmado_por") != has_text(tape, entry, "confirmado_el")) {
        reporter.add_at(entry,
                        {"E-VAL-034", "Una confirmación lleva «confirmado_por» y «confirmado_el».",
                         "Agregue la que falta, o quite la otra."});
    }
}

void read_entry(const Tape& tape, std::uint32_t entry, Claims& claims, Reporter& reporter) {
    const auto procedencia = parse_procedencia(tape, entry);
    const std::uint32_t list = load::find_child(tape, entry, "datos");
    if (!procedencia) {
        return;  // the reader of fields says why
    }
    check_evidence(tape, entry, *procedencia, reporter);
    if (list == 0 || tape.nodes[list].kind != Kind::array) {
        return;
    }
    for (std::uint32_t node = list + 1; node < tape.nodes[list].next;
         node = tape.nodes[node].next) {
        if (tape.nodes[node].kind == Kind::string) {
            claim(tape, node, *procedencia, claims, reporter);
        }
    }
}

}  // namespace

std::vector<Procedencia> read_procedencias(const Tape& tape, Reporter& reporter) {
    const std::size_t size = tape.nodes.size();
    Claims claims{std::vector<std::optional<Procedencia>>(size),
                  std::vector<std::uint32_t>(size, kNobody)};
    const std::uint32_t entries = load::find_child(tape, 0, "origenes");
    if (entries != 0 && tape.nodes[entries].kind == Kind::array) {
        for (std::uint32_t entry = entries + 1; entry < tape.nodes[entries].next;
             entry = tape.nodes[entry].next) {
            if (tape.nodes[entry].kind == Kind::object) {
                read_entry(tape, entry, claims, reporter);
            }
        }
    }
    if (const std::uint32_t published = load::find_child(tape, 0, "publicados");
        published != 0 && !claims.procedencia[published]) {
        claims.procedencia[published] = Procedencia::publicado;
    }
    std::vector<Procedencia> result(size, Procedencia::informado);
    for (std::size_t node = 0; node < size; ++node) {
        const Procedencia inherited =
            node == 0 ? Procedencia::informado : result[tape.nodes[node].parent];
        result[node] = claims.procedencia[node].value_or(inherited);
    }
    return result;
}

}  // namespace generator::validate
