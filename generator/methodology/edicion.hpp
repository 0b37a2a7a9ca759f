#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "methodology/frase.hpp"
#include "model/uso_campos.hpp"

namespace generator::methodology {

/// What proves a record of the edition.
enum class Evidencia : std::uint8_t {
    semilla,
    ronda_2025,
    prensa,
    no_encontrada,
    documento_oficial,  // another published document of the same process
};
/// On which side of its threshold a rule speaks, and whether the threshold itself is on that side.
enum class Borde : std::uint8_t { menor_estricto, menor_o_igual, mayor_estricto, mayor_o_igual };
/// What follows from a rule that applies.
enum class Desenlace : std::uint8_t {
    hallazgo,
    conforme,
    justificado,
    no_comparable,
    sin_informacion,
    sin_regla,
};
/// Where its sentence stands in the document; it may stand in several places.
enum class LugarFrase : std::uint8_t {
    ninguno,
    hallazgos,
    analisis,
    indicador,
    nota,
    resumen,         // a point of the summary, and the result of its table
    indicador_meta,  // the cell of an indicator that tells it from its meta
};
/// What spending the gasto por beneficiario divides.
enum class BaseGasto : std::uint8_t { componentes_y_administrativo, presupuesto_ejecutado };

[[nodiscard]] std::string_view to_text(Evidencia evidencia);
[[nodiscard]] std::string_view to_text(Borde borde);
[[nodiscard]] std::string_view to_text(Desenlace desenlace);

struct Umbral {
    base::Ratio valor;
    std::string texto;  // "0.85", as the edition writes it
    std::string unidad;
    Borde borde = Borde::menor_estricto;
    bool is_valor_absoluto = false;  // judges the magnitude: a change in either direction
};
/// The threshold itself, or its mirror image if it judges magnitudes and `valor` is negative.
[[nodiscard]] base::Ratio side_of(const Umbral& umbral, const base::Ratio& valor);
/// True if `valor` lies on the side of which the rule speaks. Exact.
[[nodiscard]] bool applies(const Umbral& umbral, const base::Ratio& valor);

/// One record of the edition: threshold, boundary, outcome, sentence, order and citation together.
struct Regla {
    std::string id;         // "EJI_SUB"
    std::string cifra;      // id of the figure judged, without year: "ejecucion.inicial"
    std::string dimension;  // "eficiencia"
    std::vector<LugarFrase> lugares;
    Frase bloque;  // heading of its analysis, and what goes before it among the findings
    std::int32_t orden = 0;
    Desenlace desenlace = Desenlace::sin_regla;
    std::int32_t anios_consecutivos = 0;    // that a persistence needs, the ejercicio included
    std::optional<Umbral> umbral;           // its own, or that of the record named in `umbral_de`
    std::optional<Umbral> umbral_superior;  // of the record named in `umbral_superior_de`
    Frase frase;                            // empty: no methodology publishes one for this case
    Frase frase_tabla;                      // its wording in a table, where that differs
    std::string fuente;
    Evidencia evidencia = Evidencia::no_encontrada;
    std::string nota;

    [[nodiscard]] bool stands_in(LugarFrase lugar) const;
};

struct Inflactor {
    std::int32_t anio = 0;
    base::Ratio factor;
    std::string texto;  // "1,1722"
};
/// Factors that bring M$ of each year to one price year.
struct Inflactores {
    std::int32_t precios = 0;
    std::vector<Inflactor> factores;  // by year
    std::string fuente;
    Evidencia evidencia = Evidencia::no_encontrada;

    [[nodiscard]] const Inflactor* find(std::int32_t anio) const;
};

struct Formato {
    base::NumberStyle estilo;
    std::string sufijo;
};

struct EntradaCatalogo {
    std::string codigo;
    std::string nombre;
    Evidencia evidencia = Evidencia::no_encontrada;
};
/// Codes and names in the official order of the edition.
struct Catalogo {
    std::vector<EntradaCatalogo> entradas;
    /// Position in the official order, or `nullopt`.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view codigo) const;
};

/// One product's methodology of one edition, complete: nothing is inherited from another file.
struct Edicion {
    std::string producto;
    std::string edicion;
    model::UsoCampos uso;                   // years that the document shows, fields that it prints
    std::int32_t desplazamiento_precios{};  // price year = ejercicio + this
    std::vector<Inflactores> inflactores;   // none: money stays in M$ of its own year
    BaseGasto base_gasto = BaseGasto::componentes_y_administrativo;
    std::vector<Regla> reglas;  // by `orden`
    std::map<std::string, std::string, std::less<>> etiquetas;
    std::map<std::string, Formato, std::less<>> formatos;
    std::map<std::string, Catalogo, std::less<>> catalogos;

    [[nodiscard]] const Regla* regla(std::string_view id) const;
    /// True if the edition has the group of labels that this one belongs to. A figure, row or chart
    /// with labels of its own exists only in the editions that have them.
    [[nodiscard]] bool tiene(std::string_view etiqueta) const {
        return etiquetas.contains(etiqueta);
    }
    [[nodiscard]] bool tiene_formato(std::string_view id) const { return formatos.contains(id); }
    /// Every name that the program asks for is required when the edition is read.
    [[nodiscard]] const std::string& etiqueta(std::string_view id) const;
    /// A label that this edition may do without: empty then.
    [[nodiscard]] std::string_view etiqueta_opcional(std::string_view id) const;
    /// True if a rule of the edition judges this figure, named without its year.
    [[nodiscard]] bool judges(std::string_view cifra) const;
    [[nodiscard]] const Formato& formato(std::string_view id) const;
    [[nodiscard]] const Catalogo& catalogo(std::string_view id) const;
    [[nodiscard]] const Inflactores* inflactores_a(std::int32_t precios) const;
};

/// Bytes of assets/metodologia/<file>.json -> the edition, or every fault with line and column in
/// one pass (E-MET-nnn).
[[nodiscard]] base::Result<Edicion> read_edicion(std::string_view bytes, std::string_view file);

}  // namespace generator::methodology
