#include "readers/pdf/from_bytes.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include "base/limits.hpp"
#include "readers/pdf/canon.hpp"
#include "readers/pdf/content.hpp"
#include "readers/pdf/embedded.hpp"
#include "readers/pdf/streams.hpp"
#include "readers/pdf/tags.hpp"
#include "readers/pdf/xmp.hpp"

namespace generator::readers::pdf {
namespace {

constexpr std::size_t kHeaderWithin = 1024;  // where a reader looks for "%PDF-"

/// What a form has that only holds signatures; XFA, for one, is another document in its place.
const std::set<std::string> kKeysOfSignatures{"/Fields", "/SigFlags", "/DR", "/DA"};

/// A signature, which does nothing by itself.
bool is_signature(QPDFObjectHandle field) {
    return field.isDictionary() && field.getKey("/FT").isNameAndEquals("/Sig") &&
           !field.hasKey("/A") && !field.hasKey("/AA") && !field.hasKey("/Kids");
}

/// One that shows nothing: a field without area, nor words for who hears it.
bool is_invisible_signature(QPDFObjectHandle annotation) {
    if (!is_signature(annotation) || !annotation.getKey("/Subtype").isNameAndEquals("/Widget") ||
        annotation.hasKey("/MK") || annotation.hasKey("/TU") || annotation.hasKey("/Contents") ||
        !annotation.getKey("/Rect").isRectangle()) {
        return false;
    }
    const auto area = annotation.getKey("/Rect").getArrayAsRectangle();
    return area.llx == area.urx || area.lly == area.ury;
}

QPDFObjectHandle shown_annotations(QPDFObjectHandle annotations) {
    QPDFObjectHandle shown = QPDFObjectHandle::newArray();
    if (annotations.isArray()) {
        for (const QPDFObjectHandle& annotation : annotations.getArrayAsVector()) {
            if (!is_invisible_signature(annotation)) {
                shown.appendItem(annotation);
            }
        }
    }
    return shown;
}

bool has_only_signatures(QPDFObjectHandle form) {
    if (!form.isDictionary()) {
        return false;
    }
    const std::set<std::string> keys = form.getKeys();
    if (!std::includes(kKeysOfSignatures.begin(), kKeysOfSignatures.end(), keys.begin(),
                       keys.end())) {
        return false;
    }
    QPDFObjectHandle fields = form.getKey("/Fields");
    if (!fields.isArray()) {
        return fields.isNull();
    }
    const std::vector<QPDFObjectHandle> all = fields.getArrayAsVector();
    return std::all_of(all.begin(), all.end(), is_signature);
}

class DocumentReader {
  public:
    explicit DocumentReader(QPDF& document)
        : document_{document}, tags_{document}, canon_{streams_} {}

    [[nodiscard]] Reading read() {
        Reading reading;
        reading.attachments = read_attachments();
        document_.pushInheritedAttributesToPage();
        const std::vector<QPDFObjectHandle>& pages = document_.getAllPages();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            canon_.label(pages[i], "page " + std::to_string(i));
        }
        canon_.label(document_.getRoot(), "catalog");
        for (const QPDFObjectHandle& page : pages) {
            reading.pages.push_back(read_page(page));
        }
        read_information(reading);
        read_parts(reading);
        reading.is_damaged = document_.anyWarnings();
        return reading;
    }

  private:
    [[nodiscard]] std::vector<Attached> read_attachments() {
        std::vector<Attached> result;
        for (const EmbeddedFile& file : find_embedded_files(document_)) {
            result.push_back({file.name, streams_.bytes(file.stream, base::kMostAttached)});
        }
        return result;
    }

    [[nodiscard]] std::map<std::string, ToUnicode> read_fonts(QPDFObjectHandle fonts) {
        std::map<std::string, ToUnicode> result;
        if (!fonts.isDictionary()) {
            return result;
        }
        for (auto& [name, font] : fonts.getDictAsMap()) {
            QPDFObjectHandle table =
                font.isDictionary() ? font.getKey("/ToUnicode") : QPDFObjectHandle::newNull();
            if (table.isStream()) {
                const auto [known, is_new] = tables_.try_emplace(table.getObjGen());
                if (is_new) {
                    known->second = read_to_unicode(streams_.bytes(table));
                }
                result[name] = known->second;
            }
        }
        return result;
    }

