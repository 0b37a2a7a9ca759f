#include "base/utf8.hpp"

#include "support/catch.hpp"

using namespace generator::base;
using namespace std::string_view_literals;

TEST_CASE("code points are read and written byte for byte", "[base]") {
    constexpr auto text = "aé€😀"sv;
    std::string again;
    std::vector<char32_t> found;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        found.push_back(c.value);
        append_utf8(again, c.value);
        at += c.size;
    }
    CHECK(found == std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F600});
    CHECK(again == text);
    CHECK(count_code_points(text) == 4);
    CHECK(code_point_name(0x1F600) == "U+1F600");
    CHECK(code_point_name(U'é') == "U+00E9");
}

TEST_CASE("the first byte that is no UTF-8 is found", "[base]") {
    CHECK_FALSE(find_invalid_utf8("niñez, 40 % — “sí” 😀").has_value());
    CHECK(find_invalid_utf8("ni\xF1 ez") == 2);         // Latin-1
    CHECK(find_invalid_utf8("a\xC0\xAF") == 1);         // overlong "/"
    CHECK(find_invalid_utf8("a\xE0\x80\xAF") == 1);     // overlong
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
    CHECK(find_invalid_utf8("ab\xE2\x82") == 2);        // cut short
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(find_invalid_utf8("\x80") == 0);              // continuation alone
    CHECK_FALSE(find_invalid_utf8("\xF4\x8F\xBF\xBF").has_value());
}

TEST_CASE("names are compared without case nor accents, and capitals keep accents", "[base]") {
    CHECK(fold("Población ÑANDÚ güe") == "poblacion nandu gue");
    CHECK(to_upper("niñez, pingüino, 1º") == "NIÑEZ, PINGÜINO, 1º");
}

TEST_CASE("the nearest name is suggested, and none where none is near", "[base]") {
    const std::vector<std::string_view> names{"poblacion_objetivo", "poblacion_potencial", "gasto"};
    CHECK(nearest_name("Población_objetibo", names) == "poblacion_objetivo");
    CHECK(nearest_name("gsato", names) == "gasto");
    CHECK_FALSE(nearest_name("zzzzzz", names).has_value());
    CHECK_FALSE(nearest_name("gasto", {}).has_value());
}

TEST_CASE("text of data cannot command a terminal", "[base]") {
    CHECK(escape_for_terminal("a\x1B[31mé\u202Eb") == "a\\u{001B}[31mé\\u{202E}b");
    CHECK(escape_for_terminal("niñez — 40 %") == "niñez — 40 %");
}

TEST_CASE("a byte that is no UTF-8 is found wherever it stands", "[base]") {
    for (std::size_t size = 1; size < 50; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            CHECK(next_not_ascii(text, 0) == size);
            CHECK_FALSE(find_invalid_utf8(text));
            text[at] = '\xFF';
            CHECK(next_not_ascii(text, 0) == at);
            CHECK(find_invalid_utf8(text) == at);
        }
    }
}
