#include "document/template_elements.hpp"

#include <array>

namespace generator::document {
namespace {

using enum Attribute;

constexpr std::array<std::string_view, 21> kAttributeNames{
    "a",       "ancho",   "ancla", "cada",  "categorias", "colspan", "estilo",
    "formato", "grafico", "href",  "marca", "medio",      "nombre",  "pagina",
    "resumen", "rowspan", "scope", "si",    "titulo",     "unidad",  "valores"};

constexpr std::uint32_t kAlways = bit(cada) | bit(si);
constexpr std::uint32_t kBlock = kAlways | bit(estilo) | bit(medio);
constexpr std::uint32_t kCell = kAlways | bit(estilo) | bit(colspan) | bit(rowspan) | bit(ancho);
constexpr std::uint32_t kChart =
    kAlways | bit(medio) | bit(grafico) | bit(titulo) | bit(unidad) | bit(categorias);
constexpr std::uint32_t kSerie = kAlways | bit(nombre) | bit(valores) | bit(formato);

constexpr Element kB = Element::block;

// The whole vocabulary: HTML's names, so that whoever knows HTML can edit a ficha.
constexpr std::array kElements{
    ElementRule{"document", kB, Kind::document, 0, kTop | kFlow, bit(pagina), 0},
    ElementRule{"header", kB, Kind::header, kTop, kBand, kBlock, 0},
    ElementRule{"section", kB, Kind::section, kTop | kFlow, kFlow,
                kBlock | bit(ancla) | bit(pagina), 0},
    ElementRule{"title", kB, Kind::title, kBand, kInline, kBlock, 0},
    ElementRule{"h1", kB, Kind::h1, kFlow, kInline, kBlock, 0},
    ElementRule{"h2", kB, Kind::h2, kFlow, kInline, kBlock, 0},
    ElementRule{"h3", kB, Kind::h3, kFlow, kInline, kBlock, 0},
    ElementRule{"h4", kB, Kind::h4, kFlow, kInline, kBlock, 0},
    ElementRule{"p", kB, Kind::p, kFlow | kBand | kCellFlow, kInline, kBlock | bit(ancla), 0},
    ElementRule{"ul", kB, Kind::ul, kFlow | kCellFlow, kItems, kBlock | bit(marca), 0},
    ElementRule{"li", kB, Kind::li, kItems, kInline | kCellFlow, kBlock | bit(ancla), 0},
    ElementRule{"table", kB, Kind::table, kFlow, kTableParts, kBlock | bit(resumen) | bit(ancho),
                bit(resumen)},
    ElementRule{"thead", kB, Kind::thead, kTableParts, kRows, kAlways, 0},
    ElementRule{"tbody", kB, Kind::tbody, kTableParts, kRows, kAlways, 0},
    ElementRule{"tr", kB, Kind::tr, kTableParts | kRows, kCells, kAlways | bit(estilo), 0},
    ElementRule{"th", kB, Kind::th, kCells, kInline | kCellFlow, kCell | bit(scope), 0},
    ElementRule{"td", kB, Kind::td, kCells, kInline | kCellFlow, kCell, 0},
    ElementRule{"figure", kB, Kind::figure, kFlow, kSeries, kChart,
                bit(grafico) | bit(titulo) | bit(categorias)},
    ElementRule{"note", kB, Kind::note, kFlow | kInline, kInline, kBlock | bit(marca), 0},
    ElementRule{"columns", kB, Kind::columns, kFlow, kColumns, kBlock, 0},
    ElementRule{"column", kB, Kind::column, kColumns, kFlow, kBlock | bit(ancho), 0},
    ElementRule{"span", Element::span, Kind::p, kInline, kInline, kAlways, 0},
    ElementRule{"strong", Element::strong, Kind::p, kInline, kInline, kAlways, 0},
    ElementRule{"em", Element::em, Kind::p, kInline, kInline, kAlways, 0},
    ElementRule{"a", Element::link, Kind::p, kInline, kInline, kAlways | bit(href), bit(href)},
    ElementRule{"ref", Element::ref, Kind::p, kInline, 0, kAlways | bit(a), bit(a)},
    ElementRule{"br", Element::line_break, Kind::p, kInline, 0, kAlways, 0},
    ElementRule{"serie", Element::series, Kind::figure, kSeries, 0, kSerie,
                bit(nombre) | bit(valores) | bit(formato)},
};

}  // namespace

const ElementRule* find_element(std::string_view name) {
    for (const ElementRule& rule : kElements) {
        if (rule.name == name) {
            return &rule;
        }
    }
    return nullptr;
}

std::vector<std::string_view> element_names(Group member_of) {
    std::vector<std::string_view> result;
    for (const ElementRule& rule : kElements) {
        if ((rule.member_of & member_of) != 0) {
            result.push_back(rule.name);
        }
    }
    return result;
}

std::optional<Attribute> find_attribute(std::string_view name) {
    for (std::size_t i = 0; i < kAttributeNames.size(); ++i) {
        if (kAttributeNames[i] == name) {
            return static_cast<Attribute>(i);
        }
    }
    return std::nullopt;
}

std::string_view name_of(Attribute attribute) {
    return kAttributeNames[static_cast<std::size_t>(attribute)];
}

std::vector<std::string_view> attribute_names(std::uint32_t mask) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < kAttributeNames.size(); ++i) {
        if ((mask & bit(static_cast<Attribute>(i))) != 0) {
            result.push_back(kAttributeNames[i]);
        }
    }
    return result;
}

}  // namespace generator::document
