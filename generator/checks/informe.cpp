#include "checks/informe.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "checks/informe_palabras.hpp"
#include "checks/publicado.hpp"
#include "figures/cortes.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

void calificaciones(const RevisionInforme& revision, const RevisorInforme& revisor,
                    base::Diagnostics& found) {
    const methodology::Catalogo& grades = revision.edicion.catalogo("calificaciones");
    std::vector<std::string_view> known;
    known.reserve(grades.entradas.size());
    for (const auto& entrada : grades.entradas) {
        known.emplace_back(entrada.codigo);
    }
    for (const model::Compromiso& compromiso : revision.informe.compromisos) {
        const std::string* grade = compromiso.calificacion.get();
        if (grade == nullptr || grades.find(*grade)) {
            continue;
        }
        add(found, revision, revisor, compromiso.calificacion.lugar,
            "«" + *grade + "» no está en el catálogo de calificaciones de la edición " +
                revision.edicion.edicion + ".");
        if (const auto nearest = base::nearest_name(*grade, known)) {
            found.back().hint = base::did_you_mean(nearest);
        }
    }
}

/// "30-06" of the code "06-30", as documents write a date.
std::string day_text(std::string_view code) {
    constexpr std::size_t size = 5;
    if (code.size() != size) {
        return std::string{code};
    }
    return std::string{code.substr(3)} + '-' + std::string{code.substr(0, 2)};
}

/// "30-06 o al 31-12": the cortes of the edition.
std::string cortes_text(const methodology::Catalogo& cortes) {
    std::string result;
    for (const methodology::EntradaCatalogo& entrada : cortes.entradas) {
        result += (result.empty() ? "" : " o al ") + day_text(entrada.codigo);
    }
    return result;
}

void cortes(const RevisionInforme& revision, const RevisorInforme& revisor,
            base::Diagnostics& found) {
    const methodology::Catalogo& cortes = revision.edicion.catalogo("cortes");
    for (const model::Compromiso& compromiso : revision.informe.compromisos) {
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        const bool is_corte = graded == nullptr || cortes.find(base::two_digits(graded->mes) + '-' +
                                                               base::two_digits(graded->dia));
        if (!is_corte) {
            add(found, revision, revisor, compromiso.fecha_calificacion.lugar,
                "La fecha de calificación no es un corte: los compromisos se califican al " +
                    cortes_text(cortes) + ".");
        }
    }
}

/// The last corte before the year of the edition: its programmes had been evaluated by then.
std::optional<std::int64_t> corte_before(const methodology::Edicion& edicion,
                                         const figures::Calendario& calendario) {
    const auto anio = year_of(edicion);
    const auto next = anio ? calendario.corte_of(model::Mes{*anio, 1}) : std::nullopt;
    return next ? std::optional{*next - 1} : std::nullopt;
}

/// The last corte at which something was graded.
std::optional<std::int64_t> corte_graded(const std::vector<model::Compromiso>& compromisos,
                                         const figures::Calendario& calendario) {
    std::optional<std::int64_t> last;
    for (const model::Compromiso& compromiso : compromisos) {
        if (const model::Fecha* graded = compromiso.fecha_calificacion.get()) {
            last = std::max(last, calendario.corte_of(*graded));
        }
    }
    return last;
}

/// What the data know of the present is their last grading, or the year of the edition: a
/// compromiso that was due by then and has no grade of fulfilment is told, whatever the document
/// prints of the programme.
void vencidos(const RevisionInforme& revision, const RevisorInforme& revisor,
              base::Diagnostics& found) {
    const figures::Calendario calendario{revision.edicion.catalogo("cortes")};
    const methodology::Catalogo& grades = revision.edicion.catalogo("calificaciones");
    const std::vector<model::Compromiso>& compromisos = revision.informe.compromisos;
    const auto last = corte_graded(compromisos, calendario);
    const auto before = corte_before(revision.edicion, calendario);
    for (std::size_t i = 0; i < compromisos.size(); ++i) {
        const model::Compromiso& compromiso = compromisos[i];
        const std::string* grade = compromiso.calificacion.get();
        const model::Mes* due = compromiso.fecha_vencimiento.get();
        // A grade that nobody knows has its own fault.
        const bool is_unknown = grade != nullptr && !grades.find(*grade);
        if (is_met(compromiso, revision.edicion) || is_unknown || due == nullptr) {
            continue;
        }
        const auto corte = calendario.corte_of(*due);
        const bool is_graded = last && corte <= last;
        if (!is_graded && !(before && corte <= before)) {
            continue;
        }
        add(found, revision, revisor, compromiso.fecha_vencimiento.lugar,
            "El compromiso " + std::to_string(i + 1) + " ya venció y al último corte " +
                (is_graded ? "calificado" : "anterior a la edición") + " (" +
                calendario.date_of(is_graded ? *last : *before) + ") " +
                (grade == nullptr ? "sigue sin calificación" : "es «" + *grade + "»") + ".");
        if (grade != nullptr) {
            found.back().hint =
                "Deja al programa sin calificación: revise la del compromiso y su vencimiento.";
        }
    }
}

