#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/figure.hpp"

namespace generator::figures {

/// A person's judgement of the spend per beneficiary: an input, carried as it was given.
struct JuicioGasto {
    std::optional<bool> is_pertinente;
    /// The verdict was published and the operands were not: true if "fuera de rango".
    std::optional<bool> publicado_fuera_de_rango;
    std::string texto;
    Operando lugar;  // author and date, and where the judgement stands
};

struct FigurasPeriodo {
    std::int32_t anio = 0;
    Figure<MilesConstantes> presupuesto_inicial;
    Figure<MilesConstantes> presupuesto_final;
    Figure<MilesConstantes> ley_ejecutado;
    Figure<MilesConstantes> gobiernos_regionales;
    Figure<MilesConstantes> extrapresupuestarios;
    Figure<MilesConstantes> total_ejecutado;
    Figure<MilesConstantes> total_componentes;
    Figure<MilesConstantes> administrativo;
    Figure<base::Ratio> porcentaje_componentes;
    Figure<base::Ratio> porcentaje_administrativo;
    Figure<base::Ratio> ejecucion_inicial;
    Figure<base::Ratio> ejecucion_final;
    Figure<base::Ratio> cobertura;
    Figure<MilesConstantes> gasto_por_beneficiario;
};

/// One component: figures by year, in the order of the years of the document.
struct FigurasComponente {
    std::vector<Figure<MilesConstantes>> gastos;
    std::vector<Figure<MilesConstantes>> unitarios;
};

struct FigurasRegion {
    Figure<MilesConstantes> gasto;
    Figure<base::Ratio> porcentaje_gasto;
    Figure<base::Ratio> porcentaje_poblacion;
};

enum class Sentido : std::uint8_t { ascendente, descendente, no_informado };
struct FigurasIndicador {
    bool is_proposito = false;
    bool is_porcentual = false;
    Sentido sentido = Sentido::no_informado;
    std::vector<Figure<base::Ratio>> efectivos;  // by year of the document
};

/// Every figure of one ficha, in one price year.
struct FigurasFicha {
    std::int32_t ejercicio = 0;
    std::int32_t precios = 0;
    std::vector<FigurasPeriodo> periodos;             // ascending; the last is the ejercicio
    std::vector<FigurasComponente> componentes;       // as in the input
    std::vector<Figure<MilesConstantes>> subtitulos;  // as in the input
    std::vector<FigurasRegion> regiones;              // as in the input
    FigurasRegion total_regiones;
    Figure<base::Ratio> poblacion_regiones;     // persons
    std::vector<FigurasIndicador> indicadores;  // as in the input
    Figure<base::Ratio> variacion_gasto;
    JuicioGasto juicio_gasto;
};

}  // namespace generator::figures
