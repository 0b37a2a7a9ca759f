#include "support/bloques.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.hpp"

namespace support {
namespace {

using generator::base::append_utf8;
using generator::base::decode_utf8;

constexpr std::size_t kNear = 400;  // how far ahead a block is looked for
constexpr std::size_t kFar = 2000;  // and one that is long enough to be told apart
constexpr std::size_t kLong = 40;

bool is_ignored(char32_t c) {
    constexpr std::u32string_view kIgnored =
        U" \t\n\r\v\f{}•-\u00A0\u00AD\u2009\u200B\u2010\u2011\u202F\uF0B7\u25CF";
    return kIgnored.find(c) != std::u32string_view::npos;
}

std::u32string fold(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("\\n")) {
            at += 2;
            continue;
        }
        const auto c = decode_utf8(text, at);
        if (!is_ignored(c.value)) {
            result += c.value;
        }
        at += c.size;
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> result;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        result.push_back(text.substr(begin, end - begin));
        if (end == text.size()) {
            return result;
        }
        begin = end + 1;
    }
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// "20.127.079", "36,5", "2021": digits with points and commas between them.
std::vector<std::u32string> numbers_of(const std::u32string& text) {
    std::vector<std::u32string> result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) {
            continue;
        }
        std::size_t end = at;
        for (std::size_t i = at;
             i < text.size() && (is_digit(text[i]) || text[i] == U'.' || text[i] == U','); ++i) {
            end = is_digit(text[i]) ? i : end;
        }
        result.push_back(text.substr(at, end - at + 1));
        at = end;
    }
    return result;
}

struct Place {
    std::size_t errors = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_moved = false;
};

/// The part of `text` nearest to `piece` by edit distance (Sellers).
Place nearest(const std::u32string& piece, const std::u32string& text, std::size_t from,
              std::size_t to) {
    std::vector<std::size_t> column(piece.size() + 1);
    std::iota(column.begin(), column.end(), std::size_t{0});
    Place best{.errors = piece.size(), .begin = from, .end = from};
    for (std::size_t j = from; j < std::min(to, text.size()); ++j) {
        std::size_t above = column[0];
        column[0] = 0;
        for (std::size_t i = 1; i <= piece.size(); ++i) {
            const std::size_t next = std::min(
                {above + (piece[i - 1] != text[j] ? 1U : 0U), column[i] + 1, column[i - 1] + 1});
            above = column[i];
            column[i] = next;
        }
        if (column.back() < best.errors) {
            best.errors = column.back();
            best.end = j + 1;
        }
    }
    const std::size_t reach = piece.size() + best.errors;
    best.begin = best.end > from + reach ? best.end - reach : from;
    return best;
}

Place find(const std::u32string& piece, const std::u32string& text, std::size_t at) {
    const std::size_t found = text.find(piece, at);
    const bool is_near = found != std::u32string::npos && found <= at + kNear;
    if (is_near || (found != std::u32string::npos && piece.size() > kLong)) {
        return {0, found, found + piece.size(), false};
    }
    if (piece.size() > kLong) {
        const std::size_t before = text.find(piece);
        if (before != std::u32string::npos) {
            return {0, before, before + piece.size(), before < at};
        }
    }
    const std::size_t from = at > kLong ? at - kLong : 0;
    return nearest(piece, text, from,
                   from + piece.size() + kNear + (piece.size() > kLong ? kFar : 0));
}

std::string decode_entity(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
    for (const auto& [known, text] : kNames) {
        if (name == known) {
            return std::string{text};
        }
    }
    if (name.starts_with('#')) {
        std::string result;
        const bool is_hex = name.size() > 1 && name[1] == 'x';
        append_utf8(result,
                    static_cast<char32_t>(std::stoul(std::string{name.substr(is_hex ? 2 : 1)},
                                                     nullptr, is_hex ? 16 : 10)));
        return result;
    }
    return '&' + std::string{name} + ';';
}

constexpr std::array<std::string_view, 7> kVoid{"br", "hr", "img", "input", "link", "meta", "col"};
constexpr std::array<std::string_view, 4> kSkipped{"script", "style", "svg", "head"};

bool is_one_of(std::string_view name, auto names) {
    return std::ranges::find(names, name) != names.end();
}

