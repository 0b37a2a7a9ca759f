#include <array>
#include <cstring>

#include <cairo.h>

#include "support/catch.hpp"
#include "writers/png/from_layout.hpp"

using namespace generator;
using base::points;
using document::Color;
using layout::Item;
using layout::ItemKind;
using layout::Page;
using layout::Pages;

namespace {

constexpr Color kWhite{255, 255, 255};
constexpr Color kBlack{0, 0, 0};
constexpr Color kBlue{15, 105, 180};

const std::shared_ptr<const fonts::Fonts>& faces() {
    static const std::shared_ptr<const fonts::Fonts> loaded = fonts::Fonts::load().value();
    return loaded;
}

/// A decoded PNG; rows from the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<Color> pixels;

    [[nodiscard]] Color at(int x, int y) const {
        return pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                         static_cast<std::size_t>(x));
    }
};

struct Reading {
    std::string_view left;
};

cairo_status_t read_bytes(void* closure, unsigned char* out, unsigned int size) {
    auto& reading = *static_cast<Reading*>(closure);
    if (reading.left.size() < size) {
        return CAIRO_STATUS_READ_ERROR;
    }
    std::memcpy(out, reading.left.data(), size);
    reading.left.remove_prefix(size);
    return CAIRO_STATUS_SUCCESS;
}

Image decode(const std::string& png) {
    Reading reading{png};
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read_bytes, &reading);
    REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    REQUIRE(cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24);
    CHECK(reading.left.empty());
    Image image{.width = cairo_image_surface_get_width(surface),
                .height = cairo_image_surface_get_height(surface),
                .pixels = {}};
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < image.height; ++y, row += cairo_image_surface_get_stride(surface)) {
        for (std::size_t x = 0; x < static_cast<std::size_t>(image.width); ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + 4 * x, 4);
            image.pixels.push_back({static_cast<std::uint8_t>(pixel >> 16),
                                    static_cast<std::uint8_t>(pixel >> 8),
                                    static_cast<std::uint8_t>(pixel)});
        }
    }
    cairo_surface_destroy(surface);
    return image;
}

/// The smallest box of pixels that holds all ink: left, top, right and bottom (both outside).
struct Ink {
    int left = 1 << 20;
    int top = 1 << 20;
    int right = 0;
    int bottom = 0;
    std::int64_t darkness = 0;  // 255 for each black pixel
};

Ink ink_of(const Image& image) {
    Ink ink;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (image.at(x, y) == kWhite) {
                continue;
            }
            ink.left = std::min(ink.left, x);
            ink.top = std::min(ink.top, y);
            ink.right = std::max(ink.right, x + 1);
            ink.bottom = std::max(ink.bottom, y + 1);
            ink.darkness += 255 - image.at(x, y).green;
        }
    }
    return ink;
}

Page page_of(std::int32_t width, std::int32_t height, std::vector<Item> items = {}) {
    return {
        .width = points(width), .height = points(height), .items = std::move(items), .links = {}};
}

Item rectangle(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height,
               Color color) {
    Item item;
    item.kind = ItemKind::rectangle;
    item.color = color;
    item.x = points(x);
    item.y = points(y);
    item.width = points(width);
    item.height = points(height);
    return item;
}

/// How a text is set.
struct Text {
    document::Face face = document::Face::regular;
    base::Length word_space = {};
    int soft_hyphens = 0;
};

/// One page of 200 by 100 points with `text` at (20, 40), size 20.
Pages page_with(const std::string& text, const Text& how = {}) {
    Pages pages;
    fonts::Shaper shaper{faces()};
    const auto glyphs = shaper.shape(static_cast<fonts::FaceIndex>(how.face), text).glyphs;
    pages.glyphs.assign(glyphs.begin(), glyphs.end());
    for (int i = 0; i < how.soft_hyphens; ++i) {
        pages.glyphs.push_back(
            shaper.shape(static_cast<fonts::FaceIndex>(how.face), "-").glyphs.front());
        pages.glyphs.back().is_soft_hyphen = true;
    }
    Item item;
    item.kind = ItemKind::text;
    item.face = how.face;
    item.x = points(20);
    item.y = points(40);
    item.size = points(20);
    item.word_space = how.word_space;
    item.count = static_cast<std::uint32_t>(pages.glyphs.size());
    pages.pages.push_back(page_of(200, 100, {item}));
    return pages;
}

