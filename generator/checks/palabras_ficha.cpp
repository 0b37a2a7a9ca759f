// What the texts of a ficha say against its data: the opposite finding, another age, another year.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/atendidos.hpp"
#include "checks/cifras_dichas.hpp"
#include "checks/dichos.hpp"
#include "checks/juicios.hpp"
#include "checks/textos_ficha.hpp"
#include "figures/impreso.hpp"
#include "rules/emit.hpp"

namespace generator::checks {
namespace {

/// True if a sentence names years, and none of them is the ejercicio.
bool is_of_other_year(std::string_view oracion, std::int32_t ejercicio) {
    const auto anios = find_anios(oracion);
    return !anios.empty() && std::ranges::find(anios, ejercicio) == anios.end();
}

// ---- sobre ejecución, subejecución

enum class Desvio : std::uint8_t { ninguno, sobre, sub };

/// «sobre ejecución» or «subejecución» that a sentence affirms.
Desvio desvio_in(std::string_view oracion) {
    const std::vector<Palabra> palabras = read_palabras(oracion);
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const std::string& word = palabras[i].plegada;
        const bool is_apart = i > 0 && word.starts_with("ejecuci");
        const std::string& before = is_apart ? palabras[i - 1].plegada : word;
        const std::size_t first = is_apart ? i - 1 : i;
        // «sobre la ejecución» is about it; «sobre ejecución» is one word written as two.
        const bool is_sobre = word.starts_with("sobreejecu") || (is_apart && before == "sobre");
        const bool is_sub = word.starts_with("subejecu") || (is_apart && before == "sub");
        if ((is_sobre || is_sub) && !is_denied(palabras, first)) {
            return is_sobre ? Desvio::sobre : Desvio::sub;
        }
    }
    return Desvio::ninguno;
}

/// What the two executions of the ejercicio are; `figure` is the one that shows it.
struct Ejecutado {
    const figures::Figure<base::Ratio>* sobre = nullptr;
    const figures::Figure<base::Ratio>* sub = nullptr;
};
Ejecutado ejecutado_of(const Revision& revision) {
    const figures::FigurasPeriodo& year = revision.figuras.periodos.back();
    Ejecutado result;
    for (const auto* figure : {&year.ejecucion_final, &year.ejecucion_inicial}) {
        if (!figure->has_value()) {
            continue;
        }
        const auto speaks = [&](std::initializer_list<std::string_view> ids) {
            return std::ranges::any_of(ids, [&](std::string_view id) {
                const methodology::Regla* regla = revision.edicion.regla(id);
                return regla != nullptr && figure->traza.id.starts_with(regla->cifra + '.') &&
                       rules::speaks(revision.edicion, id, figure->value());
            });
        };
        if (std::is_gt(compare(figure->value(), base::Ratio{1}))) {
            result.sobre = figure;
        } else if (speaks({"EJI_SUB", "EJF_SUB", "EJF_BAJO_RANGO"})) {
            result.sub = figure;
        }
    }
    return result;
}

/// What a sentence affirms and the figures of the ejercicio deny.
struct DesvioNegado {
    Desvio desvio = Desvio::ninguno;
    const figures::Figure<base::Ratio>* contra = nullptr;
};
DesvioNegado denied_desvio(std::string_view oracion, const Ejecutado& ejecutado,
                           std::int32_t ejercicio) {
    if (!has(oracion, "jecuci") || is_of_other_year(oracion, ejercicio)) {
        return {};
    }
    const Desvio desvio = desvio_in(oracion);
    const bool is_sobre = desvio == Desvio::sobre;
    const auto* agrees = is_sobre ? ejecutado.sobre : ejecutado.sub;
    return agrees != nullptr ? DesvioNegado{}
                             : DesvioNegado{desvio, is_sobre ? ejecutado.sub : ejecutado.sobre};
}

/// «Gastó más que su presupuesto inicial»: which budget, and on which side of it.
struct Exceso {
    Desvio desvio = Desvio::ninguno;
    bool is_inicial = true;
    bool is_final = true;
};
Exceso exceso_in(std::string_view oracion) {
    const auto is_article = [](std::string_view word) {
        return word == "el" || word == "su" || word == "lo" || word == "del";
    };
    const std::vector<Palabra> palabras = read_palabras(oracion);
    for (std::size_t i = 0; i + 2 < palabras.size(); ++i) {
        const std::string& side = palabras[i + 1].plegada;
        const std::string& joint = palabras[i + 2].plegada;
        const bool is_verb = is_written(palabras[i], "gastó") ||
                             is_written(palabras[i], "ejecutó") ||
                             palabras[i].plegada == "gastaron";
        const bool is_side = side == "mas" || side == "menos";
        if (!is_verb || !is_side || joint != "que" || is_denied(palabras, i)) {
            continue;
        }
        std::size_t budget = i + 3;
        while (budget < palabras.size() && is_article(palabras[budget].plegada)) {
            ++budget;
        }
        if (budget < palabras.size() && palabras[budget].plegada == "presupuesto") {
            const bool has_kind = budget + 1 < palabras.size();
            const bool is_inicial = has_kind && palabras[budget + 1].plegada == "inicial";
            const bool is_final = has_kind && palabras[budget + 1].plegada == "final";
            return {side == "mas" ? Desvio::sobre : Desvio::sub, !is_final, !is_inicial};
        }
    }
    return {};
}

/// The execution that denies it, if no way of counting what was spent agrees.
const figures::Figure<base::Ratio>* denied_exceso(const Exceso& exceso,
                                                  const figures::FigurasPeriodo& year) {
    const bool is_sobre = exceso.desvio == Desvio::sobre;
    const auto is_so = [&](const base::Ratio& spent, const base::Ratio& budget) {
        const auto order = compare(spent, budget);
        return is_sobre ? std::is_gt(order) : std::is_lt(order);
    };
    const figures::Figure<base::Ratio>* contra = nullptr;
    const auto look = [&](const auto& execution, const auto& budget) {
        const bool has_total = year.total_ejecutado.has_value() && budget.has_value();
        const bool agrees =
            !execution.has_value() || is_so(execution.value(), base::Ratio{1}) ||
            (has_total && is_so(year.total_ejecutado.value().valor, budget.value().valor));
        contra = !agrees && contra == nullptr ? &execution : contra;
        return !agrees;
    };
    const bool is_denied =
        (!exceso.is_inicial || look(year.ejecucion_inicial, year.presupuesto_inicial)) &&
        (!exceso.is_final || look(year.ejecucion_final, year.presupuesto_final));
    return exceso.desvio != Desvio::ninguno && is_denied ? contra : nullptr;
}

/// What a sentence says of the execution, and the figure that denies it.
struct DichoNegado {
    std::string_view said;  // " habla de sobre ejecución y "
    const figures::Figure<base::Ratio>* contra = nullptr;
};
std::vector<DichoNegado> denied_in(const Revision& revision, const Ejecutado& ejecutado,
                                   std::string_view oracion) {
    std::vector<DichoNegado> result;
    const std::int32_t ejercicio = revision.figuras.ejercicio;
    const auto [desvio, contra] = denied_desvio(oracion, ejecutado, ejercicio);
    if (desvio != Desvio::ninguno && contra != nullptr) {
        result.push_back(
            {desvio == Desvio::sobre ? " habla de sobre ejecución y " : " habla de subejecución y ",
             contra});
    }
    if (!has(oracion, "presupuesto") || is_of_other_year(oracion, ejercicio)) {
        return result;
    }
    const Exceso exceso = exceso_in(oracion);
    const auto* denying = denied_exceso(exceso, revision.figuras.periodos.back());
    if (denying != nullptr && !is_of_part(read_oracion(oracion))) {
        result.push_back({exceso.desvio == Desvio::sobre
                              ? " dice que se gastó más que el presupuesto y "
                              : " dice que se gastó menos que el presupuesto y ",
                          denying});
    }
    return result;
}

// ---- ages

/// Ages of whom the programme is for: from the words of its populations, else of its propósito.
std::vector<EdadDicha> edades_of(const model::FichaMonitoreo& ficha) {
    std::vector<EdadDicha> result;
    const auto read = [&](const model::Dato<std::string>& dato) {
        if (dato.has_value() && has(dato.value(), "años")) {
            const auto found = find_edades(dato.value());
            result.insert(result.end(), found.begin(), found.end());
        }
    };
    std::ranges::for_each(ficha.poblaciones.objetivo, read);
    std::ranges::for_each(ficha.poblaciones.beneficiada, read);
    if (result.empty()) {
        read(ficha.antecedentes.proposito);
        read(ficha.antecedentes.descripcion);
    }
    return result;
}

bool is_apart(const EdadDicha& a, const EdadDicha& b) {
    return a.hasta < b.desde || b.hasta < a.desde;
}

/// The ages of whom a text says that they were served, and the programme is not for them.
std::vector<EdadDicha> foreign_edades(std::string_view texto,
                                      const std::vector<EdadDicha>& propias) {
    std::vector<EdadDicha> result;
    for (const std::string_view oracion : read_oraciones(texto)) {
        for (const EdadDicha& edad : find_edades(oracion)) {
            const bool is_foreign =
                !propias.empty() && std::ranges::all_of(propias, [&](const EdadDicha& propia) {
                    return is_apart(edad, propia);
                });
            if (is_foreign && is_age_of_served(oracion, edad)) {
                result.push_back(edad);
            }
        }
    }
    return result;
}

// ---- years

/// A paragraph that dates facts in a year before the ejercicio and never names it. One that
/// compares years, or cites a law, may.
bool is_dated_before(std::string_view texto, std::int32_t ejercicio) {
    const auto anios = find_anios(texto);
    constexpr std::int32_t reach = 3;
    if (anios.empty() || std::ranges::max(anios) >= ejercicio ||
        std::ranges::max(anios) < ejercicio - reach) {
        return false;
    }
    bool is_dated = false;
    for (const Palabra& palabra : read_palabras(texto)) {
        constexpr std::array<std::string_view, 11> comparing{
            "respecto", "compara", "diferencia", "desde",    "anterior",  "ley",
            "decreto",  "resoluc", "historic",   "convenio", "evaluacion"};
        if (std::ranges::any_of(comparing, [&](std::string_view root) {
                return palabra.plegada.starts_with(root);
            })) {
            return false;
        }
        is_dated = is_dated || is_mes(palabra.plegada) || palabra.plegada == "inicios" ||
                   palabra.plegada == "fines";
    }
    return is_dated;
}

}  // namespace

