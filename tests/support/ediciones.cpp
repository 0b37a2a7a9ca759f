#include "support/ediciones.hpp"

#include <algorithm>

#include "comparacion/palabras.hpp"

namespace support {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

constexpr std::array<std::string_view, 4> kClaves{"anio", "region", "subtitulo", "figura"};
constexpr std::array<std::string_view, 6> kAjenas{"producto",  "edicion",    "codigo",
                                                  "ejercicio", "publicados", "origenes"};

bool is_clave(const std::string& name) { return std::ranges::find(kClaves, name) != kClaves.end(); }

/// A number or a text, as a person reads it in the file.
std::string drawn(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Whether it says anything: null and what is empty say nothing.
bool says(const Json& value) {
    return value.is_structured() ? std::ranges::any_of(value, says) : !value.is_null();
}

/// What an element is called: by its key, or its place from 1.
std::string name_of(const Json& element, std::size_t place) {
    for (const std::string_view clave : kClaves) {
        const std::string name{clave};
        if (element.is_object() && element.contains(name) && !element[name].is_null()) {
            return drawn(element[name]);
        }
    }
    return std::to_string(place + 1);
}

std::string ruta(const Json& root, const Pointer& at) {
    if (at.empty()) {
        return {};
    }
    const std::string parent = ruta(root, at.parent_pointer());
    const std::string last = root.at(at.parent_pointer()).is_array()
                                 ? name_of(root.at(at), std::stoul(at.back()))
                                 : at.back();
    return parent.empty() ? last : parent + '/' + last;
}

/// A thing that holds a single fact is told by it.
Pointer innermost(const Json& root, Pointer at) {
    while (root.at(at).is_structured()) {
        const Json& value = root.at(at);
        std::vector<std::string> names;
        for (const auto& [name, child] : value.items()) {
            if (says(child)) {
                names.push_back(name);
            }
        }
        if (names.size() != 1) {
            break;
        }
        at = at / names.front();
    }
    return at;
}

bool is_editable(const Json& value, const Pointer& at, Edicion edicion) {
    const bool is_key = is_clave(at.back());
    const auto size = static_cast<std::size_t>(std::ranges::count_if(value, says));
    switch (edicion) {
        case Edicion::numero:
            return value.is_number() && !is_key;
        case Edicion::texto:
            return value.is_string() && !is_key && value != "S/I" && value != "N/A" &&
                   value != "N/C";
        case Edicion::sin_valor:
            return value.is_number() && !is_key;
        case Edicion::quitar:
            return says(value) && !is_key;
        case Edicion::agregar:
            return value.is_array() && size > 0 && size == value.size();
        case Edicion::sacar:
            return value.is_array() && size > 1;
        case Edicion::mover:
            break;
    }
    return value.is_array() && size > 2 && size == value.size();
}

}  // namespace

std::string_view to_text(Edicion edicion) {
    constexpr std::array<std::string_view, kEdiciones> names{
        "numero", "texto", "sin_valor", "quitar", "agregar", "sacar", "mover"};
    return names[static_cast<std::size_t>(edicion)];
}

Editor::Editor(std::string_view input, Azar& azar) : azar_{azar}, json_(Json::parse(input)) {}

std::optional<std::string> Editor::edit(Edicion edicion) {
    const auto at = pick(edicion);
    if (!at) {
        return std::nullopt;
    }
    before_ = json_;
    Pointer first = *at;
    while (!first.parent_pointer().empty()) {
        first = first.parent_pointer();
    }
    last_ = first.back();
    edited_.insert(last_);
    const Json& value = json_.at(*at);
    switch (edicion) {
        case Edicion::numero:
            return change(*at, value.is_number_float()
                                   ? Json(azar_.between(1, 400))
                                   : Json(value.get<std::int64_t>() + azar_.between(1, 9)));
        case Edicion::texto:
            return change(*at, other_text(value.get<std::string>()));
        case Edicion::sin_valor:
            return change(*at, "S/I");
        case Edicion::quitar:
            return take_out(*at);
        case Edicion::agregar:
            return put_in(*at);
        case Edicion::sacar:
            return take_out(*at /
                            static_cast<std::size_t>(azar_.between(0, std::ssize(value) - 1)));
        case Edicion::mover:
            break;
    }
    return move(*at);
}

void Editor::undo() {
    json_ = before_;
    edited_.erase(last_);
}

std::optional<Pointer> Editor::pick(Edicion edicion) {
    std::vector<Pointer> candidates;
    for (const auto& [name, child] : json_.items()) {
        if (!edited_.contains(name) && std::ranges::find(kAjenas, name) == kAjenas.end()) {
            collect(child, Pointer{} / name, edicion, candidates);
        }
    }
    return candidates.empty() ? std::nullopt : std::optional{azar_.one_of(candidates)};
}

void Editor::collect(const Json& value, const Pointer& at, Edicion edicion,
                     std::vector<Pointer>& out) const {
    const bool is_element =
        !at.parent_pointer().empty() && json_.at(at.parent_pointer()).is_array();
    if (is_editable(value, at, edicion) && !(is_element && edicion == Edicion::quitar)) {
        out.push_back(at);
    }
    if (value.is_structured()) {
        for (const auto& [name, child] : value.items()) {
            collect(child, value.is_array() ? at / std::stoul(name) : at / name, edicion, out);
        }
    }
}

std::string Editor::change(const Pointer& at, Json value) {
    const std::string before = drawn(json_.at(at));
    json_.at(at) = std::move(value);
    return ruta(json_, at) + ": " + before + " → " + drawn(json_.at(at));
}

std::string Editor::take_out(const Pointer& at) {
    const std::string result = "- " + ruta(json_, innermost(json_, at));
    Json& parent = json_.at(at.parent_pointer());
    if (parent.is_array()) {
        parent.erase(std::stoul(at.back()));
    } else {
        parent.erase(at.back());
    }
    return result;
}

/// A copy of an element, with other texts and numbers, at a place of its own.
std::string Editor::put_in(const Pointer& list) {
    Json& elements = json_.at(list);
    Json element = azar_.one_of(elements);
    const Json leaves = element.flatten();
    for (const auto& [path, leaf] : leaves.items()) {
        const Pointer at{path};
        const bool is_key = !at.empty() && at.parent_pointer().empty() && is_clave(at.back());
        if (leaf.is_string() && is_key) {
            element[at] = std::to_string(azar_.between(10, 60));
        } else if (leaf.is_string() && leaf.get<std::string>().starts_with('T')) {
            element[at] = "Agregado " + std::to_string(++texts_) + " por alguien";
        } else if (leaf.is_number_integer() && (is_key || at.empty() || !is_clave(at.back()))) {
            element[at] = leaf.get<std::int64_t>() + azar_.between(1, 3);
        }
    }
    const auto place = azar_.between(0, std::ssize(elements));
    elements.insert(elements.begin() + place, std::move(element));
    return "+ " + ruta(json_, innermost(json_, list / static_cast<std::size_t>(place)));
}

std::string Editor::move(const Pointer& list) {
    Json& elements = json_.at(list);
    const auto last = std::ssize(elements) - 1;
    auto from = azar_.between(0, last);
    auto to = azar_.between(0, last);
    if (std::max(from, to) - std::min(from, to) < 2) {
        from = azar_.chance(50) ? 0 : last;
        to = last - from;
    }
    Json element = elements[static_cast<std::size_t>(from)];
    elements.erase(static_cast<std::size_t>(from));
    elements.insert(elements.begin() + to, std::move(element));
    return "> " + ruta(json_, list / static_cast<std::size_t>(to)) + ": lugar " +
           std::to_string(from + 1) + " → lugar " + std::to_string(to + 1);
}

/// Dates and codes lose nothing: what they become is judged by who validates.
std::string Editor::other_text(const std::string& text) {
    const auto words = generator::comparacion::split_words(text);
    const std::string added = "nuevo" + std::to_string(++texts_);
    const auto at = static_cast<std::size_t>(azar_.between(0, std::ssize(words) - 1));
    std::string result;
    switch (azar_.between(0, 3)) {
        case 0:
            return words.size() > 1 ? text.substr(words.front().size()) : added;
        case 1:
            return text + ' ' + added;
        case 2:
            for (std::size_t i = 0; i < words.size(); ++i) {
                result += i == at ? added + ' ' : std::string{words[i]};
            }
            return cut(result, result.size());
        default:
            return "Otro texto, el " + added;
    }
}

}  // namespace support
