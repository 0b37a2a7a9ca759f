#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/disk.hpp"

namespace generator::app {

/// Which files changed.
struct Cambios {
    std::set<std::string> archivos;  // as "<folder>/<name>", without "./"
    bool is_everything = false;      // folders came or went, or changes were missed: look at all
    bool is_end = false;             // nobody watches any more
};

/// Watches folders. A file counts as changed when who writes it closes it, or renames it into its
/// place; if neither happens, a moment after the last byte. Where the system cannot tell (shared
/// folders, no watches left), the files are looked at twice a second.
class Vigia {
  public:
    /// `wants_events`: false, to look at the files twice a second wherever they are.
    explicit Vigia(bool wants_events);
    /// With all folders below, or not.
    void add(const std::string& folder, bool is_deep);
    /// Waits for the next changes. One thread.
    [[nodiscard]] Cambios wait();
    /// Ends the waiting. Any thread.
    void stop();
    [[nodiscard]] bool is_polling() const { return is_polling_; }

  private:
    using Clock = std::chrono::steady_clock;

    struct Carpeta {
        std::string path;
        bool is_deep = false;
    };

    void watch(const std::string& folder, bool is_deep);
    void read_events(Cambios& cambios);
    void take_event(int watch, std::uint32_t mask, const std::string& name, Cambios& cambios);
    void take_due(Cambios& cambios);
    [[nodiscard]] int wait_milliseconds() const;
    [[nodiscard]] std::map<std::string, Visto> look_at_all() const;
    void compare(Cambios& cambios);

    Descriptor events_;
    Descriptor end_;
    bool is_polling_ = false;
    std::vector<Carpeta> roots_;
    std::map<int, Carpeta> watches_;
    std::map<std::string, Clock::time_point> pending_;  // when to tell of a file
    std::map<std::string, Visto> seen_;                 // when polling
};

}  // namespace generator::app
