#include "layout/blocks.hpp"

#include <algorithm>

#include "layout/column_plan.hpp"

namespace generator::layout {
namespace {

using base::Length;
using document::Kind;
using document::kNone;
using document::Node;

constexpr Length kColumnGap = base::points(16);
constexpr Length kRuleSpace = base::points(3);

/// A vertical strip that blocks are set in.
struct Frame {
    Length left;
    Length width;
    std::int32_t depth = 0;  // of lists
    bool is_landscape = false;
};

class Reader {
  public:
    Reader(const document::Document& document, const document::Theme& theme, Lines& lines,
           Words& words, Flow& flow)
        : document_{document}, theme_{theme}, lines_{lines}, words_{words}, flow_{flow} {}

    void set_bodies(const Body& body, const Body& wide) {
        body_height_ = body.height;
        wide_ = wide;
    }

    void read_children(std::uint32_t parent, const Frame& frame, std::vector<Block>& out) {
        Length hang;  // of a group of notes: that of its widest mark
        for (std::uint32_t child = document_.nodes[parent].first_child; child != kNone;
             child = document_.nodes[child].next_sibling) {
            const Node& node = document_.nodes[child];
            if (node.is_screen_only) {
                continue;
            }
            if (node.kind == Kind::note) {
                hang = hang.milli > 0 ? hang : note_hang(child);
                add_note(child, frame, hang, out);
                continue;
            }
            hang = {};
            read(child, frame, out);
        }
    }

    [[nodiscard]] Range set_footnote(const document::Footnote& footnote, Length width) {
        words_.clear();
        const TextStyle style = text_style(theme_.styles[theme_.footnote], 100);
        const Range label = words_.read(footnote.mark, style, MarkKind::label);
        const Length hang = width_of(label) + style.size / 2;
        const Range text = words_.read(document_.nodes[footnote.node], style);
        return lines_.set(text, style,
                          {.left = hang,
                           .width = width - hang,
                           .node = footnote.node,
                           .label = label,
                           .label_x = {}});
    }

  private:
    void read(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        switch (document_.nodes[index].kind) {
            case Kind::header:
                add_band(index, frame, out);
                break;
            case Kind::ul:
                read_children(index, frame, out);
                break;
            case Kind::li:
                add_item(index, frame, out);
                break;
            case Kind::table:
                add_table(index, frame, out);
                break;
            case Kind::figure:
                add_figure(index, frame, out);
                break;
            case Kind::columns:
                add_columns(index, frame, out);
                break;
            case Kind::section:
                read_section(index, frame, out);
                break;
            case Kind::title:
            case Kind::h1:
            case Kind::h2:
            case Kind::h3:
            case Kind::h4:
            case Kind::p:
                add_text(index, frame, {}, out);
                read_children(index, frame, out);
                break;
            default:
                read_children(index, frame, out);
                break;
        }
    }

    /// A landscape section fills the body of its own pages.
    void read_section(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        const bool turns = document_.nodes[index].is_landscape && !frame.is_landscape;
        if (!turns || document_.is_landscape) {
            read_children(index, frame, out);
            return;
        }
        const std::size_t first = out.size();
        const Length upright_height = std::exchange(body_height_, wide_.height);
        read_children(index, {.left = {}, .width = wide_.width, .is_landscape = true}, out);
        body_height_ = upright_height;
        for (Block& block : std::span{out}.subspan(first)) {
            block.is_landscape = true;
        }
    }

    /// Lines of a node's own text in its style; `label` hangs left of them.
    void add_text(std::uint32_t index, const Frame& frame, const Measure& hanging,
                  std::vector<Block>& out) {
        const Node& node = document_.nodes[index];
        const document::BlockStyle& style = theme_.styles[node.style];
        const TextStyle text = text_style(style, 100);
        Measure measure = hanging;
        measure.node = index;
        measure.left += style.indent;
        measure.label_x += style.indent;
        measure.width = frame.width - measure.left - style.indent;
        Block block{.node = index,
                    .left = frame.left,
                    .width = frame.width,
                    .space_before = style.space_before,
                    .space_after = style.space_after,
                    .pad = {},
                    .rule_space = style.has_rule_below ? kRuleSpace : Length{},
                    .keeps_with_next = style.keeps_with_next,
                    .has_background = style.has_background,
                    .is_note = node.kind == Kind::note,
                    .background = style.background};
        if (style.has_background) {
            block.pad = style.size * 2 / 5;
            measure.left += style.size * 3 / 5;
            measure.label_x += style.size * 3 / 5;
            measure.width -= style.size * 6 / 5;
        }
        block.lines = lines_.set(words_.read(node, text), text, measure);
        words_.clear();
        if (block.lines.count > 0) {
            out.push_back(block);
        }
    }

