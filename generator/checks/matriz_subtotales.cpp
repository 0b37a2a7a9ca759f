// Subtotals of an index that are not those that its formula divides: their mean is of the others.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "checks/formula_palabras.hpp"
#include "checks/matriz_cifras.hpp"

namespace generator::checks {
namespace {

using model::IndicadorMatriz;
using model::ValorIndicador;

constexpr std::array<std::string_view, 9> kNumeros{"dos",   "tres", "cuatro", "cinco", "seis",
                                                   "siete", "ocho", "nueve",  "diez"};

std::optional<std::int64_t> number_of(const Palabra& palabra) {
    const auto* const said = std::ranges::find(kNumeros, palabra.plegada);
    return said != kNumeros.end() ? std::optional{std::int64_t{2} + (said - kNumeros.begin())}
                                  : base::whole_number(palabra.texto);
}

/// A formula that divides by a number: "(Suma de los subtotales)/3", "... dividida por tres".
struct Division {
    std::string_view arriba;  // all of it, if it divides by none
    std::optional<std::int64_t> divisor;
};
Division division_of(std::string_view formula) {
    const std::size_t slash = formula.rfind('/');
    if (slash != std::string_view::npos) {
        const std::vector<Palabra> below = read_palabras(formula.substr(slash));
        const auto number = below.size() == 1 ? number_of(below.front()) : std::nullopt;
        return {formula.substr(0, number ? slash : formula.size()), number};
    }
    const std::vector<Palabra> all = read_palabras(formula);
    for (std::size_t i = 2; i < all.size(); ++i) {
        const std::string& joint = all[i - 1].plegada;
        const auto number = number_of(all[i]);
        if (number && all[i - 2].plegada.starts_with("dividid") &&
            (joint == "por" || joint == "entre" || joint == "en")) {
            return {formula.substr(0, all[i - 2].lugar), number};
        }
    }
    return {formula, std::nullopt};
}

using Nombres = std::vector<std::string>;
Nombres names_of(const ValorIndicador& valor) {
    Nombres result;
    for (const model::SubtotalIndice& subtotal : valor.subtotales) {
        if (subtotal.nombre.has_value()) {
            result.push_back(subtotal.nombre.value());
        }
    }
    return result;
}

bool has_name(const Nombres& nombres, std::string_view wanted) {
    return std::ranges::any_of(nombres, [&](const std::string& nombre) {
        return base::fold(nombre) == base::fold(wanted);
    });
}

/// What all the other years bring and this one does not. Nothing if it brings one of its own: that
/// is another name.
Nombres missing_beside(const IndicadorMatriz& indicador, const ValorIndicador& valor) {
    const Nombres own = names_of(valor);
    std::optional<Nombres> all;
    Nombres any;
    for (const ValorIndicador& other : indicador.valores) {
        if (&other == &valor || other.subtotales.empty()) {
            continue;
        }
        const Nombres names = names_of(other);
        any.insert(any.end(), names.begin(), names.end());
        if (!all) {
            all = names;
        }
        std::erase_if(*all, [&](const std::string& name) { return !has_name(names, name); });
    }
    const bool is_renamed =
        std::ranges::any_of(own, [&](const std::string& nombre) { return !has_name(any, nombre); });
    if (!all || is_renamed) {
        return {};
    }
    std::erase_if(*all, [&](const std::string& name) { return has_name(own, name); });
    return *all;
}

/// The parts of an enumeration, "a, b y c", each as its words.
using Palabras = std::vector<Palabra>;
std::vector<Palabras> read_lista(std::string_view texto) {
    std::vector<Palabras> result(1);
    std::size_t end = 0;  // of the word before
    for (const Palabra& palabra : read_palabras(texto)) {
        const bool is_joint = palabra.plegada == "y" || palabra.plegada == "e";
        const bool is_apart =
            texto.substr(end, palabra.lugar - end).find_first_of(",;") != std::string_view::npos;
        if ((is_joint || is_apart) && !result.back().empty()) {
            result.emplace_back();
        }
        if (!is_joint) {
            result.back().push_back(palabra);
        }
        end = palabra.lugar + palabra.texto.size();
    }
    return result;
}

std::string folded_words(const Palabras& palabras) {
    std::string result;
    for (const Palabra& palabra : palabras) {
        result += ' ' + palabra.plegada;
    }
    return result;
}

/// The words with which two texts end alike.
Palabras common_ending(const Palabras& a, const Palabras& b) {
    const auto alike =
        std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend(),
                      [](const Palabra& x, const Palabra& y) { return x.plegada == y.plegada; });
    return {alike.first.base(), a.end()};
}

/// The only subtotal that the formula enumerates and the year does not bring. Before the first of
/// an enumeration stand other words, so that it is what formula and name of the indicator share.
Nombres missing_of_formula(const IndicadorMatriz& indicador, const ValorIndicador& valor) {
    const std::string_view above = division_of(indicador.formula.value()).arriba;
    std::vector<Palabras> lista = read_lista(above);
    const std::vector<Palabras> titulo =
        read_lista(indicador.nombre.has_value() ? indicador.nombre.value() : std::string_view{});
    lista.front() = common_ending(lista.front(), titulo.front());
    for (const std::string& nombre : names_of(valor)) {
        const std::string words = folded_words(read_palabras(nombre));
        const auto said = std::ranges::find_if(
            lista, [&](const Palabras& part) { return folded_words(part).ends_with(words); });
        if (said == lista.end()) {
            return {};
        }
        lista.erase(said);
    }
    if (lista.size() != 1 || lista.front().empty()) {
        return {};
    }
    const Palabra& first = lista.front().front();
    const Palabra& last = lista.front().back();
    const std::size_t end = last.lugar + last.texto.size();
    return {std::string{above.substr(first.lugar, end - first.lugar)}};
}

/// ": falta «registros sin error»"
std::string missing_text(const Nombres& missing) {
    std::string result;
    for (const std::string& nombre : missing) {
        result += (result.empty() ? (missing.size() == 1 ? ": falta «" : ": faltan «") : ", «") +
                  nombre + "»";
    }
    return result;
}

/// "2 subtotales"
std::string count_text(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " subtotal" : " subtotales");
}

