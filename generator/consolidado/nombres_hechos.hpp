#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/campo.hpp"
#include "report/reporte.hpp"

namespace generator::consolidado {

/// The column of a fact.
struct NombreHecho {
    std::string nombre;  // "periodos/2023/presupuesto_inicial"
    std::string orden;   // fields as they are declared, elements by their key
    std::string camino;  // "/periodos/*/presupuesto_inicial": its place in every input
    const model::Campo* campo = nullptr;  // nullptr: no table declares it
    bool is_clave = false;                // the key that names the columns of its element
    bool is_elemento = false;             // part of a list of plain values
};

/// Names the facts of one report.
class NombresHechos {
  public:
    explicit NombresHechos(const report::Reporte& reporte);

    [[nodiscard]] NombreHecho name(std::string_view puntero) const;
    [[nodiscard]] const model::TablaCampos* tabla() const { return tabla_; }

  private:
    void append_element(std::string_view prefix, std::string_view index, NombreHecho& out) const;

    const model::TablaCampos* tabla_ = nullptr;
    std::map<std::string, std::string, std::less<>> claves_;  // "/periodos/2" -> "2023"
};

}  // namespace generator::consolidado
