#include "support/pdf_text.hpp"

#include <map>
#include <set>

#include "base/utf8.hpp"
#include "support/pdf_value.hpp"

namespace support {
namespace {

using Kind = PdfValue::Kind;
using Letters = std::map<unsigned char, std::string>;
using Place = std::pair<int, int>;  // page object, mark

std::string from_utf16(const std::string& bytes) {
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto value = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8U |
                                                 static_cast<unsigned char>(bytes[i + 1]));
        constexpr char32_t soft_hyphen = 0xAD;
        if (value != soft_hyphen) {
            generator::base::append_utf8(text, value);
        }
    }
    return text;
}

/// The letters of a ToUnicode table: `beginbfrange` of one-byte codes and `beginbfchar`.
Letters read_letters(const std::string& table) {
    Letters letters;
    PdfLexer lexer{table};
    std::vector<PdfValue> operands;
    while (!lexer.at_end()) {
        bool is_operator = false;
        PdfValue value = lexer.next(is_operator);
        if (!is_operator) {
            operands.push_back(std::move(value));
            continue;
        }
        const bool is_range = value.text == "endbfrange";
        const std::size_t step = is_range ? 3 : 2;
        if (is_range || value.text == "endbfchar") {
            for (std::size_t i = 0; i + step <= operands.size(); i += step) {
                const auto first = static_cast<unsigned char>(operands[i].text.at(0));
                const auto last = static_cast<unsigned char>(operands[i + step - 2].text.at(0));
                std::string target = operands[i + step - 1].text;
                for (unsigned code = first; code <= last; ++code) {
                    letters[static_cast<unsigned char>(code)] = from_utf16(target);
                    ++target.back();
                }
            }
        }
        operands.clear();
    }
    return letters;
}

class Reader {
  public:
    explicit Reader(std::string_view pdf) : file_{pdf} { out_.faults = file_.faults(); }

    PdfText read() {
        const PdfValue& catalog = file_.at(file_.trailer(), "Root");
        read_pages(file_.at(catalog, "Pages"));
        const PdfValue& root = file_.at(catalog, "StructTreeRoot");
        walk(file_.at(root, "K"), 0);
        for (const auto& [place, text] : marks_) {
            if (!used_.contains(place)) {
                out_.faults.push_back("a mark outside the structure: " + text);
            }
        }
        return std::move(out_);
    }

  private:
    void read_pages(const PdfValue& node) {
        for (const PdfValue& kid : file_.at(node, "Kids").items) {
            const PdfValue& page = file_.resolve(kid);
            if (file_.at(page, "Type").text == "Pages") {
                read_pages(page);
                continue;
            }
            ++out_.pages;
            read_fonts(file_.at(file_.at(page, "Resources"), "Font"));
            const auto contents = page.entries.find("Contents");
            if (contents == page.entries.end()) {
                out_.faults.emplace_back("a page without contents");
            } else {
                read_contents(kid.integer(), contents_of(contents->second));
            }
        }
    }

    /// Of one stream, or of several that are read as one.
    [[nodiscard]] std::string contents_of(const PdfValue& contents) const {
        if (contents.items.empty()) {
            return file_.stream(contents);
        }
        std::string bytes;
        for (const PdfValue& part : contents.items) {
            bytes += file_.stream(part) + "\n";
        }
        return bytes;
    }

    void read_fonts(const PdfValue& fonts) {
        page_fonts_.clear();
        for (const auto& [name, font] : fonts.entries) {
            const auto& entries = file_.resolve(font).entries;
            const auto table = entries.find("ToUnicode");
            const int number = table == entries.end() ? 0 : table->second.integer();
            if (!letters_.contains(number)) {
                letters_[number] =
                    table == entries.end() ? Letters{} : read_letters(file_.stream(table->second));
            }
            page_fonts_[name] = &letters_[number];
        }
    }

    void read_contents(int page, const std::string& bytes) {
        PdfLexer lexer{bytes};
        std::vector<PdfValue> operands;
        const Letters* font = nullptr;
        std::string* mark = nullptr;
        while (!lexer.at_end()) {
            bool is_operator = false;
            PdfValue value = lexer.next(is_operator);
            if (!is_operator) {
                operands.push_back(std::move(value));
                continue;
            }
            if (value.text == "BDC" || value.text == "BMC") {
                mark = begin(page, operands);
            } else if (value.text == "EMC") {
                mark = nullptr;
            } else if (value.text == "Tf") {
                const auto found = page_fonts_.find(operands.at(0).text);
                font = found == page_fonts_.end() ? nullptr : found->second;
            } else if ((value.text == "TJ" || value.text == "Tj") && mark != nullptr) {
                show(operands.at(0), font, *mark);
            }
            operands.clear();
        }
    }

    std::string* begin(int page, const std::vector<PdfValue>& operands) {
        if (operands.size() < 2 || !operands[1].entries.contains("MCID")) {
            return nullptr;  // an artifact
        }
        return &marks_[{page, file_.at(operands[1], "MCID").integer()}];
    }

    void show(const PdfValue& operand, const Letters* font, std::string& mark) {
        if (operand.is(Kind::array)) {
            for (const PdfValue& item : operand.items) {
                show(item, font, mark);
            }
            return;
        }
        for (const char byte : operand.text) {
            const auto code = static_cast<unsigned char>(byte);
            if (font == nullptr || !font->contains(code)) {
                out_.faults.push_back("a code without a letter: " + std::to_string(code));
                continue;
            }
            mark += font->at(code);
        }
    }

    void walk(const PdfValue& kid, int page) {
        if (kid.is(Kind::number)) {
            use({page, kid.integer()});
        } else if (kid.is(Kind::array)) {
            for (const PdfValue& item : kid.items) {
                walk(item, page);
            }
        } else if (kid.is(Kind::reference)) {
            walk(file_.resolve(kid), page);
        } else if (kid.is(Kind::dictionary)) {
            const auto own_page = kid.entries.find("Pg");
            const int here = own_page == kid.entries.end() ? page : own_page->second.integer();
            const std::string& type = file_.at(kid, "Type").text;
            if (type == "MCR") {
                use({here, file_.at(kid, "MCID").integer()});
            } else if (type != "OBJR") {
                ++out_.elements;
                if (const auto kids = kid.entries.find("K"); kids != kid.entries.end()) {
                    walk(kids->second, here);
                }
            }
        }
    }

    void use(const Place& place) {
        const auto found = marks_.find(place);
        if (found == marks_.end()) {
            out_.faults.push_back("the structure names a mark that no page has");
        } else if (!used_.insert(place).second) {
            out_.faults.push_back("a mark stands twice in the structure: " + found->second);
        } else {
            out_.text += found->second;
        }
    }

    PdfFile file_;
    PdfText out_;
    std::map<int, Letters> letters_;  // by table
    std::map<std::string, const Letters*, std::less<>> page_fonts_;
    std::map<Place, std::string> marks_;
    std::set<Place> used_;
};

}  // namespace

PdfText read_pdf_text(std::string_view pdf) { return Reader{pdf}.read(); }

}  // namespace support
