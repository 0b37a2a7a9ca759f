#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/line_index.hpp"
#include "model/entrada.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// Gathers facts, with place and origin, in the order in which they are given.
class Collector {
  public:
    explicit Collector(const base::LineIndex& lugares);

    void operator()(const model::Dato<std::string>& dato);
    void operator()(const model::Dato<model::Anio>& dato);
    void operator()(const model::Dato<model::MilesCorrientes>& dato);
    void operator()(const model::Dato<model::Cantidad>& dato);
    void operator()(const model::Dato<base::Decimal>& dato);
    void operator()(const model::Dato<bool>& dato);
    void operator()(const model::Dato<model::Fecha>& dato);
    void operator()(const model::Dato<model::FechaHora>& dato);
    void operator()(const model::Dato<model::Mes>& dato);
    void operator()(const model::Dato<model::NivelIndicador>& dato);
    void operator()(const model::Dato<model::Sentido>& dato);
    void operator()(const model::Dato<model::ResultadoPublicado>& dato);
    void operator()(const model::Dato<model::Dimension>& dato);
    void operator()(const model::Dato<model::UnidadMeta>& dato);
    void operator()(const model::Dato<model::DiasPlazo>& dato);
    template <class T>
    void operator()(const std::vector<model::Dato<T>>& datos) {
        for (const auto& dato : datos) {
            (*this)(dato);
        }
    }
    template <class... T>
    void all(const T&... datos) {
        ((*this)(datos), ...);
    }
    [[nodiscard]] std::vector<Hecho> take() { return std::move(result_); }

  private:
    template <class T>
    void add(const model::Dato<T>& dato);

    const base::LineIndex& lugares_;
    std::vector<Hecho> result_;
};

// The facts of each product, in the order of its model.
void collect_facts(const model::FichaMonitoreo& ficha, Collector& collect);
void collect_facts(const model::InformeEgreso& informe, Collector& collect);
void collect_facts(const model::MatrizLogica& matriz, Collector& collect);
void collect_facts(const model::FormularioIndicadores& formulario, Collector& collect);

}  // namespace generator::report
