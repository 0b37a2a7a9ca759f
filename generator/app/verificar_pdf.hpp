#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace generator::app {

/// The elements of an array of JSON, written as they come.
class ListaJson {
  public:
    void add(std::ostream& out, const std::string& item) {
        out << (is_first_ ? "[\n" : ",\n") << item;
        is_first_ = false;
    }
    void finish(std::ostream& out) { out << (is_first_ ? "[" : "") << "\n]\n"; }

  private:
    bool is_first_ = true;
};

/// `verificar` of PDFs instead of a folder: each is made again from the data that it carries, and
/// compared; one that is not there is told as such. With --json each is one more element of
/// `lista`.
[[nodiscard]] ExitCode verificar_pdfs(const Orden& orden, const std::vector<std::string>& files,
                                      ListaJson& lista, Consola& consola);

}  // namespace generator::app
