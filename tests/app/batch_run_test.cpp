// `generar` over a folder that it filled before, and `verificar`.
#include <filesystem>

#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::replaced;
using support::run;
namespace fs = std::filesystem;

namespace {

const std::string kEgreso = FICHAS_SOURCE_DIR "/inputs/informe-egreso/cread-2019.json";
const std::string kName = "informe-egreso/2021/";

std::string with_code(const std::string& codigo) {
    return replaced(support::read_text(kEgreso), "\"codigo\": \"cread\"",
                    "\"codigo\": \"" + codigo + "\"");
}

std::string in_one_line(std::string text) {
    std::erase(text, '\n');
    return text;
}

/// Three programmes, made once.
struct Year {
    Year() {
        for (const char* codigo : {"agua", "luz", "sol"}) {
            support::write_text(input(codigo), with_code(codigo));
        }
        const Outcome first = make();
        INFO(first.err);
        REQUIRE(first.code == ExitCode::done);
        REQUIRE(contains(first.err, "3 de 3 programas hechos"));
    }
    [[nodiscard]] std::string input(const std::string& codigo) const {
        return folder.path("entradas/" + codigo + ".json");
    }
    [[nodiscard]] std::string output(const std::string& name) const {
        return folder.path("salida/" + kName + name);
    }
    [[nodiscard]] Outcome make(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"generar", folder.path("entradas"), "-o",
                                           folder.path("salida")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    [[nodiscard]] Outcome check(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"verificar", folder.path("salida")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    support::TemporaryFolder folder;
};

/// Path, bytes and date of every output.
std::map<std::string, std::pair<std::string, fs::file_time_type>> snapshot(const Year& year) {
    std::map<std::string, std::pair<std::string, fs::file_time_type>> result;
    for (const auto& entry : fs::recursive_directory_iterator{year.folder.path("salida")}) {
        const std::string path = entry.path().string();
        if (entry.is_regular_file() && !contains(path, "/.fichas/")) {
            result[path] = {support::read_text(path), entry.last_write_time()};
        }
    }
    return result;
}

void age(const std::string& path) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours{1});
}

}  // namespace

TEST_CASE("what did not change is not made again, and its files are not touched", "[app]") {
    const Year year;
    const auto before = snapshot(year);
    REQUIRE(before.size() == 10);
    const Outcome again = year.make({"--por-que"});
    CHECK(again.code == ExitCode::done);
    CHECK(again.out.empty());
    CHECK(contains(again.err, "0 de 3 programas hechos; 3 sin cambios"));
    CHECK(snapshot(year) == before);
}

TEST_CASE("what changed is made again, alone, and says why", "[app]") {
    const Year year;
    const auto before = snapshot(year);
    support::write_text(year.input("luz"),
                        replaced(with_code("luz"), "Pendiente presentar los", "Nota: faltan los"));
    const Outcome again = year.make({"--por-que"});
    CHECK(again.code == ExitCode::done);
    CHECK(contains(again.err, "luz.json: cambiaron sus datos\n"));
    CHECK(contains(again.err, "1 de 3 programas hechos; 2 sin cambios"));
    for (const auto& [path, content] : snapshot(year)) {
        INFO(path);
        const bool is_remade = contains(path, "/luz-") || contains(path, "manifiesto");
        CHECK((content == before.at(path)) == !is_remade);
    }
}

