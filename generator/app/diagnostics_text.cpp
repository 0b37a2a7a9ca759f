#include "app/diagnostics_text.hpp"

#include <algorithm>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"

namespace generator::app {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
    append_json_text(out, name);
    out += ": ";
    append_json_text(out, value);
    out += ", ";
}

void append_involved(std::string& out, const std::vector<base::Place>& cells) {
    out += "\"implicados\": [";
    for (const base::Place& cell : cells) {
        out += &cell == &cells.front() ? "{" : ", {";
        append_field(out, "puntero", cell.pointer);
        out += "\"linea\": " + std::to_string(cell.line) +
               ", \"columna\": " + std::to_string(cell.column) + "}";
    }
    out += "], ";
}

/// More of the same in the same value, each with what an editor needs to go there and mend it.
void append_others(std::string& out, const base::Diagnostics& others) {
    out += "\"otros\": [";
    for (const base::Diagnostic& other : others) {
        out += &other == &others.front() ? "{" : ", {";
        out += "\"linea\": " + std::to_string(other.place.line) +
               ", \"columna\": " + std::to_string(other.place.column) +
               ", \"largo\": " + std::to_string(other.place.length) + ", ";
        append_field(out, "mensaje", other.message);
        append_field(out, "propuesta", other.replacement);
        out.resize(out.size() - 2);
        out += '}';
    }
    out += "], ";
}

}  // namespace

base::Diagnostics errors_first(base::Diagnostics ordered) {
    for (auto first = ordered.begin(); first != ordered.end();) {
        const auto last = std::find_if(first, ordered.end(), [&](const base::Diagnostic& d) {
            return d.place.file != first->place.file;
        });
        std::ranges::stable_sort(first, last, {}, &base::Diagnostic::severity);
        first = last;
    }
    return ordered;
}

std::string print_text(const base::Diagnostics& diagnostics) {
    std::string result;
    for (const base::Diagnostic& diagnostic : errors_first(diagnostics)) {
        result += base::escape_for_terminal(base::to_text(diagnostic)) + "\n";
    }
    return result;
}

void append_json_text(std::string& out, std::string_view text) {
    base::append_json_string(
        out, base::find_invalid_utf8(text) ? base::escape_for_terminal(text) : std::string{text});
}

Cuenta count(const base::Diagnostics& diagnostics) {
    const auto of = [&](base::Severity severity) {
        return static_cast<std::size_t>(
            std::ranges::count(diagnostics, severity, &base::Diagnostic::severity));
    };
    return {.errores = of(base::Severity::error),
            .avisos = of(base::Severity::warning),
            .todos = diagnostics.size()};
}

Cuenta& Cuenta::operator+=(const Cuenta& more) {
    errores += more.errores;
    avisos += more.avisos;
    todos += more.todos;
    return *this;
}

std::string count_text(const Cuenta& cuenta) {
    std::string result;
    if (cuenta.errores > 0) {
        result = base::counted(cuenta.errores, "error", "errores");
    }
    if (cuenta.avisos > 0) {
        result += (result.empty() ? "" : ", ") + base::counted(cuenta.avisos, "aviso", "avisos");
    }
    return result;
}

std::string print_json(const std::vector<std::string>& texts) {
    std::string result = "[";
    for (const std::string& text : texts) {
        result += result.size() > 1 ? ",\n  " : "";
        append_json_text(result, text);
    }
    return result + "]";
}

std::string print_json(const base::Diagnostic& diagnostic) {
    std::string result = "{";
    append_field(result, "codigo", diagnostic.code);
    append_field(result, "gravedad", to_text(diagnostic.severity));
    append_field(result, "archivo", diagnostic.place.file);
    result += "\"linea\": " + std::to_string(diagnostic.place.line) +
              ", \"columna\": " + std::to_string(diagnostic.place.column) +
              ", \"largo\": " + std::to_string(diagnostic.place.length) + ", ";
    append_field(result, "puntero", diagnostic.place.pointer);
    append_field(result, "mensaje", diagnostic.message);
    append_field(result, "sugerencia", diagnostic.hint);
    append_involved(result, diagnostic.involved);
    append_field(result, "propuesta", diagnostic.replacement);
    append_others(result, diagnostic.others);
    result.resize(result.size() - 2);
    return result + "}";
}

std::string print_json(const base::Diagnostics& diagnostics) {
    std::string result = "[";
    for (const base::Diagnostic& diagnostic : diagnostics) {
        result += (result.size() > 1 ? ",\n  " : "\n  ") + print_json(diagnostic);
    }
    return result + (result.size() > 1 ? "\n]\n" : "]\n");
}

}  // namespace generator::app
