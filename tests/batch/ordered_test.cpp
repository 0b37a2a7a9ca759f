#include "batch/ordered.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "support/catch.hpp"

using generator::batch::run_in_order;

namespace {

/// Some indices take long, so that threads overtake each other.
std::size_t slow_square(std::size_t index) {
    if (index % 7 == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return index * index;
}

}  // namespace

TEST_CASE("results are delivered in order, whatever the number of workers", "[batch]") {
    for (const std::size_t workers : {1U, 2U, 3U, 16U}) {
        std::vector<std::size_t> delivered;
        run_in_order(
            200, workers, [](std::size_t, std::size_t index) { return slow_square(index); },
            [&](std::size_t index, std::size_t result) {
                CHECK(index == delivered.size());
                delivered.push_back(result);
            });
        REQUIRE(delivered.size() == 200);
        CHECK(delivered[199] == 199 * 199);
    }
}

TEST_CASE("each worker has its own number, and no two work under one", "[batch]") {
    constexpr std::size_t workers = 4;
    std::vector<std::atomic<int>> busy(workers);
    std::atomic<bool> is_shared = false;
    run_in_order(
        100, workers,
        [&](std::size_t worker, std::size_t index) {
            is_shared = is_shared || busy[worker].fetch_add(1) != 0;
            static_cast<void>(slow_square(index));
            busy[worker].fetch_sub(1);
            return index;
        },
        [](std::size_t, std::size_t) {});
    CHECK_FALSE(is_shared);
}

TEST_CASE("nobody runs far ahead of what has been delivered", "[batch]") {
    constexpr std::size_t workers = 2;
    std::atomic<std::size_t> delivered = 0;
    std::atomic<std::size_t> most_ahead = 0;
    run_in_order(
        300, workers,
        [&](std::size_t, std::size_t index) {
            const std::size_t ahead = index - std::min<std::size_t>(index, delivered);
            std::size_t most = most_ahead;
            while (ahead > most && !most_ahead.compare_exchange_weak(most, ahead)) {
            }
            return index;
        },
        [&](std::size_t index, std::size_t) {
            if (index % 10 == 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
            }
            delivered = index + 1;
        });
    CHECK(most_ahead <= workers * 4 + 1);  // those that wait, and the one being delivered
    CHECK(most_ahead > 0);
}

TEST_CASE("an exception of the work or of the delivery ends the run and is thrown", "[batch]") {
    for (const std::size_t workers : {1U, 4U}) {
        std::size_t delivered = 0;
        CHECK_THROWS_AS(run_in_order(
                            1000, workers,
                            [](std::size_t, std::size_t index) {
                                if (index == 50) {
                                    throw std::runtime_error{"work"};
                                }
                                return index;
                            },
                            [&](std::size_t, std::size_t) { ++delivered; }),
                        std::runtime_error);
        CHECK(delivered <= 50);
        CHECK_THROWS_AS(run_in_order(
                            1000, workers, [](std::size_t, std::size_t index) { return index; },
                            [](std::size_t index, std::size_t) {
                                if (index == 10) {
                                    throw std::logic_error{"delivery"};
                                }
                            }),
                        std::logic_error);
    }
}

TEST_CASE("no inputs, no work", "[batch]") {
    std::size_t delivered = 0;
    run_in_order(
        0, 4, [](std::size_t, std::size_t index) { return index; },
        [&](std::size_t, std::size_t) { ++delivered; });
    CHECK(delivered == 0);
}
