#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/template_tree.hpp"

namespace generator::document {

/// What an element is to its parent, and what it takes from its children.
using Group = std::uint32_t;
inline constexpr Group kTop = 1U << 0U;
inline constexpr Group kBand = 1U << 1U;      // title and p of the header
inline constexpr Group kFlow = 1U << 2U;      // what a section holds
inline constexpr Group kCellFlow = 1U << 3U;  // paragraphs and lists inside a cell or an item
inline constexpr Group kItems = 1U << 4U;
inline constexpr Group kTableParts = 1U << 5U;
inline constexpr Group kRows = 1U << 6U;
inline constexpr Group kCells = 1U << 7U;
inline constexpr Group kInline = 1U << 8U;
inline constexpr Group kColumns = 1U << 9U;
inline constexpr Group kSeries = 1U << 10U;

enum class Attribute : std::uint8_t {
    a,
    ancho,
    ancla,
    cada,
    categorias,
    colspan,
    estilo,
    formato,
    grafico,
    href,
    marca,
    medio,
    nombre,
    pagina,
    resumen,
    rowspan,
    scope,
    si,
    titulo,
    unidad,
    valores,
};

struct ElementRule {
    std::string_view name;
    Element element = Element::block;
    Kind kind = Kind::document;
    Group member_of = 0;
    Group accepts = 0;
    std::uint32_t attributes = 0;  // bits by Attribute
    std::uint32_t required = 0;
};

[[nodiscard]] constexpr std::uint32_t bit(Attribute attribute) {
    return 1U << static_cast<std::uint32_t>(attribute);
}

[[nodiscard]] const ElementRule* find_element(std::string_view name);
[[nodiscard]] std::vector<std::string_view> element_names(Group member_of);
[[nodiscard]] std::optional<Attribute> find_attribute(std::string_view name);
[[nodiscard]] std::string_view name_of(Attribute attribute);
[[nodiscard]] std::vector<std::string_view> attribute_names(std::uint32_t mask);

}  // namespace generator::document
