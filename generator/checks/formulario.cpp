#include "checks/formulario.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "checks/formula.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/operandos.hpp"
#include "checks/publicado.hpp"
#include "figures/faults.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using model::IndicadorFormulario;
using model::Operandos;

void rango(const RevisionFormulario& revision, const RevisorFormulario& revisor,
           base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        if (!celda.figuras_indicador.is_porcentual) {
            return;
        }
        for (const Parte& parte : parts_of(celda)) {
            const base::Decimal* above = parte.operandos->numerador.get();
            const base::Decimal* below = parte.operandos->denominador.get();
            const bool is_counted = above != nullptr && below != nullptr && above->units >= 0 &&
                                    below->units >= 0;  // FH-NEGATIVO tells the others
            if (!is_counted || !parte.figura->has_value() ||
                std::is_lteq(compare(to_ratio(*above), to_ratio(*below)))) {
                continue;
            }
            add(found, revision, revisor, parte.operandos->numerador.lugar,
                celda.nombre + ", " + std::string{parte.nombre} + ": el numerador " +
                    number_text(to_ratio(*above)) + " es mayor que el denominador " +
                    number_text(to_ratio(*below)) + " (" +
                    percentage_text(parte.figura->value(), parte.figura->traza.decimales) + ").");
            explain_last(found, revision, celda.indicador,
                         {ClaseRelacion::contenida, parte.operandos->numerador.lugar.puntero});
        }
    });
}

/// Of a form without weights there is nothing to share; where some have one, all do.
void ponderacion(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found) {
    const auto& indicadores = revision.formulario.indicadores;
    base::Ratio sum;
    std::size_t given = 0;
    for (const IndicadorFormulario& indicador : indicadores) {
        const base::Decimal* peso = indicador.ponderacion.get();
        const auto more = peso != nullptr ? base::add(sum, to_ratio(*peso)) : std::nullopt;
        given += more ? 1U : 0U;
        sum = more.value_or(sum);
    }
    if (given == 0 || (given == indicadores.size() && sum == base::Ratio{base::kPercent})) {
        return;
    }
    const auto first = std::ranges::find_if(
        indicadores, [](const IndicadorFormulario& i) { return i.ponderacion.has_value(); });
    add(found, revision, revisor, first->ponderacion.lugar,
        given == indicadores.size()
            ? (given == 1 ? "La ponderación es " : "Las ponderaciones suman ") + number_text(sum) +
                  " y no 100."
            : "De " + std::to_string(indicadores.size()) + " indicadores, " +
                  std::to_string(given) +
                  (given == 1 ? " informa su ponderación, que es "
                              : " informan sus ponderaciones, que suman ") +
                  number_text(sum) + ".");
    // None of them is more at fault than another.
    for (const IndicadorFormulario& indicador : indicadores) {
        if (indicador.ponderacion.has_value() && &indicador != &*first) {
            involve(found, revision, indicador.ponderacion.lugar);
        }
    }
}

/// "1, 2 y 3"
std::string list_text(const std::vector<std::size_t>& numbers) {
    std::vector<std::string> words;
    words.reserve(numbers.size());
    for (const std::size_t number : numbers) {
        words.push_back(std::to_string(number));
    }
    return base::joined(words);
}

void decimales(const RevisionFormulario& revision, const RevisorFormulario& revisor,
               base::Diagnostics& found) {
    std::map<std::string, std::map<std::int64_t, std::vector<std::size_t>>> by_unit;
    const auto& indicadores = revision.formulario.indicadores;
    for (std::size_t i = 0; i < indicadores.size(); ++i) {
        by_unit[indicadores[i].unidad_de_medida.value()][indicadores[i].decimales.value().valor]
            .push_back(i + 1);
    }
    for (const auto& [unidad, by_decimals] : by_unit) {
        if (by_decimals.size() < 2) {
            continue;
        }
        std::string message = "Los indicadores en «" + unidad + "» no llevan los mismos decimales:";
        std::size_t last = 0;
        for (const auto& [decimals, numbers] : by_decimals) {
            message += (last == 0 ? " " : "; ") + std::to_string(decimals) +
                       (numbers.size() == 1 ? " en el indicador " : " en los indicadores ") +
                       list_text(numbers);
            last = std::max(last, numbers.front());
        }
        add(found, revision, revisor, indicadores[last - 1].decimales.lugar, message + ".");
    }
}

void publicado_redondeado(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                          base::Diagnostics& found) {
    figures::for_each_cifra(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        tell_rounded(revision.formulario.encabezado.publicados, figure.traza,
                     printed_decimals(figure, revision.edicion),
                     [&](const model::Lugar& lugar, std::string message) {
                         add(found, revision, revisor, lugar, std::move(message));
                     });
    });
}

void publicado(const RevisionFormulario& revision, const RevisorFormulario& revisor,
               base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.figuras.indicadores.size(); ++i) {
        const auto check = [&](const figures::Figure<base::Ratio>& figure) {
            compare_published(revision.formulario.encabezado.publicados, figure,
                              [&](const model::Lugar& lugar, std::string message) {
                                  add(found, revision, revisor, lugar, std::move(message));
                                  explain_last(found, revision, revision.formulario.indicadores[i],
                                               {ClaseRelacion::publicada, lugar.puntero});
                              });
        };
        figures::for_each_cifra_of(revision.figuras.indicadores[i], check);
    }
}

