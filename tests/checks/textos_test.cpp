// The text checks over whole inputs: what they find in the seeds, where, and what they leave alone.
#include "checks/textos.hpp"

#include <filesystem>
#include <set>

#include "pipeline/recursos.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/programas.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

base::Diagnostics check(std::string_view bytes) {
    const auto entrada = validate::read_entrada(bytes, "f.json", recursos().usos);
    REQUIRE(entrada.has_value());
    const auto& encabezado = model::encabezado(*entrada);
    const auto* publicacion =
        pipeline::find_publicacion(recursos(), encabezado.producto, encabezado.edicion);
    REQUIRE(publicacion != nullptr);
    return checks::revisar_textos(
        {*entrada, publicacion->metodologia, base::LineIndex{bytes}, "f.json"});
}

/// "TXT-CORTADO 47:482+13 /compromisos/2/cumplimiento/0 > replacement"
std::vector<std::string> told(std::string_view bytes) {
    std::vector<std::string> result;
    for (const base::Diagnostic& d : check(bytes)) {
        CHECK(d.severity != base::Severity::error);
        result.push_back(d.code + ' ' + std::to_string(d.place.line) + ':' +
                         std::to_string(d.place.column) + '+' + std::to_string(d.place.length) +
                         ' ' + d.place.pointer +
                         (d.replacement.empty() ? "" : " > " + d.replacement));
    }
    return result;
}

std::string changed(std::string_view path, const std::string& from, const std::string& to) {
    std::string bytes = tests::read_source(path);
    const std::size_t at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, from.size(), to);
}

}  // namespace

// Items 19 and 20 of the list of the seeds' contradictions, and what their texts are damaged by.
TEST_CASE("the cut texts and loose signs of the seeds are told where they stand",
          "[checks][texto]") {
    CHECK(told(tests::read_source(tests::kInforme)) ==
          std::vector<std::string>{"TXT-CORTADO 47:482+13 /compromisos/2/cumplimiento/0"});
    CHECK(told(tests::read_source(tests::kFicha)) ==
          std::vector<std::string>{
              "TXT-CORTADO 266:102+15 /indicadores/2/nombre",
              "TXT-CORTADO 325:88+27 /otros_atributos/genero/medidas/2",
              "TXT-SIGNO-REPETIDO 341:217+14 /observaciones/1/texto/0 > interventivo."});
    CHECK(told(tests::read_source(tests::kFicha2019)) ==
          std::vector<std::string>{
              "TXT-SIGNO-REPETIDO 167:317+10 /antecedentes/descripcion > vivienda,"});
    CHECK(told(tests::read_source(tests::kMatriz)) ==
          std::vector<std::string>{
              "TXT-FALTA-ESPACIO 72:73+26 /matriz/0/indicadores/1/notas/0/texto > integrados "
              "(psicosociales),",
              "TXT-FALTA-ESPACIO 185:41+14 "
              "/metas_transversales/grupos/1/metas/1/medios_de_verificacion/0 > familia (adulto",
              "TXT-SOBRA-ESPACIO 200:143+13 /metas_transversales/grupos/1/metas/2/observaciones/0 "
              "> diagnóstica,"});
    CHECK(told(tests::read_source(tests::kFormulario)).empty());
}

TEST_CASE("the examples have clean texts", "[checks][texto]") {
    std::size_t examples = 0;
    const std::filesystem::path inputs{FICHAS_SOURCE_DIR "/inputs"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{inputs}) {
        if (entry.path().filename().string().find("ejemplo") == std::string::npos) {
            continue;
        }
        INFO(entry.path());
        const auto relative = std::filesystem::relative(entry.path(), FICHAS_SOURCE_DIR).string();
        CHECK(told(tests::read_source(relative)).empty());
        ++examples;
    }
    CHECK(examples >= 10);
}

TEST_CASE("each fault of a text has its own place, length and fix", "[checks][texto]") {
    const std::string from = "Centros Residenciales de Administración Directa";
    const std::string text = "Centros  Residenciales \\u00e1  de  Administración";
    const std::string bytes = changed(tests::kInforme, from, text);
    const auto all = check(bytes);
    const auto found = std::ranges::find(all, "TXT-DOBLE-ESPACIO", &base::Diagnostic::code);
    REQUIRE(found != all.end());
    REQUIRE(found->others.size() == 2);
    // As they stand in the line: what a fix replaces is what the place and the length cover.
    const std::size_t at = bytes.find(text);
    const auto covered = [&](const base::Diagnostic& diagnostic) {
        CHECK(diagnostic.place.line == found->place.line);
        CHECK(diagnostic.place.pointer == "/programa");
        const std::size_t begin = diagnostic.place.column - base::line_column(bytes, at).column;
        return text.substr(begin, diagnostic.place.length) + '>' + diagnostic.replacement;
    };
    const std::string first = covered(*found);
    CHECK(first.find("  ") != std::string::npos);
    CHECK(covered(found->others[0]).find("  ") < covered(found->others[0]).find('>'));
    CHECK(covered(found->others[1]).find("  ") < covered(found->others[1]).find('>'));
    CHECK(found->place.column < found->others[0].place.column);
    CHECK(found->others[0].place.column < found->others[1].place.column);
    CHECK(found->others[0].replacement.find("  ") == std::string::npos);
}

