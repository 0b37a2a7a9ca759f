#include "checks/matriz.hpp"

#include <set>

#include "support/catch.hpp"
#include "support/matriz_004.hpp"
#include "support/outcome.hpp"

using namespace generator;

namespace {

base::Diagnostics revisar(const model::MatrizLogica& matriz) {
    const auto figuras = tests::figuras_of(matriz);
    return checks::revisar_matriz({matriz, figuras, tests::edicion_matriz(),
                                   base::LineIndex{tests::matriz_bytes()}, "004.json"});
}

/// "code pointer" of each contradiction.
std::vector<std::string> found_in(const model::MatrizLogica& matriz) {
    std::vector<std::string> result;
    for (const auto& found : revisar(matriz)) {
        CHECK(found.place.line > 0);
        CHECK_FALSE(found.message.empty());
        CHECK_FALSE(found.hint.empty());
        CHECK(found.severity != base::Severity::error);
        result.push_back(found.code + ' ' + found.place.pointer);
    }
    return result;
}

using Found = std::vector<std::string>;

const Found kSeed004{
    // Item 25: objective 3 has no indicator; objectives 1 and 2 are worded otherwise.
    "MAT-OBJETIVO-TEXTO /matriz/0/enunciado", "MAT-OBJETIVO-TEXTO /matriz/1/enunciado",
    "MAT-OBJETIVO-SIN-INDICADOR /objetivos_especificos/2",
    // No indicator declares its sentido: one note for the nine.
    "MAT-SENTIDO /matriz/0/indicadores/0",
    // The index of quality: meta 1.4 without a scale.
    "MAT-ESCALA /metas_transversales/grupos/0/metas/0/meta/valor",
    // «menor a 38 días», «menor a 90 días» beside deadlines of 38 and 90 days.
    "MAT-PLAZO-BORDE /matriz/0/indicadores/1/nombre",
    "MAT-PLAZO-BORDE /matriz/0/indicadores/2/nombre",
    // Item 16: formulas 1 and 3.
    "FOR-BARRA /matriz/0/indicadores/0/formula", "FOR-PARENTESIS /matriz/0/indicadores/2/formula",
    "FOR-BARRA /matriz/0/indicadores/2/formula",
    // Item 14: «no reingresan» and the formula counts those who do.
    "FOR-NEGACION /matriz/1/indicadores/0/formula",
    // Item 15: meta 90 % and no «*100».
    "FOR-CIEN /matriz/1/indicadores/1/formula",
    // Items 16 and 17: satisfaction of adults.
    "FOR-PARENTESIS /metas_transversales/grupos/1/metas/1/formula",
    "FOR-POBLACION /metas_transversales/grupos/1/metas/1/formula"};

/// What a change adds to the findings of seed 004.
template <class Change>
Found added(Change change) {
    auto matriz = tests::matriz_004();
    change(matriz);
    Found result;
    for (const std::string& found : found_in(matriz)) {
        if (std::ranges::find(kSeed004, found) == kSeed004.end()) {
            result.push_back(found);
        }
    }
    return result;
}

base::Decimal decimal(std::string_view text) { return *base::parse_decimal(text); }

}  // namespace

TEST_CASE("seed 004: exactly the contradictions that are known", "[checks]") {
    CHECK(found_in(tests::matriz_004()) == kSeed004);
}

TEST_CASE("the messages of seed 004 say what is wrong, in its words", "[checks]") {
    std::map<std::string, std::string> messages;
    for (const auto& found : revisar(tests::matriz_004())) {
        messages.emplace(found.code + ' ' + found.place.pointer, found.message);
    }
    CHECK(messages["FOR-NEGACION /matriz/1/indicadores/0/formula"] ==
          "Indicador 4: El nombre dice «no reingresan» y la fórmula cuenta «reingresados».");
    CHECK(messages["FOR-BARRA /matriz/0/indicadores/0/formula"] ==
          "Indicador 1: La fórmula tiene una barra «/» que no divide nada: «…de Familia en el año "
          "t/)*100».");
    CHECK(messages["FOR-POBLACION /metas_transversales/grupos/1/metas/1/formula"] ==
          "Meta transversal 3: El numerador cuenta «adultos de referencia/familia» y el "
          "denominador «niños/as y adolescentes»: el porcentaje puede pasar de 100.");
    CHECK(messages["MAT-OBJETIVO-TEXTO /matriz/0/enunciado"] ==
          "El objetivo 1 está escrito de otro modo: la lista dice «…de protección en que se "
          "encuentran los…» y la matriz «…de protección y cuidado en que se…».");
    CHECK(messages["MAT-PLAZO-BORDE /matriz/0/indicadores/1/nombre"] ==
          "Indicador 2 dice «menor a 38 días corridos» y el plazo es de 38 días: quien entrega el "
          "día 38 cumple el plazo y no cuenta en el indicador.");
}

