#include <algorithm>
#include <iterator>

#include "checks/formulario.hpp"
#include "checks/sistema.hpp"
#include "figures/formulario.hpp"
#include "report/bloques.hpp"
#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/reporte_producto.hpp"
#include "report/textos.hpp"
#include "report/veredictos.hpp"
#include "rules/formulario.hpp"

namespace generator::report {
namespace {

using figures::FigurasFormulario;
using model::Operandos;

/// "2133.00": as the form prints it, or why there is none.
std::string operando_text(const model::Dato<base::Decimal>& dato, int decimals) {
    const base::Decimal* value = dato.get();
    if (value == nullptr) {
        return text_of(dato.sin_valor());
    }
    const base::NumberStyle style{.decimal_mark = '.', .group_mark = '\0', .decimals = decimals};
    return format_number(to_ratio(*value), style).value_or(to_text(*value));
}

/// "(2133.00/7878.00)*100". Empty if the value is a number, or if no operand is known.
std::string operandos_text(const Operandos& operandos, bool is_porcentual, int decimals) {
    std::string text = "(";
    if (figures::is_sum(operandos)) {
        for (const model::Sumando& sumando : operandos.sumandos) {
            text += (text.size() > 1 ? "+" : "") + operando_text(sumando.valor, decimals);
        }
        return text + ')';
    }
    const bool is_known = operandos.numerador.has_value() || operandos.denominador.has_value();
    if (figures::is_count(operandos) || !is_known) {
        return {};
    }
    text += operando_text(operandos.numerador, decimals) + '/' +
            operando_text(operandos.denominador, decimals) + ')';
    return is_porcentual ? text + "*100" : text;
}

Valor make_valor(const figures::FigurasPorSexo& figuras, const figures::OperandosDeColumna& de,
                 const figures::FigurasIndicadorFormulario& indicador, const Forma& forma) {
    const int decimals = figuras.total.traza.decimales;
    const auto operandos = [&](const Operandos& o) {
        return operandos_text(o, indicador.is_porcentual, decimals);
    };
    // Without disaggregation nobody computed the other two: they have no place among the figures.
    const auto by_sex = [&](const figures::Figure<base::Ratio>& figure) {
        return indicador.is_por_sexo ? to_numero(figure) : Numero{};
    };
    return Objeto{forma}
        .put("total", to_numero(figuras.total))
        .put("total_operandos", operandos(*de.total))
        .put("hombres", by_sex(figuras.hombres))
        .put("hombres_operandos", operandos(*de.hombres))
        .put("mujeres", by_sex(figuras.mujeres))
        .put("mujeres_operandos", operandos(*de.mujeres))
        .take();
}

Valor make_indicador(const model::IndicadorFormulario& indicador, std::size_t index,
                     const FigurasFormulario& figuras, const methodology::Edicion& edicion,
                     const Forma& forma) {
    const figures::FigurasIndicadorFormulario& propias = figuras.indicadores[index];
    std::vector<Valor> valores;
    valores.reserve(figuras.columnas.size());
    for (std::size_t c = 0; c < figuras.columnas.size(); ++c) {
        valores.push_back(make_valor(propias.columnas[c],
                                     figures::operandos_de(indicador, figuras.columnas[c]), propias,
                                     elemento_de(forma, "valores")));
    }
    return Objeto{forma}
        .put("numero", std::to_string(index + 1))
        .put("productos_estrategicos", texts_of(indicador.productos_estrategicos))
        .put("dimension", text_of(indicador.dimension))
        .put("ambito", text_of(indicador.ambito))
        .put("nombre", text_of(indicador.nombre))
        .put("desagregacion_por_sexo", yes_or_no(indicador.aplica_desagregacion_por_sexo, edicion))
        .put("gestion_territorial", yes_or_no(indicador.aplica_gestion_territorial, edicion))
        .put("formula", text_of(indicador.formula))
        .put("unidad", text_of(indicador.unidad_de_medida))
        .put("es_porcentual", flag(propias.is_porcentual))
        .put("por_sexo", flag(propias.is_por_sexo))
        .put("valores", std::move(valores))
        .put("notas", text_or_empty(indicador.columna_notas))
        .take();
}

std::vector<Valor> make_notas(const model::FormularioIndicadores& formulario, const Forma& forma) {
    std::vector<Valor> result;
    result.reserve(formulario.indicadores.size());
    for (std::size_t i = 0; i < formulario.indicadores.size(); ++i) {
        const auto& nota = formulario.indicadores[i].nota;
        if (!nota.empty()) {
            result.push_back(Objeto{forma}
                                 .put("numero", std::to_string(i + 1))
                                 .put("texto", text_of(nota.front()))
                                 .put("bloques", make_bloques(nota, 1))
                                 .take());
        }
    }
    return result;
}

Valor make_raiz(const model::FormularioIndicadores& formulario, const FigurasFormulario& figuras,
                const Pedido& pedido, const Reporte& reporte) {
    const Forma& forma = forma_formulario_indicadores();
    std::vector<Valor> columnas;
    columnas.reserve(figuras.columnas.size());
    for (const figures::ColumnaFormulario& columna : figuras.columnas) {
        columnas.push_back(Valor{columna.titulo});
    }
    std::vector<Valor> indicadores;
    indicadores.reserve(formulario.indicadores.size());
    for (std::size_t i = 0; i < formulario.indicadores.size(); ++i) {
        indicadores.push_back(make_indicador(formulario.indicadores[i], i, figuras, pedido.edicion,
                                             elemento_de(forma, "indicadores")));
    }
    return Objeto{forma}
        .put("edicion", pedido.edicion.edicion)
        .put("ejercicio", std::to_string(figuras.ejercicio))
        .put("ministerio", text_of(formulario.ministerio))
        .put("partida", text_of(formulario.partida))
        .put("servicio", text_of(formulario.servicio))
        .put("capitulo", text_of(formulario.capitulo))
        .put("columnas", std::move(columnas))
        .put("indicadores", std::move(indicadores))
        .put("notas", make_notas(formulario, elemento_de(forma, "notas")))
        .put("es_borrador", flag(pedido.opciones.estado == Estado::borrador))
        .put("advertencias", make_advertencias(reporte.contradicciones))
        .put("explicaciones", make_explicaciones(reporte.cifras))
        .take();
}

/// Every figure as a Cifra; a number that is no percentage has the indicator's own unit.
void add_cifras(const model::FormularioIndicadores& formulario, FigurasFormulario& figuras,
                const ContextoCifras& contexto, Reporte& reporte) {
    std::size_t count = 0;
    for_each_cifra(figuras, [&](const auto&) { ++count; });
    reporte.cifras.reserve(count);
    for_each_cifra(figuras, [&](figures::Figure<base::Ratio>& figure) {
        add_cifra(figure, contexto, reporte.cifras);
        std::string& redondeo = reporte.cifras.back().redondeo;
        if (figure.traza.formato == "cumplimiento" && !redondeo.empty()) {
            redondeo =
                "Sus operandos ya están redondeados, a propósito: son los valores impresos. " +
                redondeo;
        }
    });
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        const auto set_unit = [&](const figures::Figure<base::Ratio>& figure) {
            if (figure.traza.unidad == figures::Unidad::numero) {
                reporte.cifras[figure.traza.orden].unidad =
                    text_of(formulario.indicadores[i].unidad_de_medida);
            }
        };
        for_each_cifra_of(figuras.indicadores[i], set_unit);
    }
}

}  // namespace

