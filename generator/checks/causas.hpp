#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"
#include "base/line_index.hpp"
#include "checks/desliz.hpp"
#include "model/dato.hpp"

// Which cell of a contradiction is the wrong one, as far as arithmetic can tell: what would close
// it, what other relations say of that value, and what slip of the hand makes one of the other.
namespace generator::checks {

/// A number of the input that takes part in relations.
struct CifraDada {
    std::string nombre;  // "el denominador de hombres"
    std::string donde;   // "Efectivo 2016": the column, told where two of them are named
    base::Decimal valor;
    model::Lugar lugar;
    bool is_publicada = false;  // a result; its own decimals say how it was rounded
    bool is_ausente = false;    // not reported: it adds nothing, and may be what is missing
};

enum class ClaseRelacion : std::uint8_t {
    suma,       // partes = todo, both added up
    publicada,  // factor * partes / todo, rounded, = the published number
    contenida,  // partes <= todo
};

/// What must hold between numbers, by their index. Without `todo`, partes is divided by nothing.
struct Relacion {
    ClaseRelacion clase = ClaseRelacion::suma;
    std::vector<std::size_t> partes;
    std::vector<std::size_t> todo;
    std::size_t publicada = 0;
    base::Ratio factor{1};
    std::string nombre;  // what is wrong if it does not hold: "no cuadre «Cobertura»"
    /// Units by which the published number may miss what its operands give.
    std::int64_t tolerancia = 0;
    std::string_view id{};  // of the check that tells it if it does not hold
};

/// The same quotient in the other columns, or regions: what its value may be.
struct Serie {
    std::size_t numerador = 0;
    std::size_t denominador = 0;
    std::vector<base::Ratio> otros;
    std::string_view filas = "las demás columnas";
    std::string_view unidad{};  // "M$ por beneficiario"; of a percentage, none
};

/// What the same datum was in the other years.
struct Historia {
    std::size_t cifra = 0;
    std::vector<base::Ratio> otros;
};

/// Numbers and all that is known of them.
struct Sistema {
    std::vector<CifraDada> cifras;
    std::vector<Relacion> relaciones;
    std::vector<Serie> series;
    std::vector<Historia> historias;  // of parts and wholes: nothing else tells which is wrong
};

/// Whether it holds; nothing if it cannot be computed in 64 bits.
[[nodiscard]] std::optional<bool> holds(const Sistema& sistema, const Relacion& relacion);

/// How the number came to be wrong, if its digits betray it.
struct Causa {
    enum class Clase : std::uint8_t {
        ninguna,
        desliz,
        complemento,  // what its partner of a quotient leaves of the right one
        total,        // a part has what all of them add up to
        resto,        // a part has what the others add up to
        copia,        // the number of another row or column
        repetida,     // that of another part of the same sum: one of the two is the copy
        ausente,      // nobody reported it
        cero,         // a 0 where nobody knew it
    };
    Clase clase = Clase::ninguna;
    Desliz desliz = Desliz::digito;
    std::size_t otra = 0;  // the partner, the whole, or the number that was copied
};

/// A number that may be the wrong one: some value of it closes the relation and keeps all that
/// hold.
struct Sospecha {
    std::size_t cifra = 0;
    std::optional<base::Decimal> cierre;  // the value, if there is one alone
    bool is_ancha = false;                // too many values to tell which a slip would have left
    bool is_ambigua = false;              // several slips would have left a value that closes it
    Causa causa;
    std::vector<std::size_t> cierra;  // broken relations that it closes, that one first
};

/// Why one of the suspects is pointed at.
enum class Indicio : std::uint8_t {
    ninguno,
    cruce,     // the other relations leave no other
    desliz,    // only its digits betray a slip
    serie,     // only it leaves the range of the other columns, and its closing value does not
    historia,  // of a part and its whole, only it is of another size than in the other years
};

/// What a broken relation is explained with: one wrong number.
struct Explicacion {
    std::size_t relacion = 0;
    std::vector<Sospecha> sospechas;      // in the order of the relation
    std::optional<std::size_t> indicada;  // index of the likely one
    Indicio indicio = Indicio::ninguno;
    std::vector<std::size_t> cerradas;  // broken relations that every suspect closes
};
[[nodiscard]] Explicacion explain(const Sistema& sistema, std::size_t relacion);

/// Broken relations, explained, without those that an earlier one's explanation closes too: a
/// mistake is told once.
[[nodiscard]] std::vector<Explicacion> find_broken(const Sistema& sistema);

/// Whether a broken relation of that number points at another one: what it lacks is not the cause.
/// `rotas`: what was found broken.
[[nodiscard]] bool is_cleared(const Sistema& sistema, std::span<const Explicacion> rotas,
                              std::string_view puntero);

/// What is told of a broken relation.
struct Contradiccion {
    model::Lugar lugar;                    // of the number pointed at, else of the result
    std::vector<model::Lugar> implicados;  // the other numbers that may be wrong instead
    std::string propuesta;                 // what would close it in that place, if it is known
    std::string texto;  // Spanish, what follows the figures of the message: " En hombres, ..."
};
[[nodiscard]] Contradiccion contradiccion_of(const Sistema& sistema,
                                             const Explicacion& explicacion);

/// What names a relation: its published number, or its first part.
struct Clave {
    ClaseRelacion clase = ClaseRelacion::suma;
    std::string_view puntero;
};
/// The relation of that name, if it does not hold.
[[nodiscard]] std::optional<std::size_t> find_rota(const Sistema& sistema, const Clave& clave);

/// What a check found last, of a broken relation: puts into it what the system tells of that
/// relation. False if another relation tells it: then it is not told, and taken out.
bool tell_last(base::Diagnostics& found, const Sistema& sistema, std::span<const Explicacion> rotas,
               std::size_t relacion, const base::LineIndex& lineas);
/// The same of the relation of that name, if it is broken: else the system has nothing to tell.
bool explain_last(base::Diagnostics& found, const Sistema& sistema, const Clave& clave,
                  const base::LineIndex& lineas);

}  // namespace generator::checks
