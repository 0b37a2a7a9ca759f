#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace generator::report {

/// Writes indented JSON straight into one string. Keys are ours and need no escaping.
class JsonWriter {
  public:
    explicit JsonWriter(std::size_t expected_size) { out_.reserve(expected_size); }

    void open_object();
    void close_object();
    void open_list(std::string_view key);
    void close_list();
    void member(std::string_view key, std::string_view text);
    void member(std::string_view key, std::uint32_t number);
    void element(std::string_view text);
    /// The finished text, with a last line end.
    [[nodiscard]] std::string take();

  private:
    void begin_item();
    void write_key(std::string_view key);
    void write_text(std::string_view text);
    void close(char bracket);

    std::string out_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
};

}  // namespace generator::report
