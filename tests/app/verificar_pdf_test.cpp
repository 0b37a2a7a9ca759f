// `verificar` of PDFs. The program itself runs, because its reader is a process beside it.
#include <filesystem>

#include "base/sha256.hpp"
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using support::contains;
using support::quoted;
using support::read_text;
using support::replaced;
using support::run_command;
using support::write_text;
namespace fs = std::filesystem;

namespace {

const std::string kFicha =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
const std::string kTallo = "salida/ficha-monitoreo/2023/residencias-familiares-2023";

support::CommandResult fichas(const std::string& arguments) {
    return run_command(quoted(FICHAS_BINARY_DIR "/fichas") + " " + arguments);
}

/// The ficha of 2023 with its attachments, and copies of it that somebody altered.
class Muestra {
  public:
    Muestra() {
        const auto made = fichas("generar " + quoted(kFicha) + " --adjuntar --formato pdf -o " +
                                 quoted(folder_.path("salida")));
        INFO(made.output);
        REQUIRE(made.status == 0);
        fs::copy(folder_.path(kTallo + ".pdf"), pdf());
        qpdf("--qdf --object-streams=disable " + quoted(pdf()) + " " + quoted(path("plano.pdf")));
        plain_ = read_text(path("plano.pdf"));
    }

    [[nodiscard]] std::string path(const std::string& name) const { return folder_.path(name); }
    [[nodiscard]] std::string pdf() const { return path("ficha.pdf"); }
    /// The file without compression, as a person with a text editor has it.
    [[nodiscard]] const std::string& plain() const { return plain_; }
    /// Saved by that person, compressed again: a file of which no reader complains.
    [[nodiscard]] std::string save(const std::string& text) const {
        write_text(path("editado.pdf"), text);
        const auto fixed = run_command("fix-qdf " + quoted(path("editado.pdf")) + " > " +
                                       quoted(path("arreglado.pdf")));
        INFO(fixed.output);
        REQUIRE(fixed.status == 0);
        qpdf("--object-streams=generate " + quoted(path("arreglado.pdf")) + " " +
             quoted(path("alterado.pdf")));
        return path("alterado.pdf");
    }
    static void qpdf(const std::string& arguments) {
        const auto done = run_command("qpdf " + arguments);
        INFO(done.output);
        REQUIRE(done.status == 0);
    }

  private:
    support::TemporaryFolder folder_;
    std::string plain_;
};

/// The text with another digit at its first one from `at` on.
std::string with_other_digit(std::string text, std::size_t at) {
    REQUIRE(at != std::string::npos);
    const std::size_t digit = text.find_first_of("0123456789", at);
    text[digit] = text[digit] == '9' ? '8' : '9';
    return text;
}

void check_altered(const std::string& file, std::initializer_list<std::string> says) {
    const auto outcome = fichas("verificar " + quoted(file));
    INFO(outcome.output);
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.output, "NO es el documento que sus datos producen"));
    for (const std::string& text : says) {
        CHECK(contains(outcome.output, text));
    }
}

}  // namespace

TEST_CASE("a PDF proves itself, far from the folder in which it was made", "[app][pdf]") {
    const Muestra muestra;
    const auto outcome = fichas("verificar " + quoted(muestra.pdf()) + " --estricto");
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.output, "es exactamente el documento que sus datos producen"));
    CHECK(contains(outcome.output, "1 PDF verificado: 1 exacto"));
    const auto json = fichas("verificar --json " + quoted(muestra.pdf()) + " 2>/dev/null");
    CHECK(contains(json.output, R"("resultado": "exacto", "diagnosticos": [)"));
}

TEST_CASE("folders and PDFs are verified in one call: each is told, and the worst decides",
          "[app][pdf]") {
    const Muestra muestra;
    const std::string both = quoted(muestra.pdf()) + " " + quoted(muestra.path("salida"));
    const auto good = fichas("verificar " + both + " --estricto");
    INFO(good.output);
    CHECK(good.status == 0);
    CHECK(contains(good.output, "salida: 1 archivo revisado; todo está como se escribió"));
    CHECK(contains(good.output, "ficha.pdf: es exactamente"));
    const auto json = fichas("verificar --json " + both + " 2>/dev/null");
    CHECK(json.output.starts_with("[\n{\"carpeta\": "));
    CHECK(contains(json.output, "},\n{\"archivo\": "));
    // What is missing is told, and the others are verified.
    const auto missing = fichas("verificar " + both + " " + quoted(muestra.path("nada.pdf")));
    CHECK(missing.status == 2);
    CHECK(contains(missing.output, "nada.pdf: error E-ENT-001: no existe"));
    CHECK(contains(missing.output, "2 PDF verificados: 1 exacto, 1 ilegible"));
    write_text(muestra.path(kTallo + ".pdf"), "otro");
    const auto bad = fichas("verificar " + both);
    CHECK(bad.status == 3);
    CHECK(contains(bad.output, "E-VER-002"));
    CHECK(contains(bad.output, "ficha.pdf: es exactamente"));
}

