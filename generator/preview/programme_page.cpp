// The pages of one programme: what they share, and those that only show an output.
#include <algorithm>

#include "base/words.hpp"
#include "preview/html.hpp"
#include "preview/pages.hpp"

namespace generator::preview {
namespace {

constexpr std::size_t kFaultsInBanner = 5;

std::string title_of(const Programme& programme) {
    return programme.identity.nombre.empty() ? programme.name : programme.identity.nombre;
}

/// What a menu entry counts.
std::string count_text(Kind kind, const Scene& scene) {
    switch (kind) {
        case Kind::diagnostics:
            return " (" + std::to_string(scene.programme.diagnostics.size()) + ")";
        case Kind::findings:
            return " (" + std::to_string(scene.programme.findings.size()) + ")";
        default:
            return "";
    }
}

void add_menu(Html& html, Kind kind, const Scene& scene) {
    html.raw("<nav aria-label=\"Vistas del programa\"><ul id=\"menu\" data-vivo>");
    for (const View& view : views()) {
        html.raw("<li><a href=\"")
            .raw(view.path.empty() ? "./" : view.path)
            .raw(view.kind == kind ? "\" aria-current=\"page\">" : "\">")
            .raw(view.name)
            .raw(count_text(view.kind, scene))
            .raw("</a></li>");
    }
    html.raw("</ul></nav>\n");
}

void add_band(Html& html, const std::string& words, const base::Diagnostics& faults) {
    html.raw("<div class=\"banda\"><p>").text(words).raw("</p>");
    if (base::has_errors(faults)) {
        add_faults(html, faults, kFaultsInBanner);
    }
    const std::size_t errors = count_of(faults, base::Severity::error);
    if (errors > kFaultsInBanner) {
        html.raw("<p><a href=\"diagnosticos\">Ver los ").number(errors).raw(" errores</a></p>");
    }
    html.raw("</div>");
}

/// Why what is shown is not what the file says; empty if it is.
std::string standing_text(const Programme& programme) {
    const std::string kept =
        programme.is_shown() ? ": se muestra la última versión buena." : ", y no hay otra versión.";
    const std::size_t errors = count_of(programme.diagnostics, base::Severity::error);
    const std::string what = programme.line > 0 ? "La línea " : "El archivo ";
    switch (programme.standing) {
        case Standing::waiting:
            return what + "no se ha leído todavía.";
        case Standing::broken:
            return what + "tiene " + base::counted(errors, "error", "errores") + kept;
        case Standing::missing:
            return what + "no está, o no se puede leer" + kept;
        case Standing::current:
            break;
    }
    return {};
}

bool is_edited(const Scene& scene) {
    const std::pair key{scene.programme.identity.producto, scene.programme.identity.edicion};
    return std::ranges::find(scene.data.edited, key) != scene.data.edited.end();
}

void add_banner(Html& html, const Scene& scene) {
    html.raw("<div id=\"aviso\" role=\"status\" data-vivo>");
    const std::string standing = standing_text(scene.programme);
    if (!standing.empty()) {
        add_band(html, standing, scene.programme.diagnostics);
    }
    const base::Diagnostics data_faults = faults_of(scene.data, scene.programme);
    if (!data_faults.empty()) {
        add_band(html,
                 "La plantilla, la metodología o el estilo tienen errores: se usa su última "
                 "versión buena.",
                 data_faults);
    }
    if (scene.made.failed == scene.programme.content && scene.programme.is_shown()) {
        add_band(html, "Esta versión no se puede componer: se muestra la última que sí.",
                 faults_in_file(scene.made, scene.programme));
    }
    if (is_edited(scene)) {
        html.raw("<p class=\"nota-datos\">La plantilla, la metodología o el estilo de esta vista ")
            .raw("no son los del programa compilado: «generar» los usará cuando se vuelva a ")
            .raw("compilar.</p>");
    }
    html.raw("</div>\n");
}

/// Four bytes of a PNG, the largest first.
std::size_t number_at(const std::string& png, std::size_t offset) {
    std::size_t result = 0;
    for (std::size_t i = offset; i < offset + 4 && i < png.size(); ++i) {
        result = result * 256 + static_cast<unsigned char>(png[i]);
    }
    return result;
}

/// Pictures with the size that their heads (IHDR) tell: a page keeps its height, and who reads it
/// his place, while they are fetched.
std::string print_pages(const Scene& scene) {
    constexpr std::size_t kWidth = 16;
    constexpr std::size_t kHeight = 20;
    Html html;
    const std::size_t pages = scene.made.pages.size();
    html.raw("<p>").text(base::counted(pages, "página", "páginas")).raw(", como en el PDF.</p>\n");
    for (std::size_t i = 1; i <= pages; ++i) {
        html.raw("<p class=\"pagina\"><img src=\"pagina-")
            .number(scene.made.content)
            .raw("-")
            .number(i)
            .raw(".png\" width=\"")
            .number(number_at(*scene.made.pages[i - 1], kWidth))
            .raw("\" height=\"")
            .number(number_at(*scene.made.pages[i - 1], kHeight))
            .raw("\" alt=\"Página ")
            .number(i)
            .raw(" de ")
            .number(pages)
            .raw(" del PDF; su texto está en la vista Ficha\"></p>\n");
    }
    return html.take();
}

/// The same for every version of the programme: the page then only reloads what is inside.
std::string print_frame(std::string_view source, std::string_view title) {
    Html html;
    html.raw("<iframe id=\"documento\" src=\"").raw(source);
    html.raw("\" title=\"").text(title).raw("\"></iframe>\n");
    return html.take();
}

std::string view_text(Kind kind, const Scene& scene) {
    if (kind == Kind::diagnostics) {
        return print_diagnostics(scene);
    }
    if (scene.programme.standing == Standing::waiting) {
        return "<p>Aún no se ha leído.</p>\n";
    }
    if (!scene.programme.is_shown()) {
        return "<p>No hay una versión sin errores que mostrar.</p>\n";
    }
    switch (kind) {
        case Kind::findings:
            return print_findings(scene);
        case Kind::differences:
            return print_differences(scene);
        case Kind::pages:
            return print_pages(scene);
        case Kind::pdf_page:
            return "<p><a href=\"documento.pdf\">Abrir el PDF solo</a></p>\n" +
                   print_frame("documento.pdf", "PDF del programa");
        default:
            return print_frame("documento.html", "Documento del programa");
    }
}

}  // namespace

base::Diagnostics faults_of(const Data& data, const Programme& programme) {
    base::Diagnostics result;
    const std::pair own{programme.identity.producto, programme.identity.edicion};
    for (const auto& [publication, faults] : data.faults) {
        if (publication.first.empty() || publication == own) {
            append(result, faults);
        }
    }
    return result;
}

std::string print_programme(Kind kind, const Scene& scene) {
    const Programme& programme = scene.programme;
    const auto view = std::ranges::find(views(), kind, &View::kind);
    const bool is_frame = kind == Kind::ficha || kind == Kind::pdf_page;
    Html html;
    begin_page(html, {.title = std::string{view->name} + ": " + title_of(programme),
                      .up = "../../",
                      .kind = is_frame && programme.is_shown() ? "programa llena" : "programa",
                      .version = scene.version,
                      .content = programme.content});
    html.raw("<header class=\"cabecera\"><p><a href=\"../../\">Todos los programas</a></p>")
        .raw("<h1 id=\"titulo\" data-vivo>")
        .text(title_of(programme))
        .raw("</h1><p class=\"archivo\">")
        .text(programme.name)
        .raw("</p><p id=\"conexion\" role=\"status\"></p></header>\n");
    add_menu(html, kind, scene);
    add_banner(html, scene);
    html.raw("<main id=\"contenido\" tabindex=\"-1\" data-vivo aria-label=\"Vista: ")
        .raw(view->name)
        .raw("\">\n")
        .raw(view_text(kind, scene))
        .raw("</main>\n");
    end_page(html);
    return html.take();
}

}  // namespace generator::preview
