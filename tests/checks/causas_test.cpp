#include "checks/causas.hpp"

#include "support/catch.hpp"

using namespace generator;
using checks::Causa;
using checks::ClaseRelacion;
using checks::Indicio;
using checks::Sistema;

namespace {

/// Numbers by name: their names are their pointers.
class Libro {
  public:
    std::size_t put(const std::string& nombre, const char* valor, bool is_publicada = false) {
        sistema.cifras.push_back(
            {nombre, {}, *base::parse_decimal(valor), {0, '/' + nombre}, is_publicada});
        return sistema.cifras.size() - 1;
    }
    void sum(std::vector<std::size_t> partes, std::vector<std::size_t> todo) {
        sistema.relaciones.push_back(
            {ClaseRelacion::suma, std::move(partes), std::move(todo), 0, base::Ratio{1}, "suma"});
    }
    void share(std::size_t parte, std::size_t todo) {
        sistema.relaciones.push_back(
            {ClaseRelacion::contenida, {parte}, {todo}, 0, base::Ratio{1}, "parte"});
    }
    void publish(std::size_t arriba, std::size_t abajo, std::size_t publicada) {
        sistema.relaciones.push_back({ClaseRelacion::publicada,
                                      {arriba},
                                      {abajo},
                                      publicada,
                                      base::Ratio{base::kPercent},
                                      "publicada"});
    }
    /// "name=closing", of the first relation.
    [[nodiscard]] std::string pointed() const {
        const auto explicacion = checks::explain(sistema, 0);
        if (!explicacion.indicada) {
            return {};
        }
        const auto& sospecha = explicacion.sospechas[*explicacion.indicada];
        return sistema.cifras[sospecha.cifra].nombre + '=' +
               (sospecha.cierre ? base::to_text(*sospecha.cierre) : "?");
    }
    [[nodiscard]] std::string suspects() const {
        std::string result;
        for (const auto& sospecha : checks::explain(sistema, 0).sospechas) {
            result += sistema.cifras[sospecha.cifra].nombre;
        }
        return result;
    }

    Sistema sistema;
};

/// The broken relations that are told.
std::vector<std::size_t> told_of(const Sistema& sistema) {
    std::vector<std::size_t> result;
    for (const auto& explicacion : checks::find_broken(sistema)) {
        result.push_back(explicacion.relacion);
    }
    return result;
}

/// Of the first relation.
checks::Contradiccion contradiccion_of(const Sistema& sistema) {
    return checks::contradiccion_of(sistema, checks::explain(sistema, 0));
}

}  // namespace

TEST_CASE("a second relation that holds clears its numbers", "[checks]") {
    // 400 + 250 = 660 is broken; 400 is also 300 + 100, which holds.
    Libro libro;
    const auto a = libro.put("a", "400");
    const auto b = libro.put("b", "250");
    const auto total = libro.put("t", "660");
    libro.sum({a, b}, {total});
    CHECK(libro.suspects() == "abt");
    libro.sum({libro.put("c", "300"), libro.put("d", "100")}, {a});
    CHECK(libro.suspects() == "bt");
    libro.sum({libro.put("e", "200"), libro.put("f", "460")}, {total});
    CHECK(libro.suspects() == "b");
    CHECK(libro.pointed() == "b=260");
    CHECK(checks::explain(libro.sistema, 0).indicio == Indicio::cruce);
}

TEST_CASE("two broken relations cross in the number that closes both, and are told once",
          "[checks]") {
    // 700 + 300 = 1010 and 1010 = 600 + 400: only 1010 is in both, and 1000 closes them.
    Libro libro;
    const auto total = libro.put("t", "1010");
    libro.sum({libro.put("a", "700"), libro.put("b", "300")}, {total});
    libro.sum({libro.put("c", "600"), libro.put("d", "400")}, {total});
    CHECK(libro.pointed() == "t=1000");
    CHECK(checks::explain(libro.sistema, 0).cerradas == std::vector<std::size_t>{0, 1});
    CHECK(told_of(libro.sistema) == std::vector<std::size_t>{0});
}

