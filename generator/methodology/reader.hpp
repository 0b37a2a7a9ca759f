#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "load/tape.hpp"

namespace generator::methodology {

/// Faults of one file, each with its line and column.
class Faults {
  public:
    Faults(std::string_view bytes, std::string_view file, const load::Tape& tape)
        : bytes_{bytes}, file_{file}, tape_{tape} {}

    void add(std::string code, std::uint32_t node, std::string message, std::string hint = {});
    [[nodiscard]] const load::Tape& tape() const { return tape_; }
    [[nodiscard]] base::Diagnostics take() { return std::move(found_); }

  private:
    std::string_view bytes_;
    std::string_view file_;
    const load::Tape& tape_;
    base::Diagnostics found_;
};

/// One JSON object of an edition. Each key that is asked for is marked; `close` reports the keys
/// that nobody asked for. An absent required key, or one of another kind, is a fault and reads as
/// an empty value: the reading goes on and the edition is refused at the end.
class ObjectReader {
  public:
    ObjectReader(Faults& faults, std::uint32_t node);

    [[nodiscard]] std::uint32_t node() const { return node_; }
    [[nodiscard]] bool has(std::string_view key);

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string text_or_empty(std::string_view key);
    [[nodiscard]] std::int32_t integer(std::string_view key, std::int32_t least, std::int32_t most);
    [[nodiscard]] bool boolean_or_false(std::string_view key);
    /// Text that holds a decimal: "0.85".
    [[nodiscard]] std::optional<base::Decimal> decimal(std::string_view key);
    /// Index among `names`; a fault and 0 if it is none of them.
    [[nodiscard]] std::size_t choice(std::string_view key,
                                     const std::vector<std::string_view>& names);
    /// Of one text, or of each text of a list.
    [[nodiscard]] std::vector<std::size_t> choices(std::string_view key,
                                                   const std::vector<std::string_view>& names);
    [[nodiscard]] ObjectReader object(std::string_view key);
    /// Nodes of the elements of an array, or of the members of an object.
    [[nodiscard]] std::vector<std::uint32_t> elements(std::string_view key);
    /// Keys that nobody asked for are faults, with the nearest known name.
    void close();

  private:
    [[nodiscard]] std::size_t choice_at(std::uint32_t node, std::string_view key,
                                        const std::vector<std::string_view>& names);
    [[nodiscard]] std::uint32_t require(std::string_view key, load::Kind kind,
                                        std::string_view kind_name);

    Faults& faults_;
    std::uint32_t node_ = 0;
    std::vector<std::string_view> asked_;
};

/// Nodes below `node`, one level.
[[nodiscard]] std::vector<std::uint32_t> children(const load::Tape& tape, std::uint32_t node);

/// The enumerator whose name stands at `key`; `names` in the order of the enumerators.
template <class Enum>
Enum read_choice(ObjectReader& object, std::string_view key,
                 const std::vector<std::string_view>& names) {
    return static_cast<Enum>(object.choice(key, names));
}

}  // namespace generator::methodology