void texto_ejecucion(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    const Ejecutado ejecutado = ejecutado_of(revision);
    for (const TextoFicha& texto : textos_de(revision)) {
        const std::string_view all = texto.dato->value();
        if (!has(all, "jecuci") && !has(all, "presupuesto")) {
            continue;
        }
        for (const std::string_view oracion : read_oraciones(all)) {
            for (const auto& [said, contra] : denied_in(revision, ejecutado, oracion)) {
                add(found, revision, cuadratura, texto.dato->lugar,
                    texto.nombre + std::string{said} + "«" + contra->traza.nombre + "» es " +
                        figures::printed_text(*contra, revision.edicion) + ": es lo contrario.");
                involve_operands(found, revision, contra->traza);
            }
        }
    }
}

void texto_universal(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    const model::Dato<bool>& universal = revision.ficha.poblaciones.universal;
    if (!universal.has_value() || !universal.value()) {
        return;
    }
    for (const TextoFicha& texto : textos_del_evaluador(revision.ficha)) {
        if (!has(texto.dato->value(), "ubconjunto")) {
            continue;
        }
        const std::vector<Palabra> palabras = read_palabras(texto.dato->value());
        const auto word = std::ranges::find(palabras, "subconjunto", &Palabra::plegada);
        if (word != palabras.end() &&
            !is_denied(palabras, static_cast<std::size_t>(word - palabras.begin()))) {
            add(found, revision, cuadratura, texto.dato->lugar,
                texto.nombre +
                    " dice que la población objetivo es un subconjunto, y el programa se declara "
                    "universal: la objetivo es toda la potencial.");
            involve(found, revision, universal.lugar);
        }
    }
}

