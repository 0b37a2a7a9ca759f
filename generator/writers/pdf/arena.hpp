#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace generator::writers::pdf {

/// Memory for one document of libharu: taken by bumping a pointer, given back all at once. libharu
/// has a pool of its own, but what it gives is not aligned for the structures that it puts there.
class Arena {
  public:
    /// Aligned for any type; nullptr if there is no memory: C waits for it, so nothing is thrown.
    [[nodiscard]] void* allocate(std::size_t size) noexcept;
    /// Everything taken is given back; the first block is kept for the next document.
    void reset() noexcept;

  private:
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t used_ = 0;  // of the last block
    std::size_t room_ = 0;
};

/// The arena of this thread: each worker writes one document after the other.
[[nodiscard]] Arena& worker_arena();

}  // namespace generator::writers::pdf
