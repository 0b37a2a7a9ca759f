#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/template.hpp"
#include "methodology/edicion.hpp"
#include "report/reporte.hpp"

namespace support {

/// Numbers of a document that nobody could explain: neither a figure that leads to its explanation,
/// nor a datum of the input, nor a threshold or year of a rule's sentence, nor a word of the
/// template, the edition or the input. The explanations themselves, at the end, are not looked at.
[[nodiscard]] std::vector<std::string> unexplained(const generator::document::Document& document,
                                                   const generator::report::Reporte& reporte,
                                                   const generator::methodology::Edicion& edicion,
                                                   const generator::document::Template& plantilla);

/// The figures of a page, and where their links fail to lead to an explanation and back.
struct Enlaces {
    std::size_t figures = 0;
    std::vector<std::string> faults;
};
[[nodiscard]] Enlaces read_links(std::string_view html);

}  // namespace support
