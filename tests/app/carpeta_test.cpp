#include "app/carpeta.hpp"

#include <filesystem>
#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/file_size_limit.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using namespace generator::app;
namespace fs = std::filesystem;

namespace {

const std::string kNombre = "ficha-monitoreo/2023/agua-2023";

batch::Programa programa_of(const std::vector<Archivo>& archivos) {
    batch::Programa programa;
    programa.nombre = kNombre;
    for (const Archivo& archivo : archivos) {
        programa.salidas.push_back(
            {archivo.fin, archivo.bytes.size(), base::sha256(archivo.bytes), {}});
    }
    return programa;
}

Carpeta open(const std::string& ruta) {
    auto carpeta = Carpeta::open(ruta);
    INFO((carpeta ? "" : base::to_text(carpeta.diagnostics().front())));
    REQUIRE(carpeta);
    return std::move(*carpeta);
}

bool publish(Carpeta& carpeta, const std::vector<Archivo>& archivos) {
    std::vector<FalloEntrega> failed;
    const auto faults = carpeta.publish({{programa_of(archivos)}, {}, {}}, failed);
    return faults.empty() && failed.empty();
}

/// A run that writes these outputs of one programme, and ends well.
void fill(const std::string& ruta, const std::vector<Archivo>& archivos) {
    Carpeta carpeta = open(ruta);
    REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
    REQUIRE(carpeta.write(kNombre, archivos).empty());
    REQUIRE(publish(carpeta, archivos));
    REQUIRE(carpeta.finish({}).empty());
}

/// Everything that a person sees, and temporary files.
std::vector<std::string> files_of(const std::string& ruta) {
    std::vector<std::string> result;
    for (const auto& entry : fs::recursive_directory_iterator{ruta}) {
        const std::string name = fs::relative(entry.path(), ruta).string();
        if (entry.is_regular_file() && name != ".fichas/cerrojo" && name != ".fichas/estado") {
            result.push_back(name);
        }
    }
    std::ranges::sort(result);
    return result;
}

std::string code_of(const base::Result<Carpeta>& result) {
    REQUIRE_FALSE(result);
    return result.diagnostics().front().code;
}

}  // namespace

TEST_CASE("outputs have their final names only when they are published", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    const std::vector<Archivo> archivos{{".pdf", "uno"}, {".html", "dos"}};
    Carpeta carpeta = open(ruta);
    REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
    REQUIRE(carpeta.write(kNombre, archivos).empty());
    CHECK_FALSE(fs::exists(carpeta.path(kNombre, ".pdf")));
    REQUIRE(publish(carpeta, archivos));
    CHECK(support::read_text(carpeta.path(kNombre, ".pdf")) == "uno");
    REQUIRE(carpeta.finish({}).empty());
    CHECK(files_of(ruta) ==
          std::vector<std::string>{kNombre + ".html", kNombre + ".pdf", "manifiesto.json"});
}

TEST_CASE("what was written and not published is cleared away at the end", "[app]") {
    const support::TemporaryFolder folder;
    Carpeta carpeta = open(folder.path("salida"));
    REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
    REQUIRE(carpeta.write(kNombre, {{".pdf", "uno"}}).empty());
    REQUIRE(carpeta.finish({}).empty());
    CHECK(files_of(folder.path("salida")) == std::vector<std::string>{"manifiesto.json"});
}

TEST_CASE("a run that was killed before it published leaves the folder as it was", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "antes"}});
    {
        Carpeta killed = open(ruta);
        REQUIRE(killed.begin({"ficha-monitoreo/2023"}).empty());
        REQUIRE(killed.write(kNombre, {{".pdf", "despues"}}).empty());
    }
    const Carpeta next = open(ruta);
    CHECK(support::read_text(next.path(kNombre, ".pdf")) == "antes");
    CHECK(files_of(ruta) == std::vector<std::string>{kNombre + ".pdf", "manifiesto.json"});
    CHECK(next.manifiesto().programas.at(0).salidas.at(0).sha256 == base::sha256("antes"));
}

