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
    [[nodiscard]] std::vector<Shown> all() const;
    /// Programmes are numbered from 1; `nullptr` if there is none of this number.
    [[nodiscard]] Shown find(std::uint32_t number) const;
    [[nodiscard]] std::uint32_t add(Programme programme);
    [[nodiscard]] std::shared_ptr<const Data> data() const;
    void set_data(Data data);
    /// Raised by every change of any programme.
    [[nodiscard]] std::uint32_t version() const;
    [[nodiscard]] std::uint32_t version(std::uint32_t number) const;

    /// Before a programme is read, because of two readings the later one counts.
    [[nodiscard]] std::uint64_t begin_reading();
    /// What the programme is after this reading. False if nothing changed, or a later reading came
    /// first.
    [[nodiscard]] bool change(std::uint32_t number, std::uint64_t reading,
                              const std::function<Programme(const Programme&)>& next);

    /// Its outputs: of another content if those of this one were not made yet.
    [[nodiscard]] Made made(std::uint32_t number);
    /// Only the outputs of the programmes looked at last are kept.
    void keep(std::uint32_t number, Made made);

  private:
    struct Kept {
        Made made;
        std::uint64_t last_use = 0;
    };

    mutable std::mutex mutex_;
    std::shared_ptr<const Data> data_;
    std::vector<Shown> programmes_;
    std::vector<std::uint64_t> readings_;  // the one that each programme is of
    std::map<std::uint32_t, Kept> kept_;
    std::uint64_t reading_ = 0;
    std::uint64_t use_ = 0;
    std::uint32_t version_ = 1;
};

}  // namespace generator::preview
