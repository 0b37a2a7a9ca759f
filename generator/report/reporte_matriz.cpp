#include "checks/matriz.hpp"
#include "checks/sistema.hpp"
#include "figures/matriz.hpp"
#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/contenido_matriz.hpp"
#include "report/formas.hpp"
#include "report/reporte_producto.hpp"
#include "report/textos.hpp"
#include "report/veredictos.hpp"
#include "rules/matriz.hpp"

namespace generator::report {
namespace {

void identify(const model::MatrizLogica& matriz, const Pedido& pedido, Reporte& reporte) {
    const std::string modalidad = text_of(matriz.licitacion.modalidad);
    reporte.titulo = pedido.edicion.etiqueta("titulo") + ": " + modalidad;
    reporte.pie =
        pedido.edicion.etiqueta("pie") + ' ' + std::to_string(reporte.ejercicio) + ": " + modalidad;
    reporte.autor = text_of(matriz.licitacion.servicio);
}

Valor make_raiz(const model::MatrizLogica& matriz, const figures::FigurasMatriz& figuras,
                const Pedido& pedido, const Reporte& reporte) {
    const methodology::Edicion& edicion = pedido.edicion;
    const bool is_borrador = pedido.opciones.estado == Estado::borrador;
    return Objeto{forma_matriz_logica()}
        .put("edicion", edicion.edicion)
        .put("ejercicio", std::to_string(reporte.ejercicio))
        .put("servicio", text_of(matriz.licitacion.servicio))
        .put("linea_de_accion", text_of(matriz.licitacion.linea_de_accion))
        .put("modalidad", text_of(matriz.licitacion.modalidad))
        .put("destinatarios", text_or_empty(matriz.licitacion.destinatarios))
        .put("objetivo_general", text_of(matriz.objetivo_general))
        .put("objetivos", make_objetivos(matriz))
        .put("matriz", make_filas(matriz))
        .put("notas", make_notas(matriz))
        .put("transversales", make_transversales(matriz, edicion))
        .put("tipos", make_tipos(matriz, edicion))
        .put("pago", make_pago(matriz))
        .put("valores", make_valores(matriz, {figuras, reporte.cifras}))
        .put("es_borrador", flag(is_borrador))
        .put("advertencias", make_advertencias(reporte.contradicciones))
        .put("explicaciones", make_explicaciones(reporte.cifras))
        .take();
}

}  // namespace

base::Result<Reporte> make_producto(const model::MatrizLogica& matriz, const Pedido& pedido) {
    const methodology::Edicion& edicion = pedido.edicion;
    auto figuras = figures::make_figuras_matriz(matriz, pedido.bytes, pedido.file);
    if (!figuras) {
        return figuras.diagnostics();
    }
    Reporte reporte = begin_reporte(matriz.encabezado, pedido);
    const checks::RevisionMatriz revision{matriz, *figuras, edicion, pedido.lugares, pedido.file};
    reporte.contradicciones = checks::revisar_matriz(revision);
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    if (pedido.opciones.wants_relaciones) {
        reporte.relaciones = checks::read_relaciones(checks::make_sistema(revision));
    }
    const rules::Cumplimientos cumplimientos = rules::cumplimientos(*figuras, edicion);
    const ContextoCifras contexto{edicion, pedido.lugares, {}};
    figures::for_each_valor(*figuras, [&](figures::Figure<base::Ratio>& figure) {
        add_cifra(figure, contexto, reporte.cifras);
    });
    note_uses(cumplimientos.veredictos, contexto, reporte.cifras);
    reporte.veredictos = to_veredictos(cumplimientos.veredictos);
    identify(matriz, pedido, reporte);
    reporte.raiz = make_raiz(matriz, *figuras, pedido, reporte);
    return reporte;
}

}  // namespace generator::report
