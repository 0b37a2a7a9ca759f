// What must hold between the numbers of one indicator of a form: hombres + mujeres = total, a part
// is not larger than its whole, what is published is what comes out.
#include <algorithm>

#include "checks/formulario_celdas.hpp"
#include "checks/sistema.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// The numbers of one column.
struct Columna {
    std::string titulo;
    std::vector<Parte> partes;
};

using Operandos = std::vector<figures::Operando>;

Operandos operandos_of(const model::Operandos& operandos) {
    Operandos result;
    for (const model::Sumando& sumando : operandos.sumandos) {
        result.push_back(figures::termino({}, sumando.valor).operandos.front());
    }
    return result;
}
Operandos operandos_of(const model::Dato<base::Decimal>& dato) {
    return figures::termino({}, dato).operandos;
}

class SistemaDeIndicador {
  public:
    SistemaDeIndicador(const RevisionFormulario& revision, std::size_t indicador)
        : revision_{revision}, figuras_{revision.figuras.indicadores[indicador]} {
        for_each_celda(revision, [&](const CeldaFormulario& celda) {
            if (&celda.figuras_indicador == &figuras_) {
                columnas_.push_back(
                    {celda.nombre.substr(celda.nombre.find(", ") + 2), parts_of(celda)});
            }
        });
    }

    Sistema make() {
        for (const Columna& columna : columnas_) {
            add_numbers(columna);
        }
        if (figuras_.is_por_sexo) {
            add_sums();
        }
        add_published();
        add_shares();
        return std::move(constructor_.sistema());
    }

  private:
    void add_numbers(const Columna& columna) {
        for (const Parte& parte : columna.partes) {
            const std::string de = ' ' + of_part(parte);
            constructor_.add(parte.operandos->numerador, "el numerador" + de, columna.titulo);
            constructor_.add(parte.operandos->denominador, "el denominador" + de, columna.titulo);
            for (const model::Sumando& sumando : parte.operandos->sumandos) {
                constructor_.add(
                    sumando.valor,
                    "el sumando «" +
                        (sumando.nombre.has_value() ? sumando.nombre.value() : std::string{}) +
                        "»" + de,
                    columna.titulo);
            }
        }
    }

    /// Where the three parts are given whole.
    template <class Read>
    void add_sum(const Columna& columna, const NombreSuma& nombre, Read read) {
        std::vector<Operandos> parts;
        parts.reserve(columna.partes.size());
        for (const Parte& parte : columna.partes) {
            parts.push_back(read(*parte.operandos));
        }
        const bool is_whole = std::ranges::all_of(parts, [&](const Operandos& operandos) {
            return !operandos.empty() && std::ranges::all_of(operandos, [&](const auto& operando) {
                return constructor_.find(operando.puntero).has_value();
            });
        });
        if (is_whole) {
            parts[1].insert(parts[1].end(), parts[2].begin(), parts[2].end());
            constructor_.add_sum(parts[1], parts[0], nombre);
        }
    }

    void add_sums() {
        for (const Columna& columna : columnas_) {
            const bool is_sum = figures::is_sum(*columna.partes.front().operandos);
            add_sum(columna, {"FH-SEXO-NUMERADOR", "no cierre el numerador por sexo"},
                    [&](const model::Operandos& o) {
                        return is_sum ? operandos_of(o) : operandos_of(o.numerador);
                    });
        }
        for (const Columna& columna : columnas_) {
            add_sum(columna, {"FH-SEXO-DENOMINADOR", "no cierre el denominador por sexo"},
                    [](const model::Operandos& o) { return operandos_of(o.denominador); });
        }
    }

    void add_published() {
        figures::for_each_cifra_of(figuras_, [&](const figures::Figure<base::Ratio>& figure) {
            constructor_.add_published(revision_.formulario.encabezado.publicados, figure);
        });
    }

    void add_shares() {
        if (!figuras_.is_porcentual) {
            return;
        }
        for (const Columna& columna : columnas_) {
            for (const Parte& parte : columna.partes) {
                add_share(parte);
            }
        }
        add_histories();
    }

    /// Each operand of the total in the columns of a whole year. By sex their sums tell more.
    void add_histories() {
        std::vector<const model::Dato<base::Decimal>*> above;
        std::vector<const model::Dato<base::Decimal>*> below;
        for (const Columna& columna : columnas_) {
            const auto found = std::ranges::find(revision_.figuras.columnas, columna.titulo,
                                                 &figures::ColumnaFormulario::titulo);
            const bool is_half = found != revision_.figuras.columnas.end() &&
                                 found->clase == figures::ClaseColumna::junio;
            if (!is_half) {
                above.push_back(&columna.partes.front().operandos->numerador);
                below.push_back(&columna.partes.front().operandos->denominador);
            }
        }
        constructor_.add_history(above);
        constructor_.add_history(below);
    }

    void add_share(const Parte& parte) {
        const base::Decimal* above = parte.operandos->numerador.get();
        const base::Decimal* below = parte.operandos->denominador.get();
        if (above == nullptr || below == nullptr || !parte.figura->has_value()) {
            return;
        }
        const auto numerador = constructor_.find(parte.operandos->numerador.lugar.puntero);
        const auto denominador = constructor_.find(parte.operandos->denominador.lugar.puntero);
        constructor_.add_share(
            numerador, denominador,
            "el numerador " + number_text(to_ratio(*above)) + " sea mayor que el denominador " +
                number_text(to_ratio(*below)) + " (" +
                percentage_text(parte.figura->value(), parte.figura->traza.decimales) + ")");
        if (numerador && denominador) {
            constructor_.sistema().series.push_back({*numerador, *denominador, others_of(parte)});
        }
    }

    /// The same quotient in the other columns, where it is possible.
    [[nodiscard]] std::vector<base::Ratio> others_of(const Parte& parte) const {
        std::vector<base::Ratio> result;
        for (const Columna& columna : columnas_) {
            for (const Parte& other : columna.partes) {
                if (other.nombre == parte.nombre && other.operandos != parte.operandos &&
                    other.figura->has_value() && !other.figura->value().is_negative() &&
                    std::is_lteq(compare(other.figura->value(), base::Ratio{1}))) {
                    result.push_back(other.figura->value());
                }
            }
        }
        return result;
    }

    const RevisionFormulario& revision_;
    const figures::FigurasIndicadorFormulario& figuras_;
    std::vector<Columna> columnas_;
    Constructor constructor_{{.publicada = "FH-PUBLICADO", .contenida = "FH-RANGO"}};
};

}  // namespace

void explain_last(base::Diagnostics& found, const RevisionFormulario& revision,
                  const model::IndicadorFormulario& indicador, const Clave& clave) {
    const auto index =
        static_cast<std::size_t>(&indicador - revision.formulario.indicadores.data());
    explain_last(found, make_sistema(revision, index), clave, revision.lineas);
}

Sistema make_sistema(const RevisionFormulario& revision, std::size_t indicador) {
    return SistemaDeIndicador{revision, indicador}.make();
}

}  // namespace generator::checks
