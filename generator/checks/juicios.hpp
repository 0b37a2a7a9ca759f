#pragma once

#include "checks/cuadraturas.hpp"

// What the checks of a ficha share, and those that stand in files of their own.
namespace generator::checks {

/// Judgements of a person that their own quantities, or each other, contradict: nobody else would
/// notice, because a judgement is never computed.
void juicios(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);

/// Operands of indicators of which no value comes out, or one that cannot be: a zero below, parts
/// of a percentage below zero. checks/operandos.cpp.
void operandos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);

/// Parts of a percentage that are larger than their whole. checks/contenido.cpp.
void contenido(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);

/// Parts of a sum that are not given: a total that lacks one is not published as a total.
/// checks/partes.cpp.
void partes_sin_informar(const Revision& revision, const Cuadratura& cuadratura,
                         base::Diagnostics& found);

/// Published figures that print like a threshold that judges them. checks/umbral.cpp.
void umbral_publicado(const Revision& revision, const Cuadratura& cuadratura,
                      base::Diagnostics& found);

/// Data that the edition takes and no page of this document shows. checks/sin_lugar.cpp.
void sin_lugar(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);

}  // namespace generator::checks
