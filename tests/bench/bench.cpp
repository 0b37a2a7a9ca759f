// What a programme costs: CPU by stage, programmes a second, peak memory and its slope, and the
// cold start of the whole program for one ficha. `cmake --build build/release --target bench`, or
// `fichas_bench [INPUT] [COUNT] [--largo]`; --largo makes 20.000 programmes for the slope.
//
// One core, outputs in memory; each figure is the median of several runs. The programmes are
// variations of a real input: nothing that belongs to one of them can be kept for the next.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <thread>
#include <time.h>

#include "bench/process.hpp"
#include "document/from_report.hpp"
#include "layout/from_document.hpp"
#include "pipeline/caracteres.hpp"
#include "pipeline/pipeline.hpp"
#include "report/print.hpp"
#include "support/temporary_folder.hpp"
#include "support/variations.hpp"
#include "validate/from_load.hpp"
#include "writers/html/from_document.hpp"
#include "writers/pdf/from_layout.hpp"

namespace {

using namespace generator;

constexpr std::size_t kRuns = 5;
constexpr std::size_t kManyProgrammes = 20'000;

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

/// Of one run over all the programmes.
struct Totals {
    std::array<double, kStages> milliseconds{};
    std::array<std::size_t, 3> bytes{};  // PDF, HTML, JSON
};

/// The stages of pipeline::make_salidas, one by one.
void measure(const std::string& input, const pipeline::Recursos& recursos, pipeline::Obrero& obrero,
             Totals& totals) {
    double last = cpu_milliseconds();
    const auto tick = [&](Stage stage) {
        const double now = cpu_milliseconds();
        totals.milliseconds[stage] += now - last;
        last = now;
    };
    const auto entrada = validate::read_entrada(input, "variacion.json", recursos.usos);
    const auto unprintable = pipeline::find_unprintable(input, "variacion.json", *recursos.fonts);
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
    const auto tree = document::expand(*publicacion->plantilla.get(recursos.theme), judged);
    const auto& document = require(tree);
    tick(kDocument);
    totals.bytes[1] +=
        writers::html::write_html(document, recursos.theme, recursos.style_sheet).size();
    tick(kHtml);
    const auto pages = layout::lay_out(document, recursos.theme, obrero.shaper, obrero.hyphenator);
    const auto& placed = require(pages);
    tick(kLayout);
    const auto pdf = writers::pdf::write_pdf(placed, document, obrero.pdf_fonts);
    totals.bytes[0] += require(pdf).size();
    tick(kPdf);
}

/// The median of what `of` gives for each run.
template <class Run, class Of>
double median(const std::vector<Run>& runs, Of of) {
    std::vector<double> values;
    for (const Run& run : runs) {
        values.push_back(of(run));
    }
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void print_stages(const std::vector<Totals>& runs, std::size_t count) {
    const auto documents = static_cast<double>(count);
    const auto sum = [](const Totals& run) {
        double result = 0;
        for (const double stage : run.milliseconds) {
            result += stage;
        }
        return result;
    };
    const double total = median(runs, sum) / documents;
    for (std::size_t i = 0; i < kStages; ++i) {
        const double stage =
            median(runs, [i](const Totals& run) { return run.milliseconds[i]; }) / documents;
        std::printf("%-28s %8.3f ms  %5.1f %%\n", kNames[i], stage, 100 * stage / total);
    }
    std::printf("%-28s %8.3f ms\n", "CPU a programme", total);
    std::printf("%-28s %8.0f\n", "programmes a second", 1e3 / total);
    std::printf("%-28s PDF %zu, HTML %zu, JSON %zu\n", "bytes (mean)", runs[0].bytes[0] / count,
                runs[0].bytes[1] / count, runs[0].bytes[2] / count);
}

/// The memory of a process that makes one programme after the other, after the first ones (its
/// caches fill) and at the end.
void print_memory(const std::vector<std::string>& inputs, const pipeline::Recursos& recursos,
                  pipeline::Obrero& obrero, bool is_long) {
    std::printf("%-28s %8.1f MB\n", "peak memory", bench::peak_megabytes());
    if (!is_long) {
        return;
    }
    constexpr std::size_t warm = kManyProgrammes / 10;
    double before = 0;
    for (std::size_t i = 0; i < kManyProgrammes; ++i) {
        before = i == warm ? bench::resident_megabytes() : before;
        const auto made = pipeline::make_salidas(inputs[i % inputs.size()], "variacion.json",
                                                 recursos, obrero, {});
        static_cast<void>(require(made));
    }
    const double grown = bench::resident_megabytes() - before;
    std::printf("%-28s %8.3f MB a 1.000 programmes (%zu made)\n", "slope of memory",
                grown * 1e3 / static_cast<double>(kManyProgrammes - warm), kManyProgrammes);
    std::printf("%-28s %8.1f MB\n", "peak memory, then", bench::peak_megabytes());
}

void print_spent(const char* name, const std::vector<bench::Spent>& runs) {
    std::printf("%-28s %8.1f ms wall, %.1f ms CPU, %.1f MB\n", name,
                median(runs, [](const bench::Spent& run) { return run.wall_milliseconds; }),
                median(runs, [](const bench::Spent& run) { return run.cpu_milliseconds; }),
                median(runs, [](const bench::Spent& run) { return run.peak_megabytes; }));
}

/// The whole program for a year of 700 programmes, as many at once as the machine can: all of them
/// new, none changed, and one changed. Outputs are written and synced.
void print_year(const std::string& input) {
    constexpr std::size_t kProgrammes = 700;
    const support::TemporaryFolder folder;
    const auto variations = support::make_variations(input, kProgrammes);
    const auto name = [&](std::size_t i) {
        return folder.path("entradas/" + std::to_string(i) + ".json");
    };
    for (std::size_t i = 0; i < kProgrammes; ++i) {
        support::write_text(name(i), variations[i]);
    }
    // What changed within the last two seconds is read again: a year's inputs are older.
    std::this_thread::sleep_for(std::chrono::seconds{3});
    const auto make = [&](const std::string& out) {
        return bench::run_program(
            {FICHAS_PROGRAM, "generar", folder.path("entradas"), "-o", folder.path(out)});
    };
    std::vector<bench::Spent> cold;
    std::vector<bench::Spent> unchanged;
    std::vector<bench::Spent> changed;
    for (std::size_t i = 0; i < kRuns; ++i) {
        const std::string out = "salida-" + std::to_string(i);
        cold.push_back(make(out));
        unchanged.push_back(make(out));
        support::write_text(name(i), variations[i] + "\n");
        changed.push_back(make(out));
    }
    print_spent("700 programmes, all new", cold);
    print_spent("700, none changed", unchanged);
    print_spent("700, one changed", changed);
}

/// The whole program for one ficha: three outputs on disk, from exec to exit.
void print_cold_start(const std::string& path) {
    const support::TemporaryFolder folder;
    std::vector<bench::Spent> runs;
    for (std::size_t i = 0; i <= 2 * kRuns; ++i) {
        runs.push_back(bench::run_program(
            {FICHAS_PROGRAM, "generar", path, "-o", folder.path(std::to_string(i)), "-j", "1"}));
    }
    runs.erase(runs.begin());  // reads the program from the disk
    print_spent("one ficha, cold", runs);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words{argv + 1, argv + argc};
    const bool is_long = std::erase(words, "--largo") != 0;
    const std::string path = !words.empty() ? words[0]
                                            : FICHAS_SOURCE_DIR
                                 "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
    const std::size_t count = words.size() > 1 ? std::strtoul(words[1].c_str(), nullptr, 10) : 200;
    const double start = cpu_milliseconds();
    const auto recursos = pipeline::load_recursos();
    auto obrero = pipeline::make_obrero(require(recursos));
    static_cast<void>(require(obrero));
    const double started = cpu_milliseconds() - start;
    const std::vector<std::string> inputs = support::make_variations(read(path), count);
    std::vector<Totals> runs(kRuns);
    for (Totals& totals : runs) {
        for (const std::string& input : inputs) {
            measure(input, *recursos, *obrero, totals);
        }
    }
    std::printf("%zu programmes, %zu runs, one core, in memory\n", count, kRuns);
    print_stages(runs, count);
    std::printf("%-28s %8.3f ms CPU\n", "start-up", started);
    print_memory(inputs, *recursos, *obrero, is_long);
    print_cold_start(path);
    print_year(read(path));
}
