#include <filesystem>
#include <set>

#include "document/from_report.hpp"
#include "document/template_tree.hpp"
#include "pipeline/pipeline.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/numeros_explicados.hpp"

// Whoever reads a number of a document may ask where it comes from.

namespace {

using namespace generator;

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

std::vector<std::string> samples() {
    namespace fs = std::filesystem;
    std::vector<std::string> result;
    const fs::path root{FICHAS_SOURCE_DIR};
    for (const auto& entry : fs::recursive_directory_iterator{root / "inputs"}) {
        if (entry.path().extension() == ".json") {
            result.push_back(fs::relative(entry.path(), root).string());
        }
    }
    std::ranges::sort(result);
    return result;
}

struct Publicado {
    report::Reporte reporte;
    document::Document document;
    const pipeline::Publicacion* publicacion = nullptr;
};

Publicado publish(const std::string& path) {
    auto reporte = pipeline::judge(tests::read_source(path), path, recursos(), {});
    REQUIRE(reporte.has_value());
    const auto* publicacion = find_publicacion(recursos(), reporte->producto, reporte->edicion);
    auto tree = document::expand(*publicacion->plantilla.get(recursos().theme), *reporte);
    REQUIRE(tree.has_value());
    return {std::move(*reporte), std::move(*tree), publicacion};
}

std::vector<std::string> faults_of(const Publicado& publicado) {
    return support::unexplained(publicado.document, publicado.reporte,
                                publicado.publicacion->metodologia,
                                *publicado.publicacion->plantilla.get(recursos().theme));
}

/// A number of a report, by the names of the fields that lead to it.
struct NumeroSinCifra {
    std::string campo;  // "regiones/filas/poblacion"
    base::Ratio valor;
};

void find_without_figure(const report::Valor& valor, const report::Forma& forma,
                         const std::string& campo, std::vector<NumeroSinCifra>& found) {
    if (forma.tipo == report::TipoValor::numero) {
        const report::Numero& numero = valor.numero();
        const auto* ratio = std::get_if<base::Ratio>(&numero.valor);
        if (ratio != nullptr && numero.cifra == report::kSinCifra) {
            found.push_back({campo, *ratio});
        }
    } else if (forma.tipo == report::TipoValor::lista) {
        for (const report::Valor& parte : valor.partes()) {
            find_without_figure(parte, *forma.elemento, campo, found);
        }
    } else if (forma.tipo == report::TipoValor::objeto) {
        for (std::size_t i = 0; i < forma.campos.size(); ++i) {
            find_without_figure(valor.partes()[i], *forma.campos[i].forma,
                                campo + '/' + std::string{forma.campos[i].nombre}, found);
        }
    }
}

/// Fields that hold a datum as it was given, and the key of that datum.
constexpr std::pair<std::string_view, std::string_view> kDatos[] = {
    {"/poblacion_potencial", "/poblacion_potencial"},
    {"/poblacion_objetivo", "/poblacion_objetivo"},
    {"/poblacion_beneficiada", "/poblacion_beneficiada"},
    {"/regiones/filas/poblacion", "/poblacion_beneficiada"},
    {"/componentes/filas/producciones", "/produccion"},
    {"/tarjetas/grafico/series/valores", "/produccion"},
};

}  // namespace

TEST_CASE("a number of a report without a figure is a datum of the input", "[pipeline]") {
    std::size_t data = 0;
    for (const std::string& path : samples()) {
        INFO(path);
        const report::Reporte reporte = publish(path).reporte;
        std::vector<NumeroSinCifra> found;
        find_without_figure(reporte.raiz, *report::forma(reporte.producto), "", found);
        for (const NumeroSinCifra& numero : found) {
            INFO(numero.campo);
            const auto* dato =
                std::ranges::find(kDatos, numero.campo, [](const auto& d) { return d.first; });
            REQUIRE(dato != std::end(kDatos));
            const std::string text = std::to_string(numero.valor.numerator());
            CHECK(numero.valor.denominator() == 1);
            CHECK(std::ranges::any_of(reporte.hechos, [&](const report::Hecho& hecho) {
                return hecho.puntero.ends_with(dato->second) && hecho.valor == text;
            }));
            ++data;
        }
    }
    CHECK(data > 100);
}

TEST_CASE("every number of every sample is a figure with its explanation, a datum, or words",
          "[pipeline]") {
    const auto paths = samples();
    REQUIRE(paths.size() >= 16);
    std::set<std::string> productos;
    for (const std::string& path : paths) {
        INFO(path);
        const Publicado publicado = publish(path);
        productos.insert(publicado.reporte.producto);
        for (const std::string& fault : faults_of(publicado)) {
            FAIL_CHECK(path << ": " << fault);
        }
    }
    CHECK(productos.size() == 4);
}

TEST_CASE("a figure that no run links is seen, wherever it stands", "[pipeline]") {
    std::size_t seen = 0;
    std::size_t links = 0;
    for (const std::string_view path : {tests::kFicha, tests::kFicha2019, tests::kInforme}) {
        Publicado publicado = publish(std::string{path});
        document::Document& tree = publicado.document;
        for (document::Run& run : tree.runs) {
            const std::string_view text = tree.text_of(run);
            const bool is_telling = text.find('%') != std::string_view::npos;
            if (run.kind != document::RunKind::figure || !is_telling) {
                continue;
            }
            run.kind = document::RunKind::text;
            ++links;
            const bool is_seen = !faults_of(publicado).empty();
            seen += is_seen ? 1 : 0;
            INFO(path << ": " << text);
            CHECK(is_seen);
            run.kind = document::RunKind::figure;
        }
    }
    CHECK(links > 50);
    CHECK(seen == links);
}

TEST_CASE("every datum, rule, contradiction and figure of the samples answers explicar",
          "[pipeline]") {
    for (const std::string& path : samples()) {
        INFO(path);
        const report::Reporte reporte = publish(path).reporte;
        const std::string all = print_temas(reporte);
        const auto answers = [&](const std::string& nombre) {
            INFO(nombre);
            CHECK(print_explicacion(reporte, nombre).starts_with(nombre));
            CHECK(print_explicacion_json(reporte, nombre).starts_with("["));
            CHECK(all.find("\n  " + nombre + ' ') != std::string::npos);
        };
        for (const report::Cifra& cifra : reporte.cifras) {
            answers(cifra.id);
        }
        for (const report::Veredicto& veredicto : reporte.veredictos) {
            answers(veredicto.codigo);
        }
        for (const report::Hecho& hecho : reporte.hechos) {
            answers(hecho.puntero);
        }
        for (const base::Diagnostic& contradiccion : reporte.contradicciones) {
            CHECK(print_explicacion(reporte, contradiccion.code).find(contradiccion.message) !=
                  std::string::npos);
        }
    }
}

TEST_CASE("the page takes whoever follows a figure to its explanation, and back", "[pipeline]") {
    auto obrero = pipeline::make_obrero(recursos());
    REQUIRE(obrero.has_value());
    for (const std::string& path : samples()) {
        INFO(path);
        const auto salidas = pipeline::make_salidas(
            tests::read_source(path), path, recursos(), *obrero,
            {.reporte = {}, .wants_pdf = false, .wants_html = true, .wants_json = false});
        REQUIRE(salidas.has_value());
        const support::Enlaces enlaces = support::read_links(salidas->html);
        CHECK((enlaces.figures > 0 || salidas->producto == "matriz-logica"));
        for (const std::string& fault : enlaces.faults) {
            FAIL_CHECK(path << ": " << fault);
        }
    }
}
