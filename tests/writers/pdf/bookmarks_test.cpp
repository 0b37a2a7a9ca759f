#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/pdf_objects.hpp"
#include "support/sample_pages.hpp"
#include "support/temporary_folder.hpp"
#include "writers/pdf/from_layout.hpp"

using generator::document::Kind;
using nlohmann::json;
using support::PdfObjects;
using support::SamplePages;

namespace {

/// Two pages with these headings, half of them on each.
SamplePages with_headings(const std::vector<std::pair<Kind, std::string>>& headings) {
    SamplePages sample;
    sample.page();
    std::int32_t y = 800;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (i == headings.size() / 2) {
            sample.page();
            y = 800;
        }
        const std::uint32_t node = sample.node(headings[i].first, 0);
        sample.run(node, headings[i].second);
        sample.marked(node, 56, y, headings[i].second);
        sample.pages.headings.push_back({node,
                                         static_cast<std::uint32_t>(sample.pages.pages.size() - 1),
                                         generator::base::points(y + 10)});
        y -= 20;
    }
    return sample;
}

PdfObjects objects_of(const SamplePages& sample) {
    generator::writers::pdf::FontBank bank{SamplePages::fonts()};
    const auto pdf = write_pdf(sample.pages, sample.document, bank);
    REQUIRE(pdf.has_value());
    const support::TemporaryFolder folder;
    std::ofstream{folder.path("a.pdf"), std::ios::binary} << *pdf;
    return PdfObjects{folder.path("a.pdf")};
}

/// The entries under `parent`, one a line: depth, title, page, place, how many stand below. Every
/// neighbour must know the others.
std::string listing(const PdfObjects& pdf, const json& parent, const std::string& depth) {
    std::string text;
    json before;
    json at = pdf.resolve(parent).value("/First", json{});
    while (!at.is_null()) {
        const json& entry = pdf.resolve(at);
        CHECK(entry.value("/Prev", json{}) == before);
        CHECK(entry.at("/Parent") == parent);
        const json& dest = entry.at("/Dest");
        text += depth + PdfObjects::text(entry.at("/Title")) +
                (dest[0] == pdf.pages()[0] ? " | 1 | " : " | 2 | ") + dest[3].dump() + " | " +
                entry.value("/Count", json(0)).dump() + "\n";
        text += listing(pdf, at, depth + "  ");
        before = at;
        at = entry.value("/Next", json{});
    }
    CHECK(pdf.resolve(parent).value("/Last", json{}) == before);
    return text;
}

}  // namespace

TEST_CASE("bookmarks are the tree of the headings, open, each at its place", "[writers-pdf]") {
    const PdfObjects pdf = objects_of(with_headings({{Kind::title, "FICHA (2023)"},
                                                     {Kind::h1, "I. Antecedentes"},
                                                     {Kind::h3, "Ñuble — Aysén"},
                                                     {Kind::h2, "Propósito"},
                                                     {Kind::h1, "II. Desempeño"},
                                                     {Kind::h2, "Cobertura"}}));
    const json& root = pdf.catalog().at("/Outlines");
    CHECK(listing(pdf, root, "") ==
          "FICHA (2023) | 1 | 810 | 5\n"
          "  I. Antecedentes | 1 | 790 | 2\n"
          "    Ñuble — Aysén | 1 | 770 | 0\n"
          "    Propósito | 2 | 810 | 0\n"
          "  II. Desempeño | 2 | 790 | 1\n"
          "    Cobertura | 2 | 770 | 0\n");
    CHECK(pdf.resolve(root).at("/Count") == 6);
}

TEST_CASE("pages without headings have no bookmarks", "[writers-pdf]") {
    SamplePages sample = with_headings({{Kind::title, "Sin marcadores"}});
    sample.pages.headings.clear();
    CHECK_FALSE(objects_of(sample).catalog().contains("/Outlines"));
}