TEST_CASE("an output that is missing or altered is made again", "[app]") {
    const Year year;
    const auto before = snapshot(year);
    fs::remove(year.output("agua-2019.pdf"));
    support::write_text(year.output("sol-2019.html"), "una mano ajena");
    age(year.input("luz"));  // its date alone is no change
    const Outcome again = year.make({"--por-que"});
    CHECK(contains(again.err, "agua.json: una salida faltaba o había sido alterada\n"));
    CHECK(contains(again.err, "sol.json: una salida faltaba o había sido alterada\n"));
    CHECK(contains(again.err, "2 de 3 programas hechos; 1 sin cambios"));
    for (const auto& [path, content] : snapshot(year)) {
        INFO(path);
        CHECK(content.first == before.at(path).first);
        const bool is_new = path.ends_with("agua-2019.pdf") || path.ends_with("sol-2019.html") ||
                            path.ends_with("manifiesto.json");
        CHECK((content.second == before.at(path).second) == !is_new);
    }
    CHECK(year.check().code == ExitCode::done);
}

TEST_CASE("a format that is asked for later joins those that are there, and all agree", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("agua.json"), with_code("agua"));
    const auto make = [&](const std::string& formats) {
        return run({"generar", folder.path("agua.json"), "-o", folder.path("salida"), "--formato",
                    formats, "--por-que"});
    };
    const std::string stem = folder.path("salida/" + kName + "agua-2019");
    CHECK(make("json").code == ExitCode::done);
    CHECK_FALSE(fs::exists(stem + ".html"));
    CHECK(contains(make("html").err, "faltaba un formato pedido"));
    CHECK(contains(make("json").err, "1 sin cambios"));
    support::write_text(folder.path("agua.json"),
                        replaced(with_code("agua"), "Pendiente presentar los", "Nota: faltan los"));
    const Outcome outcome = make("html");
    CHECK(contains(outcome.out, "agua-2019.json"));
    CHECK(contains(support::read_text(stem + ".json"), "Nota: faltan"));
    CHECK(contains(support::read_text(stem + ".html"), "Nota: faltan"));
}

TEST_CASE("pages as pictures that a shorter document has no more are deleted", "[app]") {
    const support::TemporaryFolder folder;
    const std::string input =
        FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
    const std::string ficha = support::read_text(input);
    support::write_text(folder.path("f.json"), ficha);
    const auto make = [&](const std::string& dots) {
        return run({"generar", folder.path("f.json"), "-o", folder.path("salida"), "--formato",
                    "png", "--ppp", dots, "--por-que"});
    };
    CHECK(make("36").code == ExitCode::done);
    const auto pages = [&] {
        std::size_t count = 0;
        for (const auto& entry :
             fs::directory_iterator{folder.path("salida/ficha-monitoreo/2023")}) {
            count += entry.path().extension() == ".png" ? 1U : 0U;
        }
        return count;
    };
    const std::size_t before = pages();
    CHECK(contains(make("40").err, "cambiaron las opciones"));
    CHECK(pages() == before);
    // Long texts go: the document has fewer pages.
    const std::size_t begin = ficha.find("\"proposito\": \"");
    REQUIRE(begin != std::string::npos);
    std::string longer = ficha;
    longer.insert(begin + 14, std::string(9000, 'a').replace(4500, 1, " ") + " ");
    for (std::size_t at = begin + 14 + 60; at < begin + 9000; at += 61) {
        longer[at] = ' ';
    }
    support::write_text(folder.path("f.json"), longer);
    CHECK(make("40").code == ExitCode::done);
    CHECK(pages() > before);
    support::write_text(folder.path("f.json"), ficha);
    CHECK(make("40").code == ExitCode::done);
    CHECK(pages() == before);
    CHECK(run({"verificar", folder.path("salida"), "--estricto"}).code == ExitCode::done);
}

TEST_CASE("what fails leaves its earlier version, and says so", "[app]") {
    const Year year;
    const std::string before = support::read_text(year.output("luz-2019.json"));
    support::write_text(year.input("luz"),
                        replaced(with_code("luz"), "\"ministerio\":", "\"ministeri\":"));
    const Outcome again = year.make();
    CHECK(again.code == ExitCode::invalid_input);
    CHECK(contains(again.err, "luz.json: nota N-SAL-006: "));
    CHECK(support::read_text(year.output("luz-2019.json")) == before);
    // It is not forgotten: the next run fails again.
    CHECK(year.make().code == ExitCode::invalid_input);
}

