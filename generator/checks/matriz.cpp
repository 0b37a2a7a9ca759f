#include "checks/matriz.hpp"

#include <algorithm>

#include "checks/formula.hpp"
#include "checks/formula_palabras.hpp"
#include "checks/matriz_cifras.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

using model::IndicadorMatriz;

std::string_view text_of(const model::Dato<std::string>& dato) {
    return dato.has_value() ? std::string_view{dato.value()} : std::string_view{};
}

/// Up to a few words around the first word in which two texts differ.
struct Diferencia {
    std::string uno;
    std::string otro;
};
std::optional<Diferencia> first_difference(std::string_view uno, std::string_view otro) {
    const std::vector<Palabra> a = read_palabras(uno);
    const std::vector<Palabra> b = read_palabras(otro);
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same].plegada == b[same].plegada) {
        ++same;
    }
    if (same == a.size() && same == b.size()) {
        return std::nullopt;
    }
    constexpr std::size_t before = 2;
    constexpr std::size_t after = 4;
    const auto excerpt = [&](std::string_view text, const std::vector<Palabra>& words) {
        if (words.empty()) {
            return std::string{};
        }
        const std::size_t first = std::min(same > before ? same - before : 0, words.size() - 1);
        const std::size_t last = std::min(same + after, words.size() - 1);
        const std::size_t begin = words[first].lugar;
        const std::size_t end = words[last].lugar + words[last].texto.size();
        return std::string{first > 0 ? "…" : ""} + std::string{text.substr(begin, end - begin)} +
               (last + 1 < words.size() ? "…" : "");
    };
    return Diferencia{excerpt(uno, a), excerpt(otro, b)};
}

void objetivo_texto(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found) {
    for (const model::FilaMatriz& fila : revision.matriz.matriz) {
        const auto number = static_cast<std::size_t>(fila.objetivo.value().valor);
        const auto& objetivo = revision.matriz.objetivos_especificos[number - 1];
        const auto difference =
            first_difference(text_of(objetivo.enunciado), text_of(fila.enunciado));
        if (difference) {
            add(found, revision, revisor, fila.enunciado.lugar,
                "El objetivo " + std::to_string(number) +
                    " está escrito de otro modo: la lista dice «" + difference->uno +
                    "» y la matriz «" + difference->otro + "».");
        }
    }
}

void objetivo_sin_indicador(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                            base::Diagnostics& found) {
    const auto& objetivos = revision.matriz.objetivos_especificos;
    for (std::size_t i = 0; i < objetivos.size(); ++i) {
        const bool has_row =
            std::ranges::any_of(revision.matriz.matriz, [&](const model::FilaMatriz& fila) {
                return static_cast<std::size_t>(fila.objetivo.value().valor) == i + 1;
            });
        if (!has_row) {
            add(found, revision, revisor, objetivos[i].lugar,
                "El objetivo específico " + std::to_string(i + 1) +
                    " no tiene indicador en la matriz.");
        }
    }
}

/// One warning for each indicator that has values, because they cannot be judged; one note for all
/// the others.
void sentido(const RevisionMatriz& revision, const RevisorMatriz& revisor,
             base::Diagnostics& found) {
    const IndicadorMatriz* first = nullptr;
    std::string names;
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            if (indicador.sentido_de_medicion.has_value()) {
                return;
            }
            if (!indicador.valores.empty()) {
                add(found, revision, revisor, indicador.lugar,
                    figuras.nombre +
                        ": no declara sentido de medición, y sin él sus valores no se "
                        "pueden comparar con la meta.");
                return;
            }
            first = first == nullptr ? &indicador : first;
            names += (names.empty() ? "" : "; ") + figuras.nombre;
        });
    if (first != nullptr) {
        add(found, revision, revisor, first->lugar,
            "No declaran sentido de medición: " + names + ".");
        found.back().severity = base::Severity::note;
    }
}

void formulas(const RevisionMatriz& revision, base::Diagnostics& found) {
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            const std::string_view nombre = indicador.nombre.has_value()
                                                ? text_of(indicador.nombre)
                                                : text_of(indicador.meta.descripcion);
            Calculo calculo = Calculo::desconocido;
            for (const model::ValorIndicador& valor : indicador.valores) {
                calculo = std::max(calculo, calculo_of(valor.numerador, valor.denominador));
            }
            add_reparos(found, revision, indicador.formula.lugar,
                        {nombre, text_of(indicador.formula), figuras.is_porcentual, calculo},
                        figuras.nombre + ": ");
        });
}

