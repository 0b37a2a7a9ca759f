#include "preview/html.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "writers/html/escape.hpp"

namespace generator::preview {

Html& Html::text(std::string_view data) {
    // Names of files and texts of broken inputs may be no UTF-8, or turn the writing around.
    writers::html::append_escaped(out_, base::escape_for_terminal(data));
    return *this;
}

void begin_page(Html& html, const Frame& frame) {
    html.raw("<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(frame.title)
        .raw(" — fichas</title>\n<link rel=\"stylesheet\" href=\"")
        .raw(frame.up)
        .raw("estilo.css\">\n<link rel=\"icon\" href=\"")
        .raw(frame.up)
        .raw("icono.svg\">\n<script src=\"")
        .raw(frame.up)
        .raw("vista.js\" defer></script>\n</head>\n<body class=\"vista ")
        .raw(frame.kind)
        .raw("\" data-version=\"")
        .number(frame.version)
        .raw("\" data-contenido=\"")
        .number(frame.content)
        .raw("\">\n<a class=\"saltar\" href=\"#contenido\">Saltar al contenido</a>\n");
}

void end_page(Html& html) { html.raw("</body>\n</html>\n"); }

std::string place_text(const base::Place& place) {
    std::string result = place.file;
    if (place.line > 0) {
        result += ":" + std::to_string(place.line);
        result += place.column > 0 ? ":" + std::to_string(place.column) : "";
    }
    return result;
}

std::size_t count_of(const base::Diagnostics& diagnostics, base::Severity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(diagnostics, severity, &base::Diagnostic::severity));
}

void add_faults(Html& html, const base::Diagnostics& diagnostics, std::size_t most) {
    std::size_t left = most;
    html.raw("<ul>");
    for (const base::Diagnostic& fault : diagnostics) {
        if (fault.severity != base::Severity::error || left == 0) {
            continue;
        }
        --left;
        html.raw("<li><code>")
            .text(place_text(fault.place))
            .raw("</code> <strong>")
            .text(fault.code)
            .raw("</strong> ")
            .text(fault.message)
            .raw("</li>");
    }
    html.raw("</ul>");
}

}  // namespace generator::preview
