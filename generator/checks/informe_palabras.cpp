#include "checks/informe_palabras.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"
#include "checks/dichos.hpp"

namespace generator::checks {
namespace {

/// Whether a sentence speaks of what is to come: then a day without a year is a coming one.
bool looks_ahead(std::string_view oracion) {
    constexpr std::array<std::string_view, 7> coming{"espera", "proxim", "futur",  "plazo",
                                                     "sera",   "preve",  "program"};
    return std::ranges::any_of(read_palabras(oracion), [&](const Palabra& palabra) {
        return has_root(palabra.plegada, coming);
    });
}

/// Half a year or a quarter by the date that it begins with: «segundo semestre de 2021». `last`:
/// the word that is its year.
std::optional<FechaDicha> part_of_year(std::string_view oracion,
                                       const std::vector<Palabra>& palabras, std::size_t last,
                                       std::int32_t anio) {
    constexpr std::array<std::string_view, 4> ordinals{"primer", "segundo", "tercer", "cuarto"};
    constexpr std::int32_t quarter = 3;
    constexpr std::int32_t half = 6;
    const std::size_t unit = last - (palabras[last - 1].plegada.starts_with("de") ? 2 : 1);
    const bool is_half = palabras[unit].plegada == "semestre";
    if (unit == 0 || (!is_half && palabras[unit].plegada != "trimestre")) {
        return std::nullopt;
    }
    const auto ordinal = std::ranges::find(ordinals, palabras[unit - 1].plegada);
    if (ordinal == ordinals.end()) {
        return std::nullopt;
    }
    const auto before = static_cast<std::int32_t>(ordinal - ordinals.begin());
    const std::size_t begin = palabras[unit - 1].lugar;
    const std::size_t end = palabras[last].lugar + palabras[last].texto.size();
    return FechaDicha{anio, before * (is_half ? half : quarter) + 1, 1,
                      oracion.substr(begin, end - begin)};
}

/// Parts of years. A year alone («durante 2021») only where the sentence expects something of it.
std::vector<FechaDicha> find_periodos(std::string_view oracion) {
    constexpr std::array<std::string_view, 6> expecting{"espera", "esperan",  "preve",
                                                        "preven", "proyecta", "proyectan"};
    const std::vector<Palabra> palabras = read_palabras(oracion);
    std::vector<FechaDicha> result;
    bool is_expected = false;
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const std::string& word = palabras[i].plegada;
        is_expected = is_expected || (std::ranges::find(expecting, word) != expecting.end() &&
                                      !is_denied(palabras, i));
        const auto anios = word[0] == '2' && i > 1 ? find_anios(word) : std::vector<std::int32_t>{};
        if (anios.empty()) {
            continue;
        }
        const std::string& before = palabras[i - 1].plegada;
        if (auto part = part_of_year(oracion, palabras, i, anios.front())) {
            result.push_back(*part);
        } else if (is_expected && (before == "durante" || before == "en")) {
            result.push_back({anios.front(), 1, 1, palabras[i].texto});
        }
    }
    return result;
}

/// After the grading, in its own year if it does not say one. A month alone is over when it ends.
bool is_after(const FechaDicha& fecha, const model::Fecha& graded) {
    const model::Fecha said{fecha.anio == 0 ? graded.anio : fecha.anio, fecha.mes,
                            fecha.dia == 0 ? graded.dia : fecha.dia};
    return said > graded;
}

/// «Se aprobó el 15 de diciembre de 2020 y rige desde el 1 de enero de 2021»: the deed has a date
/// of its own, and the later one says from when, or until when, what was done is in force.
bool is_of_validity(std::string_view oracion, const std::vector<FechaDicha>& fechas,
                    const FechaDicha& later, const model::Fecha& graded) {
    constexpr std::size_t reach = 6;
    constexpr std::array<std::string_view, 8> roots{"rige",  "regir", "vigen", "desde",
                                                    "hasta", "vence", "vigor", "partir"};
    const bool has_deed = std::ranges::any_of(fechas, [&](const FechaDicha& fecha) {
        return fecha.anio != 0 && !is_after(fecha, graded);
    });
    const auto at = static_cast<std::size_t>(later.fragmento.data() - oracion.data());
    const std::vector<Palabra> before = read_palabras(oracion.substr(0, at));
    const auto first = before.size() > reach ? before.end() - reach : before.begin();
    return has_deed && std::any_of(first, before.end(), [&](const Palabra& palabra) {
               return has_root(palabra.plegada, roots);
           });
}

/// «Tiene vigencia hasta el 31 de diciembre de 2023», «el cronograma contempla la licitación el 15
/// de marzo de 2021»: what was made has a term, or is itself a plan.
bool is_of_what_was_made(std::string_view oracion, const FechaDicha& later) {
    constexpr std::array<std::string_view, 9> roots{"vigen",    "vigor",      "rige",
                                                    "regir",    "contempla",  "considera",
                                                    "cronogra", "calendariz", "planific"};
    const auto at = static_cast<std::size_t>(later.fragmento.data() - oracion.data());
    return std::ranges::any_of(read_palabras(oracion.substr(0, at)), [&](const Palabra& palabra) {
        return has_root(palabra.plegada, roots);
    });
}

/// The dates of a sentence that promise something for after the grading.
std::vector<FechaDicha> promised_after(std::string_view oracion, const model::Fecha& graded) {
    std::vector<FechaDicha> all = find_fechas(oracion);
    const std::vector<FechaDicha> given = all;
    std::ranges::move(find_periodos(oracion), std::back_inserter(all));
    std::erase_if(all, [&](const FechaDicha& fecha) {
        return !is_after(fecha, graded) || (fecha.anio == 0 && !looks_ahead(oracion)) ||
               is_of_validity(oracion, given, fecha, graded) || is_of_what_was_made(oracion, fecha);
    });
    return all;
}

}  // namespace

