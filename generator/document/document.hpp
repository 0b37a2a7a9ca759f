#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"

namespace generator::document {

/// The kinds of block and inline element. HTML's own names, because whoever edits a template knows
/// them. `title` is the one title of the document (HTML h1, PDF H1); `h1`..`h4` are the levels of
/// the template and stand one level below it in both outputs.
enum class Kind : std::uint8_t {
    document,
    header,  // cover band: children are `title` and `p`
    section,
    title,
    h1,
    h2,
    h3,
    h4,
    p,
    ul,
    li,
    table,
    thead,
    tbody,
    tr,
    th,
    td,
    figure,   // a chart; `payload` indexes Document::charts
    note,     // a note printed where it stands (under its table): its mark is in `label`
    columns,  // children stand side by side, kept on one page; each child is a `column`
    column,
};

/// What a run of text is, besides its letters.
enum class RunKind : std::uint8_t {
    text,
    mark,  // superscript that cites the note with the same mark; `target` indexes Document::nodes
    footnote,  // superscript of a footnote set at the foot of the page; `target` indexes
               // `footnotes`
    link,      // external address; `target` indexes Document::links
    figure,    // a computed figure; `target` indexes Document::anchors (its explanation, on screen)
    line_break,  // a break that carries meaning; no text
};

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// A stretch of text of one look, a slice of Document::text.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t target = kNone;
    RunKind kind = RunKind::text;
    bool is_strong = false;
    bool is_emphasis = false;
};

enum class Scope : std::uint8_t { none, column, row, column_group, row_group };

/// A node of the tree. Nodes stand in document order: a parent before its children.
struct Node {
    Kind kind = Kind::document;
    Scope scope = Scope::none;       // of a `th`
    bool is_screen_only = false;     // medio="pantalla": HTML only, outside the equality of texts
    bool is_header_numeric = false;  // column of figures: its head is aligned like them
    bool is_unmarked = false;        // `ul`: no bullets, its items carry their own number
    bool is_landscape = false;       // `section`: on pages of its own, wider than high
    std::uint8_t column_span = 1;    // of `th` and `td`
    std::uint8_t row_span = 1;
    std::uint16_t style = 0;  // index into Theme::styles (blocks) or Theme::tables (table)
    std::uint16_t width = 0;  // `table`, `column`: thousandths of the measure; 0: its own
    std::uint32_t parent = kNone;
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t first_run = 0;
    std::uint32_t run_count = 0;
    std::uint32_t label = kNone;  // of a `note`: index into Document::labels ("1", "***")
    std::uint32_t payload =
        kNone;  // `figure`: chart; `table`: Document::tables; else the anchor it carries
};

/// Relative widths of the columns of a table, in thousandths of the measure; empty: by content.
struct TableShape {
    std::vector<std::uint16_t> widths;
    std::string summary;  // accessible name
};

/// One footnote, set at the foot of the page that cites it. Its text is the runs of `node`, which
/// is a `note` node that is nobody's child.
struct Footnote {
    std::uint32_t node = kNone;
    std::string mark;
};

enum class ChartKind : std::uint8_t { bars };

struct ChartValue {
    std::optional<base::Ratio> value;  // none: drawn as an empty place with `text` ("S/I")
    std::string text;                  // the value as printed
};
struct ChartSeries {
    std::string name;
    std::vector<ChartValue> values;  // one a category
};
/// A chart as data. Its title is the heading or caption before it, as in the official documents.
struct Chart {
    ChartKind kind = ChartKind::bars;
    std::string title;
    std::string unit;
    std::vector<std::string> categories;
    std::vector<ChartSeries> series;
    std::string alternative_text;  // generated: names every value
};

/// One publication, format-neutral: the only source of HTML and PDF.
struct Document {
    std::string text;  // all letters, runs are slices of it
    std::vector<Run> runs;
    std::vector<Node> nodes;  // nodes[0] is the document
    std::vector<std::string> labels;
    std::vector<std::string> links;
    std::vector<std::string> anchors;  // ids in the page, "x-ejecucion.inicial.2023"
    std::vector<TableShape> tables;
    std::vector<Footnote> footnotes;
    std::vector<Chart> charts;

    std::string title;  // of the file: metadata, bookmarks, window
    std::string language = "es-CL";
    std::string footer;  // running footer, without the page number
    std::string subject;
    std::string author;
    std::string date;                    // ISO 8601 with time, from the data or SOURCE_DATE_EPOCH
    std::uint32_t draft_notice = kNone;  // the node that says so; nobody's child
    bool is_landscape = false;

    [[nodiscard]] bool is_draft() const { return draft_notice != kNone; }
    [[nodiscard]] std::string_view text_of(const Run& run) const {
        return std::string_view{text}.substr(run.begin, run.size);
    }
};

}  // namespace generator::document
