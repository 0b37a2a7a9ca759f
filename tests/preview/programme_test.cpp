#include "preview/programme.hpp"

#include <algorithm>
#include <array>

#include "preview/board.hpp"
#include "preview/pages.hpp"
#include "resources.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"

using namespace generator;
using preview::Programme;
using preview::Standing;
using support::contains;

namespace {

const std::string kText =
    support::read_file("inputs/ficha-monitoreo/residencias-familiares-2023.json");

const preview::Data& data() {
    static const preview::Data shared = [] {
        auto recursos = pipeline::load_recursos();
        preview::Data result;
        result.recursos = std::make_shared<const pipeline::Recursos>(std::move(recursos).value());
        return result;
    }();
    return shared;
}

Programme named(const std::string& name) {
    Programme result;
    result.name = name;
    result.file = name;
    return result;
}

Programme read(const Programme& before, const std::string& text) {
    return after(before, judge(text, before.file, data()));
}

std::string page_of(preview::Kind kind, const Programme& programme) {
    const preview::Made made;
    return print_programme(
        kind, {.number = 1, .programme = programme, .data = data(), .made = made, .last_twin = {}});
}

}  // namespace

TEST_CASE("a good text is shown, with what the original says of it", "[preview]") {
    const Programme programme = read(named("a.json"), kText);
    CHECK(programme.standing == Standing::current);
    CHECK(programme.identity.nombre == "Residencias Familiares");
    CHECK(programme.findings == std::vector<std::string>{"EJI_SUB"});
    CHECK(programme.version == 1);
    CHECK(programme.content == 1);
}

TEST_CASE("what was saved as it was is no change", "[preview]") {
    const Programme programme = read(named("a.json"), kText);
    CHECK(read(programme, kText).version == programme.version);
}

TEST_CASE("a broken text keeps the last good version, and says its line", "[preview]") {
    const Programme good = read(named("a.json"), kText);
    const Programme broken = read(good, "{\n  \"producto\": \"ficha-monitoreo\",\n  oh\n");
    CHECK(broken.standing == Standing::broken);
    CHECK(broken.version == 2);
    CHECK(broken.content == 1);
    CHECK(broken.good == kText);
    CHECK(broken.identity.nombre == "Residencias Familiares");
    REQUIRE_FALSE(broken.diagnostics.empty());
    CHECK(broken.diagnostics.front().place.line == 3);
    const std::string page = page_of(preview::Kind::ficha, broken);
    CHECK(contains(page, "se muestra la última versión buena"));
    CHECK(contains(page, "a.json:3:"));
    CHECK(contains(page, "documento.html"));

    const Programme mended = read(broken, kText);
    CHECK(mended.standing == Standing::current);
    CHECK(mended.version == 3);
    CHECK(mended.content == 1);  // the outputs are those that were made
    CHECK_FALSE(contains(page_of(preview::Kind::ficha, mended), "última versión buena"));
}

TEST_CASE("a text that was never good shows why, and no document", "[preview]") {
    const Programme broken = read(named("a.json"), "[1]");
    CHECK(broken.standing == Standing::broken);
    const std::string page = page_of(preview::Kind::ficha, broken);
    CHECK(contains(page, "y no hay otra versión"));
    CHECK_FALSE(contains(page, "<iframe"));
    CHECK_FALSE(contains(page_of(preview::Kind::findings, broken), "<iframe"));
}

TEST_CASE("a broken text of another programme is not shown as the one that was there",
          "[preview]") {
    const Programme good = read(named("a.json"), kText);
    std::string other =
        support::replaced(kText, "\"codigo\": \"residencias-familiares\"", "\"codigo\": \"otro\"");
    other = support::replaced(other, "\"presupuesto_inicial\": 19446453",
                              "\"presupuesto_inicial\": oh");
    const Programme broken = read(good, other);
    CHECK(broken.standing == Standing::broken);
    CHECK_FALSE(broken.is_shown());
    CHECK_FALSE(contains(page_of(preview::Kind::ficha, broken), "Residencias Familiares"));
    CHECK(contains(page_of(preview::Kind::ficha, broken), "y no hay otra versión"));
}

