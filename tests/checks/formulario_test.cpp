#include "checks/formulario.hpp"

#include "support/catch.hpp"
#include "support/formulario_001.hpp"

using namespace generator;
using tests::Cociente;

namespace {

base::Diagnostics revisar(const model::FormularioIndicadores& formulario) {
    const auto figuras = tests::figuras_of(formulario);
    return checks::revisar_formulario({formulario, figuras, tests::edicion_formulario(),
                                       base::LineIndex{tests::formulario_bytes()}, "001.json"});
}

/// "code pointer" of each finding.
using Found = std::vector<std::string>;
Found found_in(const model::FormularioIndicadores& formulario) {
    Found result;
    for (const auto& found : revisar(formulario)) {
        CHECK(found.place.line > 0);
        CHECK_FALSE(found.hint.empty());
        CHECK(found.severity != base::Severity::error);
        result.push_back(found.code + ' ' + found.place.pointer);
    }
    return result;
}

base::Diagnostic at(const model::FormularioIndicadores& formulario, std::string_view code,
                    std::string_view pointer) {
    for (const auto& found : revisar(formulario)) {
        if (found.code == code && found.place.pointer == pointer) {
            return found;
        }
    }
    return {};
}
std::string message_of(const model::FormularioIndicadores& formulario, std::string_view code,
                       std::string_view pointer) {
    return at(formulario, code, pointer).message;
}
Found involved_of(const base::Diagnostic& found) {
    Found result;
    for (const base::Place& place : found.involved) {
        CHECK(place.line > 0);
        result.push_back(place.pointer);
    }
    return result;
}

/// What a change of the form of the seed adds and what it takes away.
template <class Change>
Found added(Change change) {
    auto formulario = tests::formulario_001();
    change(formulario);
    const Found before = found_in(tests::formulario_001());
    Found result;
    for (const std::string& found : found_in(formulario)) {
        if (std::ranges::find(before, found) == before.end()) {
            result.push_back(found);
        }
    }
    return result;
}

void set(model::Dato<base::Decimal>& dato, std::int64_t units) {
    dato.valor = base::Decimal{units, 0};
}

/// Codes of an indicator of one value, whose fulfilment is resultado / meta.
Found cumplimiento(Cociente resultado, Cociente meta) {
    Found result;
    for (const auto& found : revisar(tests::formulario_con_resultado(resultado, meta, 4))) {
        if (found.code == "FH-EXPLICACION") {
            result.push_back(found.code);
        }
    }
    return result;
}

}  // namespace

// The errors and the notices that were found by hand in the published form: five cells, one of
// them impossible; a note against its formula; two targets; the decimals. And nothing else.
TEST_CASE("the contradictions of the published form are found, each once", "[checks]") {
    CHECK(found_in(tests::formulario_001()) ==
          Found{"FH-SEXO-NUMERADOR /indicadores/4/meta/mujeres/numerador",
                "FH-SEXO-DENOMINADOR /indicadores/0/efectivos/0/total/denominador",
                "FH-SEXO-DENOMINADOR /indicadores/0/efectivos/1/total/denominador",
                "FH-SEXO-DENOMINADOR /indicadores/1/efectivos/2/hombres/denominador",
                "FH-SEXO-DENOMINADOR /indicadores/4/efectivos/2/mujeres/denominador",
                "FH-NOTA-FORMULA /indicadores/4/nota/12", "FH-META-REPETIDA /indicadores/2/meta",
                "FH-META-REPETIDA /indicadores/3/meta",
                "FH-DISTANCIA /indicadores/4/meta/mujeres/numerador",
                "FH-DECIMALES /indicadores/4/decimales"});
}

// Table "Errors in the published figures", 1 to 5: the cell, the cause and the value.
TEST_CASE("error 1 of the seed: two digits transposed in the denominators of 2015", "[checks]") {
    const auto found = at(tests::formulario_001(), "FH-SEXO-DENOMINADOR",
                          "/indicadores/0/efectivos/0/total/denominador");
    CHECK(found.message ==
          "Indicador 1, Efectivo 2015: el denominador de hombres, 3.596, más el de mujeres, 4.192, "
          "da 7.788 y el del total es 7.878: difieren en -90. En el denominador del total, el 8 y "
          "el 7 parecen cambiados de lugar: 7.788.");
    CHECK(found.replacement == "7788");
    CHECK(involved_of(found) == Found{"/indicadores/0/efectivos/0/hombres/denominador",
                                      "/indicadores/0/efectivos/0/mujeres/denominador"});
}

