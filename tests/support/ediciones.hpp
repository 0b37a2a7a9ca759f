#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "support/azar.hpp"

namespace support {

/// Ways to edit an input.
enum class Edicion : std::uint8_t {
    numero,     // another number
    texto,      // a word more, less or another; another text
    sin_valor,  // S/I in the place of a value
    quitar,     // an optional field is not there any more
    agregar,    // an element more
    sacar,      // an element less
    mover,      // an element elsewhere in its list, two places or more
};
inline constexpr std::size_t kEdiciones = 7;
[[nodiscard]] std::string_view to_text(Edicion edicion);

/// Edits an input here and there, each time under another of its first keys, so that no edit moves
/// what another one speaks of; and knows how a person would tell each edit.
class Editor {
  public:
    Editor(std::string_view input, Azar& azar);

    /// "periodos/2023/gasto: 5 → 6", "- regiones/13", "+ componentes/2", "> ...: 1 → 3"; nothing if
    /// this input has nothing to be edited so. Whether it is still valid is for others to say:
    /// `undo` takes the last edit back.
    [[nodiscard]] std::optional<std::string> edit(Edicion edicion);
    void undo();
    [[nodiscard]] std::string text() const { return json_.dump(1); }

  private:
    using Json = nlohmann::ordered_json;
    using Pointer = Json::json_pointer;

    [[nodiscard]] std::optional<Pointer> pick(Edicion edicion);
    void collect(const Json& value, const Pointer& at, Edicion edicion,
                 std::vector<Pointer>& out) const;
    [[nodiscard]] bool is_free(const Pointer& at) const;
    [[nodiscard]] std::string change(const Pointer& at, Json value);
    [[nodiscard]] std::string take_out(const Pointer& at);
    [[nodiscard]] std::string put_in(const Pointer& list);
    [[nodiscard]] std::string move(const Pointer& list);
    [[nodiscard]] std::string other_text(const std::string& text);

    Azar& azar_;
    Json json_;
    Json before_;
    std::set<std::string> edited_;  // first keys
    std::string last_;
    std::size_t texts_ = 0;
};

}  // namespace support
