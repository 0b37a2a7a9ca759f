#include "app/taller.hpp"

#include <algorithm>

#include "app/diagnostics_text.hpp"

namespace generator::app {
namespace {

/// The orders of what stands in the folder and of what is asked for: the outputs of one programme
/// agree, so those that it has already are made again with the others.
struct Encargo {
    batch::Formatos formatos;
    batch::Opciones opciones;
};

Encargo encargo_of(const Orden& orden, const batch::Programa* hecho) {
    Encargo result{.formatos = formatos_of(orden), .opciones = opciones_of(orden)};
    if (hecho != nullptr) {
        result.formatos = unite(result.formatos, batch::formatos_of(*hecho));
        result.opciones.ppp = orden.wants_png ? orden.ppp : hecho->opciones.ppp;
        result.opciones.adjunta = orden.wants_pdf ? orden.attaches : hecho->opciones.adjunta;
    }
    return result;
}

pipeline::Pedido make_pedido(const Orden& orden, const Encargo& encargo) {
    return {.reporte = {.estado = orden.estado, .anio_precios = orden.anio_precios},
            .wants_pdf = encargo.formatos.pdf,
            .wants_html = encargo.formatos.html,
            .wants_json = encargo.formatos.json,
            .wants_png = encargo.formatos.png,
            .png_dots_per_inch = encargo.opciones.ppp,
            .adjuntos =
                encargo.opciones.adjunta ? std::optional{pipeline::own_version()} : std::nullopt};
}

std::string page_number(std::size_t page, std::size_t pages) {
    std::string number = std::to_string(page);
    const std::size_t width = std::to_string(pages).size();
    return std::string(width - number.size(), '0') + number;
}

void note(const base::Diagnostics& diagnostics, ExitCode if_error, Resultado& result) {
    append(result.diagnostics, diagnostics);
    if (base::has_errors(diagnostics)) {
        result.code = worst(result.code, if_error);
    }
}

/// The input is read again when its turn comes: what changed since the run was planned could have
/// a name that nobody compared with the others.
base::Diagnostics check_same(const std::string& nombre, const Tarea& tarea,
                             const std::string& file) {
    if (nombre == tarea.nombre) {
        return {};
    }
    return {file_fault("E-SAL-004", file, "cambió mientras se leía", "vuelva a intentarlo")};
}

}  // namespace

std::vector<Archivo> name_files(pipeline::Salidas salidas) {
    std::vector<Archivo> result;
    const auto add = [&](std::string fin, std::string bytes) {
        if (!bytes.empty()) {
            result.push_back({.fin = std::move(fin), .bytes = std::move(bytes)});
        }
    };
    add(".pdf", std::move(salidas.pdf));
    add(".html", std::move(salidas.html));
    add(".json", std::move(salidas.json));
    for (std::size_t i = 0; i < salidas.png.size(); ++i) {
        add("-" + page_number(i + 1, salidas.png.size()) + ".png", std::move(salidas.png[i]));
    }
    return result;
}

batch::Formatos formatos_of(const Orden& orden) {
    return {.pdf = orden.wants_pdf,
            .html = orden.wants_html,
            .json = orden.wants_json,
            .png = orden.wants_png};
}

batch::Opciones opciones_of(const Orden& orden) {
    return {.anio_precios = orden.anio_precios,
            .ppp = orden.wants_png ? orden.ppp : 0,
            .adjunta = orden.wants_pdf && orden.attaches};
}

Taller::Taller(const Orden& orden, const Apertura& apertura, std::size_t workers)
    : orden_{orden},
      piezas_{apertura.piezas},
      recursos_{apertura.recursos},
      huella_{pipeline::huella_programa()},
      obreros_(workers) {}

pipeline::Obrero* Taller::obrero(std::size_t worker, Resultado& result) {
    auto& obrero = obreros_[worker];
    if (!obrero) {
        auto made = pipeline::make_obrero(recursos_);
        if (!made) {
            note(made.diagnostics(), ExitCode::bug, result);
            return nullptr;
        }
        obrero = std::move(*made);
    }
    return &*obrero;
}

Resultado Taller::make(std::size_t worker, const Tarea& tarea, const Carpeta& carpeta) {
    Resultado result;
    pipeline::Obrero* own = obrero(worker, result);
    const auto bytes = piezas_.read(tarea.pieza);
    note(bytes.diagnostics(), ExitCode::environment, result);
    if (own == nullptr || !bytes) {
        return result;
    }
    const batch::Programa* hecho = batch::find_programa(carpeta.manifiesto(), tarea.nombre);
    const Encargo encargo = encargo_of(orden_, hecho);
    auto salidas = pipeline::make_salidas(*bytes, piezas_.file(tarea.pieza), recursos_, *own,
                                          make_pedido(orden_, encargo));
    note(salidas.diagnostics(), ExitCode::invalid_input, result);
    if (!salidas && hecho != nullptr) {
        result.diagnostics.push_back(
            {.code = "N-SAL-006",
             .severity = base::Severity::note,
             .place = {.file = piezas_.file(tarea.pieza), .line = 0, .column = 0, .pointer = {}},
             .message = "sigue en la carpeta la versión anterior, hecha con otros datos",
             .hint = "no la publique como si fuera de estos"});
    }
    if (salidas) {
        batch::Programa programa{
            .nombre = salidas->producto + "/" + salidas->edicion + "/" + salidas->nombre,
            .entrada = base::sha256(*bytes),
            .programa = huella_,
            .opciones = encargo.opciones,
            .diagnosticos = static_cast<std::uint32_t>(count(result.diagnostics).without_notes()),
            .salidas = {}};
        write(std::move(*salidas), std::move(programa), tarea, carpeta, result);
    }
    piezas_.place(result.diagnostics, tarea.pieza);
    return result;
}

void Taller::write(pipeline::Salidas salidas, batch::Programa programa, const Tarea& tarea,
                   const Carpeta& carpeta, Resultado& result) const {
    note(check_same(programa.nombre, tarea, piezas_.file(tarea.pieza)), ExitCode::environment,
         result);
    if (base::has_errors(result.diagnostics)) {
        return;
    }
    const batch::Programa* hecho = batch::find_programa(carpeta.manifiesto(), programa.nombre);
    std::vector<Archivo> archivos = name_files(std::move(salidas));
    std::erase_if(archivos, [&](const Archivo& archivo) {
        batch::Salida salida{.fin = archivo.fin,
                             .bytes = archivo.bytes.size(),
                             .sha256 = base::sha256(archivo.bytes),
                             .marca = {}};
        const batch::Salida* before = batch::find_salida(hecho, salida.fin);
        const bool is_there =
            before != nullptr && before->is_same(salida) && carpeta.is_intact(*hecho, *before);
        programa.salidas.push_back(std::move(salida));
        return is_there;  // what is not touched keeps its date
    });
    const auto faults = carpeta.write(programa.nombre, archivos);
    note(faults, ExitCode::environment, result);
    result.is_fatal = !faults.empty() && faults.front().code == "E-ENT-004";
    if (!faults.empty()) {
        return;
    }
    if (hecho != nullptr) {
        for (const batch::Salida& before : hecho->salidas) {
            if (batch::find_salida(&programa, before.fin) == nullptr) {
                result.sobrantes.push_back(programa.nombre + before.fin);
            }
        }
    }
    result.programa = std::move(programa);
}

Resultado Taller::dump(std::size_t worker, std::size_t pieza) {
    Resultado result;
    pipeline::Obrero* own = obrero(worker, result);
    const auto bytes = piezas_.read(pieza);
    note(bytes.diagnostics(), ExitCode::environment, result);
    if (own == nullptr || !bytes) {
        return result;
    }
    const auto etapa = orden_.volcado == "report"     ? pipeline::Etapa::report
                       : orden_.volcado == "document" ? pipeline::Etapa::document
                                                      : pipeline::Etapa::layout;
    auto text = pipeline::dump(*bytes, piezas_.file(pieza), recursos_, *own, etapa);
    note(text.diagnostics(), ExitCode::invalid_input, result);
    piezas_.place(result.diagnostics, pieza);
    if (text) {
        result.volcado = std::move(*text);
    }
    return result;
}

}  // namespace generator::app
