#include "load/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/diagnostic.hpp"

namespace generator::load {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) {
        ++at;
    }
    return at;
}

/// A text of one line may be any line of a file of many.
bool is_one_line(std::string_view bytes) { return bytes.find('\n') == std::string_view::npos; }

std::string place_text(std::string_view bytes, std::size_t offset) {
    const auto at = base::line_column(bytes, offset);
    return is_one_line(bytes) ? "la columna " + std::to_string(at.column)
                              : std::to_string(at.line) + ':' + std::to_string(at.column);
}

/// The bad token: what is neither white space nor a separator that the parser had accepted.
struct Token {
    std::size_t offset = 0;
    std::string_view rest;  // from there to the end of the text
    std::optional<std::size_t> comma;
    bool has_colon = false;

    [[nodiscard]] char first() const { return rest.empty() ? '\0' : rest.front(); }
    [[nodiscard]] std::string_view word() const {
        std::size_t size = 0;
        while (size < rest.size() && !is_space(rest[size]) &&
               std::string_view{",:{}[]\""}.find(rest[size]) == std::string_view::npos) {
            ++size;
        }
        return rest.substr(0, size);
    }
};

Token find_token(const BrokenAt& broken) {
    Token token;
    std::size_t at = broken.cursor;
    for (; at < broken.bytes.size(); ++at) {
        const char c = broken.bytes[at];
        const bool is_separator = (c == ',' || c == ':') && at < broken.limit;
        if (!is_space(c) && !is_separator) {
            break;
        }
        if (c == ',' && is_separator) {
            token.comma = at;
        }
        token.has_colon = token.has_colon || (c == ':' && is_separator);
    }
    token.offset = at;
    token.rest = broken.bytes.substr(at);
    return token;
}

std::optional<SyntaxFault> explain_escape(std::string_view rest, std::size_t offset) {
    constexpr std::string_view kEscapes = "\"\\/bfnrtu";
    const char escape = rest.size() > 1 ? rest[1] : '\0';
    if (kEscapes.find(escape) == std::string_view::npos) {
        return SyntaxFault{"E-JSON-016", offset,
                           "Después de \\ viene un carácter que JSON no admite.",
                           "Para una barra invertida escriba \\\\."};
    }
    if (escape != 'u') {
        return std::nullopt;
    }
    const auto is_hex = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const std::string_view digits = rest.substr(2, 4);
    if (digits.size() < 4 || !std::ranges::all_of(digits, is_hex)) {
        return SyntaxFault{"E-JSON-016", offset, "\\u debe llevar cuatro dígitos hexadecimales.",
                           "Escriba el carácter mismo: el archivo es UTF-8."};
    }
    return std::nullopt;
}

/// Of the escape `\uXXXX` at `at`: its value, or 0 if it is another escape.
unsigned escape_value(std::string_view bytes, std::size_t at) {
    unsigned value = 0;
    if (bytes.substr(at, 2) == "\\u" && at + 6 <= bytes.size()) {
        std::from_chars(bytes.data() + at + 2, bytes.data() + at + 6, value, 16);
    }
    return value;
}

/// A pair of surrogates has 12 bytes; half of one is a fault; any other escape has 2 (the digits
/// that follow a `\u` are ordinary characters for the walk).
std::optional<std::size_t> escape_size(std::string_view bytes, std::size_t at) {
    const unsigned first = escape_value(bytes, at);
    if (first < 0xD800U || first > 0xDFFFU) {
        return 2;
    }
    const unsigned second = escape_value(bytes, at + 6);
    const bool is_pair = first < 0xDC00U && second >= 0xDC00U && second <= 0xDFFFU;
    return is_pair ? std::optional<std::size_t>{12} : std::nullopt;
}

