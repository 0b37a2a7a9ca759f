#include "base/diagnostic.hpp"

#include "support/catch.hpp"

using namespace generator;

namespace {

std::string at(std::string_view text, std::size_t offset) {
    const auto place = base::line_column(text, offset);
    return std::to_string(place.line) + ':' + std::to_string(place.column);
}

}  // namespace

TEST_CASE("line and column count from 1, and a column is a character", "[base]") {
    CHECK(at("abc", 0) == "1:1");
    CHECK(at("abc", 2) == "1:3");
    CHECK(at("a\nbc", 2) == "2:1");
    CHECK(at("a\nbc", 1) == "1:2");  // the line break itself ends its line
    CHECK(at("a\n\nb", 3) == "3:1");
    CHECK(at("ñandú x", std::string_view{"ñandú "}.size()) == "1:7");
}

TEST_CASE("a byte order mark takes no column", "[base]") {
    CHECK(at("\xEF\xBB\xBF{", 3) == "1:1");
    CHECK(at("\xEF\xBB\xBF{\"", 4) == "1:2");
}

TEST_CASE("an offset beyond the text is its end", "[base]") {
    CHECK(at("ab\nc", 100) == "2:2");
    CHECK(at("", 5) == "1:1");
}

TEST_CASE("a diagnostic is one line with its pointer and its hint under it", "[base]") {
    const base::Diagnostic whole{
        "E-VAL-014", base::Severity::error, {"a.json", 12, 7, "/periodos/0"}, "Mal.", "Revise."};
    const std::string text = to_text(whole);
    CHECK(text.starts_with("a.json:12:7: error E-VAL-014: Mal.\n"));
    CHECK(text.find("/periodos/0") != std::string::npos);
    CHECK(text.find("Revise.") != std::string::npos);
    const base::Diagnostic of_file{
        "E-CIF-001", base::Severity::warning, {"a.json", 0, 0, {}}, "Mal.", {}};
    CHECK(to_text(of_file).starts_with("a.json: aviso E-CIF-001: Mal."));
}

TEST_CASE("only an error is an error", "[base]") {
    using base::has_errors;
    using base::Severity;
    CHECK_FALSE(has_errors(base::Diagnostics{}));
    CHECK_FALSE(
        has_errors({{"W", Severity::warning, {}, {}, {}}, {"N", Severity::note, {}, {}, {}}}));
    CHECK(has_errors({{"W", Severity::warning, {}, {}, {}}, {"E", Severity::error, {}, {}, {}}}));
}

TEST_CASE("a contradiction names its other cells and the value that would close it", "[base]") {
    const base::Place first{"a.json", 3, 5, "/a"};
    const base::Diagnostic found{"W-1",     base::Severity::warning,
                                 first,     "No suma.",
                                 "Revise.", {{"a.json", 4, 5, "/b"}, {"a.json", 9, 2, "/c"}},
                                 "7788"};
    CHECK(to_text(found) ==
          "a.json:3:5: aviso W-1: No suma.\n    en /a\n    con /b (línea 4), /c (línea 9)\n"
          "    cerraría con: 7788\n    sugerencia: Revise.");
}

TEST_CASE("the places of a fault have their line in the file, those of another file theirs",
          "[base]") {
    const auto at = [](const std::string& file) {
        return base::Place{.file = file, .line = 1, .column = 5, .pointer = "/codigo"};
    };
    base::Diagnostics faults{{.code = "E-CON-001", .place = at("todos.ndjson"), .message = "x"}};
    faults.front().involved = {at("todos.ndjson"), at("otro.json")};
    base::shift_lines(faults, "todos.ndjson", 17);
    CHECK(faults.front().place.line == 17);
    CHECK(faults.front().involved[0].line == 17);
    CHECK(faults.front().involved[1].line == 1);
    base::shift_lines(faults, "todos.ndjson", 0);  // the text is the file
    CHECK(faults.front().place.line == 17);
}
