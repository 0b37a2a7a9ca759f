#include "report/from_rules.hpp"

#include "checks/textos.hpp"
#include "report/hechos.hpp"
#include "report/reporte_producto.hpp"

namespace generator::report {
namespace {

/// In an official document nothing inferred goes unconfirmed (diseno: "Every datum has an origin").
base::Diagnostics check_origins(const model::Encabezado& encabezado, const base::LineIndex& lugares,
                                std::string_view file) {
    base::Diagnostics faults;
    for (const model::Origen& origen : encabezado.origenes) {
        if (origen.procedencia == model::Procedencia::reconstruido &&
            (origen.confirmado_por.empty() || origen.confirmado_el.empty())) {
            const base::LineColumn place = lugares.at(origen.lugar.offset);
            faults.push_back({"E-REP-001",
                              base::Severity::error,
                              {std::string{file}, place.line, place.column, origen.lugar.puntero},
                              "Hay datos reconstruidos sin confirmar, y el documento es oficial.",
                              "Confírmelos con «confirmado_por» y «confirmado_el», o genere un "
                              "borrador."});
        }
    }
    return faults;
}

/// A draft goes out: who reads it hears in time what will hold back the official document.
base::Result<Reporte> with_notices(Reporte reporte, base::Diagnostics said,
                                   const base::Diagnostics& faults) {
    for (base::Diagnostic fault : faults) {
        fault.code = "N-REP-001";
        fault.severity = base::Severity::note;
        fault.message = "Hay datos reconstruidos sin confirmar: así no se publica como oficial.";
        fault.hint = "Confírmelos con «confirmado_por» y «confirmado_el».";
        said.push_back(std::move(fault));
    }
    return {std::move(reporte), std::move(said)};
}

base::Diagnostics check_edicion(const model::Encabezado& encabezado,
                                const methodology::Edicion& edicion, std::string_view file) {
    if (encabezado.producto == edicion.producto && encabezado.edicion == edicion.edicion) {
        return {};
    }
    return {{"E-REP-002",
             base::Severity::error,
             {std::string{file}, 0, 0, "/edicion"},
             "El archivo pide " + encabezado.producto + ' ' + encabezado.edicion +
                 " y la metodología es " + edicion.producto + ' ' + edicion.edicion + ".",
             "Cada edición se publica con su propia metodología."}};
}

}  // namespace

Reporte begin_reporte(const model::Encabezado& encabezado, const Pedido& pedido) {
    Reporte reporte;
    reporte.producto = encabezado.producto;
    reporte.edicion = encabezado.edicion;
    reporte.codigo = encabezado.codigo;
    reporte.ejercicio = encabezado.ejercicio.value().valor;
    reporte.estado = pedido.opciones.estado;
    return reporte;
}

base::Result<Reporte> make_reporte(const model::Entrada& entrada,
                                   const methodology::Edicion& edicion,
                                   const OpcionesReporte& opciones, std::string_view bytes,
                                   std::string_view file) {
    const model::Encabezado& encabezado = model::encabezado(entrada);
    const base::LineIndex lugares{bytes};
    if (base::Diagnostics faults = check_edicion(encabezado, edicion, file); !faults.empty()) {
        return faults;
    }
    const Pedido pedido{edicion, opciones, lugares, bytes, file};
    auto reporte = std::visit([&](const auto& e) { return make_producto(e, pedido); }, entrada);
    if (reporte) {
        reporte->hechos = make_hechos(entrada, lugares);
        // After the page is filled: it warns of figures, not of spelling.
        append(reporte->contradicciones, checks::revisar_textos({entrada, edicion, lugares, file}));
    }
    base::Diagnostics faults = check_origins(encabezado, lugares, file);
    if (faults.empty()) {
        return reporte;
    }
    if (opciones.estado != Estado::oficial) {
        return reporte ? with_notices(std::move(*reporte), reporte.diagnostics(), faults) : reporte;
    }
    // Whatever else stands between the document and its publication is told with it, at once.
    append(faults, reporte.diagnostics());
    if (reporte) {
        append(faults, reporte->contradicciones);
    }
    return faults;
}

}  // namespace generator::report
