#include "support/catch.hpp"
#include "writers/tabla/table_writer.hpp"

using namespace generator;
using namespace generator::consolidado;
using namespace generator::writers::tabla;

namespace {

const Tabla kTabla{.id = "programas",
                   .nombre = "Programas",
                   .columnas = {{"codigo", 0}, {"texto", 0}, {"valor", 0}},
                   .fijas = 1};

Fila row(const std::string& text, Contenido valor) {
    return {{0, std::string{"x"}}, {1, text}, {2, std::move(valor)}};
}

std::string csv_of(const std::vector<Fila>& filas) {
    std::string out;
    const auto writer = make_csv_writer([&](const Tabla&) -> Sink {
        return [&](std::string_view bytes) {
            out += bytes;
            return base::Diagnostics{};
        };
    });
    CHECK(writer->begin(kTabla).empty());
    for (const Fila& fila : filas) {
        CHECK(writer->add(fila).empty());
    }
    CHECK(writer->finish().empty());
    return out.substr(out.find("\r\n") + 2);
}

std::string json_of(const std::vector<std::vector<Fila>>& tablas) {
    std::string out;
    const auto writer = make_json_writer([&](std::string_view bytes) {
        out += bytes;
        return base::Diagnostics{};
    });
    for (const auto& filas : tablas) {
        CHECK(writer->begin(kTabla).empty());
        for (const Fila& fila : filas) {
            CHECK(writer->add(fila).empty());
        }
    }
    CHECK(writer->finish().empty());
    return out;
}

const NumeroCelda kCobertura{*base::Ratio::make(323, 314), FormatoNumero::porcentaje, 1};

}  // namespace

TEST_CASE("the head of a CSV has its mark, and empty cells keep their place", "[writers-tabla]") {
    std::string out;
    const auto writer = make_csv_writer([&](const Tabla& tabla) -> Sink {
        CHECK(tabla.id == "programas");
        return [&](std::string_view bytes) {
            out += bytes;
            return base::Diagnostics{};
        };
    });
    CHECK(writer->begin(kTabla).empty());
    CHECK(out ==
          "\xEF\xBB\xBF"
          "codigo;texto;valor\r\n");
    CHECK(csv_of({{{0, std::string{"x"}}}, {{2, true}}}) == "x;;\r\n;;Sí\r\n");
}

TEST_CASE("a CSV has decimal commas, and quotes what would break a line", "[writers-tabla]") {
    CHECK(csv_of({row("a;b", kCobertura)}) == "x;\"a;b\";1,0286624203821656051\r\n");
    CHECK(csv_of({row("di \"no\"\nhoy", report::Ausencia::no_informado)}) ==
          "x;\"di \"\"no\"\"\nhoy\";S/I\r\n");
    CHECK(csv_of({row("Ñandú", NumeroCelda{-5})}) == "x;Ñandú;-5\r\n");
}

TEST_CASE("no text of a CSV is taken for a formula, and each can be had back", "[writers-tabla]") {
    for (const std::string text : {"=1+1", "+56 2", "-texto", "@suma", "\tx", "'ya"}) {
        INFO(text);
        CHECK(csv_of({row(text, false)}) == "x;'" + text + ";No\r\n");
    }
    CHECK(csv_of({row("=\"a\"", false)}) == "x;\"'=\"\"a\"\"\";No\r\n");
    CHECK(csv_of({row("\rx", false)}) == "x;\"'\rx\";No\r\n");
    CHECK(csv_of({row("1-2=3", false)}) == "x;1-2=3;No\r\n");
}

TEST_CASE("JSON has an object a row, numbers as exact decimals, and no empty members",
          "[writers-tabla]") {
    CHECK(json_of({{row("=a\"", kCobertura), {{0, std::string{"y"}}}}, {}}) ==
          "{\"programas\":[\n{\"codigo\":\"x\",\"texto\":\"=a\\\"\",\"valor\":"
          "1.0286624203821656051},\n{\"codigo\":\"y\"}],\n\"programas\":[]}\n");
    CHECK(json_of({{{{2, report::Ausencia::no_comparable}}, {{2, false}}}}) ==
          "{\"programas\":[\n{\"valor\":\"N/C\"},\n{\"valor\":false}]}\n");
    CHECK(json_of({}) == "{}\n");
}

TEST_CASE("a disk that refuses bytes is told by the row that it refused", "[writers-tabla]") {
    const base::Diagnostics full{{"E-ENT-004", base::Severity::error, {}, "lleno", ""}};
    const auto json = make_json_writer([&](std::string_view) { return full; });
    CHECK(json->begin(kTabla).size() == 1);
    const auto csv = make_csv_writer(
        [&](const Tabla&) -> Sink { return [&](std::string_view) { return full; }; });
    CHECK(csv->begin(kTabla).size() == 1);
    CHECK(csv->add(row("a", true)).size() == 1);
}
