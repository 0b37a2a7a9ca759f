#include "load/tape.hpp"

#include "load/from_bytes.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"

using namespace generator;

namespace {

/// Finds where values begin by walking the text once more, with a stack of its own and without
/// the parser: the offsets of keys and values in document order.
class Locator {
  public:
    explicit Locator(std::string_view text) : text_{text} { value(0); }
    struct Found {
        std::size_t key;
        std::size_t begin;
        std::size_t end;
    };
    std::vector<Found> found;

  private:
    void skip_space() { at_ = text_.find_first_not_of(" \n\r\t", at_); }
    void skip_string() {
        for (++at_; text_[at_] != '"'; ++at_) {
            at_ += text_[at_] == '\\' ? 1U : 0U;
        }
        ++at_;
    }
    void members(char closing) {
        ++at_;
        skip_space();
        while (text_[at_] != closing) {
            std::size_t key = at_;
            if (closing == '}') {
                skip_string();
                at_ = text_.find(':', at_) + 1;
                skip_space();
            }
            value(key);
            skip_space();
            if (text_[at_] == ',') {
                ++at_;
                skip_space();
            }
        }
        ++at_;
    }
    void value(std::size_t key) {
        const std::size_t index = found.size();
        found.push_back({key, at_, 0});
        if (text_[at_] == '{') {
            members('}');
        } else if (text_[at_] == '[') {
            members(']');
        } else if (text_[at_] == '"') {
            skip_string();
        } else {
            at_ = std::min(text_.find_first_of(",]} \n\r\t", at_), text_.size());
        }
        found[index].end = at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

TEST_CASE("each value and key of the inputs stands where a second walk finds it", "[load]") {
    const tests::Muestra muestra =
        GENERATE(from_range(tests::kMuestras.begin(), tests::kMuestras.end()));
    const std::string bytes = tests::read_source(muestra.path);
    const load::Tape tape = load::read_tape(bytes, "a.json");
    REQUIRE(tape.faults.empty());
    const Locator locator{bytes};
    REQUIRE(locator.found.size() == tape.nodes.size());
    for (std::size_t i = 0; i < tape.nodes.size(); ++i) {
        const bool is_same = locator.found[i].begin == tape.nodes[i].offset &&
                             locator.found[i].key == tape.nodes[i].key_offset &&
                             locator.found[i].end == tape.nodes[i].end;
        INFO(load::pointer_of(tape, static_cast<std::uint32_t>(i)));
        REQUIRE(is_same);
    }
}

TEST_CASE("a pointer leads back to the node that it was made from", "[load][property]") {
    const std::string bytes = tests::read_source(tests::kFicha);
    const load::Tape tape = load::read_tape(bytes, "a.json");
    for (std::uint32_t node = 0; node < tape.nodes.size(); ++node) {
        REQUIRE(load::resolve(tape, load::pointer_of(tape, node)) == node);
    }
}

// The examples of RFC 6901, section 5.
TEST_CASE("pointers resolve as RFC 6901 says", "[load]") {
    const std::string text = R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3,
        "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8})";
    const load::Tape tape = load::read_tape(text, "a.json");
    const auto text_at = [&](std::string_view pointer) {
        const auto node = load::resolve(tape, pointer);
        return node < tape.nodes.size() ? std::string{tape.nodes[node].text} : "nothing";
    };
    CHECK(load::resolve(tape, "") == 0);
    CHECK(text_at("/foo/0") == "bar");
    CHECK(text_at("/") == "0");
    CHECK(text_at("/a~1b") == "1");
    CHECK(text_at("/c%d") == "2");
    CHECK(text_at("/i\\j") == "5");
    CHECK(text_at("/k\"l") == "6");
    CHECK(text_at("/ ") == "7");
    CHECK(text_at("/m~0n") == "8");
    for (const char* bad : {"foo", "/foo/2", "/foo/-", "/foo/01", "/foo/0/x", "/foo/", "/m~n/x"}) {
        INFO(bad);
        CHECK(text_at(bad) == "nothing");
    }
    CHECK(load::pointer_of(tape, load::resolve(tape, "/a~1b")) == "/a~1b");
    CHECK(load::pointer_of(tape, load::resolve(tape, "/m~0n")) == "/m~0n");
}

TEST_CASE("numbers stay as they were written", "[load]") {
    const load::Tape tape = load::read_tape("[92.00, -0, 1E+2,0.10 ]", "a.json");
    REQUIRE(tape.nodes.size() == 5);
    CHECK(tape.nodes[1].text == "92.00");
    CHECK(tape.nodes[2].text == "-0");
    CHECK(tape.nodes[3].text == "1E+2");
    CHECK(tape.nodes[4].text == "0.10");
    CHECK(tape.nodes[0].size == 4);
    CHECK(tape.nodes[4].position == 3);
}

TEST_CASE("a tape can be moved without losing its texts", "[load]") {
    const std::string text = R"({"k\u0065y": "v\u00e1lor"})";
    load::Tape first = load::read_tape(text, "a.json");
    const load::Tape tape = std::move(first);
    CHECK(tape.nodes[load::find_child(tape, 0, "key")].text == "válor");
}
