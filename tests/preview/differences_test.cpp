#include "preview/differences.hpp"

#include "support/catch.hpp"

using generator::preview::compare_twins;

namespace {

const std::string kBefore = R"({"producto":"x","hechos":[
{"puntero":"/a","valor":"1","origen":"informado","linea":3},
{"puntero":"/b","valor":"2","origen":"informado","linea":4}],
"cifras":[{"id":"c.1","impreso":"40,5%","origen":"calculado"}],
"veredictos":[{"codigo":"EJI_SUB","dimension":"eficiencia","resultado":"hallazgo","frase":"Menos.","cifra":"c.1"}],
"contradicciones":[]})";

}  // namespace

TEST_CASE("a twin says the same as itself, wherever its facts stand", "[preview]") {
    CHECK(compare_twins(kBefore, kBefore).empty());
    std::string moved = kBefore;
    moved.replace(moved.find("\"linea\":3"), 9, "\"linea\":9");
    CHECK(compare_twins(kBefore, moved).empty());
}

TEST_CASE("what changed, appeared and vanished is told, section by section", "[preview]") {
    const std::string now = R"({"producto":"x","hechos":[
{"puntero":"/a","valor":"5","origen":"informado","linea":3},
{"puntero":"/d","valor":"2","origen":"publicado","linea":4}],
"cifras":[{"id":"c.1","impreso":"92,6%","origen":"calculado"}],
"veredictos":[],
"contradicciones":[{"codigo":"W-1","puntero":"/a","mensaje":"No cuadra."}]})";
    const auto found = compare_twins(kBefore, now);
    REQUIRE(found.size() == 6);
    CHECK((found[0].name == "/a" && found[0].before == "1" && found[0].now == "5"));
    CHECK((found[1].name == "/d" && found[1].before.empty() && found[1].now == "2: publicado"));
    CHECK((found[2].name == "/b" && found[2].before == "2" && found[2].now.empty()));
    CHECK((found[3].section == "Cifra" && found[3].before == "40,5%" && found[3].now == "92,6%"));
    CHECK((found[4].name == "EJI_SUB c.1" && found[4].before == "hallazgo: Menos."));
    CHECK((found[5].name == "W-1 /a" && found[5].now == "No cuadra."));
}

TEST_CASE("a twin that is damaged is told as that, not compared", "[preview]") {
    const auto damage = [](const std::string& bytes) {
        return generator::preview::find_damage({.name = "a.json", .bytes = bytes, .faults = {}});
    };
    CHECK(damage(kBefore).empty());
    for (std::size_t size = 0; size < kBefore.size(); ++size) {
        INFO(size);
        const auto found = damage(kBefore.substr(0, size));
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().place.file == "a.json");
    }
    CHECK(damage("[]").size() == 1);
    CHECK(damage("{\"hechos\":{},\"cifras\":[],\"veredictos\":[],\"contradicciones\":[]}").size() ==
          1);
    const auto unread = generator::preview::find_damage(
        {.name = "a.json", .bytes = kBefore, .faults = {{.code = "E-ENT-003", .message = "no"}}});
    CHECK(unread.size() == 1);
}
