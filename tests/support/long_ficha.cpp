#include "support/long_ficha.hpp"

#include <array>
#include <string>

#include "support/document_builder.hpp"
#include "support/typeset.hpp"

namespace support {

using namespace generator;
using document::Kind;
using document::RunKind;

namespace {

constexpr int kSections = 15;

constexpr std::array<std::string_view, 6> kParagraphs = {
    "El programa busca fortalecer la protección social de niñas, niños y adolescentes en situación "
    "de vulnerabilidad, mediante transferencias monetarias y acompañamiento psicosocial continuo.",
    "Según la información reportada por el ministerio, la cobertura alcanzó a 128.430 "
    "beneficiarios, lo que representa un 83,7% de la población objetivo definida en el diseño.",
    "¿Qué dificultades persisten? La ejecución presupuestaria llegó a “94,2%” del presupuesto "
    "vigente; además, el gasto por beneficiario ascendió a 1.245 miles de pesos, cifra superior a "
    "la del año anterior.",
    "Se recomienda revisar los indicadores de propósito y precisar la metodología de cálculo, ya "
    "que no se identificó una línea base comparable entre regiones, comunas y tramos de edad.",
    "Artículo 3.º: la institución deberá publicar anualmente los resultados, incluyendo el detalle "
    "de los componentes y los criterios de focalización en cada territorio.",
    "El análisis de pertinencia concluye que existe evidencia suficiente acerca del problema "
    "público; no obstante, la justificación de la estrategia requiere mayor profundidad técnica."};

constexpr std::array<std::string_view, 8> kRegions = {
    "Arica y Parinacota", "Tarapacá",     "Antofagasta", "Ñuble", "Biobío", "Aysén",
    "Magallanes",         "Metropolitana"};

void add_table(DocumentBuilder& builder, int section) {
    builder.open_table("montos");
    builder.head_row({"Región", "Población objetivo", "Beneficiarios", "Gasto (M$)", "Cobertura"});
    for (std::size_t i = 0; i < kRegions.size(); ++i) {
        const int base = static_cast<int>(i) * 37 + section * 11;
        builder.row({std::string{kRegions[i]}, std::to_string(10 + base) + ".345",
                     std::to_string(9 + base) + ".118", "1." + std::to_string(100 + base) + ".567",
                     std::to_string(60 + base % 40) + "," + std::to_string(base % 10) + "%"});
    }
    builder.close();
}

void add_chart(DocumentBuilder& builder) {
    document::Chart chart;
    chart.title = "Gasto por año";
    chart.unit = "M$";
    chart.alternative_text = "Gráfico de barras: 2021, 545.775; 2022, 612.004; 2023, 640.118.";
    chart.categories = {"2021", "2022", "2023"};
    chart.series.push_back({.name = "Gasto", .values = {}});
    for (const int amount : {545'775, 612'004, 640'118}) {
        chart.series.front().values.push_back(
            {.value = base::Ratio{amount}, .text = std::to_string(amount)});
    }
    const auto index = static_cast<std::uint32_t>(builder.document().charts.size());
    builder.document().charts.push_back(chart);
    builder.open(Kind::figure);
    builder.last().payload = index;
    builder.close();
}

}  // namespace

document::Document long_ficha() {
    DocumentBuilder builder{official_theme()};
    document::Document& document = builder.document();
    document.title = "Ficha de monitoreo: Programa de Apoyo Integral a la Niñez";
    document.subject = "Monitoreo de programas sociales";
    document.author = "Dirección de Presupuestos";
    document.date = "2024-05-31T12:00:00Z";
    document.footer = "Programa de Apoyo Integral a la Niñez";
    document.links.emplace_back("https://www.dipres.gob.cl/");
    builder.open(Kind::header);
    builder.text(Kind::title, "Programa de Apoyo Integral a la Niñez");
    builder.text(Kind::p, "Ministerio de Desarrollo Social y Familia");
    builder.close();
    for (int section = 0; section < kSections; ++section) {
        builder.open(Kind::section);
        builder.text(Kind::h1, std::to_string(section + 1) + ". RESULTADOS Y GESTIÓN");
        for (std::size_t i = 0; i < 4; ++i) {
            builder.text(Kind::p, kParagraphs[(static_cast<std::size_t>(section) + i) % 6]);
        }
        builder.open(Kind::ul);
        builder.text(Kind::li, kParagraphs[static_cast<std::size_t>(section) % 6]);
        builder.text(Kind::li, "Cumplió la meta del indicador de propósito.");
        builder.close();
        const std::uint32_t note =
            builder.footnote(std::to_string(section + 1), "Cifras preliminares a diciembre.");
        builder.open(Kind::p);
        builder.run("Las cifras se publican en el ");
        builder.run("sitio de la Dirección de Presupuestos", RunKind::link, 0);
        builder.run(" cada año.");
        builder.run(std::to_string(section + 1), RunKind::footnote, note);
        builder.close();
        builder.text(Kind::h2, "Cobertura por región");
        add_table(builder, section);
        if (section % 4 == 0) {
            add_chart(builder);
        }
        builder.close();
    }
    return document;
}

}  // namespace support
