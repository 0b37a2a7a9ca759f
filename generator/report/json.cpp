#include "report/json.hpp"

namespace generator::report {

void JsonWriter::begin_item() {
    if (!is_first_) {
        out_ += ',';
    }
    if (!out_.empty()) {
        out_ += '\n';
        out_.append(depth_, ' ');
    }
    is_first_ = false;
}

void JsonWriter::write_key(std::string_view key) {
    begin_item();
    out_ += '"';
    out_ += key;
    out_ += "\": ";
}

void JsonWriter::write_text(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    constexpr unsigned char first_printable = 0x20;
    out_ += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= first_printable && byte != '"' && byte != '\\') {
            continue;
        }
        out_ += text.substr(copied, i - copied);
        copied = i + 1;
        if (byte == '"' || byte == '\\') {
            out_ += '\\';
            out_ += text[i];
        } else if (byte == '\n') {
            out_ += "\\n";
        } else {
            out_ += "\\u00";
            out_ += hex[byte >> 4U];
            out_ += hex[byte & 0xFU];
        }
    }
    out_ += text.substr(copied);
    out_ += '"';
}

void JsonWriter::open_object() {
    begin_item();
    out_ += '{';
    ++depth_;
    is_first_ = true;
}

void JsonWriter::open_list(std::string_view key) {
    write_key(key);
    out_ += '[';
    ++depth_;
    is_first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (!is_first_) {
        out_ += '\n';
        out_.append(depth_, ' ');
    }
    out_ += bracket;
    is_first_ = false;
}

void JsonWriter::close_object() { close('}'); }
void JsonWriter::close_list() { close(']'); }

void JsonWriter::member(std::string_view key, std::string_view text) {
    write_key(key);
    write_text(text);
}

void JsonWriter::member(std::string_view key, std::uint32_t number) {
    write_key(key);
    out_ += std::to_string(number);
}

void JsonWriter::element(std::string_view text) {
    begin_item();
    write_text(text);
}

std::string JsonWriter::take() {
    out_ += '\n';
    return std::move(out_);
}

}  // namespace generator::report
