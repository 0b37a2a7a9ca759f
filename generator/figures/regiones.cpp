#include "figures/regiones.hpp"

#include "figures/gasto.hpp"
#include "figures/partes.hpp"

namespace generator::figures {
namespace {

std::string code_of(const model::Dato<std::string>& dato) {
    return dato.has_value() ? dato.value() : std::string{"sin_codigo"};
}

/// A total as the operand of each of its parts: one line, not all its own operands again.
Termino condensed(std::string nombre, const Termino& total) {
    Termino result;
    result.valor = total.valor;
    const base::Ratio* value = total.get();
    result.operandos.push_back(
        {std::move(nombre),
         value != nullptr ? exact_text(*value) : std::string{to_text(std::get<0>(total.valor))},
         {},
         0,
         "cifra"});
    return result;
}

Figure<base::Ratio> share(std::string id, std::string nombre, std::string_view formula,
                          Termino part, Termino total) {
    return quotient(
        {std::move(id), std::move(nombre), formula, "fuente.regiones", Unidad::porcentaje},
        std::move(part), std::move(total));
}

void make_total(Termino gasto, Termino poblacion, const AnioPrecios& precios, FigurasFicha& out) {
    const Termino whole_gasto = condensed("regiones.gasto nominal", gasto);
    const Termino whole_poblacion = condensed("regiones.poblacion", poblacion);
    out.total_regiones.porcentaje_gasto =
        share("regiones.porcentaje_gasto", "Porcentaje total ejecutado, todas las regiones",
              "suma del gasto regional / suma del gasto regional × 100", whole_gasto, whole_gasto);
    out.total_regiones.porcentaje_poblacion =
        share("regiones.porcentaje_poblacion", "Porcentaje población, todas las regiones",
              "suma de la población regional / suma de la población regional × 100",
              whole_poblacion, whole_poblacion);
    out.poblacion_regiones =
        quotient({"regiones.poblacion", "Población beneficiada de todas las regiones",
                  "suma de la población regional", "fuente.regiones", Unidad::personas},
                 std::move(poblacion), {base::Ratio{1}, {}, {}});
    out.total_regiones.gasto =
        inflated({"regiones.gasto", "Gasto de todas las regiones",
                  "suma del gasto regional × inflactor", "fuente.regiones", Unidad::miles},
                 std::move(gasto), precios);
}

/// What the regiones add up to, and those that do not say.
struct Sumas {
    Termino gasto;
    Termino poblacion;
    Partes sin_gasto;
    Partes sin_poblacion;
};

Sumas add_regiones(const std::vector<model::GastoRegion>& regiones) {
    Sumas sumas;
    const auto take = [](std::string name, const auto& dato, Termino& sum, Partes& absent) {
        if (!dato.has_value()) {
            absent.note_absent(name);
        }
        add_part(sum, termino(std::move(name), dato), Ausente::no_suma);
    };
    for (const model::GastoRegion& region : regiones) {
        const std::string code = code_of(region.region);
        take("gasto región " + code, region.gasto, sumas.gasto, sumas.sin_gasto);
        take("población región " + code, region.poblacion_beneficiada, sumas.poblacion,
             sumas.sin_poblacion);
    }
    return sumas;
}

}  // namespace

Figure<MilesConstantes> gasto_subtitulo(const model::GastoSubtitulo& gasto,
                                        const AnioPrecios& precios) {
    const std::string code = code_of(gasto.subtitulo);
    return inflated({"subtitulo." + code + ".gasto", "Gasto del subtítulo " + code,
                     "gasto × inflactor", "fuente.monto", Unidad::miles},
                    termino("gasto subtítulo " + code, gasto.gasto), precios);
}

void make_regiones(const model::FichaMonitoreo& ficha, const model::Periodo& periodo,
                   const AnioPrecios& precios, FigurasFicha& out) {
    const std::vector<model::GastoRegion>& regiones = ficha.regiones;
    Sumas sumas = add_regiones(regiones);
    const Termino componentes = gasto_componentes(ficha, periodo, precios.anio);
    close_sum(sumas.gasto, sumas.sin_gasto,
              componentes.get() != nullptr ? std::optional{*componentes.get()} : std::nullopt);
    const model::Cantidad* beneficiada = periodo.poblacion_beneficiada.get();
    close_sum(
        sumas.poblacion, sumas.sin_poblacion,
        beneficiada != nullptr ? std::optional{base::Ratio{beneficiada->valor}} : std::nullopt);
    Termino& gasto = sumas.gasto;
    Termino& poblacion = sumas.poblacion;
    const Termino whole_gasto = condensed("regiones.gasto nominal", gasto);
    const Termino whole_poblacion = condensed("regiones.poblacion", poblacion);
    out.regiones.reserve(regiones.size());
    for (const model::GastoRegion& region : regiones) {
        const std::string code = code_of(region.region);
        const std::string id = "region." + code;
        Termino part = termino("gasto región " + code, region.gasto);
        FigurasRegion& figuras = out.regiones.emplace_back();
        figuras.porcentaje_gasto =
            share(id + ".porcentaje_gasto", "Porcentaje total ejecutado, región " + code,
                  "gasto / suma del gasto regional × 100", part, whole_gasto);
        figuras.gasto = inflated({id + ".gasto", "Gasto en componentes, región " + code,
                                  "gasto × inflactor", "fuente.monto", Unidad::miles},
                                 std::move(part), precios);
        figuras.porcentaje_poblacion = share(
            id + ".porcentaje_poblacion", "Porcentaje población beneficiada, región " + code,
            "poblacion_beneficiada / suma de la población regional × 100",
            termino("población región " + code, region.poblacion_beneficiada), whole_poblacion);
    }
    make_total(std::move(gasto), std::move(poblacion), precios, out);
}

}  // namespace generator::figures
