#include "consolidado/tablas_fijas.hpp"

#include <algorithm>
#include <array>

namespace generator::consolidado {
namespace {

constexpr std::array kHallazgos{
    ColumnaFija{"codigo", "Código del programa.", "texto"},
    ColumnaFija{"programa", "Nombre del programa.", "texto"},
    ColumnaFija{"ministerio", "Ministerio del programa.", "texto"},
    ColumnaFija{"servicio", "Servicio que lo ejecuta.", "texto"},
    ColumnaFija{"producto", "Publicación de la que viene.", "texto"},
    ColumnaFija{"edicion", "Edición de la publicación y de su metodología.", "texto"},
    ColumnaFija{"ejercicio", "Año que se informa.", "año"},
    ColumnaFija{"dimension", "Dimensión que el hallazgo juzga.", "texto"},
    ColumnaFija{"hallazgo", "Código de la regla; EVALUADOR si lo escribió quien evaluó.", "texto"},
    ColumnaFija{"frase", "Lo que la publicación dice.", "texto"},
    ColumnaFija{"cifra", "Cifra que se juzgó: el nombre de su columna.", "texto"},
    ColumnaFija{"valor", "Valor exacto de esa cifra.", "número o porcentaje"},
    ColumnaFija{"umbral", "Umbral con que se comparó.", "texto"},
    ColumnaFija{"origen", "Origen del hallazgo: calculado, publicado o informado.", "texto"},
};

constexpr std::array kConteos{
    ColumnaFija{"agrupacion", "Por qué se agrupan los programas.", "texto"},
    ColumnaFija{"grupo", "El grupo; mayúsculas y tildes no hacen otro.", "texto"},
    ColumnaFija{"programas", "Cuántos programas tiene; de una dimensión, a cuántos se les juzgó.",
                "número"},
    ColumnaFija{"con_hallazgos", "Cuántos de ellos tienen algún hallazgo del grupo.", "número"},
    ColumnaFija{"hallazgos",
                "Cuántos hallazgos tienen; las columnas siguientes los separan por "
                "dimensión.",
                "número"},
};

constexpr std::array kDiccionario{
    ColumnaFija{"tabla", "Tabla que tiene la columna.", "texto"},
    ColumnaFija{"columna", "Nombre de la columna.", "texto"},
    ColumnaFija{"clase", "identidad, recuento, hecho, cifra, veredicto, frase, unidad u origen.",
                "texto"},
    ColumnaFija{"descripcion", "Qué dice.", "texto"},
    ColumnaFija{"tipo", "Qué hay en sus celdas.", "texto"},
    ColumnaFija{"unidad", "Unidad de sus valores.", "texto"},
    ColumnaFija{"productos", "Publicaciones y ediciones que la tienen.", "texto"},
    ColumnaFija{"fuente",
                "De un hecho, su lugar en el archivo; de una cifra, su fórmula; de un "
                "veredicto, su regla.",
                "texto"},
    ColumnaFija{"origen", "Origen de sus valores, si su fila no dice otro.", "texto"},
    ColumnaFija{"otros_origenes", "Los demás orígenes que tienen sus valores.", "texto"},
    ColumnaFija{"filas", "Cuántas filas tienen un valor en ella.", "número"},
};

constexpr std::array kNoIncluidos{
    ColumnaFija{"archivo", "Entrada que no se pudo usar.", "texto"},
    ColumnaFija{"codigo", "Código de su primera falta.", "texto"},
    ColumnaFija{"lugar", "Línea y columna de la falta.", "texto"},
    ColumnaFija{"mensaje", "La falta.", "texto"},
    ColumnaFija{"faltas", "Cuántas tiene.", "número"},
};

}  // namespace

std::span<const ColumnaFija> columnas_hallazgos() { return kHallazgos; }
std::span<const ColumnaFija> columnas_conteos() { return kConteos; }
std::span<const ColumnaFija> columnas_diccionario() { return kDiccionario; }
std::span<const ColumnaFija> columnas_no_incluidos() { return kNoIncluidos; }

Fila make_fila(std::vector<Contenido> contenidos) {
    Fila fila;
    fila.reserve(contenidos.size());
    for (std::size_t i = 0; i < contenidos.size(); ++i) {
        const auto* text = std::get_if<std::string>(&contenidos[i]);
        if (text == nullptr || !text->empty()) {
            fila.push_back(
                {.columna = static_cast<std::uint32_t>(i), .contenido = std::move(contenidos[i])});
        }
    }
    return fila;
}

void widen(Tabla& tabla, const Fila& fila) {
    for (const Celda& celda : fila) {
        Columna& columna = tabla.columnas[celda.columna];
        columna.ancho = std::max(columna.ancho, width_of(celda.contenido));
    }
}

void add_fila(TablaConFilas& tabla, Fila fila) {
    widen(tabla.tabla, fila);
    tabla.filas.push_back(std::move(fila));
}

Tabla make_tabla(std::string_view id, std::string_view nombre,
                 std::span<const ColumnaFija> columnas, std::uint32_t fijas) {
    Tabla tabla{
        .id = std::string{id}, .nombre = std::string{nombre}, .columnas = {}, .fijas = fijas};
    for (const ColumnaFija& columna : columnas) {
        tabla.columnas.push_back({.nombre = std::string{columna.nombre}, .ancho = 0});
    }
    return tabla;
}

}  // namespace generator::consolidado
