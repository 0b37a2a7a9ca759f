#include "base/sha256.hpp"

#include "support/catch.hpp"

using namespace generator::base;

// FIPS 180-4, examples of one block and of two.
TEST_CASE("sha256 gives the hashes of the standard's examples", "[base]") {
    CHECK(to_hex(sha256("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a hash is read as it was printed, and nothing else is", "[base]") {
    const Sha256 hash = sha256("fichas");
    CHECK(parse_sha256(to_hex(hash)) == hash);
    CHECK_FALSE(parse_sha256(to_hex(hash).substr(1)).has_value());
    CHECK_FALSE(parse_sha256(to_hex(hash) + "0").has_value());
    std::string upper = to_hex(sha256("abc"));
    upper[0] = 'B';
    CHECK_FALSE(parse_sha256(upper).has_value());
    CHECK_FALSE(parse_sha256("").has_value());
}