class Reader {
  public:
    std::string read(std::string_view html) {
        while (at_ < html.size()) {
            if (html[at_] == '<') {
                const std::size_t end = std::min(html.find('>', at_), html.size());
                read_tag(html.substr(at_ + 1, end - at_ - 1));
                at_ = end + 1;
            } else {
                const std::size_t end = std::min(html.find('<', at_), html.size());
                read_text(html.substr(at_, end - at_));
                at_ = end;
            }
        }
        return out_;
    }

  private:
    struct Open {
        std::string name;
        bool is_skipped = false;
    };

    void read_tag(std::string_view tag) {
        out_ += ' ';
        if (tag.starts_with('!') || tag.starts_with('?')) {
            return;
        }
        if (tag.starts_with('/')) {
            while (!open_.empty()) {
                const Open last = open_.back();
                open_.pop_back();
                skipping_ -= last.is_skipped ? 1 : 0;
                if (last.name == tag.substr(1)) {
                    break;
                }
            }
            return;
        }
        const std::string name{tag.substr(0, tag.find_first_of(" \t\n/"))};
        if (is_one_of(name, kVoid) || tag.ends_with('/')) {
            return;
        }
        const bool is_skipped = is_one_of(name, kSkipped) ||
                                tag.find("data-medio=\"pantalla\"") != std::string_view::npos;
        open_.push_back({name, is_skipped});
        skipping_ += is_skipped ? 1 : 0;
    }

    void read_text(std::string_view text) {
        if (skipping_ > 0) {
            return;
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
            if (end != std::string_view::npos) {
                out_ += decode_entity(text.substr(i + 1, end - i - 1));
                i = end;
            } else {
                out_ += text[i];
            }
        }
    }

    std::string out_;
    std::vector<Open> open_;
    int skipping_ = 0;
    std::size_t at_ = 0;
};

}  // namespace

std::string text_of_html(std::string_view html) { return Reader{}.read(html); }

Comparacion compare_blocks(std::string_view transcription, std::string_view text) {
    constexpr std::array<std::string_view, 3> kNotContent{"table", "running", "omit"};
    const std::u32string made = fold(text);
    Comparacion result;
    std::size_t at = 0;
    std::size_t line_number = 0;
    for (const std::string_view line : split(transcription, '\n')) {
        ++line_number;
        const auto fields = split(line, '\t');
        if (line.empty() || line.starts_with('#') || fields.size() < 3 ||
            is_one_of(fields[0], kNotContent)) {
            continue;
        }
        Diferencia block{.line = line_number, .kind = std::string{fields[0]}};
        std::u32string piece;
        std::vector<std::u32string> numbers;
        for (std::size_t i = 2; i < fields.size(); ++i) {
            const std::u32string cell = fold(fields[i]);
            piece += cell;
            const auto found = numbers_of(cell);
            numbers.insert(numbers.end(), found.begin(), found.end());
            block.text += (i > 2 ? " | " : "") + std::string{fields[i]};
        }
        if (piece.empty()) {
            continue;
        }
        const Place place = find(piece, made, at);
        const std::u32string near = made.substr(place.begin, place.end - place.begin);
        for (const std::u32string& number : numbers) {
            if (place.errors > 0 && near.find(number) == std::u32string::npos) {
                block.lost_numbers.emplace_back(number.begin(), number.end());
            }
        }
        if (place.errors <= piece.size() / 3) {
            at = place.is_moved ? place.end : std::max(at, place.end);
        }
        ++result.blocks;
        result.characters += piece.size();
        result.errors += place.errors;
        block.errors = place.errors;
        block.size = piece.size();
        block.is_out_of_order = place.is_moved;
        if (block.errors > 0 || block.is_out_of_order) {
            result.differences.push_back(std::move(block));
        }
    }
    return result;
}

std::string to_text(const Diferencia& difference) {
    std::string result = std::to_string(difference.line) + " (" + difference.kind + "): ";
    result += difference.is_out_of_order
                  ? "out of order"
                  : std::to_string(difference.errors) + " of " + std::to_string(difference.size) +
                        " characters differ";
    for (const std::string& number : difference.lost_numbers) {
        result += ", lost " + number;
    }
    return result + ": " + difference.text.substr(0, 110);
}

}  // namespace support
