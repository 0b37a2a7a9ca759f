#include "writers/comparacion/json.hpp"

#include <array>

#include "base/json_text.hpp"
#include "base/utf8.hpp"

namespace generator::writers::comparacion {
namespace {

using generator::comparacion::Cambio;
using generator::comparacion::Comparado;
using generator::comparacion::Diferencia;
using generator::comparacion::Ficha;
using generator::comparacion::kAsuntos;
using generator::comparacion::kResultados;
using generator::comparacion::Parte;
using generator::comparacion::Resultado;
using generator::comparacion::Resumen;
using generator::comparacion::Version;

constexpr std::array<std::string_view, kResultados> kResultadoNombres{
    "iguales", "distintos", "solo_antes", "solo_despues", "sin_comparar"};
constexpr std::array<std::string_view, kAsuntos> kAsuntoNombres{"hecho", "cifra", "veredicto",
                                                                "frase", "contradiccion"};
constexpr std::array<std::string_view, 4> kCambioNombres{"cambio", "aparecio", "desaparecio",
                                                         "se_movio"};

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

void append_key(std::string& out, std::string_view name) {
    out += out.ends_with('{') ? "\"" : ",\"";
    out += name;
    out += "\":";
}

/// A member that is left out when it is empty. The name of a file may be no UTF-8.
void append_text(std::string& out, std::string_view name, std::string_view text) {
    if (!text.empty()) {
        append_key(out, name);
        base::append_json_string(out, base::find_invalid_utf8(text)
                                          ? base::escape_for_terminal(text)
                                          : std::string{text});
    }
}

void append_number(std::string& out, std::string_view name, std::int64_t number) {
    append_key(out, name);
    out += std::to_string(number);
}

void append_version_members(std::string& out, const Version& version) {
    append_key(out, "valor");
    base::append_json_string(out, version.texto);
    append_text(out, "exacto", version.exacto);
    append_text(out, "origen", version.origen);
    append_text(out, "puntero", version.puntero);
    if (version.linea > 0) {
        append_number(out, "linea", version.linea);
    }
}

void append_version(std::string& out, std::string_view name, const Version& version) {
    append_key(out, name);
    out += '{';
    append_version_members(out, version);
    out += '}';
}

void append_difference(std::string& out, const Diferencia& diferencia) {
    out += '{';
    append_text(out, "asunto", name_of(kAsuntoNombres, diferencia.asunto));
    append_text(out, "cambio", name_of(kCambioNombres, diferencia.cambio));
    if (diferencia.is_historia) {
        append_key(out, "historia");
        out += "true";
    }
    append_text(out, "ruta", diferencia.ruta);
    append_text(out, "nombre", diferencia.nombre);
    append_text(out, "unidad", diferencia.unidad);
    if (diferencia.cambio != Cambio::aparecio) {
        append_version(out, "antes", diferencia.antes);
    }
    if (diferencia.cambio != Cambio::desaparecio) {
        append_version(out, "despues", diferencia.despues);
    }
    if (!diferencia.partes.empty()) {
        append_key(out, "datos");
        for (const Parte& parte : diferencia.partes) {
            out += &parte == &diferencia.partes.front() ? "[{" : ",{";
            append_text(out, "ruta", parte.ruta);
            append_version_members(out, parte.version);
            out += '}';
        }
        out += ']';
    }
    if (!diferencia.causas.empty()) {
        append_key(out, "causas");
        for (const std::string& causa : diferencia.causas) {
            out += &causa == &diferencia.causas.front() ? '[' : ',';
            base::append_json_string(out, causa);
        }
        out += ']';
    }
    out += '}';
}

void append_side(std::string& out, std::string_view name, const std::string& archivo,
                 const Ficha& ficha) {
    if (archivo.empty()) {
        return;
    }
    append_key(out, name);
    out += '{';
    append_text(out, "archivo", archivo);
    append_text(out, "producto", ficha.producto);
    append_text(out, "edicion", ficha.edicion);
    append_text(out, "codigo", ficha.codigo);
    if (ficha.ejercicio != 0) {
        append_number(out, "ejercicio", ficha.ejercicio);
    }
    out += '}';
}

}  // namespace

std::string print_json(const Comparado& comparado) {
    std::string out = "{";
    append_text(out, "resultado", name_of(kResultadoNombres, comparado.resultado));
    append_side(out, "antes", comparado.archivo_antes, comparado.comparacion.antes);
    append_side(out, "despues", comparado.archivo_despues, comparado.comparacion.despues);
    if (comparado.comparacion.is_interanual) {
        append_key(out, "interanual");
        out += "true";
    }
    if (comparado.resultado == Resultado::distintos) {
        append_key(out, "diferencias");
        for (const Diferencia& diferencia : comparado.comparacion.diferencias) {
            out += &diferencia == &comparado.comparacion.diferencias.front() ? "[\n  " : ",\n  ";
            append_difference(out, diferencia);
        }
        out += ']';
    }
    return out + '}';
}

std::string print_json(const Resumen& resumen) {
    std::string out = "{";
    for (std::size_t i = 0; i < kResultados; ++i) {
        append_number(out, kResultadoNombres[i], static_cast<std::int64_t>(resumen.programas[i]));
    }
    append_key(out, "diferencias");
    out += '{';
    for (std::size_t i = 0; i < kAsuntos; ++i) {
        append_number(out, kAsuntoNombres[i], static_cast<std::int64_t>(resumen.diferencias[i]));
    }
    return out + "}}";
}

}  // namespace generator::writers::comparacion