Image draw(const Pages& pages, int dots_per_inch = 72) {
    const auto images = writers::png::write_png(pages, *faces(), dots_per_inch);
    REQUIRE(images.has_value());
    REQUIRE(images->size() == 1);
    return decode(images->front());
}

std::string fault_of(const Pages& pages, int dots_per_inch) {
    const auto result = writers::png::write_png(pages, *faces(), dots_per_inch);
    REQUIRE_FALSE(result.has_value());
    REQUIRE(result.diagnostics().size() == 1);
    CHECK(result.diagnostics().front().code == "E-PNG-001");
    CHECK_FALSE(result.diagnostics().front().hint.empty());
    return result.diagnostics().front().message;
}

}  // namespace

TEST_CASE("an empty page is white all over", "[writers-png]") {
    Pages pages;
    pages.pages.push_back(page_of(30, 20));
    const Image image = draw(pages);
    CHECK(image.width == 30);
    CHECK(image.height == 20);
    CHECK(ink_of(image).darkness == 0);
}

TEST_CASE("a rectangle fills its pixels with its exact colour and no other", "[writers-png]") {
    Pages pages;
    pages.pages.push_back(page_of(60, 40, {rectangle(10, 5, 20, 8, kBlue)}));
    const Image image = draw(pages);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            // From 5 to 13 above the foot of a page of 40 is from 27 to 35 below its head.
            const bool is_inside = x >= 10 && x < 30 && y >= 27 && y < 35;
            INFO(x << ' ' << y);
            REQUIRE((image.at(x, y) == (is_inside ? kBlue : kWhite)));
        }
    }
}

TEST_CASE("what comes later in the list covers what came before", "[writers-png]") {
    Pages pages;
    pages.pages.push_back(
        page_of(10, 10, {rectangle(0, 0, 10, 10, kBlue), rectangle(5, 0, 5, 10, kBlack)}));
    const Image image = draw(pages);
    CHECK((image.at(2, 5) == kBlue));
    CHECK((image.at(7, 5) == kBlack));
}

TEST_CASE("every colour comes out as it went in", "[writers-png]") {
    Pages pages;
    pages.pages.push_back(page_of(256, 1));
    for (int value = 0; value < 256; ++value) {
        const auto level = static_cast<std::uint8_t>(value);
        pages.pages.back().items.push_back(
            rectangle(value, 0, 1, 1, {level, static_cast<std::uint8_t>(255 - value), 7}));
    }
    const Image image = draw(pages);
    for (int value = 0; value < 256; ++value) {
        CHECK((image.at(value, 0) ==
               Color{static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(255 - value), 7}));
    }
}

TEST_CASE("a line runs along its middle with its thickness", "[writers-png]") {
    Item line;
    line.kind = ItemKind::line;
    line.color = kBlack;
    line.x = points(10);
    line.y = points(20);
    line.width = points(30);
    line.size = points(2);
    Pages pages;
    pages.pages.push_back(page_of(60, 40, {line}));
    const Ink flat = ink_of(draw(pages));
    CHECK(flat.left == 10);
    CHECK(flat.right == 40);
    CHECK(flat.top == 19);
    CHECK(flat.bottom == 21);
    CHECK(flat.darkness == 30 * 2 * 255);

    pages.pages[0].items[0].width = {};
    pages.pages[0].items[0].height = points(-15);
    const Ink upright = ink_of(draw(pages));
    CHECK(upright.left == 9);
    CHECK(upright.right == 11);
    CHECK(upright.top == 20);
    CHECK(upright.bottom == 35);
}

