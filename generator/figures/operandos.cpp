#include "figures/operandos.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace generator::figures {
namespace {

template <class T, class RatioOf, class TextoOf>
Termino make_termino(std::string nombre, const model::Dato<T>& dato, RatioOf ratio_of,
                     TextoOf texto_of) {
    Termino result;
    if (const T* value = dato.get()) {
        result.valor = ratio_of(*value);
    } else {
        result.valor = to_sin_valor(dato.sin_valor());
    }
    // Another term and a factor join it in most figures.
    constexpr std::size_t usual = 3;
    result.operandos.reserve(usual);
    result.operandos.push_back(operando_of(std::move(nombre), dato, texto_of));
    return result;
}

template <class T>
Termino whole(std::string nombre, const model::Dato<T>& dato) {
    const auto ratio_of = [](const T& value) { return base::Ratio{value.valor}; };
    return make_termino(std::move(nombre), dato, ratio_of,
                        [&](const T& value) { return exact_text(ratio_of(value)); });
}

template <class T>
Figure<T> begin(Rotulo rotulo) {
    Figure<T> result;
    Traza& traza = result.traza;
    traza.id = std::move(rotulo.id);
    traza.nombre = std::move(rotulo.nombre);
    traza.formula = rotulo.formula;
    traza.fuente = rotulo.fuente;
    traza.unidad = rotulo.unidad;
    return result;
}

void take_trace(Traza& traza, Termino&& from) {
    if (traza.operandos.empty()) {
        traza.operandos = std::move(from.operandos);
    } else {
        std::ranges::move(from.operandos, std::back_inserter(traza.operandos));
    }
    std::ranges::move(from.pasos, std::back_inserter(traza.pasos));
}

/// A sum over a sum: where the second begins is where the division is.
void take_quotient(Traza& traza, Termino&& numerador, Termino&& denominador) {
    traza.estructura = Estructura::cociente;
    traza.divisor = static_cast<std::uint32_t>(numerador.operandos.size());
    numerador.operandos.reserve(numerador.operandos.size() + denominador.operandos.size() + 1);
    take_trace(traza, std::move(numerador));
    take_trace(traza, std::move(denominador));
}

/// `nominal` in M$ of the price year; itself if there is none.
std::optional<base::Ratio> to_precios(const base::Ratio& nominal, const AnioPrecios& precios) {
    return precios.inflactor == nullptr ? std::optional{nominal}
                                        : multiply(nominal, precios.inflactor->factor);
}

/// " × 1.1722", or nothing for nominal amounts.
std::string factor_text(const AnioPrecios& precios) {
    return precios.inflactor == nullptr ? std::string{} : " × " + precios.inflactor->texto;
}

/// A formula in words, without the factor where amounts are nominal: nothing multiplies them.
void name_formula(Traza& traza, const AnioPrecios& precios) {
    constexpr std::string_view factor = " × inflactor";
    const std::size_t at = traza.formula.find(factor);
    if (precios.inflactor == nullptr && at != std::string::npos) {
        traza.formula.erase(at, factor.size());
    }
}

void note_factor(Traza& traza, const AnioPrecios& precios) {
    if (precios.inflactor == nullptr) {
        return;
    }
    std::string nombre = "inflactor " + std::to_string(precios.anio);
    traza.operandos.push_back(
        precios.informado != nullptr
            ? operando_of(std::move(nombre), *precios.informado, base::spanish_text)
            : Operando{std::move(nombre), precios.inflactor->texto, {}, 0, "metodología"});
}

/// First reason among the two terms, or `nullopt` if both have a value.
std::optional<SinValor> absence(const Termino& a, const Termino& b) {
    for (const Termino* termino : {&a, &b}) {
        if (const auto* sin_valor = std::get_if<0>(&termino->valor)) {
            return *sin_valor;
        }
    }
    return std::nullopt;
}

}  // namespace

SinValor to_sin_valor(model::SinValor sin_valor) {
    switch (sin_valor) {
        case model::SinValor::no_informado:
            return SinValor::no_informado;
        case model::SinValor::no_aplica:
            return SinValor::no_aplica;
        case model::SinValor::no_comparable:
            return SinValor::no_comparable;
    }
    return SinValor::no_informado;
}

std::string_view to_text(SinValor sin_valor) {
    switch (sin_valor) {
        case SinValor::no_informado:
            return "no informado";
        case SinValor::no_aplica:
            return "no aplica";
        case SinValor::no_comparable:
            return "no comparable";
        case SinValor::desborde:
            return "fuera de 64 bits";
    }
    return {};
}

std::string exact_text(const base::Ratio& valor) {
    if (valor.denominator() == 1) {
        return base::format_number(valor, {}).value_or("");
    }
    std::array<char, 48> room{};  // two numbers of 64 bits, and what parts them
    char* const end = room.data() + room.size();
    char* at = std::to_chars(room.data(), end, valor.numerator()).ptr;
    *at++ = '/';
    at = std::to_chars(at, end, valor.denominator()).ptr;
    return {room.data(), at};
}

Termino termino(std::string nombre, const model::Dato<model::MilesCorrientes>& dato) {
    return whole(std::move(nombre), dato);
}

Termino termino(std::string nombre, const model::Dato<model::Cantidad>& dato) {
    return whole(std::move(nombre), dato);
}

Termino termino(std::string nombre, const model::Dato<base::Decimal>& dato) {
    return make_termino(std::move(nombre), dato, base::to_ratio, base::spanish_text);
}

