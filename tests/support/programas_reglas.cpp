#include "support/programas_reglas.hpp"

#include <cmath>
#include <string>

namespace support {
namespace {

using Json = nlohmann::ordered_json;

bool is_given(const Json& object, const char* key) {
    return object.contains(key) && !object[key].is_null();
}
bool is_filled(const Json& object, const char* key) {
    return is_given(object, key) && !object[key].empty();
}

template <class Visit>
void for_each(Json& object, const char* key, Visit visit) {
    if (is_given(object, key)) {
        for (Json& element : object[key]) {
            visit(element);
        }
    }
}

// Formulario de indicadores.

/// No more decimals than the form prints (E-VAL-062).
void cut_decimals(Json& object, const char* key, std::int64_t decimals) {
    if (is_given(object, key) && object[key].is_number_float()) {
        const double scale = std::pow(10.0, static_cast<double>(decimals));
        const double cut = std::floor(object[key].get<double>() * scale) / scale;
        object[key] = decimals == 0 ? Json(static_cast<std::int64_t>(cut)) : Json(cut);
    }
}

/// One of numerador / denominador and sumandos (E-VAL-063); of a percentage, both of the first
/// (E-VAL-066).
void keep_operandos(Json& operandos, std::int64_t decimals, bool is_percentage) {
    if (!operandos.is_object()) {
        return;
    }
    if (is_percentage) {
        operandos.erase("sumandos");
        if (operandos.value("denominador", Json()) == "N/A") {
            operandos["denominador"] = "S/I";
        }
    }
    if (is_filled(operandos, "sumandos")) {
        operandos.erase("numerador");
        operandos.erase("denominador");
    }
    cut_decimals(operandos, "numerador", decimals);
    cut_decimals(operandos, "denominador", decimals);
    for_each(operandos, "sumandos",
             [&](Json& sumando) { cut_decimals(sumando, "valor", decimals); });
}

void keep_valor(Json& valor, const Json& indicador, bool is_percentage) {
    if (!valor.is_object()) {
        return;
    }
    if (indicador.value("aplica_desagregacion_por_sexo", Json()) == false) {
        valor.erase("hombres");  // E-VAL-064
        valor.erase("mujeres");
    }
    for (const char* parte : {"total", "hombres", "mujeres"}) {
        if (is_given(valor, parte)) {
            keep_operandos(valor[parte], indicador.at("decimales").get<std::int64_t>(),
                           is_percentage);
        }
    }
}

void keep_formulario(Json& formulario) {
    std::size_t number = 0;
    // The last two columns are those of the year before and of the ejercicio, which are not
    // efectivos.
    const auto last = formulario.at("ejercicio").get<std::int64_t>() - 2;
    for (Json& indicador : formulario["indicadores"]) {
        if (is_given(indicador, "efectivos")) {
            Json& efectivos = indicador["efectivos"];
            while (!efectivos.empty() && efectivos.back().at("anio").get<std::int64_t>() > last) {
                efectivos.erase(efectivos.size() - 1);
            }
        }
        const bool is_percentage = ++number % 2 == 0;
        if (is_percentage) {
            indicador["unidad_de_medida"] = "%";
        }
        for_each(indicador, "efectivos",
                 [&](Json& efectivo) { keep_valor(efectivo, indicador, is_percentage); });
        for (const char* column : {"efectivo_a_junio", "meta", "resultado"}) {
            if (is_given(indicador, column)) {
                keep_valor(indicador[column], indicador, is_percentage);
            }
        }
        if (is_given(indicador, "resultado") && !is_given(indicador, "sentido_de_medicion")) {
            indicador["sentido_de_medicion"] = "ascendente";  // E-VAL-067
        }
    }
}

// Matriz lógica.

/// A note stands after words that are in the name once (E-VAL-073): the first, which has a number
/// of its own. Each mark has one text (E-VAL-074).
void keep_notas(Json& indicador, std::size_t& marks) {
    for_each(indicador, "notas", [&](Json& nota) {
        const std::string name = indicador.at("nombre").get<std::string>();
        constexpr std::size_t letters = 26;
        const std::size_t mark = marks++;
        nota["marca"] = std::string{static_cast<char>('a' + mark / letters / letters % letters),
                                    static_cast<char>('a' + mark / letters % letters),
                                    static_cast<char>('a' + mark % letters)};
        if (is_given(nota, "despues_de")) {
            nota["despues_de"] = name.substr(0, name.find(' '));
        }
    });
}

/// Counts of an index are subtotales, of another unit numerador and denominador (E-VAL-077); a
/// scale has two ends (E-VAL-078).
void keep_meta(Json& indicador) {
    if (!is_given(indicador, "meta")) {
        return;
    }
    Json& meta = indicador["meta"];
    if (is_given(meta, "escala_minima") && is_given(meta, "escala_maxima")) {
        meta["escala_minima"] = 0;
        meta["escala_maxima"] = 5;
    } else {
        meta.erase("escala_minima");
        meta.erase("escala_maxima");
    }
    const bool is_indice = meta.value("unidad", Json()) == "indice";
    for_each(indicador, "valores", [&](Json& valor) {
        if (is_indice) {
            valor.erase("numerador");
            valor.erase("denominador");
        } else {
            valor.erase("subtotales");
        }
    });
}

/// One row for each objective, in its order (E-VAL-071, E-VAL-072).
void keep_filas(Json& matriz, std::size_t& marks) {
    Json& filas = matriz["matriz"];
    while (filas.size() > matriz["objetivos_especificos"].size()) {
        filas.erase(filas.size() - 1);
    }
    std::size_t number = 0;
    for (Json& fila : filas) {
        fila["objetivo"] = ++number;
        for_each(fila, "indicadores", [&](Json& indicador) {
            keep_notas(indicador, marks);
            keep_meta(indicador);
        });
    }
}

void keep_matriz(Json& matriz) {
    std::size_t number = 0;
    for (Json& objetivo : matriz["objetivos_especificos"]) {
        objetivo["numeral"] = std::to_string(++number) + ".-";  // E-VAL-070
    }
    std::size_t marks = 0;
    keep_filas(matriz, marks);
    if (is_given(matriz, "metas_transversales")) {
        for_each(matriz["metas_transversales"], "grupos", [&](Json& grupo) {
            for_each(grupo, "metas", [&](Json& meta) {
                keep_notas(meta, marks);
                keep_meta(meta);
            });
        });
    }
    if (is_given(matriz, "pago")) {
        Json& pago = matriz["pago"];
        if (!is_given(pago, "criterio")) {  // E-VAL-080
            pago.erase("cita");
        }
        if (!pago.value("servicios_mensuales", Json()).is_number()) {
            pago.erase("prestadores");
            pago.erase("detalle_de_servicios");
        }
        Json& low = pago["rango_minimo"];
        Json& high = pago["rango_maximo"];
        if (low.is_number() && high.is_number() && low.get<double>() > high.get<double>()) {
            std::swap(low, high);  // E-VAL-079
        }
    }
}

}  // namespace

void keep_rules(Json& programa) {
    if (programa.at("producto") == "formulario-indicadores") {
        keep_formulario(programa);
    } else if (programa.at("producto") == "matriz-logica") {
        keep_matriz(programa);
    }
}

}  // namespace support