    /// Of the faces that the page uses: some tools take out the others.
    [[nodiscard]] base::Sha256 hash_fonts(QPDFObjectHandle fonts,
                                          const std::set<std::string>& used) {
        std::string hashes;
        for (const std::string& name : used) {
            if (fonts.isDictionary()) {
                hashes += name + base::to_hex(canon_.hash(fonts.getKey(name), {}));
            }
        }
        return base::sha256(hashes);
    }

    [[nodiscard]] ReadPage read_page(QPDFObjectHandle page) {
        QPDFObjectHandle resources = page.getKey("/Resources");
        const bool has_resources = resources.isDictionary();
        QPDFObjectHandle fonts =
            has_resources ? resources.getKey("/Font") : QPDFObjectHandle::newNull();
        ReadPage result;
        Content content = read_content(streams_.content(page), read_fonts(fonts), tags_.of(page));
        result.stretches = std::move(content.stretches);
        result.fonts = hash_fonts(fonts, content.fonts);
        QPDFObjectHandle annotations = shown_annotations(page.getKey("/Annots"));
        if (annotations.getArrayNItems() > 0) {
            result.annotations.hash = canon_.hash(annotations, {});
            result.annotations.text = canon_.words();
        }
        const base::Sha256 own = canon_.hash(
            page, {"/Contents", "/Parent", "/Annots", "/Resources", "/LastModified", "/PieceInfo"});
        const base::Sha256 others = canon_.hash(resources, {"/Font", "/ProcSet"});
        result.rest = base::sha256(base::to_hex(own) + base::to_hex(others));
        return result;
    }

    void read_information(Reading& reading) {
        QPDFObjectHandle information = document_.getTrailer().getKey("/Info");
        if (information.isDictionary()) {
            for (auto& [key, value] : information.getDictAsMap()) {
                reading.metadata["Info" + key] =
                    value.isString() ? value.getUTF8Value() : value.unparseResolved();
            }
        }
        QPDFObjectHandle packet = document_.getRoot().getKey("/Metadata");
        if (packet.isStream()) {
            read_xmp(streams_.bytes(packet), reading.metadata);
        }
    }

    void read_parts(Reading& reading) {
        static constexpr std::array<std::string_view, 5> kElsewhere{"/Type", "/Pages", "/Metadata",
                                                                    "/Version", "/Extensions"};
        for (auto& [key, value] : document_.getRoot().getDictAsMap()) {
            if (std::find(kElsewhere.begin(), kElsewhere.end(), key) != kElsewhere.end()) {
                continue;
            }
            if (key == "/Names" && value.isDictionary() &&
                value.getKeys() == std::set<std::string>{"/EmbeddedFiles"}) {
                continue;
            }
            const base::Sha256 hash = canon_.hash(value, {"/EmbeddedFiles"});
            const bool is_of_signatures = key == "/AcroForm" && has_only_signatures(value);
            reading.parts[is_of_signatures ? std::string{kSignatures} : key.substr(1)] = {
                hash, canon_.words()};
        }
    }

    QPDF& document_;
    Tags tags_;
    Streams streams_;
    Canon canon_;
    std::map<QPDFObjGen, ToUnicode> tables_;
};

Unreadable reason_of(const QPDFExc& fault) {
    return fault.getErrorCode() == qpdf_e_password ? Unreadable::encrypted : Unreadable::damaged;
}

}  // namespace

Outcome read_pdf(const std::string& bytes) {
    if (bytes.substr(0, kHeaderWithin).find("%PDF-") == std::string::npos) {
        return {Unreadable::not_a_pdf, {}};
    }
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("pdf", bytes.data(), bytes.size());
        return {Unreadable::no, DocumentReader{document}.read()};
    } catch (const TooLarge&) {
        return {Unreadable::too_large, {}};
    } catch (const std::bad_alloc&) {
        return {Unreadable::too_large, {}};
    } catch (const QPDFExc& fault) {
        return {reason_of(fault), {}};
    } catch (const std::exception&) {
        return {Unreadable::damaged, {}};
    }
}

}  // namespace generator::readers::pdf
