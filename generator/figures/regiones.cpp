#include "figures/regiones.hpp"

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

}  // namespace

Figure<MilesConstantes> gasto_subtitulo(const model::GastoSubtitulo& gasto,
                                        const AnioPrecios& precios) {
    const std::string code = code_of(gasto.subtitulo);
    return inflated({"subtitulo." + code + ".gasto", "Gasto del subtítulo " + code,
                     "gasto × inflactor", "fuente.monto", Unidad::miles},
                    termino("gasto subtítulo " + code, gasto.gasto), precios);
}

void make_regiones(const std::vector<model::GastoRegion>& regiones, const AnioPrecios& precios,
                   FigurasFicha& out) {
    Termino gasto;
    Termino poblacion;
    for (const model::GastoRegion& region : regiones) {
        const std::string code = code_of(region.region);
        add_part(gasto, termino("gasto región " + code, region.gasto), Ausente::no_suma);
        add_part(poblacion, termino("población región " + code, region.poblacion_beneficiada),
                 Ausente::no_suma);
    }
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
