#include "pipeline/plantilla.hpp"

#include <mutex>
#include <optional>
#include <utility>

namespace generator::pipeline {

struct Plantilla::Carga {
    std::string_view bytes;
    std::string file;
    const report::Forma* forma = nullptr;
    std::once_flag once;
    std::optional<base::Result<document::Template>> leida;
};

Plantilla::Plantilla(document::Template leida) : carga_{std::make_shared<Carga>()} {
    carga_->leida.emplace(std::move(leida));
}

Plantilla::Plantilla(std::string_view bytes, std::string_view file, const report::Forma& forma)
    : carga_{std::make_shared<Carga>()} {
    carga_->bytes = bytes;
    carga_->file = file;
    carga_->forma = &forma;
}

const base::Result<document::Template>& Plantilla::get(const document::Theme& theme) const {
    Carga& carga = *carga_;
    std::call_once(carga.once, [&] {
        if (!carga.leida) {
            carga.leida.emplace(document::read_template(carga.bytes, carga.file, *carga.forma,
                                                        theme,
                                                        document::TemplateOrigin::compiled_in));
        }
    });
    return *carga.leida;
}

}  // namespace generator::pipeline
