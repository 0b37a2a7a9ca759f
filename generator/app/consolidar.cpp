#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <system_error>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "app/partial_file.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"
#include "consolidado/consolidado.hpp"
#include "writers/tabla/table_writer.hpp"

namespace generator::app {
namespace {

namespace fs = std::filesystem;
namespace tabla = writers::tabla;
using consolidado::Consolidado;
using consolidado::Fila;

/// What came of one input.
struct Resultado {
    base::Diagnostics diagnostics;
    std::optional<consolidado::Programa> programa;
    ExitCode code = ExitCode::done;
};

/// Where the rows of a programme wait.
struct Lugar {
    std::string orden;
    std::uint64_t offset = 0;
    std::uint32_t programa = 0;   // bytes
    std::uint32_t hallazgos = 0;  // bytes after those
};

/// All rows, in the order of the table; what is large of them is on the disk.
class Filas {
  public:
    [[nodiscard]] base::Diagnostics open(const std::string& carpeta) {
        return spool_.open(carpeta);
    }

    [[nodiscard]] base::Diagnostics add(const consolidado::Registro& registro) {
        lugares_.push_back({.orden = registro.orden,
                            .offset = spool_.size(),
                            .programa = static_cast<std::uint32_t>(registro.programa.size()),
                            .hallazgos = static_cast<std::uint32_t>(registro.hallazgos.size())});
        auto faults = spool_.append(registro.programa);
        append(faults, spool_.append(registro.hallazgos));
        return faults;
    }
    void sort() { std::ranges::sort(lugares_, {}, &Lugar::orden); }
    [[nodiscard]] std::size_t size() const { return lugares_.size(); }

    [[nodiscard]] std::string programa(std::size_t index) const {
        return read(lugares_[index].offset, lugares_[index].programa);
    }
    [[nodiscard]] std::string hallazgos(std::size_t index) const {
        const Lugar& lugar = lugares_[index];
        return read(lugar.offset + lugar.programa, lugar.hallazgos);
    }

  private:
    [[nodiscard]] std::string read(std::uint64_t offset, std::size_t size) const {
        auto bytes = spool_.read(offset, size);
        if (!bytes || bytes->size() != size) {
            throw std::system_error{EIO, std::generic_category(), "el archivo temporal"};
        }
        return std::move(*bytes);
    }

    Spool spool_;
    std::vector<Lugar> lugares_;
};

/// Writes the tables, whatever the format. Stops at the first fault.
class Escritura {
  public:
    Escritura(const Orden& orden, const Consolidado& consolidado, const Filas& filas)
        : salida_{orden.salida},
          tipo_{orden.tipo_tabla},
          consolidado_{consolidado},
          filas_{filas} {}

    [[nodiscard]] base::Diagnostics write() {
        const std::string carpeta = fs::path{salida_}.parent_path().string();
        std::unique_ptr<tabla::TableWriter> writer;
        if (tipo_ == TipoTabla::csv) {
            writer = tabla::make_csv_writer(
                [this](const consolidado::Tabla& t) { return open_sink(csv_path(t)); });
        } else if (tipo_ == TipoTabla::json) {
            writer = tabla::make_json_writer(open_sink(salida_));
        } else if (PartialFile* book = open(salida_)) {
            writer = tabla::make_xlsx_writer(book->temporary(), carpeta.empty() ? "." : carpeta,
                                             tabla::SheetLimits{});
        }
        if (faults_.empty()) {
            write_tables(*writer);
        }
        if (faults_.empty() && tipo_ == TipoTabla::xlsx) {
            check_book();
        }
        for (base::Diagnostic& fault : faults_) {
            fault.place.file = fault.place.file.empty() ? salida_ : fault.place.file;
        }
        return faults_.empty() ? publish(files_) : faults_;
    }
    [[nodiscard]] std::vector<std::string> paths() const {
        std::vector<std::string> result;
        result.reserve(files_.size());
        for (const auto& file : files_) {
            result.push_back(file->path());
        }
        return result;
    }

