#include "writers/html/head.hpp"

#include "writers/html/draft.hpp"
#include "writers/html/escape.hpp"

namespace generator::writers::html {
namespace {

void append_meta(std::string& out, std::string_view name, std::string_view content) {
    if (content.empty()) {
        return;
    }
    out += "<meta name=\"";
    out += name;
    out += "\" content=\"";
    append_escaped(out, content);
    out += "\">\n";
}

}  // namespace

void append_head(std::string& out, const document::Document& document,
                 std::string_view style_sheet) {
    out += "<!DOCTYPE html>\n<html lang=\"";
    append_escaped(out, document.language);
    out +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // Nothing of the page may ask for anything outside it.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; font-src data:\">\n<title>";
    append_escaped(out, document.title);
    out += "</title>\n";
    append_meta(out, "author", document.author);
    append_meta(out, "description", document.subject);
    append_meta(out, "date", document.date);
    if (document.is_draft()) {
        append_meta(out, "robots", "noindex");
    }
    out += "<style>\n";
    out += style_sheet;
    append_draft_style(out, document);
    out += "</style>\n</head>\n";
}

}  // namespace generator::writers::html
