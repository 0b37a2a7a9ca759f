#pragma once

#include <string>

namespace support {

struct CommandResult {
    int status = -1;     // exit code; 127: the program is missing
    std::string output;  // standard output and error together
};

/// Runs a shell command. Tests use it for the packages that judge our files (qpdf, poppler).
[[nodiscard]] CommandResult run_command(const std::string& command);

/// A file name inside single quotes for the shell.
[[nodiscard]] std::string quoted(const std::string& name);

}  // namespace support
