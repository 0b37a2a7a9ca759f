#include "comparacion/from_report.hpp"

#include <algorithm>

#include "comparacion/derivados.hpp"

namespace generator::comparacion {
namespace {

Ficha identify(const report::Reporte& reporte) {
    return {.producto = reporte.producto,
            .edicion = reporte.edicion,
            .codigo = reporte.codigo,
            .ejercicio = reporte.ejercicio};
}

/// "2026" of a report with figures in "M$2026"; empty if its amounts are nominal.
std::string find_precios(const report::Reporte& reporte) {
    constexpr std::string_view money = "M$";
    constexpr std::string_view digits = "0123456789";
    for (const report::Cifra& cifra : reporte.cifras) {
        const std::string_view unidad{cifra.unidad};
        const std::string_view rest =
            unidad.starts_with(money) ? unidad.substr(money.size()) : std::string_view{};
        const std::string_view anio = rest.substr(0, rest.find_first_not_of(digits));
        if (!anio.empty()) {
            return std::string{anio};
        }
    }
    return {};
}

}  // namespace

Comparacion compare(const Lado& antes, const Lado& despues) {
    Comparacion result{.antes = identify(antes.reporte),
                       .despues = identify(despues.reporte),
                       .is_interanual = antes.reporte.ejercicio != despues.reporte.ejercicio,
                       .precios_antes = find_precios(antes.reporte),
                       .precios_despues = find_precios(despues.reporte),
                       .diferencias = {}};
    const Arbol of_antes{antes.reporte, antes.anotaciones};
    const Arbol of_despues{despues.reporte, despues.anotaciones};
    Pareo pareo = pair_nodes(of_antes, of_despues);
    const Equivalencias equivalencias{
        {antes.reporte, of_antes}, {despues.reporte, of_despues}, pareo};
    pair_publicados(
        of_antes, of_despues, [&](std::string_view id) { return equivalencias.translate(id); },
        pareo);
    const Pares pares{of_antes, of_despues, pareo};
    const CambiosHechos hechos = compare_hechos(pares, result.is_interanual);
    result.diferencias = hechos.diferencias;
    const Derivados derivados{.antes = antes.reporte,
                              .despues = despues.reporte,
                              .pares = pares,
                              .equivalencias = equivalencias,
                              .hechos = hechos,
                              .is_interanual = result.is_interanual};
    compare_cifras(derivados, result.diferencias);
    compare_veredictos(derivados, result.diferencias);
    compare_contradicciones(derivados, result.diferencias);
    if (has_other_prices(result)) {  // a factor to other prices is another by right
        std::erase_if(result.diferencias, [](const Diferencia& diferencia) {
            return diferencia.asunto == Asunto::cifra && diferencia.ruta.starts_with("inflactor.");
        });
    }
    std::ranges::stable_sort(result.diferencias, {}, &Diferencia::asunto);
    return result;
}

}  // namespace generator::comparacion