TEST_CASE("two mistakes are two lines", "[checks]") {
    Libro libro;
    libro.sum({libro.put("a", "700"), libro.put("b", "301")}, {libro.put("t", "1000")});
    libro.sum({libro.put("c", "600"), libro.put("d", "402")}, {libro.put("u", "1000")});
    CHECK(told_of(libro.sistema) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a published percentage says which operand is right", "[checks]") {
    // 2133 / 7878 = 27,08 % and 2133 / 7788 = 27,39 %: the published value decides.
    const auto with = [](const char* published) {
        Libro libro;
        const auto hombres = libro.put("h", "3596");
        const auto mujeres = libro.put("m", "4192");
        const auto total = libro.put("t", "7878");
        libro.sum({hombres, mujeres}, {total});
        libro.publish(libro.put("n", "2133"), total, libro.put("p", published, true));
        return libro;
    };
    CHECK(with("27.39").pointed() == "t=7788");
    CHECK(with("27.08").suspects() == "hm");
    CHECK(with("27.08").pointed().empty());
}

TEST_CASE("a value that would be impossible is no explanation", "[checks]") {
    // 14850 + 12854 = 32700; men of 17555 cannot be 19846.
    Libro libro;
    const auto hombres = libro.put("h", "14850");
    libro.sum({hombres, libro.put("m", "12854")}, {libro.put("t", "32700")});
    CHECK(libro.suspects() == "hmt");
    libro.share(hombres, libro.put("d", "17555"));
    CHECK(libro.suspects() == "mt");
    CHECK(libro.pointed().empty());
}

TEST_CASE("a complement, a total in the place of a part and a copy are known", "[checks]") {
    const auto cause = [](const Libro& libro) {
        const auto explicacion = checks::explain(libro.sistema, 0);
        REQUIRE(explicacion.indicada);
        return explicacion.sospechas[*explicacion.indicada].causa.clase;
    };
    Libro complement;  // 4388 = 20902 - 16514
    const auto below = complement.put("d", "4388");
    complement.sum({complement.put("h", "19199"), below}, {complement.put("t", "40101")});
    complement.share(complement.put("n", "16514"), below);
    CHECK(complement.pointed() == "d=20902");
    CHECK(cause(complement) == Causa::Clase::complemento);

    Libro total;  // 1030 + 1103 = 2133
    total.sum({total.put("h", "1030"), total.put("m", "2133")}, {total.put("t", "2133")});
    CHECK(total.pointed() == "m=1103");
    CHECK(cause(total) == Causa::Clase::total);

    Libro copy;  // 3660 + 4480 = 8140, and 4192 is that of another column
    copy.sum({copy.put("h", "3660"), copy.put("c/x/m", "4192")}, {copy.put("t", "8140")});
    copy.put("c/y/m", "4192");
    CHECK(copy.pointed() == "c/x/m=4480");
    CHECK(cause(copy) == Causa::Clase::copia);

    Libro other;  // the spend of a componente and that of a region are equal by right
    other.sum({other.put("h", "3660"), other.put("c/x/m", "4192")}, {other.put("t", "8140")});
    other.put("r/y/m", "4192");
    CHECK(other.pointed().empty());
}

TEST_CASE("of two equal parts of a sum that does not close one is a copy, nobody knows which",
          "[checks]") {
    Libro libro;  // 236854 + 117500 + 48321 = 402675
    libro.sum({libro.put("c/1/gasto", "236854"), libro.put("c/2/gasto", "236854"),
               libro.put("a", "48321")},
              {libro.put("t", "402675")});
    const auto explicacion = checks::explain(libro.sistema, 0);
    REQUIRE(explicacion.indicada);
    CHECK(explicacion.sospechas[*explicacion.indicada].causa.clase == Causa::Clase::repetida);
    CHECK(libro.pointed() == "c/2/gasto=117500");
    CHECK(contradiccion_of(libro.sistema).propuesta.empty());
    CHECK(contradiccion_of(libro.sistema).texto.find("cerraría con 117.500") != std::string::npos);

    Libro alike;  // four equal parts, and another is wrong
    alike.sum({alike.put("c/1/gasto", "2368"), alike.put("c/2/gasto", "2368"),
               alike.put("c/3/gasto", "2368"), alike.put("c/4/gasto", "2368")},
              {alike.put("t", "10472")});
    CHECK(alike.pointed().empty());
}

TEST_CASE("only the number that leaves the other columns is pointed at", "[checks]") {
    Libro libro;  // women: 57,6 % where they were 72 to 80 %; 17850 would be 80 %
    const auto m = libro.put("m", "12854");
    const auto t = libro.put("t", "32700");
    const auto h = libro.put("h", "14850");
    libro.sum({h, m}, {t});
    libro.share(h, libro.put("dh", "17555"));
    const auto of = [](int part) { return *base::Ratio::make(part, 1000); };
    libro.sistema.series.push_back({m, libro.put("dm", "22305"), {of(800), of(793), of(718)}});
    libro.sistema.series.push_back(
        {t, libro.put("dt", "39860"), {of(804), of(793), of(788), of(782)}});
    CHECK(libro.pointed() == "m=17850");
    CHECK(checks::explain(libro.sistema, 0).indicio == Indicio::serie);
    libro.sistema.series.front().otros.pop_back();  // two columns are no range
    CHECK(libro.pointed().empty());
}

TEST_CASE("a published value is mended at its own decimals, or with the comma that it lost",
          "[checks]") {
    const auto with = [](const char* published) {
        Libro libro;  // both operands are held by sums
        const auto n = libro.put("n", "2133");
        const auto d = libro.put("d", "7878");
        libro.publish(n, d, libro.put("p", published, true));
        libro.sum({libro.put("a", "1030"), libro.put("b", "1103")}, {n});
        libro.sum({libro.put("e", "3596"), libro.put("f", "4282")}, {d});
        return libro.pointed();
    };
    CHECK(with("27.8") == "p=27.08");
    CHECK(with("2708") == "p=27.08");
    CHECK(with("28.07") == "p=27.08");
    CHECK(with("27.2") == "p=27.1");
}

TEST_CASE("what nobody reported is a suspect, and the one if the others are cleared", "[checks]") {
    Libro libro;
    const auto a = libro.put("a", "400");
    const auto b = libro.put("b", "0");
    libro.sistema.cifras[b].is_ausente = true;
    const auto total = libro.put("t", "660");
    libro.sum({a, b}, {total});
    CHECK(libro.suspects() == "abt");
    CHECK(libro.pointed().empty());
    libro.sum({libro.put("c", "400")}, {a});
    libro.sum({libro.put("e", "660")}, {total});
    CHECK(libro.pointed() == "b=260");
}

TEST_CASE("of the numbers that may be wrong only likely ones are named in words", "[checks]") {
    const auto said = [](const char* a, const char* b, const char* todo) {
        Libro libro;
        libro.sum({libro.put("a", a), libro.put("b", b)}, {libro.put("t", todo)});
        return contradiccion_of(libro.sistema).texto;
    };
    // 2.973 for 5.903: no digit of any of the three tells, and their difference is told already.
    CHECK(said("2973", "5377", "11280").empty());
    // A digit of one or of the other.
    CHECK(said("6400", "6240", "12600") ==
          " Si las demás cifras están bien, cerraría b con 6.200 o t con 12.640: en más de una "
          "bastaría un desliz.");
    // A 0 is where nobody knew the number; beside a few units it is a count.
    CHECK(said("0", "10972", "20930") ==
          " Si las demás cifras están bien, cerraría a, que es 0, con 9.958.");
    CHECK(said("0", "10972", "10981").empty());
}

TEST_CASE("the cost of a person in the other regions is told in its unit", "[checks]") {
    Libro libro;
    const auto gasto = libro.put("gasto", "972672");
    const auto personas = libro.put("personas", "871");
    const auto otro = libro.put("otro", "2384928");
    const auto todo = libro.put("t", "3057600");
    libro.sum({gasto, otro}, {todo});
    libro.sistema.series.push_back({gasto,
                                    personas,
                                    {base::Ratio{770}, base::Ratio{772}, base::Ratio{774}},
                                    "las demás regiones",
                                    "M$ por beneficiario"});
    libro.sistema.series.push_back(
        {otro, personas, {base::Ratio{2738}, base::Ratio{2700}, base::Ratio{2800}}});
    libro.sistema.series.push_back(
        {todo, personas, {base::Ratio{3510}, base::Ratio{3400}, base::Ratio{3600}}});
    CHECK(contradiccion_of(libro.sistema).texto ==
          " Gasto es lo único que se aparta de las demás regiones: da 1.116,7 M$ por beneficiario "
          "y con 672.672 daría 772,3 M$ por beneficiario.");
}
