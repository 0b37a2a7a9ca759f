#include "pipeline/pipeline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.hpp"
#include "document/from_report.hpp"
#include "document/print.hpp"
#include "layout/from_document.hpp"
#include "layout/print.hpp"
#include "load/first_values.hpp"
#include "model/entrada.hpp"
#include "pipeline/caracteres.hpp"
#include "report/print.hpp"
#include "validate/from_load.hpp"
#include "writers/html/from_document.hpp"
#include "writers/pdf/from_layout.hpp"
#include "writers/png/from_layout.hpp"

namespace generator::pipeline {
namespace {

std::string output_name(const report::Reporte& reporte) {
    std::string name = reporte.codigo + "-" + std::to_string(reporte.ejercicio);
    return reporte.estado == report::Estado::borrador ? name + "-borrador" : name;
}

/// With no edition at all, reading has none to compare with.
base::Diagnostic no_edicion(const model::Encabezado& encabezado, std::string_view file) {
    return {.code = "E-VAL-090",
            .place = {.file = std::string{file}, .line = 0, .column = 0, .pointer = "/edicion"},
            .message =
                "No hay una edición «" + encabezado.edicion + "» de " + encabezado.producto + ".",
            .hint = "No quedó ninguna plantilla: devuélvalas a «templates»."};
}

/// An input with its report and the edition that judged it.
struct Juzgado {
    report::Reporte reporte;
    const Publicacion* publicacion = nullptr;
};

base::Result<document::Document> make_document(const Juzgado& juzgado, const Recursos& recursos) {
    const auto& plantilla = juzgado.publicacion->plantilla.get(recursos.theme);
    return plantilla ? document::expand(*plantilla, juzgado.reporte) : plantilla.diagnostics();
}

base::Result<Juzgado> judge_input(std::string_view bytes, std::string_view file,
                                  const Recursos& recursos,
                                  const report::OpcionesReporte& opciones) {
    auto entrada = validate::read_entrada(bytes, file, recursos.usos);
    base::Diagnostics all = entrada.diagnostics();
    append(all, find_unprintable(bytes, file, *recursos.fonts));
    if (base::has_errors(all)) {
        return all;
    }
    const model::Encabezado& encabezado = model::encabezado(*entrada);
    const Publicacion* publicacion =
        find_publicacion(recursos, encabezado.producto, encabezado.edicion);
    if (publicacion == nullptr) {
        all.push_back(no_edicion(encabezado, file));
        return all;
    }
    auto reporte = report::make_reporte(*entrada, publicacion->metodologia, opciones, bytes, file);
    append(all, reporte.diagnostics());
    if (!reporte) {
        return all;
    }
    // Contradictions stand in the report, because the twin prints them; who runs the program sees
    // them too.
    append(all, reporte->contradicciones);
    return {Juzgado{.reporte = std::move(*reporte), .publicacion = publicacion}, std::move(all)};
}

/// What is asked of the pages, with the files that the PDF carries.
struct PedidoPaginas {
    const Pedido& pedido;
    std::vector<writers::pdf::Attachment> adjuntos;
};

/// The outputs that need places on paper.
base::Diagnostics make_paged(const document::Document& tree, const Recursos& recursos,
                             Obrero& obrero, const PedidoPaginas& paginas, Salidas& salidas) {
    const auto pages = layout::lay_out(tree, recursos.theme, obrero.shaper, obrero.hyphenator);
    if (!pages) {
        return pages.diagnostics();
    }
    base::Diagnostics all = pages.diagnostics();
    const Pedido& pedido = paginas.pedido;
    if (pedido.wants_pdf) {
        auto pdf = writers::pdf::write_pdf(*pages, tree, obrero.pdf_fonts, paginas.adjuntos);
        append(all, pdf.diagnostics());
        if (pdf) {
            salidas.pdf = std::move(*pdf);
        }
    }
    if (pedido.wants_png) {
        auto png = writers::png::write_png(*pages, *recursos.fonts, pedido.png_dots_per_inch);
        append(all, png.diagnostics());
        if (png) {
            salidas.png = std::move(*png);
        }
    }
    return all;
}

/// What verificar would not take out of a PDF is not put into one.
base::Diagnostics check_attachments(const std::vector<writers::pdf::Attachment>& adjuntos,
                                    std::string_view file) {
    base::Diagnostics faults;
    for (const writers::pdf::Attachment& adjunto : adjuntos) {
        if (adjunto.bytes.size() > base::kMostAttached) {
            faults.push_back(
                {.code = "E-ADJ-001",
                 .severity = base::Severity::error,
                 .place = {.file = std::string{file}},
                 .message = base::quoted(adjunto.name) + " tiene " +
                            std::to_string(adjunto.bytes.size()) +
                            " bytes: un PDF no lleva adjuntos de más de 8 MiB (" +
                            std::to_string(base::kMostAttached) +
                            "), porque «fichas verificar» no los lee.",
                 .hint =
                     "Quite de la entrada lo que no es del programa, o genere sin «--adjuntar»."});
        }
    }
    return faults;
}

/// The pages know nothing of the input: its faults get the name of the file here. One fault that
/// stands in several places of the document (a name that is printed four times) is told once.
base::Diagnostics of_file(base::Diagnostics faults, std::string_view file) {
    base::Diagnostics result;
    for (base::Diagnostic& fault : faults) {
        const bool is_told = std::ranges::any_of(result, [&](const base::Diagnostic& told) {
            return told.code == fault.code && told.message == fault.message;
        });
        if (!is_told) {
            fault.place.file = fault.place.file.empty() ? std::string{file} : fault.place.file;
            result.push_back(std::move(fault));
        }
    }
    return result;
}

}  // namespace

base::Result<Obrero> make_obrero(const Recursos& recursos) {
    auto hyphenator = fonts::Hyphenator::load();
    if (!hyphenator) {
        return hyphenator.diagnostics();
    }
    return Obrero{.shaper = fonts::Shaper{recursos.fonts},
                  .hyphenator = std::move(*hyphenator),
                  .pdf_fonts = writers::pdf::FontBank{recursos.fonts}};
}

std::string output_path(std::string_view bytes) {
    constexpr std::array<std::string_view, 4> keys{"producto", "edicion", "codigo", "ejercicio"};
    const auto values = load::first_values(bytes, keys);
    const bool is_known = std::ranges::none_of(values, &std::string::empty);
    return is_known ? values[0] + '/' + values[1] + '/' + values[2] + '-' + values[3]
                    : std::string{};
}

base::Result<report::Reporte> judge(std::string_view bytes, std::string_view file,
                                    const Recursos& recursos,
                                    const report::OpcionesReporte& opciones) {
    auto juzgado = judge_input(bytes, file, recursos, opciones);
    if (!juzgado) {
        return juzgado.diagnostics();
    }
    return {std::move(juzgado->reporte), juzgado.diagnostics()};
}

base::Result<Salidas> make_salidas(std::string_view bytes, std::string_view file,
                                   const Recursos& recursos, Obrero& obrero, const Pedido& pedido) {
    // bytes -> report: from here on nothing reads the input.
    const auto juzgado = judge_input(bytes, file, recursos, pedido.reporte);
    if (!juzgado) {
        return juzgado.diagnostics();
    }
    base::Diagnostics all = juzgado.diagnostics();
    const report::Reporte& reporte = juzgado->reporte;
    Salidas salidas;
    salidas.producto = reporte.producto;
    salidas.edicion = reporte.edicion;
    salidas.nombre = output_name(reporte);
    if (pedido.wants_json) {
        salidas.json = report::print_gemelo(reporte);
    }
    // report -> document: from here on nothing computes.
    const auto tree = make_document(*juzgado, recursos);
    append(all, tree.diagnostics());
    if (!tree) {
        return all;
    }
    if (pedido.wants_html) {
        salidas.html = writers::html::write_html(*tree, recursos.theme, recursos.style_sheet);
    }
    // document -> pages: from here on nothing measures.
    if (pedido.wants_pdf || pedido.wants_png) {
        PedidoPaginas paginas{.pedido = pedido, .adjuntos = {}};
        if (pedido.wants_pdf && pedido.adjuntos) {
            paginas.adjuntos =
                make_attachments(salidas.nombre, bytes, report::print_gemelo(reporte),
                                 *pedido.adjuntos, pedido.reporte);
            append(all, check_attachments(paginas.adjuntos, file));
            if (base::has_errors(all)) {
                return all;
            }
        }
        append(all, of_file(make_paged(*tree, recursos, obrero, paginas, salidas), file));
    }
    if (base::has_errors(all)) {
        return all;
    }
    return {std::move(salidas), std::move(all)};
}

base::Result<std::string> dump(std::string_view bytes, std::string_view file,
                               const Recursos& recursos, Obrero& obrero, Etapa etapa) {
    const auto juzgado = judge_input(bytes, file, recursos, {});
    if (!juzgado) {
        return juzgado.diagnostics();
    }
    if (etapa == Etapa::report) {
        return report::print_gemelo(juzgado->reporte);
    }
    const auto tree = make_document(*juzgado, recursos);
    if (!tree) {
        return tree.diagnostics();
    }
    if (etapa == Etapa::document) {
        return document::print(*tree, recursos.theme);
    }
    const auto pages = layout::lay_out(*tree, recursos.theme, obrero.shaper, obrero.hyphenator);
    if (!pages) {
        return pages.diagnostics();
    }
    return layout::print(*pages, *recursos.fonts);
}

}  // namespace generator::pipeline
