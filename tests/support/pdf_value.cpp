#include "support/pdf_value.hpp"

#include <cctype>
#include <cstdlib>

#include <libdeflate.h>

namespace support {
namespace {

const PdfValue kNull;
const std::string kEmpty;
constexpr std::string_view kSpace{" \n\r\t\f\0", 6};
constexpr std::string_view kDelimiters{"()<>[]{}/% \n\r\t\f\0", 16};

bool is_space(char c) { return kSpace.find(c) != std::string_view::npos; }

unsigned digit_of(char c) {
    return c <= '9' ? static_cast<unsigned>(c - '0')
                    : (static_cast<unsigned>(c) | 0x20U) - 'a' + 10;
}

}  // namespace

void PdfLexer::skip_space() {
    while (at_ < bytes_.size() && (is_space(bytes_[at_]) || bytes_[at_] == '%')) {
        if (bytes_[at_] == '%') {
            at_ = std::min(bytes_.find('\n', at_), bytes_.size() - 1);
        }
        ++at_;
    }
}

bool PdfLexer::at_end() {
    skip_space();
    return at_ >= bytes_.size();
}

std::string PdfLexer::read_word() {
    const std::size_t end = std::min(bytes_.find_first_of(kDelimiters, at_), bytes_.size());
    const std::string word{bytes_.substr(at_, end - at_)};
    at_ = end;
    return word;
}

std::string PdfLexer::read_text() {
    std::string text;
    for (int depth = 1; ++at_ < bytes_.size();) {
        char byte = bytes_[at_];
        if (byte == '\\') {
            byte = bytes_[++at_];
            if (byte >= '0' && byte <= '7') {
                unsigned value = 0;
                for (int i = 0; i < 3 && bytes_[at_] >= '0' && bytes_[at_] <= '7'; ++i) {
                    value = value * 8 + static_cast<unsigned>(bytes_[at_++] - '0');
                }
                --at_;
                text += static_cast<char>(value);
                continue;
            }
            text += byte == 'r' ? '\r' : byte == 'n' ? '\n' : byte == 't' ? '\t' : byte;
            continue;
        }
        depth += byte == '(' ? 1 : byte == ')' ? -1 : 0;
        if (depth == 0) {
            break;
        }
        text += byte;
    }
    ++at_;
    return text;
}

std::string PdfLexer::read_hexadecimal() {
    std::string digits;
    for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
        if (!is_space(bytes_[at_])) {
            digits += bytes_[at_];
        }
    }
    ++at_;
    digits += digits.size() % 2 == 1 ? "0" : "";
    std::string text;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        text += static_cast<char>(digit_of(digits[i]) * 16 + digit_of(digits[i + 1]));
    }
    return text;
}

PdfValue PdfLexer::read_number_or_reference() {
    PdfValue value;
    value.kind = PdfValue::Kind::number;
    value.number = std::strtod(read_word().c_str(), nullptr);
    const std::size_t after = at_;
    skip_space();
    const std::size_t zero = at_;
    const bool is_generation =
        zero < bytes_.size() && bytes_[zero] == '0' && zero + 2 < bytes_.size() &&
        is_space(bytes_[zero + 1]) && bytes_[zero + 2] == 'R' &&
        (zero + 3 == bytes_.size() || kDelimiters.find(bytes_[zero + 3]) != std::string_view::npos);
    if (is_generation) {
        value.kind = PdfValue::Kind::reference;
        at_ = zero + 3;
    } else {
        at_ = after;
    }
    return value;
}

