#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands.hpp"
#include "app/inputs.hpp"
#include "base/diagnostic.hpp"
#include "pipeline/pipeline.hpp"

namespace generator::app {

// How the commands that read inputs begin.

/// The texts that the arguments name, and what all programmes share.
struct Apertura {
    Piezas piezas;
    pipeline::Recursos recursos;
};
/// If they could not be opened, `code` is what the process ends with.
[[nodiscard]] base::Result<Apertura> open_inputs(const std::vector<std::string>& arguments,
                                                 ExitCode& code);

/// As many as were asked for, or as the machine does at once; never more than there is work.
[[nodiscard]] std::size_t count_workers(const Orden& orden, std::size_t inputs);

/// E-SAL-001: two inputs whose outputs would have one name. Found before anything is written,
/// because the second would silently replace the first.
class Nombres {
  public:
    explicit Nombres(const Piezas& piezas) : piezas_{piezas} {}
    /// The pieces come in their order; `nombre` is empty if its keys cannot be read: its faults are
    /// told when its turn comes.
    void add(std::size_t index, const std::string& nombre);
    [[nodiscard]] base::Diagnostics find_clashes();

  private:
    /// A name by its hash: of a hundred thousand programmes two megabytes are kept.
    struct Nombre {
        std::size_t hash = 0;
        std::size_t index = 0;

        auto operator<=>(const Nombre&) const = default;
    };

    const Piezas& piezas_;
    std::vector<Nombre> nombres_;
};
[[nodiscard]] base::Diagnostics find_clashes(const Piezas& piezas, std::size_t workers);

/// One input, judged, with what there is to say about it.
struct Juzgado {
    base::Diagnostics diagnostics;
    std::optional<report::Reporte> reporte;
    ExitCode code = ExitCode::done;
};
[[nodiscard]] Juzgado judge_piece(const Piezas& piezas, std::size_t index, const Orden& orden,
                                  const pipeline::Recursos& recursos);

/// The same of a text that was read already.
[[nodiscard]] Juzgado judge_text(const Piezas& piezas, std::size_t index, std::string_view bytes,
                                 const Orden& orden, const pipeline::Recursos& recursos);

/// The code of a command that ends with `code` and has told this many faults and warnings:
/// --estricto makes of any of them a difference. Notes are none.
[[nodiscard]] ExitCode final_code(const Orden& orden, ExitCode code, std::size_t said);

}  // namespace generator::app
