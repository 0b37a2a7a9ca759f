#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "figures/ficha.hpp"
#include "model/matriz_logica.hpp"

namespace generator::figures {

/// A value of an indicator, of one year.
struct ValorMatriz {
    std::int32_t anio = 0;
    Figure<base::Ratio> valor;
};

/// An indicator of the matrix or a meta transversal, with what its values are compared with.
struct FigurasMeta {
    std::string id;      // "indicador.3", "indicador.transversal.1"
    std::string nombre;  // "Indicador 3"
    Sentido sentido = Sentido::no_informado;
    std::optional<base::Ratio> meta;  // in the unit of the figure: 9/10 for 90 %
    std::string meta_texto;           // "90", as the input has it
    bool is_porcentual = false;
    std::vector<ValorMatriz> valores;  // as in the input
};

struct FigurasMatriz {
    std::vector<FigurasMeta> indicadores;    // in the order of the matrix
    std::vector<FigurasMeta> transversales;  // in the order of the groups
};

/// Valor de cada indicador en cada año informado.
///
///   figure    indicador.<n>.valor.<anio>, indicador.transversal.<n>.valor.<anio>; n from 1
///   formula   porcentaje, numero: numerador / denominador (numerador alone if denominador is N/A);
///             indice: sum of the subtotales / how many they are
///   unit      ratio printed as a percentage if the meta is one; else a number
///   money     none
///   no value  that of the first operand without one; no_aplica if denominador is 0; no_informado
///             for an indice without a declared scale: a mean on no scale says nothing
///   source    the formula of calculation of the indicator, in the matrix
/// Faults (E-CIF-nnn): a number that leaves 64 bits, a published figure that does not exist.
/// `bytes` and `file` place them.
[[nodiscard]] base::Result<FigurasMatriz> make_figuras_matriz(const model::MatrizLogica& matriz,
                                                              std::string_view bytes,
                                                              std::string_view file);

/// Calls `visit` with every meta, those of the matrix first.
template <class Figuras, class Visit>
void for_each_meta(Figuras& figuras, Visit visit) {
    for (auto* metas : {&figuras.indicadores, &figuras.transversales}) {
        for (auto& meta : *metas) {
            visit(meta);
        }
    }
}

/// Calls `visit` with every figure, in the order in which the document prints them.
template <class Figuras, class Visit>
void for_each_valor(Figuras& figuras, Visit visit) {
    for_each_meta(figuras, [&](auto& meta) {
        for (auto& valor : meta.valores) {
            visit(valor.valor);
        }
    });
}

}  // namespace generator::figures
