#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generator::fonts {

/// From one number of units per em to another, rounded to the nearest, halves upwards: what was
/// equal or in order stays so.
struct Scale {
    std::int32_t from = 1;
    std::int32_t to = 1;

    [[nodiscard]] std::int32_t operator()(std::int32_t units) const {
        const std::int32_t doubled = 2 * units * to + from;
        const std::int32_t quotient = doubled / (2 * from);
        return quotient - (doubled % (2 * from) < 0 ? 1 : 0);
    }
};

/// Appends an outline as a glyf table has it, scaled; its hints, if any, are left out.
void append_scaled_outline(std::string& glyf, std::string_view outline, Scale scale);

/// Where a composite outline names the glyphs that it is made of; none in a simple one.
[[nodiscard]] std::vector<std::size_t> component_ids(std::string_view outline);

}  // namespace generator::fonts
