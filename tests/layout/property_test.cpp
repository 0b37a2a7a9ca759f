#include <random>

#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/page_faults.hpp"
#include "support/typeset.hpp"

using generator::document::Kind;
using generator::document::RunKind;
using support::DocumentBuilder;

namespace {

/// Documents that hold what real data holds at its worst. The generator of numbers is fixed by the
/// standard, so a seed is a document.
class Extreme {
  public:
    explicit Extreme(unsigned seed) : numbers_{seed}, builder_{support::official_theme()} {}

    [[nodiscard]] generator::document::Document make() {
        builder_.document().is_landscape = pick(4) == 0;
        const int blocks = 3 + pick(10);
        for (int i = 0; i < blocks; ++i) {
            add_block();
        }
        return builder_.document();
    }

  private:
    int pick(int below) { return static_cast<int>(numbers_() % static_cast<unsigned>(below)); }

    std::string text(int most) {
        static const std::vector<std::string> words{
            "de",          "administración",
            "niñas/os",    "8.146.335",
            "36,5%",       "¿qué?",
            "el",          "extrapresupuestario",
            "2022-2021",   "a",
            "▲",           "(NNA)",
            "institución", "https://unicef.cl/web/estudio-de-revision?id=1&b=2"};
        std::string result;
        const int count = pick(most + 1);
        for (int i = 0; i < count; ++i) {
            result += (i > 0 ? " " : "") + words[static_cast<std::size_t>(pick(14))];
        }
        if (pick(25) == 0) {
            result += " " + std::string(300, 'w');
        }
        return result;
    }

    void add_block() {
        switch (pick(6)) {
            case 0:
                builder_.text(Kind::h1, text(12));
                break;
            case 1:
                builder_.open(Kind::ul);
                builder_.text(Kind::li, text(60));
                builder_.text(Kind::li, text(200));
                builder_.close();
                break;
            case 2:
                add_cited();
                break;
            case 3:
                builder_.text(Kind::p, text(400));
                break;
            default:
                add_table();
                break;
        }
    }

    void add_cited() {
        const std::string mark = std::to_string(builder_.document().footnotes.size() + 1);
        const std::uint32_t note =
            builder_.footnote(mark, "Nota " + text(pick(20) == 0 ? 900 : 60));
        builder_.open(Kind::p);
        builder_.run("Cita " + text(80));
        builder_.run(mark, RunKind::footnote, note);
        builder_.run(" " + text(80));
        builder_.close();
    }

    void add_table() {
        const int columns = 2 + pick(6);
        const int rows = pick(5) == 0 ? 60 : 1 + pick(6);
        builder_.open_table(pick(2) == 0 ? "compacta" : "textos");
        std::vector<std::string> head;
        for (int i = 0; i < columns; ++i) {
            head.push_back(text(3));
        }
        builder_.head_row(head);
        for (int r = 0; r < rows; ++r) {
            std::vector<std::string> cells;
            for (int i = 0; i < columns; ++i) {
                const int kind = pick(8);
                cells.push_back(kind == 0   ? std::string{}
                                : kind < 4  ? "1.234.567"
                                : rows > 10 ? text(6)
                                            : text(pick(12) == 0 ? 700 : 25));
            }
            builder_.row(cells);
            if (pick(20) == 0) {
                builder_.last().row_span = static_cast<std::uint8_t>(1 + pick(4));
            }
        }
        builder_.close();
        builder_.close();
        if (pick(2) == 0) {
            builder_.note("*", text(40));
        }
    }

    std::mt19937 numbers_;
    DocumentBuilder builder_;
};

std::string without_spaces(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ') {
            result += c;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("nothing leaves the margins, overlaps or is lost, whatever the document holds",
          "[layout][property]") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        const auto document = Extreme{seed}.make();
        const auto pages = support::typeset(document);
        for (const std::string& fault :
             support::find_faults(pages, support::official_theme(), *support::compiled_fonts())) {
            INFO(fault);
            CHECK(fault.empty());
        }
        // Every letter of every node, once, in order.
        std::vector<std::string> printed(document.nodes.size());
        for (const support::PrintedLine& item : support::printed_items(pages)) {
            using generator::layout::MarkKind;
            if (item.mark == MarkKind::node || item.mark == MarkKind::run) {
                printed[item.node] += item.text;
            }
        }
        for (std::size_t i = 0; i < document.nodes.size(); ++i) {
            const auto& node = document.nodes[i];
            std::string expected;
            for (std::uint32_t r = 0; r < node.run_count; ++r) {
                expected += document.text_of(document.runs[node.first_run + r]);
            }
            CHECK(without_spaces(printed[i]) == without_spaces(expected));
        }
    }
}
