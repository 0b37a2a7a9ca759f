#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.hpp"
#include "writers/tabla/number_text.hpp"
#include "writers/tabla/table_writer.hpp"
#include "writers/tabla/xlsxwriter_library.hpp"

namespace generator::writers::tabla {
namespace {

using consolidado::Celda;
using consolidado::FormatoNumero;
using consolidado::NumeroCelda;
using consolidado::Tabla;

// The library would write the clock: the same data must give the same bytes.
constexpr time_t kCreated = 946'684'800;    // 2000-01-01T00:00:00Z
constexpr std::uint32_t kWidest = 48;       // characters of a column
constexpr std::uint32_t kWidestFixed = 32;  // what stays in view must leave room for the rest
constexpr std::uint32_t kWidestHead = 26;
constexpr std::uint32_t kNarrowest = 7;
constexpr double kRoom = 2.5;       // for the arrow of the filter
constexpr double kLineHeight = 15;  // points
constexpr std::uint32_t kMostLines = 4;
constexpr std::size_t kFewColumns = 16;  // a table that is read, and printed: its texts are whole
constexpr lxw_color_t kHeadColour = 0xDCE6F1;
constexpr lxw_color_t kAbsenceColour = 0x7F7F7F;

base::Diagnostics fault(std::string code, std::string message, std::string hint) {
    return {{std::move(code), base::Severity::error, {}, std::move(message), std::move(hint)}};
}

base::Diagnostics library_fault(lxw_error error) {
    return fault("E-CON-003",
                 std::string{"no se pudo armar el libro de Excel: "} + lxw().lxw_strerror(error),
                 "revise que quede espacio en el disco; lo que había antes sigue intacto");
}

std::size_t count_utf16(std::string_view text) {
    const auto four_bytes =
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xF0U; });
    return base::count_code_points(text) + static_cast<std::size_t>(four_bytes);
}

/// "#,##0.0", "0.0%": Excel shows the marks of its own country.
std::string number_format(FormatoNumero formato, int decimals) {
    std::string result = formato == FormatoNumero::numero ? "#,##0" : "0";
    if (decimals > 0) {
        result += '.';
        result.append(static_cast<std::size_t>(decimals), '0');
    }
    return formato == FormatoNumero::porcentaje ? result + '%' : result;
}

double width_of(const consolidado::Columna& columna, std::uint32_t widest) {
    const auto head = static_cast<std::uint32_t>(base::count_code_points(columna.nombre));
    return std::max({std::min(columna.ancho, widest), std::min(head, kWidestHead), kNarrowest}) +
           kRoom;
}

class Workbook {
  public:
    Workbook(const std::string& path, std::string folder) : folder_{std::move(folder)} {
        lxw_workbook_options options{
            .constant_memory = LXW_TRUE, .tmpdir = folder_.data(), .use_zip64 = LXW_FALSE};
        book_ = lxw().workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) {
            throw std::bad_alloc{};
        }
        lxw_doc_properties properties{};
        properties.created = kCreated;
        lxw().workbook_set_properties(book_, &properties);
    }
    ~Workbook() { lxw().lxw_workbook_free(book_); }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] lxw_worksheet* add_sheet(const std::string& name) {
        return lxw().workbook_add_worksheet(book_, name.c_str());
    }
    [[nodiscard]] lxw_format* add_format() {
        lxw_format* format = lxw().workbook_add_format(book_);
        if (format == nullptr) {
            throw std::bad_alloc{};
        }
        return format;
    }
    /// Closing frees it, also when it fails.
    [[nodiscard]] lxw_error close() { return lxw().workbook_close(std::exchange(book_, nullptr)); }

  private:
    std::string folder_;
    lxw_workbook* book_ = nullptr;
};

class XlsxWriter final : public TableWriter {
  public:
    XlsxWriter(const std::string& path, const std::string& folder, SheetLimits limits)
        : book_{path, folder}, limits_{limits} {
        head_ = book_.add_format();
        lxw().format_set_bold(head_);
        lxw().format_set_text_wrap(head_);
        lxw().format_set_align(head_, LXW_ALIGN_VERTICAL_TOP);
        lxw().format_set_bg_color(head_, kHeadColour);
        lxw().format_set_bottom(head_, LXW_BORDER_THIN);
        wrapped_ = book_.add_format();
        lxw().format_set_text_wrap(wrapped_);
        lxw().format_set_indent(wrapped_, 1);  // a text beside a number is not read as one with it
        lxw().format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
        absence_ = book_.add_format();
        lxw().format_set_align(absence_, LXW_ALIGN_VERTICAL_TOP);
        lxw().format_set_align(absence_, LXW_ALIGN_CENTER);
        lxw().format_set_font_color(absence_, kAbsenceColour);
    }

