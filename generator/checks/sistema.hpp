#pragma once

#include "checks/causas.hpp"
#include "checks/cuadraturas.hpp"
#include "checks/formulario.hpp"
#include "checks/matriz.hpp"
#include "figures/figure.hpp"

// The numbers of each product and what must hold between them, for checks/causas.hpp.
namespace generator::checks {

/// Whether the input says that nobody reported it; `SinValor` of what has a value is not asked.
template <class T>
bool is_unreported(const model::Dato<T>& dato) {
    return !dato.has_value() && dato.sin_valor() == model::SinValor::no_informado;
}

/// The checks of a product that tell relations which are no sums.
struct ClavesRelaciones {
    std::string_view publicada;
    std::string_view contenida;
};

/// What sums are called: the check that tells those that do not close, and what is wrong then.
struct NombreSuma {
    std::string_view id;
    std::string nombre;
};

/// Builds a system number by number.
class Constructor {
  public:
    explicit Constructor(const ClavesRelaciones& claves) : claves_{claves} {}

    /// Nothing is added of a datum without value. Its index, if it was.
    std::optional<std::size_t> add(const model::Dato<base::Decimal>& dato, std::string nombre,
                                   std::string donde = {});
    std::optional<std::size_t> add(const model::Dato<model::MilesCorrientes>& dato,
                                   std::string nombre, std::string donde = {});
    std::optional<std::size_t> add(const model::Dato<model::Cantidad>& dato, std::string nombre,
                                   std::string donde = {});

    /// A datum that was not reported and adds nothing: it may be what a sum lacks.
    template <class T>
    void add_unreported(const model::Dato<T>& dato, std::string nombre) {
        if (is_unreported(dato)) {
            sistema_.cifras.push_back({std::move(nombre), {}, {}, dato.lugar, false, true});
        }
    }

    /// left = right, by the pointers of their numbers; not added if one is not a number of the
    /// system.
    void add_sum(const std::vector<figures::Operando>& partes,
                 const std::vector<figures::Operando>& todo, NombreSuma nombre);
    /// A part and its whole, if both are there.
    void add_share(std::optional<std::size_t> parte, std::optional<std::size_t> todo,
                   std::string nombre);
    /// Data of one concept, year by year: each has the others as its history.
    void add_history(const std::vector<const model::Dato<base::Decimal>*>& datos);
    void add_history(const std::vector<const model::Dato<model::Cantidad>*>& datos);
    /// Every published result of the figure beside its operands, if the figure is a sum or a
    /// quotient of numbers of the system.
    void add_published(const std::vector<model::Publicado>& publicados,
                       const figures::Figure<base::Ratio>& figure);
    void add_published(const std::vector<model::Publicado>& publicados,
                       const figures::Figure<figures::MilesConstantes>& figure);

    [[nodiscard]] std::optional<std::size_t> find(std::string_view puntero) const;
    [[nodiscard]] Sistema& sistema() { return sistema_; }

  private:
    std::size_t add_cifra(CifraDada cifra);
    void add_history(const std::vector<std::size_t>& cifras);
    void add_published(const std::vector<model::Publicado>& publicados, const figures::Traza& traza,
                       const base::Ratio& valor);

    ClavesRelaciones claves_;
    Sistema sistema_;
};

/// Of the ficha that is being checked, made once.
[[nodiscard]] const Sistema& sistema_de(const Revision& revision);
/// What of it does not hold, explained once.
[[nodiscard]] const std::vector<Explicacion>& rotas_de(const Revision& revision);
/// What a check of the ficha found last (checks/causas.hpp).
bool explain_last(base::Diagnostics& found, const Revision& revision, const Clave& clave);
/// Of one indicator of the form: its columns are told apart by theirs.
[[nodiscard]] Sistema make_sistema(const RevisionFormulario& revision, std::size_t indicador);
[[nodiscard]] Sistema make_sistema(const RevisionMatriz& revision);

}  // namespace generator::checks
