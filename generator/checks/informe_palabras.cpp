#include "checks/informe_palabras.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/dichos.hpp"

namespace generator::checks {
namespace {

using Texto = model::Dato<std::string>;

/// Calls `visit` with each text on how a compromiso was fulfilled, and its number.
template <class Visit>
void for_each_text(const RevisionInforme& revision, Visit visit) {
    for (std::size_t i = 0; i < revision.informe.compromisos.size(); ++i) {
        const model::Compromiso& compromiso = revision.informe.compromisos[i];
        for (const Texto& parrafo : compromiso.cumplimiento) {
            if (parrafo.has_value()) {
                visit(compromiso, i + 1, "cumplimiento", parrafo);
            }
        }
        if (compromiso.observacion.has_value()) {
            visit(compromiso, i + 1, "observación", compromiso.observacion);
        }
    }
}

/// "El compromiso 3 se califica «Cumplido» y su observación"
std::string beginning_of(const model::Compromiso& compromiso, std::size_t number,
                         std::string_view kind) {
    return "El compromiso " + std::to_string(number) + " se califica «" +
           compromiso.calificacion.value() + "» y su " + std::string{kind};
}

/// A sentence that affirms that something is still to be done; not if it says that it was done.
bool says_pending(std::string_view oracion) {
    constexpr std::array<std::string_view, 12> done{
        "terminaron",  "termino",  "finalizaron", "finalizo",   "completaron", "completo",
        "concluyeron", "concluyo", "ejecutaron",  "cumplieron", "subsanaron",  "resolvieron"};
    const std::vector<Palabra> palabras = read_palabras(oracion);
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const bool is_done = std::ranges::find(done, palabras[i].plegada) != done.end();
        if (is_done && !is_denied(palabras, i)) {
            return false;
        }
    }
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (palabras[i].plegada.starts_with("pendiente") && !is_denied(palabras, i)) {
            return true;
        }
    }
    return false;
}

/// Whether a sentence speaks of what is to come: then a day without a year is a coming one.
bool looks_ahead(std::string_view oracion) {
    constexpr std::array<std::string_view, 7> coming{"espera", "proxim", "futur",  "plazo",
                                                     "sera",   "preve",  "program"};
    return std::ranges::any_of(read_palabras(oracion), [&](const Palabra& palabra) {
        return std::ranges::any_of(
            coming, [&](std::string_view root) { return palabra.plegada.starts_with(root); });
    });
}

/// After the grading, in its own year if it does not say one. A month alone is over when it ends.
bool is_after(const FechaDicha& fecha, const model::Fecha& graded) {
    const model::Fecha said{fecha.anio == 0 ? graded.anio : fecha.anio, fecha.mes,
                            fecha.dia == 0 ? graded.dia : fecha.dia};
    return said > graded;
}

}  // namespace

void pendientes(const RevisionInforme& revision, const RevisorInforme& revisor,
                base::Diagnostics& found) {
    for_each_text(revision, [&](const model::Compromiso& compromiso, std::size_t number,
                                std::string_view kind, const Texto& texto) {
        if (!is_met(compromiso, revision.edicion)) {
            return;
        }
        const auto oraciones = read_oraciones(texto.value());
        if (std::ranges::any_of(oraciones, says_pending)) {
            add(found, revision, revisor, texto.lugar,
                beginning_of(compromiso, number, kind) + " dice que queda algo pendiente.");
            involve(found, revision, compromiso.calificacion.lugar);
        }
    });
}

void fechas_posteriores(const RevisionInforme& revision, const RevisorInforme& revisor,
                        base::Diagnostics& found) {
    for_each_text(revision, [&](const model::Compromiso& compromiso, std::size_t number,
                                std::string_view kind, const Texto& texto) {
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        if (!is_met(compromiso, revision.edicion) || graded == nullptr) {
            return;
        }
        for (const std::string_view oracion : read_oraciones(texto.value())) {
            for (const FechaDicha& fecha : find_fechas(oracion)) {
                if (is_after(fecha, *graded) && (fecha.anio != 0 || looks_ahead(oracion))) {
                    add(found, revision, revisor, texto.lugar,
                        beginning_of(compromiso, number, kind) + " nombra «" +
                            std::string{fecha.fragmento} + "», después del " + iso_text(*graded) +
                            ", cuando se calificó.");
                    involve(found, revision, compromiso.fecha_calificacion.lugar);
                }
            }
        }
    });
}

namespace {

/// A text that a compromiso has of its own.
struct TextoDado {
    const Texto* texto;
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
                                const Texto& texto) {
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