    [[nodiscard]] base::Diagnostics begin(const Tabla& tabla) override {
        if (tabla.columnas.size() > limits_.columns) {
            return fault("E-CON-001",
                         "la tabla «" + tabla.nombre + "» tiene " +
                             std::to_string(tabla.columnas.size()) +
                             " columnas, y una hoja de Excel no tiene más de " +
                             std::to_string(limits_.columns),
                         "consolide cada producto por separado, o escriba .csv o .json, que no "
                         "tienen ese límite");
        }
        finish_sheet();
        tabla_ = tabla;
        sheets_ = 0;
        return begin_sheet();
    }

    [[nodiscard]] base::Diagnostics add(const consolidado::Fila& fila) override {
        if (row_ == limits_.rows) {
            finish_sheet();
            auto faults = begin_sheet();
            if (!faults.empty()) {
                return faults;
            }
        }
        if (is_read()) {
            lxw().worksheet_set_row(sheet_, row_, kLineHeight * lines_of(fila), nullptr);
        }
        for (const Celda& celda : fila) {
            auto faults = write(fila, celda);
            if (!faults.empty()) {
                return faults;
            }
        }
        ++row_;
        return {};
    }

    [[nodiscard]] base::Diagnostics finish() override {
        finish_sheet();
        const lxw_error error = book_.close();
        return error == LXW_NO_ERROR ? base::Diagnostics{} : library_fault(error);
    }

  private:
    [[nodiscard]] base::Diagnostics begin_sheet() {
        ++sheets_;
        const std::string number = sheets_ == 1 ? "" : " (" + std::to_string(sheets_) + ')';
        sheet_ = book_.add_sheet(tabla_.nombre + number);
        if (sheet_ == nullptr) {
            return library_fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
        }
        std::uint32_t lines = 1;
        for (std::size_t i = 0; i < tabla_.columnas.size(); ++i) {
            const consolidado::Columna& columna = tabla_.columnas[i];
            const auto at = static_cast<lxw_col_t>(i);
            lxw().worksheet_set_column(sheet_, at, at, width_of(columna, widest(i)), nullptr);
            const auto head = static_cast<std::uint32_t>(base::count_code_points(columna.nombre));
            lines = std::max(lines, head / kWidestHead + 1);
        }
        lxw().worksheet_set_row(sheet_, 0, kLineHeight * std::min(lines, kMostLines), nullptr);
        set_paper();
        lxw().worksheet_freeze_panes(sheet_, 1, static_cast<lxw_col_t>(tabla_.fijas));
        row_ = 0;
        for (std::size_t i = 0; i < tabla_.columnas.size(); ++i) {
            const lxw_error error = lxw().worksheet_write_string(
                sheet_, 0, static_cast<lxw_col_t>(i), tabla_.columnas[i].nombre.c_str(), head_);
            if (error != LXW_NO_ERROR) {
                return library_fault(error);
            }
        }
        row_ = 1;
        return {};
    }

    /// Of a row whose texts are whole: not every program finds its height by itself.
    [[nodiscard]] std::uint32_t lines_of(const consolidado::Fila& fila) const {
        constexpr std::uint32_t kMostTextLines = 24;
        std::uint32_t lines = 1;
        for (const Celda& celda : fila) {
            if (const auto* text = std::get_if<std::string>(&celda.contenido)) {
                const double width =
                    width_of(tabla_.columnas[celda.columna], widest(celda.columna));
                const auto characters = static_cast<double>(base::count_code_points(*text));
                const auto breaks = static_cast<std::uint32_t>(std::ranges::count(*text, '\n'));
                lines = std::max(lines, static_cast<std::uint32_t>(characters / (width - kRoom)) +
                                            breaks + (characters > width - kRoom ? 1U : 0U));
            }
        }
        return std::min(lines, kMostTextLines);
    }
    [[nodiscard]] std::uint32_t widest(std::size_t column) const {
        return column < tabla_.fijas ? kWidestFixed : kWidest;
    }

    [[nodiscard]] bool is_read() const { return tabla_.columnas.size() <= kFewColumns; }

    /// For who prints it: letter, lying; what can be is as wide as the page.
    void set_paper() {
        constexpr std::uint8_t kLetter = 1;
        lxw().worksheet_set_paper(sheet_, kLetter);
        lxw().worksheet_set_landscape(sheet_);
        lxw().worksheet_repeat_rows(sheet_, 0, 0);
        if (is_read()) {
            lxw().worksheet_fit_to_pages(sheet_, 1, 0);
        }
    }

