#include "fonts/fonts.hpp"
#include "support/catch.hpp"

using generator::fonts::Hyphenator;

namespace {

std::string hyphenated(std::string_view word) {
    static Hyphenator hyphenator = Hyphenator::load().value();
    std::string text;
    std::size_t from = 0;
    for (const std::uint16_t at : hyphenator.breaks(word)) {
        text += std::string{word.substr(from, at - from)} + "|";
        from = at;
    }
    return text + std::string{word.substr(from)};
}

}  // namespace

TEST_CASE("Spanish words break between syllables", "[fonts]") {
    CHECK(hyphenated("administración") == "ad|mi|nis|tra|ción");
    CHECK(hyphenated("subsecretaría") == "sub|se|cre|ta|ría");
    CHECK(hyphenated("focalización") == "fo|ca|li|za|ción");
    CHECK(hyphenated("Metodología") == "Me|to|do|lo|gía");
}

TEST_CASE("no break leaves fewer than two letters before or three after", "[fonts]") {
    CHECK(hyphenated("país") == "país");
    CHECK(hyphenated("niñez") == "ni|ñez");
    CHECK(hyphenated("pingüino") == "pin|güino");
    CHECK(hyphenated("educación") == "edu|ca|ción");
}

TEST_CASE("punctuation around a word does not hinder its breaks", "[fonts]") {
    CHECK(hyphenated("(administración),") == "(ad|mi|nis|tra|ción),");
    CHECK(hyphenated("“metodología”.") == "“me|to|do|lo|gía”.");
}

TEST_CASE("each half of a compound breaks on its own", "[fonts]") {
    CHECK(hyphenated("técnico-profesional") == "téc|nico-pro|fe|sio|nal");
}

TEST_CASE("figures, acronyms and addresses have no breaks", "[fonts]") {
    for (const char* word : {"2024", "M$1.234.567", "MINEDUC", "SERNAMEG", "población2024",
                             "https://www.dipres.gob.cl", "dipres@dipres.gob.cl", "mujeres/hombres",
                             "www.dipres.gob.cl", "DIPRESgob", ""}) {
        CHECK(hyphenated(word) == word);
    }
}
