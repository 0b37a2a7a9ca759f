#include <set>

#include "load/from_bytes.hpp"
#include "model/print.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/inputs.hpp"
#include "support/json_schema.hpp"
#include "support/mutations.hpp"
#include "validate/esquema.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

/// Line and column counted here again, so that the reader's own count is tested too.
std::pair<std::uint32_t, std::uint32_t> count_place(const std::string& text, std::size_t offset) {
    std::uint32_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++line;
            begin = i + 1;
        }
    }
    std::uint32_t column = 1;
    for (std::size_t i = begin; i < offset; ++i) {
        column += (text[i] & 0xC0) == 0x80 ? 0U : 1U;
    }
    return {line, column};
}

bool is_expected(const base::Diagnostic& diagnostic, const support::Mutation& mutation) {
    const auto [line, column] = count_place(mutation.text, mutation.offset);
    return diagnostic.code == mutation.code && diagnostic.place.line == line &&
           diagnostic.place.column == column && diagnostic.place.pointer == mutation.pointer &&
           diagnostic.place.file == "roto.json" && !diagnostic.message.empty();
}

/// Faults that a broken field may bring along: what an origin points at, and the years of a list.
bool may_follow(const base::Diagnostic& diagnostic) {
    return diagnostic.severity == base::Severity::warning ||
           diagnostic.code.starts_with("E-VAL-03") || diagnostic.code.starts_with("E-VAL-04") ||
           diagnostic.code.starts_with("E-VAL-05") || diagnostic.code.starts_with("E-VAL-06") ||
           diagnostic.code.starts_with("E-VAL-07") || diagnostic.code.starts_with("E-VAL-08") ||
           diagnostic.code == "E-VAL-015";
}

std::string describe(const support::Mutation& mutation, const base::Diagnostics& diagnostics) {
    std::string result = mutation.what + " expects " + mutation.code;
    for (const base::Diagnostic& diagnostic : diagnostics) {
        result += '\n' + base::to_text(diagnostic);
    }
    return result;
}

}  // namespace

TEST_CASE("each field broken in each way is reported with code, place and pointer", "[validate]") {
    const tests::Muestra muestra =
        GENERATE(from_range(tests::kMuestras.begin(), tests::kMuestras.end()));
    const std::string original = tests::read_source(muestra.path);
    std::set<std::string> codes;
    for (const support::Mutation& mutation : support::break_each_field(original)) {
        const auto result = validate::read_entrada(mutation.text, "roto.json", tests::ediciones());
        const auto& found = result.diagnostics();
        const bool is_reported = std::ranges::any_of(
            found, [&](const auto& diagnostic) { return is_expected(diagnostic, mutation); });
        const bool is_alone = std::ranges::all_of(found, [&](const auto& diagnostic) {
            return is_expected(diagnostic, mutation) || may_follow(diagnostic);
        });
        const bool is_good = !result.has_value() && is_reported && is_alone;
        INFO(describe(mutation, found));
        REQUIRE(is_good);
        codes.insert(mutation.code);
    }
    CHECK(codes.size() >= 13);
}

TEST_CASE("the schema accepts the inputs and refuses what is broken in type or range",
          "[validate]") {
    const tests::Muestra muestra =
        GENERATE(from_range(tests::kMuestras.begin(), tests::kMuestras.end()));
    const std::string original = tests::read_source(muestra.path);
    const std::string text = validate::print_esquema(muestra.producto);
    const auto schema = load::read_tape(text, "esquema.json");
    REQUIRE(schema.is_whole);
    CHECK(support::refuse(schema, load::read_tape(original, "")).empty());
    for (const support::Mutation& mutation : support::break_each_field(original)) {
        if (mutation.schema_refuses) {
            INFO(mutation.what);
            REQUIRE_FALSE(support::refuse(schema, load::read_tape(mutation.text, "")).empty());
        }
    }
}

