#include "validate/uso.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "validate/values.hpp"

namespace generator::validate {
namespace {

using load::Kind;
using load::Tape;

/// Calls `visit` with every object that a path of keys leads to, through all elements of lists.
/// What is of another kind than its field is told elsewhere: the path ends there.
template <class Visit>
void for_each_object(const Tape& tape, std::uint32_t node, const model::TablaCampos& tabla,
                     std::string_view camino, Visit visit) {
    if (tape.nodes[node].kind != Kind::object) {
        return;
    }
    if (camino.empty()) {
        visit(node);
        return;
    }
    camino.remove_prefix(1);
    const std::string_view key = camino.substr(0, camino.find('/'));
    const std::uint32_t child = load::find_child(tape, node, key);
    const auto campo = std::ranges::find(tabla.campos, key, &model::Campo::nombre);
    if (child == 0 || campo == tabla.campos.end()) {
        return;
    }
    const std::string_view rest = camino.substr(key.size());
    if (campo->tipo == model::TipoCampo::objeto) {
        for_each_object(tape, child, *campo->tabla, rest, visit);
    } else if (tape.nodes[child].kind == Kind::array) {
        for (std::uint32_t element = child + 1; element < tape.nodes[child].next;
             element = tape.nodes[element].next) {
            for_each_object(tape, element, *campo->tabla, rest, visit);
        }
    }
}

std::string_view parent_of(std::string_view camino) { return camino.substr(0, camino.rfind('/')); }
std::string_view key_of(std::string_view camino) { return camino.substr(camino.rfind('/') + 1); }

bool says_nothing(const load::Node& node) {
    const bool is_empty = (node.kind == Kind::array || node.kind == Kind::object) && node.size == 0;
    return node.kind == Kind::null || is_empty || parse_sin_valor(node).has_value();
}

void check_unused(const Tape& tape, const model::TablaCampos& campos, const std::string& camino,
                  const model::UsoCampos& uso, Reporter& reporter) {
    const auto [campo, opcion] = model::split_camino(camino);
    for_each_object(tape, 0, campos, parent_of(campo), [&](std::uint32_t object) {
        const std::uint32_t node = load::find_child(tape, object, key_of(campo));
        if (node == 0) {
            return;
        }
        if (!opcion.empty() && tape.nodes[node].text == opcion) {
            reporter.add_at(
                node, {"E-VAL-092",
                       "La edición " + uso.edicion + " no usa la opción " + quote(opcion) + " en " +
                           quote(key_of(campo)) + ": no se imprimiría.",
                       "Use otra opción, o revise si la edición del archivo es la que "
                       "corresponde."});
        } else if (opcion.empty() && !says_nothing(tape.nodes[node])) {
            reporter.add_at(
                node,
                {"E-VAL-091",
                 "La edición " + uso.edicion + " no usa " + quote(tape.nodes[node].key) +
                     ": el dato no se imprimiría.",
                 "Quite la clave, o revise si la edición del archivo es la que corresponde."});
        }
    });
}

/// { } or [ ] where something else must stand, or where an element must: told when it was read.
bool is_told(const load::Node& node, const model::Campo& campo) {
    const bool is_list = campo.tipo >= model::TipoCampo::lista_objetos;
    return (node.kind == Kind::array && (!is_list || campo.elementos_minimos > 0)) ||
           (node.kind == Kind::object && campo.tipo != model::TipoCampo::objeto);
}

/// The key is there with a slip of the pen: told as an unknown key, with this one as its hint.
bool has_misspelt(const Tape& tape, std::uint32_t object, const model::TablaCampos& tabla,
                  std::string_view key) {
    for (std::uint32_t child = object + 1; child < tape.nodes[object].next;
         child = tape.nodes[child].next) {
        const std::string_view given = tape.nodes[child].key;
        const bool is_known =
            std::ranges::find(tabla.campos, given, &model::Campo::nombre) != tabla.campos.end();
        if (!is_known && base::nearest_name(given, {key})) {
            return true;
        }
    }
    return false;
}

void check_demanded(const Tape& tape, const model::TablaCampos& campos, const std::string& camino,
                    Reporter& reporter) {
    const model::Campo& campo = *model::find_campo(campos, camino);
    const std::string_view parent = parent_of(camino);
    const model::TablaCampos& tabla =
        parent.empty() ? campos : *model::find_campo(campos, parent)->tabla;
    const auto es = [&] {
        return "Es " + expected_text(campo) + ": " + std::string{campo.descripcion};
    };
    for_each_object(tape, 0, campos, parent, [&](std::uint32_t node) {
        const std::uint32_t child = load::find_child(tape, node, campo.nombre);
        if (child == 0 && has_misspelt(tape, node, tabla, campo.nombre)) {
            return;
        }
        if (child == 0) {
            std::string pointer = load::pointer_of(tape, node);
            load::append_segment(pointer, campo.nombre);
            reporter.add(
                tape.nodes[node].offset, std::move(pointer),
                {"E-VAL-001", "Falta la clave obligatoria " + quote_name(campo) + ".", es()});
        } else if (says_nothing(tape.nodes[child]) && !is_told(tape.nodes[child], campo)) {
            reporter.add_at(child, {"E-VAL-016", quote_name(campo) + " necesita un valor.", es()});
        }
    });
}

bool is_well_written(const load::Node& node, const model::Campo& campo) {
    return std::holds_alternative<std::string_view>(parse_text(campo, node));
}

}  // namespace

const model::UsoCampos* find_edicion(const Tape& tape, const model::Producto& producto,
                                     std::span<const model::UsoCampos> ediciones,
                                     Reporter& reporter) {
    const std::uint32_t node = load::find_child(tape, 0, "edicion");
    if (ediciones.empty() || node == 0 || tape.nodes[node].kind != Kind::string ||
        !is_well_written(tape.nodes[node], *model::find_campo(producto.campos(), "/edicion"))) {
        return nullptr;  // told as a fault of the field
    }
    std::string known;
    for (const model::UsoCampos& uso : ediciones) {
        if (uso.producto != producto.nombre) {
            continue;
        }
        if (uso.edicion == tape.nodes[node].text) {
            return &uso;
        }
        known += (known.empty() ? "" : ", ") + uso.edicion;
    }
    reporter.add_at(node, {"E-VAL-090",
                           "No hay una edición " + quote(tape.nodes[node].text) + " de " +
                               std::string{producto.nombre} + '.',
                           "Ediciones disponibles: " + known + '.'});
    return nullptr;
}

void check_uso(const Tape& tape, const model::TablaCampos& campos, const model::UsoCampos& uso,
               Reporter& reporter) {
    for (const std::string& camino : uso.no_usa) {
        check_unused(tape, campos, camino, uso, reporter);
    }
    for (const std::string& camino : uso.exige) {
        check_demanded(tape, campos, camino, reporter);
    }
}

}  // namespace generator::validate
