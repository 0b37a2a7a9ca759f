#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/tape.hpp"
#include "model/dato.hpp"

namespace generator::validate {

/// A fault and where it stands; line and column are computed when all are known.
struct Fault {
    std::string_view code;  // "E-VAL-004"; the letter gives the severity
    std::string message;
    std::string hint = {};
};

/// Gathers the faults of one file and puts them in the order of their places.
class Reporter {
  public:
    Reporter(std::string_view bytes, std::string_view file, const load::Tape& tape);

    void add(std::uint32_t offset, std::string pointer, Fault fault);
    void add(const model::Lugar& lugar, Fault fault);
    /// At the value of that node.
    void add_at(std::uint32_t node, Fault fault);
    /// At the value that a pointer names, which must exist.
    void add_at(std::string_view pointer, Fault fault);

    /// True if a fault was added there: what follows from it needs no other.
    [[nodiscard]] bool has_fault_at(const model::Lugar& lugar) const;

    /// Those of the tape, and ours: by place, then by code.
    [[nodiscard]] base::Diagnostics finish() &&;

  private:
    struct Entry {
        std::uint32_t offset = 0;
        base::Diagnostic diagnostic;
    };
    std::string_view bytes_;
    std::string_view file_;
    const load::Tape& tape_;
    std::vector<Entry> entries_;
};

/// Text of the data as a message quotes it: at most 60 characters, within « ».
[[nodiscard]] std::string quote(std::string_view text);

}  // namespace generator::validate
