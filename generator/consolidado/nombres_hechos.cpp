#include "consolidado/nombres_hechos.hpp"

#include <algorithm>

#include "consolidado/orden.hpp"
#include "model/claves.hpp"
#include "model/producto.hpp"

namespace generator::consolidado {
namespace {

using model::Campo;
using model::TipoCampo;

/// "/periodos/2/anio" -> "/periodos/2", "anio".
std::pair<std::string_view, std::string_view> split_last(std::string_view puntero) {
    const std::size_t at = puntero.rfind('/');
    return at == std::string_view::npos ? std::pair{std::string_view{}, puntero}
                                        : std::pair{puntero.substr(0, at), puntero.substr(at + 1)};
}

bool is_list_of_values(const Campo& campo) {
    return campo.tipo == TipoCampo::lista_textos || campo.tipo == TipoCampo::lista_anios ||
           campo.tipo == TipoCampo::lista_cantidades;
}

void append_field(const model::TablaCampos* tabla, std::string_view name, NombreHecho& out) {
    out.nombre += out.nombre.empty() ? "" : "/";
    out.nombre += name;
    out.camino += '/';
    out.camino += name;
    out.campo = nullptr;
    if (tabla != nullptr) {
        const auto found = std::ranges::find(tabla->campos, name, &Campo::nombre);
        if (found != tabla->campos.end()) {
            out.campo = &*found;
            append_number_key(out.orden, static_cast<std::uint64_t>(found - tabla->campos.begin()));
            return;
        }
    }
    append_text_key(out.orden, name);
}

}  // namespace

NombresHechos::NombresHechos(const report::Reporte& reporte) {
    const model::Producto* producto = model::find_producto(reporte.producto);
    tabla_ = producto == nullptr ? nullptr : &producto->campos();
    for (const report::Hecho& hecho : reporte.hechos) {
        const auto [parent, last] = split_last(hecho.puntero);
        if (model::is_clave(last) && is_whole_number(split_last(parent).second) &&
            is_whole_number(hecho.valor)) {
            claves_.emplace(parent, hecho.valor);
        }
    }
    // A published result is named by the figure that it is a result of.
    for (const report::Cifra& cifra : reporte.cifras) {
        for (const report::OperandoCifra& operando : cifra.operandos) {
            if (operando.puntero.starts_with("/publicados/")) {
                claves_.emplace(split_last(operando.puntero).first, cifra.id);
            }
        }
    }
}

void NombresHechos::append_element(std::string_view prefix, std::string_view index,
                                   NombreHecho& out) const {
    const auto found = claves_.find(prefix);
    std::string key{index};
    if (found != claves_.end()) {
        key = found->second;
    } else if (is_whole_number(index)) {
        key = std::to_string(std::stoll(key) + 1);
    }
    out.nombre += '/';
    out.nombre += key;
    out.camino += "/*";
    append_id_key(out.orden, key);
}

NombreHecho NombresHechos::name(std::string_view puntero) const {
    NombreHecho out;
    const model::TablaCampos* tabla = tabla_;
    std::size_t begin = puntero.starts_with('/') ? 1 : 0;
    while (begin <= puntero.size()) {
        const std::size_t end = std::min(puntero.find('/', begin), puntero.size());
        const std::string_view segment = puntero.substr(begin, end - begin);
        const bool is_in_list = out.campo != nullptr && is_whole_number(segment);
        if (is_in_list && is_list_of_values(*out.campo)) {
            out.is_elemento = true;
        } else if (is_in_list && out.campo->tipo == TipoCampo::lista_objetos) {
            append_element(puntero.substr(0, end), segment, out);
        } else {
            append_field(tabla, segment, out);
            tabla = out.campo == nullptr ? nullptr : out.campo->tabla;
        }
        begin = end + 1;
    }
    const auto [parent, last] = split_last(puntero);
    out.is_clave = model::is_clave(last) && claves_.contains(parent);
    return out;
}

}  // namespace generator::consolidado
