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
constexpr Length kRowGap = base::points(5);  // between the categories of horizontal bars

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

/// Length of a bar, exactly in proportion to the largest, which takes `room`; 0 for what is not
/// drawn as a bar. A value that is not 0 has always a bar to be seen.
Length bar_length(const ChartValue& value, const base::Ratio& largest, Length room) {
    if (!value.value || value.value->is_negative() || value.value->is_zero()) {
        return {};
    }
    const std::int64_t length = proportion(*value.value, largest, room.milli);
    return std::max(kLeastBar, Length{static_cast<std::int32_t>(length)});
}

/// About the width of a text: charts do not shape letters. Never less than the faces need.
Length estimated_width(std::string_view text, const document::BlockStyle& style) {
    const bool is_condensed =
        style.face == document::Face::condensed || style.face == document::Face::condensed_bold;
    std::int32_t percent = 0;
    for (const char c : text) {
        const bool is_thin = c == '.' || c == ',' || c == ' ' || c == '-';
        const bool is_first_byte = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        const std::int32_t letter = is_thin ? 28 : c == '%' ? 74 : is_condensed ? 51 : 58;
        percent += is_first_byte ? letter : 0;
    }
    return style.size * percent / 100;
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
        measure_columns();
        if (!fits_labels()) {
            draw_rows();
            drawing_.height = top_;
            return std::move(drawing_);
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

    void measure_columns() {
        const auto groups =
            static_cast<std::int32_t>(std::max<std::size_t>(1, chart_.categories.size()));
        bars_ = static_cast<std::int32_t>(std::max<std::size_t>(1, chart_.series.size()));
        group_ = drawing_.width / groups;
        // A quarter of each group stays free, so that groups are told apart.
        bar_ = std::min(kWidestBar, group_ * 3 / (4 * bars_));
    }

    /// Whether each value has room over its own bar, and each category under its group: a value
    /// over the bar of another would be read as that one's.
    [[nodiscard]] bool fits_labels() const {
        const Length room = bars_ == 1 ? group_ : bar_ + base::points(1);
        const auto fits = [&](std::string_view text, Length width) {
            return estimated_width(text, label_) <= width;
        };
        return std::ranges::all_of(chart_.categories,
                                   [&](const std::string& name) { return fits(name, group_); }) &&
               std::ranges::all_of(chart_.series, [&](const document::ChartSeries& series) {
                   return std::ranges::all_of(series.values, [&](const ChartValue& value) {
                       return fits(value.text, room);
                   });
               });
    }

    /// Bars that lie, a line each, with the value behind: room for any number of them.
    void draw_rows() {
        Length names;
        Length values;
        for (const std::string& name : chart_.categories) {
            names = std::max(names, estimated_width(name, label_));
        }
        for (const auto& series : chart_.series) {
            for (const ChartValue& value : series.values) {
                values = std::max(values, estimated_width(value.text, label_));
            }
        }
        // A long name stands on a line of its own.
        const bool is_beside = names <= drawing_.width / 4;
        const Length left = is_beside ? names + base::points(6) : Length{};
        const Length room =
            std::max(base::points(10), drawing_.width - left - values - base::points(6));
        const base::Ratio largest = largest_value(chart_);
        const Length step = label_.leading + base::points(1);
        for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
            add_text({}, top_ + label_.size, chart_.categories[c], Anchor::start, theme_.text);
            top_ += is_beside ? Length{} : step;
            const Length first = top_;
            for (std::size_t s = 0; s < chart_.series.size(); ++s) {
                draw_row(chart_.series[s].values[c], {left, room}, largest, series_color(s));
                top_ += step;
            }
            add_vertical(left, first, top_ - base::points(1));
            top_ += kRowGap;
        }
    }

    struct Strip {
        Length left;
        Length room;
    };
    void draw_row(const ChartValue& value, const Strip& strip, const base::Ratio& largest,
                  document::Color color) {
        const Length width = bar_length(value, largest, strip.room);
        if (width.milli > 0) {
            add_rectangle(strip.left, top_, width, label_.leading - base::points(1), color);
        }
        add_text(strip.left + width + base::points(4), top_ + label_.size, value.text,
                 Anchor::start, value.value ? theme_.text : theme_.muted);
    }

    void add_vertical(Length x, Length top, Length bottom) {
        add_line(x, top, {}, theme_.muted, kBaseline);
        drawing_.shapes.back().height = bottom - top;
    }

    void draw_bars(Length baseline) {
        const Length bar = bar_;
        const std::int32_t bars = bars_;
        const base::Ratio largest = largest_value(chart_);
        for (std::size_t s = 0; s < chart_.series.size(); ++s) {
            const auto& values = chart_.series[s].values;
            for (std::size_t c = 0; c < values.size(); ++c) {
                const Length middle = group_ * static_cast<std::int32_t>(c) + group_ / 2;
                const Length left = middle - bar * bars / 2 + bar * static_cast<std::int32_t>(s);
                const Length height = bar_length(values[c], largest, kPlotHeight);
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
    Length bar_;
    std::int32_t bars_ = 1;
};

}  // namespace

Drawing draw(const Chart& chart, const Theme& theme, Length width) {
    return Plotter{chart, theme, width}.draw();
}

}  // namespace generator::charts