std::string beginning_of(const model::Compromiso& compromiso, std::size_t number,
                         std::string_view kind) {
    return "El compromiso " + std::to_string(number) + " se califica «" +
           compromiso.calificacion.value() + "» y su " + std::string{kind};
}

void fechas_posteriores(const RevisionInforme& revision, const RevisorInforme& revisor,
                        base::Diagnostics& found) {
    for_each_text(revision, [&](const model::Compromiso& compromiso, std::size_t number,
                                std::string_view kind, const TextoInforme& texto) {
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        if (!is_met(compromiso, revision.edicion) || graded == nullptr) {
            return;
        }
        for (const std::string_view oracion : read_oraciones(texto.value())) {
            for (const FechaDicha& fecha : promised_after(oracion, *graded)) {
                add(found, revision, revisor, texto.lugar,
                    beginning_of(compromiso, number, kind) + " nombra «" +
                        std::string{fecha.fragmento} + "», después del " + iso_text(*graded) +
                        ", cuando se calificó.");
                involve(found, revision, compromiso.fecha_calificacion.lugar);
            }
        }
    });
}

namespace {

/// A text that a compromiso has of its own.
struct TextoDado {
    const TextoInforme* texto;
    std::size_t number;
    std::string_view kind;
    std::string folded;
};

std::vector<TextoDado> own_texts(const RevisionInforme& revision) {
    std::vector<TextoDado> result;
    std::size_t number = 0;
    for (const model::Compromiso& compromiso : revision.informe.compromisos) {
        ++number;
        if (compromiso.compromiso.has_value()) {
            result.push_back({&compromiso.compromiso, number, "texto",
                              base::fold(compromiso.compromiso.value())});
        }
    }
    for_each_text(revision, [&](const model::Compromiso&, std::size_t of, std::string_view kind,
                                const TextoInforme& texto) {
        result.push_back({&texto, of, kind, base::fold(texto.value())});
    });
    return result;
}

}  // namespace

void textos_repetidos(const RevisionInforme& revision, const RevisorInforme& revisor,
                      base::Diagnostics& found) {
    constexpr std::size_t telling = 40;  // a formula such as «Sin observaciones» repeats itself
    const std::vector<TextoDado> textos = own_texts(revision);
    for (auto each = textos.begin(); each != textos.end(); ++each) {
        const auto first = std::ranges::find(textos, each->folded, &TextoDado::folded);
        if (first == each || each->folded.size() < telling) {
            continue;
        }
        const std::string whose = first->number == each->number
                                      ? "de su " + std::string{first->kind}
                                      : "del compromiso " + std::to_string(first->number);
        add(found, revision, revisor, each->texto->lugar,
            "El compromiso " + std::to_string(each->number) + " repite en su " +
                std::string{each->kind} + ", palabra por palabra, lo " + whose + '.');
        involve(found, revision, first->texto->lugar);
    }
}

}  // namespace generator::checks
