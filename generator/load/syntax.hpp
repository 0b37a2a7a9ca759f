#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generator::load {

/// What had been read when the syntax broke.
enum class LastEvent : std::uint8_t { nothing, key, value, open };

/// Where the reading stood when the parser gave up.
struct BrokenAt {
    std::string_view bytes;
    std::size_t cursor = 0;  // end of the last good token
    std::size_t limit = 0;   // byte at which the parser stopped, or the size of the text
    LastEvent last = LastEvent::nothing;
    bool last_is_number = false;
    std::vector<std::size_t> open;  // offsets of the brackets that are not closed yet
};

struct SyntaxFault {
    std::string code;
    std::size_t offset = 0;
    std::string message;
    std::string hint;
};

/// End of the number that begins there, by the grammar: "07" is a number and a stray digit.
[[nodiscard]] std::size_t number_end(std::string_view text, std::size_t at);

/// What is wrong there, in the words of the person who has to mend it.
[[nodiscard]] SyntaxFault explain_syntax(const BrokenAt& broken);

}  // namespace generator::load
