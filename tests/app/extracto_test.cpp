#include "app/extracto.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"

using namespace generator;
using app::covered;
using app::print_extracto;

TEST_CASE("a caret stands under the column, with as many tildes as characters are covered",
          "[app]") {
    CHECK(print_extracto("  \"gasto\": 1200,", 12, 0) ==
          "    | \"gasto\": 1200,\n"
          "    |          ^~~~");
    CHECK(print_extracto("  \"año\": \"niño  a\"", 11, 7) ==
          "    | \"año\": \"niño  a\"\n"
          "    |         ^~~~~~~");
    CHECK(print_extracto("x", 1, 1) == "    | x\n    | ^");
}

TEST_CASE("what is covered without a length is the value that begins there", "[app]") {
    CHECK(covered("{\"a\": \"b\\\"ñ\", 3}", 7, 0) == 6);  // "b\"ñ"
    CHECK(covered("{\"a\": -12.5}", 7, 0) == 5);
    CHECK(covered("{\"a\": null }", 7, 0) == 4);
    CHECK(covered("{\"a\": {", 7, 0) == 1);
    CHECK(covered("{\"a\": \"open", 7, 0) == 1);
    CHECK(covered("{\"a\": 3}", 7, 4) == 4);
    CHECK(covered("{}", 90, 0) == 0);
}

TEST_CASE("a place that the line does not have gets no excerpt", "[app]") {
    CHECK(print_extracto("", 1, 0).empty());
    CHECK(print_extracto("abc", 9, 0).empty());
    CHECK(print_extracto("abc", 0, 0).empty());
}

TEST_CASE("tabs and wide letters keep the caret under its place", "[app]") {
    CHECK(print_extracto("\t\"a\":\tx", 7, 1) ==
          "    | \"a\":  x\n"
          "    |       ^");
    CHECK(print_extracto("\"中中\": x", 7, 1) ==  // each takes two columns of a terminal
          "    | \"中中\": x\n"
          "    |         ^");
}

TEST_CASE("what is not seen, and what could command a terminal, is written out", "[app]") {
    CHECK(print_extracto("a\u200Bb", 2, 1) ==
          "    | a\\u{200B}b\n"
          "    |  ^~~~~~~~");
    CHECK(print_extracto("a\x1b[2J", 2, 1).find('\x1b') == std::string::npos);
    CHECK(print_extracto("a\xE1z", 3, 1) ==  // Latin-1: no UTF-8, one column
          "    | a\\x{E1}z\n"
          "    |        ^");
}

TEST_CASE("a long line is cut on both sides of the caret and never wider than a terminal",
          "[app]") {
    std::string line;
    for (int i = 0; i < 2000; ++i) {
        line += "ñandú ";
    }
    for (const std::uint32_t column : {1U, 30U, 600U, 11'990U, 11'999U}) {
        const std::string text = print_extracto(line, column, 5);
        const std::size_t end = text.find('\n');
        INFO(text);
        CHECK(base::count_code_points(text.substr(0, end)) <= 80);
        CHECK(base::count_code_points(text.substr(end + 1)) <= 80);
        // Both lines begin alike: the caret is as far in one as its character in the other.
        const std::size_t caret = text.find('^') - end - 1;
        std::string_view shown{text};
        std::size_t at = 0;
        for (std::size_t i = 0; i < caret; ++i) {
            at += base::decode_utf8(shown, at).size;
        }
        CHECK(base::decode_utf8(shown, at).value ==
              (column == 1 ? U'ñ' : U"ñandú "[(column - 1) % 6]));
        CHECK((column == 1) == shown.starts_with("    | ñandú"));
        CHECK((column > 11'900) == !text.substr(0, end).ends_with("…"));
    }
}
