#include "writers/pdf/embedded_fonts.hpp"

#include <vector>

namespace generator::writers::pdf {

std::string embed_fonts(PdfFile& file, FontBank& bank, std::span<const CodeSet> used) {
    std::vector<ObjectId> tables(bank.codes().parts(), 0);
    std::string resources;
    for (std::size_t number = 0; number < used.size(); ++number) {
        if (used[number].none()) {
            continue;
        }
        const FontKey key = font_key(number);
        const PreparedFont& prepared = bank.font(key, used[number]);
        ObjectId& table = tables[key.part];
        if (table == 0) {
            table = file.add_deflated_stream({}, bank.to_unicode(key.part));
        }
        const ObjectId program =
            file.add_deflated_stream(prepared.program_entries, prepared.program);
        const ObjectId described = file.reserve();
        std::string entries = prepared.descriptor + "/FontFile2 ";
        append_reference(entries, program);
        file.define(described, entries);

        entries = prepared.font + "/FontDescriptor ";
        append_reference(entries, described);
        entries += "/ToUnicode ";
        append_reference(entries, table);
        const ObjectId id = file.reserve();
        file.define(id, entries);

        resources += "/F";
        append_integer(resources, static_cast<std::int64_t>(number));
        resources += ' ';
        append_reference(resources, id);
    }
    return resources;
}

}  // namespace generator::writers::pdf
