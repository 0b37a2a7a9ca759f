#pragma once

#include "checks/cuadraturas.hpp"

// The checks of a ficha, by the file that they stand in.
namespace generator::checks {

using CheckFicha = void(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found);

// Sums and published results: checks/cuadraturas.cpp.
CheckFicha publicados;
CheckFicha publicados_redondeados;
CheckFicha veredicto_publicado;
CheckFicha variacion_publicada;
CheckFicha codigos;

/// Judgements of a person that their own quantities, or each other, contradict: nobody else would
/// notice, because a judgement is never computed. checks/juicios.cpp.
CheckFicha juicios;

/// Operands of indicators of which no value comes out, or one that cannot be: a zero below, parts
/// of a percentage below zero. checks/operandos.cpp.
CheckFicha operandos;

/// Whether the words of a percentage are those of a part of a whole, both of one year.
[[nodiscard]] bool is_share(const model::Indicador& indicador);
/// Parts of a percentage that are larger than their whole. checks/contenido.cpp.
CheckFicha contenido;

/// Parts of a sum that are not given: a total that lacks one is not published as a total.
/// checks/partes.cpp.
CheckFicha partes_sin_informar;

/// Published figures that print like a threshold that judges them. checks/umbral.cpp.
CheckFicha umbral_publicado;

// Percentages published without operands, and the years of a universal programme:
// checks/partes_publicadas.cpp.
CheckFicha parte_publicada;
CheckFicha anios_de_universal;

/// Data that the edition takes and no page of this document shows. checks/sin_lugar.cpp.
CheckFicha sin_lugar;

// Amounts that look copied, assigned or in another unit: checks/montos_ficha.cpp.
CheckFicha celdas_iguales;
CheckFicha final_ejecutado;
CheckFicha reparto_asignado;
CheckFicha unidad_de_montos;

// Populations, productions and regions: checks/poblaciones_ficha.cpp.
CheckFicha poblaciones;
CheckFicha cobertura;
CheckFicha ejecucion_sobre_presupuesto;
CheckFicha produccion;
CheckFicha gasto_sin_produccion;
CheckFicha region_incompleta;
CheckFicha region_repetida;
CheckFicha dato_deducible;

// Published results and the words that give them: checks/citas_ficha.cpp.
CheckFicha guion_publicado;
CheckFicha rotulo_de_precios;
CheckFicha puntos_porcentuales;
CheckFicha cita_y_valor;

// Numbers of indicators that repeat others: checks/repetidos_ficha.cpp.
CheckFicha meta_repetida;
CheckFicha efectivo_repetido;

/// Numbers of indicators that are ten or a thousand times their other years:
/// checks/saltos_producto.cpp.
CheckFicha salto_de_indicador;
CheckFicha salto_entre_anios;

// How many persons the texts count: checks/cantidades_ficha.cpp.
CheckFicha texto_cantidad;
CheckFicha texto_suma;

// What the texts say of figures by name: checks/cifras_ficha.cpp.
CheckFicha texto_cifra;
CheckFicha texto_tendencia;

// What the texts say against the data: checks/palabras_ficha.cpp.
CheckFicha texto_ejecucion;
CheckFicha texto_universal;
CheckFicha texto_edad;
CheckFicha texto_anio;

}  // namespace generator::checks