    void add_item(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        const Node& node = document_.nodes[index];
        words_.clear();
        const TextStyle style = text_style(theme_.styles[node.style], 100);
        const bool is_marked = !document_.nodes[node.parent].is_unmarked;
        const std::string_view bullet = frame.depth % 2 == 0 ? "•" : "–";
        const Range label = is_marked ? words_.read(bullet, style, MarkKind::label) : Range{};
        const Length step = theme_.list_indent;
        const Measure hanging{.left = step,
                              .width = {},
                              .label = label,
                              .label_x = std::max(Length{}, step - style.size)};
        add_text(index, frame, hanging, out);
        read_children(
            index,
            {.left = frame.left + step, .width = frame.width - step, .depth = frame.depth + 1},
            out);
    }

    [[nodiscard]] Length width_of(Range words) const {
        Length result;
        for (std::uint32_t i = words.first; i < words.end(); ++i) {
            result += words_.all()[i].width;
        }
        return result;
    }

    [[nodiscard]] std::string_view label_of(const Node& note) const {
        return note.label == kNone ? std::string_view{} : document_.labels[note.label];
    }

    [[nodiscard]] Length note_hang(std::uint32_t first) {
        Length result;
        for (std::uint32_t i = first; i != kNone && document_.nodes[i].kind == Kind::note;
             i = document_.nodes[i].next_sibling) {
            const Node& note = document_.nodes[i];
            words_.clear();
            const TextStyle style = text_style(theme_.styles[note.style], 100);
            const Range label = words_.read(label_of(note), style, MarkKind::label);
            if (label.count > 0) {
                result = std::max(result, width_of(label) + style.size * 2 / 5);
            }
        }
        words_.clear();
        return result;
    }

    void add_note(std::uint32_t index, const Frame& frame, Length hang, std::vector<Block>& out) {
        const Node& note = document_.nodes[index];
        const TextStyle style = text_style(theme_.styles[note.style], 100);
        words_.clear();
        const Measure hanging{.left = hang,
                              .width = {},
                              .label = words_.read(label_of(note), style, MarkKind::label),
                              .label_x = {}};
        add_text(index, frame, hanging, out);
        read_children(index, frame, out);
    }

    void add_table(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        words_.clear();
        const Length width = part_of(frame.width, document_.nodes[index].width);
        Table table = set_table(document_, theme_, lines_, words_, index, width);
        if (!table.fits && width < frame.width) {
            // Narrower than its figures: a wish gives way to a number that is whole.
            words_.clear();
            table = set_table(document_, theme_, lines_, words_, index, frame.width);
        }
        words_.clear();
        if (table.rows.empty()) {
            return;
        }
        out.push_back({.kind = BlockKind::table,
                       .node = index,
                       .left = frame.left,
                       .width = frame.width,
                       .space_before = table.style->space_before,
                       .space_after = table.style->space_after,
                       .pad = {},
                       .rule_space = {},
                       .index = static_cast<std::uint32_t>(flow_.tables.size())});
        table.left = frame.left;
        flow_.tables.push_back(std::move(table));
    }

    void add_figure(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        const Node& node = document_.nodes[index];
        const document::BlockStyle& style = theme_.styles[node.style];
        out.push_back({.kind = BlockKind::figure,
                       .node = index,
                       .left = frame.left,
                       .width = frame.width,
                       .space_before = style.space_before,
                       .space_after = std::max(style.space_after, base::points(4)),
                       .pad = {},
                       .rule_space = {},
                       .index = static_cast<std::uint32_t>(flow_.drawings.size())});
        flow_.drawings.push_back(charts::draw(document_.charts[node.payload], theme_, frame.width));
        flow_.has_tall_drawing =
            flow_.has_tall_drawing || flow_.drawings.back().height > body_height_;
    }

