#include "support/mutations.hpp"

#include <algorithm>
#include <random>

#include "load/from_bytes.hpp"
#include "model/producto.hpp"

namespace support {
namespace {

namespace load = generator::load;
namespace model = generator::model;
using load::Kind;
using model::Campo;
using model::TipoCampo;

bool is_list(TipoCampo tipo) { return tipo >= TipoCampo::lista_objetos; }

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

class Breaker {
  public:
    explicit Breaker(std::string_view bytes)
        : bytes_{bytes}, tape_{load::read_tape(bytes, "original")} {}

    std::vector<Mutation> run() && {
        const auto producto = load::find_child(tape_, 0, "producto");
        break_object(0, model::find_producto(tape_.nodes[producto].text)->campos());
        return std::move(mutations_);
    }

  private:
    struct Wanted {
        std::string what;
        std::string code;
        bool schema_refuses = true;
    };

    void break_object(std::uint32_t object, const model::TablaCampos& table) {
        for (std::uint32_t child = object + 1; child < tape_.nodes[object].next;
             child = tape_.nodes[child].next) {
            const auto& campos = table.campos;
            const auto campo = std::ranges::find(campos, tape_.nodes[child].key, &Campo::nombre);
            if (campo->nombre == "producto") {
                continue;  // decides the table: has its own cases
            }
            break_key(child);
            break_null(child, *campo);
            if (campo->obligatorio == model::Obligatorio::si) {
                remove(child);
            }
            break_value(child, *campo);
        }
    }

    void break_value(std::uint32_t node, const Campo& campo) {
        if (tape_.nodes[node].kind == Kind::null) {
            return break_scalar(node, campo);  // an absent value can be replaced by a bad one
        }
        if (campo.tipo == TipoCampo::objeto) {
            replace_by_kinds(node, {"7", "true", "\"x\"", "[]"}, "E-VAL-003");
            break_object(node, *campo.tabla);
        } else if (is_list(campo.tipo)) {
            break_list(node, campo);
        } else {
            break_scalar(node, campo);
        }
    }

    void break_list(std::uint32_t node, const Campo& campo) {
        replace_by_kinds(node, {"7", "true", "\"x\"", "{}"}, "E-VAL-003");
        if (campo.elementos_minimos > 0) {
            replace(node, "[]", {"empty list", "E-VAL-014"});
        }
        for (std::uint32_t child = node + 1; child < tape_.nodes[node].next;
             child = tape_.nodes[child].next) {
            if (campo.tipo == TipoCampo::lista_objetos) {
                replace_by_kinds(child, {"7", "\"x\"", "[]", "null"}, "E-VAL-003");
                break_object(child, *campo.tabla);
            } else {
                break_scalar(child, campo);
                replace(child, "null", {"null element", "E-VAL-003"});
            }
        }
    }

    void break_scalar(std::uint32_t node, const Campo& campo) {
        switch (campo.tipo) {
            case TipoCampo::texto:
            case TipoCampo::texto_simple:
            case TipoCampo::lista_textos:
                return break_text(node, campo);
            case TipoCampo::anio:
            case TipoCampo::monto:
            case TipoCampo::cantidad:
            case TipoCampo::lista_anios:
            case TipoCampo::lista_cantidades:
                break_number(node, campo);
                return replace(node, "2020.5", {"fraction", "E-VAL-005"});
            case TipoCampo::decimal:
                break_number(node, campo);
                return replace(node, "1e2", {"exponent", "E-VAL-013", false});
            case TipoCampo::booleano:
                return replace_by_kinds(node, {"1", "\"true\"", "{}", "[]"}, "E-VAL-003");
            case TipoCampo::fecha:
            case TipoCampo::fecha_hora:
            case TipoCampo::mes:
                return break_date(node, campo);
            case TipoCampo::opcion:
                replace_by_kinds(node, {"7", "true", "{}", "[]"}, "E-VAL-003");
                return replace(node, quoted("otra"), {"unknown option", "E-VAL-010"});
            case TipoCampo::lista_punteros:
                replace_by_kinds(node, {"7", "true", "{}", "[]"}, "E-VAL-003");
                return replace(node, quoted("/no/existe"), {"dangling", "E-VAL-030", false});
            default:
                break;
        }
    }

    void break_number(std::uint32_t node, const Campo& campo) {
        replace_by_kinds(node, {"true", "\"1.234\"", "\"s/i\"", "{}", "[]"}, "E-VAL-003");
        replace(node, std::to_string(campo.maximo + 1), {"above", "E-VAL-004"});
        replace(node, std::to_string(campo.minimo - 1), {"below", "E-VAL-004"});
        if (campo.tipo != TipoCampo::decimal) {
            replace(node, "99999999999999999999", {"beyond 64 bits", "E-VAL-004"});
        }
    }