TEST_CASE("the place is that of the character in the file, through escapes", "[checks][texto]") {
    const std::string from = "Centros Residenciales de Administración Directa";
    const auto of = [&](const std::string& to) {
        const auto all = told(changed(tests::kInforme, from, to));
        return all.size() == 2 ? all[0] : std::string{"?"};
    };
    const std::string plain = of("Administración de de Centros");
    CHECK(plain.find("+5 /programa > de") != std::string::npos);
    // `\u00f3` takes six columns of the file where «ó» takes one.
    const auto column = [](const std::string& text) {
        const std::size_t colon = text.find(':');
        return std::stoi(text.substr(colon + 1));
    };
    CHECK(column(of("Administraci\\u00f3n de de Centros")) == column(plain) + 5);
    CHECK(column(of("Administración \\\"de de\\\" Centros")) == column(plain) + 2);
    CHECK(of("d\\u0065 de Centros").find("+10 /programa > de") != std::string::npos);
    // What is to be written is spelled as JSON wants it.
    CHECK(of("&quot;Centros") == "TXT-ENTIDAD 6:16+6 /programa > \\\"");
}

TEST_CASE("one diagnostic counts all that one check finds in a text; none is told twice",
          "[checks][texto]") {
    const std::string from = "Centros Residenciales de Administración Directa";
    const auto found = check(changed(tests::kInforme, from,
                                     "ninos, ninas y ninos, ninez, anos, danos de Administración"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].message ==
          "Palabra que perdió su «ñ»: «ninos», «ninas», «ninez» y otras 3 veces.");
    // «dÃ­as» has an invisible character too, which is half of its letter.
    const auto one = check(changed(tests::kInforme, from, "Centros de dÃ\u00ADas"));
    REQUIRE(one.size() == 2);
    CHECK(one[0].code == "TXT-MOJIBAKE");
    CHECK(one[0].replacement == "días");
}

TEST_CASE("addresses inside a text are left alone", "[checks][texto]") {
    const std::string from = "Centros Residenciales de Administración Directa";
    CHECK(told(changed(tests::kInforme, from, "Vea www.sename.cl/ano?dia=ano,dias o ano@sename.cl"))
              .size() == 1);
}

TEST_CASE("every text check has an id of its own and says what to do", "[checks][texto]") {
    std::set<std::string_view> ids;
    for (const checks::RevisorTexto& revisor : checks::revisores_texto()) {
        CHECK(revisor.id.starts_with("TXT-"));
        CHECK(ids.insert(revisor.id).second);
        CHECK_FALSE(revisor.formula.empty());
        CHECK_FALSE(revisor.tolerancia.empty());
        CHECK_FALSE(revisor.explicacion.empty());
        CHECK_FALSE(revisor.mensaje.empty());
        CHECK(revisor.severidad != base::Severity::error);
    }
    CHECK(ids.size() >= 21);
}

// Their words come by chance, some twice, and among them are what breaks programs: marks of HTML,
// bullets, a soft hyphen, ligatures, parentheses and quotes that stand open. Whatever else was told
// of them would be a false alarm.
TEST_CASE("of lawful programmes made by chance nothing is told but what was put into them",
          "[checks][texto][property]") {
    const std::set<std::string> known{"TXT-CORTADO",   "TXT-ENTIDAD",  "TXT-INVISIBLE",
                                      "TXT-LIGADURA",  "TXT-REPETIDA", "TXT-VINETA",
                                      "TXT-SIN-PAREJA"};
    std::size_t programs = 0;
    for (std::uint32_t semilla = 0; semilla < 120; ++semilla) {
        const auto& publicacion =
            recursos().publicaciones[semilla % recursos().publicaciones.size()];
        const auto programa = support::make_programa(semilla, publicacion.metodologia);
        for (const base::Diagnostic& d : check(programa.json)) {
            INFO(d.message);
            CHECK(known.contains(d.code));
        }
        ++programs;
    }
    CHECK(programs == 120);
}
