#include "layout/column_plan.hpp"

#include <algorithm>

namespace generator::layout {
namespace {

using base::Length;

constexpr std::int32_t kWhole = 1000;

Length scaled(Length measure, std::int64_t part, std::int64_t whole) {
    return {static_cast<std::int32_t>(measure.milli * part / whole)};
}

}  // namespace

Length part_of(Length measure, std::uint16_t share) {
    return share == 0 ? measure : scaled(measure, share, kWhole);
}

std::vector<ColumnPlan> plan_columns(const document::Document& document, std::uint32_t columns,
                                     Length measure, Length gap) {
    std::vector<ColumnPlan> plans;
    std::int32_t given = 0;
    std::int32_t free = 0;
    for (std::uint32_t child = document.nodes[columns].first_child; child != document::kNone;
         child = document.nodes[child].next_sibling) {
        const document::Node& node = document.nodes[child];
        if (!node.is_screen_only) {
            plans.push_back({child, {}});
            given += node.width;
            free += node.width == 0 ? 1 : 0;
        }
    }
    const auto count = static_cast<std::int32_t>(plans.size());
    // Shares that leave nothing to the others are meant in proportion.
    const std::int32_t each =
        free == 0 ? 0 : std::max((kWhole - given) / free, kWhole / (2 * count));
    const std::int32_t total = std::max(given + each * free, 1);
    const Length room = measure - gap * std::max(count - 1, 0);
    for (ColumnPlan& plan : plans) {
        const std::uint16_t wanted = document.nodes[plan.node].width;
        plan.width = scaled(room, wanted > 0 ? wanted : each, total);
    }
    return plans;
}

}  // namespace generator::layout
