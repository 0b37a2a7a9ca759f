#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "fonts/fonts.hpp"
#include "pipeline/constancia.hpp"
#include "pipeline/recursos.hpp"
#include "report/from_rules.hpp"
#include "writers/pdf/font_bank.hpp"

namespace generator::pipeline {

/// What belongs to one worker: caches that never change a result.
struct Obrero {
    fonts::Shaper shaper;
    fonts::Hyphenator hyphenator;
    writers::pdf::FontBank pdf_fonts;
};
[[nodiscard]] base::Result<Obrero> make_obrero(const Recursos& recursos);

/// What to make of one programme.
struct Pedido {
    report::OpcionesReporte reporte;
    bool wants_pdf = true;
    bool wants_html = true;
    bool wants_json = true;
    bool wants_png = false;
    int png_dots_per_inch = 110;
    std::optional<Version> adjuntos{};  // the PDF carries what it was made of; by this program
};

/// One programme's outputs, in memory and whole. What was not asked for is empty.
struct Salidas {
    std::string producto;
    std::string edicion;
    std::string nombre;  // "<codigo>-<ejercicio>[-borrador]", without extension
    std::string pdf;
    std::string html;
    std::string json;
    std::vector<std::string> png;  // one a page
};

/// "<producto>/<edicion>/<codigo>-<ejercicio>": what the outputs of an input are called, from its
/// first keys alone. Empty if they cannot be read: its faults are told when it is made.
[[nodiscard]] std::string output_path(std::string_view bytes);

/// Bytes of one input -> everything computed and judged.
[[nodiscard]] base::Result<report::Reporte> judge(std::string_view bytes, std::string_view file,
                                                  const Recursos& recursos,
                                                  const report::OpcionesReporte& opciones);

/// Bytes in, bytes out: the whole pipeline. Nothing is half made: a fault of any stage leaves no
/// output of this programme.
[[nodiscard]] base::Result<Salidas> make_salidas(std::string_view bytes, std::string_view file,
                                                 const Recursos& recursos, Obrero& obrero,
                                                 const Pedido& pedido);

/// A stage of the pipeline as stable text, for `--dump` and golden tests.
enum class Etapa : std::uint8_t { report, document, layout };
[[nodiscard]] base::Result<std::string> dump(std::string_view bytes, std::string_view file,
                                             const Recursos& recursos, Obrero& obrero, Etapa etapa);

}  // namespace generator::pipeline
