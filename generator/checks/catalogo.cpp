#include "checks/catalogo.hpp"

#include "checks/cuadraturas.hpp"
#include "checks/formula.hpp"
#include "checks/formulario.hpp"
#include "checks/informe.hpp"
#include "checks/matriz.hpp"
#include "checks/textos.hpp"

namespace generator::checks {
namespace {

constexpr std::string_view kFicha = "ficha-monitoreo";
constexpr std::string_view kInforme = "informe-egreso";
constexpr std::string_view kMatriz = "matriz-logica";
constexpr std::string_view kFormulario = "formulario-indicadores";

/// The catalogue of the product that was asked for, as it grows.
class Coleccion {
  public:
    explicit Coleccion(std::string_view wanted) : wanted_{wanted} {}

    template <class Revision>
    void add(std::string_view producto, std::span<const Revisor<Revision>> revisores) {
        if (!is_wanted(producto)) {
            return;
        }
        for (const Revisor<Revision>& r : revisores) {
            filas_.push_back({producto, r.id, r.formula, r.tolerancia, r.severidad, r.explicacion});
        }
    }
    /// The formulas of its indicators are read.
    void add_reparos_of(std::string_view producto) {
        if (!is_wanted(producto)) {
            return;
        }
        for (FilaCatalogo fila : reparos_de_formulas()) {
            fila.producto = producto;
            filas_.push_back(fila);
        }
    }
    /// Its texts are read.
    void add_textos_of(std::string_view producto) {
        if (!is_wanted(producto)) {
            return;
        }
        for (const RevisorTexto& r : revisores_texto()) {
            filas_.push_back({producto, r.id, r.formula, r.tolerancia, r.severidad, r.explicacion});
        }
    }
    [[nodiscard]] std::vector<FilaCatalogo> take() { return std::move(filas_); }

  private:
    [[nodiscard]] bool is_wanted(std::string_view producto) const {
        return wanted_.empty() || wanted_ == producto;
    }

    std::string_view wanted_;
    std::vector<FilaCatalogo> filas_;
};

}  // namespace

std::vector<FilaCatalogo> catalogo(std::string_view producto) {
    Coleccion coleccion{producto};
    coleccion.add(kFicha, cuadraturas());
    coleccion.add_reparos_of(kFicha);
    coleccion.add_textos_of(kFicha);
    coleccion.add(kInforme, revisores_informe());
    coleccion.add_textos_of(kInforme);
    coleccion.add(kMatriz, revisores_matriz());
    coleccion.add_reparos_of(kMatriz);
    coleccion.add_textos_of(kMatriz);
    coleccion.add(kFormulario, revisores_formulario());
    coleccion.add_reparos_of(kFormulario);
    coleccion.add_textos_of(kFormulario);
    return coleccion.take();
}

}  // namespace generator::checks
