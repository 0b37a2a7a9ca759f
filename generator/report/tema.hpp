#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// What a report has to say under one name: everything that somebody may ask `explicar` about.
struct Tema {
    std::vector<const Cifra*> cifras;
    std::vector<const Veredicto*> veredictos;
    std::vector<const base::Diagnostic*> contradicciones;
    std::vector<const Hecho*> hechos;

    [[nodiscard]] bool empty() const {
        return cifras.empty() && veredictos.empty() && contradicciones.empty() && hechos.empty();
    }
};

/// `nombre` is the id of a figure, the code of a rule or of a contradiction, the JSON pointer of a
/// datum or of what holds several, the last key of a datum, or the name that figures give it as
/// their operand ("presupuesto_inicial 2023").
[[nodiscard]] Tema find_tema(const Reporte& reporte, std::string_view nombre);
/// Everything.
[[nodiscard]] Tema whole_tema(const Reporte& reporte);
/// Every name that `find_tema` knows, but for those of operands.
[[nodiscard]] std::vector<std::string_view> names_of(const Reporte& reporte);

/// The keys on the way of a pointer, without its indices: "/periodos/2/gasto" is "/periodos/gasto".
[[nodiscard]] std::string path_of(std::string_view puntero);

/// What is said of the figure of a rule that says nothing itself.
[[nodiscard]] std::vector<const Veredicto*> verdicts_instead(const Reporte& reporte,
                                                             const methodology::Regla& regla);

/// Judgements of a person, by where they stand, and the figures whose verdicts read them.
struct Juicio {
    std::string_view puntero;
    std::string_view cifra;  // how their ids begin; empty: verdicts that judge no figure

    [[nodiscard]] bool feeds(const Veredicto& veredicto) const;
};
[[nodiscard]] std::span<const Juicio> juicios();

/// Who uses a datum: figures, directly or through other figures; verdicts on them, or by a person's
/// judgement; contradictions that stand on its cell, name it, or stand on what holds it.
[[nodiscard]] Tema uses_of(const Reporte& reporte, const Hecho& hecho);

/// What contradicts a figure: whatever stands on one of the data that it is made of, directly or
/// through other figures. In the order of the report.
[[nodiscard]] std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                                        const Cifra& cifra);
/// What contradicts the figures that a rule judges or quotes.
[[nodiscard]] std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                                        const Veredicto& veredicto);
/// All that is told together with the explanation of a topic, each once.
[[nodiscard]] std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                                        const Tema& tema);

}  // namespace generator::report
