#include "app/cola.hpp"

#include <utility>

namespace generator::app {

Cola::Cola(std::size_t workers, std::function<void()> on_failure)
    : on_failure_{std::move(on_failure)} {
    threads_.reserve(workers);
    for (std::size_t worker = 0; worker < workers; ++worker) {
        threads_.emplace_back([this, worker] { work(worker); });
    }
}

void Cola::add_urgent(Faena faena) {
    const std::lock_guard lock{mutex_};
    urgent_.push_back(std::move(faena));
    has_work_.notify_one();
}

void Cola::add(Faena faena) {
    const std::lock_guard lock{mutex_};
    others_.push_back(std::move(faena));
    has_work_.notify_one();
}

void Cola::add_later(std::chrono::milliseconds delay, Faena faena) {
    const std::lock_guard lock{mutex_};
    later_.emplace(Clock::now() + delay, std::move(faena));
    has_work_.notify_one();  // who waits may wait for a later one
}

void Cola::stop() {
    {
        const std::lock_guard lock{mutex_};
        is_stopped_ = true;
        has_work_.notify_all();
    }
    threads_.clear();  // joins
}

void Cola::rethrow() const {
    if (cause_) {
        std::rethrow_exception(cause_);
    }
}

Cola::Faena Cola::take() {
    std::unique_lock lock{mutex_};
    while (!is_stopped_) {
        while (!later_.empty() && later_.begin()->first <= Clock::now()) {
            urgent_.push_back(std::move(later_.extract(later_.begin()).mapped()));
        }
        if (!urgent_.empty() || !others_.empty()) {
            break;
        }
        if (later_.empty()) {
            has_work_.wait(lock);
        } else {
            has_work_.wait_until(lock, Clock::time_point{later_.begin()->first});
        }
    }
    if (is_stopped_) {
        return {};
    }
    auto& queue = urgent_.empty() ? others_ : urgent_;
    Faena faena = std::move(queue.front());
    queue.pop_front();
    return faena;
}

void Cola::work(std::size_t worker) {
    while (Faena faena = take()) {
        try {
            faena(worker);
        } catch (...) {
            const std::lock_guard lock{mutex_};
            if (!is_stopped_) {
                cause_ = std::current_exception();
                is_stopped_ = true;
                has_work_.notify_all();
                on_failure_();
            }
            return;
        }
    }
}

}  // namespace generator::app
