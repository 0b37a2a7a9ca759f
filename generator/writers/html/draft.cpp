#include "writers/html/draft.hpp"

#include <string_view>

#include "writers/html/escape.hpp"

namespace generator::writers::html {
namespace {

using document::Document;

std::string_view notice_of(const Document& document) {
    return document.text_of(document.runs[document.nodes[document.draft_notice].first_run]);
}

// The sheet is a layer of its own, and the mark its lowest: above its paper and under every letter.
// What is fixed stands on each printed page; `exact` keeps a browser from darkening it there.
constexpr std::string_view kMark =
    ".hoja{isolation:isolate}\n"
    ".agua{position:fixed;inset:0;z-index:-1;display:grid;place-items:center;overflow:hidden;"
    "pointer-events:none}\n"
    ".agua::before{content:\"BORRADOR\";color:color-mix(in srgb,var(--borrador) 7%,#fff);"
    "font-weight:700;font-size:min(17vw,17vh);letter-spacing:.08em;rotate:-45deg;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}\n";

}  // namespace

void append_draft_style(std::string& out, const Document& document) {
    if (!document.is_draft()) {
        return;
    }
    out += kMark;
    // Every sheet of a draft says so, also those that a browser prints.
    out += "@page{@top-center{content:\"";
    out += notice_of(document);
    out += "\";font:700 10pt sans-serif}}\n";
}

void append_draft_notice(std::string& out, const Document& document) {
    if (document.is_draft()) {
        out += "<aside class=\"borrador\" aria-label=\"Estado\">";
        append_escaped(out, notice_of(document));
        out += "</aside>\n";
    }
}

void append_draft_mark(std::string& out, const Document& document) {
    // Without text of its own: it is neither read aloud, nor found, nor copied.
    out += document.is_draft() ? "<div class=\"agua\" aria-hidden=\"true\"></div>\n" : "";
}

}  // namespace generator::writers::html
