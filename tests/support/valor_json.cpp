#include "support/valor_json.hpp"

#include <charconv>

#include "base/decimal.hpp"
#include "load/from_bytes.hpp"
#include "support/catch.hpp"

namespace support {
namespace {

using namespace generator;
using report::Ausencia;
using report::Forma;
using report::Numero;
using report::TipoValor;
using report::Valor;

Valor make(const load::Tape& tape, std::uint32_t node, const Forma& forma);

Valor absent(const Forma& forma) {
    switch (forma.tipo) {
        case TipoValor::texto:
            return {std::string{}};
        case TipoValor::numero:
            return {Numero{}};
        case TipoValor::lista:
            return {std::vector<Valor>{}};
        case TipoValor::objeto:
            break;
    }
    std::vector<Valor> fields;
    for (const auto& campo : forma.campos) {
        fields.push_back(absent(*campo.forma));
    }
    return {std::move(fields)};
}

Numero make_numero(const load::Tape& tape, std::uint32_t node) {
    Numero numero;
    const load::Node& source = tape.nodes[node];
    if (source.kind == load::Kind::object) {
        numero = make_numero(tape, load::find_child(tape, node, "n"));
        const auto text = tape.nodes[load::find_child(tape, node, "cifra")].text;
        std::from_chars(text.data(), text.data() + text.size(), numero.cifra);
    } else if (source.kind == load::Kind::number) {
        const auto decimal = base::parse_decimal(source.text);
        REQUIRE(decimal);
        numero.valor = base::to_ratio(*decimal);
    } else if (source.text == "N/A") {
        numero.valor = Ausencia::no_aplica;
    } else if (source.text == "N/C") {
        numero.valor = Ausencia::no_comparable;
    } else if (source.text == "—") {
        numero.valor = Ausencia::sin_resultado;
    }
    return numero;
}

Valor make(const load::Tape& tape, std::uint32_t node, const Forma& forma) {
    const load::Node& source = tape.nodes[node];
    if (forma.tipo == TipoValor::texto) {
        REQUIRE(source.kind == load::Kind::string);
        return {std::string{source.text}};
    }
    if (forma.tipo == TipoValor::numero) {
        return {make_numero(tape, node)};
    }
    std::vector<Valor> parts;
    if (forma.tipo == TipoValor::lista) {
        REQUIRE(source.kind == load::Kind::array);
        for (std::uint32_t i = node + 1; i < source.next; i = tape.nodes[i].next) {
            parts.push_back(make(tape, i, *forma.elemento));
        }
        return {std::move(parts)};
    }
    REQUIRE(source.kind == load::Kind::object);
    std::size_t used = 0;
    for (const auto& campo : forma.campos) {
        const std::uint32_t child = load::find_child(tape, node, campo.nombre);
        used += child != 0 ? 1 : 0;
        parts.push_back(child != 0 ? make(tape, child, *campo.forma) : absent(*campo.forma));
    }
    CHECK(used == source.size);  // no key that the forma does not know
    return {std::move(parts)};
}

}  // namespace

Valor make_valor(std::string_view json, const Forma& forma) {
    const load::Tape tape = load::read_tape(json, "valor.json");
    REQUIRE(tape.is_whole);
    return make(tape, 0, forma);
}

}  // namespace support
