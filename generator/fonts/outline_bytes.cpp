#include "fonts/outline_bytes.hpp"

#include <algorithm>
#include <span>

#include "fonts/big_endian.hpp"

namespace generator::fonts {
namespace {

// Flags of a component of a composite glyph (OpenType, "glyf").
constexpr std::uint16_t kArgumentsAreWords = 0x0001;
constexpr std::uint16_t kArgumentsArePlaces = 0x0002;
constexpr std::uint16_t kHasScale = 0x0008;
constexpr std::uint16_t kMoreComponents = 0x0020;
constexpr std::uint16_t kHasTwoScales = 0x0040;
constexpr std::uint16_t kHasMatrix = 0x0080;
constexpr std::uint16_t kHasHints = 0x0100;

// Flags of a point of a simple one.
constexpr std::uint8_t kRepeats = 0x08;
constexpr std::uint8_t kOfNoAxis = 0x41;  // on the curve, contours overlap

/// What the flags say of one axis: the coordinate is a byte, then positive; else it did not move.
struct Axis {
    std::uint8_t is_byte;
    std::uint8_t is_same;
};
constexpr Axis kX{0x02, 0x10};
constexpr Axis kY{0x04, 0x20};

constexpr std::size_t kHeader = 10;  // number of contours, bounds

bool is_composite(std::string_view outline) {
    return outline.size() > kHeader && read_signed16(outline, 0) < 0;
}

std::size_t component_size(std::uint16_t flags) {
    std::size_t size = (flags & kArgumentsAreWords) != 0 ? 8 : 6;
    if ((flags & kHasScale) != 0) {
        size += 2;
    } else if ((flags & kHasTwoScales) != 0) {
        size += 4;
    } else if ((flags & kHasMatrix) != 0) {
        size += 8;
    }
    return size;
}

/// Calls `use` with the place and the flags of each component.
template <class Use>
void each_component(std::string_view outline, Use use) {
    std::size_t at = kHeader;
    for (bool has_more = true; has_more;) {
        const std::uint16_t flags = read16(outline, at);
        use(at, flags);
        at += component_size(flags);
        has_more = (flags & kMoreComponents) != 0;
    }
}

void append_scaled16(std::string& out, std::string_view bytes, std::size_t at, Scale scale) {
    append16(out, static_cast<std::uint16_t>(scale(read_signed16(bytes, at))));
}

void append_composite(std::string& glyf, std::string_view outline, Scale scale) {
    each_component(outline, [&](std::size_t at, std::uint16_t flags) {
        const std::size_t end = at + component_size(flags);
        append16(glyf, flags & ~std::size_t{kHasHints});
        glyf += outline.substr(at + 2, 2);
        at += 4;
        if ((flags & kArgumentsAreWords) != 0 && (flags & kArgumentsArePlaces) != 0) {
            append_scaled16(glyf, outline, at, scale);
            append_scaled16(glyf, outline, at + 2, scale);
            at += 4;
        } else if ((flags & kArgumentsArePlaces) != 0) {
            for (const std::size_t place : {at, at + 1}) {
                glyf += static_cast<char>(scale(static_cast<std::int8_t>(outline[place])));
            }
            at += 2;
        }
        glyf += outline.substr(at, end - at);
    });
}

/// The points of a simple outline, as a glyf table groups them; coordinates are differences.
struct Points {
    std::vector<std::uint8_t> flags;
    std::vector<std::int32_t> x;
    std::vector<std::int32_t> y;
};

/// Reads a simple outline from `at` on.
struct Reader {
    std::string_view outline;
    std::size_t at = 0;

