#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/formula.hpp"
#include "checks/formula_palabras.hpp"

namespace generator::checks {
namespace {

constexpr std::string_view kSintaxis =
    "Puede ser daño de la copia o una falta de sintaxis: compárela con el original.";
constexpr std::string_view kPalabras = "compara palabras, no su sentido";
constexpr base::Severity kAviso = base::Severity::warning;

constexpr FilaCatalogo kParentesis{
    {},        "FOR-PARENTESIS", "cada paréntesis de la fórmula tiene su par",
    "ninguna", kAviso,           kSintaxis};
constexpr FilaCatalogo kBarra{{},
                              "FOR-BARRA",
                              "cada barra «/» de la fórmula divide algo",
                              "las de «y/o» y «niño/a» no dividen",
                              kAviso,
                              kSintaxis};
constexpr FilaCatalogo kCien{
    {},        "FOR-CIEN", "la fórmula de un porcentaje multiplica por 100",
    "ninguna", kAviso,     "Agregue «*100» a la fórmula, o exprese la meta como razón."};
constexpr FilaCatalogo kNegacion{
    {},
    "FOR-NEGACION",
    "nombre y fórmula cuentan lo mismo, y no lo contrario",
    kPalabras,
    kAviso,
    "Uno de los dos cuenta lo contrario: corríjalo, y revise la meta y el sentido."};
constexpr FilaCatalogo kPoblacion{
    {},        "FOR-POBLACION", "el numerador cuenta personas que el denominador también cuenta",
    kPalabras, kAviso,          "El numerador debe ser una parte del denominador."};
constexpr FilaCatalogo kFactor{
    {},
    "FOR-FACTOR",
    "un cociente que no es porcentaje no se multiplica",
    "ninguna",
    kAviso,
    "Solo la unidad de los porcentajes multiplica por 100: revise «unidad_de_medida», o deje el "
    "factor fuera de la fórmula."};
constexpr FilaCatalogo kCociente{
    {},
    "FOR-COCIENTE",
    "el valor se calcula como dice la fórmula",
    "ninguna",
    kAviso,
    "Informe los operandos con que la fórmula da ese valor, o corrija la fórmula."};
constexpr std::array kReparos{kParentesis, kBarra,  kCien,    kNegacion,
                              kPoblacion,  kFactor, kCociente};

void tell(std::vector<ReparoFormula>& reparos, const FilaCatalogo& reparo, std::string mensaje) {
    reparos.push_back({reparo.id, std::move(mensaje), reparo.explicacion});
}

/// Some words of the text around a byte, as a message quotes them: «…en el año t/)*100».
std::string context_of(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 24;
    const auto is_inside = [](char c) {
        constexpr unsigned char mask = 0xC0;
        constexpr unsigned char continuation = 0x80;
        return (static_cast<unsigned char>(c) & mask) == continuation;
    };
    std::size_t begin = at > reach ? at - reach : 0;
    std::size_t end = std::min(text.size(), at + reach / 2);
    // Whole words, where a space is near.
    const std::size_t space = text.substr(0, end).find(' ', begin);
    if (begin > 0 && space != std::string_view::npos && space < at) {
        begin = space + 1;
    }
    const std::size_t last = text.substr(0, end).rfind(' ');
    if (end < text.size() && last != std::string_view::npos && last > at) {
        end = last;
    }
    while (begin > 0 && is_inside(text[begin])) {
        --begin;
    }
    while (end < text.size() && is_inside(text[end])) {
        ++end;
    }
    return "«" + std::string{begin > 0 ? "…" : ""} + std::string{text.substr(begin, end - begin)} +
           (end < text.size() ? "…" : "") + "»";
}

void check_syntax(const IndicadorEscrito& indicador, const FormulaLeida& leida,
                  std::vector<ReparoFormula>& reparos) {
    if (leida.parentesis) {
        const char sign = indicador.formula[*leida.parentesis];
        const bool opens = sign == '(' || sign == '[' || sign == '{';
        tell(reparos, kParentesis,
             std::string{"La fórmula tiene un paréntesis que "} +
                 (opens ? "se abre y no se cierra: " : "se cierra y no se abrió: ") +
                 context_of(indicador.formula, *leida.parentesis) + ".");
    }
    for (const std::size_t barra : leida.barras) {
        tell(reparos, kBarra,
             "La fórmula tiene una barra «/» que no divide nada: " +
                 context_of(indicador.formula, barra) + ".");
    }
    if (indicador.is_porcentual && !leida.multiplica_por_cien) {
        tell(reparos, kCien, "El indicador es un porcentaje y su fórmula no multiplica por 100.");
    }
}

/// How a text speaks of a root.
struct Mencion {
    std::string_view texto;  // as it says it, "no" included; empty if it never does
    bool is_negada = false;  // at least once
    bool is_afirmada = false;
};

Mencion mention_of(std::string_view root, const std::vector<Palabra>& palabras,
                   const std::vector<Negacion>& negaciones) {
    Mencion mencion;
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (!share_root(root, palabras[i].plegada)) {
            continue;
        }
        const bool is_denied =
            std::ranges::find(negaciones, i, &Negacion::palabra) != negaciones.end();
        (is_denied ? mencion.is_negada : mencion.is_afirmada) = true;
        mencion.texto = mencion.texto.empty() ? palabras[i].texto : mencion.texto;
    }
    return mencion;
}

struct Hablante {
    std::vector<Palabra> palabras;
    std::vector<Negacion> negaciones;
};
Hablante listen(std::string_view texto) {
    Hablante hablante{read_palabras(texto), {}};
    hablante.negaciones = find_negaciones(hablante.palabras);
    return hablante;
}

/// The first word that `negador` denies each time and `otro` states each time.
std::optional<std::pair<std::string, std::string>> find_disagreement(const Hablante& negador,
                                                                     const Hablante& otro) {
    for (const Negacion& negacion : negador.negaciones) {
        const Palabra& word = negador.palabras[negacion.palabra];
        const Mencion own = mention_of(word.plegada, negador.palabras, negador.negaciones);
        const Mencion other = mention_of(word.plegada, otro.palabras, otro.negaciones);
        if (!own.is_afirmada && other.is_afirmada && !other.is_negada) {
            return std::pair{std::string{negacion.negacion} + ' ' + std::string{word.texto},
                             std::string{other.texto}};
        }
    }
    return std::nullopt;
}

void check_negation(const IndicadorEscrito& indicador, const FormulaLeida& leida,
                    std::vector<ReparoFormula>& reparos) {
    // What is counted stands in the numerator; the denominator is the whole.
    const std::string_view counted = leida.numerador.empty() ? indicador.formula : leida.numerador;
    if (leida.is_complemento || (!may_deny(indicador.nombre) && !may_deny(counted))) {
        return;
    }
    const Hablante nombre = listen(indicador.nombre);
    const Hablante formula = listen(counted);
    if (const auto found = find_disagreement(nombre, formula)) {
        tell(reparos, kNegacion,
             "El nombre dice «" + found->first + "» y la fórmula cuenta «" + found->second + "».");
    } else if (const auto reverse = find_disagreement(formula, nombre)) {
        tell(reparos, kNegacion,
             "La fórmula cuenta «" + reverse->first + "» y el nombre dice «" + reverse->second +
                 "».");
    }
}

/// Kinds of persons of whom none is of another kind. Stems of the words of the official forms.
enum class Personas : std::uint8_t { ninez, adultos, judicatura };
struct RaizPersonas {
    std::string_view raiz;
    Personas personas;
};
constexpr std::array<RaizPersonas, 15> kPersonas{{
    {"nino", Personas::ninez},
    {"nina", Personas::ninez},
    {"nna", Personas::ninez},
    {"adolescente", Personas::ninez},
    {"lactante", Personas::ninez},
    {"preescolar", Personas::ninez},
    {"adulto", Personas::adultos},
    {"adulta", Personas::adultos},
    {"padre", Personas::adultos},
    {"madre", Personas::adultos},
    {"cuidador", Personas::adultos},
    {"apoderado", Personas::adultos},
    {"familia", Personas::adultos},
    {"juez", Personas::judicatura},
    {"juec", Personas::judicatura},
}};

std::optional<Personas> persons_of(std::string_view word) {
    const auto found = std::ranges::find_if(
        kPersonas, [&](const RaizPersonas& entry) { return word.starts_with(entry.raiz); });
    return found == kPersonas.end() ? std::nullopt : std::optional{found->personas};
}

/// Whom a side of the division counts: the persons named right after «N° de», up to the first word
/// that says something of them. Nothing if it counts something else.
struct Contados {
    std::vector<Personas> personas;
    std::string_view texto;
};
Contados counted_in(std::string_view side) {
    constexpr std::array<std::string_view, 8> counting{"n",        "nro", "numero",    "total",
                                                       "cantidad", "de",  "sumatoria", "del"};
    constexpr std::array<std::string_view, 14> linking{
        "y", "e", "o", "u", "de", "del", "la", "las", "los", "el", "a", "as", "referencia", "s"};
    constexpr std::size_t longest = 20;  // words of «N° total de niños, niñas y adolescentes o...»
    const std::vector<Palabra> palabras = read_palabras(side, longest);
    Contados result;
    std::size_t first = 0;
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const Palabra& palabra = palabras[i];
        const auto personas = persons_of(palabra.plegada);
        const bool is_counting = std::ranges::find(counting, palabra.plegada) != counting.end();
        const bool is_linking = std::ranges::find(linking, palabra.plegada) != linking.end();
        if (personas) {
            first = result.personas.empty() ? i : first;
            result.personas.push_back(*personas);
            const std::size_t begin = palabras[first].lugar;
            result.texto = side.substr(begin, palabra.lugar + palabra.texto.size() - begin);
        } else if (result.personas.empty() ? !is_counting && !is_linking : !is_linking) {
            break;
        }
    }
    return result;
}