/// What is wrong with the subtotals of a year; empty if nothing is.
std::string message_of(const IndicadorMatriz& indicador, const ValorIndicador& valor) {
    const std::size_t count = valor.subtotales.size();
    const std::string printed = "; se promedia sobre " + std::to_string(count) + '.';
    Nombres missing = missing_beside(indicador, valor);
    const std::int64_t divisor = indicador.formula.has_value()
                                     ? division_of(indicador.formula.value()).divisor.value_or(0)
                                     : 0;
    const auto wanted = static_cast<std::size_t>(divisor);
    if (wanted > 0 && wanted != count) {
        if (missing.empty() && count < wanted) {
            missing = missing_of_formula(indicador, valor);
        }
        return "la fórmula divide por " + std::to_string(wanted) + " y hay " + count_text(count) +
               (count < wanted ? missing_text(missing) : std::string{}) + printed;
    }
    return missing.empty() ? std::string{}
                           : "hay " + count_text(count) + " y los demás años traen más" +
                                 missing_text(missing) + printed;
}

}  // namespace

void subtotales(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                base::Diagnostics& found) {
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
                const ValorIndicador& valor = indicador.valores[i];
                const std::string message =
                    valor.subtotales.empty() ? std::string{} : message_of(indicador, valor);
                if (!message.empty()) {
                    add(found, revision, revisor, valor.lugar,
                        figuras.nombre + ", valor " + std::to_string(figuras.valores[i].anio) +
                            ": " + message);
                    involve(found, revision, indicador.formula.lugar);
                }
            }
        });
}

}  // namespace generator::checks
