#include "readers/pdf/to_unicode.hpp"

#include <qpdf/QUtil.hh>
#include <vector>

#include "readers/pdf/tokens.hpp"

namespace generator::readers::pdf {
namespace {

using Tokens = std::vector<QPDFTokenizer::Token>;

/// A range longer than all characters that there are is no table.
constexpr std::uint32_t kLongestRange = 0xFFFF;

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes.substr(0, 4)) {
        code = code << 8U | static_cast<std::uint8_t>(byte);
    }
    return code;
}

std::string text_of(const std::string& utf16) { return QUtil::utf16_to_utf8("\xFE\xFF" + utf16); }

Tokens part_of(const Tokens& tokens, std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t index) {
        return tokens.begin() + static_cast<std::ptrdiff_t>(index);
    };
    return {at(begin), at(end)};
}

/// The last letter of a range grows by one with each code.
std::string text_at(std::string utf16, std::uint32_t steps) {
    if (utf16.size() >= 2) {
        const std::uint32_t last = code_of(utf16.substr(utf16.size() - 2)) + steps;
        utf16[utf16.size() - 2] = static_cast<char>(last >> 8U & 0xFFU);
        utf16.back() = static_cast<char>(last & 0xFFU);
    }
    return text_of(utf16);
}

void add_characters(const Tokens& tokens, ToUnicode& table) {
    for (std::size_t i = 0; i + 1 < tokens.size(); i += 2) {
        table.texts[code_of(tokens[i].getValue())] = text_of(tokens[i + 1].getValue());
    }
}

void add_range(std::uint32_t first, std::uint32_t last, const Tokens& targets, ToUnicode& table) {
    for (std::uint32_t code = first; code <= last && code - first <= kLongestRange; ++code) {
        const std::uint32_t step = code - first;
        if (targets.size() > 1 && step + 1 < targets.size()) {  // [ <..> <..> ... ]
            table.texts[code] = text_of(targets[step + 1].getValue());
        } else if (targets.size() == 1) {
            table.texts[code] = text_at(targets[0].getValue(), step);
        }
    }
}

void add_ranges(const Tokens& tokens, ToUnicode& table) {
    std::size_t i = 0;
    while (i + 2 < tokens.size()) {
        std::size_t size = 1;
        if (tokens[i + 2].getType() == QPDFTokenizer::tt_array_open) {
            while (i + 2 + size < tokens.size() &&
                   tokens[i + 2 + size].getType() != QPDFTokenizer::tt_array_close) {
                ++size;
            }
        }
        add_range(code_of(tokens[i].getValue()), code_of(tokens[i + 1].getValue()),
                  part_of(tokens, i + 2, i + 2 + size), table);
        i += 2 + size + (size > 1 ? 1 : 0);
    }
}

}  // namespace

std::string ToUnicode::decode(std::string_view codes) const {
    std::string result;
    for (std::size_t i = 0; i + code_size <= codes.size(); i += code_size) {
        const auto found = texts.find(code_of(codes.substr(i, code_size)));
        result += found == texts.end() ? "\xEF\xBF\xBD" : found->second;
    }
    return result;
}

ToUnicode read_to_unicode(const std::string& bytes) {
    ToUnicode table;
    const Tokens tokens = split_tokens(bytes);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].getType() != QPDFTokenizer::tt_word) {
            continue;
        }
        const std::string& word = tokens[i].getValue();
        const Tokens inside = part_of(tokens, begin, i);
        if (word == "endbfchar") {
            add_characters(inside, table);
        } else if (word == "endbfrange") {
            add_ranges(inside, table);
        } else if (word == "endcodespacerange" && !inside.empty()) {
            table.code_size = inside[0].getValue().size() == 2 ? 2 : 1;
        }
        begin = i + 1;
    }
    return table;
}

}  // namespace generator::readers::pdf
