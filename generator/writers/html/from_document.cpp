#include "writers/html/from_document.hpp"

#include <algorithm>
#include <utility>

#include "charts/drawing.hpp"
#include "document/grid.hpp"
#include "writers/html/draft.hpp"
#include "writers/html/elements.hpp"
#include "writers/html/escape.hpp"
#include "writers/html/head.hpp"
#include "writers/html/print_fit.hpp"
#include "writers/html/svg.hpp"

namespace generator::writers::html {
namespace {

using document::Document;
using document::Kind;
using document::kNone;
using document::Node;
using document::Run;
using document::RunKind;
using document::Theme;

// Charts are drawn as narrow as their bars allow, and the page scales them: on a telephone their
// letters are still to be read.
constexpr std::int32_t kNarrowestChart = 225;
constexpr std::int32_t kWidestChart = 480;
constexpr std::int32_t kBarWidth = 28;

base::Length chart_width(const document::Chart& chart) {
    const std::size_t bars = chart.categories.size() * chart.series.size();
    const auto wanted = static_cast<std::int32_t>(std::min<std::size_t>(bars, kWidestChart));
    return base::points(std::clamp(wanted * kBarWidth, kNarrowestChart, kWidestChart));
}

class Writer {
  public:
    Writer(const Document& document, const Theme& theme, std::string& out)
        : document_{document}, theme_{theme}, tags_{theme}, out_{out} {}

    void write_children(const Node& node) {
        for (std::uint32_t child = node.first_child; child != kNone;
             child = document_.nodes[child].next_sibling) {
            write(child);
        }
    }

    void write_footnotes() {
        if (document_.footnotes.empty()) {
            return;
        }
        out_ += "<section aria-label=\"Notas al pie\">";
        for (const auto& footnote : document_.footnotes) {
            write_note(footnote.node, footnote.mark);
        }
        out_ += "</section>";
    }

  private:
    void write(std::uint32_t index) {
        const Node& node = document_.nodes[index];
        switch (node.kind) {
            case Kind::table:
                write_table(index);
                break;
            case Kind::figure:
                write_figure(node);
                break;
            case Kind::note:
                write_note(index, node.label == kNone ? "" : document_.labels[node.label]);
                break;
            case Kind::columns:
                out_ += "<div class=\"columnas\">";
                write_children(node);
                out_ += "</div>\n";
                break;
            case Kind::column:
                write_column(node);
                break;
            case Kind::ul:
                open("ul", node);
                // A list without bullets is still a list to who listens.
                out_ += node.is_unmarked ? " class=\"sin-marca\" role=\"list\">" : ">";
                write_children(node);
                close("ul");
                break;
            default:
                write_element(node);
        }
    }

    void open(std::string_view name, const Node& node) {
        out_ += '<';
        out_ += name;
        write_attributes(node);
    }

    void write_attributes(const Node& node) {
        if (node.is_screen_only) {
            out_ += " data-medio=\"pantalla\"";
        }
        if (node.payload != kNone) {
            out_ += " id=\"";
            append_escaped(out_, document_.anchors[node.payload]);
            out_ += '"';
        }
    }

    void close(std::string_view name) {
        out_ += "</";
        out_ += name;
        out_ += ">\n";
    }

    void write_element(const Node& node) {
        const Tag& tag = tags_.of(node.kind, node.style);
        const bool has_attributes = node.is_screen_only || node.payload != kNone;
        if (!has_attributes && node.kind != Kind::section) {
            out_ += tag.start;
        } else {
            out_ += tag.name();
            write_attributes(node);
            out_ += node.kind != Kind::section ? tag.look()
                    : node.is_landscape        ? " class=\"horizontal\">"
                                               : ">";
        }
        const bool was_landscape = std::exchange(is_landscape_, is_landscape_ || node.is_landscape);
        const bool was_explaining =
            std::exchange(is_explaining_, is_explaining_ || node.is_screen_only);
        write_runs(node);
        write_children(node);
        is_explaining_ = was_explaining;
        is_landscape_ = was_landscape;
        out_ += tag.closing;
    }

    /// The share of the measure that the template asks for; the style sheet takes it where there is
    /// room.
    [[nodiscard]] static std::string width_of(const Node& node) {
        return node.width == 0 ? std::string{}
                               : "--ancho:" + std::to_string(node.width / 10) + '.' +
                                     std::to_string(node.width % 10);
    }

