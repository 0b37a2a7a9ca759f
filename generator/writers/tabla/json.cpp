#include <utility>

#include "base/json_text.hpp"
#include "writers/tabla/number_text.hpp"
#include "writers/tabla/table_writer.hpp"

namespace generator::writers::tabla {
namespace {

using consolidado::Contenido;

void append_content(std::string& out, const Contenido& contenido) {
    if (const auto* text = std::get_if<std::string>(&contenido)) {
        base::append_json_string(out, *text);
    } else if (const auto* flag = std::get_if<bool>(&contenido)) {
        out += *flag ? "true" : "false";
    } else if (const auto* numero = std::get_if<consolidado::NumeroCelda>(&contenido)) {
        out += decimal_text(numero->valor, '.');
    } else {
        base::append_json_string(out, to_text(std::get<report::Ausencia>(contenido)));
    }
}

class JsonTableWriter final : public TableWriter {
  public:
    explicit JsonTableWriter(Sink sink) : sink_{std::move(sink)} {}

    [[nodiscard]] base::Diagnostics begin(const consolidado::Tabla& tabla) override {
        keys_.clear();
        for (const consolidado::Columna& columna : tabla.columnas) {
            base::append_json_string(keys_.emplace_back(), columna.nombre);
            keys_.back() += ':';
        }
        std::string out{is_first_table_ ? "{" : "],\n"};
        base::append_json_string(out, tabla.id);
        out += ":[";
        is_first_table_ = false;
        is_first_row_ = true;
        return sink_(out);
    }

    [[nodiscard]] base::Diagnostics add(const consolidado::Fila& fila) override {
        std::string out{is_first_row_ ? "\n{" : ",\n{"};
        is_first_row_ = false;
        bool is_first = true;
        for (const consolidado::Celda& celda : fila) {
            out += is_first ? "" : ",";
            is_first = false;
            out += keys_[celda.columna];
            append_content(out, celda.contenido);
        }
        out += '}';
        return sink_(out);
    }

    [[nodiscard]] base::Diagnostics finish() override {
        return sink_(is_first_table_ ? "{}\n" : "]}\n");
    }

  private:
    Sink sink_;
    std::vector<std::string> keys_;  // "\"codigo\":"
    bool is_first_table_ = true;
    bool is_first_row_ = true;
};

}  // namespace

std::unique_ptr<TableWriter> make_json_writer(Sink sink) {
    return std::make_unique<JsonTableWriter>(std::move(sink));
}

}  // namespace generator::writers::tabla
