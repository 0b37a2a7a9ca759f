#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/template.hpp"
#include "document/theme.hpp"
#include "report/valor.hpp"

namespace generator::pipeline {

/// The template of a publication. One of the program's own is read when a document first asks for
/// it: a run uses one or two of them, and reading all takes a tenth of the time of one document.
class Plantilla {
  public:
    /// One that was read.
    explicit Plantilla(document::Template leida);
    /// One of the program's own; `bytes` and `forma` outlive it.
    Plantilla(std::string_view bytes, std::string_view file, const report::Forma& forma);

    /// The same for every worker. A fault is one of the program's own data.
    [[nodiscard]] const base::Result<document::Template>& get(const document::Theme& theme) const;

  private:
    struct Carga;
    std::shared_ptr<Carga> carga_;
};

}  // namespace generator::pipeline