    void finish_sheet() {
        if (sheet_ != nullptr && !tabla_.columnas.empty()) {
            lxw().worksheet_autofilter(sheet_, 0, 0, std::max(row_, 2U) - 1,
                                       static_cast<lxw_col_t>(tabla_.columnas.size() - 1));
        }
        sheet_ = nullptr;
    }

    [[nodiscard]] base::Diagnostics write(const consolidado::Fila& fila, const Celda& celda) {
        const auto column = static_cast<lxw_col_t>(celda.columna);
        lxw_error error = LXW_NO_ERROR;
        if (const auto* text = std::get_if<std::string>(&celda.contenido)) {
            if (count_utf16(*text) > limits_.characters) {
                return too_long(fila, celda, *text);
            }
            error = lxw().worksheet_write_string(sheet_, row_, column, text->c_str(),
                                                 is_read() ? wrapped_ : nullptr);
        } else if (const auto* flag = std::get_if<bool>(&celda.contenido)) {
            error =
                lxw().worksheet_write_string(sheet_, row_, column, *flag ? "Sí" : "No", nullptr);
        } else if (const auto* numero = std::get_if<NumeroCelda>(&celda.contenido)) {
            error = lxw().worksheet_write_number(sheet_, row_, column,
                                                 nearest_double(numero->valor), format_of(*numero));
        } else {
            const std::string mark{to_text(std::get<report::Ausencia>(celda.contenido))};
            error = lxw().worksheet_write_string(sheet_, row_, column, mark.c_str(), absence_);
        }
        return error == LXW_NO_ERROR ? base::Diagnostics{} : library_fault(error);
    }

    /// Texts of the columns that stay in view: they say whose row it is.
    [[nodiscard]] std::string owner_of(const consolidado::Fila& fila) const {
        std::string result;
        for (const Celda& celda : fila) {
            const auto* text = std::get_if<std::string>(&celda.contenido);
            if (text != nullptr && celda.columna < tabla_.fijas) {
                result += (result.empty() ? "" : ", ") + *text;
            }
        }
        return result.empty() ? result : " (" + result + ")";
    }

    [[nodiscard]] base::Diagnostics too_long(const consolidado::Fila& fila, const Celda& celda,
                                             const std::string& text) const {
        return fault(
            "E-CON-002",
            "la columna «" + tabla_.columnas[celda.columna].nombre + "» de «" + tabla_.nombre +
                "» tiene un texto de " + std::to_string(count_utf16(text)) +
                " caracteres en su fila " + std::to_string(row_ + 1) + owner_of(fila) +
                ", y una celda de Excel no tiene más de " + std::to_string(limits_.characters),
            "escriba .csv o .json, que no tienen ese límite");
    }

    [[nodiscard]] lxw_format* format_of(const NumeroCelda& numero) {
        lxw_format*& format = formats_[{numero.formato, numero.decimales}];
        if (format == nullptr) {
            format = book_.add_format();
            lxw().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            lxw().format_set_num_format(format,
                                        number_format(numero.formato, numero.decimales).c_str());
        }
        return format;
    }

    Workbook book_;
    SheetLimits limits_;
    lxw_format* head_ = nullptr;
    lxw_format* wrapped_ = nullptr;
    lxw_format* absence_ = nullptr;
    std::map<std::pair<FormatoNumero, int>, lxw_format*> formats_;
    Tabla tabla_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_row_t row_ = 0;  // the next
    std::size_t sheets_ = 0;
};

/// What stands for a workbook where its library is not installed.
class MissingLibrary final : public TableWriter {
  public:
    [[nodiscard]] base::Diagnostics begin(const Tabla& /*tabla*/) override { return told(); }
    [[nodiscard]] base::Diagnostics add(const consolidado::Fila& /*fila*/) override {
        return told();
    }
    [[nodiscard]] base::Diagnostics finish() override { return told(); }

  private:
    [[nodiscard]] static base::Diagnostics told() {
        return fault(
            "E-CON-005",
            std::string{"no se puede armar el libro de Excel: falta la biblioteca "} + lxw().file,
            "instálela (en Debian, el paquete libxlsxwriter4), o escriba .csv o .json");
    }
};

}  // namespace

std::unique_ptr<TableWriter> make_xlsx_writer(const std::string& path, const std::string& folder,
                                              SheetLimits limits) {
    if (!lxw().is_complete) {
        return std::make_unique<MissingLibrary>();
    }
    return std::make_unique<XlsxWriter>(path, folder, limits);
}

}  // namespace generator::writers::tabla
