#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "checks/relaciones.hpp"
#include "report/valor.hpp"

namespace generator::report {

enum class Estado : std::uint8_t { borrador, oficial };

/// An operand of a figure, or a fact: where it stands and where it comes from.
struct OperandoCifra {
    std::string nombre;   // "presupuesto_inicial 2023", or the id of another figure
    std::string texto;    // its value, as in the input or exact
    std::string puntero;  // JSON pointer; empty for a figure, a factor or a threshold
    std::uint32_t offset = 0;
    std::uint32_t linea = 0;
    std::uint32_t columna = 0;
    std::string origen;  // informado, publicado, reconstruido, metodología
};

/// A computed figure with its whole trace: what `explicar`, the twin and the page print of it.
struct Cifra {
    std::string id;       // "ejecucion.inicial.2023"
    std::string nombre;   // "Ejecución presupuestaria inicial 2023"
    std::string formula;  // "presupuesto_ley_ejecutado / presupuesto_inicial × 100"
    std::string unidad;   // "%", "M$2024", "M$2024 por unidad"
    std::vector<OperandoCifra> operandos;
    std::vector<std::string> pasos;  // intermediate values, exact
    Numero valor;                    // exact
    std::string exacto;              // "7870855/19446453", or why there is none
    std::string aproximado;          // in its place, if the exact one leaves 64 bits
    std::string impreso;             // as the document prints it
    std::string redondeo;            // "Se redondea una vez, al imprimir: 1 decimal..."
    std::int8_t decimales = 0;       // with which it is printed, if it has a value
    std::string fuente;              // citation of the methodology
    std::string origen;              // "calculado", or "publicado (no recalculable)"
    std::vector<std::string> usos;   // rules that the document applies to it, with threshold
};

/// A rule that was applied: a finding, a verdict, or why none could be given.
struct Veredicto {
    std::string codigo;     // "EJI_SUB"
    std::string dimension;  // "eficiencia"
    std::string resultado;  // "hallazgo", "conforme", "sin_informacion", "justificado", "sin_regla"
    std::string frase;      // what the document prints; empty if nothing
    std::string cifra;      // id of the figure judged
    std::vector<std::string> citas;  // ids of the figures that its sentence quotes
    std::string umbral;              // "0.85"
    std::string umbral_impreso;      // "85%", for a person; empty: as `umbral`
    std::string borde;               // "menor estricto"
    std::string fuente;
    std::string evidencia;
    std::string origen;  // "publicado (no recalculable)"; empty: it follows from its figure
};

struct Hecho {
    std::string puntero;
    std::string valor;
    std::string origen;
    std::uint32_t linea = 0;
    std::uint32_t columna = 0;
};

/// Everything that one programme's year has to say. Templates bind to `raiz`; the twin and
/// `explicar` print the rest; nothing after it computes.
struct Reporte {
    std::string producto;
    std::string edicion;
    std::string codigo;
    std::int32_t ejercicio = 0;
    Estado estado = Estado::borrador;
    std::string titulo;  // of the document, for metadata
    std::string pie;     // running footer
    std::string autor;
    std::string fecha;  // of the publication: ISO 8601 with seconds and no zone; empty if unknown
    Valor raiz;         // conforms to forma(producto)
    std::vector<Cifra> cifras;
    std::vector<Hecho> hechos;
    std::vector<Veredicto> veredictos;
    base::Diagnostics contradicciones;              // and warnings such as MET-SIN-FRASE
    std::vector<checks::RelacionDicha> relaciones;  // if they were asked for
};

/// Names that a template of this product may use; `nullptr` if there is no such product.
[[nodiscard]] const Forma* forma(std::string_view producto);

}  // namespace generator::report
