#include "preview/board.hpp"

#include <algorithm>

namespace generator::preview {
namespace {

/// About a megabyte each, with its pages as pictures.
constexpr std::size_t kMostKept = 32;

}  // namespace

std::vector<Board::Shown> Board::all() const {
    const std::lock_guard lock{mutex_};
    return programmes_;
}

Board::Shown Board::find(std::uint32_t number) const {
    const std::lock_guard lock{mutex_};
    return number == 0 || number > programmes_.size() ? nullptr : programmes_[number - 1];
}

std::uint32_t Board::add(Programme programme) {
    const std::lock_guard lock{mutex_};
    programmes_.push_back(std::make_shared<const Programme>(std::move(programme)));
    readings_.push_back(0);
    ++version_;
    return static_cast<std::uint32_t>(programmes_.size());
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
    const Shown programme = find(number);
    return programme == nullptr ? 0 : programme->version;
}

std::uint64_t Board::begin_reading() {
    const std::lock_guard lock{mutex_};
    return ++reading_;
}

bool Board::change(std::uint32_t number, std::uint64_t reading,
                   const std::function<Programme(const Programme&)>& next) {
    const std::lock_guard lock{mutex_};
    if (reading < readings_[number - 1]) {
        return false;
    }
    readings_[number - 1] = reading;
    Shown& place = programmes_[number - 1];
    Programme changed = next(*place);
    if (changed.version == place->version) {
        return false;
    }
    place = std::make_shared<const Programme>(std::move(changed));
    ++version_;
    return true;
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
    if (made.content < kept.made.content) {
        return;  // a slower thread made those of an older text
    }
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
