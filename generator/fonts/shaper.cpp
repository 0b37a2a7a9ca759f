#include <array>
#include <functional>
#include <unordered_map>

#include <hb.h>

#include "base/scan.hpp"
#include "fonts/fonts.hpp"
#include "fonts/impl.hpp"

namespace generator::fonts {
namespace {

// About 4 MB of words when full; a ficha has some 2.000 different ones.
constexpr std::size_t kMostWords = 16'384;

/// Lets a map of strings be asked with a view, so a hit allocates nothing.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
using Words = std::unordered_map<std::string, Shaped, WordHash, std::equal_to<>>;

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

}  // namespace

struct Shaper::Impl {
    std::shared_ptr<const Fonts> fonts;
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer;
    hb_language_t language;
    std::array<Words, kFaces> words;
    std::size_t word_count = 0;
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

Shaped shape_word(const Face& face, hb_buffer_t* buffer, hb_language_t language,
                  std::string_view word) {
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
    shaped.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const auto id = static_cast<std::uint16_t>(infos[i].codepoint);
        const std::int32_t adjust = positions[i].x_advance - face.advances[id];
        shaped.glyphs.push_back({.id = id, .adjust = static_cast<std::int16_t>(adjust)});
        shaped.width += positions[i].x_advance;
        shaped.is_complete = shaped.is_complete && id != 0;
    }
    return shaped;
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

const Shaped& Shaper::shape(FaceIndex face, std::string_view word) {
    Words& words = impl_->words[face];
    if (const auto found = words.find(word); found != words.end()) {
        return found->second;
    }
    if (impl_->word_count >= kMostWords) {
        for (Words& of_face : impl_->words) {
            of_face.clear();
        }
        impl_->word_count = 0;
    }
    ++impl_->word_count;
    Shaped shaped =
        shape_word(impl_->fonts->impl().faces[face], impl_->buffer.get(), impl_->language, word);
    return words.emplace(std::string{word}, std::move(shaped)).first->second;
}

const Fonts& Shaper::fonts() const { return *impl_->fonts; }

}  // namespace generator::fonts
