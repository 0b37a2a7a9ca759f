#include "writers/png/cairo_library.hpp"

#include "base/shared_library.hpp"

namespace generator::writers::png {
namespace {

constexpr const char* kFile = FICHAS_CAIRO_LIBRARY;

Cairo open_cairo() {
    base::SharedLibrary library{kFile};
    Cairo cairo;
    library.find(cairo.close_path, "cairo_close_path");
    library.find(cairo.create, "cairo_create");
    library.find(cairo.curve_to, "cairo_curve_to");
    library.find(cairo.destroy, "cairo_destroy");
    library.find(cairo.fill, "cairo_fill");
    library.find(cairo.get_current_point, "cairo_get_current_point");
    library.find(cairo.image_surface_create, "cairo_image_surface_create");
    library.find(cairo.line_to, "cairo_line_to");
    library.find(cairo.move_to, "cairo_move_to");
    library.find(cairo.paint, "cairo_paint");
    library.find(cairo.rectangle, "cairo_rectangle");
    library.find(cairo.scale, "cairo_scale");
    library.find(cairo.set_line_width, "cairo_set_line_width");
    library.find(cairo.set_source_rgb, "cairo_set_source_rgb");
    library.find(cairo.status, "cairo_status");
    library.find(cairo.status_to_string, "cairo_status_to_string");
    library.find(cairo.stroke, "cairo_stroke");
    library.find(cairo.surface_destroy, "cairo_surface_destroy");
    library.find(cairo.surface_write_to_png_stream, "cairo_surface_write_to_png_stream");
    library.find(cairo.translate, "cairo_translate");
    cairo.file = kFile;
    cairo.is_complete = library.is_complete();
    return cairo;
}

}  // namespace

const Cairo& cairo() {
    static const Cairo opened = open_cairo();
    return opened;
}

}  // namespace generator::writers::png
