#include "validate/json_writer.hpp"

#include <cassert>

#include "base/json_text.hpp"

namespace generator::validate {

void JsonWriter::begin_value(std::string_view key) {
    if (has_members_.empty()) {
        return;
    }
    out_ += has_members_.back() ? ",\n" : "\n";
    has_members_.back() = true;
    out_.append(2 * has_members_.size(), ' ');
    if (!key.empty()) {
        base::append_json_string(out_, key);
        out_ += ": ";
    }
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
    base::append_json_string(out_, value);
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
