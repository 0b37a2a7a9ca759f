// `fichas explicar CUA-...`: what a check compares in this programme, for a person and as JSON.
#include <algorithm>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "checks/datos.hpp"
#include "report/print.hpp"
#include "report/print_partes.hpp"
#include "report/tema.hpp"

namespace generator::report {
namespace {

/// More values than this tell a reader nothing.
constexpr std::size_t kMostLines = 24;

enum class Caso : std::uint8_t { habla, se_cumple, otro_lo_dice, sin_reparos, sin_datos, ajena };

/// What there is to say of one check.
struct Vista {
    const checks::FilaCatalogo& fila;
    checks::DatosRevision mira{};
    std::vector<const checks::RelacionDicha*> relaciones{};
    std::vector<const Hecho*> hechos{};
    std::size_t reparos = 0;
    Caso caso = Caso::sin_reparos;
};

bool is_value(const Hecho& hecho) {
    return hecho.valor != "S/I" && hecho.valor != "N/A" && hecho.valor != "N/C";
}

bool is_below(std::string_view camino, std::string_view holder) {
    return camino.starts_with(holder) &&
           (camino.size() == holder.size() || camino[holder.size()] == '/');
}

Caso state_of(const Vista& vista, const Reporte& reporte, bool has_subject) {
    if (vista.fila.producto != reporte.producto) {
        return Caso::ajena;
    }
    if (vista.reparos > 0) {
        return Caso::habla;
    }
    if (vista.mira.caminos.empty()) {
        return Caso::sin_reparos;
    }
    if (!has_subject || (vista.mira.is_relacion && vista.relaciones.empty())) {
        return Caso::sin_datos;
    }
    if (!vista.mira.is_relacion) {
        return Caso::sin_reparos;
    }
    const bool holds = std::ranges::all_of(vista.relaciones, [](const auto* relacion) {
        return relacion->se_cumple == std::optional{true};
    });
    return holds ? Caso::se_cumple : Caso::otro_lo_dice;
}

Vista look_at(const Reporte& reporte, const checks::FilaCatalogo& fila) {
    Vista vista{.fila = fila, .mira = checks::datos_de(fila.producto, fila.id)};
    bool has_subject = false;
    for (const Hecho& hecho : reporte.hechos) {
        const std::string camino = path_of(hecho.puntero);
        const auto found = std::ranges::find_if(
            vista.mira.caminos, [&](std::string_view of) { return is_below(camino, of); });
        if (found != vista.mira.caminos.end()) {
            vista.hechos.push_back(&hecho);
            has_subject = has_subject || (found == vista.mira.caminos.begin() && is_value(hecho));
        }
    }
    for (const checks::RelacionDicha& relacion : reporte.relaciones) {
        if (relacion.id == fila.id) {
            vista.relaciones.push_back(&relacion);
        }
    }
    std::ranges::stable_partition(vista.relaciones, [](const auto* relacion) {
        return relacion->se_cumple != std::optional{true};  // what a reader looks for
    });
    vista.reparos = static_cast<std::size_t>(
        std::ranges::count(reporte.contradicciones, fila.id, &base::Diagnostic::code));
    vista.caso = state_of(vista, reporte, has_subject);
    return vista;
}

/// "/subtitulos/gasto" -> "«gasto» de «subtitulos»"
std::string subject_of(const Vista& vista) {
    std::string result;
    std::string_view rest = vista.mira.caminos.front();
    while (!rest.empty()) {
        const std::size_t slash = rest.rfind('/');
        result += (result.empty() ? "" : " de ") + base::quoted(rest.substr(slash + 1));
        rest = rest.substr(0, slash);
    }
    return result;
}

/// For a person; for JSON the first word of it.
std::string verdict_of(const Vista& vista, const Reporte& reporte) {
    switch (vista.caso) {
        case Caso::habla:
            return "dice algo de este programa";
        case Caso::se_cumple:
            return "se cumple en este programa";
        case Caso::otro_lo_dice:
            return "no dice nada de este programa: lo que no cuadra lo explica otra contradicción";
        case Caso::sin_reparos:
            return "no encuentra nada que decir de este programa";
        case Caso::sin_datos:
            break;
        case Caso::ajena:
            return "no se aplica a este programa: es de " + std::string{vista.fila.producto} +
                   ", y este es de " + reporte.producto;
    }
    return vista.mira.is_relacion && !vista.hechos.empty()
               ? "no se aplica a este programa: no están todos los números que compara"
               : "no se aplica a este programa: la entrada no informa " + subject_of(vista);
}

std::string_view key_of(Caso caso) {
    switch (caso) {
        case Caso::habla:
            return "habla";
        case Caso::se_cumple:
            return "se cumple";
        case Caso::otro_lo_dice:
            return "lo dice otra";
        case Caso::sin_reparos:
            return "sin reparos";
        case Caso::sin_datos:
        case Caso::ajena:
            break;
    }
    return "no se aplica";
}

std::string_view word_of(const std::optional<bool>& se_cumple) {
    return !se_cumple ? "no se puede calcular" : *se_cumple ? "se cumple" : "no se cumple";
}

void append_relaciones(std::string& out, const Vista& vista) {
    std::string_view label = "valores";
    for (const checks::RelacionDicha* relacion : vista.relaciones) {
        append_line(out, label, relacion->texto + ": " + std::string{word_of(relacion->se_cumple)});
        label = "";
        std::string celdas;
        for (const model::Lugar& lugar : relacion->celdas) {
            celdas += (celdas.empty() ? "en " : ", ") + lugar.puntero;
        }
        append_line(out, "", celdas);
    }
}

void append_hechos(std::string& out, const Vista& vista) {
    std::string_view label = "datos";
    for (std::size_t i = 0; i < std::min(vista.hechos.size(), kMostLines); ++i) {
        const Hecho& hecho = *vista.hechos[i];
        append_line(out, label, hecho.puntero + " = " + shortened(hecho.valor));
        label = "";
    }
    if (vista.hechos.size() > kMostLines) {
        append_line(out, "", "… y " + std::to_string(vista.hechos.size() - kMostLines) + " más");
    }
}

}  // namespace

std::string print_cuadratura(const Reporte& reporte, const checks::FilaCatalogo& fila) {
    const Vista vista = look_at(reporte, fila);
    std::string out = std::string{fila.id} + ": " + verdict_of(vista, reporte) + '\n';
    append_line(out, "compara", fila.formula);
    append_line(out, "tolerancia", fila.tolerancia);
    append_line(out, "gravedad", to_text(fila.severidad));
    append_line(out, "consejo", fila.explicacion);
    if (vista.caso == Caso::ajena) {
        return out;
    }
    append_line(out, "mira", vista.mira.caminos.empty() ? "todos los textos de la entrada" : "");
    append_relaciones(out, vista);
    if (vista.relaciones.empty()) {
        append_hechos(out, vista);
    }
    return out;
}

std::string print_cuadratura_json(const Reporte& reporte, const checks::FilaCatalogo& fila) {
    const Vista vista = look_at(reporte, fila);
    JsonWriter json;
    json.open('{');
    json.member("codigo", fila.id);
    json.member("resultado", key_of(vista.caso));
    json.member("mensaje", verdict_of(vista, reporte));
    json.member("formula", fila.formula);
    json.member("tolerancia", fila.tolerancia);
    json.member("gravedad", to_text(fila.severidad));
    json.member("explicacion", fila.explicacion);
    json.key("relaciones");
    json.open('[');
    for (const checks::RelacionDicha* relacion : vista.relaciones) {
        json.open('{');
        json.member("texto", relacion->texto);
        json.member("resultado", word_of(relacion->se_cumple));
        json.key("punteros");
        json.open('[');
        for (const model::Lugar& lugar : relacion->celdas) {
            json.value(lugar.puntero);
        }
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.key("hechos");
    json.open('[');
    for (const Hecho* hecho : vista.hechos) {
        json.open('{');
        json.member("puntero", hecho->puntero);
        json.member("valor", hecho->valor);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    return json.take();
}

}  // namespace generator::report