TEST_CASE("a sound matrix has no contradiction, only metas that were missed", "[checks]") {
    const auto& matriz = tests::matriz_con_valores();
    CHECK(found_in(matriz) == Found{"MAT-META /matriz/0/indicadores/0/valores/0",
                                    "MAT-META /matriz/0/indicadores/1/valores/1",
                                    "MAT-META /matriz/1/indicadores/0/valores/1"});
    const auto found = revisar(matriz);
    CHECK(found.front().severity == base::Severity::note);
    CHECK(found.front().message == "Indicador 1: en 2018 da 89,97%, y la meta pide al menos 90%.");
    CHECK(found.back().message == "Indicador 4: en 2019 da 6,2%, y la meta pide a lo más 5%.");
}

TEST_CASE("the base payment lies in its range, both ends included", "[checks][MAT-PAGO]") {
    const auto with_base = [](std::string_view text) {
        return added([&](auto& m) { m.pago.valor_base.valor = decimal(text); });
    };
    CHECK(with_base("7.99") == Found{"MAT-PAGO /pago/valor_base"});
    CHECK(with_base("8").empty());
    CHECK(with_base("8.01").empty());
    CHECK(with_base("10.00").empty());
    CHECK(with_base("10.01") == Found{"MAT-PAGO /pago/valor_base"});
    CHECK(added([](auto& m) { m.pago.valor_base.valor = model::SinValor::no_informado; }).empty());
}

TEST_CASE("a percentage does not ask for more than the whole", "[checks][MAT-ESCALA]") {
    const auto with_meta = [](std::string_view text) {
        return added([&](auto& m) { m.matriz[0].indicadores[0].meta.valor.valor = decimal(text); });
    };
    CHECK(with_meta("99.9").empty());
    CHECK(with_meta("100").empty());
    CHECK(with_meta("100.1") == Found{"MAT-ESCALA /matriz/0/indicadores/0/meta/valor"});
}

TEST_CASE("the meta of an index lies on its scale, and so do the subtotals",
          "[checks][MAT-ESCALA]") {
    const auto with = [](std::string_view meta, std::string_view subtotal) {
        auto matriz = tests::matriz_con_valores();
        auto& indice = matriz.metas_transversales.grupos[0].metas[0];
        indice.meta.valor.valor = decimal(meta);
        indice.valores[0].subtotales[0].valor.valor = decimal(subtotal);
        Found result;
        for (const std::string& found : found_in(matriz)) {
            if (found.starts_with("MAT-ESCALA")) {
                result.push_back(found.substr(found.rfind('/')));
            }
        }
        return result;
    };
    CHECK(with("3", "0").empty());
    CHECK(with("0", "3.0").empty());
    CHECK(with("3.01", "3") == Found{"/valor"});
    CHECK(with("3", "3.01") == Found{"/valor"});
    CHECK(with("3.01", "3.01").size() == 2);
}

TEST_CASE("each deadline is that of the table of types", "[checks][MAT-PLAZO]") {
    CHECK(added([](auto& m) { m.tipos_de_diagnostico[2].plazo.valor = model::Cantidad{91}; }) ==
          Found{"MAT-PLAZO /matriz/0/indicadores/2/nombre",
                "MAT-PLAZO /tipos_de_diagnostico/2/plazo"});
    CHECK(added([](auto& m) { m.tipos_de_diagnostico[0].plazo.valor = model::Cantidad{37}; }) ==
          Found{"MAT-PLAZO /tipos_de_diagnostico/0/plazo"});
    CHECK(added([](auto& m) { m.tipos_de_diagnostico.clear(); }).empty());
    const auto formula = added([](auto& m) {
        auto& dato = m.matriz[0].indicadores[1].formula;
        std::string text = dato.value();
        text.replace(text.find("38"), 2, "39");
        dato.valor = text;
    });
    CHECK(formula == Found{"MAT-PLAZO /matriz/0/indicadores/1/formula"});
}

