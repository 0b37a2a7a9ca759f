#pragma once

#include <optional>
#include <string>

#include "app/fuentes.hpp"
#include "app/options.hpp"
#include "app/sarif.hpp"
#include "base/diagnostic.hpp"

namespace generator::app {

/// Writes diagnostics as they come, in the format that was asked for. What it gives is to be
/// printed in that order; of a document (JSON, SARIF) only the whole of it can be read.
class Escritor {
  public:
    explicit Escritor(FormatoDiagnosticos formato) : formato_{formato} {}
    /// From here on the lines of the inputs can be shown; they must outlive the writer.
    void show_lines_of(const Piezas& piezas) { fuentes_.emplace(piezas); }
    [[nodiscard]] bool is_document() const {
        return formato_ == FormatoDiagnosticos::json || formato_ == FormatoDiagnosticos::sarif;
    }
    /// Those of one programme: of a text, errors come first.
    [[nodiscard]] std::string add(const base::Diagnostics& diagnostics);
    /// What closes a document.
    [[nodiscard]] std::string finish();

  private:
    [[nodiscard]] std::string print_blocks(const base::Diagnostics& diagnostics);
    /// What stands at its place and at those of the others, each with a caret.
    [[nodiscard]] std::string print_extractos(const base::Diagnostic& diagnostic);
    [[nodiscard]] std::string print_objects(const base::Diagnostics& diagnostics);
    [[nodiscard]] std::string_view line_of(const base::Diagnostic& diagnostic);

    FormatoDiagnosticos formato_;
    std::optional<Fuentes> fuentes_;
    std::optional<Sarif> sarif_;
    bool is_begun_ = false;
};

}  // namespace generator::app
