#include "layout/watermark.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace generator::layout {
namespace {

using base::Length;

/// A corner of a letter in a grid of its own: `kWidth` wide, `kHeight` high, y upwards.
struct Corner {
    std::int32_t x = 0;
    std::int32_t y = 0;
    bool begins = false;  // a stroke; the others go on from the corner before them
};

constexpr std::int32_t kWidth = 60;
constexpr std::int32_t kHeight = 100;
constexpr std::int32_t kAdvance = 84;
constexpr std::int32_t kThickness = 18;
constexpr std::int32_t kTintPercent = 7;

constexpr std::array kLetterA{Corner{0, -9, true}, Corner{0, 80},  Corner{20, 100},
                              Corner{40, 100},     Corner{60, 80}, Corner{60, -9},
                              Corner{0, 42, true}, Corner{60, 42}};
constexpr std::array kLetterB{Corner{0, 52, true}, Corner{46, 52}, Corner{60, 38}, Corner{60, 14},
                              Corner{46, 0},       Corner{0, 0},   Corner{0, 100}, Corner{46, 100},
                              Corner{60, 86},      Corner{60, 66}, Corner{43, 49}};
constexpr std::array kLetterD{Corner{0, -9, true}, Corner{0, 100}, Corner{40, 100}, Corner{60, 80},
                              Corner{60, 20},      Corner{40, 0},  Corner{0, 0}};
constexpr std::array kLetterO{Corner{30, 0, true}, Corner{40, 0},   Corner{60, 20}, Corner{60, 80},
                              Corner{40, 100},     Corner{20, 100}, Corner{0, 80},  Corner{0, 20},
                              Corner{20, 0},       Corner{30, 0}};
constexpr std::array kLetterR{Corner{0, -9, true}, Corner{0, 100},       Corner{42, 100},
                              Corner{60, 82},      Corner{60, 66},       Corner{42, 48},
                              Corner{0, 48},       Corner{32, 48, true}, Corner{60, -9}};

using Letter = std::span<const Corner>;
constexpr std::array<Letter, 8> kWord{kLetterB, kLetterO, kLetterR, kLetterR,
                                      kLetterA, kLetterD, kLetterO, kLetterR};
constexpr std::int32_t kLength = kAdvance * static_cast<std::int32_t>(kWord.size() - 1) + kWidth;

/// Which way the word rises: 3, 4 and 5 are the sides of a right triangle, so that every place is
/// exact in integers.
struct Slope {
    std::int32_t across = 3;
    std::int32_t up = 4;
};
constexpr std::int32_t kHypotenuse = 5;

/// Where the strokes of a page go: its middle, and thousandths of a point for each unit.
struct Frame {
    Slope slope;
    Length x, y;
    std::int32_t scale = 0;
};

Frame frame_of(const Geometry& geometry) {
    Frame frame;
    frame.slope = geometry.width > geometry.height ? Slope{4, 3} : Slope{3, 4};
    frame.x = geometry.left + geometry.body_width / 2;
    frame.y = geometry.bottom + geometry.body_height / 2;
    const std::int32_t length = kLength + kThickness;
    const std::int32_t height = kHeight + kThickness;
    const auto [across, up] = frame.slope;
    frame.scale =
        std::min(geometry.body_width.milli * kHypotenuse / (length * across + height * up),
                 geometry.body_height.milli * kHypotenuse / (length * up + height * across));
    return frame;
}

/// Whole points: nobody sees the difference in so broad a stroke, and the file is smaller.
Length round_to_point(std::int32_t milli) {
    return base::points((milli + (milli < 0 ? -500 : 500)) / 1000);
}

struct Place {
    Length x, y;
};

Place place_of(const Frame& frame, std::int32_t left, const Corner& corner) {
    const std::int32_t along = left + corner.x;
    const std::int32_t above = corner.y - kHeight / 2;
    const std::int32_t across = along * frame.slope.across - above * frame.slope.up;
    const std::int32_t up = along * frame.slope.up + above * frame.slope.across;
    return {round_to_point(frame.x.milli + across * frame.scale / kHypotenuse),
            round_to_point(frame.y.milli + up * frame.scale / kHypotenuse)};
}

document::Color tint_of(document::Color color) {
    const auto lighten = [](std::uint8_t part) {
        return static_cast<std::uint8_t>(255 - (255 - part) * kTintPercent / 100);
    };
    return {lighten(color.red), lighten(color.green), lighten(color.blue)};
}

}  // namespace

std::vector<Item> make_watermark(const Geometry& geometry, document::Color color) {
    const Frame frame = frame_of(geometry);
    const document::Color tint = tint_of(color);
    const Length thickness = round_to_point(kThickness * frame.scale);
    std::vector<Item> items{{.kind = ItemKind::begin, .mark = MarkKind::header}};
    std::int32_t left = -kLength / 2;
    for (const Letter letter : kWord) {
        for (std::size_t i = 1; i < letter.size(); ++i) {
            if (letter[i].begins) {
                continue;
            }
            const Place from = place_of(frame, left, letter[i - 1]);
            const Place to = place_of(frame, left, letter[i]);
            items.push_back({.kind = letter[i - 1].begins ? ItemKind::line : ItemKind::bend,
                             .color = tint,
                             .x = from.x,
                             .y = from.y,
                             .width = to.x - from.x,
                             .height = to.y - from.y,
                             .size = thickness});
        }
        left += kAdvance;
    }
    items.push_back({.kind = ItemKind::end, .mark = MarkKind::header});
    return items;
}

}  // namespace generator::layout