TEST_CASE("a bend goes on from the end of its line, and their corner is closed", "[writers-png]") {
    Item line;
    line.kind = ItemKind::line;
    line.color = kBlack;
    line.x = points(10);
    line.y = points(20);
    line.width = points(20);
    line.size = points(4);
    Item bend = line;
    bend.kind = ItemKind::bend;
    bend.x = points(30);
    bend.width = {};
    bend.height = points(10);
    Pages pages;
    pages.pages.push_back(page_of(60, 40, {line, bend}));
    // 22 x 4 with the corner, and 4 x 8 above it.
    CHECK(ink_of(draw(pages)).darkness == (22 * 4 + 4 * 8) * 255);
    bend.kind = ItemKind::line;
    pages.pages[0].items[1] = bend;
    // As two lines, a quarter of the corner stays open.
    CHECK(ink_of(draw(pages)).darkness == (22 * 4 + 4 * 8 - 2 * 2) * 255);
}

TEST_CASE("marks of the structure draw nothing", "[writers-png]") {
    Item begin;
    begin.kind = ItemKind::begin;
    begin.first = 4'000'000'000;  // a node, not a glyph
    begin.count = 7;
    begin.width = points(50);
    begin.height = points(50);
    Item end = begin;
    end.kind = ItemKind::end;
    Pages pages;
    pages.pages.push_back(page_of(60, 60, {begin, end}));
    CHECK(ink_of(draw(pages)).darkness == 0);
}

TEST_CASE("a letter stands on its baseline with the height of its face", "[writers-png]") {
    const auto& metrics = faces()->metrics(0);
    const int dpi = 288;  // four pixels a point
    const Ink ink = ink_of(draw(page_with("H"), dpi));
    CHECK(ink.bottom == (100 - 40) * 4);
    const double cap_height = 80.0 * metrics.cap_height / metrics.units_per_em;
    CHECK(ink.bottom - ink.top == Approx(cap_height).margin(1));
    CHECK(ink.left >= 20 * 4);
    fonts::Shaper shaper{faces()};
    CHECK(ink.right <= 20 * 4 + 80 * shaper.shape(0, "H").width / metrics.units_per_em);
    CHECK(ink.darkness > 0);
}

TEST_CASE("a round letter is a closed ring: outside white, counter open", "[writers-png]") {
    const Image image = draw(page_with("o"), 288);
    const Ink ink = ink_of(image);
    const int middle_x = (ink.left + ink.right) / 2;
    const int middle_y = (ink.top + ink.bottom) / 2;
    CHECK((image.at(middle_x, middle_y) == kWhite));       // the counter is open
    CHECK((image.at(ink.left + 3, middle_y) == kBlack));   // and the ring closed, left
    CHECK((image.at(ink.right - 4, middle_y) == kBlack));  // and right
    CHECK((image.at(middle_x, ink.bottom - 3) == kBlack));
    CHECK((image.at(ink.left, ink.top) == kWhite));  // no corner: it is round
    CHECK((image.at(ink.right - 1, ink.bottom - 1) == kWhite));
}

TEST_CASE("letters follow one another with their advances and kerning", "[writers-png]") {
    const auto& metrics = faces()->metrics(0);
    fonts::Shaper shaper{faces()};
    const auto right_of = [](const std::string& text) {
        return ink_of(draw(page_with(text), 288)).right;
    };
    const auto units = [&](const std::string& text) {
        return 80.0 * shaper.shape(0, text).width / metrics.units_per_em;
    };
    CHECK(right_of("HHHHH") - right_of("H") == Approx(units("HHHH")).margin(1));
    CHECK((units("AVH") < units("A") + units("V") + units("H")));  // the pair is kerned
    CHECK(right_of("AVH") - right_of("H") == Approx(units("AVH") - units("H")).margin(1));
}

TEST_CASE("justification widens the spaces and nothing else", "[writers-png]") {
    const Ink plain = ink_of(draw(page_with("a b c")));
    const Ink wide = ink_of(draw(page_with("a b c", {.word_space = points(7)})));
    CHECK(wide.left == plain.left);
    CHECK(wide.right == plain.right + 2 * 7);
    CHECK(ink_of(draw(page_with("abc", {.word_space = points(7)}))).right ==
          ink_of(draw(page_with("abc"))).right);
}

