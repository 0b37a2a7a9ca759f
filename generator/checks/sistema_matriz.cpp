// What must hold between the numbers of a matrix: published values, and shares of a whole.
#include "checks/matriz_cifras.hpp"
#include "checks/sistema.hpp"

namespace generator::checks {
namespace {

void add_shares(Constructor& constructor, const model::IndicadorMatriz& indicador) {
    std::vector<const model::Dato<base::Decimal>*> above;
    std::vector<const model::Dato<base::Decimal>*> below;
    for (const model::ValorIndicador& valor : indicador.valores) {
        above.push_back(&valor.numerador);
        below.push_back(&valor.denominador);
        if (valor.numerador.has_value() && valor.denominador.has_value()) {
            constructor.add_share(constructor.find(valor.numerador.lugar.puntero),
                                  constructor.find(valor.denominador.lugar.puntero),
                                  "el numerador " + spanish_text(valor.numerador.value()) +
                                      " sea mayor que el denominador " +
                                      spanish_text(valor.denominador.value()));
        }
    }
    constructor.add_history(above);
    constructor.add_history(below);
}

}  // namespace

Sistema make_sistema(const RevisionMatriz& revision) {
    Constructor constructor{{.publicada = "MAT-PUBLICADO", .contenida = "MAT-CONTENIDO"}};
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
            const model::ValorIndicador& valor = indicador.valores[i];
            const std::string donde =
                figuras.nombre + ", " + std::to_string(figuras.valores[i].anio);
            constructor.add(valor.numerador, "el numerador", donde);
            constructor.add(valor.denominador, "el denominador", donde);
            for (const model::SubtotalIndice& subtotal : valor.subtotales) {
                constructor.add(subtotal.valor, "un subtotal", donde);
            }
        }
    });
    figures::for_each_valor(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        constructor.add_published(revision.matriz.encabezado.publicados, figure);
    });
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        if (figuras.is_porcentual) {
            add_shares(constructor, indicador);
        }
    });
    return std::move(constructor.sistema());
}

}  // namespace generator::checks
