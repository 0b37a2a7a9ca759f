#pragma once

#include <vector>

#include "base/length.hpp"
#include "document/document.hpp"

namespace generator::layout {

/// `share` thousandths of a measure; 0: all of it.
[[nodiscard]] base::Length part_of(base::Length measure, std::uint16_t share);

/// A column of a `columns` node and its width.
struct ColumnPlan {
    std::uint32_t node = document::kNone;
    base::Length width = {};
};

/// The columns that paper shows, between their gaps: each with the share that the template asks
/// for; those without one have equal parts of what is left.
[[nodiscard]] std::vector<ColumnPlan> plan_columns(const document::Document& document,
                                                   std::uint32_t columns, base::Length measure,
                                                   base::Length gap);

}  // namespace generator::layout
