#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"

namespace support {

/// What a page prints of figures against what its twin says of them.
struct CifrasImpresas {
    std::size_t figures = 0;  // that the page prints
    std::vector<std::string> faults;
};

/// Every figure of the page is printed as the twin says; of a ficha, also the counts that its
/// tables print as they were given and the numbers of its charts. The PDF holds the cells of the
/// same document.
[[nodiscard]] CifrasImpresas compare_printed(std::string_view html, std::string_view json,
                                             const generator::methodology::Edicion& edicion);

}  // namespace support
