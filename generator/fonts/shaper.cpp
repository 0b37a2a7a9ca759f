#include <array>
#include <functional>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

#include <hb.h>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "fonts/fonts.hpp"
#include "fonts/impl.hpp"

namespace generator::fonts {
namespace {

// Of a face, about half a megabyte; of the words of a ficha some hundred have joined letters.
constexpr std::size_t kMostWords = 4'096;

/// A word that is not its letters and pairs.
struct Joined {
    std::vector<Glyph> glyphs;
    std::int32_t width = 0;
    bool is_complete = true;
};

/// Lets a map of strings be asked with a view, so a hit allocates nothing.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
using JoinedWords = std::unordered_map<std::string, Joined, WordHash, std::equal_to<>>;

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// What nearly all words are made of. The faces know only pairs of these, nearer to each other or
/// joined in one glyph (a test sets words of them both ways).
constexpr std::u32string_view kLetters =
    U"!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz"
    U"{|}~\u00A1\u00AB\u00B0\u00BA\u00BB\u00BF\u00C1\u00C9\u00CD\u00D1\u00D3\u00DA\u00DC"
    U"\u00E1\u00E9\u00ED\u00F1\u00F3\u00FA\u00FC";  // ¡«°º»¿ÁÉÍÑÓÚÜáéíñóúü
constexpr std::size_t kPlaces = kLetters.size();

/// Of the characters up to U+00FF: the place of the letter; kPlaces: it is none.
constexpr auto kPlaceOf = [] {
    std::array<std::uint8_t, 256> places{};
    places.fill(static_cast<std::uint8_t>(kPlaces));
    for (std::size_t i = 0; i < kPlaces; ++i) {
        places[kLetters[i]] = static_cast<std::uint8_t>(i);
    }
    return places;
}();

// What a pair may be instead of the way by which its second letter moves.
constexpr std::int16_t kNotAsked = std::numeric_limits<std::int16_t>::min();
constexpr std::int16_t kJoined = kNotAsked + 1;  // not its two glyphs

/// A letter by itself.
struct Letter {
    Glyph glyph;
    std::int32_t width = 0;
    bool is_complete = false;
};

/// Those of a face and the pairs of them, each pair asked of HarfBuzz once.
struct Letters {
    std::array<Letter, kPlaces> alone;
    std::vector<std::int16_t> pairs;  // by the place of the first, then of the second; none: not
                                      // a word of this face was asked for yet
};

/// The place of the letter at `at`, and where the next character begins.
struct Next {
    std::size_t place = kPlaces;
    std::size_t end = 0;
};
Next next_letter(std::string_view word, std::size_t at) {
    const auto lead = static_cast<unsigned char>(word[at]);
    if (lead < 0x80U) {
        return {kPlaceOf[lead], at + 1};
    }
    const bool is_latin = (lead == 0xC2U || lead == 0xC3U) && at + 1 < word.size();
    const unsigned rest = is_latin ? static_cast<unsigned char>(word[at + 1]) & 0x3FU : 0;
    return {is_latin ? kPlaceOf[(lead & 0x3U) << 6U | rest] : kPlaces, at + 2};
}

}  // namespace

struct Shaper::Impl {
    std::shared_ptr<const Fonts> fonts;
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer;
    hb_language_t language;
    std::array<JoinedWords, kFaces> joined;
    std::array<Letters, kFaces> letters;
    std::vector<Glyph> glyphs;  // of the word at hand
    std::vector<Glyph> asked;   // of what HarfBuzz was asked last
};

namespace {

/// Features that set marks upon letters: half of the time of a word that has none.
constexpr std::array kMarkFeatures{
    hb_feature_t{HB_TAG('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('m', 'a', 'r', 'k'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    hb_feature_t{HB_TAG('m', 'k', 'm', 'k'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};

/// Marks begin at U+0300, of which the first byte is 0xCC.
bool may_have_marks(std::string_view word) {
    const auto begins_beyond = [](base::Bytes c) { return c >= 0xCC; };
    return base::find_special(word, 0, begins_beyond) < word.size();
}

/// What HarfBuzz makes of a word of a face; the glyphs hold until the next.
struct HarfBuzz {
    const Face& face;
    hb_buffer_t* buffer;
    hb_language_t language;
    std::vector<Glyph>& glyphs;

    [[nodiscard]] Shaped shape(std::string_view word) const;
};

Shaped HarfBuzz::shape(std::string_view word) const {
    hb_buffer_reset(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, language);
    // A zero-width space only says where a line may break: it must not become a glyph.
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    const int size = static_cast<int>(word.size());
    hb_buffer_add_utf8(buffer, word.data(), size, 0, size);
    const unsigned without = may_have_marks(word) ? 0 : kMarkFeatures.size();
    hb_shape(face.font.get(), buffer, kMarkFeatures.data(), without);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    Shaped shaped;
    glyphs.clear();
    for (unsigned i = 0; i < count; ++i) {
        const std::uint32_t id = infos[i].codepoint;
        const std::int32_t adjust = positions[i].x_advance - face.advances[id];
        Glyph& glyph = glyphs.emplace_back();
        glyph.id = id & kMostGlyphs;
        glyph.adjust = static_cast<std::int16_t>(adjust);
        shaped.width += positions[i].x_advance;
        shaped.is_complete = shaped.is_complete && id != 0;
    }
    shaped.glyphs = glyphs;
    return shaped;
}

/// What `pair` holds of two places from now on.
std::int16_t ask_pair(const Letters& letters, std::size_t first, std::size_t second,
                      const HarfBuzz& harfbuzz) {
    std::string text;
    base::append_utf8(text, kLetters[first]);
    base::append_utf8(text, kLetters[second]);
    const Shaped shaped = harfbuzz.shape(text);
    const bool is_pair =
        shaped.glyphs.size() == 2 && shaped.glyphs[0].id == letters.alone[first].glyph.id &&
        shaped.glyphs[1].id == letters.alone[second].glyph.id && shaped.glyphs[1].adjust == 0;
    return is_pair ? shaped.glyphs[0].adjust : kJoined;
}

/// A letter by itself is its glyph and its advance: no face has another for it.
Letters read_letters(const Face& face) {
    Letters letters;
    letters.pairs.assign(kPlaces * kPlaces, kNotAsked);
    for (std::size_t place = 0; place < kPlaces; ++place) {
        hb_codepoint_t id = 0;
        Letter& letter = letters.alone[place];
        letter.is_complete =
            hb_font_get_nominal_glyph(face.font.get(), kLetters[place], &id) != 0 && id != 0;
        letter.glyph.id = id & kMostGlyphs;
        letter.width = face.advances[letter.glyph.id];
    }
    return letters;
}

/// The word from its letters and pairs, if it has no others.
bool set_letters(std::string_view word, Letters& letters, const HarfBuzz& harfbuzz,
                 std::vector<Glyph>& glyphs, Shaped& shaped) {
    glyphs.resize(word.size());
    Glyph* next = glyphs.data();
    std::size_t before = kPlaces;
    std::int32_t width = 0;
    bool is_complete = true;
    for (std::size_t at = 0; at < word.size();) {
        const auto [place, end] = next_letter(word, at);
        if (place == kPlaces) {
            return false;
        }
        if (before != kPlaces) {
            std::int16_t& pair = letters.pairs[before * kPlaces + place];
            if (pair == kNotAsked) {
                pair = ask_pair(letters, before, place, harfbuzz);
            }
            if (pair == kJoined) {
                return false;
            }
            next[-1].adjust = pair;
            width += pair;
        }
        const Letter& letter = letters.alone[place];
        *next++ = letter.glyph;
        width += letter.width;
        is_complete = is_complete && letter.is_complete;
        before = place;
        at = end;
    }
    shaped = {.glyphs = {glyphs.data(), next}, .width = width, .is_complete = is_complete};
    return true;
}

}  // namespace

Shaper::Shaper(std::shared_ptr<const Fonts> fonts) : impl_{std::make_unique<Impl>()} {
    impl_->fonts = std::move(fonts);
    impl_->buffer.reset(hb_buffer_create());
    impl_->language = hb_language_from_string("es", 2);
}
Shaper::~Shaper() = default;
Shaper::Shaper(Shaper&&) noexcept = default;
Shaper& Shaper::operator=(Shaper&&) noexcept = default;

Shaped Shaper::shape(FaceIndex face, std::string_view word) {
    Impl& impl = *impl_;
    Shaped shaped;
    const HarfBuzz harfbuzz{impl.fonts->impl().faces[face], impl.buffer.get(), impl.language,
                            impl.asked};
    Letters& letters = impl.letters[face];
    if (letters.pairs.empty()) {
        letters = read_letters(harfbuzz.face);
    }
    if (set_letters(word, letters, harfbuzz, impl.glyphs, shaped)) {
        return shaped;
    }
    JoinedWords& words = impl.joined[face];
    auto found = words.find(word);
    if (found == words.end()) {
        if (words.size() >= kMostWords) {
            words.clear();
        }
        const Shaped asked = harfbuzz.shape(word);
        Joined joined{{asked.glyphs.begin(), asked.glyphs.end()}, asked.width, asked.is_complete};
        found = words.emplace(std::string{word}, std::move(joined)).first;
    }
    const Joined& joined = found->second;
    return {.glyphs = joined.glyphs, .width = joined.width, .is_complete = joined.is_complete};
}

const Fonts& Shaper::fonts() const { return *impl_->fonts; }

}  // namespace generator::fonts
