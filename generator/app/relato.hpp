#pragma once

#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/taller.hpp"

namespace generator::app {

/// Tells what came of each input, in their order, and at the end of them all. Holds nothing of what
/// it has told, but what failed.
class Relato {
  public:
    Relato(const Orden& orden, Consola& consola)
        : orden_{orden}, consola_{consola}, escritor_{orden.diagnosticos} {}
    /// From here on the lines of the inputs can be shown.
    void show_lines_of(const Piezas& piezas) { escritor_.show_lines_of(piezas); }

    /// What is to be made of how many inputs.
    void begin(std::size_t inputs, std::size_t tareas);
    /// What is not, because it stands as it should.
    void count_unchanged(std::size_t inputs, std::size_t avisos);
    /// One input whose outputs, `archivos`, are published, or that has none.
    void add(const Tarea& tarea, const std::string& input, const Resultado& result,
             const std::vector<std::string>& archivos);
    /// Something that concerns the run, not one input.
    void note(const base::Diagnostics& diagnostics, ExitCode code);
    /// Programmes of the folder that are not among the inputs, and those of them that were taken
    /// out.
    void count_leftover(std::size_t programas) { sobrantes_ = programas; }
    void count_removed(std::size_t programas) { retirados_ += programas; }
    [[nodiscard]] ExitCode code() const { return code_; }
    /// The last words, and the exit code.
    [[nodiscard]] ExitCode finish();

  private:
    void print_texts(const Tarea& tarea, const std::string& input, const Resultado& result);
    void print_item(const Tarea& tarea, const std::string& input, const Resultado& result,
                    const std::vector<std::string>& archivos);
    void print_object_end();
    void print_summary();

    const Orden& orden_;
    Consola& consola_;
    Escritor escritor_;
    std::size_t total_ = 0;     // inputs
    std::size_t tareas_ = 0;    // of them, to be made
    std::size_t contadas_ = 0;  // of these, told
    std::size_t hechas_ = 0;    // of these, published
    std::size_t iguales_ = 0;   // inputs whose outputs stand as they should
    std::size_t avisos_previos_ = 0;
    std::size_t sobrantes_ = 0;
    std::size_t retirados_ = 0;
    Cuenta cuenta_;
    base::Diagnostics generales_;
    std::vector<std::string> fallidos_;
    std::string faltas_;  // of what failed: told together at the end
    ExitCode code_ = ExitCode::done;
};

}  // namespace generator::app
