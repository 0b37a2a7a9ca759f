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

/// Widths before any limit: the template's share, or the natural width, grown to fill the measure.
std::vector<Length> first_guess(std::span<const ColumnWish> wishes, Length width) {
    Length wanted;
    Length natural;
    for (const ColumnWish& wish : wishes) {
        const Length declared = share(width, {wish.wanted}, {1000});
        wanted += declared;
        natural += wish.wanted == 0 ? wish.natural : Length{};
    }
    const Length rest = width - wanted;
    std::vector<Length> widths;
    for (const ColumnWish& wish : wishes) {
        if (wish.wanted > 0) {
            const Length declared = share(width, {wish.wanted}, {1000});
            widths.push_back(wanted > width ? share(declared, width, wanted) : declared);
        } else {
            // More text, more width; short columns keep what they need.
            widths.push_back(natural < rest ? share(rest, wish.natural, natural) : wish.natural);
        }
    }
    return widths;
}

/// Columns of figures side by side look best with one width.
void equalize_figures(std::span<const ColumnWish> wishes, std::vector<Length>& widths,
                      Length width) {
    std::vector<Length> equal = widths;
    for (std::size_t i = 0; i < wishes.size();) {
        std::size_t end = i;
        Length most;
        while (end < wishes.size() && wishes[end].is_figure && wishes[end].wanted == 0) {
            most = std::max(most, widths[end]);
            ++end;
        }
        std::fill(equal.begin() + static_cast<std::ptrdiff_t>(i),
                  equal.begin() + static_cast<std::ptrdiff_t>(end), most);
        i = end > i ? end : i + 1;
    }
    Length floors;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        floors += wishes[i].is_figure ? equal[i] : wishes[i].least;
    }
    if (floors <= width) {
        widths = equal;
    }
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
    equalize_figures(wishes, widths, width);
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
