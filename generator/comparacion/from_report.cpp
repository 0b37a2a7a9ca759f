#include "comparacion/from_report.hpp"

#include "comparacion/derivados.hpp"

namespace generator::comparacion {
namespace {

Ficha identify(const report::Reporte& reporte) {
    return {.producto = reporte.producto,
            .edicion = reporte.edicion,
            .codigo = reporte.codigo,
            .ejercicio = reporte.ejercicio};
}

}  // namespace

Comparacion compare(const Lado& antes, const Lado& despues) {
    Comparacion result{.antes = identify(antes.reporte),
                       .despues = identify(despues.reporte),
                       .is_interanual = antes.reporte.ejercicio != despues.reporte.ejercicio,
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
    std::ranges::stable_sort(result.diferencias, {}, &Diferencia::asunto);
    return result;
}

}  // namespace generator::comparacion
