#include "comparacion/pareo.hpp"

#include "support/catch.hpp"

using namespace generator::comparacion;
using Marcas = std::vector<bool>;

TEST_CASE("the elements that stay are the most that already ascend", "[comparacion]") {
    CHECK(longest_ascending({}).empty());
    CHECK(longest_ascending({0, 1, 2}) == Marcas{true, true, true});
    CHECK(longest_ascending({1, 2, 3, 0}) == Marcas{true, true, true, false});
    CHECK(longest_ascending({3, 0, 1, 2}) == Marcas{false, true, true, true});
    CHECK(longest_ascending({0, 2, 1, 3, 4}) == Marcas{true, true, false, true, true});
}
