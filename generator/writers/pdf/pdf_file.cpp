#include "writers/pdf/pdf_file.hpp"

#include <array>
#include <cstdio>
#include <new>
#include <vector>

#include <hpdf.h>
#include <hpdf_conf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <hpdf_utils.h>

#include "writers/pdf/arena.hpp"
#include "writers/pdf/compact_save.hpp"
#include "writers/pdf/deflater.hpp"

namespace generator::writers::pdf {
namespace {

constexpr unsigned kNumberMask = 0x00FFFFFF;  // the rest of obj_id are libharu's own flags

struct FirstError {
    HPDF_STATUS code = HPDF_OK;
    HPDF_STATUS detail = HPDF_OK;
};

/// Never throws: there is C between it and us.
void record(HPDF_STATUS code, HPDF_STATUS detail, void* data) {
    auto* error = static_cast<FirstError*>(data);
    if (error->code == HPDF_OK) {
        *error = {code, detail};
    }
}

void* allocate(HPDF_UINT size) { return worker_arena().allocate(size); }
/// The arena takes everything back when the document is gone.
void release(void* /*memory*/) {}

/// How many documents this thread has open: the arena is emptied with the last one.
int& open_documents() {
    thread_local int count = 0;
    return count;
}

struct DocumentDeleter {
    void operator()(HPDF_Doc document) const {
        HPDF_Free(document);
        if (--open_documents() == 0) {
            worker_arena().reset();
        }
    }
};

ObjectId number_of(const void* object) {
    return object == nullptr ? 0
                             : static_cast<const HPDF_Obj_Header*>(object)->obj_id & kNumberMask;
}

HPDF_REAL real(base::Length length) {
    return static_cast<HPDF_REAL>(tenths(length)) / HPDF_REAL{10};
}

base::Diagnostic fault_of(const FirstError& error) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "0x%04X (detalle %u)",
                  static_cast<unsigned>(error.code), static_cast<unsigned>(error.detail));
    return {.code = "E-PDF-001",
            .place = {},
            .message =
                std::string{"no se pudo componer el PDF: libharu informó el error "} + text.data(),
            .hint =
                "no se escribió ningún archivo; revise si algún texto del documento es "
                "desmesurado"};
}

}  // namespace

struct PdfFile::Impl {
    FirstError error;
    std::unique_ptr<_HPDF_Doc_Rec, DocumentDeleter> document;
    Deflater& deflater = worker_deflater();
    CompactSave save;
    std::vector<HPDF_Page> pages;

    [[nodiscard]] bool has_failed() const { return error.code != HPDF_OK; }
    void write_libharu_objects();
};

PdfFile::PdfFile() : impl_{std::make_unique<Impl>()} {
    impl_->document.reset(HPDF_NewEx(record, allocate, release, 0, &impl_->error));
    open_documents() += impl_->document ? 1 : 0;
    if (!impl_->document) {
        throw std::bad_alloc{};
    }
    HPDF_SetCompressionMode(impl_->document.get(), HPDF_COMP_NONE);
    HPDF_Dict_RemoveElement(impl_->document->info, "Producer");  // metadata.cpp writes ours
}

PdfFile::~PdfFile() = default;

ObjectId PdfFile::reserve() {
    // It only holds the number: the entries are ours, and a null is the lightest object there is.
    const HPDF_Null holder = HPDF_Null_New(impl_->document->mmgr);
    if (holder == nullptr || HPDF_Xref_Add(impl_->document->xref, holder) != HPDF_OK) {
        return 0;
    }
    const ObjectId id = number_of(holder);
    impl_->save.mark_own(id);
    return id;
}

void PdfFile::begin_alike() { impl_->save.set_first_alike(impl_->document->xref->entries->count); }

void PdfFile::define(ObjectId id, std::string_view entries) { impl_->save.define(id, entries); }

ObjectId PdfFile::add_stream(std::string_view entries, std::string_view bytes) {
    const ObjectId id = reserve();
    impl_->save.write_stream(id, entries, bytes, false);
    return id;
}

ObjectId PdfFile::add_deflated_stream(std::string_view entries, std::string_view deflated) {
    const ObjectId id = reserve();
    impl_->save.write_stream(id, entries, deflated, true);
    return id;
}

ObjectId PdfFile::add_page(ObjectId start, std::string_view content, std::string_view entries) {
    const HPDF_Page page = HPDF_AddPage(impl_->document.get());
    if (page == nullptr) {
        return 0;
    }
    // All pages share their resources, some their first content, and libharu would write the size
    // as a rounded float: these entries are ours.
    for (const char* ours : {"Resources", "MediaBox", "Contents"}) {
        HPDF_Dict_RemoveElement(page, ours);
    }
    impl_->pages.push_back(page);
    const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    // The content goes straight to the file; libharu's own stream and its length stay empty.
    const ObjectId own = number_of(attributes->contents);
    impl_->save.write_stream(own, {}, impl_->deflater.deflate(content, Effort::quick), true);
    impl_->save.mark_free(
        number_of(HPDF_Dict_GetItem(attributes->contents, "Length", HPDF_OCLASS_NUMBER)));
    std::string all{entries};
    all += "/Contents";
    all += start == 0 ? " " : "[";
    if (start != 0) {
        append_reference(all, start);
        all += ' ';
    }
    append_reference(all, own);
    all += start == 0 ? "" : "]";
    define(number_of(page), all);
    return number_of(page);
}

ObjectId PdfFile::add_link(std::size_t page, const Rectangle& area, const std::string& address) {
    const HPDF_Rect rectangle{real(area.left), real(area.bottom), real(area.right), real(area.top)};
    const HPDF_Annotation link =
        HPDF_Page_CreateURILinkAnnot(impl_->pages[page], rectangle, address.c_str());
    if (link == nullptr) {
        return 0;
    }
    HPDF_LinkAnnot_SetBorderStyle(link, 0, 0, 0);
    return number_of(link);
}

ObjectId PdfFile::catalog() const { return number_of(impl_->document->catalog); }

ObjectId PdfFile::information() const { return number_of(impl_->document->info); }

/// Pages, page tree, catalog, annotations: libharu writes each into memory.
void PdfFile::Impl::write_libharu_objects() {
    const HPDF_Xref xref = document->xref;
    const HPDF_Stream stream = HPDF_MemStream_New(document->mmgr, 1U << 14);
    if (stream == nullptr) {
        return;
    }
    std::string text;
    for (unsigned id = 1; id < xref->entries->count && !has_failed(); ++id) {
        if (!save.is_pending(id)) {
            continue;
        }
        const unsigned before = HPDF_Stream_Size(stream);
        HPDF_Obj_WriteValue(HPDF_Xref_GetEntry(xref, id)->obj, stream, nullptr);
        unsigned size = HPDF_Stream_Size(stream) - before;
        text.resize(size);
        HPDF_Stream_Seek(stream, static_cast<HPDF_INT>(before), HPDF_SEEK_SET);
        HPDF_Stream_Read(stream, static_cast<HPDF_BYTE*>(static_cast<void*>(text.data())), &size);
        save.set_libharu_text(id, text);
    }
    HPDF_Stream_Free(stream);
}

base::Result<std::string> PdfFile::finish() {
    if (!impl_->has_failed()) {
        impl_->write_libharu_objects();
    }
    if (impl_->has_failed()) {
        return fault_of(impl_->error);
    }
    return impl_->save.finish(catalog(), information(), impl_->deflater);
}

}  // namespace generator::writers::pdf
