#include "writers/pdf/arena.hpp"

#include <algorithm>
#include <new>

namespace generator::writers::pdf {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 17U;

}  // namespace

void* Arena::allocate(std::size_t size) noexcept {
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    const std::size_t wanted = (std::max(size, std::size_t{1}) + kAlign - 1) / kAlign * kAlign;
    if (room_ - used_ < wanted) {
        const std::size_t block = std::max(wanted, kBlock);
        try {
            // operator new[] aligns for any type of this size.
            blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
        } catch (const std::bad_alloc&) {
            return nullptr;
        }
        used_ = 0;
        room_ = block;
    }
    void* result = blocks_.back().get() + used_;
    used_ += wanted;
    return result;
}

void Arena::reset() noexcept {
    if (blocks_.size() > 1) {
        blocks_.resize(1);
    }
    used_ = 0;
    // A first block larger than usual still has at least this room.
    room_ = blocks_.empty() ? 0 : kBlock;
}

Arena& worker_arena() {
    thread_local Arena arena;
    return arena;
}

}  // namespace generator::writers::pdf
