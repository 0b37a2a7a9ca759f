#include "base/shared_library.hpp"

#include "support/catch.hpp"

using generator::base::SharedLibrary;

TEST_CASE("a shared library gives what it has, and says what it has not", "[base]") {
    double (*cosine)(double) = nullptr;
    SharedLibrary mathematics{"libm.so.6"};
    mathematics.find(cosine, "cos");
    REQUIRE(mathematics.is_complete());
    CHECK(cosine(0) == 1);

    void (*nothing)() = nullptr;
    mathematics.find(nothing, "fichas_no_such_function");
    CHECK_FALSE(mathematics.is_complete());
    CHECK(nothing == nullptr);

    SharedLibrary missing{"libfichas-no-such-library.so.1"};
    missing.find(cosine, "cos");
    CHECK_FALSE(missing.is_complete());
    CHECK(cosine == nullptr);
}
