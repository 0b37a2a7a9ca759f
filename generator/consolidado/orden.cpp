#include "consolidado/orden.hpp"

#include <algorithm>

namespace generator::consolidado {
namespace {

constexpr char kNumber = '\1';
constexpr char kText = '\2';
constexpr std::size_t kMostDigits = 18;

}  // namespace

void append_number_key(std::string& key, std::uint64_t number) {
    key += kNumber;
    constexpr unsigned kByte = 8;
    constexpr unsigned kFirst = 56;
    for (unsigned shift = kFirst + kByte; shift > 0; shift -= kByte) {
        key += static_cast<char>((number >> (shift - kByte)) & 0xFFU);
    }
}

void append_text_key(std::string& key, std::string_view text) {
    key += kText;
    key += text;
    key += '\0';
}

bool is_whole_number(std::string_view text) {
    return !text.empty() && text.size() <= kMostDigits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void append_natural_key(std::string& key, std::string_view text) {
    if (!is_whole_number(text)) {
        append_text_key(key, text);
        return;
    }
    std::uint64_t number = 0;
    constexpr std::uint64_t kTen = 10;
    for (const char c : text) {
        number = number * kTen + static_cast<std::uint64_t>(c - '0');
    }
    append_number_key(key, number);
}

void append_id_key(std::string& key, std::string_view id) {
    std::size_t begin = 0;
    while (begin <= id.size()) {
        const std::size_t end = std::min(id.find('.', begin), id.size());
        append_natural_key(key, id.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace generator::consolidado
