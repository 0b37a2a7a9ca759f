#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/destinos.hpp"
#include "base/result.hpp"
#include "batch/diario.hpp"
#include "batch/estado.hpp"
#include "batch/manifiesto.hpp"

namespace generator::app {

/// An output in memory.
struct Archivo {
    std::string fin;  // ".pdf"
    std::string bytes;
};

/// A programme that could not be published: the disk refused one of its names, and the others were
/// given back to its earlier version.
struct FalloEntrega {
    std::string nombre;
    base::Diagnostic fault;
};

/// The output folder of a run: nobody else writes in it while this lives. A file under a final name
/// is whole at every moment, whoever kills the process:
///
///   1. `write` puts outputs beside their final names, under temporary ones;
///   2. `publish` syncs them, writes into the journal what it is about to do, syncs it, and only
///      then renames;
///   3. `finish` syncs the names, writes the manifest and throws the journal away.
///
/// Who opens the folder of a run that was killed between 2 and 3 ends what the journal says.
class Carpeta {
  public:
    /// Makes the folder if it is not there. Faults: E-SAL-002 it holds what is not ours; E-SAL-005
    /// another run is in it; E-MAN-nnn its manifest was altered; E-ENT-004 the disk.
    [[nodiscard]] static base::Result<Carpeta> open(const std::string& ruta);

    /// As it was when the run began, and the same while it lasts: any thread may read it.
    [[nodiscard]] const batch::Manifiesto& manifiesto() const { return manifiesto_; }
    [[nodiscard]] const batch::Estado& estado() const { return estado_; }

    /// The final path of an output.
    [[nodiscard]] std::string path(const std::string& nombre, const std::string& fin) const;
    /// Whether the file is what the manifest says: by its size and mark, or else by its hash.
    [[nodiscard]] bool is_intact(const batch::Programa& programa,
                                 const batch::Salida& salida) const;

    /// Before anything is written: where files will be. Folders as "ficha-monitoreo/2023".
    [[nodiscard]] base::Diagnostics begin(const std::vector<std::string>& carpetas);
    /// Outputs of one programme under temporary names; any number of threads at once.
    [[nodiscard]] base::Diagnostics write(const std::string& nombre,
                                          const std::vector<Archivo>& archivos) const;
    /// Gives what was written its final names, and deletes what the delivery says. One thread. What
    /// could not be published is in `failed`; a fault means that nothing more can.
    [[nodiscard]] base::Diagnostics publish(batch::Entrega entrega,
                                            std::vector<FalloEntrega>& failed);
    /// The end of a run, good or bad: what it published holds, what it only wrote is cleared away.
    [[nodiscard]] base::Diagnostics finish(batch::Estado estado);

  private:
    explicit Carpeta(std::string ruta) : ruta_{std::move(ruta)}, corrida_{new_corrida()} {}

    [[nodiscard]] std::string own(std::string_view name) const;
    [[nodiscard]] base::Diagnostics lock();
    [[nodiscard]] base::Diagnostics load();
    [[nodiscard]] base::Diagnostics recover(batch::Diario diario);
    [[nodiscard]] base::Diagnostics end_delivery(batch::Entrega& entrega, std::string_view corrida,
                                                 std::vector<FalloEntrega>& failed) const;
    [[nodiscard]] std::optional<base::Diagnostic> rename_outputs(batch::Programa& programa,
                                                                 std::string_view corrida) const;
    [[nodiscard]] base::Diagnostics note_failed(batch::Entrega& entrega,
                                                const std::vector<FalloEntrega>& failed);
    [[nodiscard]] int sync_temporaries(const batch::Entrega& entrega) const;
    void remove_temporaries(const std::vector<std::string>& carpetas,
                            std::string_view corrida) const;
    [[nodiscard]] base::Diagnostics save_manifest() const;

    std::string ruta_;
    std::string corrida_;
    Descriptor cerrojo_;
    Descriptor diario_;  // open from `begin` on
    Destinos destinos_;
    std::vector<std::string> carpetas_;
    batch::Manifiesto manifiesto_;
    batch::Entrega entregado_;  // all that this run published
    batch::Estado estado_;
    bool is_halfway_ = false;  // a rename failed: some files of a delivery have their final names
};

/// What `verificar` finds in an output folder.
inline constexpr std::string_view kManifiesto = "manifiesto.json";
inline constexpr std::string_view kCarpetaPropia = ".fichas";  // lock, journal, state

}  // namespace generator::app