void check_population(const IndicadorEscrito& indicador, const FormulaLeida& leida,
                      std::vector<ReparoFormula>& reparos) {
    if (!indicador.is_porcentual || leida.numerador.empty()) {
        return;
    }
    const Contados parte = counted_in(leida.numerador);
    const Contados todo = counted_in(leida.denominador);
    const bool is_disjoint = std::ranges::none_of(parte.personas, [&](Personas personas) {
        return std::ranges::find(todo.personas, personas) != todo.personas.end();
    });
    if (!parte.personas.empty() && !todo.personas.empty() && is_disjoint) {
        tell(reparos, kPoblacion,
             "El numerador cuenta «" + std::string{parte.texto} + "» y el denominador «" +
                 std::string{todo.texto} + "»: el porcentaje puede pasar de 100.");
    }
}

/// True if no sign and no word of the formula divides.
bool never_divides(std::string_view formula) {
    constexpr std::array<std::string_view, 14> dividing{
        "/",        "÷",      ":",       "divid",    "cociente", "razon", "tasa",
        "promedio", "porcen", "proporc", "respecto", "sobre",    "por ",  "%"};
    const std::string folded = base::fold(formula);
    return std::ranges::none_of(
        dividing, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// How the value is computed, where the formula says otherwise; empty if it does not.
std::string_view other_calculation(const IndicadorEscrito& indicador, const FormulaLeida& leida) {
    if (indicador.formula.empty()) {
        return {};
    }
    switch (indicador.calculo) {
        case Calculo::cociente:
            if (leida.is_complemento || leida.resta_uno) {
                return "suma o resta fuera de la división y el valor es solo numerador / "
                       "denominador";
            }
            return never_divides(indicador.formula)
                       ? "no divide y el valor es numerador / denominador"
                       : "";
        case Calculo::suma:
            return leida.divide ? "divide y el valor es solo la suma de los sumandos" : "";
        case Calculo::numero:
            return leida.divide ? "divide y el valor es solo el numerador" : "";
        case Calculo::desconocido:
            break;
    }
    return {};
}

void check_calculation(const IndicadorEscrito& indicador, const FormulaLeida& leida,
                       std::vector<ReparoFormula>& reparos) {
    if (indicador.calculo == Calculo::cociente && !indicador.is_porcentual &&
        !leida.factor.empty()) {
        tell(reparos, kFactor,
             "La fórmula multiplica por " + std::string{leida.factor} +
                 " y el valor se imprime sin multiplicar: numerador / denominador.");
    }
    const std::string_view other = other_calculation(indicador, leida);
    if (!other.empty()) {
        tell(reparos, kCociente,
             "Lo que se imprime no es lo que dice la fórmula: " + std::string{other} + ".");
    }
}

}  // namespace

Calculo calculo_of(const model::Dato<base::Decimal>& numerador,
                   const model::Dato<base::Decimal>& denominador) {
    if (numerador.has_value() && denominador.has_value()) {
        return Calculo::cociente;
    }
    return model::is_count(numerador, denominador) ? Calculo::numero : Calculo::desconocido;
}

std::span<const FilaCatalogo> reparos_de_formulas() { return kReparos; }

std::vector<ReparoFormula> lint_formula(const IndicadorEscrito& indicador) {
    std::vector<ReparoFormula> reparos;
    const FormulaLeida leida = read_formula(indicador.formula);
    check_syntax(indicador, leida, reparos);
    check_negation(indicador, leida, reparos);
    check_population(indicador, leida, reparos);
    check_calculation(indicador, leida, reparos);
    return reparos;
}

}  // namespace generator::checks
