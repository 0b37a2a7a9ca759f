#include "app/extracto.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"

namespace generator::app {
namespace {

constexpr std::string_view kMargin = "    | ";
constexpr std::size_t kWidth = 74;   // of a terminal of 80, without the margin
constexpr std::size_t kBefore = 28;  // of a long line, before the caret
constexpr std::size_t kNear = 400;   // bytes of a line that are looked at on each side

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// The bytes of one character, one of them if they are no UTF-8.
std::string_view character_at(std::string_view line, std::size_t at) {
    std::size_t size = 1;
    while (at + size < line.size() && !begins_character(line[at + size])) {
        ++size;
    }
    const std::string_view bytes = line.substr(at, size);
    return base::find_invalid_utf8(bytes) ? line.substr(at, 1) : bytes;
}

struct Range {
    char32_t first;
    char32_t last;
};
/// Characters that take two columns of a terminal: East Asian ones and emoji.
constexpr std::array<Range, 10> kWide{{{0x1100, 0x115F},
                                       {0x2E80, 0xA4CF},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6},
                                       {0x1F300, 0x1F64F},
                                       {0x1F680, 0x1F9FF},
                                       {0x20000, 0x3FFFD}}};

std::size_t width_of(char32_t c) {
    const bool is_combining = c >= 0x300 && c <= 0x36F;
    const bool is_wide = std::ranges::any_of(
        kWide, [&](const Range& range) { return c >= range.first && c <= range.last; });
    return is_combining ? 0 : is_wide ? 2 : 1;
}

/// A character as the terminal shows it.
struct Shown {
    std::string text;
    std::size_t width = 0;
};

Shown show(std::string_view character) {
    if (character == "\t") {
        return {"  ", 2};
    }
    std::string safe = base::escape_for_terminal(character);
    if (safe != character) {
        const std::size_t width = safe.size();
        return {std::move(safe), width};
    }
    const char32_t c = base::decode_utf8(character, 0).value;
    if (base::is_invisible(c)) {
        std::string name = "\\u{" + base::code_point_name(c).substr(2) + "}";
        const std::size_t width = name.size();
        return {std::move(name), width};
    }
    return {std::move(safe), width_of(c)};
}

/// Part of a line, ready, with the columns of the terminal that are before it and its own.
struct Cut {
    std::vector<Shown> shown;
    std::size_t caret = 0;  // index
    std::size_t last = 0;   // one past the last that is covered
    bool goes_on_before = false;
    bool goes_on_after = false;
};

Cut cut_near(std::string_view line, std::uint32_t column, std::uint32_t length) {
    const std::size_t caret = byte_of(line, column);
    std::size_t begin = caret > kNear ? caret - kNear : 0;
    while (begin > 0 && !begins_character(line[begin])) {
        --begin;
    }
    begin = begin == 0 ? std::min(line.find_first_not_of(" \t"), caret) : begin;
    Cut cut;
    std::size_t at = begin;
    std::uint32_t covered_left = length;
    for (; at < line.size() && at < caret + kNear; at += character_at(line, at).size()) {
        if (at == caret) {
            cut.caret = cut.shown.size();
            cut.last = cut.caret;
        }
        cut.shown.push_back(show(character_at(line, at)));
        if (at >= caret && covered_left > 0) {
            --covered_left;
            cut.last = cut.shown.size();
        }
    }
    cut.goes_on_before = begin > 0 && line.find_first_not_of(" \t") < begin;
    cut.goes_on_after = at < line.size();
    return cut;
}

std::size_t width_between(const Cut& cut, std::size_t first, std::size_t last) {
    std::size_t width = 0;
    for (std::size_t i = first; i < last; ++i) {
        width += cut.shown[i].width;
    }
    return width;
}

/// Leaves what a terminal has room for: all that is covered if it fits, and some before it.
void narrow(Cut& cut) {
    std::size_t first = 0;
    std::size_t last = cut.shown.size();
    if (width_between(cut, first, last) > kWidth) {
        first = cut.caret;
        while (first > 0 && width_between(cut, first - 1, cut.caret) <= kBefore) {
            --first;
        }
        last = first;
        std::size_t width = 0;
        while (last < cut.shown.size() && width + cut.shown[last].width <= kWidth - 2) {
            width += cut.shown[last++].width;
        }
        // What the end of the line leaves free shows more of its beginning.
        while (first > 0 && width + cut.shown[first - 1].width <= kWidth - 2) {
            width += cut.shown[--first].width;
        }
    }
    cut.goes_on_before = cut.goes_on_before || first > 0;
    cut.goes_on_after = cut.goes_on_after || last < cut.shown.size();
    cut.shown = {cut.shown.begin() + static_cast<std::ptrdiff_t>(first),
                 cut.shown.begin() + static_cast<std::ptrdiff_t>(last)};
    cut.caret -= first;
    cut.last = std::min(cut.last, last) - first;
}

/// One past the last byte of the JSON value that begins at byte `at`; 0 if the line does not end
/// it.
std::size_t end_of_value(std::string_view line, std::size_t at) {
    if (line[at] == '"') {
        for (std::size_t end = at + 1; end < line.size(); ++end) {
            if (line[end] == '\\') {
                ++end;
            } else if (line[end] == '"') {
                return end + 1;
            }
        }
        return 0;
    }
    const std::size_t end = line.find_first_of(",]}: \t\r\"{[", at);
    return std::min(end, line.size()) > at ? std::min(end, line.size()) : 0;
}

}  // namespace

std::size_t byte_of(std::string_view line, std::uint32_t column) {
    std::uint32_t seen = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        seen += begins_character(line[at]) ? 1U : 0U;
        if (seen == column) {
            return at;
        }
    }
    return line.size();
}

std::uint32_t covered(std::string_view line, std::uint32_t column, std::uint32_t length) {
    const std::size_t begin = byte_of(line, column);
    if (length > 0 || column == 0 || begin >= line.size()) {
        return length;
    }
    const std::size_t end = end_of_value(line, begin);
    return end == 0 ? 1
                    : static_cast<std::uint32_t>(
                          base::count_code_points(line.substr(begin, end - begin)));
}

std::string print_extracto(std::string_view line, std::uint32_t column, std::uint32_t length) {
    if (column == 0 || byte_of(line, column) >= line.size()) {
        return {};
    }
    Cut cut = cut_near(line, column, covered(line, column, length));
    narrow(cut);
    std::string text{kMargin};
    text += cut.goes_on_before ? "…" : "";
    for (const Shown& shown : cut.shown) {
        text += shown.text;
    }
    text += cut.goes_on_after ? "…" : "";
    const std::size_t before = width_between(cut, 0, cut.caret) + (cut.goes_on_before ? 1U : 0U);
    const std::size_t under = std::max<std::size_t>(width_between(cut, cut.caret, cut.last), 1);
    text +=
        "\n" + std::string{kMargin} + std::string(before, ' ') + "^" + std::string(under - 1, '~');
    return text;
}

}  // namespace generator::app
