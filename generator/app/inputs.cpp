#include "app/inputs.hpp"

#include <ostream>

#include "app/diagnostics_text.hpp"
#include "app/files.hpp"

namespace generator::app {

std::optional<Apertura> open_inputs(const std::vector<std::string>& arguments, Consola& consola,
                                    ExitCode& code) {
    auto inputs = find_inputs(arguments);
    if (!inputs) {
        consola.err << print_text(inputs.diagnostics());
        code = inputs_exit_code(inputs.diagnostics());
        return std::nullopt;
    }
    auto recursos = pipeline::load_recursos();
    if (!recursos) {
        consola.err << print_text(recursos.diagnostics());
        code = ExitCode::bug;
        return std::nullopt;
    }
    return Apertura{std::move(*inputs), std::move(*recursos)};
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
