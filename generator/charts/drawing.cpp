#include "charts/drawing.hpp"

#include <algorithm>
#include <compare>

namespace generator::charts {
namespace {

using base::Length;
using document::Chart;
using document::ChartValue;
using document::Theme;

constexpr Length kPlotHeight = base::points(96);
constexpr Length kWidestBar = base::points(40);
constexpr Length kLegendSquare = base::points(7);
constexpr Length kBaseline = base::milli_points(600);
/// The least bar of a value that is not 0: it stands out of the baseline, which takes half of its
/// own thickness.
constexpr Length kLeastBar = kBaseline;

base::Ratio largest_value(const Chart& chart) {
    base::Ratio result{0};
    for (const auto& series : chart.series) {
        for (const ChartValue& value : series.values) {
            if (value.value && std::is_gt(compare(*value.value, result))) {
                result = *value.value;
            }
        }
    }
    return result;
}

/// Height of a bar, exactly in proportion to the largest; 0 for what is not drawn as a bar. A value
/// that is not 0 has always a bar to be seen.
Length bar_height(const ChartValue& value, const base::Ratio& largest) {
    if (!value.value || value.value->is_negative() || value.value->is_zero()) {
        return {};
    }
    const std::int64_t height = proportion(*value.value, largest, kPlotHeight.milli);
    return std::max(kLeastBar, Length{static_cast<std::int32_t>(height)});
}

class Plotter {
  public:
    Plotter(const Chart& chart, const Theme& theme, Length width)
        : chart_{chart}, theme_{theme}, label_{theme.styles[theme.chart_label]} {
        drawing_.width = width;
    }

    Drawing draw() {
        if (chart_.series.size() > 1) {
            draw_legend();
        }
        const Length text_height = label_.size;
        const Length baseline = top_ + text_height + base::points(5) + kPlotHeight;
        draw_bars(baseline);
        add_line({}, baseline, drawing_.width, theme_.muted, kBaseline);
        draw_categories(baseline + text_height + base::points(4));
        drawing_.height = baseline + text_height + base::points(9);
        return std::move(drawing_);
    }

  private:
    [[nodiscard]] document::Color series_color(std::size_t series) const {
        return theme_.series.empty() ? theme_.accent : theme_.series[series % theme_.series.size()];
    }

    void add_text(Length x, Length y, std::string text, Anchor anchor, document::Color color) {
        drawing_.shapes.push_back({.kind = ShapeKind::text,
                                   .anchor = anchor,
                                   .face = label_.face,
                                   .color = color,
                                   .x = x,
                                   .y = y,
                                   .width = {},
                                   .height = {},
                                   .size = label_.size,
                                   .text = std::move(text)});
    }

    void add_rectangle(Length x, Length y, Length width, Length height, document::Color color) {
        drawing_.shapes.push_back({.kind = ShapeKind::rectangle,
                                   .anchor = Anchor::start,
                                   .face = label_.face,
                                   .color = color,
                                   .x = x,
                                   .y = y,
                                   .width = width,
                                   .height = height,
                                   .size = {},
                                   .text = {}});
    }

    void add_line(Length x, Length y, Length width, document::Color color, Length thickness) {
        drawing_.shapes.push_back({.kind = ShapeKind::line,
                                   .anchor = Anchor::start,
                                   .face = label_.face,
                                   .color = color,
                                   .x = x,
                                   .y = y,
                                   .width = width,
                                   .height = {},
                                   .size = thickness,
                                   .text = {}});
    }

    /// One entry a line: a name may be long, and charts do not measure text.
    void draw_legend() {
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            add_rectangle({}, top_ + base::points(1), kLegendSquare, kLegendSquare,
                          series_color(i));
            add_text(kLegendSquare + base::points(5), top_ + kLegendSquare + base::points(1),
                     chart_.series[i].name, Anchor::start, theme_.text);
            top_ += label_.leading;
        }
        top_ += base::points(6);
    }

    void draw_bars(Length baseline) {
        const auto groups =
            static_cast<std::int32_t>(std::max<std::size_t>(1, chart_.categories.size()));
        const auto bars = static_cast<std::int32_t>(std::max<std::size_t>(1, chart_.series.size()));
        group_ = drawing_.width / groups;
        // A quarter of each group stays free, so that groups are told apart.
        const Length bar = std::min(kWidestBar, group_ * 3 / (4 * bars));
        const base::Ratio largest = largest_value(chart_);
        for (std::size_t s = 0; s < chart_.series.size(); ++s) {
            const auto& values = chart_.series[s].values;
            for (std::size_t c = 0; c < values.size(); ++c) {
                const Length middle = group_ * static_cast<std::int32_t>(c) + group_ / 2;
                const Length left = middle - bar * bars / 2 + bar * static_cast<std::int32_t>(s);
                const Length height = bar_height(values[c], largest);
                if (height.milli > 0) {
                    add_rectangle(left + base::points(1), baseline - height, bar - base::points(2),
                                  height, series_color(s));
                }
                add_text(left + bar / 2, baseline - height - base::points(4), values[c].text,
                         Anchor::middle, values[c].value ? theme_.text : theme_.muted);
            }
        }
    }

    void draw_categories(Length y) {
        for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
            add_text(group_ * static_cast<std::int32_t>(c) + group_ / 2, y, chart_.categories[c],
                     Anchor::middle, theme_.text);
        }
    }

    const Chart& chart_;
    const Theme& theme_;
    const document::BlockStyle& label_;
    Drawing drawing_;
    Length top_;
    Length group_;
};

}  // namespace

Drawing draw(const Chart& chart, const Theme& theme, Length width) {
    return Plotter{chart, theme, width}.draw();
}

}  // namespace generator::charts
