#include "readers/reading.hpp"

#include <chrono>

#include "support/catch.hpp"

using namespace generator::readers;
namespace base = generator::base;

namespace {

Outcome sample() {
    Outcome outcome;
    Reading& reading = outcome.reading;
    reading.is_damaged = true;
    reading.attachments = {{.name = "datos.json", .bytes = std::string{"a\0b:9", 5}}};
    reading.pages.resize(2);
    reading.pages[1].stretches = {{.tag = "TD", .text = "7,5 ñ", .drawing = base::sha256("x")}};
    reading.pages[1].annotations = {.hash = base::sha256("y"), .text = "enlace"};
    reading.metadata = {{"dc:title", "Ficha"}};
    reading.parts = {{"Outlines", {.hash = base::sha256("z"), .text = "Uno\n"}}};
    return outcome;
}

}  // namespace

TEST_CASE("a reading is decoded as it was encoded", "[readers]") {
    const std::string bytes = encode(sample());
    const auto outcome = decode(bytes);
    REQUIRE(outcome);
    CHECK(outcome->reason == Unreadable::no);
    CHECK(outcome->reading.is_damaged);
    CHECK(outcome->reading.attachments.at(0).bytes == std::string("a\0b:9", 5));
    REQUIRE(outcome->reading.pages.size() == 2);
    CHECK(outcome->reading.pages[1].stretches.at(0).text == "7,5 ñ");
    CHECK(outcome->reading.pages[1].annotations.text == "enlace");
    CHECK(outcome->reading.metadata.at("dc:title") == "Ficha");
    CHECK(outcome->reading.parts.at("Outlines").hash == base::sha256("z"));
    CHECK(encode(*outcome) == bytes);
    CHECK(decode(encode({.reason = Unreadable::encrypted, .reading = {}}))->reason ==
          Unreadable::encrypted);
}

TEST_CASE("a reading that ends early or has more bytes is none; no byte of it brings us down",
          "[readers]") {
    const std::string bytes = encode(sample());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        CHECK_FALSE(decode(bytes.substr(0, at)).has_value());
        std::string altered = bytes;
        altered[at] = '9';
        const auto read = decode(altered);
        CHECK((!read || read->reading.pages.size() <= bytes.size()));
    }
    CHECK_FALSE(decode(bytes + "x").has_value());
    CHECK_FALSE(decode("").has_value());
}

TEST_CASE("a count that lies is refused at once, however many bytes follow it", "[readers]") {
    // Its first name wants more than there is: nothing after it may be kept, though room remains.
    const std::size_t room = std::size_t{64} << 20U;
    const std::string head = "16:fichas lectura 10:0:";
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(decode(head + "33554432:99999999999:" + std::string(room, 'x')).has_value());
    CHECK_FALSE(decode(head + "0:60000000:x" + std::string(room, 'x')).has_value());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{2});
}
