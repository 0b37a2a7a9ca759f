#include "proof/twins.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "load/from_bytes.hpp"
#include "proof/documents.hpp"

namespace generator::proof {
namespace {

using load::Kind;
using load::Tape;

/// What an element of a list calls itself; else its number, from 1.
std::string own_name_of(const Tape& tape, std::uint32_t element) {
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

/// A value of one of the two texts.
struct At {
    const Tape* tape;
    std::uint32_t index;

    [[nodiscard]] const load::Node& node() const { return tape->nodes[index]; }
    [[nodiscard]] bool is_container() const {
        return node().kind == Kind::object || node().kind == Kind::array;
    }
};

/// A child by its name, and which of those with that name it is: a hostile text may repeat one as
/// often as it wants.
using Name = std::pair<std::string, std::size_t>;
struct Child {
    Name name;
    At at;
};

std::vector<Child> children_of(const At& parent) {
    std::vector<Child> result;
    std::map<std::string, std::size_t> times;
    const auto& nodes = parent.tape->nodes;
    for (std::uint32_t i = parent.index + 1; i < parent.node().next; i = nodes[i].next) {
        std::string name = parent.node().kind == Kind::object ? std::string{nodes[i].key}
                                                              : own_name_of(*parent.tape, i);
        const std::size_t time = ++times[name];
        result.push_back({{std::move(name), time}, {parent.tape, i}});
    }
    return result;
}

std::string to_text(const Name& name) {
    return name.second == 1 ? name.first : name.first + " (" + std::to_string(name.second) + ")";
}

std::string_view kind_of(const At& at) {
    switch (at.node().kind) {
        case Kind::null:
            return "nulo";
        case Kind::boolean:
            return "lógico";
        case Kind::object:
            return "objeto";
        case Kind::array:
            return "lista";
        case Kind::string:
            return "texto";
        default:
            return "número";
    }
}

std::string value_of(const At& at) {
    switch (at.node().kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return at.node().is_true ? "true" : "false";
        case Kind::object:
        case Kind::array:
            return at.node().size == 0 ? "(vacío)" : "(con valores)";
        default:
            return std::string{at.node().text};
    }
}

/// "5 (texto)": where the same letters may be another value.
std::string value_and_kind(const At& at) {
    return value_of(at) + " (" + std::string{kind_of(at)} + ")";
}

/// Walks both texts at once and keeps only what differs.
class TwinComparison {
  public:
    void compare(const At& given, const At& made) {
        if (given.node().kind != made.node().kind) {
            tell(value_and_kind(given), value_and_kind(made));
        } else if (given.is_container()) {
            compare_children(children_of(given), children_of(made));
        } else if (value_of(given) != value_of(made)) {
            tell(value_of(given), value_of(made));
        }
    }

    [[nodiscard]] OtherValues take() { return std::move(found_); }

  private:
    void compare_children(const std::vector<Child>& given, const std::vector<Child>& made) {
        std::map<Name, const Child*> left;
        for (const Child& child : given) {
            left.emplace(child.name, &child);
        }
        const std::size_t before = found_.count;
        for (const Child& child : made) {
            const auto found = left.find(child.name);
            path_.push_back(&child.name);
            if (found == left.end()) {
                tell_leaves(child.at, false);
            } else {
                compare(found->second->at, child.at);
                left.erase(found);
            }
            path_.pop_back();
        }
        for (const Child& child : given) {
            if (left.contains(child.name)) {
                path_.push_back(&child.name);
                tell_leaves(child.at, true);
                path_.pop_back();
            }
        }
        if (found_.count == before) {
            compare_order(given, made);
        }
    }

    /// Of children that are the same: only the first that stands elsewhere.
    void compare_order(const std::vector<Child>& given, const std::vector<Child>& made) {
        const auto other = std::ranges::mismatch(given, made, {}, &Child::name, &Child::name);
        if (other.in1 != given.end() && other.in2 != made.end()) {
            const Name place{"lugar " + std::to_string(other.in2 - made.begin() + 1), 1};
            path_.push_back(&place);
            tell(to_text(other.in1->name), to_text(other.in2->name));
            path_.pop_back();
        }
    }

    /// All values of a part that only one of them has.
    void tell_leaves(const At& part, bool is_given) {
        if (!part.is_container() || part.node().size == 0) {
            const std::string value = value_of(part);
            tell(is_given ? value : "", is_given ? "" : value);
            return;
        }
        for (const Child& child : children_of(part)) {
            path_.push_back(&child.name);
            tell_leaves(child.at, is_given);
            path_.pop_back();
        }
    }

    void tell(std::string given, std::string made) {
        found_.count += 1;
        if (found_.told.size() < kMostTold) {
            std::string place;
            for (const Name* name : path_) {
                place += (place.empty() ? "" : ", ") + to_text(*name);
            }
            found_.told.push_back({std::move(place), std::move(given), std::move(made)});
        }
    }

    OtherValues found_;
    std::vector<const Name*> path_;
};

}  // namespace

OtherValues compare_twins(std::string_view given, std::string_view made) {
    if (given == made) {
        return {};
    }
    const Tape given_tape = load::read_tape(given, {});
    const Tape made_tape = load::read_tape(made, {});
    if (!given_tape.is_whole) {
        return {.count = 1,
                .told = {{.place = "el archivo", .given = "(no es JSON)", .made = "un gemelo"}}};
    }
    TwinComparison comparison;
    comparison.compare({&given_tape, 0}, {&made_tape, 0});
    return comparison.take();
}

}  // namespace generator::proof
