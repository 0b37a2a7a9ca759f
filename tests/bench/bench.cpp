// Prints the CPU time of one programme, stage by stage, over a batch of variations of a real input,
// on one core, all outputs in memory. `fichas_bench [INPUT] [COUNT]`.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <time.h>

#include "document/from_report.hpp"
#include "layout/from_document.hpp"
#include "pipeline/pipeline.hpp"
#include "report/print.hpp"
#include "support/variations.hpp"
#include "validate/from_load.hpp"
#include "writers/html/from_document.hpp"
#include "writers/pdf/from_layout.hpp"

namespace {

using namespace generator;

enum Stage { kValidate, kReport, kTwin, kDocument, kHtml, kLayout, kPdf, kStages };
constexpr std::array<const char*, kStages> kNames{
    "load + validate", "figures + rules + report", "JSON", "document", "HTML", "layout", "PDF"};

double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string read(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

template <class T>
const T& require(const base::Result<T>& result) {
    if (!result) {
        for (const auto& diagnostic : result.diagnostics()) {
            std::fprintf(stderr, "%s\n", base::to_text(diagnostic).c_str());
        }
        std::exit(1);
    }
    return result.value();
}

struct Totals {
    std::array<double, kStages> milliseconds{};
    std::array<std::size_t, 3> bytes{};  // PDF, HTML, JSON
};

void measure(const std::string& input, const pipeline::Recursos& recursos, pipeline::Obrero& obrero,
             Totals& totals) {
    double last = cpu_milliseconds();
    const auto tick = [&](Stage stage) {
        const double now = cpu_milliseconds();
        totals.milliseconds[stage] += now - last;
        last = now;
    };
    const auto entrada = validate::read_entrada(input, "variacion.json");
    const auto& encabezado = model::encabezado(require(entrada));
    tick(kValidate);
    const auto* publicacion =
        pipeline::find_publicacion(recursos, encabezado.producto, encabezado.edicion);
    const auto reporte =
        report::make_reporte(*entrada, publicacion->metodologia, {}, input, "variacion.json");
    const auto& judged = require(reporte);
    tick(kReport);
    totals.bytes[2] += report::print_gemelo(judged).size();
    tick(kTwin);
    const auto tree = document::expand(publicacion->plantilla, judged);
    const auto& document = require(tree);
    tick(kDocument);
    totals.bytes[1] +=
        writers::html::write_html(document, recursos.theme, recursos.style_sheet).size();
    tick(kHtml);
    const auto pages = layout::lay_out(document, recursos.theme, obrero.shaper, obrero.hyphenator);
    const auto& placed = require(pages);
    tick(kLayout);
    const auto pdf = writers::pdf::write_pdf(placed, document, *recursos.fonts);
    totals.bytes[0] += require(pdf).size();
    tick(kPdf);
}

void print(const Totals& totals, std::size_t count) {
    double sum = 0;
    for (const double stage : totals.milliseconds) {
        sum += stage;
    }
    const auto documents = static_cast<double>(count);
    for (std::size_t i = 0; i < kStages; ++i) {
        std::printf("%-26s %8.3f ms  %5.1f %%\n", kNames[i], totals.milliseconds[i] / documents,
                    100 * totals.milliseconds[i] / sum);
    }
    std::printf("%-26s %8.3f ms a document, %zu documents\n", "total", sum / documents, count);
    std::printf("PDF %zu bytes, HTML %zu, JSON %zu (mean)\n", totals.bytes[0] / count,
                totals.bytes[1] / count, totals.bytes[2] / count);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string path = argc > 1 ? argv[1]
                                      : FICHAS_SOURCE_DIR
                                 "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
    const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 500;
    const double start = cpu_milliseconds();
    const auto recursos = pipeline::load_recursos();
    auto obrero = pipeline::make_obrero(require(recursos));
    static_cast<void>(require(obrero));
    std::printf("start-up %.3f ms\n", cpu_milliseconds() - start);
    Totals totals;
    for (const std::string& input : support::make_variations(read(path), count)) {
        measure(input, *recursos, *obrero, totals);
    }
    print(totals, count);
}
