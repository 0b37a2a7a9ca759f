#include <cstring>

#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/temporary_folder.hpp"
#include "writers/tabla/table_writer.hpp"

using namespace generator;
using namespace generator::consolidado;
using namespace generator::writers::tabla;

namespace {

Tabla make_table(const std::string& nombre, std::size_t columns) {
    Tabla tabla{.id = "t", .nombre = nombre, .columnas = {}, .fijas = 1};
    for (std::size_t i = 0; i < columns; ++i) {
        tabla.columnas.push_back({"c" + std::to_string(i), 4});
    }
    return tabla;
}

/// Writes one table; its faults.
base::Diagnostics write(const std::string& path, const Tabla& tabla, const std::vector<Fila>& filas,
                        SheetLimits limits) {
    const auto writer = make_xlsx_writer(path, path.substr(0, path.rfind('/')), limits);
    auto faults = writer->begin(tabla);
    for (std::size_t i = 0; i < filas.size() && faults.empty(); ++i) {
        faults = writer->add(filas[i]);
    }
    return faults.empty() ? writer->finish() : faults;
}

/// The XML of one part, read by another program.
std::string part(const std::string& path, const std::string& name) {
    const auto run = support::run_command(
        "python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1])"
        ".read(sys.argv[2]))' " +
        support::quoted(path) + " " + support::quoted(name));
    REQUIRE(run.status == 0);
    return run.output;
}

Source source_of(const std::string& bytes, std::size_t& at) {
    return [&bytes, &at](std::span<char> buffer) {
        const std::size_t count = std::min({buffer.size(), bytes.size() - at, std::size_t{100}});
        std::memcpy(buffer.data(), bytes.data() + at, count);
        at += count;
        return count;
    };
}

bool is_whole(const std::string& bytes, std::uint64_t cells) {
    std::size_t at = 0;
    return is_whole_workbook(source_of(bytes, at), cells);
}

bool contains(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("numbers of a workbook are numbers, texts are texts, and heads stay", "[writers-tabla]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("a.xlsx");
    const Fila fila{{0, std::string{"=1+1"}},
                    {1, NumeroCelda{*base::Ratio::make(1, 4), FormatoNumero::porcentaje, 1}},
                    {2, NumeroCelda{19'446'453}},
                    {3, report::Ausencia::no_informado},
                    {4, NumeroCelda{2023, FormatoNumero::anio, 0}}};
    REQUIRE(write(path, make_table("Programas", 6), {fila}, {}).empty());
    const std::string sheet = part(path, "xl/worksheets/sheet1.xml");
    INFO(sheet);
    CHECK(contains(sheet, "<c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"));
    CHECK(contains(sheet, "<v>0.25</v>"));
    CHECK(contains(sheet, "<v>19446453</v>"));
    CHECK(contains(sheet, "<is><t>S/I</t></is>"));
    CHECK_FALSE(contains(sheet, "<f>"));
    CHECK_FALSE(contains(sheet, "r=\"F2\""));
    CHECK(contains(sheet, "xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""));
    CHECK(contains(sheet, "<autoFilter ref=\"A1:F2\"/>"));
    const std::string styles = part(path, "xl/styles.xml");
    CHECK(contains(styles, "formatCode=\"0.0%\""));
    CHECK(contains(part(path, "docProps/core.xml"), "2000-01-01T00:00:00Z"));
}

TEST_CASE("rows that a sheet has no place for go on in the next", "[writers-tabla]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("a.xlsx");
    const std::vector<Fila> filas(5, Fila{{0, NumeroCelda{7}}});
    REQUIRE(write(path, make_table("Hallazgos", 1), filas, {.rows = 3}).empty());
    const std::string book = part(path, "xl/workbook.xml");
    CHECK(contains(book, "name=\"Hallazgos\""));
    CHECK(contains(book, "name=\"Hallazgos (2)\""));
    CHECK(contains(book, "name=\"Hallazgos (3)\""));
    CHECK(contains(part(path, "xl/worksheets/sheet3.xml"), "<dimension ref=\"A1:A2\"/>"));
    CHECK(is_whole(support::read_text(path), 3 + 5));
}

TEST_CASE("columns and texts over the limits of a sheet are faults, never cut", "[writers-tabla]") {
    const support::TemporaryFolder folder;
    const auto columns = write(folder.path("a.xlsx"), make_table("Programas", 16'385), {}, {});
    REQUIRE(columns.size() == 1);
    CHECK(columns[0].code == "E-CON-001");
    CHECK(contains(columns[0].message, "16385 columnas"));
    const std::string long_text(32'768, 'a');
    const auto text = write(folder.path("b.xlsx"), make_table("Programas", 2),
                            {{{1, long_text.substr(1)}}, {{1, long_text}}}, {});
    REQUIRE(text.size() == 1);
    CHECK(text[0].code == "E-CON-002");
    CHECK(contains(text[0].message, "«c1» de «Programas»"));
    CHECK(contains(text[0].message, "fila 3"));
    consolidado::Tabla named = make_table("Programas", 3);
    named.fijas = 2;
    const auto owner =
        write(folder.path("d.xlsx"), named,
              {{{0, std::string{"agua"}}, {1, std::string{"2023"}}, {2, long_text}}}, {});
    REQUIRE(owner.size() == 1);
    CHECK(contains(owner[0].message, "en su fila 2 (agua, 2023)"));
    // Excel counts UTF-16: this one takes two.
    CHECK(write(folder.path("c.xlsx"), make_table("P", 1), {{{0, std::string{"\xF0\x9F\x98\x80"}}}},
                {.characters = 1})
              .size() == 1);
}

TEST_CASE("a workbook that lost anything is not whole", "[writers-tabla]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("a.xlsx");
    const std::vector<Fila> filas(50, Fila{{0, NumeroCelda{7}}, {1, std::string{"<c r=\"\">"}}});
    REQUIRE(write(path, make_table("Hallazgos", 2), filas, {}).empty());
    std::string bytes = support::read_text(path);
    CHECK(is_whole(bytes, 102));
    CHECK_FALSE(is_whole(bytes, 101));
    CHECK_FALSE(is_whole(bytes, 103));
    CHECK_FALSE(is_whole("", 0));
    for (std::size_t size = 0; size < bytes.size() - 1500; size += 97) {
        INFO(size);
        CHECK_FALSE(is_whole(bytes.substr(0, size), 102));
    }
    for (std::size_t at = 100; at < 2000; at += 131) {
        std::string broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x20);
        INFO(at);
        CHECK_FALSE((is_whole(broken, 102) && broken == bytes));
    }
}
