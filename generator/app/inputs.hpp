#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "base/diagnostic.hpp"
#include "pipeline/pipeline.hpp"

namespace generator::app {

// How the commands that read inputs begin.

/// The input files that the arguments name, and what all programmes share.
struct Apertura {
    std::vector<std::string> inputs;
    pipeline::Recursos recursos;
};
/// If they could not be opened, `code` is what the process ends with.
[[nodiscard]] base::Result<Apertura> open_inputs(const std::vector<std::string>& arguments,
                                                 ExitCode& code);

/// As many as were asked for, or as the machine does at once; never more than there is work.
[[nodiscard]] std::size_t count_workers(const Orden& orden, std::size_t inputs);

/// E-SAL-001: two inputs whose outputs would have one name. Found before anything is written,
/// because the second would silently replace the first.
[[nodiscard]] base::Diagnostics find_clashes(const std::vector<std::string>& inputs,
                                             std::size_t workers);

/// One input, judged, with what there is to say about it.
struct Juzgado {
    base::Diagnostics diagnostics;
    std::optional<report::Reporte> reporte;
    ExitCode code = ExitCode::done;
};
[[nodiscard]] Juzgado judge_file(const std::string& path, const Orden& orden,
                                 const pipeline::Recursos& recursos);

/// The code of a command that ends with `code` and has said `diagnostics`: --estricto makes of any
/// of them a difference.
[[nodiscard]] ExitCode final_code(const Orden& orden, ExitCode code,
                                  const base::Diagnostics& diagnostics);

}  // namespace generator::app
