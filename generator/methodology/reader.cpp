#include "methodology/reader.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace generator::methodology {

void Faults::add(std::string code, std::uint32_t node, std::string message, std::string hint) {
    const auto place = base::line_column(bytes_, tape_.nodes[node].offset);
    found_.push_back({std::move(code),
                      base::Severity::error,
                      {std::string{file_}, place.line, place.column, pointer_of(tape_, node)},
                      std::move(message),
                      std::move(hint)});
}

std::vector<std::uint32_t> children(const load::Tape& tape, std::uint32_t node) {
    std::vector<std::uint32_t> result;
    result.reserve(tape.nodes[node].size);
    for (std::uint32_t at = node + 1; at < tape.nodes[node].next; at = tape.nodes[at].next) {
        result.push_back(at);
    }
    return result;
}

ObjectReader::ObjectReader(Faults& faults, std::uint32_t node) : faults_{faults}, node_{node} {
    if (faults_.tape().nodes[node].kind != load::Kind::object) {
        faults_.add("E-MET-001", node, "Aquí se espera un objeto.");
    }
}

bool ObjectReader::has(std::string_view key) {
    asked_.push_back(key);
    return find_child(faults_.tape(), node_, key) != 0;
}

std::uint32_t ObjectReader::require(std::string_view key, load::Kind kind,
                                    std::string_view kind_name) {
    asked_.push_back(key);
    const std::uint32_t found = find_child(faults_.tape(), node_, key);
    if (found == 0) {
        faults_.add("E-MET-002", node_, "Falta «" + std::string{key} + "».",
                    "Una edición es completa: nada se hereda de otra.");
        return 0;
    }
    if (faults_.tape().nodes[found].kind != kind) {
        faults_.add("E-MET-003", found,
                    "«" + std::string{key} + "» debe ser " + std::string{kind_name} + ".");
        return 0;
    }
    return found;
}

std::string ObjectReader::text(std::string_view key) {
    const std::uint32_t found = require(key, load::Kind::string, "un texto");
    if (found == 0) {
        return {};
    }
    const std::string_view value = faults_.tape().nodes[found].text;
    if (value.empty()) {
        faults_.add("E-MET-004", found, "«" + std::string{key} + "» está vacío.");
    }
    return std::string{value};
}

std::string ObjectReader::text_or_empty(std::string_view key) {
    const std::uint32_t found = require(key, load::Kind::string, "un texto");
    return found == 0 ? std::string{} : std::string{faults_.tape().nodes[found].text};
}

std::int32_t ObjectReader::integer(std::string_view key, std::int32_t least, std::int32_t most) {
    const std::uint32_t found = require(key, load::Kind::number, "un número entero");
    if (found == 0) {
        return least;
    }
    const std::string_view digits = faults_.tape().nodes[found].text;
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < least ||
        value > most) {
        faults_.add("E-MET-005", found,
                    "«" + std::string{key} + "» debe ser un entero entre " + std::to_string(least) +
                        " y " + std::to_string(most) + ".");
        return least;
    }
    return value;
}

bool ObjectReader::boolean_or_false(std::string_view key) {
    if (!has(key)) {
        return false;
    }
    const std::uint32_t found = require(key, load::Kind::boolean, "true o false");
    return found != 0 && faults_.tape().nodes[found].is_true;
}

std::optional<base::Decimal> ObjectReader::decimal(std::string_view key) {
    const std::uint32_t found = require(key, load::Kind::string, "un decimal escrito como texto");
    if (found == 0) {
        return std::nullopt;
    }
    const auto value = base::parse_decimal(faults_.tape().nodes[found].text);
    if (!value) {
        faults_.add("E-MET-006", found, "«" + std::string{key} + "» no es un decimal.",
                    "Se escribe con punto y entre comillas: \"0.85\".");
    }
    return value;
}

std::size_t ObjectReader::choice(std::string_view key, const std::vector<std::string_view>& names) {
    const std::uint32_t found = require(key, load::Kind::string, "un texto");
    return found == 0 ? 0 : choice_at(found, key, names);
}

std::vector<std::size_t> ObjectReader::choices(std::string_view key,
                                               const std::vector<std::string_view>& names) {
    const std::uint32_t node = find_child(faults_.tape(), node_, key);
    if (node == 0 || faults_.tape().nodes[node].kind != load::Kind::array) {
        return {choice(key, names)};
    }
    std::vector<std::size_t> result;
    for (const std::uint32_t element : elements(key)) {
        result.push_back(choice_at(element, key, names));
    }
    return result;
}

std::size_t ObjectReader::choice_at(std::uint32_t node, std::string_view key,
                                    const std::vector<std::string_view>& names) {
    const load::Node& found = faults_.tape().nodes[node];
    const auto match =
        found.kind == load::Kind::string ? std::ranges::find(names, found.text) : names.end();
    if (match != names.end()) {
        return static_cast<std::size_t>(match - names.begin());
    }
    std::string known;
    for (const std::string_view name : names) {
        known += (known.empty() ? "«" : ", «") + std::string{name} + "»";
    }
    faults_.add("E-MET-007", node, "«" + std::string{key} + "» debe ser uno de " + known + ".");
    return 0;
}

ObjectReader ObjectReader::object(std::string_view key) {
    const std::uint32_t found = require(key, load::Kind::object, "un objeto");
    return {faults_, found == 0 ? node_ : found};
}

std::vector<std::uint32_t> ObjectReader::elements(std::string_view key) {
    asked_.push_back(key);
    const std::uint32_t found = find_child(faults_.tape(), node_, key);
    if (found == 0) {
        faults_.add("E-MET-002", node_, "Falta «" + std::string{key} + "».",
                    "Una edición es completa: nada se hereda de otra.");
        return {};
    }
    const auto kind = faults_.tape().nodes[found].kind;
    if (kind != load::Kind::array && kind != load::Kind::object) {
        faults_.add("E-MET-003", found, "«" + std::string{key} + "» debe ser una lista.");
        return {};
    }
    return children(faults_.tape(), found);
}

void ObjectReader::close() {
    if (faults_.tape().nodes[node_].kind != load::Kind::object) {
        return;
    }
    for (const std::uint32_t child : children(faults_.tape(), node_)) {
        const std::string_view key = faults_.tape().nodes[child].key;
        if (std::ranges::find(asked_, key) == asked_.end()) {
            const auto nearest = base::nearest_name(key, asked_);
            faults_.add("E-MET-008", child, "«" + std::string{key} + "» no es un campo conocido.",
                        base::did_you_mean(nearest));
        }
    }
}

}  // namespace generator::methodology
