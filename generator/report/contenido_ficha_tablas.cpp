#include <algorithm>
#include <numeric>

#include "report/cifras.hpp"
#include "report/constructor.hpp"
#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/formas_ficha.hpp"
#include "report/textos.hpp"

namespace generator::report {
namespace {

using figures::FigurasPeriodo;

const Forma& forma_de(std::string_view nombre) { return campo_de(forma_ficha_monitoreo(), nombre); }

/// One number for each year of the document.
template <class Get>
std::vector<Valor> by_year(const FuentesFicha& fuentes, Get get) {
    std::vector<Valor> result;
    result.reserve(fuentes.figuras.periodos.size());
    for (const FigurasPeriodo& periodo : fuentes.figuras.periodos) {
        result.push_back(Valor{fuentes.numero(get(periodo).traza)});
    }
    return result;
}

template <class Figures>
std::vector<Valor> numbers_of(const FuentesFicha& fuentes, const Figures& figuras) {
    std::vector<Valor> result;
    result.reserve(figuras.size());
    for (const auto& figure : figuras) {
        result.push_back(Valor{fuentes.numero(figure.traza)});
    }
    return result;
}

template <class Get>
Valor make_fila(const FuentesFicha& fuentes, const Forma& fila, const std::string& id, Get get) {
    const bool is_total = id == "fila.total_ejecutado";
    return Objeto{fila}
        .put("nombre", fuentes.edicion.etiqueta(id))
        .put("nota", fuentes.edicion.etiqueta(id + ".nota"))
        .put("montos", by_year(fuentes, get))
        .put("es_total", flag(is_total))
        .take();
}

Valor make_serie(const Forma& serie, std::string nombre, std::vector<Valor> valores) {
    return Objeto{serie}.put("nombre", std::move(nombre)).put("valores", std::move(valores)).take();
}

/// A count of the input as a number without a figure.
Numero count_of(const model::Dato<model::Cantidad>& dato) {
    Numero numero;
    if (dato.has_value()) {
        numero.valor = base::Ratio{dato.value().valor};
    } else {
        const auto reason = dato.sin_valor();
        numero.valor = reason == model::SinValor::no_aplica       ? Ausencia::no_aplica
                       : reason == model::SinValor::no_comparable ? Ausencia::no_comparable
                                                                  : Ausencia::no_informado;
    }
    return numero;
}

/// Positions of `elementos` in the order of the catalogue; unknown codes last, as in the input.
template <class Elements, class CodeOf>
std::vector<std::size_t> official_order(const Elements& elementos,
                                        const methodology::Catalogo& catalogo, CodeOf code_of) {
    std::vector<std::size_t> order(elementos.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t i) {
        return catalogo.find(text_of(code_of(elementos[i]))).value_or(catalogo.entradas.size());
    };
    std::ranges::stable_sort(order, {}, rank);
    return order;
}

std::string name_in(const methodology::Catalogo& catalogo, const std::string& codigo) {
    const auto found = catalogo.find(codigo);
    return found ? catalogo.entradas[*found].nombre : codigo;
}

Valor make_region(const FuentesFicha& fuentes, const Forma& fila, std::size_t index) {
    const model::GastoRegion& region = fuentes.ficha.regiones[index];
    const figures::FigurasRegion& figuras = fuentes.figuras.regiones[index];
    return Objeto{fila}
        .put("nombre", name_in(fuentes.edicion.catalogo("regiones"), text_of(region.region)))
        .put("gasto", fuentes.numero(figuras.gasto.traza))
        .put("porcentaje_gasto", fuentes.numero(figuras.porcentaje_gasto.traza))
        .put("poblacion", count_of(region.poblacion_beneficiada))
        .put("porcentaje_poblacion", fuentes.numero(figuras.porcentaje_poblacion.traza))
        .take();
}

Valor make_componente(const FuentesFicha& fuentes, const Forma& fila, std::size_t index) {
    const model::Componente& componente = fuentes.ficha.componentes[index];
    const figures::FigurasComponente& figuras = fuentes.figuras.componentes[index];
    return Objeto{fila}
        .put("nombre", text_of(componente.nombre))
        .put("unidad_de_produccion", text_of(componente.unidad_de_produccion))
        .put("gastos", numbers_of(fuentes, figuras.gastos))
        .put("producciones", producciones_of(fuentes, index))
        .put("unitarios", numbers_of(fuentes, figuras.unitarios))
        .take();
}

}  // namespace

const std::string& id_of(const FuentesFicha& fuentes, const figures::Traza& traza) {
    return fuentes.cifras[traza.orden].id;
}

std::vector<Valor> producciones_of(const FuentesFicha& fuentes, std::size_t index) {
    const model::Componente& componente = fuentes.ficha.componentes[index];
    const auto& periodos = fuentes.figuras.periodos;
    const std::size_t years = fuentes.figuras.componentes[index].gastos.size();
    std::vector<Valor> result;
    result.reserve(years);
    for (std::size_t i = periodos.size() - years; i < periodos.size(); ++i) {
        const auto* found = model::find_year(componente.periodos, periodos[i].anio);
        Numero numero;
        if (found != nullptr) {
            numero = count_of(found->produccion);
        } else if (model::is_before_start(fuentes.ficha, periodos[i].anio)) {
            numero.valor = Ausencia::no_aplica;
        }
        result.push_back(Valor{numero});
    }
    return result;
}

std::vector<std::string> years_of(const FuentesFicha& fuentes) {
    std::vector<std::string> result;
    result.reserve(fuentes.figuras.periodos.size());
    for (const FigurasPeriodo& periodo : fuentes.figuras.periodos) {
        result.push_back(std::to_string(periodo.anio));
    }
    return result;
}

std::vector<Valor> to_valores(const std::vector<std::string>& texts) {
    std::vector<Valor> result;
    result.reserve(texts.size());
    for (const std::string& text : texts) {
        result.push_back(Valor{text});
    }
    return result;
}

std::string unidad_montos(const figures::FigurasFicha& figuras,
                          const methodology::Edicion& edicion) {
    return figuras.precios == 0 ? std::string{edicion.etiqueta_opcional("unidad.nominal")}
                                : "M$" + std::to_string(figuras.precios);
}

Valor make_poblacion(const FuentesFicha& fuentes,
                     model::Dato<model::Cantidad> model::Periodo::*member) {
    std::vector<Valor> result;
    result.reserve(fuentes.figuras.periodos.size());
    for (const FigurasPeriodo& figuras : fuentes.figuras.periodos) {
        const model::Periodo* found = model::find_year(fuentes.ficha.periodos, figuras.anio);
        Numero numero;
        if (found != nullptr) {
            numero = count_of(found->*member);
        } else if (model::is_before_start(fuentes.ficha, figuras.anio)) {
            numero.valor = Ausencia::no_aplica;
        }
        result.push_back(Valor{numero});
    }
    return Valor{std::move(result)};
}

Valor make_cobertura(const FuentesFicha& fuentes) {
    return Valor{
        by_year(fuentes, [](const FigurasPeriodo& p) -> const auto& { return p.cobertura; })};
}

Valor make_gasto_por_beneficiario(const FuentesFicha& fuentes) {
    return Valor{by_year(
        fuentes, [](const FigurasPeriodo& p) -> const auto& { return p.gasto_por_beneficiario; })};
}

Valor make_presupuesto(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("presupuesto");
    if (!fuentes.edicion.tiene("fila.presupuesto_inicial")) {
        return empty_of(forma);
    }
    const Forma& fila = elemento_de(forma, "filas");
    std::vector<Valor> filas;
    filas.push_back(
        make_fila(fuentes, fila, "fila.presupuesto_inicial",
                  [](const FigurasPeriodo& p) -> const auto& { return p.presupuesto_inicial; }));
    filas.push_back(
        make_fila(fuentes, fila, "fila.presupuesto_final",
                  [](const FigurasPeriodo& p) -> const auto& { return p.presupuesto_final; }));
    return Objeto{forma}.put("filas", std::move(filas)).take();
}

Valor make_recursos(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("recursos");
    if (!fuentes.edicion.tiene("fila.presupuesto_inicial")) {
        return empty_of(forma);
    }
    const Forma& fila = elemento_de(forma, "filas");
    std::vector<Valor> filas;
    filas.push_back(
        make_fila(fuentes, fila, "fila.ley_ejecutado",
                  [](const FigurasPeriodo& p) -> const auto& { return p.ley_ejecutado; }));
    filas.push_back(
        make_fila(fuentes, fila, "fila.gobiernos_regionales",
                  [](const FigurasPeriodo& p) -> const auto& { return p.gobiernos_regionales; }));
    filas.push_back(
        make_fila(fuentes, fila, "fila.extrapresupuestarios",
                  [](const FigurasPeriodo& p) -> const auto& { return p.extrapresupuestarios; }));
    filas.push_back(
        make_fila(fuentes, fila, "fila.total_ejecutado",
                  [](const FigurasPeriodo& p) -> const auto& { return p.total_ejecutado; }));
    return Objeto{forma}.put("filas", std::move(filas)).take();
}

Valor make_grafico_ejecucion(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("grafico_ejecucion");
    if (!fuentes.edicion.tiene("grafico.ejecucion")) {
        return empty_of(forma);
    }
    const Forma& serie = elemento_de(forma, "series");
    const methodology::Edicion& edicion = fuentes.edicion;
    std::vector<Valor> series;
    series.push_back(make_serie(serie, edicion.etiqueta("grafico.ejecucion.inicial"),
                                by_year(fuentes, [](const FigurasPeriodo& p) -> const auto& {
                                    return p.ejecucion_inicial;
                                })));
    series.push_back(make_serie(serie, edicion.etiqueta("grafico.ejecucion.final"),
                                by_year(fuentes, [](const FigurasPeriodo& p) -> const auto& {
                                    return p.ejecucion_final;
                                })));
    return Objeto{forma}
        .put("titulo", edicion.etiqueta("grafico.ejecucion"))
        .put("unidad", std::string{"%"})
        .put("categorias", to_valores(years_of(fuentes)))
        .put("series", std::move(series))
        .take();
}

Valor make_grafico(TextosGrafico textos, std::vector<Valor> categorias,
                   std::vector<Valor> valores) {
    const Forma& forma = forma_grafico();
    std::vector<Valor> series;
    series.push_back(
        make_serie(elemento_de(forma, "series"), std::move(textos.serie), std::move(valores)));
    return Objeto{forma}
        .put("titulo", std::move(textos.titulo))
        .put("unidad", std::move(textos.unidad))
        .put("categorias", std::move(categorias))
        .put("series", std::move(series))
        .take();
}

Valor make_grafico_gasto(const FuentesFicha& fuentes) {
    const methodology::Edicion& edicion = fuentes.edicion;
    return make_grafico({edicion.etiqueta("grafico.gasto_por_beneficiario"),
                         unidad_montos(fuentes.figuras, edicion),
                         edicion.etiqueta("grafico.gasto_por_beneficiario.serie")},
                        to_valores(years_of(fuentes)),
                        by_year(fuentes, [](const FigurasPeriodo& p) -> const auto& {
                            return p.gasto_por_beneficiario;
                        }));
}

Valor make_subtitulos(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("subtitulos");
    const Forma& fila = elemento_de(forma, "filas");
    const methodology::Catalogo& catalogo = fuentes.edicion.catalogo("subtitulos");
    const auto& subtitulos = fuentes.ficha.subtitulos;
    std::vector<Valor> filas;
    for (const std::size_t i : official_order(
             subtitulos, catalogo,
             [](const model::GastoSubtitulo& s) -> const auto& { return s.subtitulo; })) {
        const std::string codigo = text_of(subtitulos[i].subtitulo);
        filas.push_back(Objeto{fila}
                            .put("codigo", codigo)
                            .put("nombre", name_in(catalogo, codigo))
                            .put("gasto", fuentes.numero(fuentes.figuras.subtitulos[i].traza))
                            .take());
    }
    return Objeto{forma}
        .put("filas", std::move(filas))
        .put("total", fuentes.numero(fuentes.figuras.periodos.back().ley_ejecutado.traza))
        .take();
}

Valor make_componentes(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("componentes");
    const Forma& fila = elemento_de(forma, "filas");
    std::vector<Valor> filas;
    for (std::size_t i = 0; i < fuentes.ficha.componentes.size(); ++i) {
        filas.push_back(make_componente(fuentes, fila, i));
    }
    const auto row = [&](auto member) {
        return by_year(fuentes, [&](const FigurasPeriodo& p) -> const auto& { return p.*member; });
    };
    return Objeto{forma}
        .put("filas", std::move(filas))
        .put("total", row(&FigurasPeriodo::total_componentes))
        .put("porcentaje", row(&FigurasPeriodo::porcentaje_componentes))
        .put("administrativo", row(&FigurasPeriodo::administrativo))
        .put("porcentaje_administrativo", row(&FigurasPeriodo::porcentaje_administrativo))
        .put("total_ejecutado", row(&FigurasPeriodo::total_ejecutado))
        .take();
}

Valor make_regiones(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("regiones");
    if (!fuentes.edicion.tiene("regiones.total")) {
        return empty_of(forma);
    }
    const Forma& fila = elemento_de(forma, "filas");
    const auto& regiones = fuentes.ficha.regiones;
    std::vector<Valor> filas;
    for (const std::size_t i :
         official_order(regiones, fuentes.edicion.catalogo("regiones"),
                        [](const model::GastoRegion& r) -> const auto& { return r.region; })) {
        // "En esta tabla se despliegan sólo aquellas regiones para las que se ejecutaron recursos
        // y/o tienen beneficiarios" (ficha, line 249): the others are not given at all. One that is
        // given without figures is printed with its dashes; it does not vanish.
        filas.push_back(make_region(fuentes, fila, i));
    }
    const figures::FigurasRegion& total = fuentes.figuras.total_regiones;
    Valor total_row =
        Objeto{fila}
            .put("nombre", fuentes.edicion.etiqueta("regiones.total"))
            .put("gasto", fuentes.numero(total.gasto.traza))
            .put("porcentaje_gasto", fuentes.numero(total.porcentaje_gasto.traza))
            .put("poblacion", fuentes.numero(fuentes.figuras.poblacion_regiones.traza))
            .put("porcentaje_poblacion", fuentes.numero(total.porcentaje_poblacion.traza))
            .take();
    return Objeto{forma}.put("filas", std::move(filas)).put("total", std::move(total_row)).take();
}

Valor make_inflactores(const FuentesFicha& fuentes) {
    const Forma& fila = *forma_de("inflactores").elemento;
    std::vector<Valor> filas;
    const figures::FigurasFicha& figuras = fuentes.figuras;
    for (std::size_t i = 0; i < figuras.factores.size(); ++i) {
        filas.push_back(Objeto{fila}
                            .put("anio", std::to_string(figuras.inflactores.factores[i].anio))
                            .put("factor", fuentes.numero(figuras.factores[i].traza))
                            .take());
    }
    return Valor{std::move(filas)};
}

}  // namespace generator::report
