#pragma once

#include "checks/causas.hpp"
#include "checks/rango.hpp"

// The values of one number with which a relation holds: only checks/causas*.cpp, margen.cpp and
// relaciones.cpp include this.
namespace generator::checks {

/// Whole units of 10^-decimals, both ends included.
struct Margen {
    std::int64_t desde = 0;
    std::int64_t hasta = 0;

    [[nodiscard]] bool is_empty() const { return desde > hasta; }
    [[nodiscard]] bool is_point() const { return desde == hasta; }
};
[[nodiscard]] Margen intersect(const Margen& a, const Margen& b);
/// All that a number may be at all: not negative, if it is not.
[[nodiscard]] Margen widest(const CifraDada& cifra);

/// Numbers of the relation, each once, in the order of its formula.
[[nodiscard]] std::vector<std::size_t> cifras_of(const Relacion& relacion);
[[nodiscard]] bool takes_part(const Relacion& relacion, std::size_t cifra);

/// Decimals that a number may have: its own if it is published, else the most of those that it is
/// related with.
[[nodiscard]] int decimales_of(const Sistema& sistema, std::size_t cifra);

/// What a published relation gives, with that many decimals.
[[nodiscard]] std::optional<base::Decimal> recomputed(const Sistema& sistema,
                                                      const Relacion& relacion, int decimales);

/// Where `cifra` closes the relation while the others stay; nothing if that is not known.
[[nodiscard]] std::optional<Margen> margen_of(const Sistema& sistema, const Relacion& relacion,
                                              std::size_t cifra, int decimales);

/// Whether the other columns refute what would close it: the number is among them as it is, and
/// would be far from them.
[[nodiscard]] bool is_refuted(const Sistema& sistema, const Sospecha& sospecha);
/// Whether something that hands do makes the number of the one that would close it.
[[nodiscard]] bool is_likely(const Sistema& sistema, const Sospecha& sospecha);
/// Whether what they did is seldom a coincidence.
[[nodiscard]] bool is_strong(const Sistema& sistema, const Sospecha& sospecha);
/// Chooses the likely one of its suspects, if there is one. checks/causas_indicio.cpp.
void point_at(const Sistema& sistema, Explicacion& explicacion);
/// Of what a number was in the other years; of one year alone, from it to itself. Nothing if they
/// are not alike. checks/causas_historia.cpp.
[[nodiscard]] std::optional<Rango> rango_of_history(const Sistema& sistema, std::size_t cifra);
/// Of a part larger than its whole the one that is of another size than in the other years, if
/// nothing else points at one; with what a slip would have made of it. checks/causas_historia.cpp.
void point_by_history(const Sistema& sistema, const Relacion& relacion, Explicacion& explicacion);

}  // namespace generator::checks
