#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/fonts.hpp"

namespace generator::fonts {

/// Shaped words by face and text. Slots lie in one array, letters and glyphs one after another in
/// two more: with a node and a vector for each word, most of a look-up was waiting for memory.
class WordTable {
  public:
    WordTable();

    /// The word, if it is there; it holds until the next `add`.
    [[nodiscard]] bool find(FaceIndex face, std::string_view word, Shaped& found) const;
    /// A word that is not there, with at most 65.535 bytes.
    void add(FaceIndex face, std::string_view word, const Shaped& shaped);
    void clear();
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t text = 0;    // of letters_
        std::uint32_t glyphs = 0;  // of glyphs_
        std::int32_t width = 0;
        std::uint16_t text_size = 0;
        std::uint16_t glyph_count = 0;
        FaceIndex face = 0;
        bool is_complete = false;
        bool is_used = false;
    };

    [[nodiscard]] const Slot& place_of(std::uint32_t hash, FaceIndex face,
                                       std::string_view word) const;
    void grow();

    std::vector<Slot> slots_;  // a power of two of them, at most half used
    std::string letters_;
    std::vector<Glyph> glyphs_;
    std::size_t size_ = 0;
};

}  // namespace generator::fonts
