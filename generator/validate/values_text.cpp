#include <algorithm>
#include <charconv>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "validate/values.hpp"

namespace generator::validate {
namespace {

using load::Kind;
using load::Node;
using model::Campo;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits of a fixed width, or -1.
std::int32_t parse_digits(std::string_view text) {
    std::int32_t value = 0;
    if (text.empty() || !std::ranges::all_of(text, is_digit)) {
        return -1;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

constexpr std::int32_t kPrimerAnio = 1990;
constexpr std::int32_t kUltimoAnio = 2100;

bool is_leap(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int32_t days_of(std::int32_t year, std::int32_t month) {
    if (month == 2) {
        return is_leap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool exists(const model::Fecha& fecha) {
    return fecha.anio >= kPrimerAnio && fecha.anio <= kUltimoAnio && fecha.mes >= 1 &&
           fecha.mes <= 12 && fecha.dia >= 1 && fecha.dia <= days_of(fecha.anio, fecha.mes);
}

/// `AAAA-MM-DD` by its shape only.
std::optional<model::Fecha> shape_of_fecha(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const model::Fecha fecha{parse_digits(text.substr(0, 4)), parse_digits(text.substr(5, 2)),
                             parse_digits(text.substr(8, 2))};
    if (fecha.anio < 0 || fecha.mes < 0 || fecha.dia < 0) {
        return std::nullopt;
    }
    return fecha;
}

Fault wrong_date(const Campo& campo, std::string_view text, std::string_view shape) {
    Fault fault{
        "E-VAL-011",
        quote_name(campo) + " no tiene la forma " + std::string{shape} + ": " + quote(text) + '.',
        "Escriba la fecha como " + std::string{shape} + '.'};
    const bool is_day_first = text.size() == 10 && !is_digit(text[2]) && !is_digit(text[5]);
    if (is_day_first && shape == "AAAA-MM-DD") {
        fault.hint = "Escriba \"" + std::string{text.substr(6)} + '-' +
                     std::string{text.substr(3, 2)} + '-' + std::string{text.substr(0, 2)} + "\".";
    }
    return fault;
}

Fault no_such_date(const Campo& campo, std::string_view text) {
    return {"E-VAL-012", quote_name(campo) + " no existe en el calendario: " + quote(text) + '.',
            "Revise día y mes; el año va de 1990 a 2100."};
}

bool is_forbidden(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool is_bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool is_line = c == 0x2028 || c == 0x2029;
    return is_control || is_bidirectional || is_line || c == 0xFFFD || c == 0xFEFF;
}

std::optional<Fault> check_characters(const Campo& campo, std::string_view text) {
    // What else is ASCII is printed.
    const auto is_candidate = [](base::Bytes c) { return (c < 0x20) | (c >= 0x7F); };
    for (std::size_t at = base::find_special(text, 0, is_candidate); at < text.size();
         at = base::find_special(text, at, is_candidate)) {
        const base::CodePoint c = base::decode_utf8(text, at);
        if (is_forbidden(c.value)) {
            const std::size_t before = base::count_code_points(text.substr(0, at));
            Fault fault{"E-VAL-008",
                        quote_name(campo) + " lleva un carácter que no se imprime: " +
                            base::code_point_name(c.value) + ", el número " +
                            std::to_string(before + 1) + " del texto.",
                        "Bórrelo; si es un salto de línea, use otro elemento de la lista."};
            if (c.value == 0xFFFD) {
                fault.hint = "Es «�»: el texto perdió una letra al cambiar de codificación.";
            }
            return fault;
        }
        at += c.size;
    }
    const std::size_t count = base::count_code_points(text);
    if (count > static_cast<std::size_t>(campo.maximo)) {
        return Fault{"E-VAL-007",
                     quote_name(campo) + " tiene " + std::to_string(count) +
                         " caracteres; el máximo es " + std::to_string(campo.maximo) + '.',
                     "Acórtelo, o divídalo si el campo es una lista de párrafos."};
    }
    return std::nullopt;
}

bool is_code_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

/// Words of [a-z0-9_] joined by single points.
bool is_figure_name(std::string_view text) {
    const auto is_good = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '.';
    };
    return std::ranges::all_of(text, is_good) && !text.starts_with('.') && !text.ends_with('.') &&
           text.find("..") == std::string_view::npos;
}

std::optional<Fault> check_format(const Campo& campo, std::string_view text) {
    const auto wrong = [&](std::string hint) {
        return Fault{"E-VAL-009",
                     quote_name(campo) + " no tiene la forma debida: " + quote(text) + '.',
                     std::move(hint)};
    };
    const bool is_number = std::ranges::all_of(text, is_digit);
    switch (campo.formato) {
        case model::Formato::codigo:
            if (!std::ranges::all_of(text, is_code_character)) {
                return wrong("Solo letras sin tilde, dígitos, «-» y «_».");
            }
            break;
        case model::Formato::dos_digitos:
            if (!is_number || text.size() != 2) {
                const bool lacks_zero = is_number && text.size() == 1;
                return wrong(lacks_zero ? "Escriba \"0" + std::string{text} + "\", con dos dígitos."
                                        : "Es un código de dos dígitos entre comillas: \"07\".");
            }
            break;
        case model::Formato::cuatro_digitos:
            if (!is_number || text.size() != 4) {
                return wrong("Es un año de cuatro dígitos entre comillas: \"2023\".");
            }
            break;
        case model::Formato::figura:
            if (!is_figure_name(text)) {
                return wrong("Es el nombre de una cifra: \"cobertura.2021\".");
            }
            break;
        case model::Formato::fecha: {
            const auto fecha = shape_of_fecha(text);
            if (!fecha) {
                return wrong_date(campo, text, "AAAA-MM-DD");
            }
            return exists(*fecha) ? std::nullopt : std::optional{no_such_date(campo, text)};
        }
        case model::Formato::libre:
            break;
    }
    return std::nullopt;
}

}  // namespace

Parsed<model::Fecha> parse_fecha(const Campo& campo, const Node& node) {
    if (node.kind != Kind::string) {
        return wrong_type(campo, node);
    }
    const auto fecha = shape_of_fecha(node.text);
    if (!fecha) {
        return wrong_date(campo, node.text, "AAAA-MM-DD");
    }
    if (!exists(*fecha)) {
        return no_such_date(campo, node.text);
    }
    return *fecha;
}

Parsed<model::FechaHora> parse_fecha_hora(const Campo& campo, const Node& node) {
    if (node.kind != Kind::string) {
        return wrong_type(campo, node);
    }
    const std::string_view text = node.text;
    const bool has_shape = text.size() == 16 && text[10] == 'T' && text[13] == ':';
    const auto fecha = shape_of_fecha(text.substr(0, 10));
    const std::int32_t hora = has_shape ? parse_digits(text.substr(11, 2)) : -1;
    const std::int32_t minuto = has_shape ? parse_digits(text.substr(14, 2)) : -1;
    if (!fecha || hora < 0 || minuto < 0) {
        return wrong_date(campo, text, "AAAA-MM-DDTHH:MM");
    }
    if (!exists(*fecha) || hora > 23 || minuto > 59) {
        return no_such_date(campo, text);
    }
    return model::FechaHora{*fecha, hora, minuto};
}

Parsed<model::Mes> parse_mes(const Campo& campo, const Node& node) {
    if (node.kind != Kind::string) {
        return wrong_type(campo, node);
    }
    const std::string_view text = node.text;
    const bool has_shape = text.size() == 7 && text[4] == '-';
    const model::Mes mes{has_shape ? parse_digits(text.substr(0, 4)) : -1,
                         has_shape ? parse_digits(text.substr(5, 2)) : -1};
    if (mes.anio < 0 || mes.mes < 0) {
        return wrong_date(campo, text, "AAAA-MM");
    }
    if (!exists({mes.anio, mes.mes, 1})) {
        return no_such_date(campo, text);
    }
    return mes;
}

Parsed<std::string_view> parse_text(const Campo& campo, const Node& node) {
    if (node.kind != Kind::string) {
        return wrong_type(campo, node);
    }
    if (node.text.find_first_not_of(' ') == std::string_view::npos) {
        return Fault{"E-VAL-006", quote_name(campo) + " está vacío.",
                     campo.obligatorio == model::Obligatorio::si
                         ? "Escriba el texto: el campo es obligatorio."
                         : "Si no hay texto, borre la clave o el elemento, o escriba null."};
    }
    if (auto fault = check_characters(campo, node.text)) {
        return *std::move(fault);
    }
    if (auto fault = check_format(campo, node.text)) {
        return *std::move(fault);
    }
    return node.text;
}

}  // namespace generator::validate