    void write_column(const Node& node) {
        open("div", node);
        out_ += node.width > 0 ? " style=\"" + width_of(node) + "\">" : ">";
        write_children(node);
        close("div");
    }

    /// What a table needs to be read on a narrow screen, which then scrolls it: more for text than
    /// for figures.
    [[nodiscard]] static std::string least_width(const document::TableGrid& grid) {
        constexpr std::int32_t kText = 70;  // tenths of a rem
        constexpr std::int32_t kFigure = 40;
        std::int32_t least = 0;
        for (const std::uint8_t is_figure : grid.is_figure_column) {
            least += is_figure != 0 ? kFigure : kText;
        }
        return "--minimo:" + std::to_string(least / 10) + '.' + std::to_string(least % 10) + "rem";
    }

    void write_table(std::uint32_t index) {
        const Node& node = document_.nodes[index];
        const auto& style = theme_.tables[node.style];
        const std::string& summary = document_.tables[node.payload].summary;
        out_ += "<div class=\"marco m-" + style.name + (node.width > 0 ? " angosto" : "") +
                "\" role=\"region\" tabindex=\"0\"";
        out_ += node.is_screen_only ? " data-medio=\"pantalla\"" : "";
        const document::TableGrid grid = document::make_grid(document_, index);
        out_ += " style=\"" + least_width(grid);
        out_ += node.width > 0 ? ";" + width_of(node) : "";
        const std::int32_t scale = print_scale(document_, grid, style, theme_, is_landscape_);
        out_ += scale < 1000 ? ";--escala:." + std::to_string(1000 + scale).substr(1) : "";
        out_ += "\" aria-label=\"";
        append_escaped(out_, summary.empty() ? "Tabla" : summary);
        out_ += "\"><table class=\"t-" + style.name + "\">";
        std::size_t cell = 0;
        for (std::uint32_t part = node.first_child; part != kNone;
             part = document_.nodes[part].next_sibling) {
            const std::string_view name = element_name(document_.nodes[part].kind);
            open(name, document_.nodes[part]);
            out_ += '>';
            for (std::uint32_t row = document_.nodes[part].first_child; row != kNone;
                 row = document_.nodes[row].next_sibling) {
                write_row(document_.nodes[row], style.total, grid, cell);
            }
            close(name);
        }
        out_ += "</table></div>\n";
    }

    /// `cell` walks the grid: its cells stand in document order.
    void write_row(const Node& row, std::uint16_t total, const document::TableGrid& grid,
                   std::size_t& cell) {
        open("tr", row);
        out_ += row.style != 0 && row.style == total ? " class=\"total\">" : ">";
        for (std::uint32_t child = row.first_child; child != kNone;
             child = document_.nodes[child].next_sibling) {
            const bool is_in_grid = cell < grid.cells.size() && grid.cells[cell].node == child;
            const bool is_figure = is_in_grid && is_end_aligned(grid, grid.cells[cell]);
            write_cell(document_.nodes[child], is_figure);
            cell += is_in_grid ? 1 : 0;
        }
        close("tr");
    }

    [[nodiscard]] bool is_end_aligned(const document::TableGrid& grid,
                                      const document::CellPlace& place) const {
        const Node& node = document_.nodes[place.node];
        if (place.row < grid.head_rows) {
            return node.column_span == 1 && grid.is_figure_column[place.column] != 0;
        }
        return node.kind == Kind::td && place.holds_figure;
    }

    void write_cell(const Node& node, bool is_figure) {
        const std::string_view name = cell_name(node);
        open(name, node);
        if (name == "th") {
            out_ += scope_attribute(node.scope);
        }
        write_span("colspan", node.column_span);
        write_span("rowspan", node.row_span);
        out_ += is_figure                           ? " class=\"n\">"
                : has_endless_word(document_, node) ? " class=\"quebrable\">"
                                                    : ">";
        write_runs(node);
        write_children(node);
        out_ += "</";
        out_ += name;
        out_ += '>';
    }

    void write_span(std::string_view name, std::uint8_t span) {
        if (span > 1) {
            out_ += ' ' + std::string{name} + "=\"" + std::to_string(span) + '"';
        }
    }

