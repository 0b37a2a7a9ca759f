#include "app/relato.hpp"

#include <ostream>

#include "base/utf8.hpp"
#include "base/words.hpp"

namespace generator::app {

void Relato::begin(std::size_t inputs, std::size_t tareas) {
    total_ = inputs;
    tareas_ = tareas;
}

void Relato::count_unchanged(std::size_t inputs, std::size_t avisos) {
    iguales_ = inputs;
    avisos_previos_ = avisos;
}

void Relato::add(const Tarea& tarea, const std::string& input, const Resultado& result,
                 const std::vector<std::string>& archivos) {
    ++contadas_;
    hechas_ += result.programa ? 1U : 0U;
    code_ = worst(code_, result.code);
    cuenta_ += count(result.diagnostics);
    const bool has_failed = base::has_errors(result.diagnostics);
    if (has_failed) {
        fallidos_.push_back(input);
    }
    if (orden_.prints_json && orden_.volcado.empty()) {
        print_item(tarea, input, result, archivos);
    } else {
        print_texts(tarea, input, result);
        consola_.out << result.volcado;
        for (const std::string& archivo : archivos) {
            consola_.out << archivo << "\n";
        }
    }
    if (consola_.shows_progress && tareas_ > 1 && !escritor_.is_document()) {
        consola_.err << "\r" << contadas_ << "/" << tareas_ << (contadas_ == tareas_ ? "\r" : "")
                     << std::flush;
    }
}

/// What is said of one input. What failed is kept for the end, unless it is part of a document.
void Relato::print_texts(const Tarea& tarea, const std::string& input, const Resultado& result) {
    const bool has_failed = base::has_errors(result.diagnostics);
    const std::string text = escritor_.add(result.diagnostics);
    if (has_failed && !escritor_.is_document()) {
        faltas_ += text;
    } else {
        consola_.err << text;
    }
    if (orden_.tells_why && !has_failed && !escritor_.is_document()) {
        consola_.err << base::escape_for_terminal(input) << ": " << to_text(tarea.motivo) << "\n";
    }
}

void Relato::note(const base::Diagnostics& diagnostics, ExitCode code) {
    append(generales_, diagnostics);
    cuenta_ += count(diagnostics);
    code_ = worst(code_, code);
}

void Relato::print_item(const Tarea& tarea, const std::string& input, const Resultado& result,
                        const std::vector<std::string>& archivos) {
    std::string item = contadas_ == 1 ? "{\"programas\": [\n{\"entrada\": " : ",\n{\"entrada\": ";
    append_json_text(item, input);
    item += result.programa ? ", \"resultado\": \"hecho\"" : ", \"resultado\": \"fallido\"";
    item += ", \"por_que\": ";
    append_json_text(item, to_text(tarea.motivo));
    consola_.out << item << ",\n \"archivos\": " << print_json(archivos)
                 << ",\n \"diagnosticos\": " << print_json(result.diagnostics) << "}";
}

void Relato::print_object_end() {
    consola_.out << (contadas_ == 0 ? "{\"programas\": [" : "")
                 << "],\n\"fallidos\": " << print_json(fallidos_) << ",\n\"entradas\": " << total_
                 << ", \"hechos\": " << hechas_ << ", \"sin_cambios\": " << iguales_
                 << ", \"avisos_anteriores\": " << avisos_previos_
                 << ", \"sin_hacer\": " << tareas_ - contadas_ << ", \"retirados\": " << retirados_
                 << ", \"ajenos_a_las_entradas\": " << sobrantes_ - retirados_
                 << ",\n\"diagnosticos\": " << print_json(generales_) << "}\n";
}

void Relato::print_summary() {
    std::ostream& err = consola_.err;
    if (escritor_.is_document()) {
        err << escritor_.add(generales_) << escritor_.finish();
        return;
    }
    // What failed among many would be lost above: it is told together, at the end.
    err << (total_ > 1 && !faltas_.empty() ? "no se hicieron:\n" : "") << faltas_
        << escritor_.add(generales_);
    if (total_ == 0 || !orden_.volcado.empty()) {
        return;
    }
    err << hechas_ << " de " << total_ << " programas hechos";
    if (iguales_ > 0) {
        err << "; " << iguales_ << " sin cambios";
    }
    if (contadas_ < tareas_) {
        err << "; " << base::counted(tareas_ - contadas_, "quedó", "quedaron") << " sin hacer";
    }
    if (retirados_ > 0) {
        err << "; " << base::counted(retirados_, "retirado", "retirados");
    } else if (sobrantes_ > 0) {
        err << "; " << sobrantes_
            << " de la carpeta no están entre las entradas (--podar los retira)";
    }
    const std::string counts = count_text(cuenta_);
    err << (counts.empty() ? "" : "; " + counts);
    if (avisos_previos_ > 0) {
        err << "; " << base::counted(avisos_previos_, "aviso", "avisos")
            << " de lo que no cambió («fichas validar» los muestra)";
    }
    err << "\n";
}

ExitCode Relato::finish() {
    if (orden_.prints_json && orden_.volcado.empty()) {
        print_object_end();
    }
    if (!orden_.prints_json) {
        print_summary();
    }
    return final_code(orden_, code_, cuenta_.without_notes() + avisos_previos_);
}

}  // namespace generator::app