/// Calls `visit` with each compromiso, its index and the words that begin what is told of it.
template <class Visit>
void for_each_compromiso(const RevisionInforme& revision, Visit visit) {
    for (std::size_t i = 0; i < revision.informe.compromisos.size(); ++i) {
        visit(revision.informe.compromisos[i], i, "El compromiso " + std::to_string(i + 1));
    }
}

/// Nothing was graded after the year in which it is published. A deadline may be later, of what is
/// still to be done.
void posteriores(const RevisionInforme& revision, const RevisorInforme& revisor,
                 base::Diagnostics& found) {
    const auto anio = year_of(revision.edicion);
    if (!anio) {
        return;
    }
    const std::string edition =
        ", después del año de la edición (" + revision.edicion.edicion + ").";
    for_each_compromiso(revision, [&](const model::Compromiso& compromiso, std::size_t /*index*/,
                                      const std::string& nombre) {
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        if (graded != nullptr && graded->anio > *anio) {
            add(found, revision, revisor, compromiso.fecha_calificacion.lugar,
                nombre + " se calificó el " + iso_text(*graded) + edition);
        }
        const model::Mes* due = compromiso.fecha_vencimiento.get();
        if (due != nullptr && due->anio > *anio) {
            add(found, revision, revisor, compromiso.fecha_vencimiento.lugar,
                nombre + " vence en " + iso_text(*due) + edition);
            found.back().hint = "Revise el año; si de verdad vence después, no hay que corregirlo.";
        }
    });
}

void plazos(const RevisionInforme& revision, const RevisorInforme& revisor,
            base::Diagnostics& found) {
    for_each_compromiso(revision, [&](const model::Compromiso& compromiso, std::size_t /*index*/,
                                      const std::string& nombre) {
        if (compromiso.fecha_vencimiento.procedencia == model::Procedencia::sin_dato) {
            add(found, revision, revisor, compromiso.fecha_vencimiento.lugar,
                nombre +
                    " no informa su fecha de vencimiento: se imprime S/I, y no se sabe "
                    "cuántos vencen a cada corte.");
        }
    });
}

void pruebas(const RevisionInforme& revision, const RevisorInforme& revisor,
             base::Diagnostics& found) {
    for_each_compromiso(revision, [&](const model::Compromiso& compromiso, std::size_t /*index*/,
                                      const std::string& nombre) {
        if (is_met(compromiso, revision.edicion) && compromiso.cumplimiento.empty() &&
            compromiso.medios_de_verificacion.empty()) {
            add(found, revision, revisor, compromiso.calificacion.lugar,
                nombre + " se califica «" + compromiso.calificacion.value() +
                    "» y no dice qué se cumplió ni con qué se verifica.");
        }
    });
}

void anticipados(const RevisionInforme& revision, const RevisorInforme& revisor,
                 base::Diagnostics& found) {
    for_each_compromiso(revision, [&](const model::Compromiso& compromiso, std::size_t index,
                                      const std::string& nombre) {
        const figures::Figure<base::Ratio>& cortes = revision.figuras.cortes[index];
        if (cortes.has_value() && cortes.value().is_negative()) {
            const std::int64_t before = -cortes.value().numerator();
            add(found, revision, revisor, compromiso.fecha_calificacion.lugar,
                nombre + " se calificó " + std::to_string(before) +
                    (before == 1 ? " corte" : " cortes") + " antes del de su vencimiento.");
        }
    });
}

/// All the compromisos that were met after their corte, told once.
void atrasados(const RevisionInforme& revision, const RevisorInforme& revisor,
               base::Diagnostics& found) {
    std::vector<const model::Compromiso*> late;
    std::size_t graded = 0;
    for_each_compromiso(revision, [&](const model::Compromiso& compromiso, std::size_t index,
                                      const std::string& /*nombre*/) {
        const figures::Figure<base::Ratio>& cortes = revision.figuras.cortes[index];
        const bool is_known = is_met(compromiso, revision.edicion) && cortes.has_value();
        graded += is_known ? 1U : 0U;
        if (is_known && cortes.value().numerator() > 0) {
            late.push_back(&compromiso);
        }
    });
    if (late.empty()) {
        return;
    }
    add(found, revision, revisor, late.front()->fecha_calificacion.lugar,
        std::to_string(late.size()) + " de " + std::to_string(graded) +
            (graded == 1 ? " compromiso" : " compromisos") +
            (late.size() == 1 ? " se cumplió" : " se cumplieron") +
            " después del corte de su vencimiento.");
    for (std::size_t i = 1; i < late.size(); ++i) {
        involve(found, revision, late[i]->fecha_calificacion.lugar);
    }
}

void publicados(const RevisionInforme& revision, const RevisorInforme& revisor,
                base::Diagnostics& found) {
    figures::for_each_cuenta(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        compare_published(revision.informe.encabezado.publicados, figure,
                          [&](const model::Lugar& lugar, std::string message) {
                              add(found, revision, revisor, lugar, std::move(message));
                          });
    });
}