TEST_CASE("error 2 of the seed: six missing in the denominators of 2016, nobody knows where",
          "[checks]") {
    const auto found = at(tests::formulario_001(), "FH-SEXO-DENOMINADOR",
                          "/indicadores/0/efectivos/1/total/denominador");
    CHECK(found.message.find("da 8.140 y el del total es 8.146: difieren en -6.") !=
          std::string::npos);
    CHECK(found.message.find(
              "hombres con 3.666, el denominador de mujeres con 4.486 o el denominador del "
              "total con 8.140: en más de una bastaría un desliz.") != std::string::npos);
    CHECK(found.replacement.empty());
    CHECK(involved_of(found).size() == 2);
}

TEST_CASE("error 3 of the seed: thirty-six missing, two digits transposed in those of men",
          "[checks]") {
    const auto found = at(tests::formulario_001(), "FH-SEXO-DENOMINADOR",
                          "/indicadores/1/efectivos/2/hombres/denominador");
    CHECK(found.message.find("da 55.202 y el del total es 55.238: difieren en -36. En el "
                             "denominador de hombres, el 4 y el 8 parecen cambiados de lugar: "
                             "26.784.") != std::string::npos);
    CHECK(found.replacement == "26784");
}

TEST_CASE("error 4 of the seed: 376,3 %, the complement printed as denominator", "[checks]") {
    const auto found = at(tests::formulario_001(), "FH-SEXO-DENOMINADOR",
                          "/indicadores/4/efectivos/2/mujeres/denominador");
    CHECK(found.message.find("Si una sola cifra está mal, es el denominador de mujeres: 4.388 es "
                             "20.902 − 16.514: parece estar el complemento, y no 20.902. Lo mismo "
                             "explica que el numerador 16.514 sea mayor que el denominador 4.388 "
                             "(376,3%).") != std::string::npos);
    CHECK(found.replacement == "20902");
    CHECK(involved_of(found).empty());  // two relations cross in that cell
}

TEST_CASE("error 5 of the seed: the numerador of women in the target", "[checks]") {
    const auto found =
        at(tests::formulario_001(), "FH-SEXO-NUMERADOR", "/indicadores/4/meta/mujeres/numerador");
    CHECK(found.message.find("da 27.704 y el del total es 32.700: difieren en -4.996. El numerador "
                             "de mujeres es lo único que se aparta de las demás columnas: da 57,6% "
                             "y con 17.850 daría 80,0%.") != std::string::npos);
    CHECK(found.replacement == "17850");
    // With 19.846 men would be 113 %: not they.
    CHECK(involved_of(found) == Found{"/indicadores/4/meta/total/numerador"});
}

TEST_CASE("the note of indicator 5 counts those whom its formula leaves out", "[checks]") {
    CHECK(message_of(tests::formulario_001(), "FH-NOTA-FORMULA", "/indicadores/4/nota/12")
              .find("«no reingresan»") != std::string::npos);
    auto formulario = tests::formulario_001();
    formulario.indicadores[4].nota[12].valor =
        std::string{"Para el numerador, se consideran todos los que no reingresan."};
    CHECK(message_of(formulario, "FH-NOTA-FORMULA", "/indicadores/4/nota/12").empty());
}