TEST_CASE("an inclusive limit says the same as the deadline", "[checks][MAT-PLAZO-BORDE]") {
    auto matriz = tests::matriz_004();
    for (auto* dato :
         {&matriz.matriz[0].indicadores[1].nombre, &matriz.matriz[0].indicadores[2].nombre}) {
        std::string text = dato->value();
        text.replace(text.find("menor a"), 7, "menor o igual a");
        dato->valor = text;
    }
    for (const std::string& found : found_in(matriz)) {
        CHECK_FALSE(found.starts_with("MAT-PLAZO"));
    }
}

TEST_CASE("a part is not greater than the whole", "[checks][MAT-CONTENIDO]") {
    const auto with_numerador = [](std::string_view text) {
        auto matriz = tests::matriz_con_valores();
        matriz.matriz[0].indicadores[0].valores[1].numerador.valor = decimal(text);
        Found result = found_in(matriz);
        std::erase_if(result, [](const std::string& f) { return f.starts_with("MAT-META"); });
        return result;
    };
    CHECK(with_numerador("3059").empty());
    CHECK(with_numerador("3060").empty());
    CHECK(with_numerador("3061") ==
          Found{"MAT-CONTENIDO /matriz/0/indicadores/0/valores/1/numerador"});
}

TEST_CASE("values without a sentido are warned of one by one", "[checks][MAT-SENTIDO]") {
    auto matriz = tests::matriz_con_valores();
    matriz.matriz[0].indicadores[0].sentido_de_medicion.valor = model::SinValor::no_informado;
    matriz.matriz[0].indicadores[1].sentido_de_medicion.valor = model::SinValor::no_informado;
    matriz.matriz[0].indicadores[1].valores.clear();
    base::Diagnostics found = revisar(matriz);
    std::erase_if(found, [](const auto& d) { return d.code != "MAT-SENTIDO"; });
    REQUIRE(found.size() == 2);
    CHECK(found[0].severity == base::Severity::warning);
    CHECK(found[0].place.pointer == "/matriz/0/indicadores/0");
    CHECK(found[1].severity == base::Severity::note);
    CHECK(found[1].message == "No declaran sentido de medición: Indicador 2.");
}

TEST_CASE("a number or an index that misses its meta is not told with the digits of the meta",
          "[checks]") {
    auto matriz = tests::matriz_con_valores();
    auto& meta = matriz.metas_transversales.grupos[0].metas[0];
    REQUIRE(meta.meta.unidad.value() == model::UnidadMeta::indice);
    meta.meta.valor.valor = decimal("2.5");
    auto& subtotales = meta.valores[0].subtotales;
    subtotales.resize(2);
    subtotales[0].valor.valor = decimal("2.5");
    subtotales[1].valor.valor = decimal("2.498");  // 2,499
    base::Diagnostics found = revisar(matriz);
    std::erase_if(found, [](const auto& d) {
        return d.code != "MAT-META" || d.place.pointer.find("transversales") == std::string::npos;
    });
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "Meta transversal 1: en 2019 da 2,499, y la meta pide al menos 2,5.");
}

TEST_CASE("operands that give no value, or one that cannot be, are told", "[checks]") {
    auto matriz = tests::matriz_con_valores();
    auto& valores = matriz.matriz[0].indicadores[0].valores;
    valores[0].denominador.valor = decimal("0");
    valores[1].numerador.valor = decimal("-3");
    base::Diagnostics found = revisar(matriz);
    std::erase_if(found, [](const auto& d) { return d.code != "MAT-OPERANDOS"; });
    REQUIRE(found.size() == 2);
    CHECK(found[0].severity == base::Severity::warning);
    CHECK(found[0].place.pointer == "/matriz/0/indicadores/0/valores/0/denominador");
    CHECK(found[0].message ==
          "Indicador 1, valor 2018: el denominador es 0 y el cociente no existe: se imprime N/A, "
          "como si no aplicara.");
    CHECK(found[1].place.pointer == "/matriz/0/indicadores/0/valores/1/numerador");
}

