#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_text.hpp"
#include "load/tape.hpp"

// What reads a record of the peers' bench and writes the input that it becomes.
namespace support {

/// The tree of the record, read by name.
class Nodo {
  public:
    Nodo(const generator::load::Tape& tape, std::uint32_t index) : tape_{&tape}, index_{index} {}

    /// The child of that name; of what is not there, nothing.
    [[nodiscard]] Nodo operator[](std::string_view key) const {
        const std::uint32_t child =
            index_ < tape_->nodes.size() && node().kind == generator::load::Kind::object
                ? generator::load::find_child(*tape_, index_, key)
                : 0;
        return child == 0 ? none() : Nodo{*tape_, child};
    }
    [[nodiscard]] bool has_value() const {
        return index_ < tape_->nodes.size() && node().kind != generator::load::Kind::null;
    }
    [[nodiscard]] std::string_view text() const {
        return has_value() ? node().text : std::string_view{};
    }
    [[nodiscard]] std::int64_t integer() const {
        std::int64_t value = 0;
        const std::string_view digits = text();
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    /// The element at that place; beyond the last, nothing.
    [[nodiscard]] Nodo at(std::size_t place) const {
        const bool has_any = has_value() && node().size != 0;
        std::uint32_t i = index_ + 1;
        for (; has_any && i != node().next; i = tape_->nodes[i].next) {
            if (place-- == 0) {
                return {*tape_, i};
            }
        }
        return none();
    }
    [[nodiscard]] std::vector<Nodo> elements() const {
        std::vector<Nodo> result;
        if (has_value() && node().size != 0) {
            result.reserve(node().size);
            for (std::uint32_t i = index_ + 1; i != node().next; i = tape_->nodes[i].next) {
                result.emplace_back(*tape_, i);
            }
        }
        return result;
    }

  private:
    [[nodiscard]] Nodo none() const {
        return {*tape_, static_cast<std::uint32_t>(tape_->nodes.size())};
    }
    [[nodiscard]] const generator::load::Node& node() const { return tape_->nodes[index_]; }

    const generator::load::Tape* tape_;
    std::uint32_t index_;
};

/// Compact JSON.
class Escritor {
  public:
    void open(std::string_view key, char bracket) {
        name(key);
        out_ += bracket;
        is_first_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        is_first_ = false;
    }
    void text(std::string_view key, std::string_view value) {
        name(key);
        generator::base::append_json_string(out_, value);
    }
    /// A number or null as the record writes it.
    void raw(std::string_view key, std::string_view value) {
        name(key);
        out_ += value.empty() ? "null" : value;
    }
    void raw(std::string_view key, std::int64_t value) { raw(key, std::to_string(value)); }
    void texts(std::string_view key, const Nodo& list) {
        open(key, '[');
        for (const Nodo& element : list.elements()) {
            text({}, element.text());
        }
        close(']');
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void name(std::string_view key) {
        if (!is_first_) {
            out_ += ',';
        }
        is_first_ = false;
        if (!key.empty()) {  // one of ours: nothing in it wants an escape
            out_ += '"';
            out_ += key;
            out_ += "\":";
        }
    }

    std::string out_;
    bool is_first_ = true;
};

}  // namespace support
