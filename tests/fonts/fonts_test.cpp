#include "fonts/fonts.hpp"

#include <algorithm>
#include <random>

#include "base/utf8.hpp"
#include "support/catch.hpp"

using namespace generator::fonts;

namespace {

constexpr FaceIndex kRegular = 0;
constexpr FaceIndex kItalic = 2;
constexpr FaceIndex kSymbols = 5;

const std::shared_ptr<const Fonts>& fonts() {
    static const std::shared_ptr<const Fonts> loaded = Fonts::load().value();
    return loaded;
}

std::string text_of(FaceIndex face, const Shaped& shaped) {
    std::string text;
    for (const Glyph& glyph : shaped.glyphs) {
        text += fonts()->text_of(face, glyph.id);
    }
    return text;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    }
    return value;
}

std::string_view table_of(std::string_view program, std::string_view tag) {
    for (std::size_t i = 0; i < big_endian(program, 4, 2); ++i) {
        if (program.substr(12 + 16 * i, 4) == tag) {
            return program.substr(big_endian(program, 12 + 16 * i + 8, 4),
                                  big_endian(program, 12 + 16 * i + 12, 4));
        }
    }
    return {};
}

}  // namespace

TEST_CASE("every compiled-in face loads with its name and its measures", "[fonts]") {
    CHECK(fonts()->postscript_name(kRegular) == "Roboto-Regular");
    CHECK(fonts()->postscript_name(1) == "Roboto-Bold");
    CHECK(fonts()->postscript_name(kItalic) == "Roboto-Italic");
    CHECK(fonts()->postscript_name(3) == "RobotoCondensed-Regular");
    CHECK(fonts()->postscript_name(4) == "RobotoCondensed-Bold");
    CHECK(fonts()->postscript_name(kSymbols) == "DejaVuSans");
    const Metrics& metrics = fonts()->metrics(kRegular);
    CHECK(metrics.units_per_em == 2048);
    CHECK(metrics.ascent == 1900);
    CHECK(metrics.descent == -500);
    CHECK(metrics.cap_height == 1456);
    CHECK(metrics.x_height == 1082);
    CHECK(fonts()->metrics(kItalic).italic_angle == -12);
    for (FaceIndex face = 0; face <= kSymbols; ++face) {
        CHECK((fonts()->metrics(face).cap_height > 0));
        CHECK((fonts()->metrics(face).bounds[2] > fonts()->metrics(face).bounds[0]));
    }
}

TEST_CASE("the text of a shaped word is the word, ligatures included", "[fonts]") {
    Shaper shaper{fonts()};
    for (const std::string word :
         {"oficina", "flujo", "eficiente", "administración", "Ñuñoa", "pingüino", "“94,2%”",
          "M$1.234.567", "3.º", "m²", "N°", "2023–2024", "€", "≥85%", "−3", "1.ª", "…", "¿Qué?"}) {
        INFO(word);
        const Shaped shaped = shaper.shape(kRegular, word);
        CHECK(shaped.is_complete);
        CHECK(text_of(kRegular, shaped) == word);
    }
    CHECK(shaper.shape(kRegular, "fi").glyphs.size() == 1);
    CHECK(text_of(kRegular, shaper.shape(kRegular, "\uFB01n")) == "fin");
    CHECK(text_of(kSymbols, shaper.shape(kSymbols, "→▲▼☐✓")) == "→▲▼☐✓");
}

