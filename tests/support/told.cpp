#include "support/told.hpp"

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"

namespace support {

Textos told(std::string_view path, std::string_view id, const std::string& de,
            const std::string& a) {
    static const auto recursos = generator::pipeline::load_recursos();
    std::string bytes = tests::read_source(path);
    bytes = de.empty() ? bytes : replaced(bytes, de, a);
    const auto reporte = generator::pipeline::judge(bytes, path, *recursos, {});
    REQUIRE(reporte.has_value());
    Textos messages;
    for (const generator::base::Diagnostic& d : reporte->contradicciones) {
        if (d.code == id) {
            messages.push_back(d.message);
        }
    }
    return messages;
}

}  // namespace support
