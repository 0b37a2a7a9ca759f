#include "consolidado/from_report.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/decimal.hpp"
#include "consolidado/nombres_hechos.hpp"
#include "consolidado/orden.hpp"
#include "model/producto.hpp"
#include "report/contenido_ficha.hpp"

namespace generator::consolidado {
namespace {

using model::TipoCampo;
using report::Reporte;

constexpr std::string_view kBetweenParts = " | ";

/// Key of a column: product, class, and its place among those.
std::string begin_order(const Reporte& reporte, Clase clase) {
    const auto productos = model::productos();
    const auto found = std::ranges::find(productos, reporte.producto, &model::Producto::nombre);
    std::string key;
    append_number_key(key, static_cast<std::uint64_t>(found - productos.begin()));
    // A sentence stands beside its verdict.
    append_number_key(key,
                      static_cast<std::uint64_t>(clase == Clase::frase ? Clase::veredicto : clase));
    return key;
}

Contenido content_of(const std::string& text, const NombreHecho& nombre) {
    Contenido absent_or_text = to_contenido(text);
    if (nombre.campo == nullptr || nombre.is_elemento ||
        std::holds_alternative<report::Ausencia>(absent_or_text)) {
        return absent_or_text;
    }
    switch (nombre.campo->tipo) {
        case TipoCampo::booleano:
            return text == "true";
        case TipoCampo::anio:
        case TipoCampo::monto:
        case TipoCampo::cantidad:
        case TipoCampo::decimal:
            if (const auto number = base::parse_decimal(text)) {
                return NumeroCelda{.valor = to_ratio(*number),
                                   .formato = nombre.campo->tipo == TipoCampo::anio
                                                  ? FormatoNumero::anio
                                                  : FormatoNumero::numero,
                                   .decimales = static_cast<std::int8_t>(number->decimals)};
            }
            return absent_or_text;
        default:
            return absent_or_text;
    }
}

/// "publicado (no recalculable)" -> "publicado".
std::string first_word(std::string_view origin) {
    return std::string{origin.substr(0, origin.find(' '))};
}

/// Gathers values, so that no column is there twice.
class Recolector {
  public:
    explicit Recolector(std::vector<ValorPrograma>& out) : out_{out} {}

    void add(ValorPrograma valor) {
        const auto [found, is_first] = index_of_.emplace(valor.columna, out_.size());
        if (!is_first) {
            // Two elements with one key: each stays, under a name of its own.
            valor.columna += '#' + std::to_string(++repeated_[valor.columna] + 1);
            append_text_key(valor.orden, valor.columna);
            add(std::move(valor));
            return;
        }
        out_.push_back(std::move(valor));
    }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    /// A fact that says who the row is about is there already: its origin is.
    [[nodiscard]] bool is_known(const ValorPrograma& valor) {
        const auto found = index_of_.find(valor.columna);
        if (found == index_of_.end() || out_[found->second].clase != Clase::identidad ||
            out_[found->second].contenido != valor.contenido) {
            return false;
        }
        out_[found->second].origen = valor.origen;
        out_[found->second].fuente = valor.fuente;
        return true;
    }
    /// One more part of a list of plain values.
    void add_part(ValorPrograma valor, const std::string& text) {
        const auto found = index_of_.find(valor.columna);
        if (found == index_of_.end()) {
            valor.contenido = text;
            add(std::move(valor));
            return;
        }
        ValorPrograma& list = out_[found->second];
        std::get<std::string>(list.contenido) += kBetweenParts;
        std::get<std::string>(list.contenido) += text;
        if (list.origen.find(valor.origen) == std::string::npos) {
            list.origen += " y " + valor.origen;
        }
    }