TEST_CASE("no sequence of letters makes a glyph without text", "[fonts]") {
    Shaper shaper{fonts()};
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzT1/";
    std::size_t wrong = 0;
    for (FaceIndex face = 0; face < kSymbols; ++face) {
        for (const char first : kLetters) {
            for (const char second : kLetters) {
                for (const char third : std::string_view{"filtjbhk1"}) {
                    const std::string word{first, second, third};
                    if (text_of(face, shaper.shape(face, word)) != word) {
                        ++wrong;
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("the width of a word is the sum of its advances and adjustments", "[fonts]") {
    Shaper shaper{fonts()};
    const Shaped shaped = shaper.shape(kRegular, "AVATAR");
    std::int32_t width = 0;
    bool is_kerned = false;
    for (const Glyph& glyph : shaped.glyphs) {
        width += fonts()->advance(kRegular, glyph.id) + glyph.adjust;
        is_kerned = is_kerned || glyph.adjust != 0;
    }
    CHECK(shaped.width == width);
    CHECK(is_kerned);
}

TEST_CASE("a character that the face lacks makes the word incomplete", "[fonts]") {
    Shaper shaper{fonts()};
    CHECK_FALSE(shaper.shape(kRegular, "a→b").is_complete);
    CHECK_FALSE(fonts()->covers(kRegular, U'→'));
    CHECK(fonts()->covers(kSymbols, U'→'));
    CHECK(fonts()->covers(kRegular, U'ñ'));
}

TEST_CASE("a zero-width space leaves no glyph, a joined accent is composed", "[fonts]") {
    Shaper shaper{fonts()};
    CHECK(shaper.shape(kRegular, "a\u200Bb").glyphs.size() == 2);
    const Shaped decomposed = shaper.shape(kRegular, "o\u0301");
    CHECK(decomposed.is_complete);
    CHECK(text_of(kRegular, decomposed) == "ó");
}

namespace {

bool are_same(const Shaped& one, const Shaped& other) {
    return one.width == other.width && one.is_complete == other.is_complete &&
           std::ranges::equal(one.glyphs, other.glyphs,
                              [](auto a, auto b) { return a.id == b.id && a.adjust == b.adjust; });
}

}  // namespace

TEST_CASE("letters without marks are shaped the same with the features of marks", "[fonts]") {
    // U+200B leaves no glyph, but its bytes say that marks may stand there: all features are asked.
    constexpr std::string_view none = "\u200B";
    std::vector<std::string> letters;
    for (char32_t c = U'!'; c < 0x0180; ++c) {
        if (c < 0x7F || c > 0xA0) {
            generator::base::append_utf8(letters.emplace_back(), c);
        }
    }
    Shaper shaper{fonts()};
    Shaper other{fonts()};  // the glyphs of a word hold until the next
    for (FaceIndex face = 0; face <= kSymbols; ++face) {
        for (const std::string& first : letters) {
            for (const std::string& second : letters) {
                const std::string word = first + second;
                const Shaped plain = shaper.shape(face, word);
                const Shaped asked = other.shape(face, std::string{none} + word);
                if (!are_same(plain, asked)) {
                    FAIL_CHECK(word);
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("a word is its letters and pairs", "[fonts]") {
    // With U+200B before them they go the way of HarfBuzz. Of all pairs, and of words that no
    // language has: whatever three or more letters could do together would show.
    constexpr std::string_view none = "\u200B";
    std::vector<std::string> letters;
    for (char32_t c = U'!'; c <= 0xFF; ++c) {
        if (c < 0x7F || c > 0xA0) {
            generator::base::append_utf8(letters.emplace_back(), c);
        }
    }
    std::vector<std::string> words{"1.234.567,8%", "($1.000)", "2.022-2.023", "AVATAR", "oficina",
                                   "efficiency",   "afluente", "Ñuble",       "ffi",    "»To,«"};
    for (const std::string& first : letters) {
        words.push_back(first);
        for (const std::string& second : letters) {
            words.push_back(first + second);
        }
    }
    std::minstd_rand random{7};
    for (int i = 0; i < 20'000; ++i) {
        std::string& word = words.emplace_back();
        for (std::size_t size = 3 + random() % 8; size > 0; --size) {
            word += letters[random() % letters.size()];
        }
    }
    Shaper shaper{fonts()};
    Shaper other{fonts()};
    for (FaceIndex face = 0; face <= kSymbols; ++face) {
        for (const std::string& word : words) {
            const Shaped direct = shaper.shape(face, word);
            if (!are_same(direct, other.shape(face, std::string{none} + word))) {
                FAIL_CHECK(word);
            }
        }
    }
    SUCCEED();
}

TEST_CASE("the cache never changes a result", "[fonts]") {
    Shaper shaper{fonts()};
    const std::int32_t width = shaper.shape(kRegular, "presupuesto").width;
    const std::string longest(70'000, 'a');
    const std::int32_t letter = shaper.shape(kRegular, "a").width;
    for (int i = 0; i < 40'000; ++i) {                        // more than it keeps
        const std::string word = "fila" + std::to_string(i);  // its "fi" is joined
        const Shaped first = shaper.shape(kRegular, word);
        const std::string letters = text_of(kRegular, first);
        const std::int32_t before = first.width;
        if (letters != word || shaper.shape(kRegular, word).width != before) {
            FAIL_CHECK(word);
        }
    }
    CHECK(shaper.shape(kRegular, "presupuesto").width == width);
    CHECK(shaper.shape(1, "presupuesto").width != width);
    CHECK(shaper.shape(kRegular, longest).width == 70'000 * letter);
    CHECK(text_of(kRegular, shaper.shape(kRegular, longest)) == longest);
}

TEST_CASE("a subset keeps what was asked for, and its checksum", "[fonts]") {
    Shaper shaper{fonts()};
    std::vector<std::uint16_t> glyphs;
    for (const Glyph& glyph : shaper.shape(kRegular, "niñezó").glyphs) {
        glyphs.push_back(glyph.id);
    }
    std::sort(glyphs.begin(), glyphs.end());
    std::vector<std::uint8_t> codes;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        codes.push_back(static_cast<std::uint8_t>(40 + 3 * i));
    }
    const Subset subset = fonts()->subset(kRegular, glyphs, codes);
    REQUIRE(subset.new_ids.size() == glyphs.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        CHECK(subset.new_ids[i] == i + 1);
        CHECK(subset.widths[i] == fonts()->advance(kRegular, glyphs[i]));
    }
    CHECK(big_endian(table_of(subset.program, "head"), 18, 2) == 1000);  // units per em
    const std::string_view metrics = table_of(subset.program, "hmtx");
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        CHECK(big_endian(metrics, 4 * (i + 1), 2) == (subset.widths[i] * 1000U + 1024) / 2048);
    }
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < subset.program.size(); at += 4) {
        sum += big_endian(subset.program, at, 4);
    }
    CHECK(sum == 0xB1B0AFBA);

    const std::string_view cmap = table_of(subset.program, "cmap");
    CHECK(big_endian(cmap, 4, 2) == 1);   // platform
    CHECK(big_endian(cmap, 6, 2) == 0);   // encoding
    CHECK(big_endian(cmap, 12, 2) == 0);  // format
    REQUIRE(cmap.size() == 18 + 256);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        CHECK(big_endian(cmap, 18 + codes[i], 1) == subset.new_ids[i]);
    }
    CHECK(big_endian(cmap, 18 + 41, 1) == 0);  // a code that nobody uses
    CHECK(table_of(fonts()->subset(kRegular, glyphs, {}).program, "cmap").empty());
}

TEST_CASE("a subset brings the components of its composite glyphs", "[fonts]") {
    Shaper shaper{fonts()};
    const std::vector<std::uint16_t> glyphs{shaper.shape(kRegular, "ñ").glyphs.front().id};
    const Subset subset = fonts()->subset(kRegular, glyphs, {});
    const std::uint32_t count = big_endian(table_of(subset.program, "maxp"), 4, 2);
    const std::string_view glyf = table_of(subset.program, "glyf");
    const std::string_view loca = table_of(subset.program, "loca");
    REQUIRE(loca.size() == 2 * (count + 1));
    CHECK(big_endian(loca, 0, 2) == big_endian(loca, 2, 2));  // .notdef draws nothing
    CHECK(big_endian(loca, 2 * count, 2) * 2 == glyf.size());
    const bool is_composite = big_endian(glyf, 0, 2) >= 0x8000;
    CHECK((is_composite ? count > 2 : count == 2));
    if (is_composite) {
        const std::uint32_t component = big_endian(glyf, 12, 2);
        CHECK((component >= 2 && component < count));
    }
}

TEST_CASE("an outline is closed and as wide as the letter", "[fonts]") {
    Shaper shaper{fonts()};
    const std::uint16_t glyph = shaper.shape(kRegular, "H").glyphs.front().id;
    const std::vector<OutlinePart> parts = fonts()->outline(kRegular, glyph);
    REQUIRE_FALSE(parts.empty());
    CHECK(parts.front().segment == Segment::move);
    CHECK(parts.back().segment == Segment::close);
    std::int32_t top = 0;
    for (const OutlinePart& part : parts) {
        top = std::max(top, part.points[1]);
    }
    CHECK(top == fonts()->metrics(kRegular).cap_height);
    CHECK(fonts()->outline(kRegular, shaper.shape(kRegular, " ").glyphs.front().id).empty());
}

TEST_CASE("the faces of the screen carry their WOFF2", "[fonts]") {
    CHECK(fonts()->woff2_base64(kRegular).substr(0, 4) == "d09G");  // base64 of "wOF"
    CHECK(fonts()->woff2_base64(kSymbols).empty());
}
