#include "app/inputs.hpp"

#include <algorithm>
#include <thread>
#include <unordered_map>

#include "app/files.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"

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

base::Diagnostics find_clashes(const std::vector<std::string>& inputs, std::size_t workers) {
    std::unordered_map<std::string, std::string_view> owner_of;
    base::Diagnostics faults;
    const auto name = [&](std::size_t, std::size_t index) {
        const auto bytes = read_file(inputs[index]);
        return bytes ? pipeline::output_path(*bytes) : std::string{};
    };
    batch::run_in_order(
        inputs.size(), workers, name, [&](std::size_t index, const std::string& path) {
            if (path.empty()) {
                return;  // reported when its turn comes
            }
            // Some disks hold «Agua» and «agua» to be one name.
            const auto [owner, is_first] = owner_of.emplace(base::fold(path), inputs[index]);
            if (!is_first) {
                faults.push_back(
                    {.code = "E-SAL-001",
                     .severity = base::Severity::error,
                     .place = {.file = inputs[index], .line = 0, .column = 0, .pointer = "/codigo"},
                     .message = "sus salidas se llamarían igual que las de " +
                                std::string{owner->second} + " (" + path + ")",
                     .hint = "dé un código distinto a cada programa; no se escribió nada"});
            }
        });
    return faults;
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
