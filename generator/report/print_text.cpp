// `fichas explicar`: where a figure comes from, why a rule speaks, who uses a datum, for a person.
#include <algorithm>

#include "base/utf8.hpp"
#include "model/producto.hpp"
#include "report/print.hpp"
#include "report/print_partes.hpp"
#include "report/tema.hpp"
#include "report/veredictos.hpp"

namespace generator::report {
namespace {

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

/// What contradicts it, with its place: the reader need not look for it among all of them.
void append_reparos(std::string& out, const std::vector<const base::Diagnostic*>& reparos) {
    std::string_view label = "reparos";
    for (const base::Diagnostic* reparo : reparos) {
        append_line(
            out, label,
            reparo->code + ": " + reparo->message +
                (reparo->place.line == 0 ? std::string{}
                                         : "  (línea " + std::to_string(reparo->place.line) + ", " +
                                               reparo->place.pointer + ')'));
        label = "";
    }
}

void append_cifra(std::string& out, const Cifra& cifra, const Reporte& reporte) {
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
    for (const Veredicto& veredicto : reporte.veredictos) {
        if (veredicto.cifra == cifra.id) {
            append_veredicto(out, veredicto);
        }
    }
    append_reparos(out, contradictions_about(reporte, cifra));
}

/// What the report calls a figure: its id and what it prints.
void append_name(std::string& out, std::string_view label, const Reporte& reporte,
                 std::string_view id) {
    const auto cifra = std::ranges::find(reporte.cifras, id, &Cifra::id);
    if (cifra != reporte.cifras.end()) {
        append_line(out, label, cifra->id + " = " + cifra->impreso + "  (" + cifra->nombre + ")");
        append_line(out, "", cifra->exacto.empty() ? "" : "exacto: " + cifra->exacto);
    }
}

/// What a rule said of a figure, from the side of the rule.
void append_judgement(std::string& out, const Veredicto& veredicto, const Reporte& reporte) {
    out += veredicto.codigo + ": " + veredicto.resultado + "\n";
    append_line(out, "dimensión", veredicto.dimension);
    append_line(out, "frase", veredicto.frase);
    append_name(out, "cifra", reporte, veredicto.cifra);
    for (const std::string& cita : veredicto.citas) {
        if (cita != veredicto.cifra) {
            append_name(out, "cita", reporte, cita);
        }
    }
    if (!veredicto.umbral.empty()) {
        append_line(
            out, "umbral",
            (veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso) +
                " (" + veredicto.borde + "; se compara el valor exacto)");
    }
    append_line(out, "origen", veredicto.origen);
    append_line(out, "fuente", veredicto.fuente);
    append_line(out, "evidencia", veredicto.evidencia);
    append_reparos(out, contradictions_about(reporte, veredicto));
}

/// "Presupuesto inicial [M$ de cada año]": the declaration of the field.
std::string describe(const Reporte& reporte, const Hecho& hecho) {
    const model::Producto* producto = model::find_producto(reporte.producto);
    if (producto == nullptr) {
        return {};
    }
    const model::Campo* campo = model::find_campo(producto->campos(), path_of(hecho.puntero));
    if (campo == nullptr) {
        return {};
    }
    std::string text{campo->descripcion};
    return campo->unidad.empty() ? text : text + " [" + std::string{campo->unidad} + ']';
}

void append_uses(std::string& out, const Tema& uses) {
    if (uses.empty()) {
        append_line(out, "usos", "ninguna cifra lo toma como operando");
    }
    std::string_view label = "cifras";
    for (const Cifra* cifra : uses.cifras) {
        append_line(out, label, cifra->id + " = " + cifra->impreso);
        label = "";
    }
    label = "reglas";
    for (const Veredicto* veredicto : uses.veredictos) {
        append_line(out, label,
                    veredicto->codigo + ": " + veredicto->resultado +
                        (veredicto->cifra.empty() ? "" : "  (" + veredicto->cifra + ")"));
        label = "";
    }
    append_reparos(out, uses.contradicciones);
}

void append_hecho(std::string& out, const Hecho& hecho, const Reporte& reporte) {
    out += hecho.puntero + " = " + hecho.valor + "\n";
    append_line(out, "dato", describe(reporte, hecho));
    append_line(out, "origen", hecho.origen);
    append_line(out, "lugar",
                "línea " + std::to_string(hecho.linea) +
                    (hecho.columna == 0 ? "" : ':' + std::to_string(hecho.columna)));
    append_uses(out, uses_of(reporte, hecho));
}

/// A list of names under a title, the second column aligned.
class Lista {
  public:
    explicit Lista(std::string titulo) : titulo_{std::move(titulo)} {}

