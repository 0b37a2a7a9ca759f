#include "writers/pdf/content.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>

#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {
namespace {

// Thousandths of the size: 0,05 and 0,1 pt at 10 pt.
constexpr std::int32_t kUnseen = 5;
constexpr std::int32_t kStep = 10;  // of kerning; what it leaves behind is made good at the next

using layout::Item;
using layout::ItemKind;
using layout::MarkKind;

/// Writes the operators of one page. Repeats no colour, font or width that already holds, and
/// places each line from the one before it.
class ContentWriter {
  public:
    ContentWriter(const layout::Pages& pages, const FontBank& bank, std::span<CodeMarks> used,
                  std::string& out)
        : pages_{pages}, codes_{bank.codes()}, fonts_{bank.fonts()}, used_{used}, out_{out} {}

    ContentFault write(std::uint32_t page, std::vector<Mark>& marks);

  private:
    void decorations(std::span<const Item> items);
    void marks_of(std::uint32_t page, std::vector<Mark>& marks, bool (*is_wanted)(const Item&));
    void begin_mark(std::span<const Item> items, std::uint32_t page, std::vector<Mark>& marks);
    void paint_item(const Item& item);
    void end_mark();
    void text(const Item& item);
    void rectangle(const Item& item);
    void line(const Item& item);
    void end_of_line(const Item& item);
    void glyphs(const Item& item);
    void show(std::string_view letters);
    void select_font(std::size_t font, base::Length size);
    void set_color(std::optional<document::Color>& current, document::Color wanted,
                   std::string_view operation);
    void begin_text();
    void end_text();
    void paint();

    const layout::Pages& pages_;
    const GlyphCodes& codes_;
    const fonts::Fonts& fonts_;
    std::span<CodeMarks> used_;
    std::string& out_;
    std::vector<char> letters_;  // of the TJ at hand

