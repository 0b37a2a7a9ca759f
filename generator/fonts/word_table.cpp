#include "fonts/word_table.hpp"

#include <functional>
#include <utility>

namespace generator::fonts {
namespace {

constexpr std::size_t kFirstSlots = 4096;

std::uint32_t hash_of(FaceIndex face, std::string_view word) {
    const std::size_t hash = std::hash<std::string_view>{}(word);
    return static_cast<std::uint32_t>(hash >> 32U) ^ static_cast<std::uint32_t>(hash) ^ face;
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
                           std::string_view{letters_}.substr(slot.text, slot.text_size) == word;
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
    found = {.glyphs = std::span{glyphs_}.subspan(slot.glyphs, slot.glyph_count),
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