/// Walks a string to the byte that is wrong in it; nothing if the string is good.
std::optional<SyntaxFault> explain_string(std::size_t begin, std::string_view bytes) {
    std::size_t at = begin + 1;
    while (at < bytes.size() && bytes[at] != '"') {
        if (bytes[at] == '\n' || bytes[at] == '\r') {
            return SyntaxFault{
                "E-JSON-012", begin, "Falta la comilla que cierra este texto.",
                "Un texto termina en la misma línea; para un salto de línea escriba \\n."};
        }
        if (static_cast<unsigned char>(bytes[at]) < 0x20U) {
            return SyntaxFault{"E-JSON-017", at,
                               "El texto contiene un carácter de control sin escapar.",
                               bytes[at] == '\t' ? "Es un tabulador: use espacios." : "Bórrelo."};
        }
        if (bytes[at] != '\\') {
            ++at;
            continue;
        }
        if (auto fault = explain_escape(bytes.substr(at), at)) {
            return fault;
        }
        const auto size = escape_size(bytes, at);
        if (!size) {
            return SyntaxFault{
                "E-JSON-011", at,
                "Este escape \\u es la mitad de un carácter: le falta la otra mitad.",
                "Escriba el carácter mismo: el archivo es UTF-8."};
        }
        at += *size;
    }
    if (at < bytes.size()) {
        return std::nullopt;
    }
    return SyntaxFault{"E-JSON-012", begin, "Falta la comilla que cierra este texto.",
                       "Agregue \" al final del texto."};
}

SyntaxFault explain_end(const BrokenAt& broken) {
    if (broken.open.empty()) {
        return {"E-JSON-004", broken.bytes.size(), "El archivo termina sin ningún valor.", ""};
    }
    const std::size_t offset = broken.open.back();
    const bool is_object = broken.bytes[offset] == '{';
    std::string message = is_one_line(broken.bytes) ? "La línea" : "El archivo";
    message += " termina y falta cerrar ";
    message += is_object ? "la llave { abierta en " : "el corchete [ abierto en ";
    message += place_text(broken.bytes, offset) + '.';
    return {"E-JSON-013", broken.bytes.size(), std::move(message),
            is_object ? "Agregue }, o revise si el archivo está cortado."
                      : "Agregue ], o revise si el archivo está cortado."};
}

std::optional<SyntaxFault> explain_close(const BrokenAt& broken, const Token& token) {
    if ((token.first() != '}' && token.first() != ']') || broken.open.empty()) {
        return std::nullopt;
    }
    const char opened = broken.bytes[broken.open.back()];
    if (token.comma && broken.last == LastEvent::value) {
        return SyntaxFault{"E-JSON-014", *token.comma,
                           std::string{"Sobra una coma antes de «"} + token.first() + "».",
                           "Bórrela: después del último elemento no va coma."};
    }
    if (broken.last == LastEvent::key) {
        return SyntaxFault{"E-JSON-004", token.offset, "Falta el valor de esta clave.",
                           "Si el dato no existe, escriba null."};
    }
    if ((opened == '{') != (token.first() == '}')) {
        return SyntaxFault{"E-JSON-013", token.offset,
                           std::string{"«"} + token.first() + "» no cierra «" + opened +
                               "», abierto en " + place_text(broken.bytes, broken.open.back()) +
                               '.',
                           "Revise si falta cerrar una lista o un objeto antes."};
    }
    return std::nullopt;
}

bool is_not_a_number(std::string_view word) {
    constexpr std::array<std::string_view, 10> kWords{
        "NaN", "nan", "NAN", "Infinity", "inf", "Inf", "INF", "infinity", "+inf", "+Infinity"};
    word.remove_prefix(word.starts_with('-') ? 1 : 0);
    return std::ranges::find(kWords, word) != kWords.end();
}

std::optional<SyntaxFault> explain_word(const Token& token) {
    const std::string_view word = token.word();
    const std::string shown{word.substr(0, 40)};
    if (is_not_a_number(word)) {
        return SyntaxFault{"E-JSON-006", token.offset, "«" + shown + "» no es un dato.",
                           "Si no hay valor escriba null, \"S/I\", \"N/A\" o \"N/C\"."};
    }
    constexpr std::array<std::array<std::string_view, 2>, 10> kLiterals{{{"True", "true"},
                                                                         {"TRUE", "true"},
                                                                         {"False", "false"},
                                                                         {"FALSE", "false"},
                                                                         {"None", "null"},
                                                                         {"Null", "null"},
                                                                         {"NULL", "null"},
                                                                         {"nil", "null"},
                                                                         {"verdadero", "true"},
                                                                         {"falso", "false"}}};
    for (const auto& [wrong, right] : kLiterals) {
        if (word == wrong) {
            return SyntaxFault{"E-JSON-018", token.offset, "«" + shown + "» no existe en JSON.",
                               "Escriba " + std::string{right} + '.'};
        }
    }
    for (const std::string_view quote : {"“", "”", "‘", "’", "«", "»", "'"}) {
        if (word.starts_with(quote)) {
            return SyntaxFault{"E-JSON-019", token.offset,
                               "Los textos van entre comillas rectas dobles (\").",
                               "Cambie " + std::string{quote} + " por \"."};
        }
    }
    if (word.starts_with("//") || word.starts_with("/*") || word.starts_with('#')) {
        return SyntaxFault{"E-JSON-020", token.offset, "JSON no admite comentarios.",
                           "Borre el comentario; una aclaración va en «origenes»."};
    }
    return std::nullopt;
}

