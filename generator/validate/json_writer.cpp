#include "validate/json_writer.hpp"

#include <array>
#include <cassert>
#include <cstdio>

namespace generator::validate {

void JsonWriter::begin_value(std::string_view key) {
    if (has_members_.empty()) {
        return;
    }
    out_ += has_members_.back() ? ",\n" : "\n";
    has_members_.back() = true;
    out_.append(2 * has_members_.size(), ' ');
    if (!key.empty()) {
        append_quoted(key);
        out_ += ": ";
    }
}

void JsonWriter::append_quoted(std::string_view value) {
    out_ += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += c;
        } else if (static_cast<unsigned char>(c) < 0x20U) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x",
                          static_cast<unsigned>(static_cast<unsigned char>(c)));
            out_ += escape.data();
        } else {
            out_ += c;
        }
    }
    out_ += '"';
}

void JsonWriter::open(std::string_view key, char bracket) {
    begin_value(key);
    out_ += bracket;
    has_members_.push_back(false);
}

void JsonWriter::close(char bracket) {
    const bool had_members = has_members_.back();
    has_members_.pop_back();
    if (had_members) {
        out_ += '\n';
        out_.append(2 * has_members_.size(), ' ');
    }
    out_ += bracket;
}

void JsonWriter::text(std::string_view key, std::string_view value) {
    begin_value(key);
    append_quoted(value);
}

void JsonWriter::number(std::string_view key, std::int64_t value) {
    begin_value(key);
    out_ += std::to_string(value);
}

void JsonWriter::boolean(std::string_view key, bool value) {
    begin_value(key);
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    begin_value({});
    out_ += "null";
}

std::string JsonWriter::finish() && {
    assert(has_members_.empty());
    return std::move(out_) + '\n';
}

}  // namespace generator::validate
