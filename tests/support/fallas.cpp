#include "support/fallas.hpp"

#include <algorithm>
#include <set>

#include "load/from_bytes.hpp"

namespace support {

namespace base = generator::base;

namespace {

namespace load = generator::load;

constexpr int kTries = 60;

std::string key_of(const std::string& pointer) { return pointer.substr(pointer.rfind('/') + 1); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Operador {
  public:
    Operador(const ProgramaCerrado& programa, Azar& azar)
        : programa_{programa}, azar_{azar}, tape_{load::read_tape(programa.json, "original")} {
        std::set<std::string> constrained;
        for (const SumaCerrada& suma : programa.sumas) {
            constrained.insert(suma.partes.begin(), suma.partes.end());
            constrained.insert(suma.todo.begin(), suma.todo.end());
        }
        for (const PublicadoCerrado& publicado : programa.publicados) {
            constrained.insert(publicado.valor);
            constrained.insert(publicado.operandos.begin(), publicado.operandos.end());
        }
        for (const std::string& pointer : constrained) {
            const auto* node = find(pointer);
            if (node != nullptr && node->kind == load::Kind::number) {
                cells_.push_back(pointer);
            }
        }
    }

    std::optional<Danio> damage(Falla falla) {
        for (int i = 0; i < kTries && !cells_.empty(); ++i) {
            const Cambio cambio = change(falla);
            const std::string before = text_of(cambio.puntero);
            if (cambio.puntero.empty() || before.empty() ||
                (cambio.texto == before && falla != Falla::ausente)) {
                continue;
            }
            return Danio{falla, cambio.puntero, before, cambio.texto,
                         falla == Falla::ausente ? without(cambio.puntero)
                                                 : replaced(cambio.puntero, cambio.texto)};
        }
        return std::nullopt;
    }

  private:
    struct Cambio {
        std::string puntero;
        std::string texto;
    };

    Cambio change(Falla falla) {
        const std::string& cell = azar_.one_of(cells_);
        switch (falla) {
            case Falla::digito:
                return {cell, another_digit(text_of(cell))};
            case Falla::orden:
                return {cell, swapped(text_of(cell))};
            case Falla::ausente:
                return {cell.starts_with("/publicados/") ? std::string{} : cell, {}};
            case Falla::unidad:
                return {cell, other_unit(text_of(cell))};
            case Falla::total:
                return total_in_part();
            case Falla::cero:
                return azar_.chance(20) ? short_code() : Cambio{cell, without_zero(text_of(cell))};
            case Falla::coma:
                return {cell, other_point(text_of(cell))};
            case Falla::complemento:
                return complement();
            case Falla::copia:
                return {cell, of_neighbour(cell)};
        }
        return {};
    }

    std::string another_digit(std::string text) {
        const auto at = static_cast<std::size_t>(azar_.between(0, std::ssize(text) - 1));
        const char digit = static_cast<char>('0' + azar_.between(at == 0 ? 1 : 0, 9));
        if (is_digit(text[at])) {
            text[at] = digit;
        }
        return text;
    }
    std::string swapped(std::string text) {
        const auto at = static_cast<std::size_t>(azar_.between(0, std::ssize(text) - 1));
        const bool leads_zero = at == 0 && text.size() > 1 && text[1] == '0';
        if (at + 1 < text.size() && is_digit(text[at]) && is_digit(text[at + 1]) && !leads_zero) {
            std::swap(text[at], text[at + 1]);
        }
        return text;
    }
    std::string other_unit(std::string text) {
        if (text.find('.') != std::string::npos || text.size() > 12 || text == "0") {
            return text;
        }
        if (text.ends_with("000") && azar_.chance(50)) {
            return text.substr(0, text.size() - 3);
        }
        return text + "000";
    }
    /// A zero that is neither the first digit nor all of a number.
    std::string without_zero(std::string text) {
        const auto from = static_cast<std::size_t>(azar_.between(0, std::ssize(text) - 1));
        const std::size_t at = text.find('0', std::max<std::size_t>(from, 1));
        const bool is_only_decimal =
            at != std::string::npos && text[at - 1] == '.' && (at + 1 == text.size());
        if (at != std::string::npos && !is_only_decimal) {
            text.erase(at, 1);
        }
        return text;
    }
    std::string other_point(std::string text) {
        const std::size_t point = text.find('.');
        if (point == std::string::npos) {
            constexpr std::size_t group = 3;
            if (text.size() > group) {
                text.insert(text.size() - group, ".");
            }
        } else if (!text.starts_with("0")) {
            text.erase(point, 1);
        }
        return text;
    }

    Cambio total_in_part() {
        if (programa_.sumas.empty()) {
            return {};
        }
        const SumaCerrada& suma = azar_.one_of(programa_.sumas);
        return {azar_.one_of(suma.partes), std::to_string(sum_of(suma.partes))};
    }
    std::int64_t sum_of(const std::vector<std::string>& pointers) {
        std::int64_t sum = 0;
        for (const std::string& pointer : pointers) {
            sum += std::stoll(text_of(pointer));
        }
        return sum;
    }

    /// Of a quotient of two numbers that a sum or a published result constrains; else of a sum.
    Cambio complement() {
        const std::string& cell = azar_.one_of(cells_);
        const std::string key = key_of(cell);
        const std::string row = cell.substr(0, cell.size() - key.size());
        const std::string above = text_of(row + "numerador");
        const std::string below = text_of(row + "denominador");
        const bool is_whole = above.find('.') == std::string::npos &&
                              below.find('.') == std::string::npos && !above.empty() &&
                              !below.empty() && is_digit(above[0]) && is_digit(below[0]);
        if (is_whole && std::stoll(above) < std::stoll(below)) {
            return {cell, std::to_string(std::stoll(below) - std::stoll(above))};
        }
        if (programa_.sumas.empty()) {
            return {};
        }
        const SumaCerrada& suma = azar_.one_of(programa_.sumas);
        const std::string& part = azar_.one_of(suma.partes);
        return {part, std::to_string(sum_of(suma.partes) - std::stoll(text_of(part)))};
    }

    std::string of_neighbour(const std::string& cell) {
        const std::string& other = azar_.one_of(cells_);
        const bool is_near =
            key_of(other) == key_of(cell) &&
            other.substr(0, other.find('/', 1)) == cell.substr(0, cell.find('/', 1)) &&
            !cell.starts_with("/publicados");
        return is_near ? text_of(other) : text_of(cell);
    }

    /// "05" is "5": the code of a region, a subtítulo or a budget chapter.
    Cambio short_code() {
        std::vector<std::string> codes;
        for (std::uint32_t i = 0; i < tape_.nodes.size(); ++i) {
            const load::Node& node = tape_.nodes[i];
            const bool is_code = node.key == "region" || node.key == "subtitulo" ||
                                 node.key == "partida" || node.key == "capitulo";
            if (is_code && node.kind == load::Kind::string && node.text.starts_with('0')) {
                codes.push_back(load::pointer_of(tape_, i));
            }
        }
        if (codes.empty()) {
            return {};
        }
        const std::string& code = azar_.one_of(codes);
        std::string text = text_of(code);
        text.erase(text.find('0'), 1);
        return {code, text};
    }

    [[nodiscard]] const load::Node* find(const std::string& pointer) const {
        const std::uint32_t node = load::resolve(tape_, pointer);
        return node < tape_.nodes.size() ? &tape_.nodes[node] : nullptr;
    }
    /// As it is written, quotes too.
    [[nodiscard]] std::string text_of(const std::string& pointer) const {
        const load::Node* node = find(pointer);
        return node == nullptr ? std::string{}
                               : programa_.json.substr(node->offset, node->end - node->offset);
    }
    [[nodiscard]] std::string replaced(const std::string& pointer, const std::string& text) const {
        const load::Node* node = find(pointer);
        std::string json = programa_.json;
        return json.replace(node->offset, node->end - node->offset, text);
    }
    /// Without the member, and the comma after or before it.
    [[nodiscard]] std::string without(const std::string& pointer) const {
        const load::Node* node = find(pointer);
        std::string json = programa_.json;
        std::size_t begin = node->key_offset;
        std::size_t end = json.find_first_not_of(" \n", node->end);
        if (json[end] == ',') {
            ++end;
        } else if (json[json.find_last_not_of(" \n", begin - 1)] == ',') {
            begin = json.find_last_of(',', begin);
        }
        return json.erase(begin, end - begin);
    }

    const ProgramaCerrado& programa_;
    Azar& azar_;
    load::Tape tape_;
    std::vector<std::string> cells_;
};

}  // namespace

std::optional<Danio> damage(const ProgramaCerrado& programa, Falla falla, Azar& azar) {
    return Operador{programa, azar}.damage(falla);
}

base::Diagnostics said_of(const std::string& json, const generator::pipeline::Recursos& recursos) {
    auto reporte = generator::pipeline::judge(json, "x.json", recursos, {});
    base::Diagnostics all = reporte.diagnostics();
    if (reporte) {
        append(all, reporte->contradicciones);
    }
    std::set<std::string> seen;
    std::erase_if(all, [&](const base::Diagnostic& d) {
        return d.severity == base::Severity::note || d.code.starts_with("MET-") ||
               !seen.insert(base::to_text(d)).second;
    });
    return all;
}

base::Diagnostics added(const base::Diagnostics& before, const base::Diagnostics& after) {
    const auto key_of_said = [](const base::Diagnostic& d) {
        return d.code + ' ' + d.place.pointer + ' ' + d.message;
    };
    std::set<std::string> known;
    for (const base::Diagnostic& d : before) {
        known.insert(key_of_said(d));
    }
    base::Diagnostics result = after;
    std::erase_if(result,
                  [&](const base::Diagnostic& d) { return known.contains(key_of_said(d)); });
    return result;
}

}  // namespace support
