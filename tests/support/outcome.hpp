#pragma once

#include <string>
#include <vector>

#include "app/exit_code.hpp"

namespace support {

/// What the whole program said and how it ended.
struct Outcome {
    generator::app::ExitCode code = generator::app::ExitCode::bug;
    std::string out;
    std::string err;
};
/// Arguments without the program's name.
[[nodiscard]] Outcome run(const std::vector<std::string>& arguments);

[[nodiscard]] bool contains(const std::string& text, const std::string& part);
/// The first `from`, which must be there, is `to`.
[[nodiscard]] std::string replaced(std::string text, const std::string& from,
                                   const std::string& to);

}  // namespace support