TEST_CASE("options that change the document are in it: a draft proves itself too", "[app][pdf]") {
    const support::TemporaryFolder folder;
    REQUIRE(fichas("generar " + quoted(kFicha) +
                   " --adjuntar --estado borrador --precios 2024 -o " +
                   quoted(folder.path("salida")))
                .status == 0);
    CHECK(fichas("verificar " + quoted(folder.path(kTallo + "-borrador.pdf")) + " --estricto")
              .status == 0);
}

TEST_CASE("a PDF that another tool saved again says the same: a warning, no error", "[app][pdf]") {
    const Muestra muestra;
    for (const char* how : {"--linearize", "--qdf", "--object-streams=disable",
                            "--compress-streams=n --encrypt '' dueño 256 --"}) {
        Muestra::qpdf(std::string{how} + " " + quoted(muestra.pdf()) + " " +
                      quoted(muestra.path("otro.pdf")));
        const auto outcome = fichas("verificar " + quoted(muestra.path("otro.pdf")));
        INFO(how << "\n" << outcome.output);
        CHECK(outcome.status == 0);
        CHECK(contains(outcome.output, "aviso W-VER-031"));
        CHECK(contains(outcome.output, "1 con el mismo contenido"));
        CHECK(fichas("verificar --estricto " + quoted(muestra.path("otro.pdf"))).status == 1);
    }
    write_text(muestra.path("otro.pdf"), read_text(muestra.pdf()) + "% algo\n");
    CHECK(contains(fichas("verificar " + quoted(muestra.path("otro.pdf"))).output,
                   "después se le añadió algo"));
}

TEST_CASE("a digit changed in the text of a page is told with its page", "[app][pdf]") {
    const Muestra muestra;
    check_altered(muestra.save(replaced(muestra.plain(), "[(2018)]TJ", "[(2019)]TJ")),
                  {"E-VER-023: en la página 1, en un párrafo, dice «2019», y sus datos producen "
                   "«2018»"});
}

TEST_CASE("a digit changed in the attached input, in the twin or in how it was made is told",
          "[app][pdf]") {
    const Muestra muestra;
    const std::string& plain = muestra.plain();
    const std::string other =
        muestra.save(with_other_digit(plain, plain.find("\"presupuesto_inicial\": ")));
    check_altered(other, {"E-VER-020: los datos adjuntos no son los que se usaron"});
    // Nothing more is said of bytes that are not those: they are not even parsed.
    CHECK_FALSE(contains(fichas("verificar " + quoted(other)).output, "E-VER-022"));
    check_altered(muestra.save(with_other_digit(plain, plain.find("\"impreso\":\""))),
                  {"E-VER-022: el gemelo adjunto no es", "impreso», dice «"});
    check_altered(
        muestra.save(replaced(plain, "\"estado\": \"oficial\"", "\"estado\": \"ofical\"")),
        {"E-VER-014"});
}

TEST_CASE("attached data that were changed with their constancia are read, and told",
          "[app][pdf]") {
    const Muestra muestra;
    const auto with = [&](const std::string& before, const std::string& after) {
        const std::string entrada = read_text(kFicha);
        const auto hash = [](const std::string& text) {
            return generator::base::to_hex(generator::base::sha256(text));
        };
        return muestra.save(replaced(replaced(muestra.plain(), before, after), hash(entrada),
                                     hash(replaced(entrada, before, after))));
    };
    check_altered(with("\"producto\": \"ficha-monitoreo\"", "\"producto\": \"ficha-monitorea\""),
                  {"E-VER-021", "(datos adjuntos):", "/producto"});
    check_altered(with("\"presupuesto_inicial\": 465599", "\"presupuesto_inicial\": 465598"),
                  {"E-VER-022: el gemelo adjunto, en «hechos, /periodos/0/presupuesto_inicial"});
}