    void add(std::string_view nombre, std::string resto) {
        width_ = std::max(width_, base::count_code_points(nombre));
        filas_.emplace_back(nombre, std::move(resto));
    }
    void append_to(std::string& out) const {
        if (filas_.empty()) {
            return;
        }
        out += out.empty() ? "" : "\n";
        out += titulo_ + " (" + std::to_string(filas_.size()) + ")\n";
        for (const auto& [nombre, resto] : filas_) {
            out += "  " + nombre;
            out.append(width_ + 2 - base::count_code_points(nombre), ' ');
            out += resto + '\n';
        }
    }

  private:
    std::string titulo_;
    std::vector<std::pair<std::string, std::string>> filas_;
    std::size_t width_ = 0;
};

}  // namespace

std::string print_explicacion(const Reporte& reporte, std::string_view nombre) {
    const Tema tema = find_tema(reporte, nombre);
    std::string out;
    const auto separate = [&] { out += out.empty() ? "" : "\n"; };
    for (const Cifra* cifra : tema.cifras) {
        separate();
        append_cifra(out, *cifra, reporte);
    }
    for (const Veredicto* veredicto : tema.veredictos) {
        separate();
        append_judgement(out, *veredicto, reporte);
    }
    for (const base::Diagnostic* contradiccion : tema.contradicciones) {
        separate();
        out += to_text(*contradiccion) + '\n';
    }
    for (const Hecho* hecho : tema.hechos) {
        separate();
        append_hecho(out, *hecho, reporte);
    }
    return out;
}

std::string print_regla(const Reporte& reporte, const methodology::Regla& regla) {
    std::string out = regla.id + ": no habla en este programa\n";
    append_line(out, "dimensión", regla.dimension);
    append_line(out, "juzga", regla.cifra);
    if (regla.umbral) {
        append_line(
            out, "umbral",
            umbral_text(*regla.umbral) + " (" + std::string{to_text(regla.umbral->borde)} + ')');
    }
    append_line(out, "fuente", regla.fuente);
    append_line(out, "evidencia", to_text(regla.evidencia));
    std::string_view label = "en cambio";
    for (const Veredicto* veredicto : verdicts_instead(reporte, regla)) {
        append_line(
            out, label,
            veredicto->codigo + ": " + veredicto->resultado + "  (" + veredicto->cifra + ')');
        label = "";
    }
    return out;
}

std::string print_temas(const Reporte& reporte) {
    Lista cifras{"Cifras"};
    for (const Cifra& cifra : reporte.cifras) {
        cifras.add(cifra.id, cifra.impreso + "  " + cifra.nombre);
    }
    Lista veredictos{"Reglas que hablan"};
    for (const Veredicto& veredicto : reporte.veredictos) {
        veredictos.add(veredicto.codigo, veredicto.resultado + "  " + veredicto.cifra);
    }
    Lista contradicciones{"Contradicciones y avisos"};
    for (const base::Diagnostic& contradiccion : reporte.contradicciones) {
        contradicciones.add(contradiccion.code, contradiccion.place.pointer);
    }
    Lista hechos{"Datos"};
    for (const Hecho& hecho : reporte.hechos) {
        hechos.add(hecho.puntero, shortened(hecho.valor));
    }
    std::string out;
    for (const Lista* lista : {&cifras, &veredictos, &contradicciones, &hechos}) {
        lista->append_to(out);
    }
    return out;
}

}  // namespace generator::report
