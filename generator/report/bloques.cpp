#include "report/bloques.hpp"

#include <utility>

#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/textos.hpp"

namespace generator::report {

const Forma& forma_bloques() {
    static const Forma bloque{
        TipoValor::objeto,
        {
            {"parrafo", &forma_texto(), "Un párrafo; vacío si el bloque es una lista"},
            {"items", &forma_textos(), "Elementos de una lista; vacía si el bloque es un párrafo"},
        },
        nullptr};
    static const Forma lista{TipoValor::lista, {}, &bloque};
    return lista;
}

std::vector<Valor> make_bloques(const std::vector<model::Dato<std::string>>& textos,
                                std::size_t skipped) {
    constexpr std::string_view item_mark = "- ";
    const Forma& bloque = *forma_bloques().elemento;
    std::vector<Valor> bloques;
    std::vector<Valor> items;
    const auto close_list = [&] {
        if (!items.empty()) {
            bloques.push_back(Objeto{bloque}
                                  .put("parrafo", std::string{})
                                  .put("items", std::exchange(items, {}))
                                  .take());
        }
    };
    for (std::size_t i = skipped; i < textos.size(); ++i) {
        std::string text = text_of(textos[i]);
        if (text.starts_with(item_mark)) {
            items.push_back(Valor{text.substr(item_mark.size())});
            continue;
        }
        close_list();
        bloques.push_back(Objeto{bloque}
                              .put("parrafo", std::move(text))
                              .put("items", std::vector<Valor>{})
                              .take());
    }
    close_list();
    return bloques;
}

}  // namespace generator::report