TEST_CASE("another program's version is told, and what it made is compared", "[app][pdf]") {
    const Muestra muestra;
    const std::string& plain = muestra.plain();
    const std::string other = with_other_digit(
        plain, plain.find("\"huella\": \"") + std::string{"\"huella\": \""}.size());
    const auto outcome = fichas("verificar " + quoted(muestra.save(other)));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.output, "N-VER-030: lo hizo otra versión de fichas"));
    check_altered(muestra.save(replaced(other, "[(2018)]TJ", "[(2019)]TJ")),
                  {"E-VER-023", "N-VER-030"});
}

TEST_CASE("a chart, its letters, and what a screen reader says of it are told", "[app][pdf]") {
    const Muestra muestra;
    const std::string& plain = muestra.plain();
    const std::size_t alternative = plain.find("/Alt (");
    check_altered(muestra.save(with_other_digit(plain, alternative)),
                  {"E-VER-028: fue cambiado: la estructura", "y sus datos producen «2021,»"});
    // The first mark of its page with a square of the legend.
    const std::size_t square = plain.find(" 7 7 re");
    check_altered(muestra.save(replaced(plain, " 7 7 re", " 7 9 re")),
                  {"E-VER-024: la página 2 tiene, en un gráfico, otro trazo, lugar o color"});
    check_altered(muestra.save(with_other_digit(plain, plain.find("[(309,1%", square))),
                  {"E-VER-023: en la página 2, en un gráfico, dice «909,1%»"});
}

TEST_CASE("a page in another place, or one that is missing, is told", "[app][pdf]") {
    const Muestra muestra;
    Muestra::qpdf(quoted(muestra.pdf()) + " --pages . 2,1,3-z -- " +
                  quoted(muestra.path("otro.pdf")));
    check_altered(muestra.path("otro.pdf"), {"E-VER-026: la página 1 es la 2 del documento",
                                             "E-VER-026: la página 2 es la 1 del documento"});
    Muestra::qpdf(quoted(muestra.pdf()) + " --pages . 1-6 -- " + quoted(muestra.path("otro.pdf")));
    check_altered(muestra.path("otro.pdf"), {"E-VER-026: la página 7 falta"});
}

TEST_CASE("another title, another face and one more attachment are told", "[app][pdf]") {
    const Muestra muestra;
    const std::string& plain = muestra.plain();
    check_altered(muestra.save(replaced(plain, "Oferta Pública 2023", "Oferta Pública 2024")),
                  {"E-VER-027: en sus propiedades, el título dice «"});
    const std::size_t font = plain.find("%% Original object ID", plain.find("/FontFile2"));
    std::string other = plain;
    const std::size_t glyph = plain.find("stream\n", plain.find("/Length1", font)) + 3000;
    other[glyph] = other[glyph] == 'a' ? 'b' : 'a';
    check_altered(muestra.save(other), {"E-VER-025: la página 1 usa letras"});
    Muestra::qpdf(quoted(muestra.pdf()) + " --add-attachment " + quoted(kFicha) + " -- " +
                  quoted(muestra.path("otro.pdf")));
    check_altered(muestra.path("otro.pdf"), {"E-VER-029"});
}

TEST_CASE("something put over a page is told; a signature that shows nothing is a warning",
          "[app][pdf]") {
    const Muestra muestra;
    const auto with = [&](const std::string& annotation) {
        return replaced(muestra.plain(), "/Tabs /S", "/Annots [ " + annotation + " ] /Tabs /S");
    };
    check_altered(muestra.save(with("<< /Subtype /Square /Rect [ 9 9 99 99 ] >>")),
                  {"E-VER-025: la página 1 tiene otros enlaces o anotaciones"});
    const std::string is_signed =
        replaced(with("<< /Subtype /Widget /FT /Sig /Rect [ 0 0 0 0 ] >>"), "/Type /Catalog",
                 "/AcroForm << /SigFlags 3 >> /Type /Catalog");
    const auto outcome = fichas("verificar " + quoted(muestra.save(is_signed)));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.output, "aviso W-VER-032"));
}

TEST_CASE("a field that is no bare signature is told, though it shows nothing", "[app][pdf]") {
    const Muestra muestra;
    const auto with = [&](const std::string& keys) {
        const std::string widget = "<< /Subtype /Widget /Rect [ 0 0 0 0 ] " + keys + " >>";
        return muestra.save(
            replaced(muestra.plain(), "/Tabs /S", "/Annots [ " + widget + " ] /Tabs /S"));
    };
    for (const char* keys :
         {"/FT /Tx", "/FT /Btn", "", "/FT /Sig /A << /S /URI /URI (http://malo.example/) >>",
          "/FT /Sig /AA << /PO << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
          "/FT /Sig /MK << /CA (Pulse) >>", "/FT /Sig /TU (Gasto: 999)",
          "/FT /Sig /Contents (999)"}) {
        INFO(keys);
        check_altered(with(keys), {"E-VER-025: la página 1 tiene otros enlaces o anotaciones"});
    }
}