  private:
    /// "consolidado.csv" has the programmes, "consolidado-hallazgos.csv" the findings.
    [[nodiscard]] std::string csv_path(const consolidado::Tabla& t) const {
        const std::size_t dot = salida_.rfind('.');
        std::string stem = salida_.substr(0, dot);
        if (t.id != consolidado_.programas().id) {
            stem += '-' + t.id;
            std::ranges::replace(stem.end() - static_cast<std::ptrdiff_t>(t.id.size()), stem.end(),
                                 '_', '-');
        }
        return stem + salida_.substr(dot);
    }

    PartialFile* open(const std::string& path) {
        files_.push_back(std::make_unique<PartialFile>(path));
        faults_ = files_.back()->open();
        return faults_.empty() ? files_.back().get() : nullptr;
    }

    tabla::Sink open_sink(const std::string& path) {
        PartialFile* file = open(path);
        return [this, file](std::string_view bytes) {
            return file == nullptr ? faults_ : file->append(bytes);
        };
    }

    void write_tables(tabla::TableWriter& writer) {
        const std::size_t count = filas_.size();
        begin(writer, consolidado_.programas());
        for (std::size_t i = 0; i < count && faults_.empty(); ++i) {
            add(writer, consolidado_.fila_programa(filas_.programa(i)));
        }
        begin(writer, consolidado_.hallazgos());
        for (std::size_t i = 0; i < count && faults_.empty(); ++i) {
            for (const Fila& fila : Consolidado::filas_hallazgos(filas_.hallazgos(i))) {
                add(writer, fila);
            }
        }
        for (const consolidado::TablaConFilas& otra : consolidado_.otras()) {
            begin(writer, otra.tabla);
            for (const Fila& fila : otra.filas) {
                add(writer, fila);
            }
        }
        if (faults_.empty()) {
            faults_ = writer.finish();
        }
    }

    void begin(tabla::TableWriter& writer, const consolidado::Tabla& t) {
        if (faults_.empty()) {
            cells_ += t.columnas.size();
            faults_ = writer.begin(t);
        }
    }

    void add(tabla::TableWriter& writer, const Fila& fila) {
        if (faults_.empty()) {
            cells_ += fila.size();
            faults_ = writer.add(fila);
        }
    }

    void check_book() {
        const auto source = read_in_parts(files_.front()->temporary());
        if (!tabla::is_whole_workbook(source, cells_)) {
            faults_.push_back({"E-CON-004",
                               base::Severity::error,
                               {salida_, 0, 0, {}},
                               "el libro de Excel no quedó completo",
                               "revise que quede espacio en el disco; lo que había antes sigue "
                               "intacto"});
        }
    }

    const std::string& salida_;
    TipoTabla tipo_;
    const Consolidado& consolidado_;
    const Filas& filas_;
    std::vector<std::unique_ptr<PartialFile>> files_;
    base::Diagnostics faults_;
    std::uint64_t cells_ = 0;
};

/// Gathers the programmes, writes their tables, and tells of it.
class Reunion {
  public:
    Reunion(const Orden& orden, Consola& consola, std::size_t inputs)
        : orden_{orden}, consola_{consola}, inputs_{inputs} {}

    [[nodiscard]] base::Diagnostics open() {
        const std::string carpeta = fs::path{orden_.salida}.parent_path().string();
        return filas_.open(carpeta.empty() ? "." : carpeta);
    }

    void add(const std::string& input, Resultado result) {
        tell(result.diagnostics, result.code);
        if (!result.programa) {
            failed_.push_back(input);
            consolidado_.leave_out(fs::path{input}.filename().string(), result.diagnostics);
        } else {
            const auto faults = filas_.add(consolidado_.add(*result.programa));
            if (!faults.empty()) {
                stop_ = faults;
            }
        }
    }

    /// Nothing is written, and why.
    [[nodiscard]] ExitCode refuse(const base::Diagnostics& diagnostics, ExitCode code) {
        tell(diagnostics, code);
        return finish({});
    }

