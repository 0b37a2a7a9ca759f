#include "methodology/frase.hpp"

#include <algorithm>
#include <array>

#include "base/decimal.hpp"

namespace generator::methodology {
namespace {

struct Marcador {
    std::string_view nombre;
    PiezaFrase::Tipo tipo;
    std::int32_t desplazamiento;
};
constexpr std::array<Marcador, 12> kMarcadores{
    {{"t", PiezaFrase::Tipo::ejercicio, 0},
     {"t-1", PiezaFrase::Tipo::ejercicio, -1},
     {"t-2", PiezaFrase::Tipo::ejercicio, -2},
     {"umbral", PiezaFrase::Tipo::umbral, 0},
     {"umbral_superior", PiezaFrase::Tipo::umbral_superior, 0},
     {"nivel", PiezaFrase::Tipo::nivel, 0},
     {"n", PiezaFrase::Tipo::numero, 0},
     {"dimension", PiezaFrase::Tipo::dimension, 0},
     {"edicion", PiezaFrase::Tipo::edicion, 0},
     {"poblacion", PiezaFrase::Tipo::poblacion, 0},
     {"valor", PiezaFrase::Tipo::valor, 0},
     {"promedio", PiezaFrase::Tipo::promedio, 0}}};

void append_literal(Frase& frase, std::string_view text) {
    if (!text.empty()) {
        frase.piezas.push_back({PiezaFrase::Tipo::literal, std::string{text}, 0});
    }
}

}  // namespace

bool Frase::uses(PiezaFrase::Tipo tipo) const {
    return std::ranges::any_of(piezas, [&](const PiezaFrase& p) { return p.tipo == tipo; });
}

std::optional<Frase> parse_frase(std::string_view text, std::string& unknown) {
    Frase result;
    while (!text.empty()) {
        const std::size_t open = text.find_first_of("{}");
        append_literal(result, text.substr(0, open));
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = text.find('}', open);
        if (text[open] == '}' || close == std::string_view::npos) {
            unknown = text.substr(open);
            return std::nullopt;
        }
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto* const found = std::ranges::find(kMarcadores, name, &Marcador::nombre);
        if (found == kMarcadores.end()) {
            unknown = text.substr(open, close - open + 1);
            return std::nullopt;
        }
        result.piezas.push_back({found->tipo, {}, found->desplazamiento});
        text.remove_prefix(close + 1);
    }
    return result;
}

std::string write_umbral(const base::Ratio& umbral) {
    constexpr int most_decimals = 6;
    const auto percent = base::to_percentage(umbral);
    const auto text =
        percent ? format_number(*percent, {.decimals = most_decimals, .trims_zeros = true})
                : std::nullopt;
    // The reader refuses thresholds outside their range, so a percentage always fits.
    return text.value_or("") + "%";
}

std::string write_frase(const Frase& frase, const DatosFrase& datos) {
    std::vector<CitaFrase> citas;
    return write_frase(frase, datos, citas);
}

std::string write_frase(const Frase& frase, const DatosFrase& datos,
                        std::vector<CitaFrase>& citas) {
    std::string result;
    const auto cite = [&](std::string_view text, std::string_view cifra) {
        if (!cifra.empty()) {
            citas.push_back({result.size(), text.size(), std::string{cifra}});
        }
        result += text;
    };
    if (frase.empty()) {
        return result;
    }
    result.reserve(256);
    for (const PiezaFrase& pieza : frase.piezas) {
        switch (pieza.tipo) {
            case PiezaFrase::Tipo::literal:
                result += pieza.texto;
                break;
            case PiezaFrase::Tipo::ejercicio:
                result += std::to_string(datos.ejercicio + pieza.desplazamiento);
                break;
            case PiezaFrase::Tipo::umbral:
                result += datos.umbral ? write_umbral(*datos.umbral) : "";
                break;
            case PiezaFrase::Tipo::umbral_superior:
                result += datos.umbral_superior ? write_umbral(*datos.umbral_superior) : "";
                break;
            case PiezaFrase::Tipo::nivel:
                result += datos.nivel;
                break;
            case PiezaFrase::Tipo::numero:
                result += datos.numero;
                break;
            case PiezaFrase::Tipo::dimension:
                result += datos.dimension;
                break;
            case PiezaFrase::Tipo::edicion:
                result += datos.edicion;
                break;
            case PiezaFrase::Tipo::poblacion:
                result += datos.poblacion;
                break;
            case PiezaFrase::Tipo::valor:
                cite(datos.valor, datos.cifra_valor);
                break;
            case PiezaFrase::Tipo::promedio:
                cite(datos.promedio, datos.cifra_promedio);
                break;
        }
    }
    return result;
}

}  // namespace generator::methodology
