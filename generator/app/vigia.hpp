#pragma once

#include <atomic>
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
/// folders, no watches left), the files are looked at twice a second. A folder that is put in the
/// place of a watched one is watched from then on, and a link tells of what it leads to.
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
    /// The next `wait` says that everything is to be looked at. Any thread.
    void ask();
    [[nodiscard]] bool is_polling() const { return is_polling_; }

  private:
    using Clock = std::chrono::steady_clock;

    struct Carpeta {
        std::string path;
        bool is_deep = false;
    };

    void watch(const std::string& folder, bool is_deep);
    void watch_way_to(const std::string& path);
    void watch_link(const std::string& link);
    void watch_again();
    /// The number of the watch; -1: there is none.
    int add_watch(const std::string& folder, std::uint32_t wanted);
    void begin_polling();
    void ring() const;
    void read_events(Cambios& cambios);
    void take_event(int watch, std::uint32_t mask, const std::string& name, Cambios& cambios);
    [[nodiscard]] bool is_lost(int watch, std::uint32_t mask) const;
    void take_file(const std::string& path, std::uint32_t mask, Cambios& cambios);
    void take_due(Cambios& cambios);
    [[nodiscard]] int wait_milliseconds() const;
    [[nodiscard]] std::map<std::string, Visto> look_at_all() const;
    void compare(Cambios& cambios);

    Descriptor events_;
    Descriptor bell_;  // rung by other threads
    std::atomic<bool> is_ended_ = false;
    std::atomic<bool> is_asked_ = false;
    bool is_polling_ = false;
    std::vector<Carpeta> roots_;
    std::map<int, Carpeta> watches_;
    std::map<int, std::set<std::string>> ways_;  // names in folders above, which lead to a root
    std::map<int, std::map<std::string, std::set<std::string>>> links_;  // target -> links to it
    std::map<std::string, Clock::time_point> pending_;                   // when to tell of a file
    std::map<std::string, Visto> seen_;                                  // when polling
};

}  // namespace generator::app
