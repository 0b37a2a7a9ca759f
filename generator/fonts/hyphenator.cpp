#include <cstdio>
#include <cstdlib>
#include <functional>
#include <unordered_map>

#include <hyphen.h>

#include "base/utf8.hpp"
#include "fonts/fonts.hpp"
#include "resources.hpp"

namespace generator::fonts {
namespace {

constexpr std::size_t kMostWords = 16'384;
constexpr std::size_t kLettersBefore = 2;
constexpr std::size_t kLettersAfter = 3;
constexpr std::size_t kLongestWord = 128;  // bytes; longer ones are not words

struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};

struct DictionaryDeleter {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, DictionaryDeleter>;

/// Letters of western Europe: ASCII, Latin-1 and Latin Extended-A.
bool is_letter(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
           (character >= 0xC0 && character <= 0x17F && character != 0xD7 && character != 0xF7);
}

bool is_capital(char32_t character) {
    return (character >= U'A' && character <= U'Z') ||
           (character >= 0xC0 && character <= 0xDE && character != 0xD7);
}

char32_t to_lower(char32_t character) {
    return is_capital(character) ? character + 0x20 : character;
}

/// A hyphen, hard or not, that joins two words.
bool is_joint(char32_t character) {
    return character == U'-' || character == 0x2010 || character == 0x2011;
}

struct Letter {
    std::size_t offset = 0;  // of its first byte in the word
    char32_t value = 0;
};

}  // namespace

struct Hyphenator::Impl {
    Dictionary dictionary;
    std::unordered_map<std::string, std::vector<std::uint16_t>, WordHash, std::equal_to<>> words;
    std::vector<Letter> letters;  // of the stretch at hand
    std::string lower;
    std::vector<char> marks;
    std::vector<char> hyphenated;

    void break_stretch(std::vector<std::uint16_t>& breaks);
    [[nodiscard]] std::vector<std::uint16_t> break_word(std::string_view word);
};

/// Adds the breaks of `letters`, a stretch without any other sign.
void Hyphenator::Impl::break_stretch(std::vector<std::uint16_t>& breaks) {
    const bool has_inner_capital =
        std::any_of(letters.begin() + (letters.empty() ? 0 : 1), letters.end(),
                    [](const Letter& letter) { return is_capital(letter.value); });
    if (letters.size() < kLettersBefore + kLettersAfter || has_inner_capital) {
        return;
    }
    lower.clear();
    for (const Letter& letter : letters) {
        base::append_utf8(lower, to_lower(letter.value));
    }
    // One mark a character, not a byte; the library asks for five bytes more than the word has.
    marks.assign(lower.size() + 5, 0);
    hyphenated.assign(lower.size() * 2 + 5, 0);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate3(
        dictionary.get(), lower.c_str(), static_cast<int>(lower.size()), marks.data(),
        hyphenated.data(), &replacements, &positions, &cuts, static_cast<int>(kLettersBefore),
        static_cast<int>(kLettersAfter), 0, 0);
    for (std::size_t i = kLettersBefore; failed == 0 && i + kLettersAfter <= letters.size(); ++i) {
        const bool is_break = (marks[i - 1] & 1) != 0;
        const bool is_spelt_anew = replacements != nullptr && replacements[i - 1] != nullptr;
        if (is_break && !is_spelt_anew) {
            breaks.push_back(static_cast<std::uint16_t>(letters[i].offset));
        }
    }
    if (replacements != nullptr) {
        for (std::size_t i = 0; i < lower.size(); ++i) {
            std::free(replacements[i]);
        }
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
}

std::vector<std::uint16_t> Hyphenator::Impl::break_word(std::string_view word) {
    std::vector<std::uint16_t> breaks;
    if (word.size() > kLongestWord) {
        return breaks;
    }
    letters.clear();
    bool is_over = false;  // after the last stretch only punctuation may follow
    for (std::size_t at = 0; at < word.size();) {
        const base::CodePoint point = base::decode_utf8(word, at);
        if (is_letter(point.value)) {
            if (is_over) {
                return {};  // "y/o", "dipres.gob.cl", "correo@dipres": not one word
            }
            letters.push_back({at, point.value});
        } else if (point.value >= U'0' && point.value <= U'9') {
            return {};
        } else if (is_joint(point.value)) {
            break_stretch(breaks);
            letters.clear();
        } else {
            is_over = is_over || !letters.empty();
        }
        at += point.size;
    }
    break_stretch(breaks);
    return breaks;
}

Hyphenator::Hyphenator(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

base::Result<Hyphenator> Hyphenator::load() {
    const std::string_view bytes = resources::find("hyphen/hyph_es_CL.dic");
    auto impl = std::make_unique<Impl>();
    // The library reads FILE only; the stream never writes to the compiled-in bytes.
    if (std::FILE* stream = bytes.empty()
                                ? nullptr
                                : fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r")) {
        impl->dictionary.reset(hnj_hyphen_load_file(stream));
        std::fclose(stream);
    }
    if (!impl->dictionary || impl->dictionary->utf8 == 0) {
        return base::Diagnostic{
            .code = "E-FUE-002",
            .place = {},
            .message = "el diccionario de separación silábica compilado no es legible",
            .hint = "vuelva a compilar el programa con el paquete hyphen-es"};
    }
    return Hyphenator{std::move(impl)};
}

std::span<const std::uint16_t> Hyphenator::breaks(std::string_view word) {
    auto& words = impl_->words;
    if (const auto found = words.find(word); found != words.end()) {
        return found->second;
    }
    if (words.size() >= kMostWords) {
        words.clear();
    }
    return words.emplace(std::string{word}, impl_->break_word(word)).first->second;
}

}  // namespace generator::fonts
