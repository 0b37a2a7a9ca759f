#include "load/tape.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/scan.hpp"

namespace generator::load {
namespace {

std::string unescape(std::string_view segment) {
    std::string result;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        if (segment[i] == '~' && i + 1 < segment.size() &&
            (segment[i + 1] == '0' || segment[i + 1] == '1')) {
            result += segment[++i] == '0' ? '~' : '/';
        } else {
            result += segment[i];
        }
    }
    return result;
}

/// RFC 6901: digits without leading zeros.
std::optional<std::uint32_t> parse_index(std::string_view segment) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(segment.data(), segment.data() + segment.size(), value);
    const bool is_whole = error == std::errc{} && end == segment.data() + segment.size();
    if (!is_whole || (segment.size() > 1 && segment.front() == '0')) {
        return std::nullopt;
    }
    return value;
}

std::uint32_t find_element(const Tape& tape, std::uint32_t array, std::uint32_t position) {
    std::uint32_t child = array + 1;
    for (std::uint32_t i = 0; i < position && child < tape.nodes[array].next; ++i) {
        child = tape.nodes[child].next;
    }
    return child < tape.nodes[array].next ? child : 0;
}

std::uint32_t descend(const Tape& tape, std::uint32_t node, std::string_view segment) {
    if (tape.nodes[node].kind == Kind::object) {
        return find_child(tape, node, unescape(segment));
    }
    if (tape.nodes[node].kind == Kind::array) {
        const auto index = parse_index(segment);
        return index ? find_element(tape, node, *index) : 0;
    }
    return 0;
}

}  // namespace

std::uint32_t find_child(const Tape& tape, std::uint32_t object, std::string_view key) {
    const std::uint32_t end = tape.nodes[object].next;
    for (std::uint32_t child = object + 1; child < end; child = tape.nodes[child].next) {
        if (tape.nodes[child].key == key) {
            return child;
        }
    }
    return 0;
}

std::uint32_t resolve(const Tape& tape, std::string_view pointer) {
    const auto nowhere = static_cast<std::uint32_t>(tape.nodes.size());
    if (tape.nodes.empty() || (!pointer.empty() && pointer.front() != '/')) {
        return nowhere;
    }
    std::uint32_t node = 0;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t size = std::min(pointer.find('/'), pointer.size());
        node = descend(tape, node, pointer.substr(0, size));
        if (node == 0) {
            return nowhere;
        }
        pointer.remove_prefix(size);
    }
    return node;
}

void append_segment(std::string& pointer, std::string_view name) {
    pointer += '/';
    const auto is_sign = [](base::Bytes c) { return (c == '~') | (c == '/'); };
    std::size_t end = base::find_special(name, 0, is_sign);
    while (end < name.size()) {
        pointer += name.substr(0, end);
        pointer += name[end] == '~' ? "~0" : "~1";
        name.remove_prefix(end + 1);
        end = base::find_special(name, 0, is_sign);
    }
    pointer += name;
}

std::string pointer_of(const Tape& tape, std::uint32_t node) {
    std::vector<std::uint32_t> path;
    for (; node != 0; node = tape.nodes[node].parent) {
        path.push_back(node);
    }
    std::string result;
    std::ranges::reverse(path);
    for (const std::uint32_t index : path) {
        const Node& step = tape.nodes[index];
        if (tape.nodes[step.parent].kind == Kind::array) {
            result += '/' + std::to_string(step.position);
        } else {
            append_segment(result, step.key);
        }
    }
    return result;
}

}  // namespace generator::load
