#include "writers/pdf/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"

namespace generator::writers::pdf {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

/// Calls `use` with each UTF-16 unit of the text.
template <class Use>
void each_unit(std::string_view utf8, Use use) {
    for (std::size_t at = 0; at < utf8.size();) {
        const base::CodePoint point = base::decode_utf8(utf8, at);
        at += point.size;
        if (point.value > 0xFFFF) {
            const char32_t rest = point.value - 0x10000;
            use(static_cast<std::uint16_t>(0xD800 + (rest >> 10)));
            use(static_cast<std::uint16_t>(0xDC00 + (rest & 0x3FF)));
        } else {
            use(static_cast<std::uint16_t>(point.value));
        }
    }
}

/// The characters that PDFDocEncoding and Latin-1 share.
bool is_shared_with_latin1(char32_t character) {
    return (character >= 0x20 && character <= 0x7E) ||
           (character >= 0xA1 && character <= 0xFF && character != 0xAD);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, kLongestNumber> digits{};
    out.append(digits.data(), write_integer(digits.data(), value));
}

char* write_integer(char* out, std::int64_t value) {
    if (value >= 0 && value < 1000) {  // most of them
        const auto small = static_cast<unsigned>(value);
        if (small >= 100) {
            *out++ = static_cast<char>('0' + small / 100);
        }
        if (small >= 10) {
            *out++ = static_cast<char>('0' + small / 10 % 10);
        }
        *out++ = static_cast<char>('0' + small % 10);
        return out;
    }
    return std::to_chars(out, out + kLongestNumber, value).ptr;
}

void append_thousandths(std::string& out, std::int64_t value) {
    std::array<char, kLongestNumber> number{};
    char* end = number.data();
    if (value < 0) {
        *end++ = '-';
        value = -value;
    }
    const std::int64_t whole = value / 1000;
    std::int64_t rest = value % 1000;
    if (whole != 0 || rest == 0) {
        end = write_integer(end, whole);
    }
    if (rest != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + rest / 100);
        rest %= 100;
        if (rest != 0) {
            *end++ = static_cast<char>('0' + rest / 10);
        }
        if (rest % 10 != 0) {
            *end++ = static_cast<char>('0' + rest % 10);
        }
    }
    out.append(number.data(), end);
}

char* write_tenths(char* out, std::int32_t value) {
    if (value < 0) {
        *out++ = '-';
        value = -value;
    }
    const std::int32_t rest = value % 10;
    if (value >= 10 || rest == 0) {
        out = write_integer(out, value / 10);
    }
    if (rest != 0) {
        *out++ = '.';
        *out++ = static_cast<char>('0' + rest);
    }
    return out;
}

void append_pair(std::string& out, std::int32_t x, std::int32_t y, std::string_view operation) {
    std::array<char, 2 * kLongestNumber> pair{};
    char* end = write_tenths(pair.data(), x);
    *end++ = ' ';
    out.append(pair.data(), write_tenths(end, y));
    out += operation;
}

void append_exact(std::string& out, base::Length length) { append_thousandths(out, length.milli); }

std::int32_t tenths(base::Length length) {
    return length.milli >= 0 ? (length.milli + 50) / 100 : -((50 - length.milli) / 100);
}

void append_place(std::string& out, base::Length length) {
    std::array<char, kLongestNumber> number{};
    out.append(number.data(), write_tenths(number.data(), tenths(length)));
}

void append_reference(std::string& out, ObjectId id) {
    constexpr std::string_view kRest = " 0 R";
    std::array<char, kLongestNumber + kRest.size()> reference{};
    out.append(reference.data(), std::ranges::copy(kRest, write_integer(reference.data(), id)).out);
}

void append_literal(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes) {
        if (byte == '(' || byte == ')' || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (byte == '\r') {
            out += "\\r";  // a bare one would be read as a line feed
        } else {
            out += byte;
        }
    }
    out += ')';
}

void append_text(std::string& out, std::string_view utf8) {
    std::string latin1;
    latin1.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const base::CodePoint point = base::decode_utf8(utf8, at);
        if (!is_shared_with_latin1(point.value)) {
            append_literal(out, utf16(utf8));
            return;
        }
        latin1 += static_cast<char>(point.value);
        at += point.size;
    }
    append_literal(out, latin1);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    each_unit(utf8, [&out](std::uint16_t unit) {
        for (const int shift : {12, 8, 4, 0}) {
            out += kHexDigits[static_cast<std::size_t>(unit >> shift & 0xF)];
        }
    });
}

std::string utf16(std::string_view utf8) {
    std::string out = "\xFE\xFF";
    out.reserve(2 + utf8.size() * 2);
    each_unit(utf8, [&out](std::uint16_t unit) {
        out += static_cast<char>(unit >> 8);
        out += static_cast<char>(unit & 0xFF);
    });
    return out;
}

void append_xml(std::string& out, std::string_view utf8) {
    for (const char byte : utf8) {
        switch (byte) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                // XML has no other control characters, not even escaped.
                out += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
        }
    }
}

}  // namespace generator::writers::pdf
