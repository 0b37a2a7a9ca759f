#include "support/pdf_structure.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>

#include "support/pdf_content.hpp"
#include "support/pdf_objects.hpp"

namespace support {
namespace {

using nlohmann::json;

class Checker {
  public:
    explicit Checker(const std::string& file) : pdf_{file} {}

    std::vector<std::string> check() {
        check_document();
        check_pages();
        const json& root = pdf_.at(pdf_.catalog(), "/StructTreeRoot");
        const json& kids = pdf_.at(root, "/K");
        if (root.is_null() || kids.is_null()) {
            fault("no structure tree");
            return faults_;
        }
        const std::string root_reference = pdf_.catalog()["/StructTreeRoot"];
        const json first = kids.is_array() ? kids.at(0) : root.at("/K");
        walk(first.get<std::string>(), root_reference);
        read_parent_tree(pdf_.at(root, "/ParentTree"));
        check_marks();
        check_links();
        return faults_;
    }

  private:
    using MarkPlace = std::pair<std::string, int>;  // page, MCID

    void fault(const std::string& text) { faults_.push_back(text); }
    void require(bool holds, const std::string& text) {
        if (!holds) {
            fault(text);
        }
    }

    void check_document() {
        const json& catalog = pdf_.catalog();
        require(!PdfObjects::text(pdf_.at(catalog, "/Lang")).empty(), "no language");
        require(pdf_.at(pdf_.at(catalog, "/MarkInfo"), "/Marked") == true, "not marked as tagged");
        require(pdf_.at(pdf_.at(catalog, "/ViewerPreferences"), "/DisplayDocTitle") == true,
                "the window does not show the title");
        const std::string title =
            PdfObjects::text(pdf_.at(pdf_.at(pdf_.trailer(), "/Info"), "/Title"));
        require(!title.empty(), "no title");
        require(pdf_.at(pdf_.trailer(), "/ID").is_array(), "no ID");
        require(pdf_.at(catalog, "/OutputIntents").is_array(), "no output intent");
        const std::string xmp =
            catalog.contains("/Metadata") ? pdf_.stream(catalog["/Metadata"]) : std::string{};
        for (const char* part : {"<dc:title>", "pdfuaid:part=\"1\"", "pdfaid:part=\"2\"",
                                 "pdfaid:conformance=\"A\"", "pdfaExtension:schemas"}) {
            require(xmp.find(part) != std::string::npos, std::string{"XMP without "} + part);
        }
    }

    /// Of one stream, or of several that are read as one.
    [[nodiscard]] std::string contents_of(const json& contents) const {
        if (!contents.is_array()) {
            return pdf_.stream(contents);
        }
        std::string bytes;
        for (const json& part : contents) {
            bytes += pdf_.stream(part) + "\n";
        }
        return bytes;
    }

    void check_pages() {
        for (const std::string& page : pdf_.pages()) {
            const json& object = pdf_.resolve(page);
            const PdfContent content = read_content(contents_of(object.at("/Contents")));
            for (const std::string& text : content.faults) {
                fault("page " + page + ": " + text);
            }
            for (const int mark : content.marks) {
                require(painted_.insert({page, mark}).second, "page " + page + ": MCID twice");
            }
            require(pdf_.at(object, "/Tabs") == "/S", "page " + page + " without tab order");
            const json& fonts = pdf_.at(pdf_.at(object, "/Resources"), "/Font");
            for (const auto& [name, codes] : content.codes) {
                check_font(pdf_.at(fonts, name), name, codes);
            }
        }
    }

