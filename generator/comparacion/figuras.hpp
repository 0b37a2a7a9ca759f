#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "comparacion/arbol.hpp"
#include "comparacion/pareo.hpp"
#include "report/reporte.hpp"

namespace generator::comparacion {

/// Which figure of one report is the same figure in the other. "componente.2.gasto" speaks of the
/// second component: it is "componente.3.gasto" in a file that has another one before it.
class Equivalencias {
  public:
    struct Lado {
        const report::Reporte& reporte;
        const Arbol& arbol;
    };
    Equivalencias(const Lado& antes, const Lado& despues, const Pareo& pareo);

    /// The id in `despues` of a figure of `antes`; nothing if what it speaks of is not there.
    [[nodiscard]] std::optional<std::string> translate(std::string_view id) const;

    /// "componente.2" -> "componente.3"; empty if it is not in `despues`.
    using Nombres = std::map<std::string, std::string, std::less<>>;
    [[nodiscard]] const Nombres& nombres() const { return nombres_; }

  private:
    Nombres nombres_;
};

/// A part of an id that is a calendar year ("cobertura.2023"), or empty.
[[nodiscard]] std::string_view find_anio(std::string_view id);

}  // namespace generator::comparacion
