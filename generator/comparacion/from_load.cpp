#include "comparacion/from_load.hpp"

#include <string>
#include <unordered_set>

#include "base/line_index.hpp"
#include "load/from_bytes.hpp"

namespace generator::comparacion {
namespace {

using load::Kind;

/// True of the pointers of an origin: below the key `datos` of an element of `origenes`.
bool is_reach(std::string_view pointer) {
    return pointer.starts_with("/origenes/") && pointer.find("/datos/") != std::string_view::npos;
}

}  // namespace

std::vector<report::Hecho> read_anotaciones(std::string_view bytes,
                                            const report::Reporte& reporte) {
    std::unordered_set<std::string_view> known;
    for (const report::Hecho& hecho : reporte.hechos) {
        known.insert(hecho.puntero);
    }
    std::vector<report::Hecho> result;
    const load::Tape tape = load::read_tape(bytes, "");
    const base::LineIndex lugares{bytes};
    for (std::uint32_t i = 0; i < tape.nodes.size(); ++i) {
        const load::Node& node = tape.nodes[i];
        if (node.kind == Kind::null || node.kind == Kind::object || node.kind == Kind::array) {
            continue;
        }
        std::string pointer = load::pointer_of(tape, i);
        if (known.contains(pointer) || is_reach(pointer)) {
            continue;
        }
        result.push_back({.puntero = std::move(pointer),
                          .valor = node.kind == Kind::boolean ? (node.is_true ? "true" : "false")
                                                              : std::string{node.text},
                          .origen = {},
                          .linea = lugares.at(node.offset).line});
    }
    return result;
}

}  // namespace generator::comparacion
