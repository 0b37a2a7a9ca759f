#include "figures/formulario.hpp"

#include <algorithm>
#include <array>

#include "figures/faults.hpp"
#include "figures/formulario_cumplimiento.hpp"
#include "figures/operandos.hpp"
#include "figures/publicados.hpp"

namespace generator::figures {
namespace {

struct NombreClase {
    std::string_view nombre;
    ClaseColumna clase = ClaseColumna::efectivo;
};
constexpr std::array kClases{NombreClase{"efectivo", ClaseColumna::efectivo},
                             NombreClase{"junio", ClaseColumna::junio},
                             NombreClase{"meta", ClaseColumna::meta}};

/// "efectivo.4": what the column shows, and how many years before the ejercicio.
std::optional<ColumnaFormulario> parse_columna(const methodology::EntradaCatalogo& entrada,
                                               std::int32_t ejercicio) {
    const std::string_view codigo = entrada.codigo;
    const auto* clase =
        std::ranges::find(kClases, codigo.substr(0, codigo.find('.')), &NombreClase::nombre);
    if (clase == kClases.end() || codigo.size() != clase->nombre.size() + 2) {
        return std::nullopt;
    }
    const char back = codigo.back();
    if (back < '0' || back > '9') {
        return std::nullopt;
    }
    ColumnaFormulario result;
    result.clase = clase->clase;
    result.anio = ejercicio - (back - '0');
    const std::string year = std::to_string(result.anio);
    result.id = std::string{clase->nombre} + '.' + year;
    result.titulo = entrada.nombre + ' ' + year;
    return result;
}

std::vector<ColumnaFormulario> make_columnas(const methodology::Edicion& edicion,
                                             std::int32_t ejercicio, base::Diagnostics& faults) {
    std::vector<ColumnaFormulario> result;
    for (const methodology::EntradaCatalogo& entrada : edicion.catalogo("columnas").entradas) {
        if (auto columna = parse_columna(entrada, ejercicio)) {
            result.push_back(std::move(*columna));
        } else {
            faults.push_back(
                {"E-CIF-007",
                 base::Severity::error,
                 {edicion.producto + '-' + edicion.edicion + ".json", 0, 0, "/catalogos/columnas"},
                 "La columna «" + entrada.codigo + "» de la edición no se entiende.",
                 "Se escribe «efectivo.4», «junio.1» o «meta.0»: qué muestra y "
                 "cuántos años antes de t."});
        }
    }
    return result;
}

/// What all values of one indicator share.
struct Contexto {
    const model::IndicadorFormulario& indicador;
    NombreIndicador nombre;
    bool is_porcentual = false;
    int decimales = 0;
};

Figure<base::Ratio> compute(Rotulo rotulo, const model::Operandos& operandos) {
    if (!is_sum(operandos)) {
        return count_or_quotient(std::move(rotulo), operandos.numerador, operandos.denominador, {});
    }
    rotulo.formula = "suma de los sumandos";
    Termino total;
    for (const model::Sumando& sumando : operandos.sumandos) {
        const std::string* name = sumando.nombre.get();
        add_part(total, termino(name != nullptr ? *name : "sumando", sumando.valor),
                 Ausente::impide);
    }
    return as_figure(std::move(rotulo), std::move(total));
}

/// `columna` is its id and its title: "efectivo.2015", "Efectivo 2015".
FigurasPorSexo make_valor(const Contexto& contexto, const std::string& id,
                          const std::string& titulo, const OperandosDeColumna& operandos) {
    const auto make = [&](const model::Operandos& de, std::string_view parte,
                          std::string_view formato) {
        Rotulo rotulo{contexto.nombre.id + '.' + id + '.' + std::string{parte},
                      contexto.nombre.nombre + ", " + titulo + ", " + std::string{parte},
                      {},
                      "fuente.indicador",
                      contexto.is_porcentual ? Unidad::porcentaje : Unidad::numero};
        Figure<base::Ratio> figure = compute(std::move(rotulo), de);
        figure.traza.formato = contexto.is_porcentual ? formato : "indicador_numero";
        figure.traza.decimales = contexto.decimales;
        return figure;
    };
    FigurasPorSexo out;
    out.total = make(*operandos.total, "total", "indicador_total");
    out.hombres = make(*operandos.hombres, "hombres", "indicador_por_sexo");
    out.mujeres = make(*operandos.mujeres, "mujeres", "indicador_por_sexo");
    return out;
}

/// What is not in the input has the place of the object that it belongs to.
bool is_given(const model::Lugar& part, const model::Lugar& whole) {
    return part.offset != whole.offset;
}

void settle(Publicados& publicados, bool is_por_sexo, FigurasPorSexo& valor) {
    publicados.settle(valor.total);
    if (is_por_sexo) {
        publicados.settle(valor.hombres);
        publicados.settle(valor.mujeres);
    }
}

FigurasIndicadorFormulario make_indicador(const model::IndicadorFormulario& indicador,
                                          const FigurasFormulario& figuras,
                                          const methodology::Edicion& edicion,
                                          Publicados& publicados) {
    const std::string text = std::to_string(figuras.indicadores.size() + 1);
    Contexto contexto{indicador, {"indicador." + text, "Indicador " + text}};
    FigurasIndicadorFormulario out;
    out.is_porcentual = indicador.unidad_de_medida.value() == model::kUnidadPorcentaje;
    out.is_por_sexo = indicador.aplica_desagregacion_por_sexo.value();
    const model::Sentido* sentido = indicador.sentido_de_medicion.get();
    out.is_descendente = sentido != nullptr && *sentido == model::Sentido::descendente;
    contexto.is_porcentual = out.is_porcentual;
    contexto.decimales = static_cast<int>(indicador.decimales.value().valor);
    const Figure<base::Ratio>* meta = nullptr;
    out.columnas.reserve(figuras.columnas.size());
    for (const ColumnaFormulario& columna : figuras.columnas) {
        out.columnas.push_back(
            make_valor(contexto, columna.id, columna.titulo, operandos_de(indicador, columna)));
        settle(publicados, out.is_por_sexo, out.columnas.back());
        if (columna.clase == ClaseColumna::meta) {
            meta = &out.columnas.back().total;
        }
    }
    if (is_given(indicador.resultado.lugar, indicador.lugar)) {
        const std::string year = std::to_string(figuras.ejercicio);
        out.resultado = make_valor(contexto, "resultado." + year, "Resultado " + year,
                                   operandos_de(indicador.resultado));
        settle(publicados, out.is_por_sexo, *out.resultado);
    }
    if (meta != nullptr) {
        make_cumplimiento(indicador, edicion, contexto.nombre, *meta, out);
    }
    return out;
}

/// A year that no column shows would be lost in silence.
void report_unshown_years(const model::FormularioIndicadores& formulario,
                          const std::vector<ColumnaFormulario>& columnas, std::string_view bytes,
                          std::string_view file, base::Diagnostics& faults) {
    std::string titles;
    for (const ColumnaFormulario& columna : columnas) {
        titles += (titles.empty() ? "" : ", ") + columna.titulo;
    }
    for (const model::IndicadorFormulario& indicador : formulario.indicadores) {
        for (const model::EfectivoFormulario& efectivo : indicador.efectivos) {
            const std::int32_t anio = efectivo.anio.value().valor;
            const bool is_shown = std::ranges::any_of(columnas, [&](const ColumnaFormulario& c) {
                return c.clase == ClaseColumna::efectivo && c.anio == anio;
            });
            if (!is_shown) {
                faults.push_back({"E-CIF-006", base::Severity::error,
                                  place_of(efectivo.anio.lugar, bytes, file),
                                  "El formulario no tiene columna para el efectivo de " +
                                      std::to_string(anio) + ".",
                                  "Revise «anio» y «ejercicio»: las columnas son " + titles + "."});
            }
        }
    }
}

}  // namespace

OperandosDeColumna operandos_de(const model::IndicadorFormulario& indicador,
                                const ColumnaFormulario& columna) {
    static const model::Operandos kNoInformado;
    switch (columna.clase) {
        case ClaseColumna::junio: {
            const model::ValorPorSexo& valor = indicador.efectivo_a_junio;
            return {&valor.total, &valor.hombres, &valor.mujeres,
                    is_given(valor.lugar, indicador.lugar)};
        }
        case ClaseColumna::meta:
            return {&indicador.meta.total, &indicador.meta.hombres, &indicador.meta.mujeres, true};
        case ClaseColumna::efectivo:
            break;
    }
    const model::EfectivoFormulario* found = model::find_year(indicador.efectivos, columna.anio);
    if (found == nullptr) {
        return {&kNoInformado, &kNoInformado, &kNoInformado, false};
    }
    return {&found->total, &found->hombres, &found->mujeres, true};
}

OperandosDeColumna operandos_de(const model::ResultadoFormulario& resultado) {
    return {&resultado.total, &resultado.hombres, &resultado.mujeres, true};
}

base::Result<FigurasFormulario> make_figuras_formulario(
    const model::FormularioIndicadores& formulario, const methodology::Edicion& edicion,
    std::string_view bytes, std::string_view file) {
    FigurasFormulario out;
    base::Diagnostics faults;
    out.ejercicio = formulario.encabezado.ejercicio.value().valor;
    out.columnas = make_columnas(edicion, out.ejercicio, faults);
    report_unshown_years(formulario, out.columnas, bytes, file, faults);
    if (!faults.empty()) {
        return faults;
    }
    Publicados publicados{formulario.encabezado.publicados, bytes, file};
    out.indicadores.reserve(formulario.indicadores.size());
    for (const model::IndicadorFormulario& indicador : formulario.indicadores) {
        out.indicadores.push_back(make_indicador(indicador, out, edicion, publicados));
    }
    publicados.finish_figures(
        0, [&](auto visit) { for_each_cifra(out, visit); }, faults);
    if (!faults.empty()) {
        return faults;
    }
    return out;
}

}  // namespace generator::figures