TEST_CASE("a slip in what names a programme leaves its last good version", "[preview]") {
    const Programme good = read(named("a.json"), kText);
    using Slip = std::pair<const char*, const char*>;
    for (const auto& [from, to] :
         {Slip{R"("ejercicio": 2023)", R"("ejercicio": 20233)"},
          Slip{R"("ejercicio": 2023)", R"("ejercicio": "no 2023")"},
          Slip{R"("edicion": "2023")", R"("edicion": "2031")"},
          Slip{R"("producto": "ficha-monitoreo")", R"("producto": "ficha-monitore")"},
          Slip{R"("codigo": "residencias-familiares")", R"("codigo": "../../etc/x")"},
          Slip{R"("codigo": "residencias-familiares")", R"("codigo": "Residencias Familiares")"}}) {
        CAPTURE(to);
        const Programme broken = read(good, support::replaced(kText, from, to));
        CHECK(broken.standing == Standing::broken);
        CHECK(broken.good == kText);
        CHECK(broken.identity.codigo == "residencias-familiares");
        CHECK(
            contains(page_of(preview::Kind::ficha, broken), "se muestra la última versión buena"));
    }
}

TEST_CASE("a file that is gone keeps its last good version, and may come back", "[preview]") {
    const Programme good = read(named("a.json"), kText);
    const base::Diagnostics why{{.code = "E-ENT-003", .message = "no existe"}};
    const Programme lost = after_loss(good, why);
    CHECK(lost.standing == Standing::missing);
    CHECK(lost.good == kText);
    CHECK(after_loss(lost, why).version == lost.version);
    CHECK(contains(page_of(preview::Kind::ficha, lost), "El archivo no está"));
    const Programme back = read(lost, kText);
    CHECK(back.standing == Standing::current);
    CHECK(back.version == lost.version + 1);
}

TEST_CASE("faults of a line of many have their line in the file", "[preview]") {
    Programme programme = named("todos.ndjson:17");
    programme.file = "todos.ndjson";
    programme.line = 17;
    const Programme broken = read(programme, "{\"producto\": nada}");
    REQUIRE_FALSE(broken.diagnostics.empty());
    CHECK(broken.diagnostics.front().place.line == 17);
}

TEST_CASE("a programme that was not read yet is not said to be valid, nor without a good version",
          "[preview]") {
    for (const preview::View& view : preview::views()) {
        const std::string page = page_of(view.kind, named("a.json"));
        INFO(view.name);
        CHECK(contains(page, "Aún no se ha leído"));
        CHECK_FALSE(contains(page, "son válidos"));
        CHECK_FALSE(contains(page, "No hay una versión"));
    }
}

TEST_CASE("without any edition a programme has a fault of its own", "[preview]") {
    const std::string theme = support::read_file("assets/estilos/oficial.json");
    const std::array only{resources::Resource{"assets/estilos/oficial.json", theme}};
    const auto none = pipeline::read_recursos(only, data().recursos->fonts);
    REQUIRE(none);
    const auto judged = pipeline::judge(kText, "a.json", none->recursos, {});
    REQUIRE_FALSE(judged);
    CHECK(judged.diagnostics().front().code == "E-VAL-090");
    CHECK(judged.diagnostics().front().place.file == "a.json");
}

TEST_CASE("two programmes whose outputs would have one name are told", "[preview]") {
    const auto one = std::make_shared<const Programme>(read(named("a.json"), kText));
    const auto same = std::make_shared<const Programme>(read(named("b.json"), kText));
    const auto unread = std::make_shared<const Programme>(named("c.json"));
    using All = std::vector<std::shared_ptr<const Programme>>;
    CHECK(contains(print_list(All{one, unread, same, unread}, data(), {}, 1),
                   "b.json: sus salidas se llamarían igual que las de a.json"));
    CHECK_FALSE(contains(print_list(All{one, unread, unread}, data(), {}, 1), "se llamarían"));
}

TEST_CASE("names and texts of a broken input are text in the pages, not markup", "[preview]") {
    const Programme broken = read(named("<img src=x onerror=alert(1)>.json"),
                                  "{\"producto\": \"<script>alert(1)</script>\"}");
    for (const preview::View& view : preview::views()) {
        const std::string page = page_of(view.kind, broken);
        INFO(view.name);
        CHECK_FALSE(contains(page, "<img src=x"));
        CHECK_FALSE(contains(page, "<script>alert"));
    }
    const std::vector<std::shared_ptr<const Programme>> all{
        std::make_shared<const Programme>(broken)};
    const std::string list = print_list(all, data(), {}, 1);
    CHECK_FALSE(contains(list, "<img src=x"));
    CHECK(contains(list, "&lt;img src=x"));
}

