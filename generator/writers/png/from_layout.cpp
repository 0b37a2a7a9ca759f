#include "writers/png/from_layout.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "document/theme.hpp"
#include "writers/png/cairo_library.hpp"

namespace generator::writers::png {
namespace {

using layout::Item;
using layout::ItemKind;

constexpr std::int64_t kMilliPointsPerInch = 72'000;
// A4 at 600 dots per inch is 35 million; cairo takes four bytes for each.
constexpr std::int64_t kMostPixels = 40'000'000;

struct SurfaceDeleter {
    void operator()(cairo_surface_t* surface) const { cairo().surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;

struct ContextDeleter {
    void operator()(cairo_t* context) const { cairo().destroy(context); }
};
using Context = std::unique_ptr<cairo_t, ContextDeleter>;

double points(base::Length length) { return length.milli / 1000.0; }

/// Outlines in font units, each asked for once a call.
class Outlines {
  public:
    explicit Outlines(const fonts::Fonts& fonts) : fonts_{fonts} {}

    const std::vector<fonts::OutlinePart>& of(std::size_t face, std::uint16_t glyph) {
        auto& of_face = outlines_[face];
        if (of_face.size() <= glyph) {
            of_face.resize(std::size_t{glyph} + 1);
        }
        if (!of_face[glyph]) {
            of_face[glyph] = fonts_.outline(static_cast<fonts::FaceIndex>(face), glyph);
        }
        return *of_face[glyph];
    }

  private:
    const fonts::Fonts& fonts_;
    std::array<std::vector<std::optional<std::vector<fonts::OutlinePart>>>, document::kFaceCount>
        outlines_;
};

/// Where a glyph stands and how large a font unit is.
struct Pen {
    double x = 0;
    double y = 0;
    double scale = 1;
};

void add_part(cairo_t* context, const fonts::OutlinePart& part, const Pen& pen) {
    const auto x = [&](std::size_t i) { return pen.x + part.points[2 * i] * pen.scale; };
    const auto y = [&](std::size_t i) { return pen.y + part.points[2 * i + 1] * pen.scale; };
    switch (part.segment) {
        case fonts::Segment::move:
            cairo().move_to(context, x(0), y(0));
            break;
        case fonts::Segment::line:
            cairo().line_to(context, x(0), y(0));
            break;
        case fonts::Segment::quadratic: {  // cairo has cubics only
            double from_x = 0;
            double from_y = 0;
            cairo().get_current_point(context, &from_x, &from_y);
            cairo().curve_to(context, from_x + (x(0) - from_x) * 2 / 3,
                             from_y + (y(0) - from_y) * 2 / 3, x(1) + (x(0) - x(1)) * 2 / 3,
                             y(1) + (y(0) - y(1)) * 2 / 3, x(1), y(1));
            break;
        }
        case fonts::Segment::cubic:
            cairo().curve_to(context, x(0), y(0), x(1), y(1), x(2), y(2));
            break;
        case fonts::Segment::close:
            cairo().close_path(context);
            break;
    }
}

class PageDrawer {
  public:
    PageDrawer(cairo_t* context, const layout::Pages& pages, const fonts::Fonts& fonts,
               Outlines& outlines)
        : context_{context}, pages_{pages}, fonts_{fonts}, outlines_{outlines} {}

    void draw(const layout::Page& page) {
        for (const Item& item : page.items) {
            if (item.kind != ItemKind::bend) {
                cairo().stroke(context_);  // the line at hand, with its bends
            }
            switch (item.kind) {
                case ItemKind::text:
                    text(item);
                    break;
                case ItemKind::rectangle:
                    set_color(item.color);
                    cairo().rectangle(context_, points(item.x), points(item.y), points(item.width),
                                      points(item.height));
                    cairo().fill(context_);
                    break;
                case ItemKind::line:
                    line(item);
                    break;
                case ItemKind::bend:
                    end_of_line(item);
                    break;
                case ItemKind::begin:
                case ItemKind::end:
                    break;  // structure, not ink
            }
        }
        cairo().stroke(context_);
    }

  private:
    void set_color(document::Color color) {
        cairo().set_source_rgb(context_, color.red / 255.0, color.green / 255.0,
                               color.blue / 255.0);
    }

    void line(const Item& item) {
        set_color(item.color);
        cairo().set_line_width(context_, points(item.size));
        cairo().move_to(context_, points(item.x), points(item.y));
        end_of_line(item);
    }

    void end_of_line(const Item& item) {
        cairo().line_to(context_, points(item.x + item.width), points(item.y + item.height));
    }

    void text(const Item& item) {
        const auto face = static_cast<std::size_t>(item.face);
        const auto index = static_cast<fonts::FaceIndex>(face);
        Pen pen{points(item.x), points(item.y),
                points(item.size) / fonts_.metrics(index).units_per_em};
        set_color(item.color);
        for (std::uint32_t i = item.first; i < item.first + item.count; ++i) {
            const fonts::Glyph& glyph = pages_.glyphs[i];
            for (const fonts::OutlinePart& part : outlines_.of(face, glyph.id)) {
                add_part(context_, part, pen);
            }
            pen.x += (fonts_.advance(index, glyph.id) + glyph.adjust) * pen.scale;
            if (fonts_.text_of(index, glyph.id) == " ") {
                pen.x += points(item.word_space);
            }
        }
        cairo().fill(context_);
    }

    cairo_t* context_;
    const layout::Pages& pages_;
    const fonts::Fonts& fonts_;
    Outlines& outlines_;
};

/// Called from C: an exception must not pass through it.
cairo_status_t append(void* data, const unsigned char* bytes, unsigned size) {
    try {
        static_cast<std::string*>(data)->append(
            static_cast<const char*>(static_cast<const void*>(bytes)), size);
    } catch (...) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

std::string reason_of(cairo_status_t status) {
    switch (status) {
        case CAIRO_STATUS_NO_MEMORY:
            return "no alcanza la memoria";
        case CAIRO_STATUS_INVALID_SIZE:
            return "la imagen es más ancha o más alta de lo que cairo admite";
        default:
            return std::string{"cairo informó «"} + cairo().status_to_string(status) + "»";
    }
}

base::Diagnostic fault_of(const std::string& reason, std::size_t page) {
    return {.code = "E-PNG-001",
            .place = {},
            .message = "no se pudo dibujar la página " + std::to_string(page + 1) + ": " + reason,
            .hint =
                "pida una resolución menor (para mirar en pantalla bastan 96 puntos por "
                "pulgada); no se entrega ninguna imagen del documento"};
}

struct Size {
    std::int64_t width = 0;
    std::int64_t height = 0;
};

// Rounded up, exactly: the last row or column may be half paper, but nothing of the page is
// outside.
std::int64_t pixels(base::Length length, int dots_per_inch) {
    return (std::int64_t{length.milli} * dots_per_inch + kMilliPointsPerInch - 1) /
           kMilliPointsPerInch;
}

bool is_drawable(Size size) {
    return size.width > 0 && size.height > 0 && size.width <= kMostPixels / size.height;
}

}  // namespace

base::Result<std::vector<std::string>> write_png(const layout::Pages& pages,
                                                 const fonts::Fonts& fonts, int dots_per_inch) {
    if (!cairo().is_complete) {
        return base::Diagnostic{
            .code = "E-PNG-002",
            .place = {},
            .message = std::string{"no se pueden dibujar las páginas: falta la biblioteca "} +
                       cairo().file,
            .hint = "instálela (en Debian, el paquete libcairo2); los demás formatos no la usan"};
    }
    Outlines outlines{fonts};
    std::vector<std::string> images;
    images.reserve(pages.pages.size());
    const double scale = dots_per_inch * 1000.0 / kMilliPointsPerInch;
    for (const layout::Page& page : pages.pages) {
        const Size size{pixels(page.width, dots_per_inch), pixels(page.height, dots_per_inch)};
        if (!is_drawable(size)) {
            return fault_of("mediría " + std::to_string(size.width) + " por " +
                                std::to_string(size.height) + " píxeles, y se admiten de 1 a " +
                                std::to_string(kMostPixels) + " en total",
                            images.size());
        }
        const Surface surface{cairo().image_surface_create(
            CAIRO_FORMAT_RGB24, static_cast<int>(size.width), static_cast<int>(size.height))};
        const Context context{cairo().create(surface.get())};
        cairo().set_source_rgb(context.get(), 1, 1, 1);
        cairo().paint(context.get());
        cairo().scale(context.get(), scale, -scale);
        cairo().translate(context.get(), 0, -points(page.height));
        PageDrawer{context.get(), pages, fonts, outlines}.draw(page);
        if (const cairo_status_t drawn = cairo().status(context.get());
            drawn != CAIRO_STATUS_SUCCESS) {
            return fault_of(reason_of(drawn), images.size());
        }
        std::string& image = images.emplace_back();
        const cairo_status_t written =
            cairo().surface_write_to_png_stream(surface.get(), append, &image);
        if (written != CAIRO_STATUS_SUCCESS) {
            return fault_of(reason_of(written), images.size() - 1);
        }
    }
    return images;
}

}  // namespace generator::writers::png
