#include <algorithm>
#include <numeric>

#include "layout/table.hpp"

namespace generator::layout {
namespace {

using base::Length;

Length sum(const std::vector<Length>& widths) {
    return std::accumulate(widths.begin(), widths.end(), Length{});
}

/// `part * numerator / denominator` without leaving 32 bits on the way.
Length share(Length part, Length numerator, Length denominator) {
    if (denominator.milli == 0) {
        return {};
    }
    return {
        static_cast<std::int32_t>(std::int64_t{part.milli} * numerator.milli / denominator.milli)};
}

/// Takes `excess` from the columns in proportion to what each has above its floor.
void take(std::vector<Length>& widths, const std::vector<Length>& floors, Length excess) {
    const Length slack = sum(widths) - sum(floors);
    if (slack.milli <= 0) {
        return;
    }
    const Length taken = std::min(excess, slack);
    Length left = taken;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const Length part = share(taken, widths[i] - floors[i], slack);
        widths[i] -= part;
        left -= part;
    }
    for (std::size_t i = 0; i < widths.size() && left.milli > 0; ++i) {
        const Length part = std::min(left, widths[i] - floors[i]);  // what the divisions dropped
        widths[i] -= part;
        left -= part;
    }
}

/// Natural widths; columns of figures side by side look best with one width, if there is room.
std::vector<Length> natural_widths(std::span<const ColumnWish> wishes, Length room) {
    std::vector<Length> widths;
    for (const ColumnWish& wish : wishes) {
        widths.push_back(wish.wanted > 0 ? Length{} : wish.natural);
    }
    std::vector<Length> equal = widths;
    for (std::size_t i = 0; i < wishes.size();) {
        std::size_t end = i;
        while (end < wishes.size() && wishes[end].is_figure && wishes[end].wanted == 0) {
            ++end;
        }
        const std::span<Length> group = std::span{equal}.subspan(i, end - i);
        if (!group.empty()) {
            std::ranges::fill(group, *std::ranges::max_element(group));
        }
        i = end > i ? end : i + 1;
    }
    return sum(equal) <= room ? equal : widths;
}

/// Widths before any limit: the template's share, or the natural width, grown to fill the measure.
std::vector<Length> first_guess(std::span<const ColumnWish> wishes, Length width) {
    std::vector<Length> declared;
    for (const ColumnWish& wish : wishes) {
        declared.push_back(share(width, {wish.wanted}, {1000}));
    }
    const Length wanted = sum(declared);
    const Length rest = width - wanted;
    std::vector<Length> widths = natural_widths(wishes, rest);
    const Length natural = sum(widths);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (wishes[i].wanted > 0) {
            // Shares that do not add up to the whole are meant in proportion.
            const bool is_exact = wanted <= width && natural.milli > 0;
            widths[i] = is_exact ? declared[i] : share(declared[i], width, wanted);
        } else if (natural < rest) {
            widths[i] = share(rest, widths[i], natural);
        }
    }
    return widths;
}

/// A figure needs its width. A long word takes some from its neighbours, not all: it can be
/// divided.
Length floor_of(const ColumnWish& wish, Length guess, Length width) {
    if (wish.is_figure) {
        return wish.least;
    }
    return std::min(wish.least, wish.wanted > 0 ? guess * 5 / 4 : width / 3);
}

}  // namespace

std::vector<Length> share_columns(std::span<const ColumnWish> wishes, Length width) {
    std::vector<Length> widths = first_guess(wishes, width);
    std::vector<Length> floors;
    std::vector<Length> figure_floors;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const Length floor = floor_of(wishes[i], widths[i], width);
        widths[i] = std::max(widths[i], floor);
        floors.push_back(floor);
        // Words may be divided, figures never: a text column keeps room for some letters.
        const Length letters = std::min(wishes[i].least, width / 20);
        figure_floors.push_back(wishes[i].is_figure ? wishes[i].least : letters);
    }
    if (sum(widths) > width) {
        take(widths, floors, sum(widths) - width);
    }
    if (sum(widths) > width) {
        take(widths, figure_floors, sum(widths) - width);
    }
    return sum(widths) > width ? std::vector<Length>{} : widths;
}

}  // namespace generator::layout