  private:
    std::vector<ValorPrograma>& out_;
    std::unordered_map<std::string, std::size_t> index_of_;
    std::unordered_map<std::string, int> repeated_;
};

void add_facts(const Reporte& reporte, const NombresHechos& nombres, Recolector& out) {
    const std::string first = begin_order(reporte, Clase::hecho);
    for (const report::Hecho& hecho : reporte.hechos) {
        NombreHecho nombre = nombres.name(hecho.puntero);
        if (nombre.is_clave) {
            continue;  // said by the names of the columns of its element
        }
        ValorPrograma valor{
            .columna = std::move(nombre.nombre),
            .orden = first + nombre.orden,
            .contenido = content_of(hecho.valor, nombre),
            .origen = hecho.origen,
            .unidad = {},
            .clase = hecho.puntero.starts_with("/publicados/") ? Clase::publicado : Clase::hecho,
            .descripcion = {},
            .fuente = std::move(nombre.camino)};
        if (nombre.campo != nullptr) {
            valor.unidad = nombre.campo->unidad;
            valor.descripcion = nombre.campo->descripcion;
        }
        if (out.is_known(valor)) {
            continue;
        }
        if (nombre.is_elemento) {
            out.add_part(std::move(valor), hecho.valor);
        } else {
            out.add(std::move(valor));
        }
    }
}

Contenido content_of(const report::Cifra& cifra) {
    if (const auto* ratio = std::get_if<base::Ratio>(&cifra.valor.valor)) {
        return NumeroCelda{
            .valor = *ratio,
            .formato = cifra.unidad == "%" ? FormatoNumero::porcentaje : FormatoNumero::numero,
            .decimales = cifra.decimales};
    }
    const auto ausencia = std::get<report::Ausencia>(cifra.valor.valor);
    // The grade of a programme, the date of its egreso: figures that are words.
    if (ausencia == report::Ausencia::sin_resultado) {
        return to_contenido(cifra.impreso);
    }
    return ausencia;
}

void add_figures(const Reporte& reporte, Recolector& out) {
    const std::string first = begin_order(reporte, Clase::cifra);
    for (const report::Cifra& cifra : reporte.cifras) {
        std::string orden = first;
        append_id_key(orden, cifra.id);
        out.add({.columna = cifra.id,
                 .orden = std::move(orden),
                 .contenido = content_of(cifra),
                 .origen = first_word(cifra.origen),
                 .unidad = cifra.unidad == "%" ? "razón (1 = 100 %)" : cifra.unidad,
                 .clase = Clase::cifra,
                 .descripcion = cifra.nombre,
                 .fuente = cifra.formula});
    }
}

/// What an evaluator wrote is a fact of the input, not a result.
bool is_written(const report::Veredicto& veredicto) {
    return veredicto.codigo == report::kEvaluador;
}

std::string origin_of(const report::Veredicto& veredicto) {
    if (!veredicto.origen.empty()) {
        return first_word(veredicto.origen);
    }
    return is_written(veredicto) ? "informado" : "calculado";
}

std::string source_of(const report::Veredicto& veredicto) {
    if (is_written(veredicto)) {
        return "juicio escrito por quien evaluó";
    }
    std::string text = "regla " + veredicto.codigo;
    if (!veredicto.umbral.empty()) {
        text += " (" + veredicto.borde + ' ' +
                (veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso) +
                ')';
    }
    return veredicto.fuente.empty() ? text : text + ": " + veredicto.fuente;
}

void add_verdicts(const Reporte& reporte, Recolector& out) {
    const std::string first = begin_order(reporte, Clase::veredicto);
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        const std::string about = veredicto.cifra.empty() ? veredicto.dimension : veredicto.cifra;
        ValorPrograma valor;
        valor.columna = veredicto.codigo + ' ' + about;
        valor.orden = first;
        append_text_key(valor.orden, veredicto.codigo);
        append_id_key(valor.orden, about);
        valor.contenido = veredicto.resultado;
        valor.origen = origin_of(veredicto);
        valor.clase = Clase::veredicto;
        valor.descripcion = "Resultado de " + veredicto.codigo + " sobre " + about +
                            ", dimensión " + veredicto.dimension + '.';
        valor.fuente = source_of(veredicto);
        ValorPrograma frase = valor;
        out.add(std::move(valor));
        if (!veredicto.frase.empty()) {
            frase.columna += " (frase)";
            append_text_key(frase.orden, "frase");
            frase.contenido = veredicto.frase;
            frase.origen.clear();
            frase.clase = Clase::frase;
            frase.descripcion = "Lo que la publicación dice de ese resultado.";
            out.add(std::move(frase));
        }
    }
}

std::vector<std::string> dimensions_of(const Reporte& reporte) {
    std::vector<std::string> result;
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        if (std::ranges::find(result, veredicto.dimension) == result.end()) {
            result.push_back(veredicto.dimension);
        }
    }
    return result;
}

void add_findings(const Reporte& reporte, std::vector<HallazgoPrograma>& out) {
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        if (veredicto.resultado != "hallazgo") {
            continue;
        }
        HallazgoPrograma& hallazgo = out.emplace_back();
        hallazgo.dimension = veredicto.dimension;
        hallazgo.codigo = veredicto.codigo;
        hallazgo.frase = veredicto.frase;
        hallazgo.cifra = veredicto.cifra;
        hallazgo.umbral =
            veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso;
        hallazgo.origen = origin_of(veredicto);
        const auto cifra = std::ranges::find(reporte.cifras, veredicto.cifra, &report::Cifra::id);
        if (cifra != reporte.cifras.end()) {
            hallazgo.valor = content_of(*cifra);
        }
    }
}

/// The first of these facts that the product has: its value, S/I if nobody reported it.
std::string find_text(const Reporte& reporte, const NombresHechos& nombres,
                      std::span<const std::string_view> punteros) {
    for (const std::string_view puntero : punteros) {
        const auto* campo =
            nombres.tabla() == nullptr ? nullptr : find_campo(*nombres.tabla(), puntero);
        if (campo == nullptr || campo->tipo != TipoCampo::texto) {
            continue;
        }
        const auto found = std::ranges::find(reporte.hechos, puntero, &report::Hecho::puntero);
        return found == reporte.hechos.end() ? "S/I" : found->valor;
    }
    return "N/A";
}

