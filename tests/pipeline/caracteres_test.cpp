#include "pipeline/caracteres.hpp"

#include "support/catch.hpp"

using namespace generator;

namespace {

/// "line:column message" of each.
std::vector<std::string> found(std::string_view bytes) {
    static const auto fonts = fonts::Fonts::load();
    REQUIRE(fonts.has_value());
    std::vector<std::string> result;
    for (const auto& d : pipeline::find_unprintable(bytes, "f.json", **fonts)) {
        CHECK(d.code == "E-VAL-093");
        CHECK(d.place.file == "f.json");
        CHECK(d.place.length > 0);
        result.push_back(std::to_string(d.place.line) + ':' + std::to_string(d.place.column) + ' ' +
                         d.message);
    }
    return result;
}

}  // namespace

TEST_CASE("what the faces have passes: Spanish, its marks, arrows and shapes", "[pipeline]") {
    CHECK(found("{\"a\": \"áéíóúüñ ÁÉÍÓÚÜÑ ¿¡ «» – — … € ° ª º ≥ ≤ → ✓\"}").empty());
    CHECK(found("{\"a\": \"\\u00e1 \\n \\\" \\\\u4e2d\"}").empty());  // an escaped backslash
    CHECK(found("").empty());
}

TEST_CASE("a character without glyph is told once, where it first stands", "[pipeline]") {
    CHECK(found("{\n \"añ\": \"中中\"}") ==
          std::vector<std::string>{
              "2:9 El carácter U+4E2D, «中», no existe en las tipografías del documento."});
    CHECK(found("\"\\ud83d\\ude00\"") ==
          std::vector<std::string>{
              "1:2 El carácter U+1F600, «\xF0\x9F\x98\x80», no existe en las tipografías del "
              "documento."});
    CHECK(found("\"\\u4e2d\"").size() == 1);
    CHECK(found("\"中ع\"").size() == 2);
}

TEST_CASE("a letter of another alphabet, a loose accent and a symbol of Word are explained",
          "[pipeline]") {
    static const auto fonts = fonts::Fonts::load();
    REQUIRE(fonts.has_value());
    const auto hint = [&](std::string_view bytes) {
        const auto all = pipeline::find_unprintable(bytes, "f.json", **fonts);
        return all.size() == 1 ? all.front().hint : std::string{"?"};
    };
    CHECK(hint("\"\u0430\u00F1o\"") == "Parece «a», pero es de otro alfabeto: escríbala de nuevo.");
    CHECK(hint("\"nin\u0303o\"") ==
          "Es una tilde separada de su letra: escriba «ñ», un solo carácter.");
    CHECK(hint("\"accio\u0301n\"").find("«ó»") != std::string::npos);
    CHECK(hint("\"\uF0B7 uno\"").find("Word") != std::string::npos);
    CHECK(hint("\"中\"") == "Reemplácelo por un carácter del español o quítelo.");
}
