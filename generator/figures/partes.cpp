#include "figures/partes.hpp"

namespace generator::figures {

void Partes::note_absent(const std::string& nombre) {
    ausentes += (ausentes.empty() ? "" : ", ") + nombre;
}

void close_sum(Termino& sum, const Partes& partes, const std::optional<base::Ratio>& cierre) {
    if (partes.ausentes.empty() ||
        sum.valor == std::variant<SinValor, base::Ratio>{SinValor::desborde}) {
        return;
    }
    const base::Ratio* known = sum.get();
    const bool closes = cierre && (known != nullptr ? *known : base::Ratio{}) == *cierre;
    const bool says_nothing = known == nullptr && !cierre;  // no part, no total: its own reason
    if (closes || says_nothing) {
        return;
    }
    sum.valor = SinValor::no_informado;
    sum.pasos.push_back("no hay total sin " + partes.ausentes);
}

}  // namespace generator::figures