    void check_font(const json& font, const std::string& name, const std::set<int>& codes) {
        const json& descriptor = pdf_.at(font, "/FontDescriptor");
        if (!descriptor.is_object() || !descriptor.contains("/FontFile2")) {
            fault("font " + name + " is not embedded");
            return;
        }
        const std::string& program = pdf_.stream(descriptor["/FontFile2"]);
        const std::string table =
            font.contains("/ToUnicode") ? pdf_.stream(font["/ToUnicode"]) : std::string{};
        const bool has_ascii = table.find("<20><7E><0020>") != std::string::npos;
        const bool has_latin = table.find("<A0><FF><00A0>") != std::string::npos;
        const int first = pdf_.at(font, "/FirstChar").get<int>();
        const json& widths = pdf_.at(font, "/Widths");
        for (const int code : codes) {
            const std::string place = "font " + name + ", code " + std::to_string(code);
            require(glyph_of(program, code) != 0, place + ": no glyph");
            const int index = code - first;
            require(index >= 0 && index < static_cast<int>(widths.size()), place + ": no width");
            std::array<char, 8> key{};
            std::snprintf(key.data(), key.size(), "<%02X><", static_cast<unsigned>(code));
            const bool is_in_range =
                (has_ascii && code >= 0x20 && code <= 0x7E) || (has_latin && code >= 0xA0);
            require(is_in_range || table.find(key.data()) != std::string::npos,
                    place + ": no letter");
        }
    }

    static unsigned big_endian(const std::string& bytes, std::size_t at, std::size_t size) {
        unsigned value = 0;
        for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i) {
            value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
        }
        return value;
    }

    /// Through the (1,0) cmap of format 0.
    static unsigned glyph_of(const std::string& program, int code) {
        for (std::size_t i = 0; i < big_endian(program, 4, 2); ++i) {
            if (program.substr(12 + 16 * i, 4) == "cmap") {
                const std::size_t table = big_endian(program, 12 + 16 * i + 8, 4) + 12;
                return big_endian(program, table + 6 + static_cast<unsigned>(code), 1);
            }
        }
        return 0;
    }

    /// A single one needs no list.
    json kids_of(const json& element) {
        const json& kids = pdf_.at(element, "/K");
        return kids.is_array() ? kids : kids.is_null() ? json::array() : json{element["/K"]};
    }

    void walk(const std::string& reference, const std::string& parent) {
        const json& element = pdf_.resolve(reference);
        require(element.at("/P") == parent, reference + ": wrong parent");
        const std::string kind = element.at("/S");
        check_element(reference, element, kind);
        for (const json& kid : kids_of(element)) {
            if (kid.is_number()) {
                add_mark(element.at("/Pg"), kid, reference);
            } else if (kid.is_object() && kid.value("/Type", "") == "/MCR") {
                add_mark(kid.at("/Pg"), kid.at("/MCID"), reference);
            } else if (kid.is_object()) {
                owner_of_annotation_[kid.at("/Obj")] = reference;
            } else {
                walk(kid.get<std::string>(), reference);
            }
        }
    }

    void add_mark(const json& page, const json& mark, const std::string& element) {
        const MarkPlace place{page.get<std::string>(), mark.get<int>()};
        require(owner_of_mark_.emplace(place, element).second,
                "MCID " + std::to_string(place.second) + " stands twice in the structure");
    }

    void check_element(const std::string& reference, const json& element, const std::string& kind) {
        const json& attributes = pdf_.at(element, "/A");
        if (kind == "/Figure") {
            require(!PdfObjects::text(pdf_.at(element, "/Alt")).empty(), "Figure without Alt");
            require(pdf_.at(attributes, "/BBox").is_array(), "Figure without BBox");
        } else if (kind == "/TH") {
            require(pdf_.at(attributes, "/Scope").is_string(), "TH without Scope");
        } else if (kind == "/Note") {
            const std::string id = PdfObjects::text(pdf_.at(element, "/ID"));
            require(!id.empty() && notes_.insert(id).second, "Note without an ID of its own");
        } else if (kind == "/Table") {
            check_grid(reference);
        } else if (kind.size() == 3 && kind[1] == 'H' && kind[2] >= '1' && kind[2] <= '6') {
            const int level = kind[2] - '0';
            require(level <= heading_ + 1,
                    "heading " + kind + " after level " + std::to_string(heading_));
            heading_ = level;
        }
    }