TEST_CASE("a form that holds more than signatures is told", "[app][pdf]") {
    const Muestra muestra;
    const std::string bare = "/Fields [ << /FT /Sig /T (f) >> ] /SigFlags 3 /DA (/F 0 Tf)";
    const auto with = [&](const std::string& keys) {
        return muestra.save(replaced(muestra.plain(), "/Type /Catalog",
                                     "/AcroForm << " + keys + " >> /Type /Catalog"));
    };
    const auto outcome = fichas("verificar " + quoted(with(bare)));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.output, "W-VER-032: tiene una firma que se añadió"));
    for (const std::string& keys :
         {bare + " /XFA (otro documento)", bare + " /NeedAppearances true",
          std::string{"/Fields [ << /FT /Tx /T (x) /V (otro) >> ]"},
          std::string{"/Fields [ << /FT /Sig /AA << >> >> ]"}, std::string{"/Fields (no)"},
          std::string{"/Fields [ << /FT /Sig /Kids [ << /FT /Tx >> ] >> ]"}}) {
        INFO(keys);
        check_altered(with(keys), {"E-VER-028: le fue añadido: un formulario"});
    }
}

TEST_CASE("an action added to the document or to a page is told", "[app][pdf]") {
    const Muestra muestra;
    const std::string script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    const auto in_catalog = [&](const std::string& keys) {
        return muestra.save(replaced(muestra.plain(), "/Type /Catalog", keys + " /Type /Catalog"));
    };
    check_altered(in_catalog("/OpenAction " + script),
                  {"E-VER-028: le fue añadido: lo que hace al abrirse"});
    check_altered(in_catalog("/AA << /WP " + script + " >>"), {"E-VER-028: le fue añadido"});
    check_altered(
        muestra.save(replaced(muestra.plain(), "/EmbeddedFiles",
                              "/JavaScript << /Names [ (a) " + script + " ] >> /EmbeddedFiles")),
        {"E-VER-028: le fue añadido: lo que lleva con nombre"});
    check_altered(
        muestra.save(replaced(muestra.plain(), "/Tabs /S", "/AA << /O " + script + " >> /Tabs /S")),
        {"E-VER-025: la página 1 tiene otro tamaño, otras imágenes u otras propiedades"});
    check_altered(
        muestra.save(replaced(muestra.plain(), "/Tabs /S",
                              "/Annots [ << /Subtype /Link /Rect [ 0 0 0 0 ] /A << /S /URI /URI "
                              "(http://malo.example/) >> >> ] /Tabs /S")),
        {"E-VER-025", "dice «http://malo.example/», que sus datos no producen"});
}

TEST_CASE("an attachment that is there twice is told, whichever of the two a reader shows",
          "[app][pdf]") {
    const Muestra muestra;
    const std::string& plain = muestra.plain();
    // The name tree with its first entry twice under one name, as no map would show it.
    const std::size_t tree = plain.find("/Names [", plain.find("/EmbeddedFiles"));
    REQUIRE(tree != std::string::npos);
    const std::size_t entry = tree + 8;
    const std::size_t end = plain.find(" R", entry) + 2;
    std::string twice = plain;
    twice.insert(end, plain.substr(entry, end - entry));
    check_altered(muestra.save(twice), {"E-VER-029: lleva dos veces un adjunto"});
    // One entry with another stream for the readers that look under /F.
    const auto stream_at = [&](std::size_t from) {
        const std::size_t at = plain.find("/F ", plain.find("/EF <<", from));
        return std::pair{at, plain.substr(at, plain.find(" R", at) + 2 - at)};
    };
    const auto [first, reference] = stream_at(0);
    const std::string other = stream_at(first).second;
    REQUIRE(reference != other);
    std::string split = plain;
    split.replace(first, reference.size(), other);
    check_altered(muestra.save(split), {"E-VER-029"});
}

