#include "writers/pdf/from_layout.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/pdf_structure.hpp"
#include "support/sample_pages.hpp"

using generator::layout::ItemKind;
using generator::layout::MarkKind;
using generator::writers::pdf::FontBank;
using generator::writers::pdf::write_pdf;
using support::SamplePages;

namespace {

std::string bytes_of(const SamplePages& sample) {
    FontBank bank{SamplePages::fonts()};
    auto pdf = write_pdf(sample.pages, sample.document, bank);
    REQUIRE(pdf.has_value());
    return std::move(pdf).value();
}

/// The file stays in <build>/pdf, where veraPDF judges it (tests/validador).
std::string saved(const SamplePages& sample, const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path{FICHAS_BINARY_DIR} / "pdf";
    std::filesystem::create_directories(folder);
    const std::string file = (folder / name).string();
    std::ofstream{file, std::ios::binary} << bytes_of(sample);
    return file;
}

std::string fault_of(const SamplePages& sample) {
    FontBank bank{SamplePages::fonts()};
    const auto pdf = write_pdf(sample.pages, sample.document, bank);
    return pdf.has_value() ? "" : pdf.diagnostics().front().code;
}

/// Pages whose face has more glyphs than one font of the file can name.
SamplePages many_glyphs() {
    SamplePages sample;
    sample.page();
    const std::uint32_t title = sample.node(generator::document::Kind::title, 0);
    std::int32_t y = 800;
    std::string line;
    for (char32_t letter = 0x21; letter < 0x180; ++letter) {
        const bool is_letter = letter < 0x7F || (letter > 0xA0 && letter != 0xAD);
        if (is_letter && SamplePages::fonts()->covers(0, letter)) {
            generator::base::append_utf8(line, letter);
        }
        if (line.size() > 60) {
            sample.marked(title, 56, y, line + " ");
            line.clear();
            y -= 14;
        }
    }
    for (const char* more : {"€†‡…‰‹›⁄≈≠≤≥−√∞–—‘’‚“”„•", "⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉™⅓⅔⅛"}) {
        for (std::size_t at = 0; at < std::string_view{more}.size();) {
            const auto point = generator::base::decode_utf8(more, at);
            if (SamplePages::fonts()->covers(0, point.value)) {
                generator::base::append_utf8(line, point.value);
            }
            at += point.size;
        }
    }
    sample.marked(title, 56, y, line);
    return sample;
}

}  // namespace

TEST_CASE("a document of every kind of node is sound for qpdf and for our own checker",
          "[writers-pdf]") {
    const std::string file = saved(support::two_pages(), "dos_paginas.pdf");
    const auto qpdf = support::run_command("qpdf --check " + support::quoted(file));
    INFO(qpdf.output);
    CHECK(qpdf.status == 0);
    CHECK(qpdf.output.find("WARNING") == std::string::npos);
    for (const std::string& fault : support::pdf_faults(file)) {
        FAIL_CHECK(fault);
    }
}

TEST_CASE("what a worker keeps of the fonts never changes a byte of a document", "[writers-pdf]") {
    const SamplePages sample = support::two_pages();
    const SamplePages other = many_glyphs();
    FontBank bank{SamplePages::fonts()};
    for (const SamplePages* made : {&sample, &other, &sample}) {
        const auto pdf = write_pdf(made->pages, made->document, bank);
        REQUIRE(pdf.has_value());
        CHECK((*pdf == bytes_of(*made)));
    }
}