    void collect_rows(const json& group, std::vector<json>& rows) {
        for (const json& kid : kids_of(group)) {
            const json& element = pdf_.resolve(kid);
            if (pdf_.at(element, "/S") == "/TR") {
                rows.push_back(element);
            } else {
                collect_rows(element, rows);
            }
        }
    }

    /// Every place of the grid is taken exactly once.
    void check_grid(const std::string& table) {
        std::vector<json> rows;
        collect_rows(pdf_.resolve(table), rows);
        std::vector<std::map<int, bool>> taken(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            int column = 0;
            for (const json& cell : kids_of(rows[row])) {
                while (taken[row].count(column) != 0) {
                    ++column;
                }
                const json& attributes = pdf_.at(pdf_.resolve(cell), "/A");
                const int wide = attributes.is_object() ? attributes.value("/ColSpan", 1) : 1;
                const int high = attributes.is_object() ? attributes.value("/RowSpan", 1) : 1;
                require(row + static_cast<std::size_t>(high) <= rows.size(),
                        "a cell leaves its table");
                for (int y = 0; y < high && row + static_cast<std::size_t>(y) < rows.size(); ++y) {
                    for (int x = 0; x < wide; ++x) {
                        require(taken[row + static_cast<std::size_t>(y)]
                                    .emplace(column + x, true)
                                    .second,
                                "two cells share a place of " + table);
                    }
                }
                column += wide;
            }
        }
        for (const auto& row : taken) {
            require(row.size() == taken.front().size() &&
                        row.rbegin()->first + 1 == static_cast<int>(row.size()),
                    "the rows of table " + table + " are not equally long");
        }
    }

    void read_parent_tree(const json& tree) {
        const json& entries = pdf_.at(tree, "/Nums");
        for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
            parents_[entries[i].get<int>()] = entries[i + 1];
        }
    }

    void check_marks() {
        for (const auto& [place, element] : owner_of_mark_) {
            require(painted_.count(place) != 0, "the structure names a mark that no page has");
        }
        for (const MarkPlace& place : painted_) {
            const std::string text =
                "page " + place.first + ", MCID " + std::to_string(place.second);
            const auto owner = owner_of_mark_.find(place);
            if (owner == owner_of_mark_.end()) {
                fault(text + " has no place in the structure");
                continue;
            }
            const int key = pdf_.at(pdf_.resolve(place.first), "/StructParents").get<int>();
            const json& parents = pdf_.resolve(parents_[key]);
            const auto index = static_cast<std::size_t>(place.second);
            require(parents.is_array() && index < parents.size() && parents[index] == owner->second,
                    text + ": the parent tree says otherwise");
        }
    }

    void check_links() {
        for (const std::string& page : pdf_.pages()) {
            const json& annotations = pdf_.at(pdf_.resolve(page), "/Annots");
            for (const json& reference : annotations.is_array() ? annotations : json::array()) {
                const json& link = pdf_.resolve(reference);
                require(!PdfObjects::text(pdf_.at(link, "/Contents")).empty(),
                        "link without Contents");
                require(pdf_.at(link, "/F") == 4, "link that does not print");
                const json& key = pdf_.at(link, "/StructParent");
                const auto owner = owner_of_annotation_.find(reference.get<std::string>());
                const bool has_owner = key.is_number() && owner != owner_of_annotation_.end();
                require(has_owner && parents_[key.get<int>()] == owner->second &&
                            pdf_.at(pdf_.resolve(owner->second), "/S") == "/Link",
                        "link outside the structure");
            }
        }
    }

    PdfObjects pdf_;
    std::vector<std::string> faults_;
    std::set<MarkPlace> painted_;
    std::map<MarkPlace, std::string> owner_of_mark_;
    std::map<std::string, std::string> owner_of_annotation_;
    std::map<int, json> parents_;
    std::set<std::string> notes_;
    int heading_ = 0;
};

}  // namespace

std::vector<std::string> pdf_faults(const std::string& file) { return Checker{file}.check(); }

}  // namespace support
