#include "writers/pdf/from_layout.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "writers/pdf/bookmarks.hpp"
#include "writers/pdf/content.hpp"
#include "writers/pdf/deflater.hpp"
#include "writers/pdf/embedded_fonts.hpp"
#include "writers/pdf/font_bank.hpp"
#include "writers/pdf/metadata.hpp"
#include "writers/pdf/pdf_file.hpp"
#include "writers/pdf/structure.hpp"
#include "writers/pdf/structure_writer.hpp"

namespace generator::writers::pdf {
namespace {

using document::kNone;

base::Diagnostic misplaced_mark(std::string_view what) {
    return {.code = "E-PDF-002",
            .place = {},
            .message = "el PDF no sería accesible: " + std::string{what},
            .hint = "es una falla del programa, no del dato; no se escribió ningún archivo"};
}

std::string catalog_entries(PdfFile& file, const document::Document& document, ObjectId bookmarks,
                            ObjectId structure, ArchivePart part) {
    static const std::string profile{worker_deflater().deflate(srgb_profile())};
    const ObjectId metadata =
        file.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(document, part));
    const ObjectId color = file.add_deflated_stream("/N 3", profile);
    std::string entries;
    if (bookmarks != 0) {
        entries += "/Outlines ";
        append_reference(entries, bookmarks);
    }
    entries += "/StructTreeRoot ";
    append_reference(entries, structure);
    entries += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang";
    append_text(entries, document.language);
    entries += "/Metadata ";
    append_reference(entries, metadata);
    entries +=
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier"
        "(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
    append_reference(entries, color);
    entries += ">>]";
    return entries;
}

base::Diagnostic fault_of(ContentFault fault, std::size_t page) {
    if (fault == ContentFault::misplaced_mark) {
        return misplaced_mark("hay trazos fuera de marcas, o marcas que no cierran");
    }
    return {
        .code = "E-PDF-003",
        .place = {},
        .message = "la página " + std::to_string(page + 1) +
                   " tiene un carácter sin glifo o un glifo sin carácter: se perdería en el PDF",
        .hint = "es una falla del programa: la composición debió rechazar ese texto"};
}

/// What the first two pages begin alike with, in whole lines: headers and footers up to the number
/// of the page. Empty if that is not worth a stream of its own.
std::string_view common_start(std::span<const std::string> contents) {
    if (contents.size() < 2) {
        return {};
    }
    // Two pages spare one copy only: that pays for what is drawn across a draft.
    const std::size_t worthwhile = contents.size() == 2 ? 512 : 128;
    const std::string_view first{contents[0]};
    const auto [end, other] =
        std::mismatch(first.begin(), first.end(), contents[1].begin(), contents[1].end());
    const std::string_view same{first.begin(), end};
    const std::string_view lines = same.substr(0, same.rfind('\n') + 1);
    return lines.size() < worthwhile ? std::string_view{} : lines;
}

std::string page_entries(const layout::Page& page, ObjectId resources, std::size_t number) {
    std::string entries = "/MediaBox[0 0 ";
    append_exact(entries, page.width);
    entries += ' ';
    append_exact(entries, page.height);
    entries += "]/Resources ";
    append_reference(entries, resources);
    entries += "/Tabs/S/StructParents ";
    append_integer(entries, static_cast<std::int64_t>(number));
    return entries;
}

/// The pages with their content; `marks` gets what the structure tree must place.
base::Result<std::vector<ObjectId>> add_pages(PdfFile& file, const layout::Pages& pages,
                                              FontBank& bank, std::vector<Mark>& marks) {
    std::vector<CodeMarks> used(bank.codes().parts() * document::kFaceCount);
    std::vector<std::string> contents(pages.pages.size());
    for (std::uint32_t i = 0; i < contents.size(); ++i) {
        const ContentFault fault = write_content(pages, i, bank, marks, used, contents[i]);
        if (fault != ContentFault::none) {
            return fault_of(fault, i);
        }
    }
    std::vector<ObjectId> ids;
    const ObjectId resources = file.reserve();
    const std::string_view start = common_start(contents);
    const ObjectId shared =
        start.empty() ? 0 : file.add_deflated_stream({}, worker_deflater().deflate(start));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const std::string_view content{contents[i]};
        const bool has_start = shared != 0 && content.starts_with(start);
        ids.push_back(file.add_page(has_start ? shared : 0,
                                    has_start ? content.substr(start.size()) : content,
                                    page_entries(pages.pages[i], resources, i)));
    }
    file.define(resources, "/Font<<" + embed_fonts(file, bank, used) + ">>");
    return ids;
}

bool has_all(const std::vector<std::uint32_t>& places) {
    for (const std::uint32_t place : places) {
        if (place == kNone) {
            return false;
        }
    }
    return true;
}

}  // namespace

base::Result<std::string> write_pdf(const layout::Pages& pages, const document::Document& document,
                                    FontBank& bank) {
    return write_pdf(pages, document, bank, {});
}

base::Result<std::string> write_pdf(const layout::Pages& pages, const document::Document& document,
                                    FontBank& bank, std::span<const Attachment> attachments) {
    PdfFile file;
    std::vector<Mark> marks;
    const base::Result<std::vector<ObjectId>> page_ids = add_pages(file, pages, bank, marks);
    if (!page_ids) {
        return page_ids.diagnostics();
    }
    const Structure structure = build_structure(document, pages, marks);
    if (!has_all(structure.element_of_mark) || !has_all(structure.element_of_link)) {
        return misplaced_mark("hay contenido sin lugar en el árbol de estructura");
    }
    const auto bookmarks = write_bookmarks(file, pages, document, *page_ids);
    if (!bookmarks) {
        return bookmarks.diagnostics();
    }
    const ObjectId root = write_structure(file, structure, {document, pages, marks, *page_ids});
    const ArchivePart part = attachments.empty() ? ArchivePart::second : ArchivePart::third;
    file.define(file.catalog(), catalog_entries(file, document, *bookmarks, root, part) +
                                    attach(file, attachments, pdf_date(document.date)));
    file.define(file.information(), information_entries(document));
    return file.finish();
}

}  // namespace generator::writers::pdf
