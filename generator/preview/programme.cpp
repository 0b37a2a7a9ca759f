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

/// Whether what a text is called by `generar` is of another programme. One of the same code, in
/// another year, edition or product, is the same one with a slip; so is one whose code is none.
bool is_of_another(std::string_view output, const consolidado::Identidad& identity) {
    const std::string_view name = output.substr(output.rfind('/') + 1);
    const std::string_view codigo = name.substr(0, name.rfind('-'));
    const auto is_of_codigo = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    const bool is_codigo = std::ranges::count(output, '/') == 2 && !codigo.empty() &&
                           std::ranges::all_of(codigo, is_of_codigo);
    return is_codigo && codigo != identity.codigo;
}

/// The programme with this text in place of its own.
Programme renewed(const Programme& before, Judged judged) {
    Programme result = before;
    ++result.version;
    result.diagnostics = std::move(judged.diagnostics);
    base::shift_lines(result.diagnostics, before.file, before.line);
    result.standing = judged.is_good ? Standing::current : Standing::broken;
    result.output = pipeline::output_path(judged.text);
    if (judged.is_good) {
        result.content += judged.text != before.good ? 1U : 0U;
        result.good = judged.text;
        result.identity = std::move(judged.identity);
        result.findings = std::move(judged.findings);
    } else if (is_of_another(result.output, before.identity)) {
        // The file is of another programme now: what it was is no version of that one.
        result.good.clear();
        result.identity = {};
        result.findings.clear();
        ++result.content;
    }
    result.text = std::move(judged.text);
    return result;
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

Judged judge(std::string text, const std::string& file, const Data& data) {
    Judged result;
    const auto reporte = pipeline::judge(text, file, *data.recursos, data.options);
    result.text = std::move(text);
    result.diagnostics = reporte.diagnostics();
    if (reporte) {
        result.is_good = true;
        result.identity = consolidado::identify(*reporte);
        result.findings = findings_of(*reporte);
    }
    return result;
}

bool says(const Programme& programme, std::string_view text) {
    const bool was_read =
        programme.standing == Standing::current || programme.standing == Standing::broken;
    return was_read && programme.text == text;
}

Programme after(const Programme& before, Judged judged) {
    return says(before, judged.text) ? before : renewed(before, std::move(judged));
}

Programme after_data(const Programme& before, Judged judged) {
    Programme result = renewed(before, std::move(judged));
    result.content = before.content + 1;  // the last good text is made otherwise too
    if (before.standing == Standing::missing) {
        result.standing = before.standing;
        result.diagnostics = before.diagnostics;
    }
    return result;
}

Programme after_loss(const Programme& before, base::Diagnostics why) {
    const bool is_told = before.standing == Standing::missing &&
                         std::ranges::equal(before.diagnostics, why, {}, &base::Diagnostic::message,
                                            &base::Diagnostic::message);
    Programme result = before;
    result.version += is_told ? 0U : 1U;
    result.standing = Standing::missing;
    result.diagnostics = std::move(why);
    return result;
}

Programme after_move(const Programme& before, std::string name, std::uint32_t line) {
    if (before.name == name && before.line == line) {
        return before;
    }
    const auto move = [&](base::Place& place) {
        if (place.file == before.file && place.line > 0) {
            place.line = place.line + line - before.line;
        }
    };
    Programme result = before;
    for (base::Diagnostic& diagnostic : result.diagnostics) {
        move(diagnostic.place);
        std::ranges::for_each(diagnostic.involved, move);
    }
    ++result.version;
    result.name = std::move(name);
    result.line = line;
    return result;
}

base::Diagnostics faults_in_file(const Made& made, const Programme& programme) {
    base::Diagnostics result = made.faults;
    base::shift_lines(result, programme.file, programme.line);
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