TEST_CASE("outputs are those of generar, and stay when the next ones cannot be made", "[preview]") {
    auto obrero = pipeline::make_obrero(*data().recursos);
    REQUIRE(obrero);
    const Programme good = read(named("a.json"), kText);
    const preview::Made made = make({}, preview::Output::html, good, data(), *obrero);
    REQUIRE(made.html != nullptr);
    pipeline::Pedido pedido;
    pedido.reporte = data().options;
    const auto wanted = pipeline::make_salidas(kText, "a.json", *data().recursos, *obrero, pedido);
    REQUIRE(wanted);
    CHECK(*made.html == wanted->html);
    CHECK(made.name == wanted->nombre);
    const preview::Made both = make(made, preview::Output::pdf, good, data(), *obrero);
    CHECK(both.html == made.html);
    CHECK(*both.pdf == wanted->pdf);

    Programme worse = good;
    worse.content = 2;
    worse.good = "{}";
    const preview::Made kept = make(both, preview::Output::html, worse, data(), *obrero);
    CHECK(kept.html == made.html);
    CHECK(kept.failed == 2);
    CHECK(base::has_errors(kept.faults));
}

TEST_CASE("of two readings of a programme the later one counts", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    const std::uint64_t first = board.begin_reading(number);
    const std::uint64_t second = board.begin_reading(number);
    const auto lose = [](const Programme& before) {
        return after_loss(before, {{.code = "E-ENT-003", .message = "no existe"}});
    };
    CHECK(board.change(number, second, nullptr, lose) == preview::Board::Outcome::changed);
    CHECK(board.change(number, first, nullptr, lose) == preview::Board::Outcome::late);
    CHECK(board.is_newest(number, second));
    CHECK_FALSE(board.is_newest(number, first));
    CHECK(board.find(number)->version == 1);
    CHECK(board.find(0) == nullptr);
    CHECK(board.find(2) == nullptr);
}

TEST_CASE("what all pages show changes the version of each, and no programme", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    const std::uint32_t before = board.version(number);
    const auto programme = board.find(number);
    board.touch_all();
    CHECK(board.version(number) == before + 1);
    CHECK(board.find(number) == programme);
    CHECK(board.version(number + 1) == 0);
}

TEST_CASE("two outputs of one content that two threads made are both kept", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    const auto bytes = std::make_shared<const std::string>("x");
    const auto with = [&](std::uint32_t content, preview::Made::Bytes preview::Made::*output) {
        preview::Made made;
        made.content = content;
        made.*output = bytes;
        return made;
    };
    board.keep(number, with(3, &preview::Made::html));
    board.keep(number, with(3, &preview::Made::pdf));
    CHECK(has(board.made(number), preview::Output::html));
    CHECK(has(board.made(number), preview::Output::pdf));
    board.keep(number, with(2, &preview::Made::twin));  // of an older text
    CHECK(board.made(number).content == 3);
    CHECK_FALSE(has(board.made(number), preview::Output::twin));
}

TEST_CASE("what could not be made of a text is told, whichever thread ends first", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    preview::Made html;
    html.content = 3;
    html.html = std::make_shared<const std::string>("x");
    preview::Made failed;  // the pages of that text, with what was made of the one before
    failed.content = 2;
    failed.failed = 3;
    failed.faults = {{.code = "E-MAQ-001"}};
    const bool is_html_first = GENERATE(true, false);
    board.keep(number, is_html_first ? html : failed);
    board.keep(number, is_html_first ? failed : html);
    CHECK(board.made(number).content == 3);
    CHECK(has(board.made(number), preview::Output::html));
    CHECK(board.made(number).failed == 3);
    REQUIRE(board.made(number).faults.size() == 1);
    CHECK(board.made(number).faults.front().code == "E-MAQ-001");
}

TEST_CASE("a text that was judged with what judges no more is judged again", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    const std::uint64_t reading = board.begin_reading(number);
    const auto before = board.data();
    board.set_data(data());
    const auto next = [&](const Programme& programme) { return read(programme, kText); };
    CHECK(board.change(number, reading, before.get(), next) == preview::Board::Outcome::other_data);
    CHECK(board.find(number)->standing == Standing::waiting);
    CHECK(board.change(number, reading, board.data().get(), next) ==
          preview::Board::Outcome::changed);
    CHECK(board.change(number, reading, board.data().get(), next) == preview::Board::Outcome::same);
}

TEST_CASE("a change that no reading found does not make a reading late", "[preview]") {
    preview::Board board{data()};
    const std::uint32_t number = board.add(named("a.json"));
    const std::uint64_t reading = board.begin_reading(number);
    const auto touch = [](const Programme& before) {
        Programme result = before;
        ++result.version;
        return result;
    };
    CHECK(board.change(number, nullptr, touch) == preview::Board::Outcome::changed);
    CHECK(board.is_newest(number, reading));
    CHECK(board.change(number, reading, nullptr, touch) == preview::Board::Outcome::changed);
}

