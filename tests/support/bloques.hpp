#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A block of a seed that the made document does not print character by character, in order.
struct Diferencia {
    std::size_t line = 0;  // of the transcription
    std::string kind;
    std::string text{};
    std::size_t errors = 0;
    std::size_t size = 0;
    std::vector<std::string> lost_numbers{};
    bool is_out_of_order = false;

    [[nodiscard]] bool is_below_bar() const {  // 99,5 % of the characters
        return errors * 1000 > size * 5;
    }
};

struct Comparacion {
    std::size_t blocks = 0;
    std::size_t characters = 0;
    std::size_t errors = 0;
    std::vector<Diferencia> differences;
};

/// The text of a page as a reader has it: no head, style or drawing, nothing marked
/// data-medio="pantalla".
[[nodiscard]] std::string text_of_html(std::string_view html);

/// Each block of a transcription (kind, lines, cells by tabs) is looked for in a text, in order.
/// White space, braces, bullets and hyphens do not count. `running`, `omit` and `table` are not
/// content.
[[nodiscard]] Comparacion compare_blocks(std::string_view transcription, std::string_view text);

[[nodiscard]] std::string to_text(const Diferencia& difference);

}  // namespace support