    void fill_stack(std::uint32_t parent, const Frame& frame, std::size_t slot) {
        Stack stack;
        read_children(parent, frame, stack.blocks);
        Length after;
        for (std::size_t i = 0; i < stack.blocks.size(); ++i) {
            const Block& block = stack.blocks[i];
            stack.height += i == 0 ? Length{} : std::max(after, block.space_before);
            stack.height += height_of(block, flow_, lines_);
            after = block.space_after;
        }
        flow_.stacks[slot] = std::move(stack);
    }

    void add_band(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        const document::BlockStyle& style = theme_.styles[document_.nodes[index].style];
        Block band{.kind = BlockKind::band,
                   .node = index,
                   .left = frame.left,
                   .width = frame.width,
                   .space_before = style.space_before,
                   .space_after = style.space_after,
                   .pad = base::points(10),
                   .rule_space = {},
                   .keeps_with_next = style.keeps_with_next,
                   .has_background = style.has_background,
                   .background = style.background,
                   .stacks = {static_cast<std::uint32_t>(flow_.stacks.size()), 1}};
        flow_.stacks.emplace_back();
        fill_stack(index, frame, band.stacks.first);
        if (height_of(band, flow_, lines_) > body_height_) {
            // Longer than a page: text like any other.
            read_children(index, frame, out);
            return;
        }
        out.push_back(band);
    }

    void add_columns(std::uint32_t index, const Frame& frame, std::vector<Block>& out) {
        const std::vector<ColumnPlan> plans =
            plan_columns(document_, index, frame.width, kColumnGap);
        if (plans.empty()) {
            return;
        }
        const std::size_t known_tables = flow_.tables.size();
        const std::size_t known_drawings = flow_.drawings.size();
        const std::size_t known_stacks = flow_.stacks.size();
        Block block{.kind = BlockKind::columns,
                    .node = index,
                    .left = frame.left,
                    .width = frame.width,
                    .space_before = base::points(4),
                    .space_after = base::points(4),
                    .pad = {},
                    .rule_space = {},
                    .stacks = {static_cast<std::uint32_t>(known_stacks),
                               static_cast<std::uint32_t>(plans.size())}};
        flow_.stacks.resize(known_stacks + plans.size());
        Length left = frame.left;
        std::size_t slot = known_stacks;
        for (const ColumnPlan& plan : plans) {
            fill_stack(plan.node, {.left = left, .width = plan.width}, slot++);
            left += plan.width + kColumnGap;
        }
        for (std::size_t i = known_stacks; i < flow_.stacks.size(); ++i) {
            take_space(flow_.stacks[i], block);
        }
        // Side by side only what fits on one page with room for its footnotes and its heading.
        const bool fits_columns = fits_tables(known_tables);
        if (fits_columns && height_of(block, flow_, lines_) <= body_height_ * 4 / 5) {
            out.push_back(block);
            return;
        }
        flow_.tables.resize(known_tables);
        flow_.drawings.resize(known_drawings);
        flow_.stacks.resize(known_stacks);
        read_children(index, frame, out);
    }

    /// The space around columns is the largest that one of them wants.
    static void take_space(const Stack& stack, Block& block) {
        if (!stack.blocks.empty()) {
            block.space_before = std::max(block.space_before, stack.blocks.front().space_before);
            block.space_after = std::max(block.space_after, stack.blocks.back().space_after);
        }
    }

    [[nodiscard]] bool fits_tables(std::size_t first) const {
        return std::ranges::all_of(std::span{flow_.tables}.subspan(first),
                                   [](const Table& table) { return table.fits; });
    }

    const document::Document& document_;
    const document::Theme& theme_;
    Lines& lines_;
    Words& words_;
    Flow& flow_;
    Length body_height_;
    Body wide_;
};

}  // namespace

Flow read_flow(const document::Document& document, const document::Theme& theme, Lines& lines,
               Words& words, const Body& body, const Body& wide) {
    Flow flow;
    Reader reader{document, theme, lines, words, flow};
    reader.set_bodies(body, wide);
    reader.read_children(0, {.left = {}, .width = body.width}, flow.blocks);
    // As wide as the narrower page: a note that waits may end on either.
    const Length note_width = std::min(body.width, wide.width);
    for (const document::Footnote& footnote : document.footnotes) {
        flow.footnotes.push_back(reader.set_footnote(footnote, note_width));
    }
    return flow;
}

}  // namespace generator::layout
