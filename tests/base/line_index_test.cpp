#include "base/line_index.hpp"

#include "support/catch.hpp"

using namespace generator;

TEST_CASE("the places of many offsets are those that are found one by one", "[base]") {
    std::string text = "\xEF\xBB\xBF{";
    for (int i = 0; i < 400; ++i) {
        text += i % 50 == 49 ? "ñ€\n" : "á-😀";
    }
    for (const std::string& read : {text, text.substr(3)}) {
        const base::LineIndex lugares{read};
        for (std::uint32_t offset = 3; offset < read.size(); ++offset) {
            const auto wanted = base::line_column(read, offset);
            const auto found = lugares.at(offset);
            INFO(offset);
            CHECK(found.line == wanted.line);
            CHECK(found.column == wanted.column);
        }
    }
}
