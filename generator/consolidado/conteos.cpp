#include "consolidado/conteos.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"

namespace generator::consolidado {

std::string_view Conteos::to_text(Agrupacion agrupacion) {
    switch (agrupacion) {
        case Agrupacion::todos:
            return "todos";
        case Agrupacion::producto_edicion:
            return "producto y edición";
        case Agrupacion::ministerio:
            return "ministerio";
        case Agrupacion::servicio:
            return "servicio";
        case Agrupacion::dimension:
            return "dimensión";
        case Agrupacion::hallazgo:
            break;
    }
    return "hallazgo";
}

Conteos::Conteo& Conteos::find(Agrupacion agrupacion, const std::string& grupo) {
    Conteo& conteo = conteos_[{agrupacion, base::fold(grupo)}];
    conteo.nombre = conteo.nombre.empty() ? grupo : std::min(conteo.nombre, grupo);
    return conteo;
}

void Conteos::count(Agrupacion agrupacion, const std::string& grupo, const Programa& programa) {
    Conteo& conteo = find(agrupacion, grupo);
    ++conteo.programas;
    conteo.con_hallazgos += programa.hallazgos.empty() ? 0 : 1;
    conteo.hallazgos += static_cast<std::int64_t>(programa.hallazgos.size());
    for (const HallazgoPrograma& hallazgo : programa.hallazgos) {
        ++conteo.por_dimension[hallazgo.dimension];
    }
}

void Conteos::count_findings(const Programa& programa) {
    for (const std::string& dimension : programa.dimensiones) {
        ++find(Agrupacion::dimension, dimension).programas;
    }
    std::set<Clave> seen;
    for (const HallazgoPrograma& hallazgo : programa.hallazgos) {
        for (const Clave& clave : {Clave{Agrupacion::dimension, hallazgo.dimension},
                                   Clave{Agrupacion::hallazgo, hallazgo.codigo}}) {
            Conteo& conteo = find(clave.first, clave.second);
            ++conteo.hallazgos;
            ++conteo.por_dimension[hallazgo.dimension];
            conteo.con_hallazgos += seen.insert(clave).second ? 1 : 0;
        }
    }
}

void Conteos::add(const Programa& programa) {
    const Identidad& identidad = programa.identidad;
    ++incluidos_;
    count(Agrupacion::todos, "todos", programa);
    count(Agrupacion::producto_edicion, identidad.producto + ' ' + identidad.edicion, programa);
    count(Agrupacion::ministerio, identidad.ministerio, programa);
    count(Agrupacion::servicio, identidad.servicio, programa);
    count_findings(programa);
}

std::vector<std::string> Conteos::dimensions() const {
    std::vector<std::string> result;
    for (const auto& [clave, conteo] : conteos_) {
        if (clave.first == Agrupacion::dimension) {
            result.push_back(conteo.nombre);
        }
    }
    return result;
}

TablaConFilas Conteos::make() const {
    TablaConFilas result{.tabla = make_tabla("conteos", "Conteos", columnas_conteos(), 2),
                         .filas = {}};
    const std::vector<std::string> dimensiones = dimensions();
    for (const std::string& dimension : dimensiones) {
        result.tabla.columnas.push_back({.nombre = "hallazgos_" + dimension, .ancho = 0});
    }
    const auto add_input = [&](const char* grupo, std::int64_t count) {
        add_fila(result, make_fila({"entradas", grupo, to_contenido(count)}));
    };
    add_input("leídas", incluidos_ + no_incluidos_);
    add_input("en la tabla", incluidos_);
    add_input("no incluidas", no_incluidos_);
    for (const auto& [clave, conteo] : conteos_) {
        std::vector<Contenido> cells{std::string{to_text(clave.first)}, to_contenido(conteo.nombre),
                                     to_contenido(conteo.programas),
                                     to_contenido(conteo.con_hallazgos),
                                     to_contenido(conteo.hallazgos)};
        if (clave.first == Agrupacion::hallazgo) {
            cells[2] = std::string{};  // a rule is no group of programmes
        }
        for (const std::string& dimension : dimensiones) {
            const auto found = conteo.por_dimension.find(dimension);
            cells.push_back(to_contenido(found == conteo.por_dimension.end() ? 0 : found->second));
        }
        add_fila(result, make_fila(std::move(cells)));
    }
    return result;
}

}  // namespace generator::consolidado
