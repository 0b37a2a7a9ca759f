#include "supuestos/direccion.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "model/claves.hpp"

namespace generator::supuestos {
namespace {

using load::Kind;
using load::Tape;

/// What an element of a list is named by; empty if it has no key.
std::string_view clave_of(const Tape& tape, std::uint32_t element) {
    if (tape.nodes[element].kind != Kind::object) {
        return {};
    }
    for (std::uint32_t i = element + 1; i < tape.nodes[element].next; i = tape.nodes[i].next) {
        const load::Node& child = tape.nodes[i];
        if (model::is_clave(child.key) &&
            (child.kind == Kind::string || child.kind == Kind::number)) {
            return child.text;
        }
    }
    return {};
}

/// The element of that key, else that of that place if it has none; 0 if there is no such one.
std::uint32_t find_element(const Tape& tape, std::uint32_t list, std::string_view segment) {
    const auto place = base::whole_number(segment);
    std::uint32_t by_place = 0;
    for (std::uint32_t i = list + 1; i < tape.nodes[list].next; i = tape.nodes[i].next) {
        const std::string_view clave = clave_of(tape, i);
        if (!clave.empty() && clave == segment) {
            return i;
        }
        if (clave.empty() && place && *place == std::int64_t{tape.nodes[i].position} + 1) {
            by_place = i;
        }
    }
    return by_place;
}

}  // namespace

std::optional<std::string> to_pointer(const Tape& tape, std::string_view direccion) {
    if (direccion.empty() || direccion.starts_with('/')) {
        return std::string{direccion};
    }
    std::uint32_t node = 0;
    for (std::string_view rest = direccion; !tape.nodes.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, slash);
        const bool is_list = tape.nodes[node].kind == Kind::array;
        const std::uint32_t child =
            is_list ? find_element(tape, node, segment) : find_child(tape, node, segment);
        const bool is_last = slash == rest.size();
        if (child == 0 && is_last && node != 0 && tape.nodes[node].kind == Kind::object) {
            std::string pointer = pointer_of(tape, node);
            load::append_segment(pointer, segment);
            return pointer;
        }
        if (child == 0) {
            return std::nullopt;
        }
        if (is_last) {
            return pointer_of(tape, child);
        }
        node = child;
        rest.remove_prefix(slash + 1);
    }
    return std::nullopt;
}

}  // namespace generator::supuestos