TEST_CASE("--estricto ends as the first time, though nothing is made", "[app]") {
    const support::TemporaryFolder folder;
    const std::string input = FICHAS_SOURCE_DIR "/inputs/formulario-indicadores/sename-2019.json";
    const std::vector<std::string> order{"generar",    input,       "-o",  folder.path("sal"),
                                         "--estricto", "--formato", "json"};
    const Outcome first = run(order);
    const Outcome second = run(order);
    CHECK(first.code == ExitCode::contradictions);
    CHECK(second.code == first.code);
    CHECK(contains(second.err, "1 sin cambios"));
}

TEST_CASE("--podar takes out what no input stands for, and only if every input was good", "[app]") {
    const Year year;
    fs::remove(year.input("sol"));
    CHECK(year.make().code == ExitCode::done);
    CHECK(fs::exists(year.output("sol-2019.pdf")));  // not asked for
    support::write_text(year.folder.path("salida/nota.txt"), "de una persona");

    support::write_text(year.input("luz"), "{");
    const Outcome failed = year.make({"--podar"});
    CHECK(contains(failed.err, "W-SAL-007"));
    CHECK(fs::exists(year.output("sol-2019.pdf")));

    support::write_text(year.input("luz"), with_code("luz"));
    const Outcome pruned = year.make({"--podar"});
    INFO(pruned.err);
    CHECK(contains(pruned.err, "1 retirado"));
    for (const char* ending : {".pdf", ".html", ".json"}) {
        CHECK_FALSE(fs::exists(year.output(std::string{"sol-2019"} + ending)));
        CHECK(fs::exists(year.output(std::string{"luz-2019"} + ending)));
    }
    CHECK(support::read_text(year.folder.path("salida/nota.txt")) == "de una persona");
    CHECK(contains(year.make({"--podar"}).err, "2 sin cambios"));
}

TEST_CASE("an output that was altered and given its date back is made again", "[app]") {
    const Year year;
    const std::string file = year.output("luz-2019.html");
    const std::string before = support::read_text(file);
    const auto date = fs::last_write_time(file);
    support::write_text(file, std::string(before.size(), 'x'));
    fs::last_write_time(file, date);
    CHECK(contains(year.make().err, "1 de 3 programas hechos"));
    CHECK(support::read_text(file) == before);
}

TEST_CASE("programmes of the folder that are not among the inputs are told", "[app]") {
    const Year year;
    fs::remove(year.input("sol"));
    CHECK(contains(year.make().err, "1 de la carpeta no están entre las entradas"));
    CHECK(contains(year.make({"--json"}).out, "\"ajenos_a_las_entradas\": 1"));
}

TEST_CASE("a name that is no UTF-8 stays readable in JSON", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("ni\xF1 ez.json"), "{");
    const Outcome outcome = run({"generar", folder.path(), "-o", folder.path("salida"), "--json"});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.out, "ni\\\\x{F1} ez.json"));
    CHECK_FALSE(contains(outcome.out, "\xF1"));
}

