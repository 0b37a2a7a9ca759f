// `fichas explicar`: where a figure comes from, for a person.
#include "base/utf8.hpp"
#include "report/print.hpp"

namespace generator::report {
namespace {

/// Labels stand in one column, so that a reader finds the operands with one glance.
constexpr std::size_t kLabelWidth = 11;

void append_line(std::string& out, std::string_view label, std::string_view text) {
    if (text.empty()) {
        return;
    }
    out += "  ";
    out += label;
    out.append(kLabelWidth - base::count_code_points(label), ' ');
    out += text;
    out += '\n';
}

std::string place_of(const OperandoCifra& operando) {
    std::string result = operando.origen;
    if (operando.linea > 0) {
        result += (result.empty() ? "" : ", ") + std::string{"línea "} +
                  std::to_string(operando.linea) + ":" + std::to_string(operando.columna);
    }
    if (!operando.puntero.empty()) {
        result += (result.empty() ? "" : ", ") + operando.puntero;
    }
    return result;
}

void append_operando(std::string& out, std::string_view label, const OperandoCifra& operando) {
    const std::string place = place_of(operando);
    append_line(
        out, label,
        operando.nombre + " = " + operando.texto + (place.empty() ? "" : "  (" + place + ")"));
}

void append_veredicto(std::string& out, const Veredicto& veredicto) {
    std::string text = veredicto.codigo + ": " + veredicto.resultado;
    if (!veredicto.umbral.empty()) {
        const std::string& shown =
            veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso;
        text += "; umbral " + shown + (veredicto.borde.empty() ? "" : " (" + veredicto.borde + ")");
    }
    text += veredicto.origen.empty() ? "" : "; " + veredicto.origen;
    append_line(out, "regla", text);
    append_line(out, "", veredicto.frase);
    append_line(
        out, "",
        veredicto.fuente + (veredicto.evidencia.empty() ? "" : " [" + veredicto.evidencia + "]"));
}

void append_cifra(std::string& out, const Cifra& cifra, const std::vector<Veredicto>& veredictos) {
    out += cifra.id + " = " + cifra.impreso + "\n";
    append_line(out, "nombre", cifra.nombre);
    append_line(out, "unidad", cifra.unidad);
    append_line(out, "fórmula", cifra.formula);
    std::string_view label = "operandos";
    for (const OperandoCifra& operando : cifra.operandos) {
        append_operando(out, label, operando);
        label = "";
    }
    label = "pasos";
    for (const std::string& paso : cifra.pasos) {
        append_line(out, label, paso);
        label = "";
    }
    append_line(out, "exacto", cifra.exacto);
    append_line(out, "aproximado", cifra.aproximado);
    append_line(out, "redondeo", cifra.redondeo);
    append_line(out, "origen", cifra.origen);
    append_line(out, "fuente", cifra.fuente);
    for (const Veredicto& veredicto : veredictos) {
        if (veredicto.cifra == cifra.id) {
            append_veredicto(out, veredicto);
        }
    }
}

}  // namespace

std::string print_explicacion(const Reporte& reporte, std::string_view id) {
    std::string out;
    for (const Cifra& cifra : reporte.cifras) {
        if (id.empty() || cifra.id == id) {
            out += out.empty() ? "" : "\n";
            append_cifra(out, cifra, reporte.veredictos);
        }
    }
    return out;
}

}  // namespace generator::report
