#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consolidado/from_report.hpp"
#include "consolidado/tablas_fijas.hpp"

namespace generator::consolidado {

/// Counts programmes and their findings, by what the budget office asks for.
class Conteos {
  public:
    void add(const Programa& programa);
    void leave_out() { ++no_incluidos_; }

    [[nodiscard]] TablaConFilas make() const;

  private:
    enum class Agrupacion : std::uint8_t {
        todos,
        producto_edicion,
        ministerio,
        servicio,
        dimension,
        hallazgo,
    };
    struct Conteo {
        std::string nombre;  // the least of the spellings of the group
        std::int64_t programas = 0;
        std::int64_t con_hallazgos = 0;
        std::int64_t hallazgos = 0;
        std::map<std::string, std::int64_t> por_dimension;
    };
    /// Capitals and accents make no other ministerio: the group is told by its folded name.
    using Clave = std::pair<Agrupacion, std::string>;

    static std::string_view to_text(Agrupacion agrupacion);
    void count(Agrupacion agrupacion, const std::string& grupo, const Programa& programa);
    Conteo& find(Agrupacion agrupacion, const std::string& grupo);
    void count_findings(const Programa& programa);
    [[nodiscard]] std::vector<std::string> dimensions() const;

    std::map<Clave, Conteo> conteos_;
    std::int64_t incluidos_ = 0;
    std::int64_t no_incluidos_ = 0;
};

}  // namespace generator::consolidado
