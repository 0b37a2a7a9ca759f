#include "consolidado/consolidado.hpp"

#include <limits>
#include <map>

#include "consolidado/registro.hpp"
#include "support/catch.hpp"

using namespace generator;
using namespace generator::consolidado;

namespace {

ValorPrograma figure(const std::string& columna, std::int64_t valor, const std::string& origen,
                     const std::string& unidad) {
    ValorPrograma result;
    result.columna = columna;
    result.orden = columna;
    result.contenido = NumeroCelda{valor, FormatoNumero::numero, 0};
    result.origen = origen;
    result.unidad = unidad;
    result.clase = Clase::cifra;
    result.descripcion = "Cifra " + columna;
    return result;
}

Programa program(const std::string& codigo, const std::string& ministerio,
                 std::vector<ValorPrograma> valores) {
    Programa result;
    result.identidad = {"ficha-monitoreo", "2023",       codigo,     2023,
                        "oficial",         codigo + "!", ministerio, "Servicio"};
    result.valores = std::move(valores);
    result.dimensiones = {"eficiencia"};
    return result;
}

std::vector<Programa> programs() {
    std::vector<Programa> result{
        program("b", "MINISTERIO DE SALUD",
                {figure("x", 1, "calculado", "M$2024"), figure("y", 2, "calculado", "personas")}),
        program("a", "Ministerio de Salud",
                {figure("w", 7, "calculado", ""), figure("x", 3, "publicado", "M$2020")}),
        program("c", "N/A", {figure("y", 5, "calculado", "personas")}),
    };
    result[1].hallazgos.push_back(
        {"eficiencia", "EJI_SUB", "Frase.", "x", Contenido{NumeroCelda{3}}, "85%", "publicado"});
    return result;
}

struct Tablas {
    std::vector<std::string> heads;
    std::map<std::string, Fila> filas;
    std::vector<TablaConFilas> otras;
};

Tablas consolidate(const std::vector<Programa>& programas) {
    Consolidado consolidado;
    std::map<std::string, std::string> registros;
    for (const Programa& programa : programas) {
        registros.emplace(programa.identidad.codigo, consolidado.add(programa).programa);
    }
    consolidado.leave_out("malo.json",
                          {{"E-JSON-001", base::Severity::error, {"", 2, 3, ""}, "No.", ""}});
    consolidado.finish();
    Tablas result;
    for (const Columna& columna : consolidado.programas().columnas) {
        result.heads.push_back(columna.nombre);
    }
    for (const auto& [codigo, registro] : registros) {
        result.filas.emplace(codigo, consolidado.fila_programa(registro));
    }
    result.otras = consolidado.otras();
    return result;
}

std::string text_at(const Fila& fila, std::uint32_t columna) {
    const auto found = std::ranges::find(fila, columna, &Celda::columna);
    return found == fila.end() ? "" : std::get<std::string>(found->contenido);
}

const Fila& row_of(const TablaConFilas& tabla, const std::string& agrupacion,
                   const std::string& grupo) {
    const auto found = std::ranges::find_if(tabla.filas, [&](const Fila& fila) {
        return text_at(fila, 0) == agrupacion && text_at(fila, 1) == grupo;
    });
    REQUIRE(found != tabla.filas.end());
    return *found;
}

}  // namespace

TEST_CASE("origins and units have a column only where they differ from what is expected",
          "[consolidado]") {
    const Tablas tablas = consolidate(programs());
    CHECK(tablas.heads == std::vector<std::string>{"w", "x", "x (unidad)", "x (origen)", "y"});
    CHECK(text_at(tablas.filas.at("a"), 2) == "M$2020");
    CHECK(text_at(tablas.filas.at("a"), 3) == "publicado");
    CHECK(text_at(tablas.filas.at("b"), 2) == "M$2024");
    CHECK(text_at(tablas.filas.at("b"), 3) == "calculado");
    REQUIRE(tablas.filas.at("c").size() == 1);
    CHECK(tablas.filas.at("c")[0] == Celda{4, NumeroCelda{5}});
}

TEST_CASE("the tables are the same whatever the order of the programmes", "[consolidado]") {
    auto programas = programs();
    const Tablas forward = consolidate(programas);
    std::ranges::reverse(programas);
    const Tablas backward = consolidate(programas);
    CHECK(forward.heads == backward.heads);
    CHECK(forward.filas == backward.filas);
    REQUIRE(forward.otras.size() == 3);
    for (std::size_t i = 0; i < forward.otras.size(); ++i) {
        CHECK(forward.otras[i].filas == backward.otras[i].filas);
    }
}

TEST_CASE("counts say how many were left out, and spellings make no other ministerio",
          "[consolidado]") {
    const Tablas tablas = consolidate(programs());
    const TablaConFilas& conteos = tablas.otras[0];
    const auto counts = [&](const std::string& agrupacion, const std::string& grupo) {
        std::vector<std::int64_t> result;
        for (const Celda& celda : row_of(conteos, agrupacion, grupo)) {
            if (const auto* numero = std::get_if<NumeroCelda>(&celda.contenido)) {
                result.push_back(numero->valor.numerator());
            }
        }
        return result;
    };
    using Counts = std::vector<std::int64_t>;
    CHECK(counts("entradas", "leídas") == Counts{4});
    CHECK(counts("entradas", "no incluidas") == Counts{1});
    CHECK(counts("todos", "todos") == Counts{3, 1, 1, 1});
    CHECK(counts("ministerio", "MINISTERIO DE SALUD") == Counts{2, 1, 1, 1});
    CHECK(counts("dimensión", "eficiencia") == Counts{3, 1, 1, 1});
    CHECK(counts("hallazgo", "EJI_SUB") == Counts{1, 1, 1});
    CHECK(tablas.otras[2].tabla.id == "no_incluidos");
    CHECK(text_at(tablas.otras[2].filas[0], 2) == "2:3");
}

TEST_CASE("the dictionary tells units, products, default origin and the others", "[consolidado]") {
    const Tablas tablas = consolidate(programs());
    const Fila& x = row_of(tablas.otras[1], "Programas", "x");
    CHECK(text_at(x, 5) == "M$2020; M$2024");
    CHECK(text_at(x, 6) == "ficha-monitoreo 2023");
    CHECK(text_at(x, 8) == "calculado");
    CHECK(text_at(x, 9) == "publicado");
    CHECK(text_at(row_of(tablas.otras[1], "Programas", "x (origen)"), 2) == "origen");
    CHECK(text_at(row_of(tablas.otras[1], "Conteos", "hallazgos_eficiencia"), 4) == "número");
}

TEST_CASE("a row comes back from its bytes as it was", "[consolidado]") {
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    const Fila fila{{0, std::string{"a\0;\n", 4}},
                    {3, true},
                    {4, NumeroCelda{*base::Ratio::make(-7, 3), FormatoNumero::porcentaje, 2}},
                    {5, NumeroCelda{kLeast}},
                    {70'000, report::Ausencia::no_comparable}};
    std::string bytes;
    append_record(bytes, fila);
    append_record(bytes, {});
    std::string_view rest = bytes;
    CHECK(take_record(rest) == fila);
    CHECK(take_record(rest).empty());
    CHECK(rest.empty());
}
