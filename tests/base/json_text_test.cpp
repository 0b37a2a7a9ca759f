#include "base/json_text.hpp"

#include "support/catch.hpp"

using namespace generator::base;

TEST_CASE("a character of a JSON string is one, however it is spelled", "[base]") {
    CHECK(json_character("\\u00e1", 0).value == U'á');
    CHECK(json_character("\\u00e1", 0).size == 6);
    CHECK(json_character("á", 0).size == 2);
    CHECK(json_character("\\n", 0).size == 2);
    CHECK(json_character("\\ud83d\\ude00", 0).value == 0x1F600);
    CHECK(json_character("\\ud83d\\ude00", 0).size == 12);
    CHECK(json_character("\\u00", 0).size == 2);  // cut off: no escape
}

TEST_CASE("a byte of a value is found where the JSON spells it", "[base]") {
    // The value is «aáb"c»: its bytes are a, two of á, b, ", c.
    const std::string json = R"({"k": "a\u00e1b\"c"})";
    const std::size_t quote = json.find("\"a");
    CHECK(json.substr(json_offset(json, quote, 0), 1) == "a");
    CHECK(json.substr(json_offset(json, quote, 1), 6) == "\\u00e1");
    CHECK(json.substr(json_offset(json, quote, 3), 1) == "b");
    CHECK(json.substr(json_offset(json, quote, 4), 2) == "\\\"");
    CHECK(json.substr(json_offset(json, quote, 5), 2) == "c\"");
    CHECK(json_offset(json, quote, 100) == json.size());
}
