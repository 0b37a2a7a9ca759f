#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/disk.hpp"

namespace generator::app {

/// The folders where a run puts its outputs. They stay open from its beginning to its end: a disk
/// that fails between a write and its sync says so to who had it open before the write.
/// The functions return 0, or errno of the step that failed.
class Destinos {
  public:
    [[nodiscard]] int open(const std::string& ruta, const std::vector<std::string>& carpetas);

    /// Contents and names of what was written are on disk. Of a few files, one by one; of many, the
    /// file system at once, which takes half the time of this process and a fraction of the wait.
    [[nodiscard]] int sync_written(std::span<const std::string> files) const;
    /// Renamed and deleted names are on disk.
    [[nodiscard]] int sync_names() const;

  private:
    std::vector<Descriptor> carpetas_;
    std::vector<int> sistemas_;  // a folder of each file system
};

}  // namespace generator::app
