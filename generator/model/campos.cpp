#include "model/campos.hpp"

#include <algorithm>
#include <array>

namespace generator::model {
namespace {

constexpr std::int64_t kMontoMaximo = 1'000'000'000'000;  // M$: a thousand times the State's budget
constexpr std::int64_t kCantidadMaxima = 10'000'000'000;
constexpr std::int64_t kAnioMinimo = 1990;
constexpr std::int64_t kAnioMaximo = 2100;
constexpr std::int64_t kTextoMaximo = 20'000;
constexpr std::size_t kListaMaxima = 1'000;

constexpr std::array<std::string_view, 3> kProcedencias{"informado", "publicado", "reconstruido"};

void set_limits(Campo& campo, std::int64_t minimo, std::int64_t maximo) {
    if (campo.minimo == 0 && campo.maximo == 0) {
        campo.minimo = minimo;
        campo.maximo = maximo;
    }
}

}  // namespace

void detail::set_default_limits(Campo& campo) {
    switch (campo.tipo) {
        case TipoCampo::texto:
        case TipoCampo::texto_simple:
        case TipoCampo::lista_textos:
        case TipoCampo::lista_punteros:
            set_limits(campo, 1, kTextoMaximo);
            campo.minimo = 1;
            break;
        case TipoCampo::anio:
        case TipoCampo::lista_anios:
            set_limits(campo, kAnioMinimo, kAnioMaximo);
            break;
        case TipoCampo::monto:
            set_limits(campo, 0, kMontoMaximo);
            break;
        case TipoCampo::cantidad:
        case TipoCampo::lista_cantidades:
            set_limits(campo, 0, kCantidadMaxima);
            break;
        case TipoCampo::decimal:
            set_limits(campo, -kMontoMaximo, kMontoMaximo);
            break;
        default:
            break;
    }
    if (campo.elementos_maximos == 0) {
        campo.elementos_maximos = kListaMaxima;
    }
}

const Campo* find_campo(const TablaCampos& tabla, std::string_view camino) {
    if (!camino.starts_with('/')) {
        return nullptr;
    }
    camino.remove_prefix(1);
    const std::string_view first = camino.substr(0, camino.find('/'));
    const auto found = std::ranges::find(tabla.campos, first, &Campo::nombre);
    if (found == tabla.campos.end()) {
        return nullptr;
    }
    const std::string_view rest = camino.substr(first.size());
    if (rest.empty()) {
        return &*found;
    }
    return found->tabla == nullptr ? nullptr : find_campo(*found->tabla, rest);
}

const TablaCampos& campos_origen() {
    static const TablaCampos kTabla = tabla_campos<Origen>(
        "Origen", "Tramo del archivo cuyos datos comparten un origen.",
        {
            campo<&Origen::procedencia>(
                {.nombre = "origen",
                 .descripcion = "Cómo se obtuvo el dato: lo informó el Servicio, está publicado, o "
                                "lo reconstruimos.",
                 .obligatorio = Obligatorio::si,
                 .opciones = kProcedencias}),
            campo<&Origen::datos>({.nombre = "datos",
                                   .descripcion = "Punteros JSON de los datos; cada uno cubre todo "
                                                  "lo que está debajo y gana el más largo.",
                                   .obligatorio = Obligatorio::si,
                                   .elementos_minimos = 1}),
            campo<&Origen::fuente>(
                {.nombre = "fuente",
                 .descripcion = "Documento y lugar; obligatoria si el origen es «publicado»."}),
            campo<&Origen::metodo>(
                {.nombre = "metodo",
                 .descripcion =
                     "Cómo se reconstruyó; obligatorio si el origen es «reconstruido»."}),
            campo<&Origen::alternativas>(
                {.nombre = "alternativas",
                 .descripcion = "Otros valores que la evidencia también permite."}),
            campo<&Origen::confirmado_por>(
                {.nombre = "confirmado_por",
                 .descripcion = "Quién confirmó lo reconstruido: sin esto el documento no puede "
                                "ser oficial.",
                 .maximo = 300}),
            campo<&Origen::confirmado_el>({.nombre = "confirmado_el",
                                           .descripcion = "Fecha de la confirmación, AAAA-MM-DD.",
                                           .formato = Formato::fecha}),
        });
    return kTabla;
}

const TablaCampos& campos_publicado() {
    static const TablaCampos kTabla = tabla_campos<Publicado>(
        "Publicado", "Un resultado tal como fue publicado.",
        {
            campo<&Publicado::figura>({.nombre = "figura",
                                       .descripcion = "Nombre de la cifra: «cobertura.2021».",
                                       .obligatorio = Obligatorio::si,
                                       .maximo = 120,
                                       .formato = Formato::figura}),
            campo<&Publicado::valor>(
                {.nombre = "valor",
                 .descripcion = "El valor impreso, con sus decimales: 92.00 conserva los dos. "
                                "\"S/I\" si se publicó sin valor («-»).",
                 .unidad = "la de la cifra"}),
            campo<&Publicado::fuente>({.nombre = "fuente",
                                       .descripcion = "Documento y lugar donde está publicado.",
                                       .obligatorio = Obligatorio::si}),
        });
    return kTabla;
}

}  // namespace generator::model
