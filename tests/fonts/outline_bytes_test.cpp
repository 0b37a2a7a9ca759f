#include "fonts/outline_bytes.hpp"

#include "support/catch.hpp"

using namespace generator::fonts;

namespace {

constexpr Scale kToThousand{2048, 1000};

std::string bytes(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) {
        out += static_cast<char>(value);
    }
    return out;
}

std::string scaled(const std::string& outline) {
    std::string out;
    append_scaled_outline(out, outline, kToThousand);
    return out;
}

}  // namespace

TEST_CASE("units are rounded to the nearest, halves upwards", "[fonts]") {
    CHECK(kToThousand(2048) == 1000);
    CHECK(kToThousand(-2048) == -1000);
    CHECK(kToThousand(1) == 0);  // 0,488
    CHECK(kToThousand(2) == 1);  // 0,977
    CHECK(kToThousand(-1) == 0);
    CHECK(kToThousand(-2) == -1);
    CHECK(Scale{2, 1}(3) == 2);
    CHECK(Scale{2, 1}(-3) == -1);
}

TEST_CASE("a triangle is scaled point by point, its hints are left out", "[fonts]") {
    // One contour of (0,0) (2048,0) (1024,1024): 1 is a point of the curve; 0x10 and 0x20: x and y
    // stay; the rest are words. Three bytes of hints stand before the flags.
    const std::string triangle =
        bytes({0, 1, 0, 0, 0, 0, 8, 0, 4, 0, 0, 2, 0, 3, 9, 9, 9, 0x31, 0x21, 0x01}) +
        bytes({8, 0, 0xFC, 0, 4, 0});
    CHECK(scaled(triangle) ==
          bytes({0, 1, 0, 0, 0, 0, 3, 0xE8, 1, 0xF4, 0, 2, 0, 0, 0x31, 0x21, 0x01}) +
              bytes({3, 0xE8, 0xFE, 0x0C, 1, 0xF4}));
    CHECK(component_ids(triangle).empty());
}

TEST_CASE("a move that gets short takes a byte, flags that repeat are counted", "[fonts]") {
    // (0,0), then four times 300 to the right: at 300, 600, 900, 1200, which are 146, 293, 439, 586
    // of 1000: moves of 146, 147, 146 and 147.
    const std::string line = bytes({0, 1, 0, 0, 0, 0, 4, 0xB0, 0, 0, 0, 4, 0, 0, 0x31, 0x29, 3}) +
                             bytes({1, 0x2C, 1, 0x2C, 1, 0x2C, 1, 0x2C});
    CHECK(scaled(line) == bytes({0, 1, 0, 0, 0, 0, 2, 0x4A, 0, 0, 0, 4, 0, 0, 0x31, 0x3B, 3}) +
                              bytes({146, 147, 146, 147}));
}

TEST_CASE("a composite keeps its components, their places are scaled", "[fonts]") {
    // Glyph 5 at (10,-10) in bytes, then glyph 7 at (2048,-1024) in words, with hints at the end.
    const std::string composite = bytes({0xFF, 0xFF, 0, 0, 0, 0, 8, 0, 4, 0}) +
                                  bytes({0, 0x22, 0, 5, 10, 0xF6}) +
                                  bytes({1, 0x03, 0, 7, 8, 0, 0xFC, 0, 0, 1, 0xB0});
    CHECK(scaled(composite) == bytes({0xFF, 0xFF, 0, 0, 0, 0, 3, 0xE8, 1, 0xF4}) +
                                   bytes({0, 0x22, 0, 5, 5, 0xFB}) +
                                   bytes({0, 0x03, 0, 7, 3, 0xE8, 0xFE, 0x0C}));
    CHECK(component_ids(composite) == std::vector<std::size_t>{12, 18});
    CHECK(scaled("").empty());
}
