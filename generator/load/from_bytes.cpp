#include "load/from_bytes.hpp"

#include <algorithm>
#include <cassert>
#include <simdjson.h>

#include <nlohmann/json.hpp>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "load/syntax.hpp"

namespace generator::load {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kNumberOverflow = 406;  // nlohmann: out_of_range, "number overflow"

/// How many bytes of a text are its mark.
std::size_t mark_size(std::string_view bytes) {
    return bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Gathers faults with their byte, and puts them in order of place at the end.
class Faults {
  public:
    void add(SyntaxFault fault, std::string pointer) {
        faults_.push_back({std::move(fault), std::move(pointer)});
    }

    [[nodiscard]] base::Diagnostics finish(std::string_view bytes, std::string_view file) {
        std::ranges::stable_sort(faults_, {}, [](const Entry& e) { return e.fault.offset; });
        base::Diagnostics result;
        for (Entry& entry : faults_) {
            const auto at = base::line_column(bytes, entry.fault.offset);
            result.push_back(
                {.code = std::move(entry.fault.code),
                 .severity = base::Severity::error,
                 .place = {std::string{file}, at.line, at.column, std::move(entry.pointer)},
                 .message = std::move(entry.fault.message),
                 .hint = std::move(entry.fault.hint)});
        }
        return result;
    }

  private:
    struct Entry {
        SyntaxFault fault;
        std::string pointer;
    };
    std::vector<Entry> faults_;
};

/// Receives a parser's events. The parser gives no places, so a cursor walks the same bytes:
/// between two tokens there are only white space, commas and colons.
class Handler {
  public:
    Handler(std::string_view bytes, Tape& tape, Faults& faults)
        : bytes_{bytes}, tape_{tape}, faults_{faults} {
        cursor_ = mark_size(bytes);
        tape_.nodes.reserve(bytes.size() / 40 + 8);
    }

    bool null() { return add_literal(Kind::null, 4); }
    bool boolean(bool value) {
        add_literal(Kind::boolean, value ? 4 : 5);
        tape_.nodes.back().is_true = value;
        return true;
    }
    bool number_integer(std::int64_t /*value*/) { return add_number(); }
    bool number_unsigned(std::uint64_t /*value*/) { return add_number(); }
    bool number_float(double /*value*/, const std::string& /*text*/) { return add_number(); }
    bool string(std::string_view value) {
        const Span span = next_string();
        const std::string_view text = decoded(span, value);
        Node& node = add(Kind::string, span.begin);
        node.text = text;
        close(node, span.end);
        return true;
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // not in JSON text

    bool start_object(std::size_t /*elements*/) { return open(Kind::object); }
    bool start_array(std::size_t /*elements*/) { return open(Kind::array); }
    bool end_array() { return end_open(); }
    bool end_object() {
        report_repeated_keys(open_.back());
        return end_open();
    }
    bool key(std::string_view value) {
        const Span span = next_string();
        key_offset_ = static_cast<std::uint32_t>(span.begin);
        key_ = decoded(span, value);
        advance(span.end, LastEvent::key);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) {
        if (error.id == kNumberOverflow) {
            fault({"E-JSON-007", next_token(), "El número es demasiado grande para ser leído.",
                   "Revise si sobran dígitos o un exponente."});
            return false;
        }
        BrokenAt broken{.bytes = bytes_,
                        .cursor = cursor_,
                        .limit = std::min(position == 0 ? 0 : position - 1, bytes_.size()),
                        .last = last_,
                        .last_is_number = last_is_number_,
                        .open = {}};
        for (const std::uint32_t node : open_) {
            broken.open.push_back(tape_.nodes[node].offset);
        }
        fault(explain_syntax(broken));
        return false;
    }

  private:
    struct Span {
        std::size_t begin;
        std::size_t end;
        bool has_escape;
    };

    std::size_t next_token() {
        while (cursor_ < bytes_.size() &&
               (is_space(bytes_[cursor_]) || bytes_[cursor_] == ',' || bytes_[cursor_] == ':')) {
            ++cursor_;
        }
        return cursor_;
    }

    Span next_string() {
        const std::size_t begin = next_token();
        const auto is_sign = [](base::Bytes c) { return (c == '"') | (c == '\\'); };
        std::size_t at = base::find_special(bytes_, begin + 1, is_sign);
        const bool has_escape = bytes_[at] == '\\';
        while (bytes_[at] == '\\') {
            at = base::find_special(bytes_, at + 2, is_sign);
        }
        return {begin, at + 1, has_escape};
    }

    std::string_view decoded(const Span& span, std::string_view value) {
        if (!span.has_escape) {
            return bytes_.substr(span.begin + 1, span.end - span.begin - 2);
        }
        if (value.find('\0') != std::string_view::npos) {
            report_nul(span);
        }
        return tape_.decoded.emplace_back(value);
    }

    void report_nul(const Span& span) {
        for (std::size_t at = span.begin + 1; at < span.end; ++at) {
            if (bytes_[at] != '\\') {
                continue;
            }
            if (bytes_.substr(at, 6) == "\\u0000") {
                fault({"E-JSON-003", at, "El texto contiene el carácter nulo (\\u0000).",
                       "Bórrelo: ningún texto oficial lo lleva."});
            }
            ++at;
        }
    }

    Node& add(Kind kind, std::size_t offset) {
        Node node;
        node.kind = kind;
        node.offset = static_cast<std::uint32_t>(offset);
        node.key_offset = node.offset;
        if (!open_.empty()) {
            Node& parent = tape_.nodes[open_.back()];
            node.parent = open_.back();
            node.position = parent.size++;
            if (parent.kind == Kind::object) {
                node.key = key_;
                node.key_offset = key_offset_;
            }
        }
        return tape_.nodes.emplace_back(node);
    }
    void close(Node& node, std::size_t end) {
        node.end = static_cast<std::uint32_t>(end);
        node.next = static_cast<std::uint32_t>(tape_.nodes.size());
        advance(end, LastEvent::value);
        last_is_number_ = node.kind == Kind::number;
    }
    void advance(std::size_t end, LastEvent event) {
        cursor_ = end;
        last_ = event;
        last_is_number_ = false;
    }

    bool add_literal(Kind kind, std::size_t size) {
        const std::size_t begin = next_token();
        close(add(kind, begin), begin + size);
        return true;
    }
    bool add_number() {
        const std::size_t begin = next_token();
        const std::size_t end = number_end(bytes_, begin);
        Node& node = add(Kind::number, begin);
        node.text = bytes_.substr(begin, end - begin);
        close(node, end);
        return true;
    }
    bool open(Kind kind) {
        const std::size_t begin = next_token();
        if (open_.size() >= kMaximumDepth) {
            fault({"E-JSON-008", begin,
                   "El archivo anida más de " + std::to_string(kMaximumDepth) + " niveles.",
                   "Ningún producto necesita tantos: revise corchetes y llaves."});
            return false;
        }
        add(kind, begin);
        open_.push_back(static_cast<std::uint32_t>(tape_.nodes.size() - 1));
        advance(begin + 1, LastEvent::open);
        return true;
    }
    bool end_open() {
        const std::size_t end = next_token() + 1;
        close(tape_.nodes[open_.back()], end);
        open_.pop_back();
        return true;
    }

    /// One of 64 for a key, by its length and its ends.
    static unsigned mark_of(std::string_view key) {
        constexpr unsigned most = 63;
        const auto byte = [](char c) { return static_cast<unsigned char>(c); };
        const auto size = static_cast<unsigned>(key.size());
        return key.empty() ? 0 : (size + 7U * byte(key.front()) + 13U * byte(key.back())) & most;
    }
    void report_repeated_keys(std::uint32_t object) {
        members_.clear();
        std::uint64_t marks = 0;  // of keys: those that are equal have the same one
        bool may_repeat = false;
        const auto end = static_cast<std::uint32_t>(tape_.nodes.size());
        for (std::uint32_t child = object + 1; child < end; child = tape_.nodes[child].next) {
            members_.push_back(child);
            const std::uint64_t mark = std::uint64_t{1} << mark_of(tape_.nodes[child].key);
            may_repeat = may_repeat || (marks & mark) != 0;
            marks |= mark;
        }
        if (!may_repeat) {
            return;  // most objects
        }
        // Any order that brings the same keys together; most differ in their length already.
        std::ranges::sort(members_, [&](std::uint32_t a, std::uint32_t b) {
            const std::string_view left = tape_.nodes[a].key;
            const std::string_view right = tape_.nodes[b].key;
            if (left.size() != right.size()) {
                return left.size() < right.size();
            }
            const int order = left.compare(right);
            return order < 0 || (order == 0 && a < b);
        });
        std::size_t first = 0;
        for (std::size_t i = 1; i < members_.size(); ++i) {
            if (tape_.nodes[members_[i]].key == tape_.nodes[members_[first]].key) {
                report_repeated_key(members_[first], members_[i]);
            } else {
                first = i;
            }
        }
    }
    void report_repeated_key(std::uint32_t first, std::uint32_t again) {
        const auto at = base::line_column(bytes_, tape_.nodes[first].key_offset);
        faults_.add({"E-JSON-005", tape_.nodes[again].key_offset,
                     "La clave «" + std::string{tape_.nodes[again].key} +
                         "» está repetida: ya aparece en " + std::to_string(at.line) + ':' +
                         std::to_string(at.column) + '.',
                     "Deje una sola: no se elige cuál de las dos vale."},
                    pointer_of(tape_, again));
    }

    void fault(SyntaxFault fault) {
        faults_.add(std::move(fault),
                    open_.empty() ? std::string{} : pointer_of(tape_, open_.back()));
    }

    std::string_view bytes_;
    Tape& tape_;
    Faults& faults_;
    std::size_t cursor_ = 0;
    std::vector<std::uint32_t> open_;
    std::vector<std::uint32_t> members_;
    std::string_view key_;
    std::uint32_t key_offset_ = 0;
    LastEvent last_ = LastEvent::nothing;
    bool last_is_number_ = false;
};

/// What forbids to parse at all. True if something does.
bool report_unreadable(std::string_view bytes, Faults& faults) {
    if (bytes.size() > kMaximumBytes) {
        faults.add({"E-JSON-010", 0, "El archivo es demasiado grande (más de 64 MiB).",
                    "Cada archivo lleva un solo programa y año."},
                   {});
        return true;
    }
    const std::string_view content = bytes.substr(mark_size(bytes));
    if (std::ranges::all_of(content, is_space)) {
        faults.add({"E-JSON-001", 0, "El archivo está vacío.",
                    "Un archivo de entrada comienza con {\"producto\": ..."},
                   {});
        return true;
    }
    bool found = false;
    const bool is_utf8 = simdjson::validate_utf8(bytes.data(), bytes.size());
    if (const auto at = is_utf8 ? std::nullopt : base::find_invalid_utf8(bytes)) {
        faults.add({"E-JSON-002", *at, "El archivo no es UTF-8 válido en este punto.",
                    "Guárdelo con codificación UTF-8 (no Latin-1, ANSI ni UTF-16)."},
                   {});
        found = true;
    }
    if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos) {
        faults.add({"E-JSON-003", at, "El archivo contiene un byte nulo.",
                    "Guárdelo como texto UTF-8: así se ve un archivo UTF-16 o dañado."},
                   {});
        found = true;
    }
    return found;
}

/// Tells the events of what simdjson has read. False if the handler wants no more of them.
bool tell(const simdjson::dom::element& value, Handler& handler) {
    switch (value.type()) {
        case simdjson::dom::element_type::OBJECT: {
            bool goes_on = handler.start_object(0);
            for (const auto& [key, child] : simdjson::dom::object{value}) {
                goes_on = goes_on && handler.key(key) && tell(child, handler);
            }
            return goes_on && handler.end_object();
        }
        case simdjson::dom::element_type::ARRAY: {
            bool goes_on = handler.start_array(0);
            for (const simdjson::dom::element child : simdjson::dom::array{value}) {
                goes_on = goes_on && tell(child, handler);
            }
            return goes_on && handler.end_array();
        }
        case simdjson::dom::element_type::STRING:
            return handler.string(std::string_view{value});
        case simdjson::dom::element_type::BOOL:
            return handler.boolean(bool{value});
        case simdjson::dom::element_type::NULL_VALUE:
            return handler.null();
        default:
            return handler.number_integer(0);
    }
}

/// simdjson reads what is sound, in a tenth of the time; what it refuses (or what would make it
/// keep too much memory) nlohmann reads, which says where a text breaks off.
bool read_events(std::string_view bytes, Handler& handler) {
    constexpr std::size_t most = 1U << 20;
    thread_local simdjson::dom::parser parser{most};
    simdjson::dom::element root;
    const std::string_view content = bytes.substr(mark_size(bytes));
    if (content.size() <= most &&
        parser.parse(content.data(), content.size()).get(root) == simdjson::SUCCESS) {
        return tell(root, handler);
    }
    return nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &handler);
}

}  // namespace

Tape read_tape(std::string_view bytes, std::string_view file) {
    Tape tape;
    Faults faults;
    if (!report_unreadable(bytes, faults)) {
        Handler handler{bytes, tape, faults};
        tape.is_whole = read_events(bytes, handler);
    }
    tape.faults = faults.finish(bytes, file);
    assert((tape.is_whole || !tape.faults.empty()));
    return tape;
}

}  // namespace generator::load
