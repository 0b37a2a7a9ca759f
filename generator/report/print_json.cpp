// The JSON twin. Written member by member in one fixed order, so the same report gives the same
// bytes.
#include "base/json_writer.hpp"
#include "report/print.hpp"
#include "report/print_partes.hpp"

namespace generator::report {
namespace {

void write_operando(JsonWriter& json, const OperandoCifra& operando) {
    json.open('{');
    json.member("nombre", operando.nombre);
    json.member("valor", operando.texto);
    json.member("puntero", operando.puntero);
    if (operando.linea > 0) {
        json.key("linea");
        json.value(operando.linea);
        json.key("columna");
        json.value(operando.columna);
    }
    json.member("origen", operando.origen);
    json.close('}');
}

void write_texts(JsonWriter& json, const JsonKey& name, const std::vector<std::string>& texts) {
    if (texts.empty()) {
        return;
    }
    json.key(name);
    json.open('[');
    for (const std::string& text : texts) {
        json.value(text);
    }
    json.close(']');
}

}  // namespace

void write_cifra(JsonWriter& json, const Cifra& cifra) {
    json.new_line();
    json.open('{');
    json.member("id", cifra.id);
    json.member("nombre", cifra.nombre);
    json.member("unidad", cifra.unidad);
    json.key("valor");
    if (const auto* ratio = std::get_if<base::Ratio>(&cifra.valor.valor)) {
        json.open('{');
        json.key("numerador");
        json.value(ratio->numerator());
        json.key("denominador");
        json.value(ratio->denominator());
        json.close('}');
        json.member("exactitud", cifra.aproximado.empty() ? "" : "aproximado");
    } else {
        json.null();
        json.member("sin_valor", cifra.exacto);
    }
    json.member("impreso", cifra.impreso);
    json.member("origen", cifra.origen);
    json.member("formula", cifra.formula);
    json.key("operandos");
    json.open('[');
    for (const OperandoCifra& operando : cifra.operandos) {
        write_operando(json, operando);
    }
    json.close(']');
    write_texts(json, "pasos", cifra.pasos);
    json.member("redondeo", cifra.redondeo);
    json.member("fuente", cifra.fuente);
    write_texts(json, "usos", cifra.usos);
    json.close('}');
}

void write_veredicto(JsonWriter& json, const Veredicto& veredicto) {
    json.new_line();
    json.open('{');
    json.member("codigo", veredicto.codigo);
    json.member("dimension", veredicto.dimension);
    json.member("resultado", veredicto.resultado);
    json.member("frase", veredicto.frase);
    json.member("cifra", veredicto.cifra);
    write_texts(json, "citas", veredicto.citas);
    json.member("umbral", veredicto.umbral);
    json.member("borde", veredicto.borde);
    json.member("fuente", veredicto.fuente);
    json.member("evidencia", veredicto.evidencia);
    json.member("origen", veredicto.origen);
    json.close('}');
}

void write_implicados(JsonWriter& json, const std::vector<base::Place>& implicados) {
    if (implicados.empty()) {
        return;
    }
    json.key("implicados");
    json.open('[');
    for (const base::Place& implicado : implicados) {
        json.open('{');
        json.member("puntero", implicado.pointer);
        json.key("linea");
        json.value(implicado.line);
        json.close('}');
    }
    json.close(']');
}

void write_contradiccion(JsonWriter& json, const base::Diagnostic& diagnostic) {
    json.new_line();
    json.open('{');
    json.member("codigo", diagnostic.code);
    json.member("gravedad", to_text(diagnostic.severity));
    json.member("puntero", diagnostic.place.pointer);
    json.key("linea");
    json.value(diagnostic.place.line);
    json.member("mensaje", diagnostic.message);
    json.member("sugerencia", diagnostic.hint);
    write_implicados(json, diagnostic.involved);
    json.member("propuesta", diagnostic.replacement);
    json.close('}');
}

void open_hecho(JsonWriter& json, const Hecho& hecho) {
    json.new_line();
    json.open('{');
    json.member("puntero", hecho.puntero);
    json.key("valor");
    json.value(hecho.valor);
    json.member("origen", hecho.origen);
    json.key("linea");
    json.value(hecho.linea);
}

namespace {

void write_hecho(JsonWriter& json, const Hecho& hecho) {
    open_hecho(json, hecho);
    json.close('}');
}

template <class T, class Write>
void write_list(JsonWriter& json, const JsonKey& name, const std::vector<T>& list, Write write) {
    json.new_line();
    json.key(name);
    json.open('[');
    for (const T& item : list) {
        write(json, item);
    }
    json.close(']');
}

bool is_hallazgo(const Veredicto& veredicto) { return veredicto.resultado == "hallazgo"; }

}  // namespace

std::string print_gemelo(const Reporte& reporte) {
    JsonWriter json{JsonWriter::Lines::asked,
                    reporte.cifras.size() * 850 + reporte.hechos.size() * 150 + 4096};
    json.open('{');
    json.member("producto", reporte.producto);
    json.member("edicion", reporte.edicion);
    json.member("codigo", reporte.codigo);
    json.key("ejercicio");
    json.value(reporte.ejercicio);
    json.member("estado", reporte.estado == Estado::oficial ? "oficial" : "borrador");
    json.member("titulo", reporte.titulo);
    json.member("fecha", reporte.fecha);
    write_list(json, "hechos", reporte.hechos, write_hecho);
    write_list(json, "cifras", reporte.cifras, write_cifra);
    write_list(json, "veredictos", reporte.veredictos, write_veredicto);
    std::vector<std::string> hallazgos;
    for (const Veredicto& veredicto : reporte.veredictos) {
        if (is_hallazgo(veredicto)) {
            hallazgos.push_back(veredicto.codigo);
        }
    }
    write_list(json, "hallazgos", hallazgos,
               [](JsonWriter& writer, const std::string& codigo) { writer.value(codigo); });
    write_list(json, "contradicciones", reporte.contradicciones, write_contradiccion);
    json.close('}');
    return json.take() + '\n';
}

}  // namespace generator::report
