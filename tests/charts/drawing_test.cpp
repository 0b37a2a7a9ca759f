#include "charts/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "support/catch.hpp"

using namespace generator;
using charts::Shape;
using charts::ShapeKind;

namespace {

document::Theme make_theme() {
    document::Theme theme;
    theme.styles.emplace_back();
    theme.styles[0].size = base::points(8);
    theme.styles[0].leading = base::points(11);
    theme.series = {{15, 105, 180}, {10, 19, 45}};
    return theme;
}

document::ChartValue value(std::int64_t number) {
    return {.value = base::Ratio{number}, .text = std::to_string(number)};
}

std::vector<Shape> shapes_of(const charts::Drawing& drawing, ShapeKind kind) {
    std::vector<Shape> result;
    std::ranges::copy_if(drawing.shapes, std::back_inserter(result),
                         [&](const Shape& shape) { return shape.kind == kind; });
    return result;
}

// Budget execution of seed 003 (hechos_003, section 4): 309,1; 129,7; 40,5 % and 100,0 % three
// times.
document::Chart make_chart() {
    document::Chart chart;
    chart.categories = {"2021", "2022", "2023"};
    chart.series = {{.name = "Inicial", .values = {value(3091), value(1297), value(405)}},
                    {.name = "Final", .values = {value(1000), value(1000), value(1000)}}};
    return chart;
}

}  // namespace

TEST_CASE("bars stand on one baseline, in proportion to their values", "[charts]") {
    const auto drawing = charts::draw(make_chart(), make_theme(), base::points(400));
    auto bars = shapes_of(drawing, ShapeKind::rectangle);
    REQUIRE(bars.size() == 2 + 6);  // legend and bars
    bars.erase(bars.begin(), bars.begin() + 2);
    for (const Shape& bar : bars) {
        CHECK((bar.y + bar.height) == (bars[0].y + bars[0].height));
    }
    // 405 / 3091 of the tallest, to a thousandth of a point.
    CHECK(std::abs(bars[2].height.milli * 3091LL - bars[0].height.milli * 405LL) <= 3091);
}

TEST_CASE("every value, category and series is written", "[charts]") {
    const auto drawing = charts::draw(make_chart(), make_theme(), base::points(400));
    std::string all;
    for (const Shape& text : shapes_of(drawing, ShapeKind::text)) {
        all += text.text + "|";
    }
    for (const char* wanted :
         {"3091", "1297", "405", "1000", "2021", "2022", "2023", "Inicial", "Final"}) {
        INFO(wanted);
        CHECK(all.find(std::string{wanted} + "|") != std::string::npos);
    }
}

TEST_CASE("nothing of a chart lies outside its box, and bars do not overlap", "[charts]") {
    for (const int width : {120, 245, 480}) {
        const auto drawing = charts::draw(make_chart(), make_theme(), base::points(width));
        auto bars = shapes_of(drawing, ShapeKind::rectangle);
        bars.erase(bars.begin(), bars.begin() + 2);
        REQUIRE(bars.size() == 6);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            CHECK((bars[i].x >= base::points(0)));
            CHECK((bars[i].x + bars[i].width <= drawing.width));
            CHECK((bars[i].y >= base::points(0)));
            CHECK((bars[i].y + bars[i].height <= drawing.height));
            for (std::size_t k = 0; k < i; ++k) {
                CHECK((bars[k].x + bars[k].width <= bars[i].x ||
                       bars[i].x + bars[i].width <= bars[k].x ||
                       bars[k].y + bars[k].height <= bars[i].y ||
                       bars[i].y + bars[i].height <= bars[k].y));
            }
        }
    }
}

TEST_CASE("bars lie where a value has no room over its own bar", "[charts]") {
    document::Chart chart = make_chart();
    chart.categories = {"2019", "2020", "2021", "2022", "2023"};
    for (document::ChartSeries& series : chart.series) {
        series.values.push_back(value(1773474));
        series.values.push_back(value(8146335));
    }
    const auto drawing = charts::draw(chart, make_theme(), base::points(235));
    auto bars = shapes_of(drawing, ShapeKind::rectangle);
    bars.erase(bars.begin(), bars.begin() + 2);
    for (const Shape& bar : bars) {
        CHECK(bar.x == bars[0].x);
    }
    // No two values stand on one line: each is read beside its own bar.
    std::vector<std::int32_t> lines;
    for (const Shape& text : shapes_of(drawing, ShapeKind::text)) {
        if (text.x > bars[0].x) {
            lines.push_back(text.y.milli);
        }
    }
    CHECK(lines.size() == 10);
    std::ranges::sort(lines);
    CHECK(std::ranges::adjacent_find(lines) == lines.end());
}

TEST_CASE("a value that is not there is written, not drawn as zero", "[charts]") {
    document::Chart chart;
    chart.categories = {"2022", "2023"};
    chart.series = {
        {.name = "Gasto", .values = {{.value = std::nullopt, .text = "S/I"}, value(5)}}};
    const auto drawing = charts::draw(chart, make_theme(), base::points(200));
    CHECK(shapes_of(drawing, ShapeKind::rectangle).size() == 1);
    const auto texts = shapes_of(drawing, ShapeKind::text);
    CHECK(std::ranges::any_of(texts, [](const Shape& s) { return s.text == "S/I"; }));
}

TEST_CASE("no bar is lost among values of any size", "[charts][property]") {
    // M$ of a large programme: their quotient leaves 64 bits, which once left bars of no height.
    std::mt19937_64 random{20'231'231};
    const auto theme = make_theme();
    for (int i = 0; i < 500; ++i) {
        const auto ratio = [&] {
            const auto digits = static_cast<unsigned>(random() % 62U);
            const auto top = static_cast<std::int64_t>(random() >> (1U + digits));
            const auto bottom = static_cast<std::int64_t>(random() >> (1U + digits));
            return *base::Ratio::make(top + 1 > 0 ? top + 1 : top, bottom > 0 ? bottom : 1);
        };
        const base::Ratio low = ratio();
        const base::Ratio high = ratio();
        document::Chart chart;
        chart.categories = {"1", "2"};
        chart.series = {
            {.name = "x", .values = {{.value = low, .text = "a"}, {.value = high, .text = "b"}}}};
        const auto drawing = charts::draw(chart, theme, base::points(200));
        const auto bars = shapes_of(drawing, ShapeKind::rectangle);
        REQUIRE(bars.size() == 2);
        const bool is_rising = std::is_lt(compare(low, high));
        const base::Length lower = std::min(bars[0].height, bars[1].height);
        CHECK((is_rising ? bars[1].height : bars[0].height) == base::points(96));
        CHECK(lower.milli > 0);
        // long double has 64 bits of mantissa: enough for a thousandth of a point of 96.
        const auto number = [](const base::Ratio& r) {
            return static_cast<long double>(r.numerator()) /
                   static_cast<long double>(r.denominator());
        };
        const long double share =
            is_rising ? number(low) / number(high) : number(high) / number(low);
        CHECK(std::abs(static_cast<long double>(lower.milli) - std::max(share * 96'000, 600.0L)) <=
              0.51L);
    }
}

TEST_CASE("a value of 0 has no bar, the smallest other value has one", "[charts]") {
    document::Chart chart;
    chart.categories = {"1", "2", "3"};
    chart.series = {{.name = "x", .values = {value(0), value(1), value(999'999'999'999)}}};
    const auto drawing = charts::draw(chart, make_theme(), base::points(200));
    CHECK(shapes_of(drawing, ShapeKind::rectangle).size() == 2);
}
