#include "model/dato.hpp"

namespace generator::model {

using base::two_digits;

std::string_view to_text(Procedencia procedencia) {
    switch (procedencia) {
        case Procedencia::informado:
            return "informado";
        case Procedencia::publicado:
            return "publicado";
        case Procedencia::reconstruido:
            return "reconstruido";
        case Procedencia::sin_dato:
            return "sin dato";
    }
    return {};
}

std::string iso_text(const Mes& mes) {
    return std::to_string(mes.anio) + '-' + two_digits(mes.mes);
}

std::string iso_text(const Fecha& fecha) {
    return iso_text(Mes{fecha.anio, fecha.mes}) + '-' + two_digits(fecha.dia);
}

std::string iso_text(const FechaHora& momento) {
    return iso_text(momento.fecha) + 'T' + two_digits(momento.hora) + ':' +
           two_digits(momento.minuto);
}

}  // namespace generator::model