PdfValue PdfLexer::next(bool& is_operator) {
    is_operator = false;
    skip_space();
    PdfValue value;
    const char byte = at_ < bytes_.size() ? bytes_[at_] : ']';
    bool ignored = false;
    if (byte == '/') {
        ++at_;
        value.kind = PdfValue::Kind::name;
        value.text = read_word();
    } else if (byte == '(') {
        value.kind = PdfValue::Kind::text;
        value.text = read_text();
    } else if (bytes_.substr(at_, 2) == "<<") {
        value.kind = PdfValue::Kind::dictionary;
        for (at_ += 2; !at_end() && bytes_.substr(at_, 2) != ">>";) {
            const std::string key = next(ignored).text;
            value.entries[key] = next(ignored);
        }
        at_ += 2;
    } else if (byte == '<') {
        value.kind = PdfValue::Kind::text;
        value.text = read_hexadecimal();
    } else if (byte == '[') {
        value.kind = PdfValue::Kind::array;
        for (++at_; !at_end() && bytes_[at_] != ']';) {
            value.items.push_back(next(ignored));
        }
        ++at_;
    } else if (std::isdigit(static_cast<unsigned char>(byte)) != 0 || byte == '-' || byte == '.' ||
               byte == '+') {
        return read_number_or_reference();
    } else {
        const std::size_t begin = at_;
        value.text = read_word();
        at_ += at_ == begin ? 1 : 0;  // a stray delimiter
        is_operator = value.text != "null";
        value.kind = is_operator ? PdfValue::Kind::name : PdfValue::Kind::null;
    }
    return value;
}

PdfFile::PdfFile(std::string_view bytes) {
    for (std::size_t at = bytes.find(" 0 obj"); at != std::string_view::npos;
         at = bytes.find(" 0 obj", at)) {
        at = read_object(bytes, at);
    }
}

std::size_t PdfFile::read_object(std::string_view bytes, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && std::isdigit(static_cast<unsigned char>(bytes[begin - 1])) != 0) {
        --begin;
    }
    const int number = std::atoi(std::string{bytes.substr(begin, at - begin)}.c_str());
    PdfLexer lexer{bytes.substr(at + 6)};
    bool is_operator = false;
    PdfValue value = lexer.next(is_operator);
    std::size_t end = at + 6 + lexer.place();
    if (value.entries.contains("Length") && bytes.substr(end).starts_with("stream")) {
        end = bytes.find('\n', end) + 1;
        const auto size = static_cast<std::size_t>(value.entries["Length"].integer());
        const bool is_deflated = value.entries["Filter"].text == "FlateDecode";
        const std::string_view raw = bytes.substr(end, size);
        const std::string type = value.entries["Type"].text;
        end += size;
        if (type == "XRef") {
            trailer_ = value;
        } else if (type == "ObjStm") {
            read_object_stream(value, inflate(raw));
        } else {
            streams_[number] = is_deflated ? inflate(raw) : std::string{raw};
        }
    }
    objects_[number] = std::move(value);
    return end;
}

void PdfFile::read_object_stream(const PdfValue& dictionary, const std::string& bytes) {
    PdfLexer header{bytes};
    bool is_operator = false;
    const int count = at(dictionary, "N").integer();
    const auto first = static_cast<std::size_t>(at(dictionary, "First").integer());
    for (int i = 0; i < count; ++i) {
        const int number = header.next(is_operator).integer();
        const auto offset = static_cast<std::size_t>(header.next(is_operator).integer());
        PdfLexer body{std::string_view{bytes}.substr(first + offset)};
        objects_[number] = body.next(is_operator);
    }
}

std::string PdfFile::inflate(std::string_view bytes) {
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    std::string out(bytes.size() * 8 + 4096, '\0');
    std::size_t size = 0;
    libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
    while (true) {
        result = libdeflate_zlib_decompress(decompressor, bytes.data(), bytes.size(), out.data(),
                                            out.size(), &size);
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) {
            break;
        }
        out.resize(out.size() * 2);
    }
    libdeflate_free_decompressor(decompressor);
    if (result != LIBDEFLATE_SUCCESS) {
        faults_.emplace_back("a stream that does not inflate");
        return {};
    }
    out.resize(size);
    return out;
}

const PdfValue& PdfFile::resolve(const PdfValue& value) const {
    if (!value.is(PdfValue::Kind::reference)) {
        return value;
    }
    const auto found = objects_.find(value.integer());
    return found == objects_.end() ? kNull : found->second;
}

const PdfValue& PdfFile::at(const PdfValue& dictionary, std::string_view key) const {
    const auto found = dictionary.entries.find(key);
    return found == dictionary.entries.end() ? kNull : resolve(found->second);
}

const std::string& PdfFile::stream(const PdfValue& reference) const {
    const auto found = streams_.find(reference.integer());
    return found == streams_.end() ? kEmpty : found->second;
}

}  // namespace support
