#include "report/cifras.hpp"

#include <algorithm>

#include "base/decimal.hpp"
#include "figures/impreso.hpp"
#include "figures/operandos.hpp"
#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/veredictos.hpp"

namespace generator::report {
namespace {

constexpr std::string_view kCalculado = "calculado";

using figures::Traza;
using figures::Unidad;

std::string unit_text(const Traza& traza, const ContextoCifras& contexto) {
    switch (traza.unidad) {
        case Unidad::porcentaje:
            return "%";
        case Unidad::miles:
            return contexto.unidad_montos;
        case Unidad::miles_por_unidad:
            return contexto.unidad_montos + " por unidad";
        case Unidad::personas:
            return "personas";
        case Unidad::numero:
            return {};
    }
    return {};
}

/// A share of a region that says its part: what is missing is the whole.
bool says_its_part(const Cifra& share) {
    return !share.operandos.empty() &&
           share.operandos.front().texto != to_text(figures::SinValor::no_informado);
}

/// Cells that print a mark of their own where nobody reported the value: amounts, and the shares of
/// a region that does not say its part. Totals of componentes and regiones are no reported amounts
/// but sums: they say S/I.
bool marks_unreported(const Cifra& cifra, Unidad unidad) {
    const bool is_total =
        cifra.id.starts_with("componentes.total.") || cifra.id.starts_with("regiones.");
    return (unidad == Unidad::miles && !is_total) ||
           (cifra.id.starts_with("region.") && !says_its_part(cifra));
}

/// "-" unless the edition says otherwise (ficha 2023, lines 119-126 and 235). No official document
/// is known to print a known zero so: a zero is "0".
std::string absence_text(const Cifra& cifra, Unidad unidad, const methodology::Edicion& edicion) {
    const auto ausencia = std::get<Ausencia>(cifra.valor.valor);
    const bool is_unreported = ausencia == Ausencia::no_informado;
    if (is_unreported && marks_unreported(cifra, unidad)) {
        const std::string_view mark = edicion.etiqueta_opcional("monto.no_informado");
        return std::string{mark.empty() ? "-" : mark};
    }
    // The ficha of 2019 marks an execution that nobody reported too (line 274).
    const std::string_view mark = edicion.etiqueta_opcional("ejecucion.no_informado");
    if (is_unreported && !mark.empty() && cifra.id.starts_with("ejecucion.")) {
        return std::string{mark};
    }
    return std::string{to_text(ausencia)};
}

std::string printed(const Cifra& cifra, Unidad unidad, const methodology::Edicion& edicion,
                    const methodology::Formato& formato, int decimals) {
    const auto* value = std::get_if<base::Ratio>(&cifra.valor.valor);
    if (value == nullptr) {
        return absence_text(cifra, unidad, edicion);
    }
    return figures::printed_text(*value, unidad, formato, decimals);
}

std::string rounding_text(int decimals) {
    std::string text;
    text.reserve(96);
    text += "Se redondea una vez, al imprimir: ";
    text += std::to_string(decimals);
    text += decimals == 1 ? " decimal" : " decimales";
    text += ", la mitad hacia arriba en magnitud.";
    return text;
}

std::vector<OperandoCifra> locate(std::vector<figures::Operando>& operandos,
                                  const base::LineIndex& lugares) {
    std::vector<OperandoCifra> result;
    result.reserve(operandos.size());
    for (figures::Operando& operando : operandos) {
        OperandoCifra& out = result.emplace_back();
        if (!operando.puntero.empty()) {
            const auto place = lugares.at(operando.offset);
            out.offset = operando.offset;
            out.linea = place.line;
            out.columna = place.column;
        }
        out.nombre = std::move(operando.nombre);
        out.texto = std::move(operando.texto);
        out.puntero = std::move(operando.puntero);
        out.origen = operando.origen;
    }
    return result;
}

void describe(Traza& traza, const ContextoCifras& contexto, Cifra& cifra) {
    cifra.unidad = unit_text(traza, contexto);
    cifra.formula = std::move(traza.formula);
    cifra.operandos = locate(traza.operandos, contexto.lugares);
    cifra.fuente = contexto.edicion.etiqueta(traza.fuente);
    cifra.origen = traza.is_publicado ? "publicado (no recalculable)" : std::string{kCalculado};
    cifra.pasos = std::move(traza.pasos);
    cifra.nombre = std::move(traza.nombre);
    cifra.id = std::move(traza.id);
}

void complete(Traza& traza, Numero valor, figures::SinValor sin_valor,
              const ContextoCifras& contexto, Cifra& cifra) {
    const methodology::Formato& formato =
        contexto.edicion.formato(figures::format_name(traza, contexto.edicion));
    describe(traza, contexto, cifra);
    cifra.valor = valor;
    const auto* ratio = std::get_if<base::Ratio>(&valor.valor);
    std::string texto = ratio != nullptr ? figures::exact_text(*ratio)
                                         : "sin valor: " + std::string{to_text(sin_valor)};
    (ratio != nullptr && traza.is_aproximado ? cifra.aproximado : cifra.exacto) = std::move(texto);
    cifra.valor.decimales = std::max(
        valor.decimales, ratio != nullptr && traza.unidad == Unidad::miles_por_unidad
                             ? rules::telling_decimals(*ratio, {}, formato.estilo.decimals, 0)
                             : std::int8_t{-1});
    const int decimals =
        cifra.valor.decimales >= 0 ? cifra.valor.decimales : formato.estilo.decimals;
    cifra.impreso = printed(cifra, traza.unidad, contexto.edicion, formato, cifra.valor.decimales);
    cifra.decimales = static_cast<std::int8_t>(decimals);
    cifra.redondeo = ratio != nullptr ? rounding_text(decimals) : "";
}

std::string_view than_text(methodology::Borde borde) {
    switch (borde) {
        case methodology::Borde::menor_estricto:
            return "menor que ";
        case methodology::Borde::menor_o_igual:
            return "menor o igual que ";
        case methodology::Borde::mayor_estricto:
            return "mayor que ";
        case methodology::Borde::mayor_o_igual:
            return "mayor o igual que ";
    }
    return {};
}

/// "Regla EJI_SUB: habla cuando el valor exacto es menor que 85%. Fuente: Reporte..."
std::string use_text(const methodology::Regla& regla) {
    std::string text = "Regla " + regla.id;
    if (regla.umbral) {
        text += regla.umbral->is_valor_absoluto ? ": habla cuando la magnitud del valor exacto es "
                                                : ": habla cuando el valor exacto es ";
        text += than_text(regla.umbral->borde);
        text += umbral_text(*regla.umbral);
    }
    return text + ". Fuente: " + regla.fuente + '.';
}

std::string operando_text(const OperandoCifra& operando) {
    std::string text;
    text.reserve(operando.nombre.size() + operando.texto.size() + operando.puntero.size() + 64);
    text += operando.nombre;
    text += " = ";
    text += operando.texto;
    text += " (";
    text += operando.origen;
    if (operando.linea > 0) {
        text += ", línea ";
        text += std::to_string(operando.linea);
        text += ':';
        text += std::to_string(operando.columna);
        text += ", ";
        text += operando.puntero;
    }
    text += ')';
    return text;
}

/// Prints a figure with the decimals that tell it from what it is compared with; never with fewer
/// than it has.
void show_decimals(std::int8_t decimals, const ContextoCifras& contexto, Cifra& cifra) {
    if (decimals <= cifra.valor.decimales || decimals < 0 ||
        !std::holds_alternative<base::Ratio>(cifra.valor.valor)) {
        return;
    }
    const bool is_porcentual = cifra.unidad == "%";
    const bool is_indicador = cifra.id.starts_with("indicador.");
    cifra.valor.decimales = decimals;
    cifra.decimales = decimals;
    const methodology::Formato& formato =
        contexto.edicion.formato(!is_porcentual ? "indicador"
                                 : is_indicador ? "indicador_porcentual"
                                                : "porcentaje");
    cifra.impreso = printed(cifra, is_porcentual ? Unidad::porcentaje : Unidad::numero,
                            contexto.edicion, formato, decimals);
    cifra.redondeo = "Se imprime con " + std::to_string(decimals) +
                     " decimales: con menos se leería como " +
                     (is_indicador ? "aquello con que se compara." : "el umbral.");
}

}  // namespace

Ausencia to_ausencia(figures::SinValor sin_valor) {
    switch (sin_valor) {
        case figures::SinValor::no_aplica:
            return Ausencia::no_aplica;
        case figures::SinValor::no_comparable:
            return Ausencia::no_comparable;
        case figures::SinValor::no_informado:
        case figures::SinValor::desborde:
            return Ausencia::no_informado;
    }
    return Ausencia::no_informado;
}

Numero to_numero(const figures::Figure<base::Ratio>& figure) {
    Numero numero;
    numero.cifra = figure.traza.orden;
    numero.decimales = static_cast<std::int8_t>(figure.traza.decimales);
    if (figure.has_value()) {
        numero.valor = figure.value();
    } else {
        numero.valor = to_ausencia(figure.sin_valor());
    }
    return numero;
}

Numero to_numero(const figures::Figure<figures::MilesConstantes>& figure) {
    Numero numero;
    numero.cifra = figure.traza.orden;
    if (figure.has_value()) {
        numero.valor = figure.value().valor;
    } else {
        numero.valor = to_ausencia(figure.sin_valor());
    }
    return numero;
}

void add_cifra(figures::Figure<base::Ratio>& figure, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras) {
    const auto sin_valor =
        figure.has_value() ? figures::SinValor::no_informado : figure.sin_valor();
    complete(figure.traza, to_numero(figure), sin_valor, contexto, cifras.emplace_back());
}

void add_cifra(figures::Figure<figures::MilesConstantes>& figure, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras) {
    const auto sin_valor =
        figure.has_value() ? figures::SinValor::no_informado : figure.sin_valor();
    complete(figure.traza, to_numero(figure), sin_valor, contexto, cifras.emplace_back());
}

void add_cifra(Traza& traza, std::string resultado, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras) {
    Cifra& cifra = cifras.emplace_back();
    describe(traza, contexto, cifra);
    cifra.valor.valor = Ausencia::sin_resultado;
    cifra.exacto = resultado;
    cifra.impreso = std::move(resultado);
}

void note_uses(const std::vector<rules::Veredicto>& veredictos, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras) {
    for (const rules::Veredicto& veredicto : veredictos) {
        const auto found = std::ranges::find(cifras, veredicto.cifra, &Cifra::id);
        if (found == cifras.end()) {
            continue;
        }
        // What no methodology says of the figure is no matter of its document: the twin has it
        // among its verdicts.
        if (!veredicto.is_silent() || !veredicto.frase.empty()) {
            found->usos.push_back(use_text(*veredicto.regla));
        }
        show_decimals(veredicto.decimales, contexto, *found);
        for (const rules::OtraCifra& otra : veredicto.otras) {
            const auto other = std::ranges::find(cifras, otra.cifra, &Cifra::id);
            if (other != cifras.end()) {
                show_decimals(otra.decimales, contexto, *other);
            }
        }
    }
}

Valor make_explicaciones(const std::vector<Cifra>& cifras) {
    const Forma& forma = *forma_explicaciones().elemento;
    std::vector<Valor> result;
    result.reserve(cifras.size());
    const auto texts = [](const std::vector<std::string>& from) {
        std::vector<Valor> values;
        values.reserve(from.size());
        for (const std::string& text : from) {
            values.emplace_back(text);
        }
        return values;
    };
    for (const Cifra& cifra : cifras) {
        std::vector<Valor> operandos;
        operandos.reserve(cifra.operandos.size());
        for (const OperandoCifra& operando : cifra.operandos) {
            operandos.emplace_back(operando_text(operando));
        }
        const bool has_unit = !cifra.unidad.empty() && cifra.unidad != "%";
        result.push_back(
            Objeto{forma}
                .put("id", cifra.id)
                .put("nombre", cifra.nombre)
                .put("formula", cifra.formula)
                .put("valor", has_unit ? cifra.impreso + ' ' + cifra.unidad : cifra.impreso)
                .put("exacto", cifra.exacto)
                .put("aproximado", cifra.aproximado)
                .put("operandos", std::move(operandos))
                .put("pasos", texts(cifra.pasos))
                .put("redondeo", cifra.redondeo)
                .put("origen", cifra.origen == kCalculado ? std::string{} : cifra.origen)
                .put("fuente", cifra.fuente)
                .put("usos", texts(cifra.usos))
                .take());
    }
    return Valor{std::move(result)};
}

Valor make_advertencias(const base::Diagnostics& contradicciones) {
    const Forma& forma = *forma_advertencias().elemento;
    std::vector<Valor> result;
    for (const base::Diagnostic& d : contradicciones) {
        std::string lugar;
        if (d.place.line > 0) {
            lugar = "línea " + std::to_string(d.place.line) + ':' + std::to_string(d.place.column);
        }
        result.push_back(Objeto{forma}
                             .put("codigo", d.code)
                             .put("mensaje", d.message)
                             .put("lugar", std::move(lugar))
                             .take());
    }
    return Valor{std::move(result)};
}

}  // namespace generator::report
