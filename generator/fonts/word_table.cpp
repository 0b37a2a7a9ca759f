#include "fonts/word_table.hpp"

#include <cstring>
#include <utility>

#include "base/scan.hpp"

namespace generator::fonts {
namespace {

constexpr std::size_t kFirstSlots = 4096;

/// Of eight bytes at a time; the last eight may overlap those before them.
std::uint32_t hash_of(FaceIndex face, std::string_view word) {
    std::uint64_t hash = word.size() << 8U | face;
    const auto mix = [&](std::uint64_t bytes) {
        constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;  // 2^64 over the golden ratio
        hash = (hash ^ bytes) * factor;
        hash ^= hash >> 32U;
    };
    base::for_each_word(word, mix);
    return static_cast<std::uint32_t>(hash);
}

}  // namespace

WordTable::WordTable() : slots_(kFirstSlots) {}

/// The slot of the word, or the free one where it would stand.
const WordTable::Slot& WordTable::place_of(std::uint32_t hash, FaceIndex face,
                                           std::string_view word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (true) {
        const Slot& slot = slots_[at];
        const bool is_it = slot.hash == hash && slot.face == face &&
                           slot.text_size == word.size() &&
                           std::memcmp(&letters_[slot.text], word.data(), word.size()) == 0;
        if (!slot.is_used || is_it) {
            return slot;
        }
        at = (at + 1) & mask;
    }
}

bool WordTable::find(FaceIndex face, std::string_view word, Shaped& found) const {
    const Slot& slot = place_of(hash_of(face, word), face, word);
    if (!slot.is_used) {
        return false;
    }
    found = {.glyphs = {glyphs_.data() + slot.glyphs, slot.glyph_count},
             .width = slot.width,
             .is_complete = slot.is_complete};
    return true;
}

void WordTable::add(FaceIndex face, std::string_view word, const Shaped& shaped) {
    if ((size_ + 1) * 2 > slots_.size()) {
        grow();
    }
    const std::uint32_t hash = hash_of(face, word);
    const auto at = static_cast<std::size_t>(&place_of(hash, face, word) - slots_.data());
    slots_[at] = {.hash = hash,
                  .text = static_cast<std::uint32_t>(letters_.size()),
                  .glyphs = static_cast<std::uint32_t>(glyphs_.size()),
                  .width = shaped.width,
                  .text_size = static_cast<std::uint16_t>(word.size()),
                  .glyph_count = static_cast<std::uint16_t>(shaped.glyphs.size()),
                  .face = face,
                  .is_complete = shaped.is_complete,
                  .is_used = true};
    letters_ += word;
    glyphs_.insert(glyphs_.end(), shaped.glyphs.begin(), shaped.glyphs.end());
    ++size_;
}

void WordTable::grow() {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.is_used) {
            std::size_t at = slot.hash & mask;
            while (slots_[at].is_used) {
                at = (at + 1) & mask;
            }
            slots_[at] = slot;
        }
    }
}

void WordTable::clear() {
    slots_.assign(slots_.size(), {});
    letters_.clear();
    glyphs_.clear();
    size_ = 0;
}

}  // namespace generator::fonts
