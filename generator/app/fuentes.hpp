#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/inputs.hpp"

namespace generator::app {

/// The lines that diagnostics stand on, read again when they are told: nothing of an input is held
/// until then. The last input that was asked for is kept, because the next question is of it too.
class Fuentes {
  public:
    explicit Fuentes(const Piezas& piezas) : piezas_{piezas} {}
    /// Without its end; empty if it cannot be read. Valid until the next call.
    [[nodiscard]] std::string_view line_of(const std::string& file, std::uint32_t line);

  private:
    bool load(const std::string& file, std::uint32_t line);

    const Piezas& piezas_;
    std::size_t loaded_ = SIZE_MAX;  // piece
    std::uint32_t first_line_ = 1;
    std::string text_;
    std::vector<std::size_t> starts_;
};

}  // namespace generator::app
