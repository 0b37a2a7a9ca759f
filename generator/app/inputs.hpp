#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/disk.hpp"
#include "app/exit_code.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"

// The texts of programmes that the arguments of a command name.
namespace generator::app {

/// What diagnostics call it.
inline constexpr std::string_view kStandardInput = "(entrada estándar)";

/// The text of one programme: a file, or a line of a file that holds one in each (NDJSON).
struct Pieza {
    std::uint32_t archivo = 0;
    std::uint32_t linea = 0;  // 0: the whole file
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
};

/// The pieces of all arguments, in the order of their paths and lines, each once. Nothing of their
/// text is held: it is read when its turn comes, in any thread.
class Piezas {
  public:
    [[nodiscard]] std::size_t size() const { return piezas_.size(); }
    /// "programa.json", "todos.ndjson:17"
    [[nodiscard]] std::string name(std::size_t index) const;
    /// The file, as diagnostics name it.
    [[nodiscard]] const std::string& file(std::size_t index) const;
    /// Where it begins in a file of many; 0: it is the whole file.
    [[nodiscard]] std::uint32_t line(std::size_t index) const { return piezas_[index].linea; }
    [[nodiscard]] bool is_whole_file(std::size_t index) const {
        return piezas_[index].linea == 0 && !is_spooled(index);
    }
    /// The piece that line of a file is in; none if no piece is.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view file, std::uint32_t line) const;
    /// Whether the piece is one line of its file.
    [[nodiscard]] bool is_line(std::size_t index) const { return piezas_[index].linea > 0; }
    [[nodiscard]] base::Result<std::string> read(std::size_t index) const;
    /// Faults of a line know nothing of those before it: here they get their line in the file.
    void place(base::Diagnostics& diagnostics, std::size_t index) const;
    /// The line of its file that a line of a piece is; 0 stays 0.
    [[nodiscard]] std::uint32_t line(std::size_t index, std::uint32_t of_piece) const;

    // How they are gathered.
    void add_file(std::string path);
    /// Reads the file once for the places of its lines; blank ones are no programmes.
    [[nodiscard]] base::Diagnostics add_lines(std::string path);
    /// Standard input, in a file without name: a JSON text, or one in each line.
    [[nodiscard]] base::Diagnostics add_stream(Descriptor spool);

  private:
    [[nodiscard]] bool is_spooled(std::size_t index) const {
        return spools_.contains(piezas_[index].archivo);
    }
    [[nodiscard]] base::Diagnostics split_lines(const Descriptor& file, std::uint32_t archivo);

    std::vector<std::string> archivos_;
    std::map<std::uint32_t, Descriptor> spools_;  // files that no path leads to
    std::vector<Pieza> piezas_;
};

/// The pieces that the arguments name: files as they are, folders searched in depth for .json,
/// .ndjson and .jsonl, patterns (`*`, `?`, `[…]`) as the shell would, `-` for standard input. What
/// does not exist, and a folder without programmes, is a fault (E-ENT-001, E-ENT-002); what looks
/// like an input and is not read, a warning (W-ENT-006). In folders, what is hidden is no input:
/// editors and other programs keep their own there.
[[nodiscard]] base::Result<Piezas> find_inputs(const std::vector<std::string>& arguments);

/// The same for who goes on without what is faulty: what could be found, and what is to be said of
/// the rest. Of a file whose lines cannot all be read there is no piece.
struct Busqueda {
    Piezas piezas;
    base::Diagnostics faults;
};
[[nodiscard]] Busqueda search_inputs(const std::vector<std::string>& arguments);

/// A folder in which something may come that an argument names.
struct Puesto {
    std::string folder;
    bool is_deep = false;  // with all folders below

    auto operator<=>(const Puesto&) const = default;
};
/// Those of a pattern ("inputs/*/a.json": "inputs", and those in it). None if it is no pattern.
[[nodiscard]] std::vector<Puesto> places_of_pattern(const std::string& argument);

/// The exit code for the faults of `find_inputs`: a name that is not there is wrong use, the rest
/// is the environment.
[[nodiscard]] ExitCode inputs_exit_code(const base::Diagnostics& faults);

}  // namespace generator::app
