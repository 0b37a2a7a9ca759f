#include "report/textos.hpp"

#include "rules/tabla.hpp"

namespace generator::report {
namespace {

using base::two_digits;

/// U+00A0: a date is one word, and no month is hyphenated inside it.
constexpr const char* kTogether = "\u00A0";

const std::string& month_name(std::int32_t mes, const methodology::Edicion& edicion) {
    const methodology::Catalogo& meses = edicion.catalogo("meses");
    return meses.entradas[meses.find(two_digits(mes)).value_or(0)].nombre;
}

}  // namespace

std::string text_of(model::SinValor sin_valor) { return std::string{to_text(sin_valor)}; }

std::string text_of(const model::Dato<std::string>& dato) {
    return dato.has_value() ? dato.value() : text_of(dato.sin_valor());
}

std::string text_of(const model::Dato<model::Anio>& dato) {
    return dato.has_value() ? std::to_string(dato.value().valor) : text_of(dato.sin_valor());
}

std::string text_or_empty(const model::Dato<std::string>& dato) {
    return dato.has_value() ? dato.value() : std::string{};
}

std::vector<Valor> texts_of(const std::vector<model::Dato<std::string>>& datos) {
    std::vector<Valor> result;
    result.reserve(datos.size());
    for (const auto& dato : datos) {
        result.push_back(Valor{text_of(dato)});
    }
    return result;
}

std::string yes_or_no(const model::Dato<bool>& dato, const methodology::Edicion& edicion) {
    if (!dato.has_value()) {
        return text_of(dato.sin_valor());
    }
    return edicion.etiqueta(dato.value() ? "booleano.si" : "booleano.no");
}

std::string flag(bool is_set) { return is_set ? "Sí" : ""; }

std::string date_text(const model::Fecha& fecha) {
    return two_digits(fecha.dia) + '-' + two_digits(fecha.mes) + '-' + std::to_string(fecha.anio);
}

std::string month_text(const model::Mes& mes, const methodology::Edicion& edicion) {
    return month_name(mes.mes, edicion) + kTogether + std::to_string(mes.anio);
}

std::string moment_text(const model::FechaHora& momento, const methodology::Edicion& edicion) {
    return std::to_string(momento.fecha.dia) + " de" + kTogether +
           month_name(momento.fecha.mes, edicion) + kTogether + "de" + kTogether +
           std::to_string(momento.fecha.anio) + ' ' + two_digits(momento.hora) + ':' +
           two_digits(momento.minuto);
}

std::string local_iso_text(const model::FechaHora& momento) { return iso_text(momento) + ":00"; }

std::string joined(const std::vector<std::string>& texts, std::string_view mark) {
    std::string result;
    for (const std::string& text : texts) {
        if (!result.empty()) {
            result += mark;
        }
        result += text;
    }
    return result;
}

std::string in_line(const std::vector<std::string>& names) {
    std::string line = joined(names, ", ");
    if (!line.empty() && !line.ends_with('.')) {
        line += '.';
    }
    return line;
}

std::string in_line(const std::vector<model::Dato<std::string>>& datos) {
    std::vector<std::string> names;
    names.reserve(datos.size());
    for (const auto& dato : datos) {
        names.push_back(text_of(dato));
    }
    return in_line(names);
}

std::string without_sentence(const methodology::Edicion& edicion) {
    return "— " + rules::sin_resultado(edicion);
}

}  // namespace generator::report
