#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/carpeta.hpp"
#include "app/opening.hpp"
#include "batch/plan.hpp"

// Making the outputs of one programme, in any thread.
namespace generator::app {

/// What is to be made of one input, and why.
struct Tarea {
    std::size_t pieza = 0;
    batch::Motivo motivo = batch::Motivo::nuevo;
    std::string nombre{};  // of its outputs; empty if its keys could not be read
};

/// What came of it.
struct Resultado {
    base::Diagnostics diagnostics;
    ExitCode code = ExitCode::done;
    std::string volcado;                      // the stage that was asked for, instead of files
    std::optional<batch::Programa> programa;  // written under temporary names
    std::vector<std::string> sobrantes;       // files that it had and has no more
    bool is_fatal = false;                    // the folder cannot be written: nothing else can
};

/// Makes programmes: each worker has its own caches, everything else is shared and never changes.
class Taller {
  public:
    Taller(const Orden& orden, const Apertura& apertura, std::size_t workers);

    /// Its outputs, written into `carpeta` but not published.
    [[nodiscard]] Resultado make(std::size_t worker, const Tarea& tarea, const Carpeta& carpeta);
    /// A stage of its pipeline as text.
    [[nodiscard]] Resultado dump(std::size_t worker, std::size_t pieza);

  private:
    /// The worker's own, made when it first works; `nullptr` and a fault if it cannot be.
    pipeline::Obrero* obrero(std::size_t worker, Resultado& result);
    void write(pipeline::Salidas salidas, batch::Programa programa, const Tarea& tarea,
               const Carpeta& carpeta, Resultado& result) const;

    const Orden& orden_;
    const Piezas& piezas_;
    const pipeline::Recursos& recursos_;
    base::Sha256 huella_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
};

/// What the order asks of each programme.
[[nodiscard]] batch::Formatos formatos_of(const Orden& orden);
[[nodiscard]] batch::Opciones opciones_of(const Orden& orden);

/// The files of a programme, by how their names end; what was not made has none.
[[nodiscard]] std::vector<Archivo> name_files(pipeline::Salidas salidas);

}  // namespace generator::app
