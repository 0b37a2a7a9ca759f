#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dato.hpp"
#include "model/sentido.hpp"

namespace generator::model {

/// The unit of measure of an indicator whose value is numerador / denominador * 100.
inline constexpr std::string_view kUnidadPorcentaje = "%";

/// A part of an indicator that is a sum: what it counts and how much.
struct Sumando {
    Dato<std::string> nombre;
    Dato<base::Decimal> valor;
    Lugar lugar;
};

/// What one value is computed from: numerador / denominador, numerador alone (denominador N/A), or
/// the sum of `sumandos`.
struct Operandos {
    Dato<base::Decimal> numerador;
    Dato<base::Decimal> denominador;
    std::vector<Sumando> sumandos;
    Lugar lugar;
};

/// One column of the form for one indicator: whole population, men, women.
struct ValorPorSexo {
    Operandos total;
    Operandos hombres;
    Operandos mujeres;
    Lugar lugar;
};
struct EfectivoFormulario {
    Dato<Anio> anio;
    Operandos total;
    Operandos hombres;
    Operandos mujeres;
    Lugar lugar;
};
/// What the indicator reached in t, when the form is evaluated.
struct ResultadoFormulario {
    Operandos total;
    Operandos hombres;
    Operandos mujeres;
    Dato<std::string> explicacion;  // of a result far from the target
    Lugar lugar;
};

struct IndicadorFormulario {
    std::vector<Dato<std::string>> productos_estrategicos;
    Dato<std::string> dimension;  // "Eficacia", "Calidad"
    Dato<std::string> ambito;     // "Producto", "Resultado Intermedio"
    Dato<std::string> nombre;
    Dato<bool> aplica_desagregacion_por_sexo;
    Dato<bool> aplica_gestion_territorial;
    Dato<std::string> formula;
    Dato<std::string> unidad_de_medida;  // "%": value = numerador / denominador * 100
    Dato<Cantidad> decimales;            // of the value and of its operands
    Dato<Sentido> sentido_de_medicion;
    std::vector<EfectivoFormulario> efectivos;
    ValorPorSexo efectivo_a_junio;  // of t-1
    ValorPorSexo meta;              // of t
    Dato<base::Decimal> ponderacion;
    ResultadoFormulario resultado;
    Dato<std::string> columna_notas;      // what the column Notas prints, if anything
    std::vector<Dato<std::string>> nota;  // paragraphs; one that begins with "- " is a list item
    Lugar lugar;
};

/// A service's form of performance indicators (formulario H): producto `formulario-indicadores`.
/// Percentages are derived from the operands, never given.
struct FormularioIndicadores {
    Encabezado encabezado;  // ejercicio: the year of the target
    Dato<std::string> ministerio;
    Dato<std::string> partida;
    Dato<std::string> servicio;
    Dato<std::string> capitulo;
    std::vector<IndicadorFormulario> indicadores;
};

}  // namespace generator::model