    void read_flags(std::span<std::uint8_t> flags);
    /// The coordinates of one axis. Places are rounded, not the way between them: nothing adds up.
    void read_moves(Axis axis, Scale scale, const std::vector<std::uint8_t>& flags,
                    std::vector<std::int32_t>& moves);
};

void Reader::read_flags(std::span<std::uint8_t> flags) {
    for (std::size_t i = 0; i < flags.size();) {
        const std::uint8_t flag = byte_at(outline, at++);
        std::size_t count = 1;
        if ((flag & kRepeats) != 0) {
            count += byte_at(outline, at++);
        }
        for (; count > 0 && i < flags.size(); --count) {
            flags[i++] = flag;
        }
    }
}

void Reader::read_moves(Axis axis, Scale scale, const std::vector<std::uint8_t>& flags,
                        std::vector<std::int32_t>& moves) {
    std::int32_t place = 0;
    std::int32_t last = 0;
    moves.reserve(flags.size());
    for (const std::uint8_t flag : flags) {
        if ((flag & axis.is_byte) != 0) {
            const std::int32_t way = byte_at(outline, at++);
            place += (flag & axis.is_same) != 0 ? way : -way;
        } else if ((flag & axis.is_same) == 0) {
            place += read_signed16(outline, at);
            at += 2;
        }
        const std::int32_t scaled = scale(place);
        moves.push_back(scaled - last);
        last = scaled;
    }
}

std::uint8_t axis_flags(std::int32_t move, Axis axis) {
    if (move == 0) {
        return axis.is_same;
    }
    if (move < -0xFF || move > 0xFF) {
        return 0;
    }
    return static_cast<std::uint8_t>(axis.is_byte | (move > 0 ? axis.is_same : 0));
}

void append_flags(std::string& glyf, const std::vector<std::uint8_t>& flags) {
    constexpr std::size_t most = 0xFF;  // repetitions
    for (std::size_t i = 0; i < flags.size();) {
        std::size_t end = i + 1;
        while (end < flags.size() && flags[end] == flags[i] && end - i <= most) {
            ++end;
        }
        if (end - i > 2) {
            glyf += static_cast<char>(flags[i] | kRepeats);
            glyf += static_cast<char>(end - i - 1);
        } else {
            glyf.append(end - i, static_cast<char>(flags[i]));
        }
        i = end;
    }
}

void append_axis(std::string& glyf, const std::vector<std::int32_t>& moves) {
    for (const std::int32_t move : moves) {
        if (move < -0xFF || move > 0xFF) {
            append16(glyf, static_cast<std::uint16_t>(move));
        } else if (move != 0) {
            glyf += static_cast<char>(std::abs(move));
        }
    }
}

void append_simple(std::string& glyf, std::string_view outline, Scale scale) {
    const std::size_t contours = read16(outline, 0);
    const std::size_t ends = kHeader + 2 * contours;
    if (contours == 0 || outline.size() < ends + 2) {
        return;
    }
    Points points;
    points.flags.resize(std::size_t{read16(outline, ends - 2)} + 1);
    Reader reader{outline, ends + 2 + read16(outline, ends)};
    reader.read_flags(points.flags);
    reader.read_moves(kX, scale, points.flags, points.x);
    reader.read_moves(kY, scale, points.flags, points.y);
    for (std::size_t i = 0; i < points.flags.size(); ++i) {
        points.flags[i] =
            static_cast<std::uint8_t>((points.flags[i] & kOfNoAxis) | axis_flags(points.x[i], kX) |
                                      axis_flags(points.y[i], kY));
    }
    glyf += outline.substr(kHeader, ends - kHeader);
    append16(glyf, 0);  // no hints
    append_flags(glyf, points.flags);
    append_axis(glyf, points.x);
    append_axis(glyf, points.y);
}

}  // namespace

void append_scaled_outline(std::string& glyf, std::string_view outline, Scale scale) {
    if (outline.size() <= kHeader) {
        return;  // a space
    }
    glyf += outline.substr(0, 2);
    for (const std::size_t bound : {2U, 4U, 6U, 8U}) {
        append_scaled16(glyf, outline, bound, scale);
    }
    if (is_composite(outline)) {
        append_composite(glyf, outline, scale);
    } else {
        append_simple(glyf, outline, scale);
    }
}

std::vector<std::size_t> component_ids(std::string_view outline) {
    std::vector<std::size_t> places;
    if (is_composite(outline)) {
        each_component(outline, [&](std::size_t at, std::uint16_t) { places.push_back(at + 2); });
    }
    return places;
}

}  // namespace generator::fonts
