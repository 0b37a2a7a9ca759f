#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/long_ficha.hpp"
#include "support/pdf_structure.hpp"
#include "support/typeset.hpp"
#include "writers/pdf/from_layout.hpp"

namespace {

std::string without_spaces(const std::string& text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char letter) { return letter != ' ' && letter != '\n' && letter != '\f'; });
    return out;
}

}  // namespace

TEST_CASE("a laid out ficha is sound, small and says every word of its document", "[writers-pdf]") {
    const auto document = support::long_ficha();
    const auto pages = support::typeset(document);
    REQUIRE((pages.pages.size() >= 8));
    generator::writers::pdf::FontBank bank{support::compiled_fonts()};
    const auto pdf = generator::writers::pdf::write_pdf(pages, document, bank);
    REQUIRE(pdf.has_value());
    // This sample is denser than a ficha (15 tables, 1.000 structure elements on 10 pages) and has
    // 5,3 KiB a page; the official documents must stay under 45 KiB as a whole.
    CHECK(pdf->size() <= 5'600 * pages.pages.size());

    const std::filesystem::path folder = std::filesystem::path{FICHAS_BINARY_DIR} / "pdf";
    std::filesystem::create_directories(folder);
    const std::string file = (folder / "ficha_larga.pdf").string();
    std::ofstream{file, std::ios::binary} << *pdf;
    for (const std::string& fault : support::pdf_faults(file)) {
        FAIL_CHECK(fault);
    }
    const auto check = support::run_command("qpdf --check " + support::quoted(file));
    CHECK(check.status == 0);

    const auto text = support::run_command("pdfinfo -struct-text " + support::quoted(file) +
                                           " | sed -n 's/^ *\"\\(.*\\)\"$/\\1/p' | tr -d '\\n'");
    const std::string printed = without_spaces(text.output);
    for (const auto& run : document.runs) {
        const std::string wanted = without_spaces(std::string{document.text_of(run)});
        INFO(wanted);
        CHECK(printed.find(wanted) != std::string::npos);
    }
}
