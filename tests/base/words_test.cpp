#include "base/words.hpp"

#include "support/catch.hpp"

using namespace generator;

TEST_CASE("a list is written with its last joint", "[base]") {
    const std::vector<std::string> all{"1", "2", "3"};
    CHECK(base::joined(all) == "1, 2 y 3");
    CHECK(base::joined(std::span{all}.first(2), " o ") == "1 o 2");
    CHECK(base::joined(std::span{all}.first(1)) == "1");
    CHECK(base::joined({}).empty());
}

TEST_CASE("one thing is counted in the singular, none and many in the plural", "[base]") {
    CHECK(base::counted(1, "error", "errores") == "1 error");
    CHECK(base::counted(0, "error", "errores") == "0 errores");
    CHECK(base::counted(3, "error", "errores") == "3 errores");
}

TEST_CASE("a word is a number only if it is all digits and fits", "[base]") {
    CHECK(base::whole_number("2024") == 2024);
    CHECK(base::whole_number("-7") == -7);
    for (const char* word : {"", "12O", "1.2", " 1", "99999999999999999999"}) {
        INFO(word);
        CHECK_FALSE(base::whole_number(word).has_value());
    }
}

TEST_CASE("of two lists of words as many as can be are kept", "[base]") {
    const std::vector<std::string_view> first{"a", "b", "c", "d"};
    const std::vector<std::string_view> second{"b", "x", "d"};
    const base::CommonWords common{first, second};
    std::string kept;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() || j < second.size()) {
        if (common.are_equal(i, j)) {
            kept += first[i++];
            ++j;
        } else {
            (common.passes_first(i, j) ? i : j) += 1;
        }
    }
    CHECK(kept == "bd");
    CHECK_FALSE(common.are_equal(first.size(), second.size()));
}
