#pragma once

#include <cairo.h>

namespace generator::writers::png {

/// What is used of cairo. It is opened by the first call: only pictures need it, and it brings
/// fourteen other libraries along.
struct Cairo {
    decltype(&::cairo_close_path) close_path = nullptr;
    decltype(&::cairo_create) create = nullptr;
    decltype(&::cairo_curve_to) curve_to = nullptr;
    decltype(&::cairo_destroy) destroy = nullptr;
    decltype(&::cairo_fill) fill = nullptr;
    decltype(&::cairo_get_current_point) get_current_point = nullptr;
    decltype(&::cairo_image_surface_create) image_surface_create = nullptr;
    decltype(&::cairo_line_to) line_to = nullptr;
    decltype(&::cairo_move_to) move_to = nullptr;
    decltype(&::cairo_paint) paint = nullptr;
    decltype(&::cairo_rectangle) rectangle = nullptr;
    decltype(&::cairo_scale) scale = nullptr;
    decltype(&::cairo_set_line_width) set_line_width = nullptr;
    decltype(&::cairo_set_source_rgb) set_source_rgb = nullptr;
    decltype(&::cairo_status) status = nullptr;
    decltype(&::cairo_status_to_string) status_to_string = nullptr;
    decltype(&::cairo_stroke) stroke = nullptr;
    decltype(&::cairo_surface_destroy) surface_destroy = nullptr;
    decltype(&::cairo_surface_write_to_png_stream) surface_write_to_png_stream = nullptr;
    decltype(&::cairo_translate) translate = nullptr;

    const char* file = "";     // the library that the build found
    bool is_complete = false;  // false: nothing of it may be called
};
[[nodiscard]] const Cairo& cairo();

}  // namespace generator::writers::png
