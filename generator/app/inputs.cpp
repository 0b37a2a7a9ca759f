#include "app/inputs.hpp"

#include <algorithm>
#include <thread>

#include "app/files.hpp"

namespace generator::app {

base::Result<Apertura> open_inputs(const std::vector<std::string>& arguments, ExitCode& code) {
    auto inputs = find_inputs(arguments);
    if (!inputs) {
        code = inputs_exit_code(inputs.diagnostics());
        return inputs.diagnostics();
    }
    auto recursos = pipeline::load_recursos();
    if (!recursos) {
        code = ExitCode::bug;
        return recursos.diagnostics();
    }
    return Apertura{std::move(*inputs), std::move(*recursos)};
}

std::size_t count_workers(const Orden& orden, std::size_t inputs) {
    const std::size_t wanted = orden.trabajadores > 0
                                   ? static_cast<std::size_t>(orden.trabajadores)
                                   : std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted, inputs);
}

Juzgado judge_file(const std::string& path, const Orden& orden,
                   const pipeline::Recursos& recursos) {
    Juzgado result;
    const auto bytes = read_file(path);
    if (!bytes) {
        result.diagnostics = bytes.diagnostics();
        result.code = ExitCode::environment;
        return result;
    }
    auto reporte = pipeline::judge(*bytes, path, recursos,
                                   {.estado = orden.estado, .anio_precios = orden.anio_precios});
    result.diagnostics = reporte.diagnostics();
    if (reporte) {
        result.reporte = std::move(*reporte);
    } else {
        result.code = ExitCode::invalid_input;
    }
    return result;
}

ExitCode final_code(const Orden& orden, ExitCode code, const base::Diagnostics& diagnostics) {
    return orden.is_strict && !diagnostics.empty() ? worst(code, ExitCode::contradictions) : code;
}

}  // namespace generator::app