TEST_CASE("verificar names what is damaged, missing, or of somebody else", "[app]") {
    const Year year;
    const Outcome good = year.check();
    CHECK(good.code == ExitCode::done);
    CHECK(contains(good.err, "9 archivos revisados; todo está como se escribió"));

    std::string pdf = support::read_text(year.output("agua-2019.pdf"));
    pdf[pdf.size() / 2] = static_cast<char>(pdf[pdf.size() / 2] ^ 1);
    support::write_text(year.output("agua-2019.pdf"), pdf);
    fs::remove(year.output("sol-2019.html"));
    support::write_text(year.output("luz-2019.json"), "corto");
    support::write_text(year.output("tesis.docx"), "mío");
    const Outcome bad = year.check();
    CHECK(bad.code == ExitCode::invalid_input);
    CHECK(contains(bad.out,
                   "agua-2019.pdf: error E-VER-002: no es lo que se escribió: su contenido"));
    CHECK(contains(bad.out,
                   "luz-2019.json: error E-VER-002: no es lo que se escribió: tiene 5 bytes"));
    CHECK(contains(bad.out, "sol-2019.html: error E-VER-001"));
    CHECK(contains(bad.out, "tesis.docx: aviso W-VER-003"));
    CHECK(contains(bad.err, "3 errores, 1 aviso"));
    CHECK(contains(year.check({"--json"}).out, "\"E-VER-001\""));

    CHECK(year.make().code == ExitCode::done);
    CHECK(year.check().code == ExitCode::done);
    CHECK(year.check({"--estricto"}).code == ExitCode::contradictions);  // the thesis
}

TEST_CASE("verificar says of a folder that nobody filled that it cannot know", "[app]") {
    const support::TemporaryFolder folder;
    const Outcome outcome = run({"verificar", folder.path()});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.out, "E-VER-004"));
    CHECK(run({"verificar", folder.path("nada")}).code == ExitCode::wrong_use);
}

TEST_CASE("verificar tells a run that was interrupted", "[app]") {
    const Year year;
    support::write_text(year.folder.path("salida/.fichas/diario"), "");
    CHECK(contains(year.check().out, "E-VER-005"));
    CHECK(year.make().code == ExitCode::done);
    CHECK(year.check().code == ExitCode::done);
}

TEST_CASE("NDJSON gives the outputs of the same programmes in files", "[app]") {
    const Year year;
    support::write_text(year.folder.path("todos.ndjson"), in_one_line(with_code("agua")) + "\n" +
                                                              "{\"producto\": 3}\n" +
                                                              in_one_line(with_code("sol")));
    const Outcome made = run(
        {"generar", year.folder.path("todos.ndjson"), "-o", year.folder.path("lineas"), "--json"});
    CHECK(made.code == ExitCode::invalid_input);
    CHECK(contains(made.out, "\"fallidos\": [\"" + year.folder.path("todos.ndjson:2") + "\"]"));
    CHECK(contains(made.out, "\"linea\": 2"));
    // The explanations of the page tell the line of each operand: that of the file of lines.
    const auto page = [](const std::string& path) {
        const std::string html = support::read_text(path);
        return html.substr(0, html.find("Explicación de las cifras"));
    };
    CHECK(page(year.folder.path("lineas/" + kName + "agua-2019.html")) ==
          page(year.output("agua-2019.html")));
    CHECK(support::read_text(year.folder.path("lineas/" + kName + "sol-2019.pdf")) ==
          support::read_text(year.output("sol-2019.pdf")));
}

TEST_CASE("what is told of a line of NDJSON has its line, the notes of the folder too", "[app]") {
    const support::TemporaryFolder folder;
    const std::string good = in_one_line(with_code("agua"));
    const auto make = [&](const std::string& second) {
        support::write_text(folder.path("t.ndjson"), good + "\n" + second + "\n");
        return run({"generar", folder.path("t.ndjson"), "-o", folder.path("salida")});
    };
    CHECK(make(in_one_line(with_code("sol"))).code == ExitCode::done);
    const Outcome failed =
        make(replaced(in_one_line(with_code("sol")), "\"ministerio\":", "\"ministeri\":"));
    CHECK(contains(failed.err, "t.ndjson:2:0: nota N-SAL-006: "));
}

TEST_CASE("an output folder among the inputs is not read as input", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("agua.json"), with_code("agua"));
    const std::vector<std::string> order{"generar", folder.path(), "-o", folder.path("outputs")};
    CHECK(run(order).code == ExitCode::done);
    const Outcome again = run(order);
    CHECK(again.code == ExitCode::done);
    CHECK(contains(again.err, "0 de 1 programas hechos"));
}