    bool has_lost_glyph_ = false;
    bool is_in_text_ = false;
    bool mark_began_in_text_ = false;
    char pending_ = '\0';  // the operator that paints the path at hand: 'f' or 'S'
    std::int32_t line_x_ = 0;
    std::int32_t line_y_ = 0;
    std::uint32_t next_mark_ = 0;
    std::optional<document::Color> fill_;
    std::optional<document::Color> stroke_;
    std::optional<base::Length> thickness_;
    std::optional<std::size_t> font_;
    base::Length size_;
    base::Length word_space_;
};

void ContentWriter::paint() {
    if (pending_ != '\0') {
        out_ += pending_;
        out_ += '\n';
        pending_ = '\0';
    }
}

void ContentWriter::begin_text() {
    paint();
    if (!is_in_text_) {
        out_ += "BT\n";
        is_in_text_ = true;
        line_x_ = 0;
        line_y_ = 0;
    }
}

void ContentWriter::end_text() {
    if (is_in_text_) {
        out_ += "ET\n";
        is_in_text_ = false;
    }
}

void ContentWriter::set_color(std::optional<document::Color>& current, document::Color wanted,
                              std::string_view operation) {
    if (current == wanted) {
        return;
    }
    current = wanted;
    for (const std::uint8_t part : {wanted.red, wanted.green, wanted.blue}) {
        append_thousandths(out_, (part * 1000 + 127) / 255);
        out_ += ' ';
    }
    out_ += operation;
}

/// `items` starts with the `begin`. A mark that holds nothing but text stays inside the text object
/// at hand; PDF wants both its ends inside, or both outside.
void ContentWriter::begin_mark(std::span<const Item> items, std::uint32_t page,
                               std::vector<Mark>& marks) {
    const Item& item = items.front();
    paint();
    bool has_only_text = true;
    for (const Item& other : items.subspan(1)) {
        if (other.kind == ItemKind::end) {
            break;
        }
        has_only_text = has_only_text && other.kind == ItemKind::text;
    }
    if (has_only_text) {
        begin_text();
    } else {
        end_text();
    }
    mark_began_in_text_ = has_only_text;
    switch (item.mark) {
        case MarkKind::artifact:
            return;  // `decorations` writes them
        case MarkKind::pagination:
            out_ += "/Artifact<</Type/Pagination>>BDC\n";
            return;
        case MarkKind::footer:
            out_ += "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
            return;
        case MarkKind::header:
            out_ += "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
            return;
        case MarkKind::node:
        case MarkKind::label:
        case MarkKind::run:
        case MarkKind::notice:
            break;
    }
    const std::uint32_t run = item.mark == MarkKind::run ? item.count : document::kNone;
    marks.push_back({item.first, run, item.mark, page, next_mark_});
    out_ += "/P<</MCID ";  // the structure tree says what it is
    append_integer(out_, next_mark_++);
    out_ += ">>BDC\n";
}

void ContentWriter::end_mark() {
    paint();
    if (!mark_began_in_text_) {
        end_text();
    }
    out_ += "EMC\n";
}

void ContentWriter::select_font(std::size_t font, base::Length size) {
    if (font_ == font && size_ == size) {
        return;
    }
    font_ = font;
    size_ = size;
    out_ += "/F";
    append_integer(out_, static_cast<std::int64_t>(font));
    out_ += ' ';
    append_exact(out_, size);
    out_ += " Tf\n";
}

/// `value` / `unit`, half away from zero.
std::int32_t round_quotient(std::int32_t value, std::int32_t unit) {
    return (value + (value < 0 ? -unit / 2 : unit / 2)) / unit;
}

/// The glyphs as one TJ, or one for each font that they need. The widths that the file states are
/// rounded; what they leave behind is made good where a number stands anyway, once it could be
/// seen. Until then a pair of letters has the same number wherever it stands: that compresses.
void ContentWriter::glyphs(const Item& item) {
    constexpr std::size_t longest = kLongestNumber + 4;  // an escaped byte, a number between ")("
    const auto face = static_cast<fonts::FaceIndex>(item.face);
    const std::int32_t units = fonts_.metrics(face).units_per_em;
    const std::span<const GlyphCode> codes = codes_.of(face);
    const std::span<const fonts::Glyph> row{&pages_.glyphs[item.first], item.count};
    letters_.resize(std::max(letters_.size(), item.count * longest));
    char* at = letters_.data();
    std::optional<std::size_t> font;
    bool* used = used_.front().data();
    std::int32_t behind = 0;  // units x 1000 that the pen must still move
    for (const fonts::Glyph& glyph : row) {
        const GlyphCode code = code_of(codes, glyph);
        const std::size_t needed = font_number({face, code.part});
        if (needed != font) {
            show({letters_.data(), at});
            at = letters_.data();
            select_font(needed, item.size);
            font = needed;
            used = used_[needed].data();
        }
        used[code.code] = true;
        const char byte = static_cast<char>(code.code);
        if (byte == '(' || byte == ')' || byte == '\\') {
            *at++ = '\\';
        }
        *at++ = byte;
        behind += code.width_error;
        if (glyph.adjust != 0 && &glyph != &row.back()) {
            const std::int32_t adjust = glyph.adjust * 1000;
            const bool is_far = std::abs(behind) > kUnseen * units;
            const std::int32_t moved =
                kStep * round_quotient(is_far ? behind + adjust : adjust, kStep * units);
            behind += adjust - moved * units;
            if (moved != 0) {
                *at++ = ')';
                at = write_integer(at, -moved);
                *at++ = '(';
            }
        }
    }
    has_lost_glyph_ = has_lost_glyph_ || used_[font_number({face, 0})][0];
    show({letters_.data(), at});
}

/// `letters` with the numbers between them, as the inside of a TJ.
void ContentWriter::show(std::string_view letters) {
    if (!letters.empty()) {
        out_ += "[(";
        out_ += letters;
        out_ += ")]TJ\n";
    }
}

void ContentWriter::text(const Item& item) {
    if (item.count == 0) {
        return;
    }
    begin_text();
    set_color(fill_, item.color, "rg\n");
    if (word_space_ != item.word_space) {
        word_space_ = item.word_space;
        append_exact(out_, word_space_);
        out_ += " Tw\n";
    }
    const std::int32_t x = tenths(item.x);
    const std::int32_t y = tenths(item.y);
    append_pair(out_, x - line_x_, y - line_y_, " Td\n");
    line_x_ = x;
    line_y_ = y;
    glyphs(item);
}

void ContentWriter::rectangle(const Item& item) {
    end_text();
    if (pending_ != 'f' || fill_ != item.color) {
        paint();
        set_color(fill_, item.color, "rg\n");
    }
    const std::int32_t x = tenths(item.x);
    const std::int32_t y = tenths(item.y);
    append_pair(out_, x, y, " ");
    // From edge to edge: two that touch share theirs.
    append_pair(out_, tenths(item.x + item.width) - x, tenths(item.y + item.height) - y, " re\n");
    pending_ = 'f';
}

void ContentWriter::line(const Item& item) {
    end_text();
    if (pending_ != 'S' || stroke_ != item.color || thickness_ != item.size) {
        paint();
        set_color(stroke_, item.color, "RG\n");
        if (thickness_ != item.size) {
            thickness_ = item.size;
            append_exact(out_, item.size);
            out_ += " w\n";
        }
    }
    append_pair(out_, tenths(item.x), tenths(item.y), " m ");
    end_of_line(item);
    pending_ = 'S';
}

void ContentWriter::end_of_line(const Item& item) {
    append_pair(out_, tenths(item.x + item.width), tenths(item.y + item.height), " l\n");
}

void ContentWriter::paint_item(const Item& item) {
    switch (item.kind) {
        case ItemKind::text:
            text(item);
            break;
        case ItemKind::rectangle:
            rectangle(item);
            break;
        case ItemKind::line:
            line(item);
            break;
        case ItemKind::bend:
            end_of_line(item);
            break;
        case ItemKind::begin:
        case ItemKind::end:
            break;
    }
}

bool is_decoration(const Item& item) {
    return item.kind == ItemKind::begin && item.mark == MarkKind::artifact;
}

bool is_running(const Item& item) {
    return item.kind == ItemKind::begin &&
           (item.mark == MarkKind::footer || item.mark == MarkKind::header ||
            item.mark == MarkKind::notice);
}

/// Backgrounds, then rules, under all text: one artifact for the page, where each row of a table
/// would open and close its own, and where its background would lie on the rule of the row above.
void ContentWriter::decorations(std::span<const Item> items) {
    end_text();
    bool has_any = false;
    for (const bool wants_background : {true, false}) {
        bool is_inside = false;
        for (const Item& item : items) {
            is_inside = is_decoration(item) || (is_inside && item.kind != ItemKind::end);
            if (is_inside && item.kind != ItemKind::begin &&
                (item.kind == ItemKind::rectangle) == wants_background) {
                out_ += has_any ? "" : "/Artifact BMC\n";
                has_any = true;
                paint_item(item);
            }
        }
    }
    paint();
    end_text();
    out_ += has_any ? "EMC\n" : "";
}

/// The marks whose `begin` is wanted, in their order.
void ContentWriter::marks_of(std::uint32_t page, std::vector<Mark>& marks,
                             bool (*is_wanted)(const Item&)) {
    const std::span<const Item> items{pages_.pages[page].items};
    bool is_inside = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        if (item.kind == ItemKind::begin) {
            is_inside = is_wanted(item);
            if (is_inside) {
                begin_mark(items.subspan(i), page, marks);
            }
        } else if (is_inside && item.kind == ItemKind::end) {
            end_mark();
        } else if (is_inside) {
            paint_item(item);
        }
    }
}

/// Marks never nest, and nothing is painted outside them.
bool are_marks_sound(std::span<const Item> items) {
    bool is_marked = false;
    for (const Item& item : items) {
        if (is_marked == (item.kind == ItemKind::begin)) {
            return false;
        }
        is_marked = item.kind != ItemKind::end;
    }
    return !is_marked;
}

/// Headers and footers go first: pages begin alike, and what they share is written once.
ContentFault ContentWriter::write(std::uint32_t page, std::vector<Mark>& marks) {
    const std::span<const Item> items{pages_.pages[page].items};
    if (!are_marks_sound(items)) {
        return ContentFault::misplaced_mark;
    }
    marks_of(page, marks, is_running);
    decorations(items);
    marks_of(page, marks,
             [](const Item& item) { return !is_running(item) && !is_decoration(item); });
    end_text();
    return has_lost_glyph_ ? ContentFault::lost_glyph : ContentFault::none;
}

}  // namespace

ContentFault write_content(const layout::Pages& pages, std::uint32_t page, const FontBank& bank,
                           std::vector<Mark>& marks, std::span<CodeMarks> used, std::string& out) {
    return ContentWriter{pages, bank, used, out}.write(page, marks);
}

}  // namespace generator::writers::pdf
