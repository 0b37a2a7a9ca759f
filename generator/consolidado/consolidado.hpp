#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "consolidado/columnas.hpp"
#include "consolidado/conteos.hpp"
#include "consolidado/from_report.hpp"
#include "consolidado/tablas_fijas.hpp"

namespace generator::consolidado {

/// One programme's rows as bytes, until all programmes are known.
struct Registro {
    std::string orden;      // the rows follow each other as these bytes compare
    std::string programa;   // for `fila_programa`
    std::string hallazgos;  // for `filas_hallazgos`
};

/// The whole year: programmes are added one by one, and then there are five tables of them. What it
/// holds of a programme is counted in its columns, not in its values: those are in the Registro.
/// The tables are the same whatever the order in which programmes come.
class Consolidado {
  public:
    Consolidado();

    [[nodiscard]] Registro add(const Programa& programa);
    /// An input that could not be used, and its faults.
    void leave_out(const std::string& archivo, const base::Diagnostics& faults);
    /// No programme comes any more.
    void finish();

    [[nodiscard]] const Tabla& programas() const { return programas_; }
    [[nodiscard]] Fila fila_programa(std::string_view registro) const;
    [[nodiscard]] const Tabla& hallazgos() const { return hallazgos_; }
    [[nodiscard]] static std::vector<Fila> filas_hallazgos(std::string_view registro);
    /// Conteos, diccionario and, if there are any, no incluidos.
    [[nodiscard]] const std::vector<TablaConFilas>& otras() const { return otras_; }

  private:
    struct NoIncluido {
        std::string archivo;
        Fila fila;
    };

    Columnas columnas_;
    Conteos conteos_;
    std::vector<NoIncluido> no_incluidos_;
    Tabla programas_;
    Tabla hallazgos_;
    std::vector<TablaConFilas> otras_;
};

}  // namespace generator::consolidado