    void break_text(std::uint32_t node, const Campo& campo) {
        replace_by_kinds(node, {"7", "true", "{}", "[]"}, "E-VAL-003");
        replace(node, "\"\"", {"empty text", "E-VAL-006"});
        replace(node, "\"  \"", {"only spaces", "E-VAL-006"});
        replace(node, "\"a\\u0007b\"",
                {"control character", "E-VAL-008", campo.formato != model::Formato::libre});
        replace(node, quoted(std::string(static_cast<std::size_t>(campo.maximo) + 1, 'x')),
                {"too long", "E-VAL-007"});
        if (campo.formato == model::Formato::fecha) {
            replace(node, quoted("2023-02-30"), {"no such day", "E-VAL-012", false});
            replace(node, quoted("30-06-2021"), {"another form", "E-VAL-011"});
        } else if (campo.formato != model::Formato::libre) {
            replace(node, quoted("a b"), {"wrong form", "E-VAL-009"});
        }
    }

    void break_date(std::uint32_t node, const Campo& campo) {
        replace_by_kinds(node, {"2021", "true", "{}", "[]"}, "E-VAL-003");
        replace(node, quoted("30-06-2021"), {"another form", "E-VAL-011"});
        replace(node, quoted(""), {"empty date", "E-VAL-011"});
        const std::string_view impossible = campo.tipo == TipoCampo::fecha ? "2023-02-30"
                                            : campo.tipo == TipoCampo::mes ? "2020-13"
                                                                           : "2024-04-25T24:00";
        replace(node, quoted(impossible),
                {"not in the calendar", "E-VAL-012", campo.tipo != TipoCampo::fecha});
    }

    void break_null(std::uint32_t node, const Campo& campo) {
        if (campo.obligatorio == model::Obligatorio::si) {
            replace(node, "null", {"null", "E-VAL-016"});
        }
    }

    void break_key(std::uint32_t node) {
        const load::Node& value = tape_.nodes[node];
        Mutation misspelt = base(node, {"misspelt key", "E-VAL-002"});
        misspelt.text.insert(value.key_offset + 1 + value.key.size(), "_");
        misspelt.offset = value.key_offset;
        misspelt.pointer += '_';
        mutations_.push_back(std::move(misspelt));

        Mutation repeated = base(node, {"repeated key", "E-JSON-005", false});
        const std::string copy =
            ",\n" + repeated.text.substr(value.key_offset, value.end - value.key_offset);
        repeated.text.insert(value.end, copy);
        repeated.offset = value.end + 2;
        mutations_.push_back(std::move(repeated));
    }

    /// Takes the member out, with the comma before or after it.
    void remove(std::uint32_t node) {
        const load::Node& value = tape_.nodes[node];
        Mutation mutation = base(node, {"missing key", "E-VAL-001"});
        std::size_t end = mutation.text.find_first_not_of(" \n", value.end);
        std::size_t begin = value.key_offset;
        if (mutation.text[end] == ',') {
            ++end;
        } else if (mutation.text[mutation.text.find_last_not_of(" \n", begin - 1)] == ',') {
            begin = mutation.text.find_last_of(',', begin);
        }
        mutation.text.erase(begin, end - begin);
        mutation.offset = tape_.nodes[value.parent].offset;
        mutations_.push_back(std::move(mutation));
    }

    void replace_by_kinds(std::uint32_t node, const std::vector<std::string>& values,
                          const std::string& code) {
        for (const std::string& value : values) {
            replace(node, value, {"wrong type " + value, code});
        }
    }

    void replace(std::uint32_t node, const std::string& value, const Wanted& wanted) {
        Mutation mutation = base(node, wanted);
        mutation.text.replace(mutation.offset, tape_.nodes[node].end - mutation.offset, value);
        mutations_.push_back(std::move(mutation));
    }

    Mutation base(std::uint32_t node, const Wanted& wanted) {
        const std::string pointer = load::pointer_of(tape_, node);
        return {pointer + ": " + wanted.what,
                std::string{bytes_},
                wanted.code,
                tape_.nodes[node].offset,
                pointer,
                wanted.schema_refuses};
    }

    std::string_view bytes_;
    load::Tape tape_;
    std::vector<Mutation> mutations_;
};

void append_shuffled(const load::Tape& tape, std::string_view bytes, std::uint32_t node,
                     std::mt19937& random, std::string& out) {
    const load::Node& value = tape.nodes[node];
    if (value.kind != Kind::object && value.kind != Kind::array) {
        out += bytes.substr(value.offset, value.end - value.offset);
        return;
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t child = node + 1; child < value.next; child = tape.nodes[child].next) {
        order.push_back(child);
    }
    if (value.kind == Kind::object) {
        std::ranges::shuffle(order, random);
    }
    out += value.kind == Kind::object ? "{ " : "[\n";
    for (std::size_t i = 0; i < order.size(); ++i) {
        out += i == 0 ? "" : " ,\t";
        if (value.kind == Kind::object) {
            out += quoted(tape.nodes[order[i]].key) + " :\r\n";
        }
        append_shuffled(tape, bytes, order[i], random, out);
    }
    out += value.kind == Kind::object ? '}' : ']';
}

}  // namespace

std::vector<Mutation> break_each_field(std::string_view bytes) { return Breaker{bytes}.run(); }

std::string shuffle_keys(std::string_view bytes, unsigned seed) {
    const load::Tape tape = load::read_tape(bytes, "original");
    std::mt19937 random{seed};
    std::string out;
    append_shuffled(tape, bytes, 0, random, out);
    return out;
}

}  // namespace support
