#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

// Work on many inputs at once, told in their order.
namespace generator::batch {

/// Results that threads put in any order and one takes in the order of their indices. A thread that
/// is far ahead waits: at most `window` results are held, however many inputs there are.
template <class Result>
class Ordered {
  public:
    Ordered(std::size_t count, std::size_t window) : count_{count}, slots_(window) {}

    /// The next index that nobody works on yet; none if there is no more, or the work was stopped.
    [[nodiscard]] std::optional<std::size_t> claim() {
        std::unique_lock lock{mutex_};
        has_room_.wait(lock, [&] {
            return is_stopped_ || claimed_ == count_ || claimed_ < taken_ + slots_.size();
        });
        return is_stopped_ || claimed_ == count_ ? std::nullopt : std::optional{claimed_++};
    }

    void put(std::size_t index, Result result) {
        const std::lock_guard lock{mutex_};
        slots_[index % slots_.size()] = std::move(result);
        has_result_.notify_one();
    }

    /// The result of the next index, when it is there; nothing if the work was stopped before.
    [[nodiscard]] std::optional<Result> take() {
        std::unique_lock lock{mutex_};
        auto& slot = slots_[taken_ % slots_.size()];
        has_result_.wait(lock, [&] { return is_stopped_ || slot.has_value(); });
        if (!slot.has_value()) {
            return std::nullopt;
        }
        ++taken_;
        has_room_.notify_all();
        return std::exchange(slot, std::nullopt);
    }

    /// No index is claimed any more. `cause`, the first one, is what `rethrow` throws.
    void stop(std::exception_ptr cause) {
        const std::lock_guard lock{mutex_};
        cause_ = cause_ ? cause_ : std::move(cause);
        is_stopped_ = true;
        has_room_.notify_all();
        has_result_.notify_all();
    }

    void rethrow() {
        if (cause_) {
            std::rethrow_exception(cause_);
        }
    }

  private:
    std::mutex mutex_;
    std::condition_variable has_room_;
    std::condition_variable has_result_;
    std::size_t count_;
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
    bool is_stopped_ = false;
    std::exception_ptr cause_;
    std::vector<std::optional<Result>> slots_;  // index modulo their number
};

/// Calls `work(worker, index)` for every index below `count`, in `workers` threads (each has a
/// number below that, for what it keeps to itself), and `deliver(index, result)` on the calling
/// thread, in the order of the indices. An exception of either stops the rest and is thrown here.
template <class Work, class Deliver>
void run_in_order(std::size_t count, std::size_t workers, Work work, Deliver deliver) {
    if (workers <= 1 || count <= 1) {
        for (std::size_t index = 0; index < count; ++index) {
            deliver(index, work(std::size_t{0}, index));
        }
        return;
    }
    constexpr std::size_t kWaiting = 4;  // results of each worker
    using Result = decltype(work(std::size_t{0}, std::size_t{0}));
    Ordered<Result> ordered{count, workers * kWaiting};
    std::vector<std::jthread> threads;
    threads.reserve(workers);
    for (std::size_t worker = 0; worker < workers; ++worker) {
        threads.emplace_back([&ordered, &work, worker] {
            try {
                while (const auto index = ordered.claim()) {
                    ordered.put(*index, work(worker, *index));
                }
            } catch (...) {
                ordered.stop(std::current_exception());
            }
        });
    }
    try {
        for (std::size_t index = 0; index < count; ++index) {
            auto result = ordered.take();
            if (!result) {
                break;
            }
            deliver(index, std::move(*result));
        }
    } catch (...) {
        ordered.stop(std::current_exception());
    }
    threads.clear();  // joins
    ordered.rethrow();
}

}  // namespace generator::batch
