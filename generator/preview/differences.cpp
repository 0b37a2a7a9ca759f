#include "preview/differences.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "load/from_bytes.hpp"

namespace generator::preview {
namespace {

/// A list of the twin: which members name an element, and which tell what it says.
struct Section {
    std::string_view list;
    std::string_view name;
    std::array<std::string_view, 2> keys;
    std::array<std::string_view, 2> values;
};
constexpr std::array kSections{
    Section{"hechos", "Dato", {"puntero", ""}, {"valor", "origen"}},
    Section{"cifras", "Cifra", {"id", ""}, {"impreso", "origen"}},
    Section{"veredictos", "Veredicto", {"codigo", "cifra"}, {"resultado", "frase"}},
    Section{"contradicciones", "Contradicción", {"codigo", "puntero"}, {"mensaje", ""}},
};

/// What is said so often that it needs no word.
bool is_usual(std::string_view value) { return value == "informado" || value == "calculado"; }

std::string join(const load::Tape& tape, std::uint32_t element,
                 const std::array<std::string_view, 2>& members, std::string_view between) {
    std::string result;
    for (const std::string_view member : members) {
        const std::uint32_t node = member.empty() ? 0 : load::find_child(tape, element, member);
        if (node != 0 && !is_usual(tape.nodes[node].text)) {
            result +=
                (result.empty() ? "" : std::string{between}) + std::string{tape.nodes[node].text};
        }
    }
    return result;
}

using Row = std::pair<std::string, std::string>;

/// Name and value of each element; of names that stand twice, the second is "name (2)".
std::vector<Row> rows_of(const load::Tape& tape, const Section& section) {
    std::vector<Row> result;
    const std::uint32_t list =
        tape.is_whole ? load::find_child(tape, 0, section.list) : std::uint32_t{0};
    if (list == 0) {
        return result;
    }
    std::map<std::string, int> seen;
    for (std::uint32_t element = list + 1; element < tape.nodes[list].next;
         element = tape.nodes[element].next) {
        std::string name = join(tape, element, section.keys, " ");
        const int times = ++seen[name];
        name += times > 1 ? " (" + std::to_string(times) + ")" : "";
        result.emplace_back(std::move(name), join(tape, element, section.values, ": "));
    }
    return result;
}

}  // namespace

base::Diagnostics find_damage(const LastTwin& twin) {
    const load::Tape tape = load::read_tape(twin.bytes, twin.name);
    base::Diagnostics result = twin.faults;
    if (result.empty()) {
        std::ranges::copy_if(
            tape.faults, std::back_inserter(result),
            [](const base::Diagnostic& fault) { return fault.severity == base::Severity::error; });
    }
    for (const Section& section : kSections) {
        if (!result.empty()) {
            break;
        }
        const std::uint32_t list = load::find_child(tape, 0, section.list);
        if (list == 0 || tape.nodes[list].kind != load::Kind::array) {
            result.push_back(
                {.code = "E-VIS-001",
                 .severity = base::Severity::error,
                 .place = {.file = twin.name},
                 .message = "no es un gemelo: le falta la lista " + base::quoted(section.list),
                 .hint = "vuelva a generarlo"});
        }
    }
    return result;
}

std::vector<Difference> compare_twins(std::string_view before, std::string_view now) {
    const load::Tape old_tape = load::read_tape(before, "");
    const load::Tape new_tape = load::read_tape(now, "");
    std::vector<Difference> result;
    for (const Section& section : kSections) {
        std::map<std::string, std::string> left;
        for (Row& row : rows_of(old_tape, section)) {
            left.insert(std::move(row));
        }
        for (const auto& [name, value] : rows_of(new_tape, section)) {
            const auto found = left.find(name);
            if (found == left.end()) {
                result.push_back({section.name, name, "", value});
                continue;
            }
            if (found->second != value) {
                result.push_back({section.name, name, found->second, value});
            }
            left.erase(found);
        }
        for (const auto& [name, value] : left) {
            result.push_back({section.name, name, value, ""});
        }
    }
    return result;
}

}  // namespace generator::preview
