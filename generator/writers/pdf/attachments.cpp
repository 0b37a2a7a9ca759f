#include "writers/pdf/attachments.hpp"

#include <algorithm>
#include <vector>

#include "writers/pdf/deflater.hpp"

namespace generator::writers::pdf {
namespace {

ObjectId add_embedded_file(PdfFile& file, const Attachment& attachment, std::string_view date) {
    std::string entries = "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size ";
    append_integer(entries, static_cast<std::int64_t>(attachment.bytes.size()));
    if (!date.empty()) {
        entries += "/ModDate";
        append_text(entries, date);
    }
    entries += ">>";
    return file.add_deflated_stream(entries, worker_deflater().deflate(attachment.bytes));
}

ObjectId add_specification(PdfFile& file, const Attachment& attachment, std::string_view date) {
    const ObjectId embedded = add_embedded_file(file, attachment, date);
    std::string entries = "/Type/Filespec/F";
    append_text(entries, attachment.name);
    entries += "/UF";
    append_text(entries, attachment.name);
    entries += "/Desc";
    append_text(entries, attachment.description);
    entries += "/AFRelationship/" + attachment.relationship + "/EF<</F ";
    append_reference(entries, embedded);
    entries += "/UF ";
    append_reference(entries, embedded);
    entries += ">>";
    const ObjectId id = file.reserve();
    file.define(id, entries);
    return id;
}

}  // namespace

std::string attach(PdfFile& file, std::span<const Attachment> attachments, std::string_view date) {
    if (attachments.empty()) {
        return {};
    }
    std::vector<const Attachment*> sorted;
    for (const Attachment& attachment : attachments) {
        sorted.push_back(&attachment);
    }
    std::ranges::sort(sorted, {}, [](const Attachment* one) { return one->name; });
    std::string associated = "/AF[";
    std::string names = "]/Names<</EmbeddedFiles<</Names[";
    for (const Attachment* attachment : sorted) {
        const ObjectId id = add_specification(file, *attachment, date);
        append_reference(associated, id);
        associated += ' ';
        append_text(names, attachment->name);
        append_reference(names, id);
        names += ' ';
    }
    return associated + names + "]>>>>";
}

}  // namespace generator::writers::pdf