TEST_CASE("the structure is read in order, with words apart at line ends", "[writers-pdf]") {
    const std::string file = saved(support::two_pages(), "dos_paginas.pdf");
    const auto run = support::run_command("pdfinfo -struct-text " + support::quoted(file));
    REQUIRE(run.status == 0);
    std::size_t at = 0;
    for (const char* part : {"Document",
                             "H1",
                             "Programa de Apoyo a la Niñez",
                             "Sect",
                             "H2",
                             "I. Desempeño",
                             "P (block)",
                             "La oficina informó una adminis",
                             "tración eficiente (véase ",
                             "Link",
                             "sitio oficial",
                             ").",
                             "Reference",
                             "\"1\"",
                             "Note",
                             "Lbl",
                             "\"1\"",
                             "Cifras preliminares.",
                             "L (block)",
                             "LI",
                             "Lbl",
                             "•",
                             "LBody",
                             "Primer componente",
                             "Segundo componente",
                             "Figure",
                             "H3",
                             "Regiones",
                             "Table",
                             "THead",
                             "TH",
                             "Región",
                             "TH",
                             "Observación",
                             "TBody",
                             "TR",
                             "TH",
                             "Ñuble",
                             "TD",
                             "Texto que empieza ",
                             "y termina",
                             "TR",
                             "Aysén",
                             "TD",
                             "TR",
                             "TD",
                             "Total ≥ 85% →",
                             "Note",
                             "Lbl",
                             "*",
                             "Nota de la tabla."}) {
        INFO(part << "\n" << run.output);
        at = run.output.find(part, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(run.output.find("Solo en pantalla") == std::string::npos);
    // A heading's block and columns are places on the page: what they hold stands in their parent.
    CHECK(run.output.find("Div") == std::string::npos);
}

TEST_CASE("extracted text has its letters, ligatures and symbols", "[writers-pdf]") {
    const std::string file = saved(support::two_pages(), "dos_paginas.pdf");
    const auto run = support::run_command("pdftotext -raw " + support::quoted(file) + " -");
    REQUIRE(run.status == 0);
    INFO(run.output);
    for (const char* part :
         {"oficina", "adminis\u00AD\ntración eficiente", "Ñuble", "85%", "→", "≥"}) {
        CHECK(run.output.find(part) != std::string::npos);
    }
    CHECK(run.output.find("ﬁ") == std::string::npos);
    const auto fonts = support::run_command("pdffonts " + support::quoted(file));
    CHECK(fonts.output.find("AAAAAA+Roboto-Regular") != std::string::npos);
    CHECK(fonts.output.find("+DejaVuSans") != std::string::npos);
    CHECK(fonts.output.find(" no ") == std::string::npos);
}

TEST_CASE("a file says its title, author and date", "[writers-pdf]") {
    const std::string file = saved(support::two_pages(), "dos_paginas.pdf");
    const auto run = support::run_command("TZ=UTC pdfinfo " + support::quoted(file));
    INFO(run.output);
    CHECK(run.output.find("Ficha de prueba: año 2023 & <más>") != std::string::npos);
    CHECK(run.output.find("Dirección de Presupuestos") != std::string::npos);
    CHECK(run.output.find("Fri May 31 12:00:00 2024") != std::string::npos);
    CHECK(run.output.find("Tagged:          yes") != std::string::npos);
}

TEST_CASE("the same document gives the same bytes, another title other ones", "[writers-pdf]") {
    SamplePages sample = support::two_pages();
    const std::string first = bytes_of(sample);
    CHECK(bytes_of(support::two_pages()) == first);
    sample.document.title += " 2";
    CHECK(bytes_of(sample) != first);
}

TEST_CASE("a face with more glyphs than codes becomes two fonts", "[writers-pdf]") {
    const std::string file = saved(many_glyphs(), "muchos_glifos.pdf");
    for (const std::string& fault : support::pdf_faults(file)) {
        FAIL_CHECK(fault);
    }
    const auto fonts = support::run_command("pdffonts " + support::quoted(file));
    CHECK(fonts.output.find("AAAABA+Roboto-Regular") != std::string::npos);
    const auto text = support::run_command("pdftotext -raw " + support::quoted(file) + " -");
    for (const char* part : {"ABCDEFG", "àáâãäåæçèéêë", "₅₆₇₈₉", "½¾¿"}) {
        INFO(text.output);
        CHECK(text.output.find(part) != std::string::npos);
    }
}

TEST_CASE("what pages begin alike with is written once, and read on each", "[writers-pdf]") {
    SamplePages sample = support::two_pages();
    for (const char* number : {"3/5", "4/5", "5/5"}) {
        sample.page();
        sample.begin(MarkKind::footer);
        sample.text(56, 30, "Reporte del Proceso de Monitoreo y Seguimiento de la Oferta Pública");
        sample.text(500, 30, number);
        sample.end();
    }
    // Its first pages are the last ones of the sample, which share their footer.
    std::rotate(sample.pages.pages.begin(), sample.pages.pages.begin() + 2,
                sample.pages.pages.end());
    for (auto& heading : sample.pages.headings) {
        heading.page += 3;
    }
    for (auto& figure : sample.pages.figures) {
        figure.page += 3;
    }
    const std::string file = saved(sample, "pie_comun.pdf");
    for (const std::string& fault : support::pdf_faults(file)) {
        FAIL_CHECK(fault);
    }
    const auto objects = support::run_command("qpdf --json --json-key=pages " +
                                              support::quoted(file) + " | grep -A3 '\"contents\"'");
    INFO(objects.output);
    const std::size_t list = objects.output.find('[');
    const std::string shared = objects.output.substr(list, objects.output.find(',', list) - list);
    std::size_t count = 0;
    for (std::size_t at = list; at != std::string::npos; at = objects.output.find(shared, at + 1)) {
        ++count;
    }
    CHECK(count == 3);
    for (const char* page : {"1", "2", "3"}) {
        const auto text = support::run_command("pdftotext -f " + std::string{page} + " -l " + page +
                                               " " + support::quoted(file) + " -");
        INFO(text.output);
        CHECK(text.output.find("Seguimiento de la Oferta Pública") != std::string::npos);
        CHECK(text.output.find(std::to_string(std::stoi(page) + 2) + "/5") != std::string::npos);
    }
}

TEST_CASE("a page without any item is still a page", "[writers-pdf]") {
    SamplePages sample = support::two_pages();
    sample.page();
    const std::string file = saved(sample, "pagina_vacia.pdf");
    CHECK(support::pdf_faults(file).empty());
}

TEST_CASE("what would be lost or misplaced is a fault, never a file", "[writers-pdf]") {
    SECTION("an error of libharu") {
        SamplePages sample = support::two_pages();
        sample.document.links.front() += std::string(70'000, 'x');
        CHECK(fault_of(sample) == "E-PDF-001");
    }
    SECTION("a heading that is longer than a bookmark") {
        SamplePages sample = support::two_pages();
        const std::uint32_t heading = sample.pages.headings.front().node;
        sample.document.nodes[heading].run_count = 0;
        sample.run(heading, std::string(33'000, 'x'));
        CHECK(fault_of(sample) == "E-PDF-004");
    }
    SECTION("something painted outside marks") {
        SamplePages sample = support::two_pages();
        sample.rectangle(0, 0, 10, 10);
        CHECK(fault_of(sample) == "E-PDF-002");
    }
    SECTION("a mark that does not end") {
        SamplePages sample = support::two_pages();
        sample.begin(MarkKind::artifact);
        CHECK(fault_of(sample) == "E-PDF-002");
    }
    SECTION("content of a node that only the screen shows") {
        SamplePages sample = support::two_pages();
        for (auto& node : sample.document.nodes) {
            node.is_screen_only = node.is_screen_only || node.kind == generator::document::Kind::li;
        }
        CHECK(fault_of(sample) == "E-PDF-002");
    }
    SECTION("a glyph that is no letter") {
        SamplePages sample = support::two_pages();
        sample.pages.glyphs.front().id = 0;
        CHECK(fault_of(sample) == "E-PDF-003");
    }
}

TEST_CASE("our checker sees what it is there for", "[writers-pdf]") {
    // The same file with one thing taken away at a time.
    const std::string sound = saved(support::two_pages(), "dos_paginas.pdf");
    const std::string plain = sound + ".qdf";
    REQUIRE(support::run_command("qpdf --qdf --object-streams=disable --no-original-object-ids " +
                                 support::quoted(sound) + " " + support::quoted(plain))
                .status == 0);
    std::ifstream stream{plain, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    const auto faults_without = [&](const std::string& what, const std::string& instead) {
        const std::size_t at = bytes.find(what);
        REQUIRE(at != std::string::npos);
        std::string broken = bytes;
        broken.replace(at, what.size(), instead);
        const std::string file = sound + ".roto";
        std::ofstream{file, std::ios::binary} << broken;
        const auto faults = support::pdf_faults(file);
        std::filesystem::remove(file);
        return faults.size();
    };
    CHECK(faults_without("/Alt", "/Olt") > 0);
    CHECK(faults_without("/Scope", "/Scape") > 0);
    CHECK(faults_without("/Lang", "/Long") > 0);
    CHECK(faults_without("/ToUnicode", "/ToUnicade") > 0);
    CHECK(faults_without("/ColSpan 2", "/ColSpan 1") > 0);
    CHECK(faults_without("/S /H3", "/S /H5") > 0);
    CHECK(faults_without("/MCID 3", "/MCID 4") > 0);
    CHECK(faults_without("/Artifact BMC", "/Artefact BMC") > 0);
    CHECK(faults_without("/ParentTree ", "/ParentTrea ") > 0);
    CHECK(faults_without("/StructParent ", "/StructPirent ") > 0);
    std::filesystem::remove(plain);
}
