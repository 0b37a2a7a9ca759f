#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/template_tree.hpp"
#include "report/valor.hpp"

namespace generator::document {

/// A name of a template, and what it holds.
struct Resolved {
    Path path;
    const report::Forma* forma = nullptr;  // nullptr if the path ends in a fact (`x.no_aplica`)
};

struct Unresolved {
    std::string message;
    std::string hint;
};

/// The names that a place of a template may use: those of the report, and the variables of the
/// `cada` around it.
class Names {
  public:
    Names(const report::Forma& root, std::vector<std::uint16_t>& steps)
        : steps_{steps}, frames_{{"", &root}} {}

    [[nodiscard]] std::optional<Resolved> resolve(std::string_view text, Unresolved& why);
    /// False if the name hides another.
    [[nodiscard]] bool push(std::string_view name, const report::Forma& forma);
    void pop() { frames_.pop_back(); }

  private:
    struct Frame {
        std::string name;
        const report::Forma* forma = nullptr;
    };
    [[nodiscard]] std::optional<std::uint16_t> find_frame(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> candidates() const;

    std::vector<std::uint16_t>& steps_;
    std::vector<Frame> frames_;
};

}  // namespace generator::document