TEST_CASE("the order of the keys never changes what is read", "[validate][property]") {
    const tests::Muestra muestra =
        GENERATE(from_range(tests::kMuestras.begin(), tests::kMuestras.end()));
    const std::string original = tests::read_source(muestra.path);
    const std::string expected =
        model::print(validate::read_entrada(original, "a", tests::ediciones()).value());
    CHECK(std::ranges::count(expected, '\n') > 50);
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::string shuffled = support::shuffle_keys(original, seed);
        const auto result = validate::read_entrada(shuffled, "b", tests::ediciones());
        INFO(shuffled);
        REQUIRE(result.has_value());
        CHECK(model::print(result.value()) == expected);
    }
}

TEST_CASE("a name that is nearly right is suggested", "[validate]") {
    std::string text = tests::read_source(tests::kFicha);
    const std::string key = "\"presupuesto_inicial\": 465599";
    text.replace(text.find(key), key.size(), "\"presupuesto_incial\": 465599");
    const auto result = validate::read_entrada(text, "x", tests::ediciones());
    REQUIRE_FALSE(result.has_value());
    const auto found =
        std::ranges::find(result.diagnostics(), "E-VAL-002", &base::Diagnostic::code);
    REQUIRE(found != result.diagnostics().end());
    CHECK(found->hint == "¿Quiso decir «presupuesto_inicial»?");
}

TEST_CASE("all faults come in one pass, in the order of their places", "[validate]") {
    const std::string text = R"({
  "producto": "ficha-monitoreo", "edicion": 2023, "codigo": "a b", "ejercicio": "2023",
  "programa": {"nombre": "", "servicio": null, "ministerio": 7, "otro": 1},
  "antecedentes": {"descripcion": "x", "proposito": "y", "anio_inicio": 3000},
  "antecedentes": {},
  "poblaciones": {"objetivo": [], "beneficiada": ["z"]},
  "periodos": [{"anio": 2023, "presupuesto_inicial": "1.234", "gasto_administrativo": 1.5}],
  "componentes": 5
})";
    const auto result = validate::read_entrada(text, "x", tests::ediciones());
    std::vector<std::string> found;
    for (const auto& d : result.diagnostics()) {
        found.push_back(std::to_string(d.place.line) + ' ' + d.code + ' ' + d.place.pointer);
    }
    CHECK(found == std::vector<std::string>{
                       "2 E-VAL-003 /edicion", "2 E-VAL-009 /codigo", "2 E-VAL-003 /ejercicio",
                       "3 E-VAL-006 /programa/nombre", "3 E-VAL-016 /programa/servicio",
                       "3 E-VAL-003 /programa/ministerio", "3 E-VAL-002 /programa/otro",
                       "4 E-VAL-004 /antecedentes/anio_inicio", "5 E-JSON-005 /antecedentes",
                       "6 E-VAL-014 /poblaciones/objetivo",
                       "7 E-VAL-003 /periodos/0/presupuesto_inicial",
                       "7 E-VAL-005 /periodos/0/gasto_administrativo", "8 E-VAL-003 /componentes"});
}

TEST_CASE("the reference page tells each key and each rule of the product", "[validate]") {
    const std::string page = validate::print_referencia("ficha-monitoreo", tests::ediciones());
    for (const char* part :
         {"| `presupuesto_inicial` | no | un monto entero (M$ de cada año) |", "| `ods` |",
          "E-VAL-042", "\"N/C\"", "## Edición 2019\n",
          "`periodos`, t-4 a t+1; `componentes`, t-2 a t; `indicadores`, t-1 a t.",
          "\nNo admite, porque no lo imprime:\n\n- `/inflactores`\n"}) {
        CHECK(page.find(part) != std::string::npos);
    }
    CHECK(page.find("E-VAL-052") == std::string::npos);
    CHECK(validate::print_referencia("otro", {}).empty());
    CHECK(validate::print_esquema("otro").empty());
}
