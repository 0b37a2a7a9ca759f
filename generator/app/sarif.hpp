#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::app {

/// Diagnostics as SARIF 2.1.0, result by result: the rules, which the format puts anywhere in the
/// run, come at the end, when it is known which of them were used.
class Sarif {
  public:
    [[nodiscard]] std::string begin() const;
    /// `line` is that on which the diagnostic stands, or empty: its end is found there.
    [[nodiscard]] std::string add(const base::Diagnostic& diagnostic, std::string_view line);
    [[nodiscard]] std::string finish() const;

  private:
    [[nodiscard]] std::size_t index_of(const base::Diagnostic& diagnostic);

    struct Regla {
        std::string id;
        base::Severity severidad;
    };
    std::vector<Regla> reglas_;
    bool is_first_ = true;
};

}  // namespace generator::app
