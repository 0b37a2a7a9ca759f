#pragma once

#include <string>
#include <vector>

namespace bench {

/// The memory of this process now, and at most so far.
[[nodiscard]] double resident_megabytes();
[[nodiscard]] double peak_megabytes();

/// What a program took from exec to exit.
struct Spent {
    double wall_milliseconds = 0;
    double cpu_milliseconds = 0;  // user and system
    double peak_megabytes = 0;
};
/// Runs a program, its output thrown away. Ends this one if it cannot be run or fails.
[[nodiscard]] Spent run_program(const std::vector<std::string>& arguments);

}  // namespace bench
