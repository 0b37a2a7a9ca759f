#include <algorithm>

#include "document/expander.hpp"
#include "document/grid.hpp"

namespace generator::document {
namespace {

constexpr std::uint32_t kWhole = 1000;

/// Shares of the measure in thousandths that add up to 1000. Columns without a width of their own
/// share what the others leave, at least a small part of it each.
std::vector<std::uint16_t> whole_shares(const std::vector<std::uint16_t>& wanted) {
    constexpr std::uint32_t kLeast = 40;
    std::uint32_t given = 0;
    std::uint32_t free = 0;
    for (const std::uint16_t width : wanted) {
        given += width;
        free += width == 0 ? 1 : 0;
    }
    const std::uint32_t rest = given < kWhole ? kWhole - given : 0;
    const std::uint32_t each = free == 0 ? 0 : std::max(rest / free, kLeast);
    const std::uint32_t total = std::max(given + each * free, std::uint32_t{1});
    std::vector<std::uint16_t> result(wanted.size());
    std::uint32_t before = 0;
    std::uint32_t placed = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        before += wanted[i] == 0 ? each : wanted[i];
        const std::uint32_t edge = before * kWhole / total;
        result[i] = static_cast<std::uint16_t>(edge - placed);
        placed = edge;
    }
    return result;
}

}  // namespace

std::uint8_t Expander::span_of(const CellSpan& span) const {
    if (span.kind != SpanKind::bound) {
        return span.value;
    }
    constexpr std::size_t kMost = 255;
    const std::size_t count = value_at(span.path).partes().size();
    return static_cast<std::uint8_t>(std::clamp<std::size_t>(count, 1, kMost));
}

void Expander::set_spans(const TemplateNode& source, std::uint32_t node) {
    Node& cell = document_.nodes[node];
    cell.column_span = span_of(source.columns);
    cell.row_span = span_of(source.rows);
    if (cell.scope == Scope::column && cell.column_span > 1) {
        cell.scope = Scope::column_group;
    }
    if (source.columns.kind == SpanKind::all) {
        open_spans_.push_back(node);
    }
    if (source.width > 0) {
        widths_.push_back({node, source.width});
    }
}

void Expander::finish_table(std::uint32_t node, const TemplateNode& source, std::size_t first_width,
                            std::size_t first_open) {
    TableGrid grid = make_grid(document_, node);
    if (first_open < open_spans_.size()) {
        for (const CellPlace& place : grid.cells) {
            const auto open =
                std::find(open_spans_.begin() + static_cast<std::ptrdiff_t>(first_open),
                          open_spans_.end(), place.node);
            if (open != open_spans_.end()) {
                document_.nodes[place.node].column_span =
                    static_cast<std::uint8_t>(grid.columns - place.column);
            }
        }
        open_spans_.resize(first_open);
        grid = make_grid(document_, node);
    }
    TableShape shape{.widths = {}, .summary = plain_text(source.attribute)};
    std::vector<std::uint16_t> wanted(grid.columns, 0);
    std::size_t next = first_width;
    for (const CellPlace& place : grid.cells) {
        Node& cell = document_.nodes[place.node];
        cell.is_header_numeric = place.row < grid.head_rows && cell.column_span == 1 &&
                                 grid.is_figure_column[place.column] != 0;
        if (next >= widths_.size() || widths_[next].node != place.node) {
            continue;
        }
        for (std::size_t i = 0; i < cell.column_span; ++i) {
            wanted[place.column + i] =
                static_cast<std::uint16_t>(widths_[next].value / cell.column_span);
        }
        ++next;
    }
    if (first_width < widths_.size()) {
        shape.widths = whole_shares(wanted);
        widths_.resize(first_width);
    }
    document_.nodes[node].payload = static_cast<std::uint32_t>(document_.tables.size());
    document_.tables.push_back(std::move(shape));
}

void Expander::make_chart(const TemplateNode& source, std::uint32_t node) {
    Chart chart;
    chart.title = plain_text(source.attribute);
    chart.unit = plain_text(source.unit);
    for (const report::Valor& category : value_at(source.path).partes()) {
        chart.categories.push_back(category.texto());
    }
    const auto add_series = [&](const TemplateNode& series) {
        ChartSeries made{.name = plain_text(series.attribute), .values = {}};
        for (const report::Valor& value : value_at(series.path).partes()) {
            const report::Numero& numero = value.numero();
            const auto* ratio = std::get_if<base::Ratio>(&numero.valor);
            made.values.push_back({.value = ratio != nullptr ? std::optional{*ratio} : std::nullopt,
                                   .text = formatted(numero, series.format)});
        }
        made.values.resize(chart.categories.size());
        chart.series.push_back(std::move(made));
    };
    for (std::uint32_t i = source.first_child; i != kNone; i = tree_.nodes[i].next_sibling) {
        const TemplateNode& series = tree_.nodes[i];
        if (!series.repeats) {
            if (holds_all(series)) {
                add_series(series);
            }
            continue;
        }
        for (const report::Valor& element : value_at(series.list).partes()) {
            frames_.push_back(&element);
            if (holds_all(series)) {
                add_series(series);
            }
            frames_.pop_back();
        }
    }
    chart.alternative_text = make_alternative_text(chart);
    document_.nodes[node].payload = static_cast<std::uint32_t>(document_.charts.size());
    document_.charts.push_back(std::move(chart));
}

std::string make_alternative_text(const Chart& chart) {
    std::string result = "Gráfico de barras: " + chart.title;
    result += chart.unit.empty() ? "." : ", en " + chart.unit + ".";
    for (const ChartSeries& series : chart.series) {
        result += ' ' + series.name + ": ";
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            result += i == 0 ? "" : "; ";
            result += chart.categories[i] + ", " + series.values[i].text;
        }
        result += '.';
    }
    return result;
}

}  // namespace generator::document
