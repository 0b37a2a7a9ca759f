// Operands of which no value comes out, or one that cannot be.
#include <algorithm>

#include "base/utf8.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/juicios.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

bool is_zero(const model::Dato<base::Decimal>& dato) {
    const base::Decimal* value = dato.get();
    return value != nullptr && to_ratio(*value) == base::Ratio{};
}

/// A zero below is a gap in the data: what is printed for it, N/A, says that it does not apply.
std::string zero_below(const std::string& nombre) {
    return nombre +
           ": el denominador es 0 y el cociente no existe: se imprime N/A, como si no aplicara.";
}

bool is_negative(const model::Dato<base::Decimal>& dato) {
    const base::Decimal* value = dato.get();
    return value != nullptr && std::is_lt(compare(to_ratio(*value), base::Ratio{}));
}

class Operandos {
  public:
    Operandos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found)
        : revision_{revision}, cuadratura_{cuadratura}, found_{found} {}

    template <class Valores>
    void check(const std::string& nombre, bool is_porcentual, const Valores& valores) {
        if (is_zero(valores.denominador)) {
            tell(valores.denominador.lugar, zero_below(nombre));
        }
        if (!is_porcentual) {
            return;
        }
        for (const auto* dato : {&valores.numerador, &valores.denominador}) {
            if (is_negative(*dato)) {
                tell(dato->lugar, nombre +
                                      ": un operando es negativo y las partes de un porcentaje "
                                      "se cuentan.");
            }
        }
    }

  private:
    void tell(const model::Lugar& lugar, std::string message) {
        found_.push_back({std::string{cuadratura_.id}, cuadratura_.severidad,
                          figures::place_of(lugar, revision_.bytes, revision_.file),
                          std::move(message), std::string{cuadratura_.explicacion}});
    }

    const Revision& revision_;
    const Cuadratura& cuadratura_;
    base::Diagnostics& found_;
};

}  // namespace

void operandos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    if (std::ranges::none_of(revision.figuras.indicadores,
                             &figures::FigurasIndicador::is_proposito)) {
        found.push_back({std::string{cuadratura.id}, cuadratura.severidad,
                         figures::place_of(revision.ficha.encabezado.ejercicio.lugar,
                                           revision.bytes, revision.file),
                         "El programa no informa ningún indicador de propósito: se imprime S/I.",
                         "Agregue «indicadores» de nivel «proposito», aunque no tengan valor."});
    }
    Operandos checker{revision, cuadratura, found};
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        const bool is_porcentual = revision.figuras.indicadores[i].is_porcentual;
        const std::string nombre = "Indicador " + std::to_string(i + 1) + ", ";
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            if (efectivo.anio.has_value()) {
                checker.check(nombre + "efectivo " + std::to_string(efectivo.anio.value().valor),
                              is_porcentual, efectivo);
            }
        }
        checker.check(nombre + "meta", is_porcentual, indicador.meta);
    }
}

void denominador_cero(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const figures::OperandosDeColumna& of = celda.operandos;
        for (const auto& [parte, operandos] :
             {std::pair{"total", of.total}, {"hombres", of.hombres}, {"mujeres", of.mujeres}}) {
            if (operandos != nullptr && is_zero(operandos->denominador)) {
                add(found, revision, revisor, operandos->denominador.lugar,
                    zero_below(celda.nombre + ", " + parte));
            }
        }
    });
}

}  // namespace generator::checks