bool looks_like_number(std::string_view word) {
    return !word.empty() && (is_digit(word.front()) || word.front() == '.' ||
                             ((word.front() == '-' || word.front() == '+') && word.size() > 1));
}

/// A digit that touches a number follows a zero: the grammar has no other way to leave one over.
SyntaxFault explain_number(const Token& token, bool is_touching) {
    const bool has_mark = token.first() == '+' || (is_touching && is_digit(token.first()));
    return {"E-JSON-015", token.offset, "El número está mal escrito.",
            has_mark
                ? "Sin signo + ni ceros a la izquierda; un código como \"07\" va entre comillas."
                : "Un número se escribe sin separador de miles y con punto decimal: 1234.5."};
}

SyntaxFault explain_in_place(const BrokenAt& broken, const Token& token) {
    const bool in_object = !broken.open.empty() && broken.bytes[broken.open.back()] == '{';
    const bool is_number = looks_like_number(token.word());
    const bool is_touching = broken.last_is_number && token.offset == broken.cursor;
    if (broken.last_is_number && in_object && token.comma && is_digit(token.first())) {
        return {"E-JSON-021", *token.comma, "El decimal está escrito con coma.",
                "En JSON el decimal lleva punto: 36.5."};
    }
    if (is_touching && (is_number || is_letter(token.first()))) {
        return explain_number(token, true);
    }
    if (broken.last == LastEvent::key && !token.has_colon) {
        return {"E-JSON-004", token.offset, "Faltan los dos puntos (:) después de la clave.",
                "Escriba \"clave\": valor."};
    }
    if (token.first() == ',') {
        return {"E-JSON-014", token.offset, "Sobra una coma.", "Entre dos elementos va una sola."};
    }
    if (broken.last == LastEvent::value && !token.comma) {
        return {"E-JSON-022", token.offset, "Falta una coma antes de este elemento.",
                "Agregue una coma después del anterior."};
    }
    if (in_object && broken.last != LastEvent::key) {
        return {"E-JSON-023", token.offset, "Aquí va una clave entre comillas dobles.",
                "Por ejemplo \"presupuesto_inicial\": 1000."};
    }
    if (is_number) {
        return explain_number(token, false);
    }
    return {"E-JSON-004", token.offset, "Aquí no hay un valor de JSON.",
            "Un texto va entre comillas dobles; un dato que falta es null."};
}

}  // namespace

std::size_t number_end(std::string_view text, std::size_t at) {
    const auto is = [&](char c) { return at < text.size() && text[at] == c; };
    at += is('-') ? 1U : 0U;
    at = is('0') ? at + 1 : skip_digits(text, at);
    if (is('.')) {
        at = skip_digits(text, at + 1);
    }
    if (is('e') || is('E')) {
        ++at;
        at = skip_digits(text, at + (is('+') || is('-') ? 1U : 0U));
    }
    return at;
}

SyntaxFault explain_syntax(const BrokenAt& broken) {
    const Token token = find_token(broken);
    if (token.rest.empty()) {
        return explain_end(broken);
    }
    if (broken.open.empty() && broken.last == LastEvent::value) {
        return {"E-JSON-009", token.offset, "Hay contenido después del final del JSON.",
                "Cada archivo lleva un solo objeto: borre lo que sigue a la última llave."};
    }
    if (auto fault = explain_close(broken, token)) {
        return *std::move(fault);
    }
    if (token.first() == '"') {
        if (auto fault = explain_string(token.offset, broken.bytes)) {
            return *std::move(fault);
        }
    }
    if (auto fault = explain_word(token)) {
        return *std::move(fault);
    }
    return explain_in_place(broken, token);
}

}  // namespace generator::load
