#include "support/hallados.hpp"

#include <algorithm>

#include "checks/textos.hpp"

namespace support {
namespace {

/// Whether the table of checks asks this one of the text.
bool is_asked(RevisaTexto check, const generator::checks::TextoLeido& leido) {
    const auto revisores = generator::checks::revisores_texto();
    const auto revisor =
        std::ranges::find(revisores, check, &generator::checks::RevisorTexto::funcion);
    return revisor == revisores.end() || !revisor->signos ||
           leido.signos.has_any_of(*revisor->signos);
}

}  // namespace

generator::checks::TextoLeido read_texto(std::string_view texto) {
    return generator::checks::read_texto(texto);
}

std::string told_in(RevisaTexto check, const generator::checks::TextoLeido& leido) {
    std::string result;
    if (!is_asked(check, leido)) {
        return result;
    }
    for (const generator::checks::Hallado& hallado : check(leido)) {
        result += result.empty() ? "" : "|";
        result += leido.texto.substr(hallado.begin, hallado.end - hallado.begin);
        result += hallado.propuesta ? ">" + *hallado.propuesta : "";
    }
    return result;
}

std::string told_in(RevisaTexto check, std::string_view texto) {
    return told_in(check, read_texto(texto));
}

}  // namespace support
