#pragma once

#include <string_view>

#include "base/line_index.hpp"
#include "base/result.hpp"
#include "methodology/edicion.hpp"
#include "model/entrada.hpp"
#include "report/from_rules.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// What make_reporte was asked, for one product.
struct Pedido {
    const methodology::Edicion& edicion;
    const OpcionesReporte& opciones;
    const base::LineIndex& lugares;
    std::string_view bytes;
    std::string_view file;
};

/// A report that knows which document it is, and nothing else yet.
[[nodiscard]] Reporte begin_reporte(const model::Encabezado& encabezado, const Pedido& pedido);

[[nodiscard]] base::Result<Reporte> make_producto(const model::FichaMonitoreo& ficha,
                                                  const Pedido& pedido);
[[nodiscard]] base::Result<Reporte> make_producto(const model::InformeEgreso& informe,
                                                  const Pedido& pedido);
[[nodiscard]] base::Result<Reporte> make_producto(const model::MatrizLogica& matriz,
                                                  const Pedido& pedido);
[[nodiscard]] base::Result<Reporte> make_producto(const model::FormularioIndicadores& formulario,
                                                  const Pedido& pedido);

}  // namespace generator::report
