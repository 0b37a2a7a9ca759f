#include "support/programas.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/utf8.hpp"
#include "load/from_bytes.hpp"
#include "model/producto.hpp"
#include "pipeline/pipeline.hpp"
#include "support/bloques.hpp"
#include "support/catch.hpp"
#include "support/cifras_impresas.hpp"
#include "support/pdf_structure.hpp"
#include "support/pdf_text.hpp"

// Lawful programmes made by chance, of every product: each comes out whole, on paper and on
// screen. A fault is told with its seed; FICHAS_SEMILLA=123 makes that one alone.

namespace {

using namespace generator;

constexpr std::uint32_t kProgramas = 500;
constexpr std::uint32_t kGuardados = 50;

/// Fields whose text a product does not print, or prints only in some cases, and why.
struct NoImpreso {
    std::string_view producto;
    std::string_view campo;  // its path, or how it ends
    std::string_view motivo;
};
constexpr NoImpreso kNoImpresos[] = {
    {"ficha-monitoreo", "/evaluacion/focalizacion/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/priorizacion/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/ejecucion_inicial/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/ejecucion_final/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/gasto_por_beneficiario/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/gasto_administrativo/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/criterios_de_focalizacion/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/herramientas_de_seleccion/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/evaluacion/hallazgos/autor", "who judged: for the twin"},
    {"ficha-monitoreo", "/indicadores/evaluacion/autor", "who judged: for the twin"},
    {"formulario-indicadores", "/sumandos/nombre", "the form prints the numbers of a sum alone"},
    {"formulario-indicadores", "/resultado/explicacion", "no document prints a result"},
    {"formulario-indicadores", "/unidad_de_medida", "with the values: S/I has none"},
};

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

/// Every edition of every product.
std::vector<const methodology::Edicion*> ediciones() {
    std::vector<const methodology::Edicion*> result;
    result.reserve(recursos().publicaciones.size());
    for (const auto& publicacion : recursos().publicaciones) {
        result.push_back(&publicacion.metodologia);
    }
    return result;
}

/// Letters that a reader sees, without what only breaks lines.
std::string letters_of(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::decode_utf8(text, at);
        constexpr std::array<char32_t, 8> unseen{' ', '\n', '\t', '\r', 0xA0, 0xAD, 0x200B, 0x202F};
        if (std::ranges::find(unseen, c.value) == unseen.end()) {
            out += text.substr(at, c.size);
        }
        at += c.size;
    }
    return out;
}

/// Told not to be printed: what an evaluator wrote about what the methodology says nothing of.
bool is_told(const base::Diagnostics& diagnostics, const support::TextoDado& texto) {
    return std::ranges::any_of(diagnostics, [&](const base::Diagnostic& d) {
        return d.code == "MET-TEXTO-MUDO" &&
               d.message.find("«" + texto.texto + "»") != std::string::npos;
    });
}

bool is_printed(const methodology::Edicion& edicion, const support::TextoDado& texto) {
    return std::ranges::none_of(kNoImpresos, [&](const NoImpreso& n) {
        return n.producto == edicion.producto && texto.campo.ends_with(n.campo);
    });
}

/// Every text that the document prints stands whole in what was made of it. Titles of a cover are
/// printed in capitals.
void check_texts(const support::ProgramaAlAzar& programa, const methodology::Edicion& edicion,
                 const base::Diagnostics& diagnostics, std::string_view where,
                 const std::string& printed) {
    for (const support::TextoDado& texto : programa.textos) {
        if (!is_printed(edicion, texto) || is_told(diagnostics, texto)) {
            continue;
        }
        // The mark of a note may stand after the first word.
        const std::size_t word = std::min(texto.texto.find(' '), texto.texto.size());
        const bool is_whole =
            printed.find(letters_of(texto.texto)) != std::string::npos ||
            printed.find(letters_of(base::to_upper(texto.texto))) != std::string::npos ||
            (texto.campo == "/matriz/indicadores/nombre" &&
             printed.find(letters_of(texto.texto.substr(0, word))) != std::string::npos &&
             printed.find(letters_of(texto.texto.substr(word))) != std::string::npos);
        if (!is_whole) {
            FAIL_CHECK(where << " has not " << texto.campo << ": " << texto.texto.substr(0, 200));
        }
    }
}

/// More pages than these are paper without content.
std::size_t most_pages(const support::ProgramaAlAzar& programa) {
    return 12 + programa.json.size() / 1'500 + programa.elementos / 4;
}

/// At the limits of their fields some quotients leave 64 bits: the programme is refused with the
/// name of the figure, never printed wrong. Nowhere else.
bool may_be_refused(const support::ProgramaAlAzar& programa, const base::Diagnostic& d) {
    return programa.extremo == support::Extremo::limite && d.code == "E-CIF-003";
}

void check_diagnostics(const support::ProgramaAlAzar& programa,
                       const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& d : diagnostics) {
        const bool is_about_data = d.code.starts_with("CUA-") || d.code.starts_with("FOR-") ||
                                   d.code.starts_with("W-VAL-") || d.code.starts_with("FH-") ||
                                   d.code.starts_with("MAT-") || d.code.starts_with("TXT-") ||
                                   d.code == "MET-SIN-FRASE" || d.code == "MET-SIN-JUICIO" ||
                                   d.code == "MET-TEXTO-MUDO";
        const bool is_lawful = is_about_data && d.severity != base::Severity::error;
        if (!is_lawful && !may_be_refused(programa, d)) {
            FAIL_CHECK(base::to_text(d).substr(0, 600));
        }
    }
}

