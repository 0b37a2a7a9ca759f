#include "app/escritor.hpp"

#include <algorithm>

#include "app/diagnostics_text.hpp"
#include "app/extracto.hpp"
#include "base/utf8.hpp"

namespace generator::app {
namespace {

/// `programa.json:12:7: aviso TXT-CORTADO: mensaje`, for editors and for grep.
std::string print_short(const base::Diagnostic& diagnostic) {
    base::Diagnostic bare{.code = diagnostic.code,
                          .severity = diagnostic.severity,
                          .place = diagnostic.place,
                          .message = diagnostic.message};
    bare.place.pointer.clear();
    std::string text = base::escape_for_terminal(to_text(bare));
    // A name of a file may have any character: the line must stay one.
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text.replace(at, 1, "\\u{000A}");
    }
    return text + "\n";
}

/// A diagnostic and the others of its value as what each is alone, with what `print` makes of one.
template <class Print>
std::string print_each(const base::Diagnostic& diagnostic, Print print) {
    if (diagnostic.others.empty()) {
        return print(diagnostic);
    }
    base::Diagnostic first = diagnostic;
    first.others.clear();
    std::string result = print(first);
    for (const base::Diagnostic& other : diagnostic.others) {
        result += print(other);
    }
    return result;
}

}  // namespace

std::string_view Escritor::line_of(const base::Diagnostic& diagnostic) {
    return fuentes_ ? fuentes_->line_of(diagnostic.place.file, diagnostic.place.line)
                    : std::string_view{};
}

std::string Escritor::print_extractos(const base::Diagnostic& diagnostic) {
    constexpr std::size_t kMost = 3;  // as many as its message names
    std::string result;
    std::size_t shown = 0;
    const auto add = [&](const base::Place& place) {
        std::string extracto = print_extracto(line_of(diagnostic), place.column, place.length);
        if (!extracto.empty() && shown < kMost) {
            result += (result.empty() ? "" : "\n") + std::move(extracto);
            ++shown;
        }
    };
    add(diagnostic.place);
    for (const base::Diagnostic& other : diagnostic.others) {
        add(other.place);
    }
    return result;
}

std::string Escritor::print_blocks(const base::Diagnostics& diagnostics) {
    std::string result;
    for (const base::Diagnostic& diagnostic : errors_first(diagnostics)) {
        if (formato_ == FormatoDiagnosticos::corto) {
            result += print_each(diagnostic, print_short);
            continue;
        }
        std::string block = base::escape_for_terminal(base::to_text(diagnostic));
        const std::string extracto = print_extractos(diagnostic);
        if (!extracto.empty()) {
            block.insert(std::min(block.find("\n    "), block.size()), "\n" + extracto);
        }
        result += block + "\n";
    }
    return result;
}

std::string Escritor::print_objects(const base::Diagnostics& diagnostics) {
    std::string result;
    for (const base::Diagnostic& diagnostic : diagnostics) {
        result += is_begun_ ? ",\n  " : "[\n  ";
        result += print_json(diagnostic);
        is_begun_ = true;
    }
    return result;
}

std::string Escritor::add(const base::Diagnostics& diagnostics) {
    switch (formato_) {
        case FormatoDiagnosticos::json:
            return print_objects(diagnostics);
        case FormatoDiagnosticos::sarif: {
            std::string result = sarif_ ? "" : sarif_.emplace().begin();
            for (const base::Diagnostic& diagnostic : diagnostics) {
                result += print_each(diagnostic, [&](const base::Diagnostic& one) {
                    return sarif_->add(one, line_of(one));
                });
            }
            return result;
        }
        case FormatoDiagnosticos::texto:
        case FormatoDiagnosticos::corto:
            break;
    }
    return print_blocks(diagnostics);
}

std::string Escritor::finish() {
    if (formato_ == FormatoDiagnosticos::json) {
        return is_begun_ ? "\n]\n" : "[]\n";
    }
    if (formato_ == FormatoDiagnosticos::sarif) {
        const std::string begin = sarif_ ? "" : sarif_.emplace().begin();
        return begin + sarif_->finish();
    }
    return {};
}

}  // namespace generator::app