TEST_CASE("a run that was killed between two renames is ended by the next", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "antes"}, {".html", "antes"}, {"-8.png", "pagina"}});
    const std::vector<Archivo> archivos{{".pdf", "despues"}, {".html", "despues"}};
    {
        Carpeta killed = open(ruta);
        REQUIRE(killed.begin({"ficha-monitoreo/2023"}).empty());
        REQUIRE(killed.write(kNombre, archivos).empty());
        // What `publish` does until the moment of the kill: the journal, and the first rename.
        const std::string journal = folder.path("salida/.fichas/diario");
        support::write_text(
            journal, support::read_text(journal) +
                         batch::print_entrega({{programa_of(archivos)}, {}, {kNombre + "-8.png"}}));
        for (const auto& entry :
             fs::directory_iterator{folder.path("salida/ficha-monitoreo/2023")}) {
            if (entry.path().filename().string().starts_with(".agua-2023.pdf")) {
                fs::rename(entry.path(), killed.path(kNombre, ".pdf"));
            }
        }
        CHECK(support::read_text(killed.path(kNombre, ".html")) == "antes");
    }
    const Carpeta next = open(ruta);
    CHECK(support::read_text(next.path(kNombre, ".pdf")) == "despues");
    CHECK(support::read_text(next.path(kNombre, ".html")) == "despues");
    CHECK(files_of(ruta) ==
          std::vector<std::string>{kNombre + ".html", kNombre + ".pdf", "manifiesto.json"});
    CHECK(next.manifiesto().programas.at(0).salidas.at(0).sha256 == base::sha256("despues"));
}

TEST_CASE("a write that fails leaves what was there, and no temporary file", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "antes"}, {".html", "antes"}});
    Carpeta carpeta = open(ruta);
    REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
    base::Diagnostics faults;
    {
        const support::FileSizeLimit limit{1000};
        faults = carpeta.write(kNombre, {{".html", "despues"}, {".pdf", std::string(5000, 'x')}});
    }
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "E-ENT-004");
    CHECK(faults[0].place.file == carpeta.path(kNombre, ".pdf"));
    REQUIRE(carpeta.finish({}).empty());
    CHECK(support::read_text(carpeta.path(kNombre, ".pdf")) == "antes");
    CHECK(support::read_text(carpeta.path(kNombre, ".html")) == "antes");
    CHECK(files_of(ruta).size() == 3);
}

TEST_CASE("a name that the disk refuses gives the whole programme its earlier version back",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "antes"}, {".html", "antes"}});
    const std::vector<Archivo> archivos{{".pdf", "nuevo"}, {".html", "nuevo"}, {".json", "nuevo"}};
    {
        Carpeta carpeta = open(ruta);
        REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
        REQUIRE(carpeta.write(kNombre, archivos).empty());
        fs::create_directory(carpeta.path(kNombre, ".json"));
        support::write_text(carpeta.path(kNombre, ".json") + "/x", "");
        std::vector<FalloEntrega> failed;
        CHECK(carpeta.publish({{programa_of(archivos)}, {}, {}}, failed).empty());
        REQUIRE(failed.size() == 1);
        CHECK(failed[0].nombre == kNombre);
        CHECK(failed[0].fault.code == "E-ENT-004");
        CHECK(support::read_text(carpeta.path(kNombre, ".pdf")) == "antes");
        CHECK(support::read_text(carpeta.path(kNombre, ".html")) == "antes");
        REQUIRE(carpeta.finish({}).empty());
    }
    const Carpeta next = open(ruta);
    CHECK(next.manifiesto().programas.at(0).salidas.size() == 2);
    fs::remove_all(next.path(kNombre, ".json"));
    CHECK(files_of(ruta) ==
          std::vector<std::string>{kNombre + ".html", kNombre + ".pdf", "manifiesto.json"});
    // A folder in the place of an output is seen before anything is written.
    fs::remove(next.path(kNombre, ".pdf"));
    fs::create_directory(next.path(kNombre, ".pdf"));
    CHECK(next.write(kNombre, {{".pdf", "nuevo"}}).front().code == "E-SAL-003");
}

TEST_CASE("a killed run whose end the disk refuses gives the earlier version back, too", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "antes"}, {".html", "antes"}});
    const std::vector<Archivo> archivos{{".pdf", "despues"}, {".html", "despues"}};
    const std::string pdf = folder.path("salida/" + kNombre + ".pdf");
    {
        Carpeta killed = open(ruta);
        REQUIRE(killed.begin({"ficha-monitoreo/2023"}).empty());
        REQUIRE(killed.write(kNombre, archivos).empty());
        // Killed after the first of two names: the earlier PDF waits beside the new one.
        const std::string journal = folder.path("salida/.fichas/diario");
        const std::string bytes = support::read_text(journal);
        const std::string corrida = batch::parse_diario(bytes).corrida;
        support::write_text(journal,
                            bytes + batch::print_entrega({{programa_of(archivos)}, {}, {}}));
        fs::create_hard_link(pdf, temporary_name(pdf + ".antes", corrida));
        fs::rename(temporary_name(pdf, corrida), pdf);
        fs::remove(killed.path(kNombre, ".html"));
        fs::create_directory(killed.path(kNombre, ".html"));
    }
    const Carpeta next = open(ruta);
    CHECK(support::read_text(pdf) == "antes");
    CHECK(next.manifiesto().programas.at(0).salidas.at(0).sha256 == base::sha256("antes"));
    CHECK(files_of(ruta) == std::vector<std::string>{kNombre + ".pdf", "manifiesto.json"});
}

