#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace generator::app {

/// Work for some threads: what somebody waits for comes first, the rest in its order.
class Cola {
  public:
    /// Gets the number of its worker, for what belongs to one.
    using Faena = std::function<void(std::size_t worker)>;

    /// `on_failure` is called once, by the first faena that throws; no other is begun after it.
    Cola(std::size_t workers, std::function<void()> on_failure);
    ~Cola() { stop(); }
    Cola(const Cola&) = delete;
    Cola& operator=(const Cola&) = delete;

    void add_urgent(Faena faena);
    void add(Faena faena);
    /// Urgent, once this time has passed; never before.
    void add_later(std::chrono::milliseconds delay, Faena faena);
    /// Waits for what was begun; the rest is never done.
    void stop();
    /// Throws what a faena threw.
    void rethrow() const;

  private:
    using Clock = std::chrono::steady_clock;

    void work(std::size_t worker);
    [[nodiscard]] Faena take();

    std::mutex mutex_;
    std::condition_variable has_work_;
    std::deque<Faena> urgent_;
    std::deque<Faena> others_;
    std::multimap<Clock::time_point, Faena> later_;
    bool is_stopped_ = false;
    std::exception_ptr cause_;
    std::function<void()> on_failure_;
    std::vector<std::jthread> threads_;
};

}  // namespace generator::app
