#include "report/hechos.hpp"

#include <type_traits>

#include "report/hechos_producto.hpp"
#include "report/textos.hpp"

namespace generator::report {
namespace {

std::string plain(const std::string& value) { return value; }
std::string plain(model::Anio value) { return std::to_string(value.valor); }
std::string plain(model::MilesCorrientes value) { return std::to_string(value.valor); }
std::string plain(model::Cantidad value) { return std::to_string(value.valor); }
std::string plain(const base::Decimal& value) { return to_text(value); }
std::string plain(bool value) { return value ? "true" : "false"; }
std::string plain(const model::Fecha& value) { return iso_text(value); }
std::string plain(const model::FechaHora& value) { return local_iso_text(value); }
std::string plain(const model::Mes& value) { return iso_text(value); }
/// One of the words that the field table admits.
template <class Opcion>
std::string plain(Opcion value)
    requires std::is_enum_v<Opcion>
{
    return std::string{to_text(value)};
}

}  // namespace

Collector::Collector(const base::LineIndex& lugares) : lugares_{lugares} { result_.reserve(300); }

template <class T>
void Collector::add(const model::Dato<T>& dato) {
    // No fact: nobody said anything, not even that the object is there which would hold it.
    if (dato.procedencia == model::Procedencia::sin_dato || dato.lugar.puntero.empty()) {
        return;
    }
    const base::LineColumn place = lugares_.at(dato.lugar.offset);
    Hecho& hecho = result_.emplace_back();
    hecho.puntero = dato.lugar.puntero;
    hecho.valor = dato.has_value() ? plain(dato.value()) : text_of(dato.sin_valor());
    hecho.origen = to_text(dato.procedencia);
    hecho.linea = place.line;
    hecho.columna = place.column;
}

void Collector::operator()(const model::Dato<std::string>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Anio>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::MilesCorrientes>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Cantidad>& dato) { add(dato); }
void Collector::operator()(const model::Dato<base::Decimal>& dato) { add(dato); }
void Collector::operator()(const model::Dato<bool>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Fecha>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::FechaHora>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Mes>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::NivelIndicador>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Sentido>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::ResultadoPublicado>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::Dimension>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::UnidadMeta>& dato) { add(dato); }
void Collector::operator()(const model::Dato<model::DiasPlazo>& dato) { add(dato); }

std::vector<Hecho> make_hechos(const model::Entrada& entrada, const base::LineIndex& lugares) {
    Collector collect{lugares};
    const model::Encabezado& encabezado = model::encabezado(entrada);
    collect(encabezado.ejercicio);
    for (const model::Publicado& publicado : encabezado.publicados) {
        collect(publicado.valor);
    }
    std::visit([&](const auto& e) { collect_facts(e, collect); }, entrada);
    return collect.take();
}

}  // namespace generator::report
