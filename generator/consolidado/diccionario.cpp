#include "consolidado/diccionario.hpp"

namespace generator::consolidado {
namespace {

std::string other_origins(const ColumnaPrograma& columna) {
    std::string result;
    for (const std::string& origen : columna.origenes.all()) {
        if (!origen.empty() && origen != default_origin(columna.clase)) {
            result += (result.empty() ? "" : "; ") + origen;
        }
    }
    return result;
}

void add_beside(const ColumnaPrograma& columna, const std::string& what, const std::string& meaning,
                TablaConFilas& out) {
    add_fila(out, make_fila({"Programas", columna.nombre + " (" + what + ')', what,
                             meaning + " «" + columna.nombre + "» en cada fila.", "texto", "",
                             columna.productos.join()}));
}

void add_columna(const ColumnaPrograma& columna, TablaConFilas& out) {
    add_fila(out,
             make_fila({"Programas", columna.nombre, std::string{to_text(columna.clase)},
                        columna.descripciones.join(), columna.tipos.join(), columna.unidades.join(),
                        columna.productos.join(), columna.fuentes.join(),
                        std::string{default_origin(columna.clase)}, other_origins(columna),
                        to_contenido(static_cast<std::int64_t>(columna.filas))}));
    if (columna.lugar_unidad != kSinColumna) {
        add_beside(columna, "unidad", "En qué se mide", out);
    }
    if (columna.lugar_origen != kSinColumna) {
        add_beside(columna, "origen", "De dónde viene", out);
    }
}

void add_fixed(std::string_view tabla, std::span<const ColumnaFija> columnas, TablaConFilas& out) {
    for (const ColumnaFija& columna : columnas) {
        add_fila(out, make_fila({std::string{tabla}, std::string{columna.nombre}, "",
                                 std::string{columna.descripcion}, std::string{columna.tipo}}));
    }
}

}  // namespace

TablaConFilas make_diccionario(const Columnas& columnas, const Tabla& conteos) {
    TablaConFilas result{
        .tabla = make_tabla("diccionario", "Diccionario", columnas_diccionario(), 2), .filas = {}};
    for (const ColumnaPrograma* columna : columnas.in_order()) {
        add_columna(*columna, result);
    }
    add_fixed("Hallazgos", columnas_hallazgos(), result);
    add_fixed("Conteos", columnas_conteos(), result);
    for (std::size_t i = columnas_conteos().size(); i < conteos.columnas.size(); ++i) {
        add_fila(result, make_fila({"Conteos", conteos.columnas[i].nombre, "",
                                    "Hallazgos de esa dimensión.", "número"}));
    }
    add_fixed("Diccionario", columnas_diccionario(), result);
    add_fixed("No incluidos", columnas_no_incluidos(), result);
    return result;
}

}  // namespace generator::consolidado
