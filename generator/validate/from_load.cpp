#include "validate/from_load.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "load/from_bytes.hpp"
#include "model/producto.hpp"
#include "validate/origins.hpp"
#include "validate/reader.hpp"
#include "validate/reglas.hpp"
#include "validate/uso.hpp"

namespace generator::validate {
namespace {

using model::Entrada;
using model::Producto;

std::vector<std::string_view> names_of_productos() {
    std::vector<std::string_view> names;
    for (const Producto& producto : model::productos()) {
        names.push_back(producto.nombre);
    }
    return names;
}

std::string join(const std::vector<std::string_view>& names) {
    std::string result;
    for (const std::string_view name : names) {
        result += (result.empty() ? "\"" : ", \"") + std::string{name} + '"';
    }
    return result;
}

/// The product that the file names. A misspelt name is a fault, but the nearest product lets the
/// rest of the file be checked in the same pass.
const Producto* read_producto(const load::Tape& tape, Reporter& reporter) {
    const auto names = names_of_productos();
    const std::uint32_t node = load::find_child(tape, 0, "producto");
    if (node == 0 || tape.nodes[node].kind == load::Kind::null) {
        reporter.add(tape.nodes[0].offset, "/producto",
                     {"E-VAL-001", "Falta la clave obligatoria «producto».",
                      "Es uno de " + join(names) + '.'});
        return nullptr;
    }
    const load::Node& value = tape.nodes[node];
    if (value.kind != load::Kind::string) {
        reporter.add_at(node, {"E-VAL-003",
                               "«producto» debe ser un texto entre comillas; aquí hay " +
                                   std::string{kind_text(value.kind)} + '.',
                               "Es uno de " + join(names) + '.'});
        return nullptr;
    }
    if (const Producto* producto = model::find_producto(value.text)) {
        return producto;
    }
    const auto nearest = base::nearest_name(value.text, names);
    reporter.add_at(
        node, {"E-VAL-020", "No existe el producto " + quote(value.text) + '.',
               nearest ? "¿Quiso decir \"" + *nearest + "\"?" : "Es uno de " + join(names) + '.'});
    return nearest ? model::find_producto(*nearest) : nullptr;
}

/// How many keys of the file the product knows.
std::size_t count_known(const load::Tape& tape, const Producto& producto) {
    const auto& campos = producto.campos().campos;
    return static_cast<std::size_t>(std::ranges::count_if(campos, [&](const model::Campo& campo) {
        return load::find_child(tape, 0, campo.nombre) != 0;
    }));
}

/// A file whose keys are all of another product has one fault, its `producto`: told against the
/// product that it names, each of its keys would be another.
bool is_of_another(const load::Tape& tape, const Producto& named, Reporter& reporter) {
    const std::size_t keys = tape.nodes[0].size;
    if (count_known(tape, named) == keys) {
        return false;
    }
    for (const Producto& other : model::productos()) {
        if (count_known(tape, other) == keys) {
            const std::uint32_t node = load::find_child(tape, 0, "producto");
            reporter.add_at(node,
                            {"E-VAL-021",
                             "«producto» dice " + quote(named.nombre) +
                                 " y las claves del archivo son de " + quote(other.nombre) + '.',
                             "Escriba " + quote(other.nombre) + ", y su edición."});
            return true;
        }
    }
    return false;
}

void check(const Entrada& entrada, const model::UsoCampos* uso, Reporter& reporter) {
    check_encabezado(model::encabezado(entrada), reporter);
    std::visit([&](const auto& e) { check_producto(e, reporter); }, entrada);
    const auto* ficha = std::get_if<model::FichaMonitoreo>(&entrada);
    if (ficha != nullptr && uso != nullptr) {
        check_anios(*ficha, *uso, reporter);
        check_unidades(*ficha, *uso, reporter);
    }
}

Entrada read_model(const load::Tape& tape, const Producto& producto, const model::UsoCampos* uso,
                   Reporter& reporter) {
    const auto procedencias = read_procedencias(tape, reporter);
    Entrada entrada = producto.crear();
    Reader reader{tape, procedencias, reporter};
    std::visit([&](auto& model) { reader.read_object(producto.campos(), 0, &model); }, entrada);
    if (uso != nullptr) {
        check_uso(tape, producto.campos(), *uso, reporter);
    }
    check(entrada, uso, reporter);
    return entrada;
}

}  // namespace

base::Result<Entrada> read_entrada(std::string_view bytes, std::string_view file,
                                   std::span<const model::UsoCampos> ediciones) {
    const load::Tape tape = load::read_tape(bytes, file);
    if (!tape.is_whole) {
        return tape.faults;
    }
    Reporter reporter{bytes, file, tape};
    if (tape.nodes[0].kind != load::Kind::object) {
        reporter.add_at(0, {"E-VAL-003", "El archivo debe ser un objeto { }.",
                            "Comienza con {\"producto\": ..."});
        return std::move(reporter).finish();
    }
    const Producto* producto = read_producto(tape, reporter);
    if (producto == nullptr || is_of_another(tape, *producto, reporter)) {
        return std::move(reporter).finish();
    }
    const model::UsoCampos* uso = find_edicion(tape, *producto, ediciones, reporter);
    Entrada entrada = read_model(tape, *producto, uso, reporter);
    base::Diagnostics diagnostics = std::move(reporter).finish();
    if (base::has_errors(diagnostics)) {
        return diagnostics;
    }
    return {std::move(entrada), std::move(diagnostics)};
}

}  // namespace generator::validate
