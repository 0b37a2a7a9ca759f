#include "report/print.hpp"

namespace generator::report {
namespace {

void line(std::string& out, std::string_view label, std::string_view text) {
    if (!text.empty()) {
        out += "  ";
        out += label;
        out += text;
        out += '\n';
    }
}

void print_operando(std::string& out, const OperandoCifra& operando) {
    out += "    " + operando.nombre + " = " + operando.texto + "  [" + operando.origen;
    if (operando.linea > 0) {
        out += ", " + std::to_string(operando.linea) + ':' + std::to_string(operando.columna) +
               ", " + operando.puntero;
    }
    out += "]\n";
}

void print_cifra(std::string& out, const Cifra& cifra) {
    out += cifra.id + ": " + cifra.nombre + '\n';
    const bool has_unit = !cifra.unidad.empty() && cifra.unidad != "%";
    line(out, "Impreso:   ", has_unit ? cifra.impreso + ' ' + cifra.unidad : cifra.impreso);
    line(out, "Exacto:    ", cifra.exacto);
    line(out, "Fórmula:   ", cifra.formula);
    out += "  Operandos:\n";
    for (const OperandoCifra& operando : cifra.operandos) {
        print_operando(out, operando);
    }
    for (const std::string& paso : cifra.pasos) {
        line(out, "Paso:      ", paso);
    }
    line(out, "Redondeo:  ", cifra.redondeo);
    for (const std::string& uso : cifra.usos) {
        line(out, "Regla:     ", uso);
    }
    line(out, "Origen:    ", cifra.origen);
    line(out, "Fuente:    ", cifra.fuente);
}

}  // namespace

std::string print_explicacion(const Reporte& reporte, std::string_view id) {
    std::string out;
    for (const Cifra& cifra : reporte.cifras) {
        if (id.empty() || cifra.id == id) {
            out += out.empty() ? "" : "\n";
            print_cifra(out, cifra);
        }
    }
    return out;
}

}  // namespace generator::report