Identidad identify(const Reporte& reporte, const NombresHechos& nombres) {
    static constexpr std::array<std::string_view, 4> kNombre{"/programa/nombre", "/programa",
                                                             "/licitacion/modalidad", "/servicio"};
    static constexpr std::array<std::string_view, 2> kMinisterio{"/programa/ministerio",
                                                                 "/ministerio"};
    static constexpr std::array<std::string_view, 3> kServicio{"/programa/servicio", "/servicio",
                                                               "/licitacion/servicio"};
    return {.producto = reporte.producto,
            .edicion = reporte.edicion,
            .codigo = reporte.codigo,
            .ejercicio = reporte.ejercicio,
            .estado = reporte.estado == report::Estado::oficial ? "oficial" : "borrador",
            .nombre = find_text(reporte, nombres, kNombre),
            .ministerio = find_text(reporte, nombres, kMinisterio),
            .servicio = find_text(reporte, nombres, kServicio)};
}

/// A column that every programme has, before those of its product.
void add_common(Clase clase, std::string_view columna, Contenido contenido,
                std::string_view descripcion, Recolector& out) {
    ValorPrograma valor;
    valor.columna = columna;
    valor.orden.push_back('\0');  // before the keys of the products
    append_number_key(valor.orden, out.size());
    valor.contenido = std::move(contenido);
    valor.origen = default_origin(clase);
    valor.clase = clase;
    valor.descripcion = descripcion;
    out.add(std::move(valor));
}

void add_identity(const Identidad& identidad, Recolector& out) {
    const auto add = [&](std::string_view columna, Contenido contenido,
                         std::string_view descripcion) {
        add_common(Clase::identidad, columna, std::move(contenido), descripcion, out);
    };
    add("codigo", identidad.codigo, "Código del programa: el nombre de sus archivos.");
    add("programa", to_contenido(identidad.nombre),
        "Nombre del programa; de una matriz lógica, su modalidad; de un formulario, su Servicio.");
    add("ministerio", to_contenido(identidad.ministerio), "Ministerio del programa.");
    add("servicio", to_contenido(identidad.servicio), "Servicio que lo ejecuta.");
    add("producto", identidad.producto, "Publicación de la que viene la fila.");
    add("edicion", identidad.edicion, "Edición de la publicación y de su metodología.");
    add("ejercicio",
        NumeroCelda{.valor = identidad.ejercicio, .formato = FormatoNumero::anio, .decimales = 0},
        "Año que se informa: el año t de la metodología.");
    add("estado", identidad.estado,
        "oficial, o borrador si lo reconstruido puede no estar confirmado.");
}

void add_counts(std::size_t hallazgos, std::size_t advertencias, Recolector& out) {
    const auto add = [&](std::string_view columna, std::size_t count,
                         std::string_view descripcion) {
        add_common(Clase::recuento, columna, to_contenido(static_cast<std::int64_t>(count)),
                   descripcion, out);
    };
    add("hallazgos", hallazgos, "Cuántos hallazgos tiene; están en la tabla de hallazgos.");
    add("advertencias", advertencias,
        "Cuántas contradicciones y avisos tienen sus datos; «fichas validar» los dice.");
}

}  // namespace

std::string_view to_text(Clase clase) {
    switch (clase) {
        case Clase::identidad:
            return "identidad";
        case Clase::recuento:
            return "recuento";
        case Clase::publicado:
            return "publicado";
        case Clase::hecho:
            return "hecho";
        case Clase::cifra:
            return "cifra";
        case Clase::veredicto:
            return "veredicto";
        case Clase::frase:
            break;
    }
    return "frase";
}

std::string_view default_origin(Clase clase) {
    switch (clase) {
        case Clase::identidad:
        case Clase::hecho:
            return "informado";
        case Clase::publicado:
            return "publicado";
        case Clase::recuento:
        case Clase::cifra:
        case Clase::veredicto:
        case Clase::frase:
            break;
    }
    return "calculado";
}

Identidad identify(const Reporte& reporte) { return identify(reporte, NombresHechos{reporte}); }

Programa make_programa(const Reporte& reporte) {
    Programa programa;
    const NombresHechos nombres{reporte};
    programa.identidad = identify(reporte, nombres);
    programa.valores.reserve(reporte.hechos.size() + reporte.cifras.size() +
                             2 * reporte.veredictos.size());
    Recolector out{programa.valores};
    add_identity(programa.identidad, out);
    add_findings(reporte, programa.hallazgos);
    programa.dimensiones = dimensions_of(reporte);
    add_counts(programa.hallazgos.size(), reporte.contradicciones.size(), out);
    add_facts(reporte, nombres, out);
    add_figures(reporte, out);
    add_verdicts(reporte, out);
    return programa;
}

}  // namespace generator::consolidado