    void write_figure(const Node& node) {
        const document::Chart& chart = document_.charts[node.payload];
        out_ += node.is_screen_only ? "<figure data-medio=\"pantalla\">" : "<figure>";
        append_svg(out_, charts::draw(chart, theme_, chart_width(chart)), chart);
        out_ += "</figure>\n";
    }

    void write_note(std::uint32_t index, std::string_view mark) {
        const Node& node = document_.nodes[index];
        out_ += "<div class=\"nota e-" + theme_.styles[node.style].name + "\" id=\"nota-" +
                std::to_string(index) + "\">";
        if (!mark.empty()) {
            out_ += "<span>";
            append_escaped(out_, mark);
            out_ += "</span> ";
        }
        out_ += "<span>";
        write_runs(node);
        write_children(node);
        out_ += "</span></div>\n";
    }

    void write_runs(const Node& node) {
        for (std::uint32_t i = 0; i < node.run_count; ++i) {
            write_run(document_.runs[node.first_run + i]);
        }
    }

    void write_run(const Run& run) {
        switch (run.kind) {
            case RunKind::line_break:
                out_ += "<br>";
                return;
            case RunKind::mark:
            case RunKind::footnote:
                write_mark(run);
                return;
            case RunKind::link:
                out_ += "<a href=\"";
                append_escaped(out_, document_.links[run.target]);
                out_ += "\">";
                write_text(run);
                out_ += "</a>";
                return;
            case RunKind::figure:
                write_figure_link(run);
                return;
            case RunKind::text:
                write_text(run);
        }
    }

    /// The mark of a note, linked to it where it is known.
    void write_mark(const Run& run) {
        const bool is_footnote = run.kind == RunKind::footnote;
        const std::uint32_t note = run.target == kNone ? kNone
                                   : is_footnote       ? document_.footnotes[run.target].node
                                                       : run.target;
        out_ += "<sup>";
        if (note != kNone) {
            out_ += "<a href=\"#nota-" + std::to_string(note) + "\">";
        }
        write_text(run);
        out_ += note != kNone ? "</a></sup>" : "</sup>";
    }

    /// A computed figure: links to its explanation. The first one of each figure carries the id
    /// that the explanation links back to.
    void write_figure_link(const Run& run) {
        if (run.target == kNone) {
            write_text(run);
            return;
        }
        const std::string& anchor = document_.anchors[run.target];
        out_ += "<a class=\"cifra\" href=\"#";
        append_escaped(out_, anchor);
        if (seen_.size() < document_.anchors.size()) {
            seen_.resize(document_.anchors.size(), 0);
        }
        if (seen_[run.target] == 0) {
            seen_[run.target] = 1;
            out_ += "\" id=\"de-";
            append_escaped(out_, anchor);
        }
        out_ += "\">";
        write_text(run);
        out_ += "</a>";
    }

    void write_text(const Run& run) {
        const auto tag = [&](bool is_there, std::string_view text) {
            if (is_there) {
                out_ += text;
            }
        };
        tag(run.is_strong, "<strong>");
        tag(run.is_emphasis, "<em>");
        (is_explaining_ ? append_breakable : append_escaped)(out_, document_.text_of(run));
        tag(run.is_emphasis, "</em>");
        tag(run.is_strong, "</strong>");
    }

    const Document& document_;
    const Theme& theme_;
    Tags tags_;
    std::string& out_;
    bool is_landscape_ = document_.is_landscape;  // the sheet that is being written
    bool is_explaining_ = false;                  // what only the screen shows
    std::vector<std::uint8_t> seen_;              // anchors already linked from
};

}  // namespace

std::string write_html(const Document& document, const Theme& theme, std::string_view style_sheet) {
    std::string out;
    out.reserve(style_sheet.size() + document.text.size() * 3 + 32768);
    append_head(out, document, style_sheet);
    out += "<body>\n<a class=\"saltar\" href=\"#contenido\">Saltar al contenido</a>\n";
    append_draft_notice(out, document);
    out += document.is_landscape ? "<main class=\"hoja horizontal\" id=\"contenido\">\n"
                                 : "<main class=\"hoja\" id=\"contenido\">\n";
    append_draft_mark(out, document);
    Writer writer{document, theme, out};
    writer.write_children(document.nodes[0]);
    writer.write_footnotes();
    out += "</main>\n</body>\n</html>\n";
    return out;
}

}  // namespace generator::writers::html