/// «Porcentaje», «% de casos»: a percentage in words, which is computed as a plain quotient.
void unidad(const RevisionFormulario& revision, const RevisorFormulario& revisor,
            base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const auto& dato = revision.formulario.indicadores[i].unidad_de_medida;
        const std::string folded = base::fold(dato.value());
        const bool is_said = std::ranges::any_of(
            std::array{"porcent", "por ciento", "%"},
            [&](const char* word) { return folded.find(word) != std::string::npos; });
        if (is_said && !revision.figuras.indicadores[i].is_porcentual) {
            add(found, revision, revisor, dato.lugar,
                "Indicador " + std::to_string(i + 1) + ": la unidad «" + dato.value() +
                    "» no es «%»: sus valores se imprimen sin multiplicar por 100.");
        }
    }
}

/// How the values of the indicator are computed.
Calculo calculo_de(const RevisionFormulario& revision, std::size_t index) {
    const IndicadorFormulario& indicador = revision.formulario.indicadores[index];
    Calculo calculo = Calculo::desconocido;
    const auto look = [&](const figures::OperandosDeColumna& columna) {
        for (const Operandos* operandos : {columna.total, columna.hombres, columna.mujeres}) {
            calculo =
                std::max(calculo, figures::is_sum(*operandos)
                                      ? Calculo::suma
                                      : calculo_of(operandos->numerador, operandos->denominador));
        }
    };
    for (const figures::ColumnaFormulario& columna : revision.figuras.columnas) {
        look(figures::operandos_de(indicador, columna));
    }
    look(figures::operandos_de(indicador.resultado));
    return calculo;
}

/// The formulas in words: what their signs and their names say wrongly.
void formulas(const RevisionFormulario& revision, base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        add_reparos(found, revision, indicador.formula.lugar,
                    {indicador.nombre.value(), indicador.formula.value(),
                     revision.figuras.indicadores[i].is_porcentual, calculo_de(revision, i)},
                    {});
    }
}

constexpr base::Severity kAviso = base::Severity::warning;
constexpr base::Severity kNota = base::Severity::note;