    [[nodiscard]] ExitCode write() {
        if (!stop_.empty()) {
            return refuse(stop_, ExitCode::environment);
        }
        if (filas_.size() == 0) {
            return finish({});
        }
        consolidado_.finish();
        filas_.sort();
        Escritura escritura{orden_, consolidado_, filas_};
        const auto faults = escritura.write();
        if (!faults.empty()) {
            return refuse(faults,
                          faults.front().code == "E-CON-001" || faults.front().code == "E-CON-002"
                              ? ExitCode::invalid_input
                              : ExitCode::environment);
        }
        return finish(escritura.paths());
    }

    /// From here on the lines of the inputs can be shown.
    void show_lines_of(const Piezas& piezas) { escritor_.show_lines_of(piezas); }

    void tell(const base::Diagnostics& diagnostics, ExitCode code) {
        if (!orden_.prints_json) {
            consola_.err << escritor_.add(diagnostics);
        }
        append(diagnostics_, diagnostics);
        code_ = worst(code_, code);
    }

  private:
    [[nodiscard]] ExitCode finish(const std::vector<std::string>& archivos) {
        const std::size_t included = archivos.empty() ? 0 : filas_.size();
        if (orden_.prints_json) {
            consola_.out << "{\"archivos\": " << print_json(archivos)
                         << ",\n\"programas\": " << included
                         << ",\n\"fallidos\": " << print_json(failed_)
                         << ",\n\"diagnosticos\": " << print_json(diagnostics_) << "}\n";
        } else {
            for (const std::string& archivo : archivos) {
                consola_.out << archivo << "\n";
            }
        }
        const std::string counts = count_text(count(diagnostics_));
        consola_.err << included << " de " << inputs_ << " programas en la tabla"
                     << (archivos.empty() ? ": no se escribió nada" : "")
                     << (counts.empty() ? "" : "; " + counts) << "\n";
        if (!orden_.prints_json && inputs_ > 1 && !failed_.empty()) {
            consola_.err << "no están en la tabla:\n";
            for (const std::string& input : failed_) {
                consola_.err << "    " << base::escape_for_terminal(input) << "\n";
            }
        }
        return final_code(orden_, code_, count(diagnostics_).without_notes());
    }

    const Orden& orden_;
    Consola& consola_;
    std::size_t inputs_;
    Consolidado consolidado_;
    Filas filas_;
    Escritor escritor_{FormatoDiagnosticos::texto};
    base::Diagnostics diagnostics_;
    base::Diagnostics stop_;
    std::vector<std::string> failed_;
    ExitCode code_ = ExitCode::done;
};

Resultado make_resultado(const Apertura& apertura, std::size_t index, const Orden& orden) {
    Juzgado juzgado = judge_piece(apertura.piezas, index, orden, apertura.recursos);
    Resultado result{.diagnostics = std::move(juzgado.diagnostics),
                     .programa = std::nullopt,
                     .code = juzgado.code};
    if (juzgado.reporte) {
        result.programa = consolidado::make_programa(*juzgado.reporte);
    }
    return result;
}

}  // namespace

ExitCode consolidar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto apertura = open_inputs(orden.argumentos, code);
    Reunion reunion{orden, consola, apertura ? apertura->piezas.size() : 0};
    if (!apertura) {
        return reunion.refuse(apertura.diagnostics(), code);
    }
    const Piezas& piezas = apertura->piezas;
    reunion.show_lines_of(piezas);
    reunion.tell(apertura.diagnostics(), ExitCode::done);
    const std::size_t workers = count_workers(orden, piezas.size());
    // One programme must not be counted twice.
    const auto clashes = find_clashes(piezas, workers);
    if (!clashes.empty()) {
        return reunion.refuse(clashes, ExitCode::invalid_input);
    }
    const auto faults = reunion.open();
    if (!faults.empty()) {
        return reunion.refuse(faults, ExitCode::environment);
    }
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) { return make_resultado(*apertura, index, orden); },
        [&](std::size_t index, Resultado result) {
            reunion.add(piezas.name(index), std::move(result));
        });
    return reunion.write();
}

}  // namespace generator::app