TEST_CASE("the form as it should have been has only its notices", "[checks]") {
    auto formulario = tests::formulario_001();
    auto& indicadores = formulario.indicadores;
    set(indicadores[0].efectivos[0].total.denominador, 7788);
    set(indicadores[0].efectivos[1].total.denominador, 8140);
    set(indicadores[1].efectivos[2].hombres.denominador, 26'784);
    set(indicadores[4].efectivos[2].mujeres.denominador, 20'902);
    set(indicadores[4].meta.mujeres.numerador, 17'850);
    indicadores[4].nota.resize(12);
    for (const auto& found : revisar(formulario)) {
        CHECK(found.severity == base::Severity::note);
    }
    CHECK(revisar(formulario).size() == 3);
}

TEST_CASE("one person more in any operand is found, and told where", "[checks]") {
    CHECK(added([](auto& f) { set(f.indicadores[5].efectivo_a_junio.hombres.numerador, 3436); }) ==
          Found{"FH-SEXO-NUMERADOR /indicadores/5/efectivo_a_junio/total/numerador"});
    CHECK(added([](auto& f) { set(f.indicadores[2].meta.mujeres.denominador, 48); }) ==
          Found{"FH-SEXO-DENOMINADOR /indicadores/2/meta/total/denominador"});
    // The total leaves the space between the sexes; one part is larger than its whole: one mistake,
    // told once.
    CHECK(added([](auto& f) { set(f.indicadores[2].efectivos[0].total.numerador, 541); }) ==
          Found{"FH-SEXO-NUMERADOR /indicadores/2/efectivos/0/total/numerador"});
    CHECK(added([](auto& f) { set(f.indicadores[2].efectivos[0].total.numerador, 542); }) ==
          Found{"FH-SEXO-NUMERADOR /indicadores/2/efectivos/0/total/numerador"});
}

TEST_CASE("what nobody informed is not judged, only told where the others say it", "[checks]") {
    auto formulario = tests::formulario_001();
    auto& celda = formulario.indicadores[4].efectivos[2];
    celda.mujeres.denominador.valor = model::SinValor::no_informado;
    celda.mujeres.numerador.valor = model::SinValor::no_informado;
    for (const auto& found : found_in(formulario)) {
        CHECK((found.find("/indicadores/4/efectivos/2") == std::string::npos ||
               found.starts_with("FH-OPERANDO /indicadores/4/efectivos/2/mujeres/")));
    }
    // A sum and a number are no share of anything.
    CHECK(message_of(tests::formulario_evaluado(), "FH-RANGO", "").empty());
}

TEST_CASE("sums by sex of an indicator that is a sum or a number must close too", "[checks]") {
    auto formulario = tests::formulario_evaluado();
    set(formulario.indicadores[3].meta.hombres.numerador, 1261);
    CHECK_FALSE(
        message_of(formulario, "FH-SEXO-NUMERADOR", "/indicadores/3/meta/total/numerador").empty());
    auto& suma = formulario.indicadores[2];
    suma.aplica_desagregacion_por_sexo.valor = true;
    suma.meta.hombres.sumandos = suma.meta.total.sumandos;
    suma.meta.mujeres.sumandos = suma.meta.total.sumandos;
    for (auto* parte : {&suma.meta.hombres, &suma.meta.mujeres}) {
        for (auto& sumando : parte->sumandos) {
            sumando.valor.lugar.puntero += parte == &suma.meta.hombres ? "/h" : "/m";
        }
    }
    CHECK(message_of(formulario, "FH-SEXO-NUMERADOR", "/indicadores/2/meta/total/sumandos/0/valor")
              .find("la suma de hombres, 1.620, más el de mujeres, 1.620, da 3.240") !=
          std::string::npos);
}

TEST_CASE("a year that the file does not bring is told, an S/I is not", "[checks]") {
    CHECK(added([](auto& f) { f.indicadores[1].efectivos.pop_back(); }) ==
          Found{"FH-COLUMNA /indicadores/1"});
    CHECK(message_of(tests::formulario_evaluado(), "FH-COLUMNA", "/indicadores/1").empty());
}

TEST_CASE("a published value is compared with ours at its own decimals", "[checks]") {
    const auto with = [](std::int64_t units, int decimals) {
        auto formulario = tests::formulario_001();
        formulario.encabezado.publicados.push_back(
            {"indicador.1.efectivo.2015.total", {base::Decimal{units, decimals}, {}, {}}, "x"});
        return message_of(formulario, "FH-PUBLICADO", "");
    };
    CHECK(with(2708, 2).empty());
    CHECK(with(271, 1).empty());
    CHECK(with(2709, 2).find("se publicó como 27,09") != std::string::npos);
}

TEST_CASE("a fulfilment is explained below 75 % and above 120 %, not at them", "[checks]") {
    const Cociente meta{80, 100};
    CHECK(cumplimiento({60, 100}, meta).empty());  // exactly 75 %
    CHECK(cumplimiento({599'999, 1'000'000}, meta) == Found{"FH-EXPLICACION"});
    CHECK(cumplimiento({96, 100}, meta).empty());  // exactly 120 %
    CHECK(cumplimiento({960'001, 1'000'000}, meta) == Found{"FH-EXPLICACION"});
    auto explained = tests::formulario_con_resultado({1, 10}, meta, 4);
    explained.indicadores[0].resultado.explicacion.valor = std::string{"Por la huelga."};
    CHECK(message_of(explained, "FH-EXPLICACION", "/indicadores/0/resultado").empty());
    const auto message = message_of(tests::formulario_con_resultado({1, 10}, meta, 4),
                                    "FH-EXPLICACION", "/indicadores/0/resultado");
    CHECK(message.find("es 12,50%, menor al 75%") != std::string::npos);
    CHECK(message_of(tests::formulario_con_resultado({599'999, 1'000'000}, meta, 4),
                     "FH-EXPLICACION", "/indicadores/0/resultado")
              .find("es 74,9999%, menor al 75%") != std::string::npos);
    CHECK(message.find("Aeropuertos") != std::string::npos);
}

TEST_CASE("a descending indicator with a result says that nobody published its rule", "[checks]") {
    CHECK_FALSE(
        message_of(tests::formulario_evaluado(), "FH-DESCENDENTE", "/indicadores/1/resultado")
            .empty());
}

TEST_CASE("every check of a form says what it compares, how strictly and what to do", "[checks]") {
    for (const auto& revisor : checks::revisores_formulario()) {
        INFO(revisor.id);
        CHECK(revisor.id.starts_with("FH-"));
        CHECK_FALSE(revisor.formula.empty());
        CHECK_FALSE(revisor.tolerancia.empty());
        CHECK_FALSE(revisor.explicacion.empty());
        CHECK(revisor.funcion != nullptr);
    }
}

TEST_CASE("a zero below is told: what is printed for it says that it does not apply", "[checks]") {
    CHECK(added([](auto& f) { set(f.indicadores[0].efectivos[1].total.denominador, 0); }) ==
          Found{"FH-DENOMINADOR /indicadores/0/efectivos/1/total/denominador"});
}

TEST_CASE("weights share 100 among all the indicators, or are not told at all", "[checks]") {
    const auto weigh = [](std::vector<std::int64_t> weights) {
        return added([&](auto& f) {
            for (std::size_t i = 0; i < weights.size(); ++i) {
                set(f.indicadores[i].ponderacion, weights[i]);
                f.indicadores[i].ponderacion.lugar.puntero = "/peso";
                f.indicadores[i].ponderacion.lugar.offset = 1;
            }
        });
    };
    CHECK(weigh({20, 20, 20, 20, 10, 10}).empty());
    CHECK(weigh({20, 20, 20, 20, 10, 9}) == Found{"FH-PONDERACION /peso"});
    CHECK(weigh({20, 20, 20, 20, 10, 11}) == Found{"FH-PONDERACION /peso"});
    CHECK(weigh({50, 50}) == Found{"FH-PONDERACION /peso"});
}

TEST_CASE("one weight is told in the singular, several in the plural", "[checks]") {
    const auto weigh = [](std::size_t count) {
        auto formulario = tests::formulario_001();
        for (std::size_t i = 0; i < count; ++i) {
            set(formulario.indicadores[i].ponderacion, 20);
            formulario.indicadores[i].ponderacion.lugar.puntero = "/peso";
            formulario.indicadores[i].ponderacion.lugar.offset = 1;
        }
        return message_of(formulario, "FH-PONDERACION", "/peso");
    };
    CHECK(weigh(1) == "De 6 indicadores, 1 informa su ponderación, que es 20.");
    CHECK(weigh(2) == "De 6 indicadores, 2 informan sus ponderaciones, que suman 40.");
    CHECK(weigh(6) == "Las ponderaciones suman 120 y no 100.");
}

TEST_CASE("of weights that do not share 100 none is more at fault: all are named", "[checks]") {
    auto formulario = tests::formulario_001();
    for (std::size_t i = 0; i < formulario.indicadores.size(); ++i) {
        set(formulario.indicadores[i].ponderacion, i == 0 ? 20 : 10);
        formulario.indicadores[i].ponderacion.lugar.puntero = "/peso/" + std::to_string(i);
        formulario.indicadores[i].ponderacion.lugar.offset = 1;
    }
    CHECK(involved_of(at(formulario, "FH-PONDERACION", "/peso/0")) ==
          Found{"/peso/1", "/peso/2", "/peso/3", "/peso/4", "/peso/5"});
}