void publicados_redondeados(const RevisionInforme& revision, const RevisorInforme& revisor,
                            base::Diagnostics& found) {
    figures::for_each_cuenta(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        tell_rounded(revision.informe.encabezado.publicados, figure.traza,
                     printed_decimals(figure, revision.edicion),
                     [&](const model::Lugar& lugar, std::string message) {
                         add(found, revision, revisor, lugar, std::move(message));
                     });
    });
}

constexpr RevisorInforme kRevisores[] = {
    {"CUA-CODIGO", "cada calificación está en el catálogo de la edición", "ninguna",
     base::Severity::error, "Corrija la calificación: es una de las del catálogo.", calificaciones},
    {"CUA-CORTE", "cada fecha de calificación es un corte de la edición", "ninguna",
     base::Severity::warning, "Revise «fecha_calificacion».", cortes},
    {"CUA-VENCIDO",
     "lo que vence hasta el último corte calificado, o antes de la edición, está cumplido",
     "ninguna", base::Severity::warning,
     "Si se cumplió, escriba «calificacion» y «fecha_calificacion».", vencidos},
    {"CUA-POSTERIOR", "nada se califica ni vence después del año de la edición", "ninguna",
     base::Severity::warning, "Revise el año: lo que se publica no se calificó después.",
     posteriores},
    {"CUA-EJERCICIO",
     "la evaluación no es posterior a la edición, ni a todo lo que se comprometió o calificó",
     "compara años", base::Severity::warning,
     "«ejercicio» es el año en que se evaluó el programa: revíselo.", ejercicio_posterior},
    {"CUA-NUMERAL", "dos recomendaciones no llevan el mismo número",
     "una que se repite palabra por palabra, con varios compromisos", base::Severity::warning,
     "Revise los números con que comienzan.", numerales},
    {"CUA-NUMERAL-FALTA", "los números de las recomendaciones son seguidos",
     "mira los que se informan, en su orden", base::Severity::note,
     "No es un error si la que falta no tuvo compromisos.", numerales_que_faltan},
    {"CUA-PLAZO", "cada compromiso tiene fecha de vencimiento", "ninguna", base::Severity::warning,
     "Escriba «fecha_vencimiento»; si no se conoce, \"S/I\".", plazos},
    {"CUA-PRUEBA", "lo cumplido dice qué se cumplió o con qué se verifica", "ninguna",
     base::Severity::warning, "Agregue «cumplimiento» o «medios_de_verificacion».", pruebas},
    {"CUA-PENDIENTE", "lo cumplido no tiene textos que digan que queda pendiente",
     "compara palabras, no su sentido", base::Severity::warning,
     "Actualice la observación de la revisión anterior, o revise la calificación.", pendientes},
    {"CUA-TEXTO-FECHA", "lo cumplido no promete nada para después de su calificación",
     "mira fechas con mes; sin año, solo en frases que miran adelante", base::Severity::warning,
     "Actualice el texto con lo que se hizo, o revise la calificación y su fecha.",
     fechas_posteriores},
    {"CUA-TEXTO-REPETIDO",
     "ningún compromiso tiene el texto, el cumplimiento o la observación de otro",
     "textos de una línea o más", base::Severity::warning,
     "Revise si el texto se copió de otro compromiso.", textos_repetidos},
    {"CUA-ANTES", "nada se califica antes del corte de su vencimiento", "ninguna",
     base::Severity::note, "No es un error si se cumplió antes: revise las dos fechas.",
     anticipados},
    {"CUA-ATRASO", "cada compromiso se cumple al corte de su vencimiento", "ninguna",
     base::Severity::note, "No es un error: el documento no dice cuántos se cumplieron a tiempo.",
     atrasados},
    {"CUA-PUBLICADO", "cifra publicada = cifra calculada", "ninguna: son cuentas",
     base::Severity::warning, "Revise las fechas y calificaciones, o el valor publicado.",
     publicados},
    {"CUA-PUBLICADO-DECIMALES", "una cifra publicada se imprime con todos sus decimales", "ninguna",
     base::Severity::warning, "El documento imprime números enteros: revise el valor publicado.",
     publicados_redondeados},
};

}  // namespace

bool is_met(const model::Compromiso& compromiso, const methodology::Edicion& edicion) {
    const std::string* grade = compromiso.calificacion.get();
    return grade != nullptr && *grade == edicion.etiqueta("calificacion.cumplido");
}

std::optional<std::int32_t> year_of(const methodology::Edicion& edicion) {
    std::int32_t anio = 0;
    const std::string& text = edicion.edicion;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), anio);
    const bool is_year = error == std::errc{} && end == text.data() + text.size();
    return is_year ? std::optional{anio} : std::nullopt;
}

std::span<const RevisorInforme> revisores_informe() { return kRevisores; }

base::Diagnostics revisar_informe(const RevisionInforme& revision) {
    return apply(revisores_informe(), revision);
}

}  // namespace generator::checks
