#include "proof/twins.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "load/from_bytes.hpp"

namespace generator::proof {
namespace {

using load::Kind;
using load::Tape;

/// The values of a JSON text in their order, each by where it stands.
struct Flat {
    std::vector<std::pair<std::string, std::string>> values;
    std::map<std::string, std::string> by_place;
};

/// What an element of a list calls itself; else its number, from 1.
std::string name_of(const Tape& tape, std::uint32_t element) {
    static constexpr std::array<std::string_view, 4> kNames{"id", "puntero", "codigo", "nombre"};
    if (tape.nodes[element].kind == Kind::object) {
        for (const std::string_view name : kNames) {
            const std::uint32_t child = load::find_child(tape, element, name);
            if (child != 0 && tape.nodes[child].kind == Kind::string) {
                return std::string{tape.nodes[child].text};
            }
        }
    }
    return std::to_string(tape.nodes[element].position + 1);
}

std::string value_of(const load::Node& node) {
    switch (node.kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return node.is_true ? "true" : "false";
        case Kind::object:
        case Kind::array:
            return "(vacío)";
        default:
            return std::string{node.text};
    }
}

void add(Flat& flat, std::string place, std::string value) {
    while (flat.by_place.contains(place)) {
        place += " (otra vez)";
    }
    flat.by_place[place] = value;
    flat.values.emplace_back(std::move(place), std::move(value));
}

void flatten(const Tape& tape, std::uint32_t at, const std::string& place, Flat& flat) {
    const load::Node& node = tape.nodes[at];
    const bool is_container = node.kind == Kind::object || node.kind == Kind::array;
    if (!is_container || node.size == 0) {
        add(flat, place, value_of(node));
        return;
    }
    for (std::uint32_t child = at + 1; child < node.next; child = tape.nodes[child].next) {
        const std::string name =
            node.kind == Kind::object ? std::string{tape.nodes[child].key} : name_of(tape, child);
        flatten(tape, child, place.empty() ? name : place + ", " + name, flat);
    }
}

}  // namespace

std::vector<OtherValue> compare_twins(std::string_view given, std::string_view made) {
    const Tape given_tape = load::read_tape(given, {});
    const Tape made_tape = load::read_tape(made, {});
    if (!given_tape.is_whole) {
        return {{.place = "el archivo", .given = "(no es JSON)", .made = "un gemelo"}};
    }
    Flat left;
    Flat right;
    flatten(given_tape, 0, {}, left);
    flatten(made_tape, 0, {}, right);
    std::vector<OtherValue> result;
    for (const auto& [place, value] : right.values) {
        const auto found = left.by_place.find(place);
        if (found == left.by_place.end() || found->second != value) {
            const bool is_missing = found == left.by_place.end();
            result.push_back({place, is_missing ? std::string{} : found->second, value});
        }
    }
    for (const auto& [place, value] : left.values) {
        if (!right.by_place.contains(place)) {
            result.push_back({place, value, {}});
        }
    }
    return result;
}

}  // namespace generator::proof
