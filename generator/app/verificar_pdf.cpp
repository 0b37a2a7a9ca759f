#include "app/verificar_pdf.hpp"

#include <array>
#include <optional>
#include <ostream>

#include "app/diagnostics_text.hpp"
#include "app/disk.hpp"
#include "app/opening.hpp"
#include "app/prueba.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "batch/ordered.hpp"

namespace generator::app {
namespace {

constexpr std::size_t kConclusiones = 5;
constexpr std::string_view kMissing = "E-ENT-001";

ExitCode code_of(const Prueba& prueba) {
    if (!base::has_errors(prueba.diagnostics)) {
        return ExitCode::done;
    }
    const bool is_missing = prueba.diagnostics.front().code == kMissing;
    return is_missing       ? ExitCode::wrong_use
           : prueba.is_disk ? ExitCode::environment
                            : ExitCode::invalid_input;
}

/// Tells each PDF when its turn comes, and how many there were of each kind.
class RelatoPdf {
  public:
    RelatoPdf(const Orden& orden, ListaJson& lista, Consola& consola)
        : orden_{orden}, lista_{lista}, consola_{consola} {}

    void add(const std::string& file, const Prueba& prueba) {
        code_ = worst(code_, code_of(prueba));
        said_ += count(prueba.diagnostics).without_notes();
        ++counts_.at(static_cast<std::size_t>(prueba.conclusion));
        if (!orden_.prints_json) {
            consola_.out << print_text(prueba.diagnostics) << base::escape_for_terminal(file)
                         << ": " << sentence_of(prueba.conclusion) << "\n";
            return;
        }
        std::string item = "{\"archivo\": ";
        append_json_text(item, file);
        item += ", \"resultado\": \"" + std::string{to_text(prueba.conclusion)} +
                "\", \"diagnosticos\": ";
        std::string list = print_json(prueba.diagnostics);
        list.erase(list.find_last_not_of('\n') + 1);
        lista_.add(consola_.out, item + list + "}");
    }

    [[nodiscard]] ExitCode finish(std::size_t files) {
        static constexpr std::array<std::pair<const char*, const char*>, kConclusiones> kNames{{
            {"exacto", "exactos"},
            {"con el mismo contenido", "con el mismo contenido"},
            {"alterado", "alterados"},
            {"sin adjuntos", "sin adjuntos"},
            {"ilegible", "ilegibles"},
        }};
        consola_.err << base::counted(files, "PDF verificado", "PDF verificados");
        const char* separator = ": ";
        for (std::size_t i = 0; i < kConclusiones; ++i) {
            if (counts_.at(i) > 0) {
                consola_.err << separator
                             << base::counted(counts_.at(i), kNames.at(i).first,
                                              kNames.at(i).second);
                separator = ", ";
            }
        }
        consola_.err << "\n";
        return final_code(orden_, code_, said_);
    }

  private:
    const Orden& orden_;
    ListaJson& lista_;
    Consola& consola_;
    std::array<std::size_t, kConclusiones> counts_{};
    std::size_t said_ = 0;
    ExitCode code_ = ExitCode::done;
};

}  // namespace

ExitCode verificar_pdfs(const Orden& orden, const std::vector<std::string>& files, ListaJson& lista,
                        Consola& consola) {
    const auto recursos = pipeline::load_recursos();
    if (!recursos) {
        consola.err << print_text(recursos.diagnostics());
        return ExitCode::bug;
    }
    const std::size_t workers = count_workers(orden, files.size());
    std::vector<std::optional<pipeline::Obrero>> obreros(workers);
    RelatoPdf relato{orden, lista, consola};
    batch::run_in_order(
        files.size(), workers,
        [&](std::size_t worker, std::size_t index) -> Prueba {
            if (!look(files[index])) {
                return {.diagnostics = {file_fault(std::string{kMissing}, files[index],
                                                   "no existe este archivo", "revise la ruta")}};
            }
            auto& obrero = obreros[worker];
            if (!obrero) {
                auto made = pipeline::make_obrero(*recursos);
                if (!made) {
                    return {.diagnostics = made.diagnostics(), .is_disk = true};
                }
                obrero = std::move(*made);
            }
            return prove(files[index], *recursos, *obrero);
        },
        [&](std::size_t index, const Prueba& prueba) { relato.add(files[index], prueba); });
    return relato.finish(files.size());
}

}  // namespace generator::app
