#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::load {

enum class Kind : std::uint8_t { null, boolean, number, string, object, array };

/// One value of a JSON text, with the bytes that it stands on.
struct Node {
    Kind kind = Kind::null;
    bool is_true = false;          // boolean
    std::uint32_t key_offset = 0;  // opening quote of the key, if the parent is an object
    std::uint32_t offset = 0;      // first byte of the value
    std::uint32_t end = 0;         // one past its last byte
    std::uint32_t parent = 0;      // of the root: itself
    std::uint32_t next = 0;        // first node that is not below this one
    std::uint32_t position = 0;    // among its siblings, from 0
    std::uint32_t size = 0;        // children
    std::string_view key;          // decoded
    std::string_view text;         // string: decoded; number: as it was written
};

/// A JSON text as located values in document order: a parent stands before its children.
/// Views point into the bytes that were read, which must outlive the tape, or into `decoded`.
struct Tape {
    std::vector<Node> nodes;  // [0] is the root
    std::deque<std::string> decoded;
    base::Diagnostics faults;  // in the order of their places
    bool is_whole = false;     // false: the syntax broke off, nothing here should be judged

    Tape() = default;
    Tape(Tape&&) = default;
    Tape& operator=(Tape&&) = default;
    Tape(const Tape&) = delete;
    Tape& operator=(const Tape&) = delete;
    ~Tape() = default;
};

/// Index of the child called `key`, or 0 (the root is nobody's child). The first, if repeated.
[[nodiscard]] std::uint32_t find_child(const Tape& tape, std::uint32_t object,
                                       std::string_view key);

/// Index of what an RFC 6901 pointer names, or `tape.nodes.size()` if nothing stands there.
[[nodiscard]] std::uint32_t resolve(const Tape& tape, std::string_view pointer);

/// The JSON pointer of a node (RFC 6901: "~" is "~0", "/" is "~1").
[[nodiscard]] std::string pointer_of(const Tape& tape, std::uint32_t node);
/// Appends `/name`, escaped, to a pointer.
void append_segment(std::string& pointer, std::string_view name);

}  // namespace generator::load
