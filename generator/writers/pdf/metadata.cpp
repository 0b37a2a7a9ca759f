#include "writers/pdf/metadata.hpp"

#include <array>
#include <span>
#include <vector>

#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {
namespace {

constexpr std::string_view kProducer = "fichas " FICHAS_VERSION;

constexpr std::string_view kPacketStart =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\""
    " pdfaid:part=\"";
constexpr std::string_view kPacketLevels = "\" pdfaid:conformance=\"A\" pdfuaid:part=\"1\"";

// PDF/A (ISO 19005-2, 6.6.2.3.1) knows no pdfuaid: the packet itself must describe that schema.
// Plain values stand as attributes, the shorter of the two forms that RDF has for them.
constexpr std::string_view kPacketEnd =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li><rdf:Description pdfaSchema:schema=\"PDF/UA\""
    " pdfaSchema:namespaceURI=\"http://www.aiim.org/pdfua/ns/id/\""
    " pdfaSchema:prefix=\"pdfuaid\"><pdfaSchema:property><rdf:Seq>"
    "<rdf:li pdfaProperty:name=\"part\" pdfaProperty:valueType=\"Integer\""
    " pdfaProperty:category=\"internal\" pdfaProperty:description=\"Part of PDF/UA\"/></rdf:Seq>"
    "</pdfaSchema:property></rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";

void append_property(std::string& out, std::string_view name, std::string_view container,
                     std::string_view value) {
    if (value.empty()) {
        return;
    }
    const std::string language = container == "Alt" ? " xml:lang=\"x-default\"" : "";
    out +=
        "<" + std::string{name} + "><rdf:" + std::string{container} + "><rdf:li" + language + ">";
    append_xml(out, value);
    out += "</rdf:li></rdf:" + std::string{container} + "></" + std::string{name} + ">";
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Whether `text` looks like `pattern`, where 0 stands for any digit.
bool matches(std::string_view text, std::string_view pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (i >= text.size() || (pattern[i] == '0' ? !is_digit(text[i]) : text[i] != pattern[i])) {
            return false;
        }
    }
    return text.size() == pattern.size();
}

void append_entry(std::string& out, std::string_view key, std::string_view value) {
    if (!value.empty()) {
        out += '/';
        out += key;
        append_text(out, value);
    }
}

void append16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value >> 8U & 0xFFU);
    out += static_cast<char>(value & 0xFFU);
}

void append32(std::string& out, std::uint32_t value) {
    append16(out, value >> 16U);
    append16(out, value & 0xFFFFU);
}

/// Three numbers of 16.16 bits, as ICC writes a colour.
std::string xyz(std::uint32_t x, std::uint32_t y, std::uint32_t z) {
    std::string out = "XYZ ";
    for (const std::uint32_t value : {0U, x, y, z}) {
        append32(out, value);
    }
    return out;
}

std::string description_tag() {
    std::string out = "desc";
    append32(out, 0);
    append32(out, 5);
    out += std::string_view{"sRGB\0", 5};
    out.append(78, '\0');  // no Unicode nor Macintosh name
    return out;
}

std::string gamma_tag() {
    std::string out = "curv";
    append32(out, 0);
    append32(out, 1);
    append16(out, 0x0233);  // 2,2 in 8.8 bits
    return out;
}

std::string icc_header(std::size_t size) {
    std::string out;
    append32(out, static_cast<std::uint32_t>(size));
    append32(out, 0);
    append32(out, 0x02100000);  // version 2.1
    out += "mntrRGB XYZ ";
    for (const std::uint32_t part : {2000U, 1U, 1U, 0U, 0U, 0U}) {
        append16(out, part);  // the profile has no date: the same bytes always
    }
    out += "acsp";
    out.append(28, '\0');
    out += std::string_view{xyz(0xF6D6, 0x10000, 0xD32D)}.substr(8);  // D50
    out.resize(128, '\0');
    return out;
}

}  // namespace

std::string pdf_date(std::string_view iso) {
    const std::string_view day = iso.substr(0, 10);
    if (!matches(day, "0000-00-00")) {
        return {};
    }
    std::string date = "D:";
    date += iso.substr(0, 4);
    date += iso.substr(5, 2);
    date += iso.substr(8, 2);
    if (iso.size() == day.size()) {
        return date;
    }
    if (!matches(iso.substr(10, 9), "T00:00:00")) {
        return {};
    }
    date += iso.substr(11, 2);
    date += iso.substr(14, 2);
    date += iso.substr(17, 2);
    const std::string_view zone = iso.substr(19);
    if (zone == "Z") {
        return date + "Z";
    }
    if (matches(zone, "+00:00") || matches(zone, "-00:00")) {
        date += zone.substr(0, 3);
        date += '\'';
        date += zone.substr(4, 2);
        return date + "'";
    }
    return zone.empty() ? date : std::string{};
}

std::string information_entries(const document::Document& document) {
    std::string entries;
    append_entry(entries, "Title", document.title);
    append_entry(entries, "Author", document.author);
    append_entry(entries, "Subject", document.subject);
    append_entry(entries, "Producer", kProducer);
    const std::string date = pdf_date(document.date);
    append_entry(entries, "CreationDate", date);
    append_entry(entries, "ModDate", date);
    return entries;
}

std::string xmp_packet(const document::Document& document, ArchivePart part) {
    std::string out{kPacketStart};
    out += part == ArchivePart::third ? '3' : '2';
    out += kPacketLevels;
    if (!pdf_date(document.date).empty()) {
        out += " xmp:CreateDate=\"" + document.date + "\" xmp:ModifyDate=\"" + document.date + "\"";
    }
    out += " pdf:Producer=\"";
    out += kProducer;
    out += "\">";
    append_property(out, "dc:title", "Alt", document.title);
    append_property(out, "dc:creator", "Seq", document.author);
    append_property(out, "dc:description", "Alt", document.subject);
    append_property(out, "dc:language", "Bag", document.language);
    out += kPacketEnd;
    return out;
}

std::string srgb_profile() {
    // The primaries of sRGB adapted to D50, and a white point; red, green and blue share a curve.
    const std::vector<std::pair<std::string_view, std::string>> tags = {
        {"desc", description_tag()},
        {"cprt", std::string{"text\0\0\0\0CC0\0", 12}},
        {"wtpt", xyz(0xF6D6, 0x10000, 0xD32D)},
        {"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)},
        {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)},
        {"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)},
        {"rTRC", gamma_tag()}};
    const std::size_t count = tags.size() + 2;
    const std::size_t start = 128 + 4 + 12 * count;
    std::string table;
    std::string data;
    append32(table, static_cast<std::uint32_t>(count));
    const auto append_row = [&](std::string_view name, std::size_t at, std::size_t size) {
        table += name;
        append32(table, static_cast<std::uint32_t>(start + at));
        append32(table, static_cast<std::uint32_t>(size));
    };
    for (const auto& [name, bytes] : tags) {
        append_row(name, data.size(), bytes.size());
        data += bytes;
        data.append((4 - data.size() % 4) % 4, '\0');
    }
    const std::size_t curve_size = tags.back().second.size();
    const std::size_t curve_at = data.size() - (curve_size + 3) / 4 * 4;
    append_row("gTRC", curve_at, curve_size);
    append_row("bTRC", curve_at, curve_size);
    return icc_header(start + data.size()) + table + data;
}

}  // namespace generator::writers::pdf
