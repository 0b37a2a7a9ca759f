#include <array>

#include <hb.h>

#include "base/scan.hpp"
#include "fonts/fonts.hpp"
#include "fonts/impl.hpp"
#include "fonts/word_table.hpp"

namespace generator::fonts {
namespace {

// About 3 MB of words when full; a ficha has some 2.000 different ones.
constexpr std::size_t kMostWords = 16'384;
constexpr std::size_t kLongestKept = 255;

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// What most numbers are made of: no face sets two of these nearer or in another shape because they
/// are together (a test looks at all pairs), and few numbers are ever seen twice.
constexpr std::string_view kSigns = "0123456789.,%-$()+:";

/// By byte: the place of the sign, from 1; 0: it is none.
constexpr auto kSignPlaces = [] {
    std::array<std::uint8_t, 256> places{};
    for (std::size_t i = 0; i < kSigns.size(); ++i) {
        places[static_cast<unsigned char>(kSigns[i])] = static_cast<std::uint8_t>(i + 1);
    }
    return places;
}();

std::size_t place_of(char sign) { return kSignPlaces[static_cast<unsigned char>(sign)]; }

struct Sign {
    Glyph glyph;
    std::int32_t width = 0;
    bool is_complete = false;
};
using Signs = std::vector<Sign>;  // by place; empty: not shaped yet

}  // namespace

struct Shaper::Impl {
    std::shared_ptr<const Fonts> fonts;
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer;
    hb_language_t language;
    WordTable words;
    std::array<Signs, kFaces> signs;
    std::vector<Glyph> glyphs;  // of the word at hand
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

/// Its glyphs go into `glyphs`.
Shaped shape_word(const Face& face, hb_buffer_t* buffer, hb_language_t language,
                  std::string_view word, std::vector<Glyph>& glyphs) {
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

/// The word from its signs, if it has no other characters.
bool set_number(std::string_view word, const Signs& signs, std::vector<Glyph>& glyphs,
                Shaped& number) {
    glyphs.resize(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::size_t place = place_of(word[i]);
        if (place == 0) {
            return false;
        }
        const Sign& sign = signs[place];
        glyphs[i] = sign.glyph;
        number.width += sign.width;
        number.is_complete = number.is_complete && sign.is_complete;
    }
    number.glyphs = glyphs;
    return true;
}

Signs shape_signs(const Face& face, hb_buffer_t* buffer, hb_language_t language) {
    Signs signs(kSigns.size() + 1);
    std::vector<Glyph> glyphs;
    for (const char& sign : kSigns) {
        const Shaped shaped = shape_word(face, buffer, language, {&sign, 1}, glyphs);
        signs[place_of(sign)] = {.glyph = shaped.glyphs.front(),
                                 .width = shaped.width,
                                 .is_complete = shaped.is_complete};
    }
    return signs;
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
    if (!word.empty() && place_of(word.front()) != 0) {
        Signs& signs = impl.signs[face];
        if (signs.empty()) {
            signs = shape_signs(impl.fonts->impl().faces[face], impl.buffer.get(), impl.language);
        }
        if (set_number(word, signs, impl.glyphs, shaped)) {
            return shaped;
        }
    }
    if (impl.words.find(face, word, shaped)) {
        return shaped;
    }
    shaped = shape_word(impl.fonts->impl().faces[face], impl.buffer.get(), impl.language, word,
                        impl.glyphs);
    if (word.size() <= kLongestKept) {
        if (impl.words.size() >= kMostWords) {
            impl.words.clear();
        }
        impl.words.add(face, word, shaped);
    }
    return shaped;
}

const Fonts& Shaper::fonts() const { return *impl_->fonts; }

}  // namespace generator::fonts