void texto_edad(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    std::vector<EdadDicha> propias;
    bool is_read = false;
    for (const TextoFicha& texto : textos_de(revision)) {
        if (!has(texto.dato->value(), "años")) {
            continue;
        }
        if (!is_read) {
            propias = edades_of(revision.ficha);
            is_read = true;
        }
        for (const EdadDicha& edad : foreign_edades(texto.dato->value(), propias)) {
            add(found, revision, cuadratura, texto.dato->lugar,
                texto.nombre + " habla de «" + std::string{edad.fragmento} +
                    "» y el programa es para «" + std::string{propias.front().fragmento} +
                    "»: ¿es un texto de otro programa?");
        }
    }
}

void texto_anio(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    const TextoFicha* told = nullptr;  // the last that a diagnostic stands for
    const std::vector<TextoFicha> textos = textos_de_la_institucion(revision.ficha);
    for (const TextoFicha& texto : textos) {
        if (!is_dated_before(texto.dato->value(), revision.figuras.ejercicio)) {
            continue;
        }
        if (told != nullptr && told->nombre == texto.nombre) {
            involve(found, revision, texto.dato->lugar);
            continue;
        }
        told = &texto;
        const auto anios = find_anios(texto.dato->value());
        add(found, revision, cuadratura, texto.dato->lugar,
            texto.nombre + " fecha hechos en " + std::to_string(std::ranges::max(anios)) +
                " y no nombra " + std::to_string(revision.figuras.ejercicio) +
                ", el año que se informa: ¿quedó del informe anterior?");
    }
}

}  // namespace generator::checks
