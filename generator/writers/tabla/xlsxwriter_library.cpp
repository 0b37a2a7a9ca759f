#include "writers/tabla/xlsxwriter_library.hpp"

#include "base/shared_library.hpp"

namespace generator::writers::tabla {
namespace {

constexpr const char* kFile = FICHAS_XLSXWRITER_LIBRARY;

Xlsxwriter open_xlsxwriter() {
    base::SharedLibrary library{kFile};
    Xlsxwriter lxw;
    library.find(lxw.format_set_align, "format_set_align");
    library.find(lxw.format_set_bg_color, "format_set_bg_color");
    library.find(lxw.format_set_bold, "format_set_bold");
    library.find(lxw.format_set_bottom, "format_set_bottom");
    library.find(lxw.format_set_font_color, "format_set_font_color");
    library.find(lxw.format_set_indent, "format_set_indent");
    library.find(lxw.format_set_num_format, "format_set_num_format");
    library.find(lxw.format_set_text_wrap, "format_set_text_wrap");
    library.find(lxw.lxw_strerror, "lxw_strerror");
    library.find(lxw.lxw_workbook_free, "lxw_workbook_free");
    library.find(lxw.workbook_add_format, "workbook_add_format");
    library.find(lxw.workbook_add_worksheet, "workbook_add_worksheet");
    library.find(lxw.workbook_close, "workbook_close");
    library.find(lxw.workbook_new_opt, "workbook_new_opt");
    library.find(lxw.workbook_set_properties, "workbook_set_properties");
    library.find(lxw.worksheet_autofilter, "worksheet_autofilter");
    library.find(lxw.worksheet_fit_to_pages, "worksheet_fit_to_pages");
    library.find(lxw.worksheet_freeze_panes, "worksheet_freeze_panes");
    library.find(lxw.worksheet_repeat_rows, "worksheet_repeat_rows");
    library.find(lxw.worksheet_set_column, "worksheet_set_column");
    library.find(lxw.worksheet_set_landscape, "worksheet_set_landscape");
    library.find(lxw.worksheet_set_paper, "worksheet_set_paper");
    library.find(lxw.worksheet_set_row, "worksheet_set_row");
    library.find(lxw.worksheet_write_number, "worksheet_write_number");
    library.find(lxw.worksheet_write_string, "worksheet_write_string");
    lxw.file = kFile;
    lxw.is_complete = library.is_complete();
    return lxw;
}

}  // namespace

const Xlsxwriter& lxw() {
    static const Xlsxwriter opened = open_xlsxwriter();
    return opened;
}

}  // namespace generator::writers::tabla
