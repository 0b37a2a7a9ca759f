#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/json_text.hpp"

namespace generator::base {

/// Writes objects and arrays of JSON; knows only where a comma is due, and where a line ends.
class JsonWriter {
  public:
    enum class Lines : std::uint8_t {
        asked,    // one ends where `new_line` says so; nothing is spaced
        indented  // each member and each element on its own
    };

    explicit JsonWriter(std::string& out, Lines lines = Lines::asked)
        : out_{out}, is_indented_{lines == Lines::indented} {}

    void open(char bracket) {
        separate();
        out_ += bracket;
        is_first_ = true;
        ++depth_;
    }
    void close(char bracket) {
        --depth_;
        if (is_indented_ && !is_first_) {
            begin_line();
        }
        out_ += bracket;
        is_first_ = false;
    }
    /// `name` is one of ours: nothing in it wants an escape.
    void key(std::string_view name) {
        separate();
        out_ += '"';
        out_ += name;
        out_ += is_indented_ ? "\": " : "\":";
        is_after_key_ = true;
    }
    void value(std::string_view text) {
        separate();
        append_json_string(out_, text);
    }
    void value(std::int64_t number) {
        separate();
        out_ += std::to_string(number);
    }
    void boolean(bool flag) {
        separate();
        out_ += flag ? "true" : "false";
    }
    void null() {
        separate();
        out_ += "null";
    }
    /// A member that is left out when it says nothing.
    void member(std::string_view name, std::string_view text) {
        if (!text.empty()) {
            key(name);
            value(text);
        }
    }
    void member(std::string_view name, std::int64_t number) {
        key(name);
        value(number);
    }
    void open_member(std::string_view name, char bracket) {
        key(name);
        open(bracket);
    }
    void new_line() { is_on_new_line_ = true; }

  private:
    void separate() {
        if (is_after_key_) {
            is_after_key_ = false;
            return;
        }
        out_ += is_first_ ? "" : ",";
        if (is_on_new_line_) {
            out_ += '\n';
        } else if (is_indented_ && depth_ > 0) {
            begin_line();
        }
        is_first_ = false;
        is_on_new_line_ = false;
    }
    void begin_line() {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    std::string& out_;
    std::size_t depth_ = 0;
    bool is_indented_;
    bool is_first_ = true;
    bool is_after_key_ = false;
    bool is_on_new_line_ = false;
};

}  // namespace generator::base