constexpr RevisorMatriz kRevisores[] = {
    {"MAT-OBJETIVO-TEXTO", "el objetivo de la matriz dice lo mismo que el de la lista",
     "no mira mayúsculas, acentos ni signos", base::Severity::warning,
     "Deje un solo texto: cada diferencia es una duda para quien postula.", objetivo_texto},
    {"MAT-OBJETIVO-SIN-INDICADOR", "cada objetivo específico tiene un indicador en la matriz",
     "ninguna", base::Severity::warning, "Sin indicador no se sabrá si el objetivo se logró.",
     objetivo_sin_indicador},
    {"MAT-SENTIDO", "cada indicador declara su sentido de medición", "ninguna",
     base::Severity::warning,
     "Agregue «sentido_de_medicion»: ascendente si mejora al subir, descendente si al bajar.",
     sentido},
    {"MAT-ESCALA", "un índice declara su escala, y meta y subtotales están en ella", "ninguna",
     base::Severity::warning, "Declare «escala_minima» y «escala_maxima», o revise el valor.",
     escala},
    {"MAT-PLAZO", "los plazos de los indicadores son los de la tabla de tipos de diagnóstico",
     "ninguna", base::Severity::warning, "Revise los días del indicador o los de la tabla.",
     plazos},
    {"MAT-PLAZO-BORDE", "el plazo y su indicador dicen lo mismo del último día", "ninguna",
     base::Severity::note,
     "Diga si el último día cuenta: «menor o igual a», o «menor a» un día más.", borde_de_plazo},
    {"MAT-PLAZO-DIAS", "un plazo cuenta los mismos días, hábiles o corridos, donde se dice",
     "compara palabras: el nombre y la fórmula de un indicador y los tipos de diagnóstico de ese "
     "plazo",
     base::Severity::warning, "Deje una sola clase de días: con otra, el plazo es otro.",
     dias_de_plazo},
    {"MAT-PAGO", "valor_base está entre rango_minimo y rango_maximo", "ninguna",
     base::Severity::warning, "Revise el valor base o el rango.", pago},
    {"MAT-CONTENIDO", "el numerador de un porcentaje no pasa de su denominador", "ninguna",
     base::Severity::warning, "Revise los operandos: una parte no puede ser mayor que el todo.",
     contenido},
    {"MAT-OPERANDOS", "los operandos dan un valor, y los de un porcentaje se cuentan", "ninguna",
     base::Severity::warning,
     "Corrija el operando, o escriba \"N/A\" o \"S/I\" si el valor no aplica o no se informa.",
     operandos},
    {"MAT-SUBTOTALES",
     "un índice tiene los subtotales que su fórmula divide, los de todos sus años",
     "compara el número por el que divide la fórmula, si lo dice, y los nombres de los subtotales",
     base::Severity::warning,
     "Un índice se promedia sobre los subtotales que trae: agregue el que falta, o \"S/I\".",
     subtotales},
    {"MAT-PUBLICADO", "cifra publicada = cifra calculada",
     "el redondeo de los decimales publicados", base::Severity::warning,
     "Revise los operandos o el valor publicado: se informa el calculado.", publicado},
    {"MAT-PUBLICADO-DECIMALES", "una cifra publicada se imprime con todos sus decimales", "ninguna",
     base::Severity::warning,
     "El documento imprime menos decimales: revise que sea esa la cifra, o publíquela con ellos.",
     publicado_redondeado},
    {"MAT-VALOR-REPETIDO", "el valor de un año no es el de uno anterior, cifra a cifra",
     "no mira operandos redondos los dos, ni hasta 100", base::Severity::warning,
     "Revise si los operandos de un año se copiaron del otro.", valor_repetido},
    {"MAT-SALTO", "los números de un indicador son de una misma magnitud en todos sus años",
     "unas 10, 100, 1.000 o 1.000.000 veces los demás, si entre ellos no hay más de la mitad; "
     "calla si numerador y denominador cambian juntos, salvo desde 1.000 veces, y de cantidades de "
     "un dígito o que comienzan pequeñas",
     base::Severity::warning, "Revise si sobra o falta un dígito, o si ese año va en otra unidad.",
     salto_de_indicador},
    {"MAT-META-SALTO", "la meta es de la magnitud de los valores medidos",
     "unas 10, 100, 1.000 o 1.000.000 veces ellos, si no hay más de la mitad entre unos y otros; "
     "calla si es más exigente, salvo que sea un centésimo o menos",
     base::Severity::warning, "Revise la meta: un porcentaje se escribe de 0 a 100, y no de 0 a 1.",
     salto_de_meta},
    {"MAT-META", "el valor alcanza la meta, según el sentido de medición", "ninguna",
     base::Severity::note, "El documento no lo imprime: ninguna metodología publica la frase.",
     meta_alcanzada},
};

}  // namespace

std::span<const RevisorMatriz> revisores_matriz() { return kRevisores; }

base::Diagnostics revisar_matriz(const RevisionMatriz& revision) {
    base::Diagnostics found = apply(revisores_matriz(), revision);
    formulas(revision, found);
    return found;
}

}  // namespace generator::checks
