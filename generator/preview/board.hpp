#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "preview/programme.hpp"

namespace generator::preview {

/// All programmes as they stand, and the outputs of those that somebody looks at. Any thread may
/// ask or change it; what it gives are values that never change.
class Board {
  public:
    explicit Board(Data data) : data_{std::make_shared<const Data>(std::move(data))} {}

    using Shown = std::shared_ptr<const Programme>;
    /// Those of the inputs, in their order.
    [[nodiscard]] std::vector<Shown> all() const;
    /// What is to be said of the inputs as a whole.
    [[nodiscard]] base::Diagnostics faults() const;
    /// Which programmes the inputs hold, in their order. Those that are left out keep their numbers
    /// and their pages, for who looks at them. False if nothing changed.
    [[nodiscard]] bool arrange(const std::vector<std::uint32_t>& numbers, base::Diagnostics faults);
    /// Programmes are numbered from 1; `nullptr` if there is none of this number.
    [[nodiscard]] Shown find(std::uint32_t number) const;
    /// How many there are, or were.
    [[nodiscard]] std::uint32_t size() const;
    /// It is none of the inputs before `arrange` says so.
    [[nodiscard]] std::uint32_t add(Programme programme);
    [[nodiscard]] std::shared_ptr<const Data> data() const;
    void set_data(Data data);
    /// Raised by every change of any programme.
    [[nodiscard]] std::uint32_t version() const;
    /// Raised by every change of what the pages of that programme show; 0: there is none.
    [[nodiscard]] std::uint32_t version(std::uint32_t number) const;
    /// What the pages of all programmes show changed, though the programmes did not.
    void touch_all();

    /// Before a programme is read, because of two readings the later one counts.
    [[nodiscard]] std::uint64_t begin_reading(std::uint32_t number);
    /// Whether no other reading of the programme was begun since.
    [[nodiscard]] bool is_newest(std::uint32_t number, std::uint64_t reading) const;

    using Next = std::function<Programme(const Programme&)>;
    enum class Outcome : std::uint8_t {
        late,        // what a later reading found is there already
        other_data,  // what judged it is not what judges now: it is to be judged again
        same,
        changed,
    };
    /// What the programme is after this reading, judged with `data` (`nullptr`: with nothing).
    [[nodiscard]] Outcome change(std::uint32_t number, std::uint64_t reading, const Data* data,
                                 const Next& next);
    /// What it is after a change that no reading found: readings that were begun go on.
    [[nodiscard]] Outcome change(std::uint32_t number, const Data* data, const Next& next);

    /// Its outputs: of another content if those of this one were not made yet.
    [[nodiscard]] Made made(std::uint32_t number);
    /// Only the outputs of the programmes looked at last are kept.
    void keep(std::uint32_t number, Made made);

  private:
    struct Kept {
        Made made;
        std::uint64_t last_use = 0;
    };
    /// A programme with the readings of it: the one that it is of, and the last one begun.
    struct Place {
        Shown programme;
        std::uint64_t reading = 0;
        std::uint64_t begun = 0;
    };

    [[nodiscard]] Outcome put(Place& place, const Data* data, const Next& next);

    mutable std::mutex mutex_;
    std::shared_ptr<const Data> data_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> order_;  // numbers of those of the inputs
    base::Diagnostics faults_;
    std::map<std::uint32_t, Kept> kept_;
    std::uint64_t reading_ = 0;
    std::uint64_t use_ = 0;
    std::uint32_t version_ = 1;
    std::uint32_t touched_ = 0;  // how often all were
};

}  // namespace generator::preview
