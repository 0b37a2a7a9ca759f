#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>

#include "base/scan.hpp"

namespace generator::base {
namespace {

struct Fold {
    char32_t from;
    char32_t to;
};
// Spanish letters with marks, lower case. Upper case is 0x20 below in Latin-1.
constexpr std::array<Fold, 7> kFolds{{{U'á', U'a'},
                                      {U'é', U'e'},
                                      {U'í', U'i'},
                                      {U'ó', U'o'},
                                      {U'ú', U'u'},
                                      {U'ü', U'u'},
                                      {U'ñ', U'n'}}};

std::size_t sequence_size(unsigned char lead) {
    if (lead < 0x80U) {
        return 1;
    }
    if (lead >= 0xC2U && lead < 0xE0U) {
        return 2;
    }
    if (lead >= 0xE0U && lead < 0xF0U) {
        return 3;
    }
    return lead >= 0xF0U && lead < 0xF5U ? 4 : 0;
}

constexpr char32_t to_lower_code(char32_t c) {
    const bool is_ascii_upper = c >= U'A' && c <= U'Z';
    const bool is_latin_upper = c >= U'À' && c <= U'Þ' && c != U'×';
    return is_ascii_upper || is_latin_upper ? c + 0x20 : c;
}

/// Of each code point of Latin-1; the others stay as they are.
constexpr auto kFolded = [] {
    std::array<char32_t, 0x100> folded{};
    for (char32_t c = 0; c < folded.size(); ++c) {
        folded[c] = to_lower_code(c);
        for (const Fold& f : kFolds) {
            folded[c] = folded[c] == f.from ? f.to : folded[c];
        }
    }
    return folded;
}();

/// Of all bytes of a block: 255 at most.
std::size_t sum_of(Bytes block) {
    constexpr std::uint64_t of_all = 0x0101010101010101U;
    constexpr unsigned last = 56;
    const auto [low, high] = std::bit_cast<std::array<std::uint64_t, 2>>(block);
    return ((low + high) * of_all) >> last;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, change});
            diagonal = above;
        }
    }
    return row[b.size()];
}

bool is_unsafe_on_terminal(char32_t c) {
    const bool is_control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
    const bool is_bidirectional = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                                  (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
    const bool is_no_character = (c & 0xFFFEU) == 0xFFFEU;
    return is_control || is_bidirectional || is_no_character;
}

}  // namespace

std::string code_point_name(char32_t c) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
    return name.data();
}

CodePoint decode_wide_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[at + i]);
    };
    const auto lead = static_cast<unsigned char>(text[at]);
    switch (sequence_size(lead)) {
        case 2:
            return {((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
        case 3:
            return {((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
        case 4:
            return {((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) |
                        ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU),
                    4};
        default:
            return {lead, 1};
    }
}

std::size_t next_not_ascii(std::string_view text, std::size_t at) {
    return find_special(text, at, [](Bytes c) { return c >= 0x80; });
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = next_not_ascii(text, 0); at < text.size();
         at = next_not_ascii(text, at)) {
        const std::size_t size = sequence_size(static_cast<unsigned char>(text[at]));
        if (size == 0 || at + size > text.size()) {
            return at;
        }
        for (std::size_t i = 1; i < size; ++i) {
            if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U) {
                return at;
            }
        }
        const char32_t value = decode_utf8(text, at).value;
        const bool is_overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
        const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
        if (is_overlong || is_surrogate || value > 0x10FFFF) {
            return at;
        }
        at += size;
    }
    return std::nullopt;
}

void append_utf8(std::string& out, char32_t value) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

std::size_t count_code_points(std::string_view text) {
    constexpr std::size_t most = 255 / detail::kBlock;  // blocks of which a byte counts them all
    const auto is_first = [](Bytes c) { return (c & 0xC0) != 0x80; };
    std::size_t count = 0;
    while (text.size() >= detail::kBlock) {
        Bytes of_each{};
        const std::size_t blocks = std::min(most, text.size() / detail::kBlock);
        for (std::size_t i = 0; i < blocks; ++i) {
            const auto bytes = detail::word_at<Bytes>(text.data() + i * detail::kBlock);
            of_each -= std::bit_cast<Bytes>(is_first(bytes));  // 0xFF is one less
        }
        count += sum_of(of_each);
        text.remove_prefix(blocks * detail::kBlock);
    }
    if (!text.empty()) {
        const auto bytes = detail::bytes_at(text.data(), text.size());
        const Bytes of_each = Bytes{} - std::bit_cast<Bytes>(is_first(bytes));
        count += sum_of(of_each) - (detail::kBlock - text.size());  // not the zeros after its end
    }
    return count;
}

std::string fold(std::string_view text) {
    if (text.size() <= detail::kBlock) {  // most words: all of its letters at once
        const Bytes bytes = detail::bytes_at(text.data(), text.size());
        if (detail::to_mask(bytes >= 0x80) == 0) {
            const auto is_upper = std::bit_cast<Bytes>((bytes >= 'A') & (bytes <= 'Z'));
            const auto lower = std::bit_cast<std::array<char, detail::kBlock>>(
                bytes | (is_upper & static_cast<std::uint8_t>(0x20)));
            return {lower.data(), text.size()};
        }
    }
    std::string result{text};
    std::size_t at = 0;
    for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U; ++at) {
        const bool is_upper = text[at] >= 'A' && text[at] <= 'Z';
        result[at] = static_cast<char>(text[at] + (is_upper ? 0x20 : 0));
    }
    result.resize(at);  // of most words, all of it
    while (at < text.size()) {
        const CodePoint c = decode_utf8(text, at);
        append_utf8(result, c.value < kFolded.size() ? kFolded[c.value] : c.value);
        at += c.size;
    }
    return result;
}

std::string to_upper(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        const bool is_lower = (c.value >= U'a' && c.value <= U'z') ||
                              (c.value >= U'à' && c.value <= U'þ' && c.value != U'÷');
        append_utf8(result, is_lower ? c.value - 0x20 : c.value);
        at += c.size;
    }
    return result;
}

std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string_view>& candidates) {
    const std::string wanted = fold(name);
    // A third of the letters may differ; beyond that a guess would mislead.
    std::size_t best = wanted.size() / 3 + 1;
    std::optional<std::string> result;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, fold(candidate));
        if (distance < best || (distance == best && !result)) {
            best = distance;
            result = std::string{candidate};
        }
    }
    return result;
}

std::string escape_for_terminal(std::string_view text) {
    std::string result;
    const auto append_escape = [&](const char* format, unsigned value) {
        std::array<char, 16> buffer{};
        const int size = std::snprintf(buffer.data(), buffer.size(), format, value);
        result.append(buffer.data(), static_cast<std::size_t>(size));
    };
    std::size_t invalid = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (at == invalid) {
            append_escape("\\x{%02X}", static_cast<unsigned char>(text[at]));
            ++at;
            invalid = at + find_invalid_utf8(text.substr(at)).value_or(text.size() - at);
            continue;
        }
        const CodePoint c = decode_utf8(text, at);
        if (is_unsafe_on_terminal(c.value)) {
            append_escape("\\u{%04X}", static_cast<unsigned>(c.value));
        } else {
            result.append(text.substr(at, c.size));
        }
        at += c.size;
    }
    return result;
}

}  // namespace generator::base
