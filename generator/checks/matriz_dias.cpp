// Days of a deadline that are working days in one place and days of the calendar in another.
#include <algorithm>
#include <set>

#include "base/words.hpp"
#include "checks/formula_palabras.hpp"
#include "checks/matriz_cifras.hpp"

namespace generator::checks {
namespace {

using model::DiasPlazo;
using model::IndicadorMatriz;

/// A place that says which days a deadline counts.
struct Testigo {
    std::string nombre;  // "el nombre", "«Evaluación de renovación»"
    model::Lugar lugar;
    DiasPlazo dias = DiasPlazo::corridos;
};

/// Which days a text counts of a deadline; nothing if it does not say, or says both.
std::optional<DiasPlazo> days_said(const model::Dato<std::string>& texto, std::int64_t plazo) {
    std::set<DiasPlazo> said;
    if (texto.has_value()) {
        for (const PlazoDicho& dicho : find_plazos(texto.value())) {
            if (dicho.dias == plazo && dicho.clase) {
                said.insert(*dicho.clase);
            }
        }
    }
    return said.size() == 1 ? std::optional{*said.begin()} : std::nullopt;
}

/// Whether some other indicator counts those days of that deadline: a row of the table is of it.
bool is_of_other(const RevisionMatriz& revision, const IndicadorMatriz& indicador,
                 const model::TipoDiagnostico& tipo) {
    const std::int64_t plazo = tipo.plazo.value().valor;
    bool result = false;
    for_each_indicador(revision, [&](const IndicadorMatriz& other, const figures::FigurasMeta&) {
        const bool is_said = days_said(other.nombre, plazo) == tipo.dias.value() ||
                             days_said(other.formula, plazo) == tipo.dias.value();
        result = result || (&other != &indicador && is_said);
    });
    return result;
}

std::vector<Testigo> testigos_of(const RevisionMatriz& revision, const IndicadorMatriz& indicador,
                                 std::int64_t plazo) {
    std::vector<Testigo> result;
    for (const auto& [nombre, texto] :
         {std::pair{"el nombre", &indicador.nombre}, std::pair{"la fórmula", &indicador.formula}}) {
        if (const auto dias = days_said(*texto, plazo)) {
            result.push_back({nombre, texto->lugar, *dias});
        }
    }
    if (result.empty()) {
        return result;
    }
    for (const model::TipoDiagnostico& tipo : revision.matriz.tipos_de_diagnostico) {
        const bool is_given = tipo.nombre.has_value() && tipo.plazo.has_value() &&
                              tipo.dias.has_value() && tipo.plazo.value().valor == plazo;
        if (is_given && !is_of_other(revision, indicador, tipo)) {
            result.push_back({"«" + tipo.nombre.value() + "»", tipo.dias.lugar, tipo.dias.value()});
        }
    }
    return result;
}

/// "hábiles en el nombre, la fórmula y «Evaluación de renovación»"
std::string side_text(const std::vector<Testigo>& testigos, DiasPlazo dias) {
    std::vector<std::string> nombres;
    for (const Testigo& testigo : testigos) {
        if (testigo.dias == dias) {
            nombres.push_back(testigo.nombre);
        }
    }
    return (dias == DiasPlazo::habiles ? "hábiles en " : "corridos en ") + base::joined(nombres);
}

/// What fewer of them say; of as many, what the first says.
DiasPlazo fewest_of(const std::vector<Testigo>& testigos) {
    const auto like_first = static_cast<std::size_t>(
        std::ranges::count(testigos, testigos.front().dias, &Testigo::dias));
    const bool is_first = like_first * 2 <= testigos.size();
    const bool is_corridos = (testigos.front().dias == DiasPlazo::corridos) == is_first;
    return is_corridos ? DiasPlazo::corridos : DiasPlazo::habiles;
}

/// Which place is wrong: the first of the fewest.
void tell(const RevisionMatriz& revision, const RevisorMatriz& revisor,
          const std::vector<Testigo>& testigos, const std::string& sujeto,
          base::Diagnostics& found) {
    const DiasPlazo odd = fewest_of(testigos);
    const auto place = std::ranges::find(testigos, odd, &Testigo::dias);
    add(found, revision, revisor, place->lugar,
        sujeto + side_text(testigos, odd) + ", y " +
            side_text(testigos,
                      odd == DiasPlazo::corridos ? DiasPlazo::habiles : DiasPlazo::corridos) +
            '.');
    for (const Testigo& testigo : testigos) {
        if (&testigo != &*place) {
            involve(found, revision, testigo.lugar);
        }
    }
}

}  // namespace

void dias_de_plazo(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                   base::Diagnostics& found) {
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            std::set<std::int64_t> plazos;
            for (const auto* texto : {&indicador.nombre, &indicador.formula}) {
                for (const PlazoDicho& dicho :
                     texto->has_value() ? find_plazos(texto->value()) : std::vector<PlazoDicho>{}) {
                    plazos.insert(dicho.dias);
                }
            }
            for (const std::int64_t plazo : plazos) {
                const std::vector<Testigo> testigos = testigos_of(revision, indicador, plazo);
                const bool are_one = std::ranges::all_of(testigos, [&](const Testigo& testigo) {
                    return testigo.dias == testigos.front().dias;
                });
                if (!are_one) {
                    tell(revision, revisor, testigos,
                         figuras.nombre + ": los " + std::to_string(plazo) + " días son ", found);
                }
            }
        });
}

}  // namespace generator::checks
