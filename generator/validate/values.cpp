#include "validate/values.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace generator::validate {
namespace {

using load::Kind;
using load::Node;
using model::Campo;
using model::TipoCampo;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string with_unit(std::string_view what, const Campo& campo) {
    std::string result{what};
    if (!campo.unidad.empty()) {
        result += " (" + std::string{campo.unidad} + ')';
    }
    return result;
}

/// "1.234.567", "1 234", "M$ 500": the digits that were meant, or nothing.
std::string digits_meant(std::string_view text) {
    std::string digits;
    bool has_other = false;
    for (const char c : text) {
        if (is_digit(c)) {
            digits += c;
        } else if (std::string_view{". ,'$M"}.find(c) == std::string_view::npos) {
            has_other = true;
        }
    }
    return has_other ? std::string{} : digits;
}

std::string hint_for_text(const Campo& campo, std::string_view text) {
    const std::string folded = base::fold(text);
    for (const model::SinValor sin_valor : model::kSinValores) {
        const std::string_view right = to_text(sin_valor);
        const char first = base::fold(right).front();
        const char last = base::fold(right).back();
        const bool is_short = folded.size() <= 4 && !folded.empty();
        if (is_short && folded.front() == first && folded.find(last, 1) != std::string::npos) {
            return "Escriba \"" + std::string{right} + "\", con mayúsculas y barra.";
        }
    }
    if (folded.empty() || folded == "-") {
        return "Si no hay dato, escriba null o \"S/I\"; un cero es 0.";
    }
    const bool has_comma = text.find(',') != std::string_view::npos;
    if (campo.tipo == TipoCampo::decimal) {
        std::string point{text};
        std::ranges::replace(point, ',', '.');
        const bool is_percentage = point.ends_with('%');
        if (is_percentage) {
            point.erase(point.find_last_not_of(" %") + 1);
        }
        if (base::parse_decimal(point)) {
            return "Escriba " + point +
                   (is_percentage ? ", sin comillas ni «%»." : ", sin comillas.");
        }
    } else if (const std::string digits = digits_meant(text); !digits.empty() && !has_comma) {
        return "Escriba " + digits + ", sin comillas ni separador de miles.";
    }
    return "Un número va sin comillas; si no hay dato, null, \"S/I\", \"N/A\" o \"N/C\".";
}

Fault out_of_range(const Campo& campo, std::string_view text) {
    return {"E-VAL-004", quote_name(campo) + " está fuera de rango: " + std::string{text} + '.',
            "Debe ser " + expected_text(campo) + " entre " + std::to_string(campo.minimo) + " y " +
                std::to_string(campo.maximo) + '.'};
}

std::string join_options(std::span<const std::string_view> options) {
    std::string result;
    for (const std::string_view option : options) {
        result += (result.empty() ? "\"" : ", \"") + std::string{option} + '"';
    }
    return result;
}

}  // namespace

std::string quote_name(const Campo& campo) { return "«" + std::string{campo.nombre} + "»"; }

Fault wrong_type(const Campo& campo, const Node& node) {
    const bool is_element = campo.tipo >= TipoCampo::lista_objetos;
    Fault fault{"E-VAL-003", (is_element ? "Cada elemento de " : "") + quote_name(campo) +
                                 " debe ser " + expected_text(campo) + "; aquí hay " +
                                 std::string{kind_text(node.kind)}};
    if (node.kind == Kind::string) {
        fault.message += ": " + quote(node.text);
    }
    fault.message += '.';
    const bool wants_text = campo.tipo == TipoCampo::texto ||
                            campo.tipo == TipoCampo::texto_simple ||
                            campo.tipo == TipoCampo::lista_textos;
    if (wants_text && node.kind == Kind::number) {
        const bool lacks_zero =
            campo.formato == model::Formato::dos_digitos && node.text.size() == 1;
        fault.hint = "Escríbalo entre comillas: \"" + std::string{lacks_zero ? "0" : ""} +
                     std::string{node.text} + "\".";
    }
    return fault;
}