TEST_CASE("a published value is compared where its operands are there", "[checks]") {
    auto matriz = tests::matriz_con_valores();
    auto& publicado = matriz.encabezado.publicados[0];
    publicado.figura = "indicador.4.valor.2018";
    publicado.valor.valor = decimal("5.0");
    Found found = found_in(matriz);
    CHECK(std::ranges::none_of(found, [](const auto& f) { return f.starts_with("MAT-PUB"); }));
    publicado.valor.valor = decimal("5.1");
    found = found_in(matriz);
    CHECK(std::ranges::any_of(
        found, [](const auto& f) { return f == "MAT-PUBLICADO /publicados/0/valor"; }));
}

TEST_CASE("objectives that agree but for case and signs are the same", "[checks]") {
    auto matriz = tests::matriz_004();
    matriz.matriz[0].enunciado.valor = matriz.objetivos_especificos[0].enunciado.value() + " ";
    CHECK_FALSE(std::ranges::any_of(found_in(matriz), [](const auto& f) {
        return f == "MAT-OBJETIVO-TEXTO /matriz/0/enunciado";
    }));
    matriz.matriz[0].enunciado.valor = matriz.objetivos_especificos[0].enunciado.value() + " más";
    CHECK(std::ranges::any_of(found_in(matriz), [](const auto& f) {
        return f == "MAT-OBJETIVO-TEXTO /matriz/0/enunciado";
    }));
}

TEST_CASE("each check of a matrix is described", "[checks]") {
    std::set<std::string_view> ids;
    for (const auto& revisor : checks::revisores_matriz()) {
        CHECK(ids.insert(revisor.id).second);
        CHECK_FALSE(revisor.formula.empty());
        CHECK_FALSE(revisor.explicacion.empty());
        CHECK(revisor.funcion != nullptr);
    }
}

TEST_CASE("a value of which one operand was not written is told", "[checks][MAT-OPERANDOS]") {
    auto matriz = tests::matriz_con_valores();
    auto& valor = matriz.matriz[0].indicadores[0].valores[0];
    valor.denominador.valor = model::SinValor::no_informado;
    valor.denominador.procedencia = model::Procedencia::sin_dato;
    const auto found = revisar(matriz);
    const auto told = std::ranges::find(found, "MAT-OPERANDOS", &base::Diagnostic::code);
    REQUIRE(told != found.end());
    CHECK(told->message == "Indicador 1, valor 2018: falta «denominador» y el valor queda S/I.");
    CHECK(told->hint.starts_with("Escríbalos"));
}

TEST_CASE("a published value that is printed with fewer decimals is told", "[checks]") {
    auto matriz = tests::matriz_con_valores();
    REQUIRE_FALSE(matriz.encabezado.publicados.empty());
    matriz.encabezado.publicados[0].valor.valor = decimal("6.26");
    const auto found = revisar(matriz);
    const auto told = std::ranges::find(found, "MAT-PUBLICADO-DECIMALES", &base::Diagnostic::code);
    REQUIRE(told != found.end());
    CHECK(told->message.ends_with("se publicó como 6,26 y se imprime 6,3."));
}

