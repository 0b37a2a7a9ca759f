#include "app/direcciones.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "comparacion/from_load.hpp"
#include "load/from_bytes.hpp"
#include "model/campo.hpp"
#include "model/producto.hpp"
#include "report/tema.hpp"
#include "supuestos/direccion.hpp"

namespace generator::app {
namespace {

/// Where a datum would stand: its null, or the object that lacks its key.
const load::Node* find_place(const load::Tape& tape, std::string_view puntero) {
    const std::uint32_t node = resolve(tape, puntero);
    if (node < tape.nodes.size()) {
        return tape.nodes[node].kind == load::Kind::null ? &tape.nodes[node] : nullptr;
    }
    const std::uint32_t parent = resolve(tape, puntero.substr(0, puntero.rfind('/')));
    const bool is_object =
        parent < tape.nodes.size() && tape.nodes[parent].kind == load::Kind::object;
    return is_object ? &tape.nodes[parent] : nullptr;
}

void add_unreported(std::string_view bytes, std::string_view puntero, report::Reporte& reporte) {
    const model::Producto* producto = model::find_producto(reporte.producto);
    const load::Tape tape = load::read_tape(bytes, {});
    const load::Node* place = tape.is_whole ? find_place(tape, puntero) : nullptr;
    if (producto == nullptr || place == nullptr ||
        model::find_campo(producto->campos(), report::path_of(puntero)) == nullptr) {
        return;
    }
    const base::LineColumn at = base::line_column(bytes, place->offset);
    reporte.hechos.push_back({std::string{puntero}, "sin informar", {}, at.line, at.column});
}

}  // namespace

std::string address_of(std::string_view bytes, std::string_view nombre) {
    if (nombre.find('/') == std::string_view::npos) {
        return std::string{nombre};
    }
    const load::Tape tape = load::read_tape(bytes, {});
    return supuestos::to_pointer(tape, nombre).value_or(std::string{nombre});
}

void add_told_at(std::string_view bytes, std::string_view puntero, report::Reporte& reporte) {
    if (!puntero.starts_with('/')) {
        return;
    }
    std::vector<report::Hecho> more = comparacion::read_anotaciones(bytes, reporte);
    std::ranges::move(more, std::back_inserter(reporte.hechos));
    if (report::find_tema(reporte, puntero).empty()) {
        add_unreported(bytes, puntero, reporte);
    }
}

}  // namespace generator::app
