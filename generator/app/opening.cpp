#include "app/opening.hpp"

#include <algorithm>
#include <thread>

#include "base/utf8.hpp"
#include "batch/ordered.hpp"

namespace generator::app {
namespace {

/// Of the outputs of a piece; empty if its keys cannot be read.
std::string name_of(const Piezas& piezas, std::size_t index) {
    const auto bytes = piezas.read(index);
    return bytes ? pipeline::output_path(*bytes) : std::string{};
}

base::Diagnostics clash(const Piezas& piezas, std::size_t later, std::size_t first,
                        const std::string& nombre) {
    base::Diagnostics fault{
        {.code = "E-SAL-001",
         .severity = base::Severity::error,
         .place = {.file = piezas.file(later), .line = 0, .column = 0, .pointer = "/codigo"},
         .message = "sus salidas se llamarían igual que las de " + piezas.name(first) + " (" +
                    nombre + ")",
         .hint = "dé un código distinto a cada programa; no se escribió nada"}};
    piezas.place(fault, later);
    return fault;
}

}  // namespace

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
    base::Diagnostics avisos = piezas.diagnostics();
    return {Apertura{std::move(*piezas), std::move(*recursos)}, std::move(avisos)};
}

std::size_t count_workers(const Orden& orden, std::size_t inputs) {
    const std::size_t wanted = orden.trabajadores > 0
                                   ? static_cast<std::size_t>(orden.trabajadores)
                                   : std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted, inputs);
}

void Nombres::add(std::size_t index, const std::string& nombre) {
    if (!nombre.empty()) {
        // Some disks hold «Agua» and «agua» to be one name.
        nombres_.push_back({std::hash<std::string>{}(base::fold(nombre)), index});
    }
}

base::Diagnostics Nombres::find_clashes() {
    std::ranges::sort(nombres_);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // a later piece and the first
    for (std::size_t i = 1, first = 0; i < nombres_.size(); ++i) {
        first = nombres_[i].hash == nombres_[first].hash ? first : i;
        if (i != first) {
            pairs.emplace_back(nombres_[i].index, nombres_[first].index);
        }
    }
    std::ranges::sort(pairs);
    base::Diagnostics clashes;
    for (const auto& [later, first] : pairs) {
        const std::string nombre = name_of(piezas_, later);
        // Equal hashes are a suspicion; the names themselves decide.
        if (base::fold(nombre) == base::fold(name_of(piezas_, first))) {
            append(clashes, clash(piezas_, later, first, nombre));
        }
    }
    return clashes;
}

base::Diagnostics find_clashes(const Piezas& piezas, std::size_t workers) {
    Nombres nombres{piezas};
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) { return name_of(piezas, index); },
        [&](std::size_t index, const std::string& nombre) { nombres.add(index, nombre); });
    return nombres.find_clashes();
}

Juzgado judge_piece(const Piezas& piezas, std::size_t index, const Orden& orden,
                    const pipeline::Recursos& recursos) {
    const auto bytes = piezas.read(index);
    if (!bytes) {
        return {.diagnostics = bytes.diagnostics(),
                .reporte = std::nullopt,
                .code = ExitCode::environment};
    }
    return judge_text(piezas, index, *bytes, orden, recursos);
}

Juzgado judge_text(const Piezas& piezas, std::size_t index, std::string_view bytes,
                   const Orden& orden, const pipeline::Recursos& recursos) {
    Juzgado result;
    auto reporte = pipeline::judge(bytes, piezas.file(index), recursos,
                                   {.estado = orden.estado,
                                    .anio_precios = orden.anio_precios,
                                    .wants_relaciones = orden.verbo == Verbo::explicar});
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
