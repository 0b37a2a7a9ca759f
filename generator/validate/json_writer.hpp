#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generator::validate {

/// Writes indented JSON, members in the order of the calls.
class JsonWriter {
  public:
    void open_object(std::string_view key = {}) { open(key, '{'); }
    void open_array(std::string_view key = {}) { open(key, '['); }
    void close_object() { close('}'); }
    void close_array() { close(']'); }
    void text(std::string_view key, std::string_view value);
    void number(std::string_view key, std::int64_t value);
    void boolean(std::string_view key, bool value);
    void null();
    [[nodiscard]] std::string finish() &&;

  private:
    void open(std::string_view key, char bracket);
    void close(char bracket);
    void begin_value(std::string_view key);

    std::string out_;
    std::vector<bool> has_members_;
};

}  // namespace generator::validate
