#include "consolidado/consolidado.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "consolidado/diccionario.hpp"
#include "consolidado/orden.hpp"
#include "consolidado/registro.hpp"
#include "model/producto.hpp"

namespace generator::consolidado {
namespace {

std::string order_of(const Identidad& identidad) {
    const auto productos = model::productos();
    const auto found = std::ranges::find(productos, identidad.producto, &model::Producto::nombre);
    std::string key;
    append_number_key(key, static_cast<std::uint64_t>(found - productos.begin()));
    append_natural_key(key, identidad.edicion);
    append_text_key(key, identidad.codigo);
    append_number_key(key, static_cast<std::uint64_t>(identidad.ejercicio));
    return key;
}

Fila make_fila_hallazgo(const Identidad& identidad, const HallazgoPrograma& hallazgo) {
    return make_fila(
        {identidad.codigo, to_contenido(identidad.nombre), to_contenido(identidad.ministerio),
         to_contenido(identidad.servicio), identidad.producto, identidad.edicion,
         NumeroCelda{.valor = identidad.ejercicio, .formato = FormatoNumero::anio, .decimales = 0},
         hallazgo.dimension, hallazgo.codigo, hallazgo.frase, hallazgo.cifra,
         hallazgo.valor.value_or(std::string{}), hallazgo.umbral, hallazgo.origen});
}

}  // namespace

Consolidado::Consolidado()
    : programas_{.id = "programas", .nombre = "Programas", .columnas = {}, .fijas = 2},
      hallazgos_{make_tabla("hallazgos", "Hallazgos", columnas_hallazgos(), 2)} {}

Registro Consolidado::add(const Programa& programa) {
    Registro registro;
    registro.orden = order_of(programa.identidad);
    append_record(registro.programa, columnas_.add(programa));
    for (const HallazgoPrograma& hallazgo : programa.hallazgos) {
        const Fila fila = make_fila_hallazgo(programa.identidad, hallazgo);
        widen(hallazgos_, fila);
        append_record(registro.hallazgos, fila);
    }
    conteos_.add(programa);
    return registro;
}

void Consolidado::leave_out(const std::string& archivo, const base::Diagnostics& faults) {
    conteos_.leave_out();
    // Names of files and quoted data may hold bytes that no table can.
    const std::string nombre = base::escape_for_terminal(archivo);
    const auto first =
        std::ranges::find(faults, base::Severity::error, &base::Diagnostic::severity);
    const auto errors =
        std::ranges::count(faults, base::Severity::error, &base::Diagnostic::severity);
    std::string lugar;
    if (first != faults.end() && first->place.line > 0) {
        lugar = std::to_string(first->place.line) + ':' + std::to_string(first->place.column);
    }
    no_incluidos_.push_back(
        {nombre, make_fila({nombre, first == faults.end() ? "" : first->code, lugar,
                            first == faults.end() ? "" : base::escape_for_terminal(first->message),
                            to_contenido(errors)})});
}

void Consolidado::finish() {
    columnas_.finish();
    programas_.columnas = columnas_.heads();
    otras_.push_back(conteos_.make());
    otras_.push_back(make_diccionario(columnas_, otras_.front().tabla));
    // Also when it is empty: the one of an earlier run must not stay beside these tables.
    std::ranges::stable_sort(no_incluidos_, {}, &NoIncluido::archivo);
    TablaConFilas& tabla = otras_.emplace_back(TablaConFilas{
        .tabla = make_tabla("no_incluidos", "No incluidos", columnas_no_incluidos(), 1),
        .filas = {}});
    for (NoIncluido& no_incluido : no_incluidos_) {
        add_fila(tabla, std::move(no_incluido.fila));
    }
}

Fila Consolidado::fila_programa(std::string_view registro) const {
    return columnas_.arrange(take_record(registro));
}

std::vector<Fila> Consolidado::filas_hallazgos(std::string_view registro) {
    std::vector<Fila> result;
    while (!registro.empty()) {
        result.push_back(take_record(registro));
    }
    return result;
}

}  // namespace generator::consolidado
