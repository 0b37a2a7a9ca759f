#include "base/json_writer.hpp"

#include <limits>

#include "support/catch.hpp"

using generator::base::JsonKey;
using generator::base::JsonWriter;

TEST_CASE("members and elements are parted by commas, and lines end where it is asked", "[base]") {
    JsonWriter json;
    json.open('{');
    json.member("texto", "a");
    json.member("nada", "");
    json.member("menor", std::numeric_limits<std::int64_t>::min());
    json.new_line();
    json.open_member("lista", '[');
    json.null();
    json.boolean(true);
    json.close(']');
    json.key("vacio");
    json.open('{');
    json.close('}');
    json.close('}');
    const std::string expected =
        "{\"texto\":\"a\",\"menor\":-9223372036854775808,\n\"lista\":[null,true],\"vacio\":{}}";
    const std::string written = json.take();
    CHECK(written == expected);
}

TEST_CASE("a text is spelled the same whatever is written before it", "[base]") {
    // Around the size of the block in which a writer gathers what it writes.
    for (const std::size_t size : {0U, 1U, 500U, 890U, 895U, 896U, 897U, 1023U, 1024U, 5000U}) {
        const std::string before(size, 'x');
        const std::string text = "á\"" + before + "\\\n\x01" + before + '"';
        std::string expected = "[";
        generator::base::append_json_string(expected, before);
        expected += ',';
        generator::base::append_json_string(expected, text);
        expected += ",12]";
        JsonWriter json;
        json.open('[');
        json.value(before);
        json.value(text);
        json.value(12);
        json.close(']');
        const std::string written = json.take();
        CHECK(written == expected);
    }
}

TEST_CASE("indented, each member stands on its own line", "[base]") {
    JsonWriter json{JsonWriter::Lines::indented};
    json.open('{');
    json.open_member(JsonKey{"propiedades"}, '[');
    json.value("uno");
    json.value("dos");
    json.close(']');
    json.open_member("nada", '{');
    json.close('}');
    json.close('}');
    const std::string expected =
        "{\n  \"propiedades\": [\n    \"uno\",\n    \"dos\"\n  ],\n  \"nada\": {}\n}";
    const std::string written = json.take();
    CHECK(written == expected);
}
