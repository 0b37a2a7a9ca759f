#include "methodology/edicion.hpp"

#include <algorithm>
#include <cassert>
#include <compare>

namespace generator::methodology {
namespace {

template <class Value>
const Value& at(const std::map<std::string, Value, std::less<>>& values, std::string_view id) {
    const auto found = values.find(id);
    assert(found != values.end() && "the reader requires every name that the program asks for");
    return found->second;
}

}  // namespace

std::string_view to_text(Evidencia evidencia) {
    switch (evidencia) {
        case Evidencia::semilla:
            return "semilla";
        case Evidencia::ronda_2025:
            return "ronda_2025";
        case Evidencia::prensa:
            return "prensa";
        case Evidencia::no_encontrada:
            return "no_encontrada";
        case Evidencia::documento_oficial:
            return "documento_oficial";
    }
    return {};
}

std::string_view to_text(Borde borde) {
    switch (borde) {
        case Borde::menor_estricto:
            return "menor estricto";
        case Borde::menor_o_igual:
            return "menor o igual";
        case Borde::mayor_estricto:
            return "mayor estricto";
        case Borde::mayor_o_igual:
            return "mayor o igual";
    }
    return {};
}

std::string_view to_text(Desenlace desenlace) {
    switch (desenlace) {
        case Desenlace::hallazgo:
            return "hallazgo";
        case Desenlace::conforme:
            return "conforme";
        case Desenlace::justificado:
            return "justificado";
        case Desenlace::no_comparable:
            return "no_comparable";
        case Desenlace::sin_informacion:
            return "sin_informacion";
        case Desenlace::sin_regla:
            return "sin_regla";
    }
    return {};
}

base::Ratio side_of(const Umbral& umbral, const base::Ratio& valor) {
    if (!umbral.is_valor_absoluto || !valor.is_negative()) {
        return umbral.valor;
    }
    // A threshold is read from 18 digits at most: its opposite is always there.
    return subtract(base::Ratio{}, umbral.valor).value_or(umbral.valor);
}

bool applies(const Umbral& umbral, const base::Ratio& valor) {
    const base::Ratio limite = side_of(umbral, valor);
    const bool is_mirrored = umbral.is_valor_absoluto && valor.is_negative();
    const auto order = is_mirrored ? compare(limite, valor) : compare(valor, limite);
    switch (umbral.borde) {
        case Borde::menor_estricto:
            return std::is_lt(order);
        case Borde::menor_o_igual:
            return std::is_lteq(order);
        case Borde::mayor_estricto:
            return std::is_gt(order);
        case Borde::mayor_o_igual:
            return std::is_gteq(order);
    }
    return false;
}

const Inflactor* Inflactores::find(std::int32_t anio) const {
    const auto found = std::ranges::find(factores, anio, &Inflactor::anio);
    return found == factores.end() ? nullptr : &*found;
}

std::optional<std::size_t> Catalogo::find(std::string_view codigo) const {
    const auto found = std::ranges::find(entradas, codigo, &EntradaCatalogo::codigo);
    if (found == entradas.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - entradas.begin());
}

bool Regla::stands_in(LugarFrase lugar) const {
    return std::ranges::find(lugares, lugar) != lugares.end();
}

std::string_view Edicion::etiqueta_opcional(std::string_view id) const {
    const auto found = etiquetas.find(id);
    return found == etiquetas.end() ? std::string_view{} : found->second;
}

bool Edicion::judges(std::string_view cifra) const {
    return std::ranges::find(reglas, cifra, &Regla::cifra) != reglas.end();
}

const Regla* Edicion::regla(std::string_view id) const {
    const auto found = std::ranges::find(reglas, id, &Regla::id);
    return found == reglas.end() ? nullptr : &*found;
}

const std::string& Edicion::etiqueta(std::string_view id) const { return at(etiquetas, id); }

const Formato& Edicion::formato(std::string_view id) const { return at(formatos, id); }

const Catalogo& Edicion::catalogo(std::string_view id) const { return at(catalogos, id); }

const Inflactores* Edicion::inflactores_a(std::int32_t precios) const {
    const auto found = std::ranges::find(inflactores, precios, &Inflactores::precios);
    return found == inflactores.end() ? nullptr : &*found;
}

}  // namespace generator::methodology
