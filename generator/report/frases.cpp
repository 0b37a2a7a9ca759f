#include "report/frases.hpp"

#include <algorithm>

#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/formas_ficha.hpp"

namespace generator::report {

const Forma& forma_frase() {
    static const Forma parte = objeto({
        {"texto", &forma_texto(), "Letras de la frase"},
        {"cifra", &forma_numero(), "Cifra que las sigue; sin valor si no las sigue ninguna"},
    });
    static const Forma forma = lista_de(parte);
    return forma;
}

Valor make_frase(std::string_view texto, const std::vector<methodology::CitaFrase>& citas,
                 const std::vector<Cifra>& cifras) {
    const Forma& parte = *forma_frase().elemento;
    std::vector<Valor> partes;
    const auto add = [&](std::string_view letters, const Numero& cifra) {
        partes.push_back(
            Objeto{parte}.put("texto", std::string{letters}).put("cifra", cifra).take());
    };
    std::size_t begin = 0;
    for (const methodology::CitaFrase& cita : citas) {
        const auto found = std::ranges::find(cifras, cita.cifra, &Cifra::id);
        if (found == cifras.end() || texto.substr(cita.begin, cita.size) != found->impreso) {
            continue;
        }
        Numero numero = found->valor;
        numero.cifra = static_cast<std::uint32_t>(found - cifras.begin());
        add(texto.substr(begin, cita.begin - begin), numero);
        begin = cita.begin + cita.size;
    }
    if (begin < texto.size()) {
        add(texto.substr(begin), {});
    }
    return Valor{std::move(partes)};
}

}  // namespace generator::report
