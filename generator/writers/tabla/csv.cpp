#include <utility>

#include "writers/tabla/number_text.hpp"
#include "writers/tabla/table_writer.hpp"

namespace generator::writers::tabla {
namespace {

using consolidado::Contenido;

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kEndOfLine = "\r\n";

void append_field(std::string& line, std::string_view text) {
    if (text.find_first_of(";\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        line += c;
        if (c == '"') {
            line += c;
        }
    }
    line += '"';
}

void append_text(std::string& line, const std::string& text) {
    constexpr std::string_view kGuarded = "=+-@\t\r'";
    if (!text.empty() && kGuarded.find(text.front()) != std::string_view::npos) {
        append_field(line, '\'' + text);
    } else {
        append_field(line, text);
    }
}

void append_content(std::string& line, const Contenido& contenido) {
    if (const auto* text = std::get_if<std::string>(&contenido)) {
        append_text(line, *text);
    } else if (const auto* flag = std::get_if<bool>(&contenido)) {
        line += *flag ? "Sí" : "No";
    } else if (const auto* numero = std::get_if<consolidado::NumeroCelda>(&contenido)) {
        line += decimal_text(numero->valor, ',');
    } else {
        line += to_text(std::get<report::Ausencia>(contenido));
    }
}

class CsvWriter final : public TableWriter {
  public:
    explicit CsvWriter(OpenSink open) : open_{std::move(open)} {}

    [[nodiscard]] base::Diagnostics begin(const consolidado::Tabla& tabla) override {
        sink_ = open_(tabla);
        columns_ = tabla.columnas.size();
        std::string line{kMark};
        for (std::size_t i = 0; i < columns_; ++i) {
            line += i == 0 ? "" : ";";
            append_text(line, tabla.columnas[i].nombre);
        }
        line += kEndOfLine;
        return sink_(line);
    }

    [[nodiscard]] base::Diagnostics add(const consolidado::Fila& fila) override {
        std::string line;
        std::size_t column = 0;
        for (const consolidado::Celda& celda : fila) {
            line.append(celda.columna - column, ';');
            column = celda.columna;
            append_content(line, celda.contenido);
        }
        line.append(columns_ - column - 1, ';');
        line += kEndOfLine;
        return sink_(line);
    }

    [[nodiscard]] base::Diagnostics finish() override { return {}; }

  private:
    OpenSink open_;
    Sink sink_;
    std::size_t columns_ = 0;
};

}  // namespace

std::unique_ptr<TableWriter> make_csv_writer(OpenSink open) {
    return std::make_unique<CsvWriter>(std::move(open));
}

}  // namespace generator::writers::tabla