void add_part(Termino& total, Termino parte, Ausente ausente) {
    const bool is_first = total.operandos.empty();
    if (is_first) {
        total.operandos = std::move(parte.operandos);
    } else {
        std::ranges::move(parte.operandos, std::back_inserter(total.operandos));
    }
    const base::Ratio* sum = total.get();
    const base::Ratio* part = parte.get();
    // A part that is missing takes the total away; one that is there revives a total of missing
    // parts.
    const bool takes_away = part == nullptr && ausente == Ausente::impide;
    const bool revives = part != nullptr && sum == nullptr && ausente == Ausente::no_suma &&
                         total.valor != std::variant<SinValor, base::Ratio>{SinValor::desborde};
    if (is_first || takes_away || revives) {
        total.valor = parte.valor;
    } else if (part != nullptr && sum != nullptr) {
        const auto added = add(*sum, *part);
        total.valor = added ? std::variant<SinValor, base::Ratio>{*added} : SinValor::desborde;
    }
}

Figure<MilesConstantes> inflated(Rotulo rotulo, Termino nominal, const AnioPrecios& precios) {
    auto result = begin<MilesConstantes>(std::move(rotulo));
    const std::size_t parts = nominal.operandos.size();
    const auto valor = nominal.valor;
    result.traza.estructura = Estructura::suma;
    take_trace(result.traza, std::move(nominal));
    name_formula(result.traza, precios);
    note_factor(result.traza, precios);
    if (const auto* sin_valor = std::get_if<0>(&valor)) {
        result.valor = *sin_valor;
        return result;
    }
    const base::Ratio& sum = std::get<1>(valor);
    if (parts > 1) {
        result.traza.pasos.push_back("suma nominal = " + exact_text(sum));
    }
    const auto product = to_precios(sum, precios);
    if (!product) {
        result.valor = SinValor::desborde;
        return result;
    }
    if (precios.inflactor != nullptr) {
        result.traza.pasos.push_back(exact_text(sum) + factor_text(precios) + " = " +
                                     exact_text(*product));
    }
    result.valor = MilesConstantes{*product};
    return result;
}

Figure<base::Ratio> quotient(Rotulo rotulo, Termino numerador, Termino denominador) {
    auto result = begin<base::Ratio>(std::move(rotulo));
    if (const auto sin_valor = absence(numerador, denominador)) {
        result.valor = *sin_valor;
    } else if (denominador.get()->is_zero()) {
        result.valor = SinValor::no_aplica;
        result.traza.pasos.emplace_back("el denominador es 0");
    } else if (const auto value = divide(*numerador.get(), *denominador.get())) {
        result.valor = *value;
        result.traza.pasos.push_back(exact_text(*numerador.get()) + " / " +
                                     exact_text(*denominador.get()) + " = " + exact_text(*value));
    } else {
        result.valor = SinValor::desborde;
    }
    take_quotient(result.traza, std::move(numerador), std::move(denominador));
    return result;
}

Figure<base::Ratio> count_or_quotient(Rotulo rotulo, const model::Dato<base::Decimal>& numerador,
                                      const model::Dato<base::Decimal>& denominador,
                                      const std::string& ending) {
    const bool is_porcentual = rotulo.unidad == Unidad::porcentaje;
    Termino above = termino("numerador" + ending, numerador);
    if (!is_porcentual && model::is_count(numerador, denominador)) {
        rotulo.formula = "numerador";
        return as_figure(std::move(rotulo), std::move(above));
    }
    rotulo.formula = is_porcentual ? "numerador / denominador × 100" : "numerador / denominador";
    return quotient(std::move(rotulo), std::move(above),
                    termino("denominador" + ending, denominador));
}

Figure<base::Ratio> as_figure(Rotulo rotulo, Termino termino) {
    auto result = begin<base::Ratio>(std::move(rotulo));
    result.valor = termino.valor;
    result.traza.estructura = Estructura::suma;
    if (const base::Ratio* sum = termino.get(); sum != nullptr && termino.operandos.size() > 1) {
        result.traza.pasos.push_back("suma = " + exact_text(*sum));
    }
    take_trace(result.traza, std::move(termino));
    return result;
}

Figure<base::Ratio> difference(Rotulo rotulo, Termino minuendo, Termino sustraendo) {
    auto result = begin<base::Ratio>(std::move(rotulo));
    if (const auto sin_valor = absence(minuendo, sustraendo)) {
        result.valor = *sin_valor;
    } else if (const auto value = subtract(*minuendo.get(), *sustraendo.get())) {
        result.valor = *value;
        result.traza.pasos.push_back(exact_text(*minuendo.get()) + " - " +
                                     exact_text(*sustraendo.get()) + " = " + exact_text(*value));
    } else {
        result.valor = SinValor::desborde;
    }
    take_trace(result.traza, std::move(minuendo));
    take_trace(result.traza, std::move(sustraendo));
    return result;
}

Figure<MilesConstantes> inflated_quotient(Rotulo rotulo, Termino nominal, Termino unidades,
                                          const AnioPrecios& precios) {
    auto result = begin<MilesConstantes>(std::move(rotulo));
    if (const auto sin_valor = absence(nominal, unidades)) {
        result.valor = *sin_valor;
    } else if (unidades.get()->is_zero()) {
        result.valor = SinValor::no_aplica;
        result.traza.pasos.emplace_back("el denominador es 0");
    } else {
        const auto product = to_precios(*nominal.get(), precios);
        const auto value = product ? divide(*product, *unidades.get()) : std::nullopt;
        result.valor = value ? std::variant<SinValor, MilesConstantes>{MilesConstantes{*value}}
                             : SinValor::desborde;
        if (value) {
            result.traza.pasos.push_back(exact_text(*nominal.get()) + factor_text(precios) + " / " +
                                         exact_text(*unidades.get()) + " = " + exact_text(*value));
        }
    }
    take_quotient(result.traza, std::move(nominal), std::move(unidades));
    name_formula(result.traza, precios);
    note_factor(result.traza, precios);
    return result;
}

}  // namespace generator::figures
