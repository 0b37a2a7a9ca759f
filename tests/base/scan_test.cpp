#include "base/scan.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/catch.hpp"

using namespace generator::base;

namespace {

constexpr auto kIsWanted = [](auto c) { return (c == '&') | (c >= 0x80) | (c == 0); };

/// As the docstring says it: byte by byte.
std::size_t find_plainly(std::string_view text, std::size_t at) {
    while (at < text.size() && kIsWanted(unsigned{static_cast<unsigned char>(text[at])}) == 0) {
        ++at;
    }
    return at;
}

}  // namespace

TEST_CASE("the first special byte is found wherever it stands, blocks or not", "[base]") {
    for (std::size_t size = 0; size <= 70; ++size) {
        for (std::size_t special = 0; special <= size; ++special) {
            std::string text(size, 'a');
            if (special < size) {
                text[special] = special % 3 == 0 ? '&' : special % 3 == 1 ? '\xF1' : '\0';
                text[size - 1] = '&';  // a later one
            }
            for (std::size_t at = 0; at <= size; ++at) {
                CHECK(find_special(text, at, kIsWanted) == find_plainly(text, at));
            }
        }
    }
}

TEST_CASE("every special byte is visited once, in order, and nothing after the end", "[base]") {
    for (std::size_t size = 0; size <= 70; ++size) {
        for (std::size_t step = 1; step <= 17; ++step) {
            std::string text(size, 'a');
            std::vector<std::size_t> expected;
            for (std::size_t at = step - 1; at < size; at += step) {
                text[at] = at % 2 == 0 ? '&' : '\0';
                expected.push_back(at);
            }
            std::vector<std::size_t> visited;
            for_each_special(text, kIsWanted, [&](std::size_t at) { visited.push_back(at); });
            CHECK(visited == expected);
        }
    }
}

TEST_CASE("a pair is found wherever it stands, over the end of a block too", "[base]") {
    const auto are_two = [](Bytes each, Bytes next) { return (each == ' ') & (next == ' '); };
    for (std::size_t size = 0; size <= 70; ++size) {
        for (std::size_t place = 0; place <= size; ++place) {
            std::string text(size, 'a');
            if (place < size) {
                text[place] = ' ';
                text[size - 1] = ' ';
            }
            CHECK(find_pair(text, 0, are_two) == std::min(text.find("  "), size));
            if (place + 1 < size) {
                text[place + 1] = ' ';
                CHECK(find_pair(text, 0, are_two) == place);
                CHECK(find_pair(text, place + 1, are_two) ==
                      std::min(text.find("  ", place + 1), size));
            }
        }
    }
}

TEST_CASE("code points are counted past what a byte counts", "[base]") {
    std::string text;
    for (std::size_t count = 0; count < 1'000; ++count) {
        CHECK(count_code_points(text) == count);
        text += count % 3 == 0 ? "ñ" : count % 3 == 1 ? "€" : "a";
    }
}
