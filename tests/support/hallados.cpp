#include "support/hallados.hpp"

namespace support {

generator::checks::TextoLeido read_texto(std::string_view texto) {
    return {.texto = texto, .palabras = generator::checks::read_palabras_texto(texto)};
}

std::string told_in(RevisaTexto check, const generator::checks::TextoLeido& leido) {
    std::string result;
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
