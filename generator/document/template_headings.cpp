#include "document/template_headings.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace generator::document {
namespace {

constexpr std::size_t kLevels = 5;

/// A fact that is known on every way to a place: `fact` indexes Walker::facts_.
struct Assumption {
    std::uint32_t fact = 0;
    bool is_negated = false;
    [[nodiscard]] friend bool operator==(const Assumption&, const Assumption&) = default;
};
using Assumptions = std::vector<Assumption>;

/// What may hold at a place: for each level, whether its heading may be the last one before it, and
/// what is then known for sure.
using State = std::array<std::optional<Assumptions>, kLevels>;

void join(State& into, const State& other) {
    for (std::size_t level = 0; level < kLevels; ++level) {
        if (!other[level]) {
            continue;
        }
        if (!into[level]) {
            into[level] = other[level];
            continue;
        }
        std::erase_if(*into[level], [&](const Assumption& each) {
            return std::ranges::find(*other[level], each) == other[level]->end();
        });
    }
}

/// Only the ways on which `wanted` may hold.
State assume(const State& state, const Assumption& wanted) {
    State result;
    const Assumption opposite{wanted.fact, !wanted.is_negated};
    for (std::size_t level = 0; level < kLevels; ++level) {
        if (!state[level] || std::ranges::find(*state[level], opposite) != state[level]->end()) {
            continue;
        }
        result[level] = state[level];
        if (std::ranges::find(*result[level], wanted) == result[level]->end()) {
            result[level]->push_back(wanted);
        }
    }
    return result;
}

class Walker {
  public:
    Walker(const Template::Tree& tree, bool is_paper, std::vector<HeadingSkip>& skips)
        : tree_{tree}, is_paper_{is_paper}, skips_{skips} {}

    void run() {
        State state;
        state[0] = Assumptions{};
        (void)visit(0, state);
    }

  private:
    // NOLINTNEXTLINE(misc-no-recursion): as deep as the template
    [[nodiscard]] State visit(std::uint32_t index, const State& before) {
        const TemplateNode& node = tree_.nodes[index];
        const bool is_left_out = is_paper_ && node.is_screen_only;
        if (node.element != Element::block || node.kind == Kind::table || is_left_out) {
            return before;
        }
        State inside = before;
        std::vector<Assumption> needed;
        bool is_all_known = true;
        const auto need = [&](const Path& path, bool is_negated) {
            const std::optional<std::uint32_t> fact = fact_of(path);
            is_all_known = is_all_known && fact.has_value();
            if (fact) {
                needed.push_back({*fact, is_negated});
                inside = assume(inside, needed.back());
            }
        };
        for (std::uint32_t i = 0; i < node.condition_count; ++i) {
            const Condition& condition = tree_.conditions[node.first_condition + i];
            need(condition.path, condition.is_negated);
        }
        if (node.repeats) {
            need(node.list, false);
        }
        State after = visit_inside(index, inside);
        if (node.repeats) {
            State again = inside;  // the second turn begins where the first one ended
            join(again, after);
            after = visit_inside(index, again);
        }
        const bool is_always = node.condition_count == 0 && !node.repeats;
        if (!is_always) {
            const bool is_single = is_all_known && needed.size() == 1;
            join(after,
                 is_single ? assume(before, {needed[0].fact, !needed[0].is_negated}) : before);
        }
        return after;
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as the template
    [[nodiscard]] State visit_inside(std::uint32_t index, const State& before) {
        const TemplateNode& node = tree_.nodes[index];
        const std::uint8_t level = heading_level(node.kind);
        if (level == 0) {
            State state = before;
            for (std::uint32_t i = node.first_child; i != kNone; i = tree_.nodes[i].next_sibling) {
                state = visit(i, state);
            }
            return state;
        }
        State merged;
        for (std::uint8_t last = 0; last < kLevels; ++last) {
            if (before[last]) {
                check(index, level, last);
                State one;
                one[level] = before[last];
                join(merged, one);
            }
        }
        return merged;
    }

    void check(std::uint32_t index, std::uint8_t level, std::uint8_t last) {
        const bool is_known = std::ranges::find(skips_, index, &HeadingSkip::node) != skips_.end();
        if (level > last + 1 && !is_known) {
            skips_.push_back({index, last});
        }
    }

    /// The number of a fact about the report itself; a loop variable is another thing in each turn.
    [[nodiscard]] std::optional<std::uint32_t> fact_of(const Path& path) {
        if (path.frame != 0) {
            return std::nullopt;
        }
        Fact fact{path.aspect == Aspect::count ? Aspect::itself : path.aspect, {}};
        const auto first = tree_.steps.begin() + path.first;
        fact.steps.assign(first, first + path.count);
        const auto found = std::ranges::find(facts_, fact);
        if (found == facts_.end()) {
            facts_.push_back(std::move(fact));
            return static_cast<std::uint32_t>(facts_.size() - 1);
        }
        return static_cast<std::uint32_t>(found - facts_.begin());
    }

    struct Fact {
        Aspect aspect = Aspect::itself;
        std::vector<std::uint16_t> steps;
        [[nodiscard]] friend bool operator==(const Fact&, const Fact&) = default;
    };

    const Template::Tree& tree_;
    bool is_paper_;
    std::vector<HeadingSkip>& skips_;
    std::vector<Fact> facts_;
};

}  // namespace

std::uint8_t heading_level(Kind kind) {
    switch (kind) {
        case Kind::h1:
            return 1;
        case Kind::h2:
            return 2;
        case Kind::h3:
            return 3;
        case Kind::h4:
            return 4;
        default:
            return 0;
    }
}

std::vector<HeadingSkip> find_heading_skips(const Template::Tree& tree) {
    std::vector<HeadingSkip> skips;
    if (!tree.nodes.empty()) {
        Walker{tree, true, skips}.run();
        Walker{tree, false, skips}.run();
    }
    return skips;
}

}  // namespace generator::document
