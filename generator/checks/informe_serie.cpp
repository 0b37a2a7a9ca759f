// What an informe says of itself as a whole: the year of its evaluation, and the numbers that its
// recommendations begin with.
#include <algorithm>
#include <optional>

#include "base/words.hpp"
#include "checks/informe_palabras.hpp"

namespace generator::checks {
namespace {

/// The last year that some dates of the compromisos name; nothing if none does.
template <class AnioDe>
std::optional<std::int32_t> last_year(const std::vector<model::Compromiso>& compromisos,
                                      AnioDe anio_de) {
    std::optional<std::int32_t> last;
    for (const model::Compromiso& compromiso : compromisos) {
        last = std::max(last, anio_de(compromiso));
    }
    return last;
}

template <class T>
std::optional<std::int32_t> year_in(const model::Dato<T>& fecha) {
    return fecha.has_value() ? std::optional{fecha.value().anio} : std::nullopt;
}

/// A recommendation with a number before it: «3. Las orientaciones».
struct Numerada {
    std::int64_t numero = 0;
    std::string_view texto;  // what follows the number
    std::size_t compromiso = 0;
    const model::Lugar* lugar = nullptr;
};

/// The number that a text begins with as a mark, "3. ", "3.- ", "3) ": not a year, not "3.173".
std::optional<Numerada> read_numerada(std::string_view texto) {
    constexpr std::size_t longest = 2;
    const std::size_t end = std::min(texto.find_first_not_of("0123456789"), texto.size());
    const std::size_t blank = std::min(texto.find(' ', end), texto.size());
    const std::string_view mark = texto.substr(end, blank - end);
    const auto numero = base::whole_number(texto.substr(0, end));
    const bool is_mark = mark == "." || mark == ".-" || mark == ")" || mark == ".)";
    return numero && end <= longest && is_mark
               ? std::optional{Numerada{.numero = *numero, .texto = texto.substr(blank)}}
               : std::nullopt;
}

/// The numbered recommendations, in their order. Two compromisos of one recommendation repeat it.
std::vector<Numerada> numeradas_of(const model::InformeEgreso& informe) {
    std::vector<Numerada> result;
    for (std::size_t i = 0; i < informe.compromisos.size(); ++i) {
        const model::Dato<std::string>& dato = informe.compromisos[i].recomendacion;
        const auto read = dato.has_value() ? read_numerada(dato.value()) : std::nullopt;
        const bool is_same = read && !result.empty() && result.back().numero == read->numero &&
                             result.back().texto == read->texto;
        if (read && !is_same) {
            result.push_back({read->numero, read->texto, i + 1, &dato.lugar});
        }
    }
    return result;
}

}  // namespace

void ejercicio_posterior(const RevisionInforme& revision, const RevisorInforme& revisor,
                         base::Diagnostics& found) {
    const model::Dato<model::Anio>& ejercicio = revision.informe.encabezado.ejercicio;
    if (!ejercicio.has_value()) {
        return;
    }
    const std::vector<model::Compromiso>& compromisos = revision.informe.compromisos;
    const auto due = last_year(compromisos, [](const model::Compromiso& compromiso) {
        return year_in(compromiso.fecha_vencimiento);
    });
    const auto graded = last_year(compromisos, [](const model::Compromiso& compromiso) {
        return year_in(compromiso.fecha_calificacion);
    });
    const auto edition = year_of(revision.edicion);
    const std::int32_t anio = ejercicio.value().valor;
    const std::string said = "El programa se evaluó en " + std::to_string(anio) + " y ";
    if (edition && anio > *edition) {
        add(found, revision, revisor, ejercicio.lugar,
            said + "su informe es de la edición " + revision.edicion.edicion + ", anterior.");
    } else if (due && anio > *due) {
        add(found, revision, revisor, ejercicio.lugar,
            said + "todos sus compromisos vencieron antes, el último en " + std::to_string(*due) +
                '.');
    } else if (graded && anio > *graded) {
        add(found, revision, revisor, ejercicio.lugar,
            said + "sus compromisos se calificaron antes, el último en " + std::to_string(*graded) +
                '.');
    }
}

void numerales(const RevisionInforme& revision, const RevisorInforme& revisor,
               base::Diagnostics& found) {
    const std::vector<Numerada> all = numeradas_of(revision.informe);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto first = std::ranges::find(all, all[i].numero, &Numerada::numero);
        const auto at = static_cast<std::size_t>(first - all.begin());
        if (at == i) {
            continue;
        }
        // Of the two it is the one that does not follow the number before it.
        const bool is_first_odd = at > 0 && all[at].numero != all[at - 1].numero + 1;
        const Numerada& odd = all[is_first_odd ? at : i];
        const Numerada& other = all[is_first_odd ? i : at];
        const std::int64_t wanted = (is_first_odd ? all[at - 1] : all[i - 1]).numero + 1;
        const bool is_missing = std::ranges::find(all, wanted, &Numerada::numero) == all.end();
        add(found, revision, revisor, *odd.lugar,
            "La recomendación del compromiso " + std::to_string(odd.compromiso) +
                " lleva el número " + std::to_string(odd.numero) + ", como la del compromiso " +
                std::to_string(other.compromiso) +
                (is_missing ? ", y falta la " + std::to_string(wanted) : "") + '.');
        involve(found, revision, *other.lugar);
    }
}

void numerales_que_faltan(const RevisionInforme& revision, const RevisorInforme& revisor,
                          base::Diagnostics& found) {
    const std::vector<Numerada> all = numeradas_of(revision.informe);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::int64_t before = all[i - 1].numero;
        const bool is_gap = all[i].numero > before + 1;
        const bool is_repeated = std::ranges::count(all, all[i].numero, &Numerada::numero) > 1 ||
                                 std::ranges::count(all, before, &Numerada::numero) > 1;
        const auto is_between = [&](const Numerada& one) {
            return one.numero > before && one.numero < all[i].numero;
        };
        // A number that repeats another is told as that; one that stands elsewhere is not missing.
        if (is_gap && !is_repeated && std::ranges::none_of(all, is_between)) {
            add(found, revision, revisor, *all[i].lugar,
                "Después de la recomendación " + std::to_string(before) + " viene la " +
                    std::to_string(all[i].numero) + ".");
            involve(found, revision, *all[i - 1].lugar);
        }
    }
}

}  // namespace generator::checks
