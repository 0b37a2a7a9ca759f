#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/json_text.hpp"

namespace generator::report {

/// Writes objects and arrays of JSON; knows only where a comma is due.
class JsonWriter {
  public:
    explicit JsonWriter(std::string& out) : out_{out} {}

    void open(char bracket) {
        separate();
        out_ += bracket;
        is_first_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        is_first_ = false;
    }
    /// `name` is one of ours: nothing in it wants an escape.
    void key(std::string_view name) {
        separate();
        out_ += '"';
        out_ += name;
        out_ += "\":";
        is_after_key_ = true;
    }
    void value(std::string_view text) {
        separate();
        base::append_json_string(out_, text);
    }
    void value(std::int64_t number) {
        separate();
        out_ += std::to_string(number);
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
    void new_line() { is_on_new_line_ = true; }

  private:
    void separate() {
        if (is_after_key_) {
            is_after_key_ = false;
            return;
        }
        out_ += is_first_ ? "" : ",";
        out_ += is_on_new_line_ ? "\n" : "";
        is_first_ = false;
        is_on_new_line_ = false;
    }

    std::string& out_;
    bool is_first_ = true;
    bool is_after_key_ = false;
    bool is_on_new_line_ = false;
};

}  // namespace generator::report
