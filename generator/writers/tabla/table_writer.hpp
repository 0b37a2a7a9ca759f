#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "consolidado/tabla.hpp"

namespace generator::writers::tabla {

/// Takes the bytes of one file, in order. Faults: they could not be written.
using Sink = std::function<base::Diagnostics(std::string_view)>;
/// The sink of the file that this table goes to.
using OpenSink = std::function<Sink(const consolidado::Tabla&)>;

/// Writes tables one after another, row by row: it holds none of them. After a fault it is of no
/// more use, and what it wrote is no file.
class TableWriter {
  public:
    TableWriter() = default;
    virtual ~TableWriter() = default;
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// The rows that follow are of this table.
    [[nodiscard]] virtual base::Diagnostics begin(const consolidado::Tabla& tabla) = 0;
    [[nodiscard]] virtual base::Diagnostics add(const consolidado::Fila& fila) = 0;
    /// No table follows.
    [[nodiscard]] virtual base::Diagnostics finish() = 0;
};

/// As Excel in Chile opens it: a file a table, UTF-8 with mark, `;`, decimal comma, CRLF.
/// Everything is quoted that has a `;`, a quote, or an end of line. A text that begins with = + -
/// @, a tab, a carriage return or an apostrophe gets an apostrophe before it, so that no program
/// takes it for a formula: whoever reads the file takes one apostrophe off the beginning of each
/// text.
[[nodiscard]] std::unique_ptr<TableWriter> make_csv_writer(OpenSink open);

/// One object, a list a table, an object a row: {"programas": [{"codigo": ...}]}. An empty cell is
/// no member.
[[nodiscard]] std::unique_ptr<TableWriter> make_json_writer(Sink sink);

/// What one sheet of Excel may hold.
struct SheetLimits {
    std::uint32_t rows = 1'048'576;  // the head is one
    std::uint32_t columns = 16'384;
    std::uint32_t characters = 32'767;  // of a cell, in UTF-16
};
/// A workbook, a sheet a table: real numbers, heads that stay, filters. A table with more rows goes
/// on in «Programas (2)»; more columns, or a longer text, are faults. `path` is where the library
/// puts the file; its own temporary files go to `folder`.
[[nodiscard]] std::unique_ptr<TableWriter> make_xlsx_writer(const std::string& path,
                                                            const std::string& folder,
                                                            SheetLimits limits);

/// Fills `buffer` with the bytes that follow; how many there were, 0 at the end.
using Source = std::function<std::size_t(std::span<char> buffer)>;

/// Reads the workbook back: its library says nothing if the disk fills up under its own temporary
/// files. True if every part is whole and its sheets have so many cells.
[[nodiscard]] bool is_whole_workbook(const Source& source, std::uint64_t cells);

}  // namespace generator::writers::tabla
