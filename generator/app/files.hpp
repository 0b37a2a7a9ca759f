#pragma once

#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "base/result.hpp"

namespace generator::app {

/// The JSON files that the arguments name: files as they are, folders searched in depth. In path
/// order, each once. A path that does not exist, and a folder without JSON, is a fault (E-ENT-001,
/// E-ENT-002).
[[nodiscard]] base::Result<std::vector<std::string>> find_inputs(
    const std::vector<std::string>& arguments);

/// The exit code for the faults of `find_inputs`: a name that is not there is wrong use, the rest
/// is the environment.
[[nodiscard]] ExitCode inputs_exit_code(const base::Diagnostics& faults);

/// The bytes of a file, or why it cannot be read (E-ENT-003).
[[nodiscard]] base::Result<std::string> read_file(const std::string& path);

/// A file to be written whole.
struct Archivo {
    std::string path;
    std::string bytes;
};

/// Writes all or none under their final names: each goes to a temporary file of its own folder, is
/// written, checked and synced; only when all are, they are renamed and the folder synced. Makes
/// the folders that are missing. Faults are E-ENT-004, and no temporary file is left behind.
[[nodiscard]] base::Diagnostics write_files(const std::vector<Archivo>& archivos);

}  // namespace generator::app