constexpr RevisorFormulario kRevisores[] = {
    {"FH-SEXO-NUMERADOR", "numerador de hombres + de mujeres = numerador del total", "ninguna",
     kAviso, "Se imprime lo que dice el dato: corríjalo en su fuente.", numeradores_por_sexo},
    {"FH-SEXO-DENOMINADOR", "denominador de hombres + de mujeres = denominador del total",
     "ninguna", kAviso, "Se imprime lo que dice el dato: corríjalo en su fuente.",
     denominadores_por_sexo},
    {"FH-RANGO", "el numerador de un porcentaje no supera su denominador", "ninguna", kAviso,
     "Una parte no es mayor que su todo: revise los dos operandos.", rango},
    {"FH-NEGATIVO", "los operandos de un porcentaje no son negativos", "ninguna", kAviso,
     "Las partes de un porcentaje se cuentan: revise el operando o «unidad_de_medida».",
     operandos_negativos},
    {"FH-UNIDAD", "la unidad de un porcentaje es «%»", "ninguna", kAviso,
     "Escriba «%» en «unidad_de_medida»: solo con ella el cociente se multiplica por 100.", unidad},
    {"FH-OPERANDO", "cada valor trae sus operandos, o dice por qué no",
     "un \"S/I\" se acepta si por sexo no se deduce de las otras dos cifras", kAviso,
     kFaltaOperando, operando_ausente},
    {"FH-MILES", "los números de un indicador son de la misma magnitud",
     "un número con tres decimales, al menos cien veces menor que los demás, que son enteros",
     kAviso, "Un número se escribe sin separador de miles: 2350, y no 2.350.", punto_de_miles},
    {"FH-DENOMINADOR", "el denominador no es 0", "ninguna", kAviso,
     "Revise los operandos; si el año no se puede medir, escriba \"N/A\" en los dos.",
     denominador_cero},
    {"FH-PONDERACION", "suma de las ponderaciones = 100", "ninguna", kAviso,
     "Las ponderaciones reparten el 100% entre los indicadores del formulario.", ponderacion},
    {"FH-ENTRE-SEXOS",
     "el valor del total está entre el de hombres y el de mujeres, de igual clase", "ninguna",
     kAviso, "Un cociente de sumas queda entre los dos cocientes: revise los operandos.",
     entre_sexos},
    {"FH-NOTA-FORMULA", "la nota cuenta en el numerador lo mismo que la fórmula",
     "compara palabras, no su sentido", kAviso, "Revise cuál de las dos dice lo que se mide.",
     nota_contra_formula},
    {"FH-PUBLICADO", "cifra publicada = cifra calculada", "el redondeo de los decimales publicados",
     kAviso, "Revise los operandos o el valor publicado: se imprime el calculado.", publicado},
    {"FH-PUBLICADO-DECIMALES", "una cifra publicada se imprime con todos sus decimales", "ninguna",
     kAviso, "Suba «decimales», o publique la cifra con los que se imprimen.",
     publicado_redondeado},
    {"FH-NOTAS", "la columna Notas cita la nota del indicador", "compara números", kAviso,
     "La nota lleva el número de su indicador: corrija «columna_notas».", notas_citadas},
    {"FH-COLUMNA", "cada columna del formulario tiene un dato", "ninguna", kAviso,
     "Si no se conoce, escriba \"S/I\" en sus operandos.", columna_ausente},
    {"FH-META-REPETIDA", "la meta no es un efectivo, cifra a cifra", "ninguna", kNota,
     "No es un error: la meta no pide mejorar respecto de ese valor.", meta_repetida},
    {"FH-EFECTIVO-REPETIDO", "el efectivo de un año no es el de uno anterior, cifra a cifra",
     "no mira operandos redondos los dos, ni hasta 100", kAviso,
     "Revise si los operandos de un año se copiaron del otro.", efectivo_repetido},
    {"FH-SEXOS-IGUALES", "los operandos de hombres no son los de mujeres, cifra a cifra",
     "no mira operandos redondos los dos, ni hasta 100", kAviso,
     "Revise si una de las dos filas se copió de la otra.", sexos_iguales},
    {"FH-FILA-REPETIDA", "dos indicadores no tienen los mismos operandos en una columna",
     "no mira operandos redondos los dos, ni hasta 100", kAviso,
     "Revise si los operandos de uno se copiaron en el otro.", fila_repetida},
    {"FH-SALTO", "los números de un indicador son de una misma magnitud en todas sus columnas",
     "unas 10, 100, 1.000 o 1.000.000 veces los demás, si entre ellos no hay más de la mitad; no "
     "mira indicadores por sexo, y calla si numerador y denominador, o dos sumandos, cambian "
     "juntos, salvo desde 1.000 veces, y de cantidades de un dígito o que comienzan pequeñas",
     kAviso, "Revise si sobra o falta un dígito, o si esa columna va en otra unidad.",
     salto_de_indicador},
    {"FH-DISTANCIA", "los porcentajes de hombres y de mujeres son cercanos",
     "25 puntos porcentuales, con denominadores desde 100", kNota,
     "No es un error si los grupos difieren: revise los cuatro operandos.", distancia_entre_sexos},
    {"FH-META-ATRAS", "la meta no pide menos que el último efectivo anual, según el sentido",
     "ninguna", kNota, "No es un error: diga por qué se espera retroceder.", meta_atras},
    {"FH-DECIMALES", "los indicadores de una unidad se imprimen con los mismos decimales",
     "ninguna", kNota, "No es un error: revise «decimales» si no es lo que se quiso.", decimales},
    {"FH-CUMPLIMIENTO", "el cumplimiento de la meta se puede calcular", "ninguna", kAviso,
     "Revise la meta, el resultado y «decimales»; si son los correctos, nada se inventa.",
     sin_cumplimiento},
    {"FH-EXPLICACION", "un cumplimiento lejos de la meta tiene explicación",
     "los umbrales de la edición", kNota, "Agregue «explicacion» al resultado.", explicacion},
    {"FH-EXPLICACION-CIFRA", "el cumplimiento que dice la explicación es el calculado",
     "redondeado o cortado; no mira otros años ni partes", kAviso,
     "Corrija la explicación, o revise la meta y el resultado.", cumplimiento_dicho},
    {"FH-DESCENDENTE", "el cumplimiento de un indicador descendente tiene fórmula publicada",
     "ninguna", kNota, "Nada se inventa: agregue la regla a la edición cuando se conozca.",
     descendente},
};

}  // namespace

std::vector<Parte> parts_of(const CeldaFormulario& celda) {
    std::vector<Parte> result{{"total", celda.operandos.total, &celda.figuras.total}};
    if (celda.figuras_indicador.is_por_sexo) {
        result.push_back({"hombres", celda.operandos.hombres, &celda.figuras.hombres});
        result.push_back({"mujeres", celda.operandos.mujeres, &celda.figuras.mujeres});
    }
    return result;
}

std::string of_part(const Parte& parte) {
    return (parte.nombre == "total" ? "del " : "de ") + std::string{parte.nombre};
}

std::string percentage_text(const base::Ratio& valor, int decimales) {
    const auto text = format_number(valor, {.decimals = decimales, .power_of_ten = 2});
    return text ? *text + '%' : figures::exact_text(valor);
}

std::string number_text(const base::Ratio& valor) {
    constexpr int most_decimals = 9;
    return format_number(valor, {.decimals = most_decimals, .trims_zeros = true})
        .value_or(figures::exact_text(valor));
}

std::span<const RevisorFormulario> revisores_formulario() { return kRevisores; }

base::Diagnostics revisar_formulario(const RevisionFormulario& revision) {
    base::Diagnostics found = apply(revisores_formulario(), revision);
    formulas(revision, found);
    return found;
}

}  // namespace generator::checks
