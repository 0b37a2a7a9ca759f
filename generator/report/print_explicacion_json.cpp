#include "report/print.hpp"
#include "report/print_partes.hpp"
#include "report/tema.hpp"

namespace generator::report {
namespace {

/// The names of what uses a datum, each kind under its key.
void write_uses(JsonWriter& json, const Tema& uses) {
    const auto write_names = [&](const JsonKey& key, const auto& list, auto name) {
        json.key(key);
        json.open('[');
        for (const auto* each : list) {
            json.value(each->*name);
        }
        json.close(']');
    };
    write_names("cifras", uses.cifras, &Cifra::id);
    write_names("veredictos", uses.veredictos, &Veredicto::codigo);
    write_names("contradicciones", uses.contradicciones, &base::Diagnostic::code);
}

void write_hecho(JsonWriter& json, const Hecho& hecho, const Reporte& reporte) {
    open_hecho(json, hecho);
    json.key("columna");
    json.value(hecho.columna);
    write_uses(json, uses_of(reporte, hecho));
    json.close('}');
}

}  // namespace

std::string print_explicacion_json(const Reporte& reporte, std::string_view nombre) {
    const Tema tema = find_tema(reporte, nombre);
    if (tema.empty()) {
        return {};
    }
    JsonWriter json;
    json.open('[');
    for (const Cifra* cifra : tema.cifras) {
        write_cifra(json, *cifra);
    }
    for (const Veredicto* veredicto : tema.veredictos) {
        write_veredicto(json, *veredicto);
    }
    for (const base::Diagnostic* contradiccion : tema.contradicciones) {
        write_contradiccion(json, *contradiccion);
    }
    for (const Hecho* hecho : tema.hechos) {
        write_hecho(json, *hecho, reporte);
    }
    json.close(']');
    return json.take() + '\n';
}

std::string print_regla_json(const Reporte& reporte, const methodology::Regla& regla) {
    JsonWriter json;
    json.open('[');
    json.new_line();
    json.open('{');
    json.member("codigo", regla.id);
    json.member("dimension", regla.dimension);
    json.member("resultado", "no habla");
    json.member("cifra", regla.cifra);
    if (regla.umbral) {
        json.member("umbral", regla.umbral->texto);
        json.member("borde", to_text(regla.umbral->borde));
    }
    json.member("fuente", regla.fuente);
    json.member("evidencia", to_text(regla.evidencia));
    json.key("en_cambio");
    json.open('[');
    for (const Veredicto* veredicto : verdicts_instead(reporte, regla)) {
        write_veredicto(json, *veredicto);
    }
    json.close(']');
    json.close('}');
    json.close(']');
    return json.take() + '\n';
}

std::string print_temas_json(const Reporte& reporte) {
    JsonWriter json;
    json.open('{');
    Tema all = whole_tema(reporte);
    write_uses(json, all);
    json.key("hechos");
    json.open('[');
    for (const Hecho* hecho : all.hechos) {
        json.value(hecho->puntero);
    }
    json.close(']');
    json.close('}');
    return json.take() + '\n';
}

}  // namespace generator::report
