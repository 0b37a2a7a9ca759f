#pragma once

#include <vector>

#include "load/tape.hpp"
#include "model/dato.hpp"
#include "validate/reporter.hpp"

namespace generator::validate {

/// Origin of each node of the tape, from `origenes`: an entry covers everything below its
/// pointers, the longest pointer wins, `publicados` are published, all else is reported by the
/// service. Faults of the pointers and of the evidence that an origin needs go to `reporter`.
[[nodiscard]] std::vector<model::Procedencia> read_procedencias(const load::Tape& tape,
                                                                Reporter& reporter);

}  // namespace generator::validate
