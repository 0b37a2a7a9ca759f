#include "writers/png/from_layout.hpp"

#include <cstring>

#include <cairo.h>

#include "support/catch.hpp"
#include "support/sample_pages.hpp"

using generator::writers::png::write_png;
using support::SamplePages;

namespace {

/// A page read back: pixels as 0xRRGGBB.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y * width + x)];
    }
    /// Pixels that are not white in a rectangle given in points from the bottom left, at 72 dpi.
    [[nodiscard]] int ink(int left, int bottom, int right, int top) const {
        int count = 0;
        for (int y = height - top; y < height - bottom; ++y) {
            for (int x = left; x < right; ++x) {
                count += at(x, y) != 0xFFFFFF ? 1 : 0;
            }
        }
        return count;
    }
};

struct Source {
    const std::string* bytes;
    std::size_t at;
};

cairo_status_t read(void* data, unsigned char* out, unsigned size) {
    auto* source = static_cast<Source*>(data);
    if (source->at + size > source->bytes->size()) {
        return CAIRO_STATUS_READ_ERROR;
    }
    std::memcpy(out, source->bytes->data() + source->at, size);
    source->at += size;
    return CAIRO_STATUS_SUCCESS;
}

Image decoded(const std::string& bytes) {
    Source source{&bytes, 0};
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read, &source);
    REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    Image image{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + y * stride + x * 4, sizeof pixel);
            image.pixels.push_back(pixel & 0xFFFFFF);
        }
    }
    cairo_surface_destroy(surface);
    return image;
}

std::vector<std::string> pages_of(const SamplePages& sample) {
    auto images = write_png(sample.pages, *SamplePages::fonts(), 72);
    REQUIRE(images.has_value());
    return std::move(images).value();
}

}  // namespace

TEST_CASE("each page has its ink where layout put it and nowhere else", "[writers-png]") {
    const std::vector<std::string> images = pages_of(support::two_pages());
    REQUIRE(images.size() == 2);
    const Image first = decoded(images[0]);
    CHECK(first.width == 596);
    CHECK(first.height == 842);
    CHECK((first.ink(56, 795, 250, 815) > 200));  // the title
    CHECK((first.ink(56, 738, 220, 750) > 200));  // a line of text
    CHECK(first.ink(0, 0, 596, 40) == 0);         // the bottom margin
    CHECK(first.ink(0, 820, 596, 842) == 0);      // the top margin
    CHECK(first.ink(300, 640, 596, 700) == 0);    // right of the list
    const Image second = decoded(images[1]);
    CHECK((second.ink(495, 25, 530, 42) > 20));    // the footer
    CHECK((second.ink(128, 740, 145, 752) > 10));  // the arrow of the second face
    CHECK(second.ink(0, 100, 596, 700) == 0);
}

TEST_CASE("colours are those of the theme, exactly", "[writers-png]") {
    const Image image = decoded(pages_of(support::two_pages())[0]);
    CHECK(image.at(160, image.height - 600) == 0x0F69B4);  // inside the second bar
    CHECK(image.at(160, image.height - 655) == 0xFFFFFF);  // above it
    CHECK(image.at(300, image.height - 514) == 0x212121);  // the head of the table
}

TEST_CASE("an image has the same bytes every time and grows with the resolution", "[writers-png]") {
    const SamplePages sample = support::two_pages();
    CHECK(pages_of(sample) == pages_of(support::two_pages()));
    const auto larger = write_png(sample.pages, *SamplePages::fonts(), 144);
    REQUIRE(larger.has_value());
    CHECK(decoded(larger->front()).width == 1191);
}

TEST_CASE("justified spaces move what follows them", "[writers-png]") {
    SamplePages sample;
    sample.page();
    sample.text(100, 700, "a a");
    const Image tight = decoded(pages_of(sample)[0]);
    sample.pages.pages[0].items.back().word_space = generator::base::points(40);
    const Image loose = decoded(pages_of(sample)[0]);
    CHECK((tight.ink(106, 695, 125, 712) > 0));
    CHECK(loose.ink(110, 695, 140, 712) == 0);
    CHECK((loose.ink(145, 695, 165, 712) > 0));
}

TEST_CASE("a page too large for an image is a fault", "[writers-png]") {
    const auto images = write_png(support::two_pages().pages, *SamplePages::fonts(), 100'000);
    REQUIRE_FALSE(images.has_value());
    CHECK(images.diagnostics().front().code == "E-PNG-001");
}
