#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_text.hpp"
#include "base/scan.hpp"

namespace generator::base {

/// The name of a member as it stands in the text, `"name":`. One of ours: nothing in it wants an
/// escape. Always copied whole: as long as it is, that takes less than to know its length.
class JsonKey {
  public:
    static constexpr std::size_t kRoom = 64;

    constexpr explicit JsonKey(std::string_view name) {
        assert(name.size() + 3 <= kRoom);
        bytes_[size_++] = '"';
        for (const char c : name) {
            bytes_[size_++] = c;
        }
        bytes_[size_++] = '"';
        bytes_[size_++] = ':';
    }
    /// Known when the program is compiled, as most are.
    template <std::size_t kSize>
    consteval JsonKey(const char (&name)[kSize]) : JsonKey{std::string_view{name}} {}

    /// Writes it at `to`, where there is room for any; where it ends.
    char* write(char* to) const {
        std::memcpy(to, bytes_.data(), kRoom);
        return to + size_;
    }

  private:
    std::array<char, kRoom> bytes_{};
    std::size_t size_ = 0;
};

/// Writes objects and arrays of JSON; knows only where a comma is due, and where a line ends.
/// Members are many and short: they are gathered in a block, which the text takes whole.
class JsonWriter {
  public:
    enum class Lines : std::uint8_t {
        asked,    // one ends where `new_line` says so; nothing is spaced
        indented  // each member and each element on its own
    };

    /// `usual_size`: of the whole text, for who knows it.
    explicit JsonWriter(Lines lines = Lines::asked, std::size_t usual_size = 0)
        : is_indented_{lines == Lines::indented} {
        out_.reserve(usual_size);
    }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void open(char bracket) {
        begin_item();
        *to_++ = bracket;
        is_first_ = true;
        ++depth_;
    }
    void close(char bracket) {
        --depth_;
        make_room();
        if (is_indented_ && !is_first_) {
            begin_line();
        }
        *to_++ = bracket;
        is_first_ = false;
    }
    void key(const JsonKey& name) {
        begin_item();
        to_ = name.write(to_);
        if (is_indented_) {
            *to_++ = ' ';
        }
        is_after_key_ = true;
    }
    void value(std::string_view text) {
        begin_item();
        *to_++ = '"';
        const std::size_t plain = append_plain(text);
        if (plain < text.size()) {
            append_escaped(text.substr(plain));
        }
        *to_++ = '"';
    }
    void value(std::int64_t number) {
        begin_item();
        to_ = std::to_chars(to_, end_of_block(), number).ptr;
    }
    void boolean(bool flag) { word(flag ? "true" : "false"); }
    void null() { word("null"); }
    /// A member that is left out when it says nothing.
    void member(const JsonKey& name, std::string_view text) {
        if (!text.empty()) {
            key(name);
            value(text);
        }
    }
    void member(const JsonKey& name, std::int64_t number) {
        key(name);
        value(number);
    }
    void open_member(const JsonKey& name, char bracket) {
        key(name);
        open(bracket);
    }
    void new_line() { is_on_new_line_ = true; }

    /// What was written.
    [[nodiscard]] std::string take() {
        empty_block();
        return std::move(out_);
    }

  private:
    // What is written without asking whether there is room: signs around a key or a number.
    static constexpr std::size_t kLeast = 2 * JsonKey::kRoom;
    static constexpr std::size_t kBlock = 1024;

    /// What parts a key or a value from the one before; room for it.
    void begin_item() {
        make_room();
        if (is_after_key_) {
            is_after_key_ = false;
            return;
        }
        if (!is_first_) {
            *to_++ = ',';
        }
        if (is_on_new_line_) {
            *to_++ = '\n';
        } else if (is_indented_ && depth_ > 0) {
            begin_line();
        }
        is_first_ = false;
        is_on_new_line_ = false;
    }
    void begin_line() {
        *to_++ = '\n';
        append(std::string(2 * depth_, ' '));
    }
    void word(std::string_view text) {
        begin_item();
        append(text);
    }
    /// Text of any length, and room after it.
    void append(std::string_view text) {
        if (text.size() + kLeast > room()) {
            empty_block();
            if (text.size() + kLeast > kBlock) {
                out_ += text;
                return;
            }
        }
        to_ += text.copy(to_, text.size());
    }
    /// What precedes the first character of a text that wants its escape; how much that is. Most
    /// texts are short: they are compared while they are copied, a few bytes too many of each.
    std::size_t append_plain(std::string_view text) {
        static_assert(detail::kBlock < kLeast);
        if (text.size() + kLeast > kBlock) {
            const std::size_t plain = find_json_escaped(text, 0);
            append(text.substr(0, plain));
            return plain;
        }
        if (text.size() + kLeast > room()) {
            empty_block();
        }
        // The last block overlaps the one before it.
        const std::size_t last = text.size() - std::min(text.size(), detail::kBlock);
        for (std::size_t at = 0;; at = std::min(at + detail::kBlock, last)) {
            const Bytes bytes = text.size() < detail::kBlock
                                    ? detail::bytes_at(text.data(), text.size())
                                    : detail::word_at<Bytes>(text.data() + at);
            std::memcpy(to_ + at, &bytes, detail::kBlock);
            const std::uint32_t found = detail::to_mask(is_json_escaped(bytes));
            if (found != 0 || at == last) {
                // The zeros after the end of a short text want an escape too.
                const std::size_t plain = found != 0 ? at + detail::first_byte(found) : text.size();
                to_ += std::min(plain, text.size());
                return std::min(plain, text.size());
            }
        }
    }
    /// Text that begins with a character that wants its escape.
    void append_escaped(std::string_view text) {
        while (!text.empty()) {
            to_ = json_escape(text.front()).write(to_);
            const std::size_t end = find_json_escaped(text, 1);
            append(text.substr(1, end - 1));
            text.remove_prefix(end);
        }
    }
    void make_room() {
        if (room() < kLeast) {
            empty_block();
        }
    }
    void empty_block() {
        out_.append(block_.data(), to_);
        to_ = block_.data();
    }
    [[nodiscard]] char* end_of_block() { return block_.data() + kBlock; }
    [[nodiscard]] std::size_t room() { return static_cast<std::size_t>(end_of_block() - to_); }

    std::string out_;
    std::array<char, kBlock> block_;  // what follows `out_`, up to `to_`
    char* to_ = block_.data();
    std::size_t depth_ = 0;
    bool is_indented_;
    bool is_first_ = true;
    bool is_after_key_ = false;
    bool is_on_new_line_ = false;
};

}  // namespace generator::base
