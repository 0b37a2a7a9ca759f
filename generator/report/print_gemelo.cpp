#include "report/json.hpp"
#include "report/print.hpp"

namespace generator::report {
namespace {

std::string_view severity_text(base::Severity severity) {
    switch (severity) {
        case base::Severity::error:
            return "error";
        case base::Severity::warning:
            return "aviso";
        case base::Severity::note:
            return "nota";
    }
    return {};
}

void print_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.open_list(key);
    for (const std::string& text : texts) {
        json.element(text);
    }
    json.close_list();
}

void print_cifra(JsonWriter& json, const Cifra& cifra) {
    json.open_object();
    json.member("id", cifra.id);
    json.member("nombre", cifra.nombre);
    json.member("valor", cifra.exacto);
    json.member("impreso", cifra.impreso);
    json.member("unidad", cifra.unidad);
    json.member("origen", cifra.origen);
    json.member("formula", cifra.formula);
    json.open_list("operandos");
    for (const OperandoCifra& operando : cifra.operandos) {
        json.open_object();
        json.member("nombre", operando.nombre);
        json.member("valor", operando.texto);
        json.member("origen", operando.origen);
        if (!operando.puntero.empty()) {
            json.member("puntero", operando.puntero);
            json.member("linea", operando.linea);
            json.member("columna", operando.columna);
        }
        json.close_object();
    }
    json.close_list();
    print_texts(json, "pasos", cifra.pasos);
    json.member("redondeo", cifra.redondeo);
    json.member("fuente", cifra.fuente);
    print_texts(json, "usos", cifra.usos);
    json.close_object();
}

void print_veredicto(JsonWriter& json, const Veredicto& veredicto) {
    json.open_object();
    json.member("codigo", veredicto.codigo);
    json.member("dimension", veredicto.dimension);
    json.member("resultado", veredicto.resultado);
    json.member("frase", veredicto.frase);
    json.member("cifra", veredicto.cifra);
    json.member("umbral", veredicto.umbral);
    json.member("borde", veredicto.borde);
    json.member("fuente", veredicto.fuente);
    json.member("evidencia", veredicto.evidencia);
    json.close_object();
}

void print_contradiccion(JsonWriter& json, const base::Diagnostic& d) {
    json.open_object();
    json.member("codigo", d.code);
    json.member("severidad", severity_text(d.severity));
    json.member("mensaje", d.message);
    json.member("sugerencia", d.hint);
    json.member("puntero", d.place.pointer);
    json.member("linea", d.place.line);
    json.member("columna", d.place.column);
    json.close_object();
}

void print_hecho(JsonWriter& json, const Hecho& hecho) {
    json.open_object();
    json.member("puntero", hecho.puntero);
    json.member("valor", hecho.valor);
    json.member("origen", hecho.origen);
    json.member("linea", hecho.linea);
    json.close_object();
}

template <class Elements, class Print>
void print_list(JsonWriter& json, std::string_view key, const Elements& elements, Print print) {
    json.open_list(key);
    for (const auto& element : elements) {
        print(json, element);
    }
    json.close_list();
}

}  // namespace

std::string print_gemelo(const Reporte& reporte) {
    constexpr std::size_t typical_size = 192U << 10U;
    JsonWriter json{typical_size};
    json.open_object();
    json.member("producto", reporte.producto);
    json.member("edicion", reporte.edicion);
    json.member("codigo", reporte.codigo);
    json.member("ejercicio", static_cast<std::uint32_t>(reporte.ejercicio));
    json.member("estado", reporte.estado == Estado::oficial ? "oficial" : "borrador");
    json.member("titulo", reporte.titulo);
    json.member("autor", reporte.autor);
    json.member("fecha", reporte.fecha);
    print_list(json, "veredictos", reporte.veredictos, print_veredicto);
    print_list(json, "contradicciones", reporte.contradicciones, print_contradiccion);
    print_list(json, "cifras", reporte.cifras, print_cifra);
    print_list(json, "hechos", reporte.hechos, print_hecho);
    json.close_object();
    return json.take();
}

}  // namespace generator::report
