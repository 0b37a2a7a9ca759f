#include "writers/pdf/embedded_fonts.hpp"

#include <vector>

namespace generator::writers::pdf {
namespace {

CodeSet set_of(const CodeMarks& marks) {
    CodeSet set;
    for (std::size_t code = 0; code < marks.size(); ++code) {
        set.set(code, marks[code]);
    }
    return set;
}

}  // namespace

std::string embed_fonts(PdfFile& file, FontBank& bank, std::span<const CodeMarks> used) {
    std::vector<CodeSet> sets;
    std::vector<CodeSet> of_parts(bank.codes().parts());
    for (std::size_t number = 0; number < used.size(); ++number) {
        sets.push_back(set_of(used[number]));
        of_parts[font_key(number).part] |= sets[number];
    }
    std::vector<ObjectId> tables(bank.codes().parts(), 0);
    std::string resources;
    for (std::size_t number = 0; number < used.size(); ++number) {
        const CodeSet& codes = sets[number];
        if (codes.none()) {
            continue;
        }
        const FontKey key = font_key(number);
        ObjectId& table = tables[key.part];
        if (table == 0) {
            table = file.add_deflated_stream({}, bank.to_unicode(key.part, of_parts[key.part]));
        }
        const PreparedFont& prepared = bank.font(key, codes);
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