TEST_CASE("another template makes the last good version otherwise, and brings no file back",
          "[preview]") {
    const Programme good = read(named("a.json"), kText);
    const auto judged_again = [&](const Programme& programme) {
        return after_data(programme, judge(programme.text, programme.file, data()));
    };
    CHECK(judged_again(good).content == good.content + 1);
    const Programme broken = read(good, "{oh");
    CHECK(judged_again(broken).content == broken.content + 1);
    CHECK(judged_again(broken).good == kText);
    const Programme lost = after_loss(good, {{.code = "E-ENT-003", .message = "no existe"}});
    CHECK(judged_again(lost).standing == Standing::missing);
    CHECK(judged_again(lost).diagnostics.front().message == "no existe");
    CHECK(judged_again(lost).content == good.content + 1);
}

TEST_CASE("only what is among the inputs is listed, and clashes by what its file says now",
          "[preview]") {
    preview::Board board{data()};
    const std::uint32_t one = board.add(named("a.json"));
    const std::uint32_t two = board.add(named("b.json"));
    CHECK(board.all().empty());
    CHECK(board.arrange({two, one}, {}));
    CHECK_FALSE(board.arrange({two, one}, {}));
    CHECK(board.all().front()->name == "b.json");
    for (const std::uint32_t number : {one, two}) {
        static_cast<void>(board.change(
            number, nullptr, [](const Programme& before) { return read(before, kText); }));
    }
    const auto list = [&] {
        return print_list(board.all(), *board.data(), board.faults(), board.version());
    };
    CHECK(contains(list(), "a.json: sus salidas se llamarían igual que las de b.json"));
    CHECK(contains(list(), "href=\"p/2/\""));
    static_cast<void>(board.change(two, nullptr, [](const Programme& before) {
        return read(before, support::replaced(kText, "\"codigo\": \"residencias-familiares\"",
                                              "\"codigo\": \"otro\", oh"));
    }));
    CHECK_FALSE(contains(list(), "se llamarían"));
    CHECK(board.arrange({one}, {{.code = "E-ENT-002", .message = "no tiene archivos .json"}}));
    CHECK_FALSE(contains(list(), "b.json"));
    CHECK(contains(list(), "no tiene archivos .json"));
    CHECK(board.find(two) != nullptr);
    CHECK(board.arrange({}, {}));
    CHECK(contains(list(), "Todavía no hay ningún programa"));
}

TEST_CASE("a line that moved takes its faults with it", "[preview]") {
    Programme programme = named("todos.ndjson:3");
    programme.file = "todos.ndjson";
    programme.line = 3;
    const Programme broken = read(programme, "{\"producto\": nada}");
    const Programme moved = after_move(broken, "todos.ndjson:2", 2);
    CHECK(moved.version == broken.version + 1);
    CHECK(moved.diagnostics.front().place.line == 2);
    CHECK(after_move(moved, "todos.ndjson:2", 2).version == moved.version);
}

TEST_CASE("pictures of pages have their size before they are fetched", "[preview]") {
    auto obrero = pipeline::make_obrero(*data().recursos);
    REQUIRE(obrero);
    const Programme good = read(named("a.json"), kText);
    const preview::Made made = make({}, preview::Output::pages, good, data(), *obrero);
    const auto page = [&](const preview::Made& shown) {
        return print_programme(
            preview::Kind::pages,
            {.number = 1, .programme = good, .data = data(), .made = shown, .last_twin = {}});
    };
    // A4 at 110 dots an inch.
    CHECK(contains(page(made), "pagina-1-1.png\" width=\"910\" height=\"1287\""));
}

TEST_CASE("a damaged twin is not compared as if it were data", "[preview]") {
    const Programme good = read(named("a.json"), kText);
    preview::Made made;
    made.twin = std::make_shared<const std::string>("{}");
    const std::string page =
        print_programme(preview::Kind::differences,
                        {.number = 1,
                         .programme = good,
                         .data = data(),
                         .made = made,
                         .last_twin = preview::LastTwin{
                             .name = "outputs/a.json", .bytes = "{\"hechos\":[", .faults = {}}});
    CHECK(contains(page, "está dañado"));
    CHECK(contains(page, "outputs/a.json:1:"));
    CHECK_FALSE(contains(page, "diferencia</p>"));
}

TEST_CASE("operands of a line of many have their line in the file", "[preview]") {
    Programme programme = named("todos.ndjson:17");
    programme.file = "todos.ndjson";
    programme.line = 17;
    std::string text = kText;
    std::ranges::replace(text, '\n', ' ');
    const std::string page = page_of(preview::Kind::findings, read(programme, text));
    CHECK(contains(page, " línea 17, columna "));
    CHECK_FALSE(contains(page, " línea 1,"));
}
