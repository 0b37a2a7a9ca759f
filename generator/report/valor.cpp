#include "report/valor.hpp"

#include "model/dato.hpp"

namespace generator::report {

std::size_t find_campo(const Forma& objeto, std::string_view nombre) {
    for (std::size_t i = 0; i < objeto.campos.size(); ++i) {
        if (objeto.campos[i].nombre == nombre) {
            return i;
        }
    }
    return npos;
}

std::string_view to_text(Ausencia ausencia) {
    switch (ausencia) {
        case Ausencia::no_informado:
            return to_text(model::SinValor::no_informado);
        case Ausencia::no_aplica:
            return to_text(model::SinValor::no_aplica);
        case Ausencia::no_comparable:
            return to_text(model::SinValor::no_comparable);
        case Ausencia::sin_resultado:
            break;
    }
    return "—";
}

bool is_present(const Valor& valor) {
    if (const auto* texto = std::get_if<std::string>(&valor.contenido)) {
        return !texto->empty();
    }
    if (const auto* numero = std::get_if<Numero>(&valor.contenido)) {
        return std::holds_alternative<base::Ratio>(numero->valor);
    }
    return !std::get<std::vector<Valor>>(valor.contenido).empty();
}

}  // namespace generator::report