std::string expected_text(const Campo& campo) {
    switch (campo.tipo) {
        case TipoCampo::texto:
        case TipoCampo::texto_simple:
            return "un texto entre comillas";
        case TipoCampo::anio:
        case TipoCampo::lista_anios:
            return "un año, sin comillas";
        case TipoCampo::monto:
            return with_unit("un monto entero", campo);
        case TipoCampo::cantidad:
            return with_unit("una cantidad entera", campo);
        case TipoCampo::lista_cantidades:
            return with_unit("un entero", campo);
        case TipoCampo::decimal:
            return with_unit("un número", campo);
        case TipoCampo::booleano:
            return "true o false";
        case TipoCampo::fecha:
            return "una fecha \"AAAA-MM-DD\"";
        case TipoCampo::fecha_hora:
            return "una fecha y hora \"AAAA-MM-DDTHH:MM\"";
        case TipoCampo::mes:
            return "un mes \"AAAA-MM\"";
        case TipoCampo::opcion:
            return "uno de " + join_options(campo.opciones);
        case TipoCampo::objeto:
        case TipoCampo::lista_objetos:
            return "un objeto { }";
        case TipoCampo::lista_textos:
            return "un texto entre comillas";
        case TipoCampo::lista_punteros:
            return "un puntero JSON entre comillas, como \"/periodos/0\"";
    }
    return {};
}

std::string_view kind_text(Kind kind) {
    switch (kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return "true o false";
        case Kind::number:
            return "un número";
        case Kind::string:
            return "un texto";
        case Kind::object:
            return "un objeto";
        case Kind::array:
            return "una lista";
    }
    return {};
}

std::optional<model::SinValor> parse_sin_valor(const Node& node) {
    if (node.kind != Kind::string) {
        return std::nullopt;
    }
    const auto* const found =
        std::ranges::find(model::kSinValores, node.text,
                          [](model::SinValor sin_valor) { return to_text(sin_valor); });
    return found == model::kSinValores.end() ? std::nullopt : std::optional{*found};
}

Parsed<std::int64_t> parse_integer(const Campo& campo, const Node& node) {
    if (node.kind != Kind::number) {
        Fault fault = wrong_type(campo, node);
        if (node.kind == Kind::string) {
            fault.hint = hint_for_text(campo, node.text);
        }
        return fault;
    }
    if (node.text.find_first_of(".eE") != std::string_view::npos) {
        return Fault{"E-VAL-005",
                     quote_name(campo) + " debe ser entero: " + std::string{node.text} + '.',
                     campo.tipo == TipoCampo::monto
                         ? "Los montos van en M$ (miles de pesos) enteros, sin decimales, "
                           "exponente ni separador de miles."
                         : "Sin decimales, exponente ni separador de miles."};
    }
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(node.text.data(), node.text.data() + node.text.size(), value);
    if (error != std::errc{} || value < campo.minimo || value > campo.maximo) {
        return out_of_range(campo, node.text);
    }
    return value;
}

Parsed<base::Decimal> parse_decimal_value(const Campo& campo, const Node& node) {
    if (node.kind != Kind::number) {
        Fault fault = wrong_type(campo, node);
        if (node.kind == Kind::string) {
            fault.hint = hint_for_text(campo, node.text);
        }
        return fault;
    }
    const auto value = base::parse_decimal(node.text);
    if (!value) {
        return Fault{
            "E-VAL-013",
            quote_name(campo) + " no se puede leer exacto: " + std::string{node.text} + '.',
            "Escríbalo sin exponente y con 18 dígitos a lo más."};
    }
    std::int64_t scale = 1;
    for (int i = 0; i < value->decimals; ++i) {
        scale *= 10;
    }
    const std::int64_t whole = value->units / scale;
    const bool has_rest = value->units % scale != 0;
    const bool is_below =
        whole < campo.minimo || (whole == campo.minimo && has_rest && value->units < 0);
    const bool is_above = whole > campo.maximo || (whole == campo.maximo && has_rest);
    if (is_below || is_above) {
        return out_of_range(campo, node.text);
    }
    return *value;
}

Parsed<bool> parse_boolean(const Campo& campo, const Node& node) {
    if (node.kind == Kind::boolean) {
        return node.is_true;
    }
    Fault fault = wrong_type(campo, node);
    fault.hint = "Escriba true (sí) o false (no), sin comillas; null si no se informó.";
    return fault;
}

Parsed<std::size_t> parse_option(const Campo& campo, const Node& node) {
    if (node.kind != Kind::string) {
        return wrong_type(campo, node);
    }
    const auto found = std::ranges::find(campo.opciones, node.text);
    if (found != campo.opciones.end()) {
        return static_cast<std::size_t>(found - campo.opciones.begin());
    }
    const auto nearest =
        base::nearest_name(node.text, {campo.opciones.begin(), campo.opciones.end()});
    return Fault{
        "E-VAL-010",
        quote_name(campo) + " no admite " + quote(node.text) + "; es " + expected_text(campo) + '.',
        nearest ? "¿Quiso decir \"" + *nearest + "\"?" : std::string{}};
}

}  // namespace generator::validate