TEST_CASE("a file that is damaged, cut, encrypted or no PDF is told as that", "[app][pdf]") {
    const Muestra muestra;
    const std::string whole = read_text(muestra.pdf());
    const auto check = [&](const std::string& bytes, const std::string& says) {
        write_text(muestra.path("otro.pdf"), bytes);
        const auto outcome = fichas("verificar " + quoted(muestra.path("otro.pdf")));
        INFO(outcome.output);
        CHECK(outcome.status == 3);
        CHECK(contains(outcome.output, says));
    };
    check(whole.substr(0, whole.size() / 2), "E-VER-010: está dañado");
    check(whole.substr(0, whole.size() - 20), "E-VER-010: está dañado");
    check(muestra.plain().substr(0, muestra.plain().size() / 2), "E-VER-010: está dañado");
    check("", "E-VER-010: no es un PDF");
    check("%PDF-1.7\n", "E-VER-010: está dañado");
    Muestra::qpdf("--encrypt a b 256 -- " + quoted(muestra.pdf()) + " " +
                  quoted(muestra.path("cifrado.pdf")));
    check(read_text(muestra.path("cifrado.pdf")), "E-VER-011");
    CHECK(fichas("verificar " + quoted(muestra.path("nada.pdf"))).status == 2);
}

TEST_CASE("a stream that never ends takes neither the memory nor the process", "[app][pdf]") {
    const Muestra muestra;
    // 320 MiB of zeros, as a page: few of them in the file.
    const auto made = run_command(
        "python3 -c 'import sys, zlib\n"
        "c = zlib.compressobj(9); data = b\"\".join(c.compress(bytes(1 << 24)) for _ in "
        "range(64))\n"
        "data += c.flush(); text = open(sys.argv[1], \"rb\").read()\n"
        "at = text.index(b\"%% Contents for page 1\"); end = text.index(b\"endstream\", at)\n"
        "new = b\"31 0 obj\\n<< /Filter /FlateDecode /Length %d >>\\nstream\\n\" % len(data) + "
        "data\n"
        "start = text.index(b\" 0 obj\", at); number = text[text.rindex(b\"\\n\", 0, "
        "start):start]\n"
        "new = new.replace(b\"31\", number.strip(), 1)\n"
        "open(sys.argv[2], \"wb\").write(text[:at] + new + b\"\\n\" + text[end:])' " +
        quoted(muestra.path("plano.pdf")) + " " + quoted(muestra.path("otro.pdf")));
    INFO(made.output);
    REQUIRE(made.status == 0);
    const auto outcome = fichas("verificar " + quoted(muestra.path("otro.pdf")));
    INFO(outcome.output);
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.output, "E-VER-012"));
}

TEST_CASE("a PDF without attachments is verified by the manifest of its folder", "[app][pdf]") {
    const support::TemporaryFolder folder;
    REQUIRE(
        fichas("generar " + quoted(kFicha) + " --formato pdf -o " + quoted(folder.path("salida")))
            .status == 0);
    const std::string pdf = folder.path(kTallo + ".pdf");
    const auto there = fichas("verificar " + quoted(pdf));
    CHECK(there.status == 0);
    CHECK(contains(there.output, "W-VER-034: es lo que se escribió en esta carpeta"));
    fs::copy(pdf, folder.path("suelto.pdf"));
    const auto alone = fichas("verificar " + quoted(folder.path("suelto.pdf")));
    CHECK(alone.status == 3);
    CHECK(contains(alone.output, "E-VER-013"));
    CHECK(contains(alone.output, "--adjuntar"));
    write_text(pdf, read_text(pdf) + "\n");
    CHECK(contains(fichas("verificar " + quoted(pdf)).output, "E-VER-002"));
}

TEST_CASE("a whole PDF made of other data is told by the manifest of the folder it was put in",
          "[app][pdf]") {
    const support::TemporaryFolder folder;
    const std::string options = " --adjuntar --formato pdf -o ";
    REQUIRE(fichas("generar " + quoted(kFicha) + options + quoted(folder.path("salida"))).status ==
            0);
    write_text(folder.path("otra.json"),
               replaced(read_text(kFicha), "\"presupuesto_inicial\": 465599",
                        "\"presupuesto_inicial\": 465600"));
    REQUIRE(fichas("generar " + quoted(folder.path("otra.json")) + options +
                   quoted(folder.path("falsa")))
                .status == 0);
    fs::copy(folder.path(replaced(kTallo, "salida", "falsa") + ".pdf"),
             folder.path(kTallo + ".pdf"), fs::copy_options::overwrite_existing);
    const auto outcome = fichas("verificar " + quoted(folder.path(kTallo + ".pdf")));
    INFO(outcome.output);
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.output, "E-VER-002"));
}
