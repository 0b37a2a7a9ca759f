#include "support/sample_pages.hpp"

namespace support {

using namespace generator;
using document::Kind;
using document::RunKind;
using layout::ItemKind;
using layout::MarkKind;

const std::shared_ptr<const fonts::Fonts>& SamplePages::fonts() {
    static const std::shared_ptr<const fonts::Fonts> loaded = fonts::Fonts::load().value();
    return loaded;
}

SamplePages::SamplePages() : shaper_{fonts()} {
    document.nodes.push_back({.kind = Kind::document});
    document.title = "Ficha de prueba: año 2023 & <más>";
    document.author = "Dirección de Presupuestos";
    document.subject = "Monitoreo";
    document.date = "2024-05-31T12:00:00Z";
}

std::uint32_t SamplePages::node(Kind kind, std::uint32_t parent) {
    const auto index = static_cast<std::uint32_t>(document.nodes.size());
    document.nodes.push_back({.kind = kind, .parent = parent});
    if (parent == document::kNone) {
        return index;
    }
    std::uint32_t* place = &document.nodes[parent].first_child;
    while (*place != document::kNone) {
        place = &document.nodes[*place].next_sibling;
    }
    *place = index;
    return index;
}

std::uint32_t SamplePages::run(std::uint32_t node, std::string_view text, RunKind kind,
                               std::uint32_t target) {
    const auto index = static_cast<std::uint32_t>(document.runs.size());
    document.runs.push_back({.begin = static_cast<std::uint32_t>(document.text.size()),
                             .size = static_cast<std::uint32_t>(text.size()),
                             .target = target,
                             .kind = kind});
    document.text += text;
    document::Node& owner = document.nodes[node];
    owner.first_run = owner.run_count == 0 ? index : owner.first_run;
    ++owner.run_count;
    return index;
}

void SamplePages::page() {
    layout::Page& added = pages.pages.emplace_back();
    added.width = base::milli_points(595276);
    added.height = base::milli_points(841890);
}

layout::Item& SamplePages::item(ItemKind kind) {
    layout::Item& added = pages.pages.back().items.emplace_back();
    added.kind = kind;
    added.color = color;
    return added;
}

void SamplePages::begin(MarkKind mark, std::uint32_t node, std::uint32_t run) {
    layout::Item& added = item(ItemKind::begin);
    added.mark = mark;
    added.first = node;
    added.count = run;
}

void SamplePages::end() { item(ItemKind::end); }

std::int32_t SamplePages::text(std::int32_t x, std::int32_t y, std::string_view letters,
                               document::Face face, std::int32_t size) {
    constexpr std::string_view kSoftHyphen = "\u00AD";
    const auto index = static_cast<fonts::FaceIndex>(face);
    layout::Item& added = item(ItemKind::text);
    added.face = face;
    added.x = base::points(x);
    added.y = base::points(y);
    added.size = base::points(size);
    added.first = static_cast<std::uint32_t>(pages.glyphs.size());
    const bool is_broken = letters.size() > 2 && letters.substr(letters.size() - 2) == kSoftHyphen;
    if (is_broken) {
        letters.remove_suffix(2);
    }
    const fonts::Shaped shaped = shaper_.shape(index, letters);
    pages.glyphs.insert(pages.glyphs.end(), shaped.glyphs.begin(), shaped.glyphs.end());
    std::int32_t width = shaped.width;
    if (is_broken) {
        const fonts::Shaped hyphen = shaper_.shape(index, "-");
        pages.glyphs.push_back(hyphen.glyphs.front());
        pages.glyphs.back().is_soft_hyphen = true;
        width += hyphen.width;
    }
    added.count = static_cast<std::uint32_t>(pages.glyphs.size()) - added.first;
    return width * size / fonts()->metrics(index).units_per_em;
}

void SamplePages::rectangle(std::int32_t x, std::int32_t y, std::int32_t width,
                            std::int32_t height) {
    layout::Item& added = item(ItemKind::rectangle);
    added.x = base::points(x);
    added.y = base::points(y);
    added.width = base::points(width);
    added.height = base::points(height);
}

void SamplePages::line(std::int32_t x, std::int32_t y, std::int32_t width) {
    layout::Item& added = item(ItemKind::line);
    added.x = base::points(x);
    added.y = base::points(y);
    added.width = base::points(width);
    added.size = base::milli_points(500);
}

void SamplePages::marked(std::uint32_t node, std::int32_t x, std::int32_t y,
                         std::string_view letters) {
    begin(MarkKind::node, node);
    text(x, y, letters);
    end();
}

void SamplePages::link(std::uint32_t node, std::uint32_t run, std::int32_t x, std::int32_t y,
                       std::int32_t width) {
    pages.pages.back().links.push_back({.node = node,
                                        .run = run,
                                        .left = base::points(x),
                                        .bottom = base::points(y - 3),
                                        .right = base::points(x + width),
                                        .top = base::points(y + 9)});
}

namespace {

/// Paragraph with a hyphenated line end, a link and a footnote.
void add_paragraph(SamplePages& sample, std::uint32_t section) {
    const std::uint32_t note = sample.node(Kind::note, document::kNone);
    sample.run(note, "Cifras preliminares.");
    sample.document.footnotes.push_back({.node = note, .mark = "1"});
    sample.document.links.emplace_back("https://www.dipres.gob.cl/año");

    const std::uint32_t p = sample.node(Kind::p, section);
    sample.run(p, "La oficina informó una administración eficiente (véase ");
    const std::uint32_t link = sample.run(p, "sitio oficial", RunKind::link, 0);
    sample.run(p, ").");
    const std::uint32_t cite = sample.run(p, "1", RunKind::footnote, 0);
    sample.begin(MarkKind::node, p);
    sample.text(56, 740, "La oficina informó una adminis\u00AD");
    sample.text(56, 726, "tración eficiente ");
    sample.text(56, 712, "(véase ");
    sample.end();
    sample.begin(MarkKind::run, p, link);
    const std::int32_t width = sample.text(100, 712, "sitio oficial");
    sample.end();
    sample.link(p, link, 100, 712, width);
    sample.marked(p, 160, 712, ").");
    sample.begin(MarkKind::run, p, cite);
    sample.text(170, 716, "1", document::Face::regular, 6);
    sample.end();

    sample.begin(MarkKind::label, note);
    sample.text(56, 60, "1", document::Face::regular, 6);
    sample.end();
    sample.marked(note, 62, 58, "Cifras preliminares.");
}

void add_list(SamplePages& sample, std::uint32_t section) {
    const std::uint32_t list = sample.node(Kind::ul, section);
    for (const auto& [y, text] :
         {std::pair{690, "Primer componente"}, std::pair{676, "Segundo componente"}}) {
        const std::uint32_t li = sample.node(Kind::li, list);
        sample.run(li, text);
        sample.begin(MarkKind::label, li);
        sample.text(60, y, "•");
        sample.end();
        sample.marked(li, 72, y, text);
    }
}

void add_figure(SamplePages& sample, std::uint32_t section) {
    const std::uint32_t figure = sample.node(Kind::figure, section);
    sample.document.nodes[figure].payload = 0;
    document::Chart chart;
    chart.alternative_text = "Gráfico de barras: 2022, 10 ≥ 5; 2023, 20.";
    sample.document.charts.push_back(chart);
    sample.begin(MarkKind::node, figure);
    sample.color = {15, 105, 180};
    sample.rectangle(80, 560, 40, 40);
    sample.rectangle(140, 560, 40, 80);
    sample.line(70, 560, 130);
    sample.color = {33, 33, 33};
    sample.text(85, 548, "2022");
    sample.text(145, 548, "2023");
    sample.end();
    sample.pages.figures.push_back({.node = figure,
                                    .page = 0,
                                    .left = base::points(70),
                                    .bottom = base::points(545),
                                    .right = base::points(200),
                                    .top = base::points(645)});
}

std::uint32_t add_cell(SamplePages& sample, std::uint32_t row, Kind kind, std::string_view text) {
    const std::uint32_t cell = sample.node(kind, row);
    sample.run(cell, text);
    return cell;
}

/// Two columns and four rows: the second is split over the pages, the third has an empty cell, the
/// fourth spans both columns.
void add_table(SamplePages& sample, std::uint32_t section) {
    const std::uint32_t table = sample.node(Kind::table, section);
    sample.document.nodes[table].payload = 0;
    sample.document.tables.push_back({.widths = {}, .summary = "Regiones y observaciones"});
    const std::uint32_t head = sample.node(Kind::tr, sample.node(Kind::thead, table));
    sample.begin(MarkKind::artifact);
    sample.rectangle(56, 500, 480, 16);
    sample.end();
    sample.marked(add_cell(sample, head, Kind::th, "Región"), 60, 504, "Región");
    sample.marked(add_cell(sample, head, Kind::th, "Observación"), 260, 504, "Observación");
    const std::uint32_t body = sample.node(Kind::tbody, table);
    const std::uint32_t first = sample.node(Kind::tr, body);
    const std::uint32_t name = add_cell(sample, first, Kind::th, "Ñuble");
    sample.document.nodes[name].scope = document::Scope::row;
    sample.marked(name, 60, 488, "Ñuble");
    const std::uint32_t split = add_cell(sample, first, Kind::td, "Texto que empieza y termina");
    sample.marked(split, 260, 488, "Texto que empieza ");

    sample.page();
    sample.begin(MarkKind::pagination);
    sample.text(60, 784, "Región");
    sample.end();
    sample.marked(split, 260, 770, "y termina");
    const std::uint32_t second = sample.node(Kind::tr, body);
    sample.marked(add_cell(sample, second, Kind::th, "Aysén"), 60, 756, "Aysén");
    sample.node(Kind::td, second);
    const std::uint32_t third = sample.node(Kind::tr, body);
    const std::uint32_t wide = add_cell(sample, third, Kind::td, "Total ≥ 85% →");
    sample.document.nodes[wide].column_span = 2;
    sample.begin(MarkKind::node, wide);
    sample.text(60, 742, "Total ≥ 85% ");
    sample.text(130, 742, "→", document::Face::symbols);
    sample.end();
}

}  // namespace

SamplePages two_pages() {
    SamplePages sample;
    sample.page();
    const std::uint32_t header = sample.node(Kind::header, 0);
    const std::uint32_t title = sample.node(Kind::title, header);
    sample.run(title, "Programa de Apoyo a la Niñez");
    sample.marked(title, 56, 800, "Programa de Apoyo a la Niñez");
    const std::uint32_t section = sample.node(Kind::section, 0);
    const std::uint32_t heading = sample.node(Kind::h1, section);
    sample.run(heading, "I. Desempeño");
    sample.marked(heading, 56, 770, "I. Desempeño");
    const std::uint32_t screen = sample.node(Kind::p, section);
    sample.run(screen, "Solo en pantalla");
    sample.document.nodes[screen].is_screen_only = true;
    add_paragraph(sample, section);
    add_list(sample, section);
    add_figure(sample, section);
    const std::uint32_t inner = sample.node(Kind::h2, section);
    sample.run(inner, "Regiones");
    sample.marked(inner, 56, 525, "Regiones");
    add_table(sample, section);
    const std::uint32_t note = sample.node(Kind::note, section);
    sample.run(note, "Nota de la tabla.");
    sample.begin(MarkKind::label, note);
    sample.text(56, 720, "*");
    sample.end();
    sample.marked(note, 62, 720, "Nota de la tabla.");
    sample.begin(MarkKind::footer);
    sample.text(500, 30, "2 / 2");
    sample.end();
    sample.pages.headings = {{title, 0, base::points(815)},
                             {heading, 0, base::points(785)},
                             {inner, 0, base::points(540)}};
    return sample;
}

}  // namespace support
