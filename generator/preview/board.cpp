#include "preview/board.hpp"

#include <algorithm>

namespace generator::preview {
namespace {

/// About a megabyte each, with its pages as pictures.
constexpr std::size_t kMostKept = 32;

}  // namespace

std::vector<Board::Shown> Board::all() const {
    const std::lock_guard lock{mutex_};
    std::vector<Shown> result;
    result.reserve(order_.size());
    for (const std::uint32_t number : order_) {
        result.push_back(places_[number - 1].programme);
    }
    return result;
}

base::Diagnostics Board::faults() const {
    const std::lock_guard lock{mutex_};
    return faults_;
}

bool Board::arrange(const std::vector<std::uint32_t>& numbers, base::Diagnostics faults) {
    const std::lock_guard lock{mutex_};
    const auto is_alike = [](const base::Diagnostic& one, const base::Diagnostic& other) {
        return base::to_text(one) == base::to_text(other);
    };
    const bool is_same = numbers == order_ && std::ranges::equal(faults, faults_, is_alike);
    order_ = numbers;
    faults_ = std::move(faults);
    version_ += is_same ? 0U : 1U;
    return !is_same;
}

Board::Shown Board::find(std::uint32_t number) const {
    const std::lock_guard lock{mutex_};
    return number == 0 || number > places_.size() ? nullptr : places_[number - 1].programme;
}

std::uint32_t Board::size() const {
    const std::lock_guard lock{mutex_};
    return static_cast<std::uint32_t>(places_.size());
}

std::uint32_t Board::add(Programme programme) {
    const std::lock_guard lock{mutex_};
    programme.number = static_cast<std::uint32_t>(places_.size() + 1);
    places_.push_back({.programme = std::make_shared<const Programme>(std::move(programme))});
    return static_cast<std::uint32_t>(places_.size());
}

std::shared_ptr<const Data> Board::data() const {
    const std::lock_guard lock{mutex_};
    return data_;
}

void Board::set_data(Data data) {
    auto shared = std::make_shared<const Data>(std::move(data));
    const std::lock_guard lock{mutex_};
    data_ = std::move(shared);
    ++version_;
}

std::uint32_t Board::version() const {
    const std::lock_guard lock{mutex_};
    return version_;
}

std::uint32_t Board::version(std::uint32_t number) const {
    const std::lock_guard lock{mutex_};
    const bool is_there = number > 0 && number <= places_.size();
    return is_there ? places_[number - 1].programme->version + touched_ : 0;
}

void Board::touch_all() {
    const std::lock_guard lock{mutex_};
    ++touched_;
}

std::uint64_t Board::begin_reading(std::uint32_t number) {
    const std::lock_guard lock{mutex_};
    places_[number - 1].begun = ++reading_;
    return reading_;
}

bool Board::is_newest(std::uint32_t number, std::uint64_t reading) const {
    const std::lock_guard lock{mutex_};
    return places_[number - 1].begun == reading;
}

Board::Outcome Board::change(std::uint32_t number, std::uint64_t reading, const Data* data,
                             const Next& next) {
    const std::lock_guard lock{mutex_};
    Place& place = places_[number - 1];
    if (reading < place.reading) {
        return Outcome::late;
    }
    const Outcome outcome = put(place, data, next);
    if (outcome != Outcome::other_data) {
        place.reading = reading;
    }
    return outcome;
}

Board::Outcome Board::change(std::uint32_t number, const Data* data, const Next& next) {
    const std::lock_guard lock{mutex_};
    return put(places_[number - 1], data, next);
}

Board::Outcome Board::put(Place& place, const Data* data, const Next& next) {
    if (data != nullptr && data != data_.get()) {
        return Outcome::other_data;
    }
    Programme changed = next(*place.programme);
    if (changed.version == place.programme->version) {
        return Outcome::same;
    }
    place.programme = std::make_shared<const Programme>(std::move(changed));
    ++version_;
    return Outcome::changed;
}

Made Board::made(std::uint32_t number) {
    const std::lock_guard lock{mutex_};
    const auto found = kept_.find(number);
    if (found == kept_.end()) {
        return {};
    }
    found->second.last_use = ++use_;
    return found->second.made;
}

void Board::keep(std::uint32_t number, Made made) {
    const std::lock_guard lock{mutex_};
    Kept& kept = kept_[number];
    // What could not be made of a text is known whoever made another output of it meanwhile.
    const auto take_failure = [](Made& into, const Made& from) {
        if (from.failed > into.failed) {
            into.failed = from.failed;
            into.faults = from.faults;
        }
    };
    if (made.content < kept.made.content) {
        take_failure(kept.made, made);
        return;  // a slower thread made those of an older text
    }
    take_failure(made, kept.made);
    if (made.content == kept.made.content) {
        // Another thread may have made another output meanwhile.
        made.html = made.html ? made.html : kept.made.html;
        made.pdf = made.pdf ? made.pdf : kept.made.pdf;
        made.twin = made.twin ? made.twin : kept.made.twin;
        made.pages = made.pages.empty() ? kept.made.pages : made.pages;
    }
    kept = {.made = std::move(made), .last_use = ++use_};
    if (kept_.size() > kMostKept) {
        kept_.erase(std::ranges::min_element(
            kept_, {}, [](const auto& entry) { return entry.second.last_use; }));
    }
}

}  // namespace generator::preview