void check_twin(const support::ProgramaAlAzar& programa, const std::string& json) {
    const load::Tape tape = load::read_tape(json, "gemelo");
    CHECK(tape.is_whole);
    std::string all;
    for (const load::Node& node : tape.nodes) {
        all += node.text;
    }
    for (const support::TextoDado& texto : programa.textos) {
        if (all.find(texto.texto) == std::string::npos) {
            FAIL_CHECK("the twin has not " << texto.campo << ": " << texto.texto.substr(0, 200));
        }
    }
}

std::filesystem::path folder(std::string_view name) {
    const std::filesystem::path path = std::filesystem::path{FICHAS_BINARY_DIR} / name;
    std::filesystem::create_directories(path);
    return path;
}

void save(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

/// An official document is not published without the judgements of a person; a draft is.
bool lacks_judgement(const base::Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const base::Diagnostic& d) {
        return d.code == "MET-SIN-JUICIO" && d.severity == base::Severity::error;
    });
}

void check_programa(const support::ProgramaAlAzar& programa, const methodology::Edicion& edicion,
                    pipeline::Obrero& obrero) {
    pipeline::Pedido pedido{.reporte = {.estado = report::Estado::oficial}};
    auto salidas = pipeline::make_salidas(programa.json, "azar.json", recursos(), obrero, pedido);
    if (lacks_judgement(salidas.diagnostics())) {
        CHECK_FALSE(salidas.has_value());
        pedido.reporte.estado = report::Estado::borrador;
        salidas = pipeline::make_salidas(programa.json, "azar.json", recursos(), obrero, pedido);
    }
    check_diagnostics(programa, salidas.diagnostics());
    if (!salidas) {
        return;
    }
    const support::PdfText pdf = support::read_pdf_text(salidas->pdf);
    for (const std::string& fault : pdf.faults) {
        FAIL_CHECK(fault);
    }
    CHECK(pdf.pages >= 1);
    CHECK(pdf.pages <= most_pages(programa));
    check_texts(programa, edicion, salidas.diagnostics(), "the PDF", letters_of(pdf.text));
    check_texts(programa, edicion, salidas.diagnostics(), "the HTML",
                letters_of(support::text_of_html(salidas->html)));
    check_twin(programa, salidas->json);
    const support::CifrasImpresas cifras =
        support::compare_printed(salidas->html, salidas->json, edicion);
    for (const std::string& fault : cifras.faults) {
        FAIL_CHECK(fault);
    }
    CHECK((cifras.figures > 0 || edicion.producto != "ficha-monitoreo"));
    if (programa.semilla % (kProgramas / kGuardados) == 0) {
        const auto file =
            folder("pdf/programas") / ("azar-" + std::to_string(programa.semilla) + ".pdf");
        save(file, salidas->pdf);
        for (const std::string& fault : support::pdf_faults(file.string())) {
            FAIL_CHECK(fault);
        }
        // What other programmes left in the caches changes nothing.
        auto other = pipeline::make_obrero(recursos());
        REQUIRE(other.has_value());
        const auto again =
            pipeline::make_salidas(programa.json, "azar.json", recursos(), *other, pedido);
        REQUIRE(again.has_value());
        CHECK((again->pdf == salidas->pdf));
        CHECK((again->html == salidas->html));
    }
}

}  // namespace

TEST_CASE("programmes made by chance come out whole", "[programas]") {
    auto obrero = pipeline::make_obrero(recursos());
    REQUIRE(obrero.has_value());
    const char* only = std::getenv("FICHAS_SEMILLA");
    const std::uint32_t first = only != nullptr ? static_cast<std::uint32_t>(std::atoi(only)) : 0;
    const std::uint32_t last = only != nullptr ? first + 1 : kProgramas;
    const auto todas = ediciones();
    REQUIRE(todas.size() >= model::productos().size());
    std::array<std::size_t, support::kExtremos> extremos{};
    for (std::uint32_t semilla = first; semilla < last; ++semilla) {
        const auto& edicion = *todas[semilla % todas.size()];
        const auto programa = support::make_programa(semilla, edicion);
        ++extremos[static_cast<std::size_t>(programa.extremo)];
        INFO("FICHAS_SEMILLA=" << semilla << ": " << edicion.producto << ' ' << edicion.edicion
                               << ", " << support::to_text(programa.extremo));
        if (only != nullptr) {
            save(folder("programas") / ("azar-" + std::to_string(semilla) + ".json"),
                 programa.json);
        }
        check_programa(programa, edicion, *obrero);
    }
    for (const std::size_t count : extremos) {
        CHECK((only != nullptr || count >= 10));
    }
}

TEST_CASE("the same seed makes the same programme, another seed another", "[programas]") {
    for (const auto* edicion : ediciones()) {
        CHECK(support::make_programa(7, *edicion).json == support::make_programa(7, *edicion).json);
        CHECK(support::make_programa(7, *edicion).json != support::make_programa(8, *edicion).json);
    }
}
