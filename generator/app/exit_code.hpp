#pragma once

namespace generator::app {

/// What the process tells its caller. Of several, the largest urgency wins: see `worst`.
enum class ExitCode : int {
    done = 0,
    contradictions = 1,  // only with --estricto
    wrong_use = 2,
    invalid_input = 3,  // even one input; the others are made
    environment = 4,    // disk, permission: a retry may help
    bug = 5,
};

/// Environment wins over invalid input; otherwise the larger number.
[[nodiscard]] constexpr ExitCode worst(ExitCode a, ExitCode b) {
    return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

}  // namespace generator::app