base::Result<Reporte> make_producto(const model::FormularioIndicadores& formulario,
                                    const Pedido& pedido) {
    const methodology::Edicion& edicion = pedido.edicion;
    auto figuras = figures::make_figuras_formulario(formulario, edicion, pedido.bytes, pedido.file);
    if (!figuras) {
        return figuras.diagnostics();
    }
    Reporte reporte = begin_reporte(formulario.encabezado, pedido);
    const checks::RevisionFormulario revision{formulario, *figuras, edicion, pedido.lugares,
                                              pedido.file};
    reporte.contradicciones = checks::revisar_formulario(revision);
    if (has_errors(reporte.contradicciones)) {
        return std::move(reporte.contradicciones);
    }
    for (std::size_t i = 0; pedido.opciones.wants_relaciones && i < formulario.indicadores.size();
         ++i) {
        auto of_one = checks::read_relaciones(checks::make_sistema(revision, i));
        std::ranges::move(of_one, std::back_inserter(reporte.relaciones));
    }
    const auto veredictos = rules::cumplimiento(*figuras, edicion);
    const ContextoCifras contexto{edicion, pedido.lugares, {}};
    add_cifras(formulario, *figuras, contexto, reporte);
    note_uses(veredictos, contexto, reporte.cifras);
    reporte.veredictos = to_veredictos(veredictos);
    const std::string servicio = text_of(formulario.servicio);
    reporte.titulo =
        edicion.etiqueta("titulo") + ' ' + std::to_string(figuras->ejercicio) + ": " + servicio;
    reporte.pie = servicio;
    reporte.autor = servicio;
    reporte.raiz = make_raiz(formulario, *figuras, pedido, reporte);
    return reporte;
}

}  // namespace generator::report
