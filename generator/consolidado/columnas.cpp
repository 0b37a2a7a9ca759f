#include "consolidado/columnas.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"

namespace generator::consolidado {
namespace {

// Provisional cells of column i: its value, its origin, its unit.
constexpr std::uint32_t kCells = 3;
constexpr std::uint32_t kOrigin = 1;
constexpr std::uint32_t kUnit = 2;

std::string_view type_of(const Contenido& contenido) {
    if (const auto* ausencia = std::get_if<report::Ausencia>(&contenido)) {
        return to_text(*ausencia);
    }
    if (const auto* numero = std::get_if<NumeroCelda>(&contenido)) {
        switch (numero->formato) {
            case FormatoNumero::anio:
                return "año";
            case FormatoNumero::porcentaje:
                return "porcentaje";
            case FormatoNumero::numero:
                return "número";
        }
    }
    return std::holds_alternative<bool>(contenido) ? "Sí o No" : "texto";
}

void learn(const ValorPrograma& valor, const std::string& publicacion, ColumnaPrograma& columna) {
    // Products that share a column: it stands where the first of them has it.
    columna.orden = std::min(columna.orden, valor.orden);
    columna.unidades.add(valor.unidad);
    columna.origenes.add(valor.origen);
    columna.productos.add(publicacion);
    columna.descripciones.add(valor.descripcion);
    columna.fuentes.add(valor.fuente);
    columna.tipos.add(type_of(valor.contenido));
    columna.filas += std::holds_alternative<report::Ausencia>(valor.contenido) ? 0U : 1U;
    columna.ancho = std::max(columna.ancho, width_of(valor.contenido));
}

bool has_other_origin(const ColumnaPrograma& columna) {
    return std::ranges::any_of(columna.origenes.all(), [&](const std::string& origen) {
        return !origen.empty() && origen != default_origin(columna.clase);
    });
}

std::uint32_t widest(const Textos& textos) {
    std::size_t result = 0;
    for (const std::string& text : textos.all()) {
        result = std::max(result, base::count_code_points(text));
    }
    return static_cast<std::uint32_t>(result);
}

}  // namespace

ColumnaPrograma& Columnas::find(const ValorPrograma& valor, std::uint32_t& index) {
    const auto [found, is_new] =
        index_of_.emplace(valor.columna, static_cast<std::uint32_t>(columnas_.size()));
    if (is_new) {
        ColumnaPrograma& columna = columnas_.emplace_back();
        columna.nombre = valor.columna;
        columna.orden = valor.orden;
        columna.clase = valor.clase;
        columna.primera_unidad = valor.unidad;
    }
    index = found->second;
    return columnas_[index];
}

Fila Columnas::add(const Programa& programa) {
    const std::string publicacion = programa.identidad.producto + ' ' + programa.identidad.edicion;
    Fila fila;
    fila.reserve(programa.valores.size());
    for (const ValorPrograma& valor : programa.valores) {
        std::uint32_t index = 0;
        ColumnaPrograma& columna = find(valor, index);
        learn(valor, publicacion, columna);
        fila.push_back({.columna = index * kCells, .contenido = valor.contenido});
        if (!valor.origen.empty() && valor.origen != default_origin(columna.clase)) {
            fila.push_back({.columna = index * kCells + kOrigin, .contenido = valor.origen});
        }
        if (valor.unidad != columna.primera_unidad) {
            fila.push_back({.columna = index * kCells + kUnit, .contenido = valor.unidad});
        }
    }
    return fila;
}

void Columnas::finish() {
    std::vector<ColumnaPrograma*> sorted;
    sorted.reserve(columnas_.size());
    for (ColumnaPrograma& columna : columnas_) {
        sorted.push_back(&columna);
    }
    std::ranges::sort(sorted, [](const ColumnaPrograma* a, const ColumnaPrograma* b) {
        return std::tie(a->orden, a->nombre) < std::tie(b->orden, b->nombre);
    });
    std::uint32_t next = 0;
    for (ColumnaPrograma* columna : sorted) {
        columna->lugar = next++;
        columna->lugar_unidad = columna->unidades.is_varied() ? next++ : kSinColumna;
        columna->lugar_origen = has_other_origin(*columna) ? next++ : kSinColumna;
    }
}

Fila Columnas::arrange(const Fila& provisional) const {
    Fila fila;
    fila.reserve(2 * provisional.size());
    for (std::size_t i = 0; i < provisional.size();) {
        const std::uint32_t index = provisional[i].columna / kCells;
        const ColumnaPrograma& columna = columnas_[index];
        Contenido origen = std::string{default_origin(columna.clase)};
        Contenido unidad = columna.primera_unidad;
        fila.push_back({.columna = columna.lugar, .contenido = provisional[i].contenido});
        for (++i; i < provisional.size() && provisional[i].columna / kCells == index; ++i) {
            (provisional[i].columna % kCells == kOrigin ? origen : unidad) =
                provisional[i].contenido;
        }
        if (columna.lugar_unidad != kSinColumna && !std::get<std::string>(unidad).empty()) {
            fila.push_back({.columna = columna.lugar_unidad, .contenido = std::move(unidad)});
        }
        if (columna.lugar_origen != kSinColumna) {
            fila.push_back({.columna = columna.lugar_origen, .contenido = std::move(origen)});
        }
    }
    std::ranges::sort(fila, {}, &Celda::columna);
    return fila;
}

std::vector<const ColumnaPrograma*> Columnas::in_order() const {
    std::vector<const ColumnaPrograma*> result;
    result.reserve(columnas_.size());
    for (const ColumnaPrograma& columna : columnas_) {
        result.push_back(&columna);
    }
    std::ranges::sort(result, {}, &ColumnaPrograma::lugar);
    return result;
}

std::vector<Columna> Columnas::heads() const {
    std::vector<Columna> result;
    for (const ColumnaPrograma* columna : in_order()) {
        result.push_back({.nombre = columna->nombre, .ancho = columna->ancho});
        if (columna->lugar_unidad != kSinColumna) {
            result.push_back(
                {.nombre = columna->nombre + " (unidad)", .ancho = widest(columna->unidades)});
        }
        if (columna->lugar_origen != kSinColumna) {
            result.push_back(
                {.nombre = columna->nombre + " (origen)", .ancho = widest(columna->origenes)});
        }
    }
    return result;
}

}  // namespace generator::consolidado
