#include "app/opening.hpp"

#include <algorithm>
#include <thread>

#include "base/utf8.hpp"
#include "batch/ordered.hpp"

namespace generator::app {

base::Result<Apertura> open_inputs(const std::vector<std::string>& arguments, ExitCode& code) {
    auto piezas = find_inputs(arguments);
    if (!piezas) {
        code = inputs_exit_code(piezas.diagnostics());
        return piezas.diagnostics();
    }
    auto recursos = pipeline::load_recursos();
    if (!recursos) {
        code = ExitCode::bug;
        return recursos.diagnostics();
    }
    return Apertura{std::move(*piezas), std::move(*recursos)};
}

std::size_t count_workers(const Orden& orden, std::size_t inputs) {
    const std::size_t wanted = orden.trabajadores > 0
                                   ? static_cast<std::size_t>(orden.trabajadores)
                                   : std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted, inputs);
}

void Nombres::add(std::size_t index, const std::string& nombre) {
    if (nombre.empty()) {
        return;
    }
    // Some disks hold «Agua» and «agua» to be one name.
    const auto [owner, is_first] =
        owner_of_.emplace(base::fold(nombre), static_cast<std::uint32_t>(index));
    if (is_first) {
        return;
    }
    base::Diagnostics fault{
        {.code = "E-SAL-001",
         .severity = base::Severity::error,
         .place = {.file = piezas_.file(index), .line = 0, .column = 0, .pointer = "/codigo"},
         .message = "sus salidas se llamarían igual que las de " + piezas_.name(owner->second) +
                    " (" + nombre + ")",
         .hint = "dé un código distinto a cada programa; no se escribió nada"}};
    piezas_.place(fault, index);
    append(clashes_, fault);
}

base::Diagnostics find_clashes(const Piezas& piezas, std::size_t workers) {
    Nombres nombres{piezas};
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) {
            const auto bytes = piezas.read(index);
            return bytes ? pipeline::output_path(*bytes) : std::string{};
        },
        [&](std::size_t index, const std::string& nombre) { nombres.add(index, nombre); });
    return nombres.clashes();
}

Juzgado judge_piece(const Piezas& piezas, std::size_t index, const Orden& orden,
                    const pipeline::Recursos& recursos) {
    Juzgado result;
    const auto bytes = piezas.read(index);
    if (!bytes) {
        result.diagnostics = bytes.diagnostics();
        result.code = ExitCode::environment;
        return result;
    }
    auto reporte = pipeline::judge(*bytes, piezas.file(index), recursos,
                                   {.estado = orden.estado, .anio_precios = orden.anio_precios});
    result.diagnostics = reporte.diagnostics();
    piezas.place(result.diagnostics, index);
    if (reporte) {
        result.reporte = std::move(*reporte);
    } else {
        result.code = ExitCode::invalid_input;
    }
    return result;
}

ExitCode final_code(const Orden& orden, ExitCode code, std::size_t said) {
    return orden.is_strict && said > 0 ? worst(code, ExitCode::contradictions) : code;
}

}  // namespace generator::app
