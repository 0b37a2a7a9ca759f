#include <iostream>
#include <regex>

#include "support/catch.hpp"
#include "support/source_tree.hpp"

namespace {

struct Forbidden {
    const char* pattern;
    const char* folders;  // regular expression on the path
    const char* reason;
};

// A construct, where it is forbidden, and why.
const Forbidden kForbidden[] = {
    {R"(\b(double|float)\b)",
     "generator/"
     "(base|model|methodology|figures|rules|checks|report|document|layout|charts|comparacion|"
     "supuestos)/",
     "figures are exact: 100.0 * (29.0 / 100.0) < 29.0 is true"},
    {R"(\b(19|20)\d\d\b)",
     "generator/(methodology|figures|rules|checks|report|document|comparacion|supuestos|pipeline)/",
     "no year in C++: a new edition is data"},
    {R"(\b(rand|srand|random_device|time|localtime|gmtime|setlocale|getenv)\s*\()",
     "generator/"
     "(base|load|model|validate|methodology|figures|rules|checks|report|document|fonts|charts|"
     "layout|writers|comparacion|supuestos|pipeline)/",
     "the same bytes from the same input: no clock, locale, environment or chance outside app/"},
    {R"(\b(system_clock|steady_clock|high_resolution_clock|steady_timer|system_timer)\b)",
     "generator/(?!app/|preview/server)",
     "time only decides how long a reader or a browser is waited for, never what is written"},
    {R"(\bshared_ptr\b)",
     "generator/"
     "(base|load|model|validate|methodology|figures|rules|checks|report|document|charts|layout)/",
     "values first; only the immutable fonts are shared"},
    {R"(\bfriend\s+(class|struct)\b)", "generator/", "no friend"},
    {R"(\b(fopen|ofstream|ifstream|fstream)\b)",
     "generator/"
     "(base|load|model|validate|methodology|figures|rules|checks|report|document|fonts|charts|"
     "layout|writers|comparacion|supuestos|pipeline)/",
     "only app/ touches the disk"},
    {R"(NOLINT)", "generator/", "a finding is mended, not silenced"},
};

}  // namespace

TEST_CASE("no file uses a construct that its folder forbids", "[repo]") {
    for (const auto& file : support::source_files("generator")) {
        for (const Forbidden& rule : kForbidden) {
            if (!std::regex_search(file.path, std::regex{rule.folders})) {
                continue;
            }
            const std::regex pattern{rule.pattern};
            for (std::size_t i = 0; i < file.lines.size(); ++i) {
                INFO(file.path << ':' << i + 1 << ": " << file.lines[i] << "\n" << rule.reason);
                CHECK_FALSE(std::regex_search(support::code_of(file.lines[i]), pattern));
            }
        }
    }
}

TEST_CASE("files stay short enough to be read", "[repo]") {
    for (const auto& file : support::source_files("generator")) {
        INFO(file.path);
        CHECK(file.lines.size() <= 400);
    }
    for (const auto& file : support::source_files("tests")) {
        INFO(file.path);
        CHECK(file.lines.size() <= 600);
    }
}

TEST_CASE("every departure from the source says why", "[repo]") {
    for (const auto& file : support::source_files("generator")) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto at = file.lines[i].find("DESVIO");
            if (at == std::string::npos) {
                continue;
            }
            INFO(file.path << ':' << i + 1);
            CHECK(file.lines[i].find("DESVIO: ") != std::string::npos);
            std::cout << file.path << ':' << i + 1 << ": " << file.lines[i].substr(at) << '\n';
        }
    }
    SUCCEED("listed");
}
