#include "model/textos.hpp"

#include "model/producto.hpp"

namespace generator::model {
namespace {

using Visit = std::function<void(const TextoDeCampo&)>;

void visit_object(const TablaCampos& tabla, const void* object, const Visit& visit);

void visit_list(const Campo& campo, const void* member, const Visit& visit) {
    const auto& datos = *static_cast<const std::vector<Dato<std::string>>*>(member);
    for (const Dato<std::string>& dato : datos) {
        if (dato.has_value()) {
            visit({.campo = campo,
                   .dato = dato,
                   .is_followed = &dato != &datos.back(),
                   .is_first = &dato == &datos.front()});
        }
    }
}

void visit_field(const Campo& campo, const void* member, const Visit& visit) {
    switch (campo.tipo) {
        case TipoCampo::texto: {
            const auto& dato = *static_cast<const Dato<std::string>*>(member);
            if (dato.has_value()) {
                visit({.campo = campo, .dato = dato});
            }
            return;
        }
        case TipoCampo::lista_textos:
            return visit_list(campo, member, visit);
        case TipoCampo::objeto:
            return visit_object(*campo.tabla, member, visit);
        case TipoCampo::lista_objetos:
            for (std::size_t i = 0; i < campo.lista.size(member); ++i) {
                visit_object(*campo.tabla, campo.lista.at(member, i), visit);
            }
            return;
        default:
            return;
    }
}

void visit_object(const TablaCampos& tabla, const void* object, const Visit& visit) {
    for (const Campo& campo : tabla.campos) {
        visit_field(campo, campo.miembro_leido(object), visit);
    }
}

}  // namespace

void for_each_texto(const Entrada& entrada, const Visit& visit) {
    if (const Producto* producto = find_producto(encabezado(entrada).producto)) {
        std::visit([&](const auto& model) { visit_object(producto->campos(), &model, visit); },
                   entrada);
    }
}

}  // namespace generator::model
