#include "writers/comparacion/text.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "comparacion/palabras.hpp"

namespace generator::writers::comparacion {
namespace {

using generator::comparacion::Asunto;
using generator::comparacion::Cambio;
using generator::comparacion::Comparacion;
using generator::comparacion::Comparado;
using generator::comparacion::compare_words;
using generator::comparacion::Diferencia;
using generator::comparacion::Ficha;
using generator::comparacion::kAsuntos;
using generator::comparacion::Parte;
using generator::comparacion::Resultado;
using generator::comparacion::Resumen;
using generator::comparacion::Tono;
using generator::comparacion::Tramo;
using generator::comparacion::Version;

constexpr std::size_t kContexto = 5;  // words beside a change
constexpr std::string_view kIndent = "        ";

std::string quoted_if(std::string_view text) {
    return text.empty() ? std::string{} : " «" + std::string{text} + "»";
}

std::string with_origin(const Version& version, bool is_told) {
    return is_told && !version.origen.empty() ? version.texto + " [" + version.origen + "]"
                                              : version.texto;
}

/// "línea 12 → 14", "línea 12" where there is one, or the same in both.
std::string lines_of(const Diferencia& diferencia) {
    const std::uint32_t antes = diferencia.antes.linea;
    const std::uint32_t despues = diferencia.despues.linea;
    if (antes == 0 && despues == 0) {
        return {};
    }
    const std::string first = std::to_string(antes != 0 ? antes : despues);
    return antes == 0 || despues == 0 || antes == despues
               ? "línea " + first
               : "línea " + first + " → " + std::to_string(despues);
}

/// A stretch between its marks; the space after it stands outside of them.
std::string marked(std::string_view open, std::string_view text, std::string_view close) {
    const std::size_t last = text.find_last_not_of(' ');
    const std::size_t size = last == std::string_view::npos ? text.size() : last + 1;
    return std::string{open} + std::string{text.substr(0, size)} + std::string{close} +
           std::string{text.substr(size)};
}

/// "… con [-seis-] {+siete+} regiones …"
std::string words_of(const Diferencia& diferencia) {
    std::string result;
    for (const Tramo& tramo :
         compare_words(diferencia.antes.texto, diferencia.despues.texto, kContexto)) {
        const bool is_glued = !result.empty() && result.back() != ' ';
        switch (tramo.tono) {
            case Tono::quitado:
                result += marked("[-", tramo.texto, "-]");
                break;
            case Tono::puesto:
                result += is_glued ? " " : "";
                result += marked("{+", tramo.texto, "+}");
                break;
            case Tono::omitido:
                result += is_glued ? " … " : "… ";
                break;
            case Tono::igual:
                result += is_glued ? " " : "";
                result += tramo.texto;
        }
    }
    return result;
}

std::string values_of(const Diferencia& diferencia) {
    const bool tells_origin = diferencia.antes.origen != diferencia.despues.origen;
    switch (diferencia.cambio) {
        case Cambio::aparecio:
            return with_origin(diferencia.despues, false);
        case Cambio::desaparecio:
            return with_origin(diferencia.antes, false);
        default:
            return with_origin(diferencia.antes, tells_origin) + " → " +
                   with_origin(diferencia.despues, tells_origin);
    }
}

/// A percentage is printed with its sign.
bool has_unit(const Diferencia& diferencia) {
    return !diferencia.unidad.empty() && diferencia.unidad != "%" &&
           diferencia.cambio != Cambio::se_movio;
}

void append_line(std::string& out, std::string_view text) {
    if (!text.empty()) {
        out += kIndent;
        out += text;
        out += '\n';
    }
}

void append_exact(const Diferencia& diferencia, std::string& out) {
    const std::string& antes = diferencia.antes.exacto;
    const std::string& despues = diferencia.despues.exacto;
    if (!antes.empty() && !despues.empty() && antes != despues) {
        append_line(out, (diferencia.asunto == Asunto::cifra ? "exacto: " : "umbral: ") + antes +
                             " → " + despues);
    }
}

void append_causes(const Diferencia& diferencia, std::string& out) {
    constexpr std::size_t kMost = 6;
    const std::size_t count = std::min(diferencia.causas.size(), kMost);
    std::string causes;
    for (std::size_t i = 0; i < count; ++i) {
        causes += (i == 0 ? "por " : ", ") + diferencia.causas[i];
    }
    if (diferencia.causas.size() > kMost) {
        causes += " y " + std::to_string(diferencia.causas.size() - kMost) + " más";
    }
    append_line(out, causes);
}

void append_difference(const Diferencia& diferencia, std::string& out) {
    constexpr std::size_t kWidth = 13;
    const std::string_view cambio = to_text(diferencia.cambio);
    const std::size_t size = base::count_code_points(cambio);
    out += "    ";
    out += cambio;
    out.append(size < kWidth ? kWidth - size : 1, ' ');
    out += diferencia.ruta;
    if (diferencia.asunto == Asunto::hecho) {
        out += quoted_if(diferencia.nombre);
    }
    const std::string lines = lines_of(diferencia);
    out += lines.empty() ? "" : "  (" + lines + ")";
    out += '\n';
    if (diferencia.is_prosa) {
        append_line(out, words_of(diferencia));
    } else if (diferencia.partes.empty()) {
        const std::string values = values_of(diferencia);
        append_line(out, !has_unit(diferencia) ? values : values + "  (" + diferencia.unidad + ")");
    }
    for (const Parte& parte : diferencia.partes) {
        append_line(out, parte.ruta + ": " + parte.version.texto);
    }
    append_exact(diferencia, out);
    append_causes(diferencia, out);
}

/// The differences about one thing, under its title.
template <class IsOfThem>
void append_section(const Comparacion& comparacion, std::string_view title, IsOfThem is_of_them,
                    std::string& out) {
    const auto count = std::ranges::count_if(comparacion.diferencias, is_of_them);
    if (count == 0) {
        return;
    }
    out += "  ";
    out += title;
    out += " (" + std::to_string(count) + ")\n";
    for (const Diferencia& diferencia : comparacion.diferencias) {
        if (is_of_them(diferencia)) {
            append_difference(diferencia, out);
        }
    }
}

void append_count(std::string& out, const std::string& text) {
    out += out.empty() || out.ends_with("; ") ? "" : ", ";
    out += text;
}

}  // namespace

std::string title_of(const Comparado& comparado) {
    const Comparacion& comparacion = comparado.comparacion;
    const Ficha& ficha =
        comparacion.despues.codigo.empty() ? comparacion.antes : comparacion.despues;
    if (ficha.codigo.empty()) {
        return comparado.archivo_despues.empty() ? comparado.archivo_antes
                                                 : comparado.archivo_despues;
    }
    std::string result = ficha.producto + " " + ficha.edicion + " " + ficha.codigo;
    if (comparacion.is_interanual) {
        return result + ", ejercicio " + std::to_string(comparacion.antes.ejercicio) +
               " frente a " + std::to_string(comparacion.despues.ejercicio);
    }
    return ficha.ejercicio == 0 ? result
                                : result + ", ejercicio " + std::to_string(ficha.ejercicio);
}

std::string prices_of(const Comparacion& comparacion) {
    if (!has_other_prices(comparacion)) {
        return {};
    }
    const auto named = [](const std::string& anio) {
        return anio.empty() ? std::string{"nominales"} : "a precios de " + anio;
    };
    return "montos " + named(comparacion.precios_antes) + " frente a montos " +
           named(comparacion.precios_despues) +
           ": los inflactores y los montos actualizados no se comparan";
}

std::string_view reason_of(Resultado resultado) {
    switch (resultado) {
        case Resultado::solo_antes:
            return "está solo en la primera entrada: desapareció";
        case Resultado::solo_despues:
            return "está solo en la segunda entrada: apareció";
        case Resultado::sin_comparar:
            return "no se comparó: corrija los errores de su entrada";
        default:
            return {};
    }
}

std::string print_text(const Comparado& comparado) {
    if (comparado.resultado == Resultado::iguales) {
        return {};
    }
    const Comparacion& comparacion = comparado.comparacion;
    std::string out = title_of(comparado) + "\n";
    for (const auto& [name, file] : {std::pair{"  antes:   ", &comparado.archivo_antes},
                                     std::pair{"  después: ", &comparado.archivo_despues}}) {
        out += file->empty() ? "" : name + *file + "\n";
    }
    const std::string_view reason = reason_of(comparado.resultado);
    if (!reason.empty()) {
        return out + "  " + std::string{reason} + "\n\n";
    }
    const std::string prices = prices_of(comparacion);
    out += prices.empty() ? "" : "  " + prices + "\n";
    append_section(
        comparacion, "historia que cambió", [](const Diferencia& d) { return d.is_historia; }, out);
    for (const Asunto asunto :
         {Asunto::hecho, Asunto::cifra, Asunto::veredicto, Asunto::frase, Asunto::contradiccion}) {
        append_section(
            comparacion, to_text(asunto),
            [asunto](const Diferencia& d) { return d.asunto == asunto && !d.is_historia; }, out);
    }
    return out + "\n";
}

std::string print_text(const Resumen& resumen) {
    std::string out = base::counted(resumen.of(Resultado::distintos), "programa con diferencias",
                                    "programas con diferencias");
    append_count(out, base::counted(resumen.of(Resultado::iguales), "igual", "iguales"));
    const auto add = [&](std::size_t count, const std::string& text) {
        if (count > 0) {
            append_count(out, std::to_string(count) + " " + text);
        }
    };
    add(resumen.of(Resultado::solo_antes), "solo en la primera");
    add(resumen.of(Resultado::solo_despues), "solo en la segunda");
    add(resumen.of(Resultado::sin_comparar), "sin comparar");
    static constexpr std::array<std::string_view, kAsuntos> kUno{"dato", "cifra", "veredicto",
                                                                 "frase", "contradicción"};
    std::string differences;
    for (std::size_t i = 0; i < kAsuntos; ++i) {
        const std::size_t count = resumen.diferencias[i];
        if (count > 0) {
            append_count(differences,
                         std::to_string(count) + " " +
                             std::string{count == 1 ? kUno[i] : to_text(static_cast<Asunto>(i))});
        }
    }
    return differences.empty() ? out : out + "; " + differences;
}

}  // namespace generator::writers::comparacion
