#include <set>

#include "validate/reglas.hpp"

namespace generator::validate {

void check_encabezado(const model::Encabezado& encabezado, Reporter& reporter) {
    std::set<std::string_view> figures;
    for (const model::Publicado& publicado : encabezado.publicados) {
        if (!publicado.figura.empty() && !figures.insert(publicado.figura).second) {
            reporter.add(
                publicado.valor.lugar,
                {"E-VAL-035", "La cifra " + quote(publicado.figura) + " está publicada dos veces.",
                 "Deje un solo valor: no se elige cuál de los dos vale."});
        }
    }
}

}  // namespace generator::validate