namespace {

/// A meta transversal without one of its subtotals.
model::IndicadorMatriz without(std::ptrdiff_t index) {
    model::IndicadorMatriz meta =
        tests::matriz_con_valores().metas_transversales.grupos[0].metas[0];
    auto& subtotales = meta.valores[0].subtotales;
    subtotales.erase(subtotales.begin() + index);
    return meta;
}

std::vector<std::string> subtotales_told(const model::IndicadorMatriz& meta) {
    auto matriz = tests::matriz_con_valores();
    matriz.metas_transversales.grupos[0].metas[0] = meta;
    std::vector<std::string> result;
    for (const base::Diagnostic& d : revisar(matriz)) {
        if (d.code == "MAT-SUBTOTALES") {
            CHECK(d.severity == base::Severity::warning);
            CHECK(d.place.pointer.starts_with("/metas_transversales/grupos/0/metas/0/valores/"));
            CHECK(d.involved.size() == 1);
            result.push_back(d.message);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("an index lacks a subtotal that its formula divides, by its name where words tell it",
          "[checks][MAT-SUBTOTALES]") {
    const auto told = [](const std::string& falta) {
        return Found{"Meta transversal 1, valor 2019: la fórmula divide por 3 y hay 2 subtotales" +
                     falta + "; se promedia sobre 2."};
    };
    CHECK(subtotales_told(without(0)) == told(": falta «oportunidad»"));
    CHECK(subtotales_told(without(1)) == told(": falta «registros completos»"));
    CHECK(subtotales_told(without(2)) == told(": falta «registros sin error»"));
    auto other = without(1);
    other.formula.valor = "Suma de los subtotales, dividida por tres";
    CHECK(subtotales_told(other) == told(""));
    other.formula.valor = "Suma de los subtotales/3";
    CHECK(subtotales_told(other) == told(""));
    other.formula.valor = "Suma de los subtotales/2";
    CHECK(subtotales_told(other).empty());
    other.formula.valor = "Promedio de los subtotales de calidad/oportunidad";
    CHECK(subtotales_told(other).empty());
    auto more = without(0);
    more.valores[0].subtotales.push_back(more.valores[0].subtotales[0]);
    more.valores[0].subtotales.push_back(more.valores[0].subtotales[1]);
    CHECK(subtotales_told(more) ==
          Found{"Meta transversal 1, valor 2019: la fórmula divide por 3 y hay 4 subtotales; se "
                "promedia sobre 4."});
}

TEST_CASE("an index lacks a subtotal that its other years bring", "[checks][MAT-SUBTOTALES]") {
    auto meta = without(1);
    meta.formula.valor = "Promedio de los subtotales";
    meta.valores.insert(
        meta.valores.begin(),
        tests::matriz_con_valores().metas_transversales.grupos[0].metas[0].valores[0]);
    meta.valores[0].anio.valor = model::Anio{2018};
    CHECK(
        subtotales_told(meta) ==
        Found{"Meta transversal 1, valor 2019: hay 2 subtotales y los demás años traen más: falta "
              "«registros completos»; se promedia sobre 2."});
    // Another name is no lack.
    meta.valores[1].subtotales[0].nombre.valor = "puntualidad";
    CHECK(subtotales_told(meta).empty());
    meta.valores[1] = meta.valores[0];
    CHECK(subtotales_told(meta).empty());
}

TEST_CASE("days of a deadline are of one kind wherever they are said", "[checks][MAT-PLAZO-DIAS]") {
    const auto told = [](const model::MatrizLogica& matriz) {
        base::Diagnostics found = revisar(matriz);
        std::erase_if(found, [](const auto& d) { return d.code != "MAT-PLAZO-DIAS"; });
        return found;
    };
    const auto with_corridos = [](model::Dato<std::string>& dato) {
        dato.valor = support::replaced(dato.value(), "hábiles", "corridos");
    };
    auto matriz = tests::matriz_con_valores();
    auto& indicador = matriz.matriz[0].indicadores[1];
    with_corridos(indicador.nombre);
    const auto name = told(matriz);
    REQUIRE(name.size() == 1);
    CHECK(name.front().place.pointer == "/matriz/0/indicadores/1/nombre");
    CHECK(name.front().involved.size() == 3);
    CHECK(
        name.front().message ==
        "Indicador 2: los 30 días son corridos en el nombre, y hábiles en la fórmula, «Evaluación "
        "inicial de familia de acogida» y «Evaluación de renovación».");
    // Of two that say each the first is told.
    with_corridos(indicador.formula);
    REQUIRE(told(matriz).size() == 1);
    CHECK(told(matriz).front().place.pointer == "/matriz/0/indicadores/1/nombre");
    // Another indicator may be of those days, and a text need not say them.
    matriz.matriz[0].indicadores[0].nombre.valor = "Evaluaciones en menos de 30 días hábiles";
    CHECK(told(matriz).empty());
    indicador.nombre.valor = "Evaluaciones en menos de 30 días";
    indicador.formula.valor = "Evaluaciones / total";
    CHECK(told(matriz).empty());

    auto tabla = tests::matriz_con_valores();
    tabla.tipos_de_diagnostico[0].dias.valor = model::DiasPlazo::corridos;
    REQUIRE(told(tabla).size() == 1);
    CHECK(told(tabla).front().place.pointer == "/tipos_de_diagnostico/0/dias");
    CHECK(told(tabla).front().message ==
          "Indicador 2: los 30 días son corridos en «Evaluación inicial de familia de acogida», y "
          "hábiles en el nombre, la fórmula y «Evaluación de renovación».");
}
