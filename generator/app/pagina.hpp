#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/partial_file.hpp"
#include "base/diagnostic.hpp"
#include "comparacion/comparacion.hpp"
#include "writers/comparacion/page.hpp"

namespace generator::app {

/// The page of a comparison. Its head counts what comes after it, so what is told of each programme
/// waits on the disk until all are known; nothing has the name of the page before it is whole.
class Pagina {
  public:
    explicit Pagina(std::string path);

    [[nodiscard]] base::Diagnostics open();
    [[nodiscard]] base::Diagnostics add(const comparacion::Comparado& comparado);
    [[nodiscard]] base::Diagnostics write(const writers::comparacion::Titulo& titulo,
                                          std::string_view style_sheet,
                                          const comparacion::Resumen& resumen,
                                          const base::Diagnostics& diagnostics);

  private:
    [[nodiscard]] base::Diagnostics copy(const Spool& spool);

    std::unique_ptr<PartialFile> file_;
    Spool rows_;
    Spool sections_;
    std::size_t programmes_ = 0;
};

}  // namespace generator::app