TEST_CASE("the hyphen of a line end is drawn like any other", "[writers-png]") {
    const auto soft = writers::png::write_png(page_with("pro", {.soft_hyphens = 1}), *faces(), 96);
    const auto hard = writers::png::write_png(page_with("pro-"), *faces(), 96);
    CHECK(soft.value() == hard.value());
    CHECK((ink_of(draw(page_with("pro", {.soft_hyphens = 1}))).right >
           ink_of(draw(page_with("pro"))).right));
}

TEST_CASE("every face draws its own letters", "[writers-png]") {
    const auto darkness = [](document::Face face) {
        return ink_of(draw(page_with("ñ", {.face = face}), 144)).darkness;
    };
    CHECK((darkness(document::Face::bold) > darkness(document::Face::regular)));
    CHECK((darkness(document::Face::condensed_bold) > darkness(document::Face::condensed)));
    CHECK((darkness(document::Face::condensed) > 0));
    CHECK((ink_of(draw(page_with("→", {.face = document::Face::symbols}))).darkness > 0));
}

TEST_CASE("resolution makes the size, rounded up so that no edge is lost", "[writers-png]") {
    Pages pages;
    pages.pages.push_back({.width = base::milli_points(595'276),
                           .height = base::milli_points(841'890),
                           .items = {},
                           .links = {}});
    struct Expected {
        int dots_per_inch, width, height;
    };
    // 210 by 297 mm is 8,2677 by 11,6929 inches.
    for (const Expected expected : {Expected{72, 596, 842}, {50, 414, 585}, {150, 1241, 1754}}) {
        const Image image = draw(pages, expected.dots_per_inch);
        CHECK(image.width == expected.width);
        CHECK(image.height == expected.height);
    }
}

TEST_CASE("each page is an image of its own, and the same bytes come twice", "[writers-png]") {
    Pages pages = page_with("Ejecución 98,7 %");
    pages.pages.push_back(page_of(50, 25, {rectangle(0, 0, 50, 25, kBlue)}));
    const auto first = writers::png::write_png(pages, *faces(), 72);
    REQUIRE(first.value().size() == 2);
    CHECK(decode(first->at(0)).width == 200);
    const Image second_page = decode(first->at(1));
    CHECK(second_page.width == 50);
    CHECK((second_page.at(49, 24) == kBlue));
    CHECK(first.value() == writers::png::write_png(pages, *faces(), 72).value());
    CHECK(writers::png::write_png({}, *faces(), 72)->empty());
}

TEST_CASE("a page that cairo cannot draw gives no image at all", "[writers-png]") {
    Pages pages = page_with("Ejecución");
    pages.pages.push_back(page_of(40'000, 10));  // cairo stops at 32767 pixels
    CHECK(fault_of(pages, 72) ==
          "no se pudo dibujar la página 2: la imagen es más ancha o más alta de lo que cairo "
          "admite");
}

TEST_CASE("a size beyond reason is refused before any memory is taken", "[writers-png]") {
    using Catch::Matchers::Contains;
    Pages pages;
    // Exactly 40 million pixels are let through to cairo, which has its own limit of 32767 a side.
    pages.pages.push_back(page_of(40'000, 1000));
    CHECK_THAT(fault_of(pages, 72), Contains("cairo admite"));
    pages.pages[0].width = points(40'001);
    CHECK_THAT(fault_of(pages, 72), Contains("mediría 40001 por 1000 píxeles"));
    pages.pages[0] = page_of(30'000, 30'000);  // within 32767 a side, but 3,6 GB
    CHECK_THAT(fault_of(pages, 72), Contains("mediría 30000 por 30000 píxeles"));
    pages.pages[0].width = points(0);
    CHECK_THAT(fault_of(pages, 72), Contains("mediría 0 por 30000 píxeles"));
    pages.pages[0] = page_of(100, 100);
    CHECK_THAT(fault_of(pages, 0), Contains("mediría 0 por 0 píxeles"));
    CHECK_THAT(fault_of(pages, -72), Contains("no se pudo dibujar la página 1: mediría"));
    // A whole number of pixels stays it: 72 points at 1200 dots are 1200 pixels, not 1201.
    pages.pages[0] = page_of(72, 36);
    for (const int dpi : {50, 90, 110, 300, 1200}) {
        CHECK(draw(pages, dpi).width == dpi);
    }
}
