#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/manifiesto.hpp"

// What a run is about to do in its output folder, written down before it does it. Whoever finds the
// journal of a run that was killed ends what the run had begun, and knows what to clear away.
namespace generator::batch {

/// Programmes whose outputs lie whole and synced under temporary names, and get their final names
/// together.
struct Entrega {
    std::vector<Programa> programas;
    std::vector<std::string> retirados;  // names of programmes that are no more
    std::vector<std::string> sobrantes;  // files of the manifest that are left over: deleted
};

/// Two deliveries as one: of a programme that is in both, the later one holds.
void append(Entrega& entrega, Entrega later);
/// What the manifest says after a delivery.
void apply(Manifiesto& manifiesto, Entrega entrega);

/// A journal, as far as its lines are whole.
struct Diario {
    std::string corrida;                // of the run: part of its temporary names
    std::vector<std::string> carpetas;  // where its temporary files may be
    std::vector<Entrega> entregas;
};

/// The first lines of a journal.
[[nodiscard]] std::string print_inicio(std::string_view corrida,
                                       const std::vector<std::string>& carpetas);
/// The lines of one delivery; the last one makes it hold.
[[nodiscard]] std::string print_entrega(const Entrega& entrega);

/// Each line begins with its own checksum. What follows a line that was not written whole, and a
/// delivery without its last line, had no consequence yet: it is left out.
[[nodiscard]] Diario parse_diario(std::string_view bytes);

}  // namespace generator::batch