TEST_CASE("a folder whose manifest is gone is closed", "[app]") {
    const support::TemporaryFolder folder;
    fill(folder.path("salida"), {{".pdf", "uno"}});
    fs::remove(folder.path("salida/manifiesto.json"));
    CHECK(code_of(Carpeta::open(folder.path("salida"))) == "E-MAN-003");
    CHECK_FALSE(fs::exists(folder.path("salida/manifiesto.json")));
}

TEST_CASE("two runs are never in one folder", "[app]") {
    const support::TemporaryFolder folder;
    {
        const Carpeta first = open(folder.path("salida"));
        CHECK(code_of(Carpeta::open(folder.path("salida"))) == "E-SAL-005");
    }
    CHECK(Carpeta::open(folder.path("salida")).has_value());
}

TEST_CASE("a folder that is not ours is refused, and nothing is written into it", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("tesis.docx"), "mío");
    CHECK(code_of(Carpeta::open(folder.path())) == "E-SAL-002");
    CHECK(files_of(folder.path()) == std::vector<std::string>{"tesis.docx"});
    CHECK(code_of(Carpeta::open(folder.path("tesis.docx"))) == "E-ENT-004");
    CHECK(code_of(Carpeta::open(folder.path("tesis.docx/dentro"))) == "E-ENT-004");
    // What nobody sees does not make it somebody's.
    support::write_text(folder.path("nueva/.gitkeep"), "");
    CHECK(Carpeta::open(folder.path("nueva")).has_value());
}

TEST_CASE("a file that fichas did not write is not replaced, in a folder of its own either",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string ruta = folder.path("salida");
    fill(ruta, {{".pdf", "nuestro"}});
    support::write_text(ruta + "/" + kNombre + ".html", "de otro");
    Carpeta carpeta = open(ruta);
    REQUIRE(carpeta.begin({"ficha-monitoreo/2023"}).empty());
    CHECK(carpeta.write(kNombre, {{".pdf", "otra vez"}}).empty());
    const auto faults = carpeta.write(kNombre, {{".html", "nuestro"}});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "E-SAL-003");
    REQUIRE(carpeta.finish({}).empty());
    CHECK(support::read_text(carpeta.path(kNombre, ".html")) == "de otro");
}

TEST_CASE("a manifest that was edited closes its folder", "[app]") {
    const support::TemporaryFolder folder;
    fill(folder.path("salida"), {{".pdf", "uno"}});
    const std::string manifest = folder.path("salida/manifiesto.json");
    std::string bytes = support::read_text(manifest);
    bytes.replace(bytes.find("agua"), 4, "fuego");
    support::write_text(manifest, bytes);
    CHECK(code_of(Carpeta::open(folder.path("salida"))) == "E-MAN-002");
    CHECK(support::read_text(manifest) == bytes);
}

TEST_CASE("an output is intact while its bytes are, whatever its date", "[app]") {
    const support::TemporaryFolder folder;
    fill(folder.path("salida"), {{".pdf", "uno"}});
    const Carpeta carpeta = open(folder.path("salida"));
    const batch::Programa& programa = carpeta.manifiesto().programas.at(0);
    const batch::Salida& salida = programa.salidas.at(0);
    const std::string file = carpeta.path(kNombre, ".pdf");
    CHECK(carpeta.is_intact(programa, salida));
    fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours{1});
    CHECK(carpeta.is_intact(programa, salida));
    support::write_text(file, "dos");  // as long as before
    fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours{2});
    CHECK_FALSE(carpeta.is_intact(programa, salida));
    support::write_text(file, "cuatro");
    CHECK_FALSE(carpeta.is_intact(programa, salida));
    fs::remove(file);
    CHECK_FALSE(carpeta.is_intact(programa, salida));
}

TEST_CASE("why a file could not be written is told in Spanish", "[app]") {
    const auto opened = Carpeta::open("/proc/fichas");
    REQUIRE_FALSE(opened);
    CHECK(opened.diagnostics().front().message.find("no existe esa ruta") != std::string::npos);
}
