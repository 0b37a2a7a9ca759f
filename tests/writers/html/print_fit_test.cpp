#include "writers/html/print_fit.hpp"

#include "support/catch.hpp"

using namespace generator;
using document::Document;
using document::Kind;
using document::kNone;

namespace {

/// A table of one row with these cells.
struct Row {
    explicit Row(const std::vector<std::string>& cells) {
        document.nodes = {{.kind = Kind::document, .first_child = 1},
                          {.kind = Kind::table, .parent = 0, .first_child = 2, .payload = 0},
                          {.kind = Kind::tbody, .parent = 1, .first_child = 3},
                          {.kind = Kind::tr, .parent = 2, .first_child = 4}};
        document.tables.resize(1);
        for (const std::string& text : cells) {
            const auto index = static_cast<std::uint32_t>(document.nodes.size());
            document.nodes.push_back({.kind = Kind::td,
                                      .parent = 3,
                                      .next_sibling = index + 1,
                                      .first_run = index - 4,
                                      .run_count = 1});
            document.runs.push_back({.begin = static_cast<std::uint32_t>(document.text.size()),
                                     .size = static_cast<std::uint32_t>(text.size())});
            document.text += text;
        }
        document.nodes.back().next_sibling = kNone;
        theme.styles.resize(1);
        theme.styles[0].size = base::points(10);
        theme.page.margin_left = base::points(50);
        theme.page.margin_right = base::points(50);
    }
    [[nodiscard]] std::int32_t scale(bool is_landscape = false) const {
        return writers::html::print_scale(document, document::make_grid(document, 1), {}, theme,
                                          is_landscape);
    }

    Document document;
    document::Theme theme;
};

}  // namespace

// The sheet is 595 pt less 100 of margins; a digit of 10 pt takes 6 pt, a stop 3, a cell 8 more.

TEST_CASE("a table that fits the sheet is printed as it is", "[writers-html]") {
    CHECK(Row{{"Total", "123.456", "S/I"}}.scale() == 1000);
    // 495 pt: six cells of 12 digits and 3 stops need 6 * (72 + 9 + 8) = 534.
    CHECK(Row{std::vector<std::string>(5, "123.456.789.012")}.scale() == 1000);
}

TEST_CASE("a table of figures wider than the sheet is scaled to it, and not on a wide sheet",
          "[writers-html]") {
    const Row row{std::vector<std::string>(6, "123.456.789.012")};
    CHECK(row.scale() == 495276 / 534);
    CHECK(row.scale(true) == 1000);
}

TEST_CASE("text is broken at its spaces, and an endless word anywhere", "[writers-html]") {
    const std::string words = "una descripción de palabras usuales que ocupa varias líneas";
    CHECK(Row{std::vector<std::string>(6, words)}.scale() == 1000);
    const Row row{std::vector<std::string>(6, std::string(300, 'a'))};
    // 24 letters are the widest word that counts: 6 * (144 + 8) = 912.
    CHECK(row.scale() == 495276 / 912);
    CHECK(writers::html::has_endless_word(row.document, row.document.nodes[4]));
    const Row usual{{words}};
    CHECK_FALSE(writers::html::has_endless_word(usual.document, usual.document.nodes[4]));
}
