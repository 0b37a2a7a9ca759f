#include "preview/programme.hpp"

#include <algorithm>

namespace generator::preview {
namespace {

std::vector<std::string> findings_of(const report::Reporte& reporte) {
    std::vector<std::string> result;
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        if (veredicto.resultado == "hallazgo" &&
            std::ranges::find(result, veredicto.codigo) == result.end()) {
            result.push_back(veredicto.codigo);
        }
    }
    return result;
}

Made::Bytes share(std::string bytes) {
    return std::make_shared<const std::string>(std::move(bytes));
}

pipeline::Pedido order_of(Output output, const Data& data) {
    return {.reporte = data.options,
            .wants_pdf = output == Output::pdf,
            .wants_html = output == Output::html,
            .wants_json = output == Output::twin,
            .wants_png = output == Output::pages,
            .png_dots_per_inch = data.dots_per_inch};
}

std::string output_path(const consolidado::Identidad& identity) {
    return identity.producto + '/' + identity.edicion + '/' + identity.codigo + '-' +
           std::to_string(identity.ejercicio);
}

}  // namespace

std::string_view to_text(Standing standing) {
    switch (standing) {
        case Standing::waiting:
            return "sin leer aún";
        case Standing::current:
            return "al día";
        case Standing::broken:
            return "con errores";
        case Standing::missing:
            break;
    }
    return "sin archivo";
}

Judged judge(std::string text, const Programme& programme, const Data& data) {
    Judged result;
    const auto reporte = pipeline::judge(text, programme.file, *data.recursos, data.options);
    result.text = std::move(text);
    result.diagnostics = reporte.diagnostics();
    base::shift_lines(result.diagnostics, programme.file, programme.line);
    if (reporte) {
        result.is_good = true;
        result.identity = consolidado::identify(*reporte);
        result.findings = findings_of(*reporte);
    }
    return result;
}

Programme after(const Programme& before, Judged judged, bool is_forced) {
    const bool is_same = before.standing != Standing::waiting && judged.text == before.text;
    if (is_same && !is_forced && before.standing != Standing::missing) {
        return before;
    }
    Programme result = before;
    ++result.version;
    result.diagnostics = std::move(judged.diagnostics);
    result.standing = judged.is_good ? Standing::current : Standing::broken;
    if (judged.is_good) {
        result.content += is_forced || judged.text != before.good ? 1U : 0U;
        result.good = judged.text;
        result.identity = std::move(judged.identity);
        result.findings = std::move(judged.findings);
    } else if (const std::string path = pipeline::output_path(judged.text);
               !path.empty() && path != output_path(before.identity)) {
        // The file is of another programme now: what it was is no version of that one.
        result.good.clear();
        result.identity = {};
        result.findings.clear();
        ++result.content;
    }
    result.text = std::move(judged.text);
    return result;
}

Programme after_loss(const Programme& before, base::Diagnostics why) {
    Programme result = before;
    result.version += before.standing == Standing::missing ? 0U : 1U;
    result.standing = Standing::missing;
    result.diagnostics = std::move(why);
    return result;
}

bool has(const Made& made, Output output) {
    switch (output) {
        case Output::html:
            return made.html != nullptr;
        case Output::pdf:
            return made.pdf != nullptr;
        case Output::twin:
            return made.twin != nullptr;
        case Output::pages:
            break;
    }
    return !made.pages.empty();
}

Made make(const Made& before, Output output, const Programme& programme, const Data& data,
          pipeline::Obrero& obrero) {
    auto salidas = pipeline::make_salidas(programme.good, programme.file, *data.recursos, obrero,
                                          order_of(output, data));
    if (!salidas) {
        Made result = before;
        result.failed = programme.content;
        result.faults = salidas.diagnostics();
        base::shift_lines(result.faults, programme.file, programme.line);
        std::erase_if(result.faults, [](const base::Diagnostic& fault) {
            return fault.severity != base::Severity::error;
        });
        return result;
    }
    Made result = before.content == programme.content ? before : Made{};
    result.content = programme.content;
    result.failed = before.failed == programme.content ? before.failed : 0;
    result.faults = result.failed == 0 ? base::Diagnostics{} : before.faults;
    result.name = salidas->nombre;
    switch (output) {
        case Output::html:
            result.html = share(std::move(salidas->html));
            break;
        case Output::pdf:
            result.pdf = share(std::move(salidas->pdf));
            break;
        case Output::twin:
            result.twin = share(std::move(salidas->json));
            break;
        case Output::pages:
            for (std::string& page : salidas->png) {
                result.pages.push_back(share(std::move(page)));
            }
            break;
    }
    return result;
}

}  // namespace generator::preview
