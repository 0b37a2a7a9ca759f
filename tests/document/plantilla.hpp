#pragma once

#include <string>
#include <string_view>

#include "document/from_report.hpp"
#include "document/print.hpp"
#include "document/template.hpp"
#include "resources.hpp"
#include "support/catch.hpp"
#include "support/valor_json.hpp"

namespace support {

inline const generator::document::Theme& theme() {
    static const auto theme = generator::document::read_theme(
        generator::resources::find("assets/estilos/oficial.json"), "oficial.json");
    REQUIRE(theme);
    return *theme;
}

/// A small report: texts, numbers, a list of objects.
inline const generator::report::Forma& small_forma() {
    using namespace generator::report;
    static const Forma texto{TipoValor::texto, {}, nullptr};
    static const Forma numero{TipoValor::numero, {}, nullptr};
    static const Forma textos{TipoValor::lista, {}, &texto};
    static const Forma numeros{TipoValor::lista, {}, &numero};
    static const Forma fila{
        TipoValor::objeto,
        {{"nombre", &texto, ""}, {"montos", &numeros, ""}, {"nota", &texto, ""}},
        nullptr};
    static const Forma filas{TipoValor::lista, {}, &fila};
    static const Forma programa{
        TipoValor::objeto, {{"nombre", &texto, ""}, {"gasto", &numero, ""}}, nullptr};
    static const Forma raiz{TipoValor::objeto,
                            {{"programa", &programa, ""},
                             {"anios", &textos, ""},
                             {"filas", &filas, ""},
                             {"valor", &numero, ""}},
                            nullptr};
    return raiz;
}

/// The faults of a template, as text; empty if it is good.
inline std::string faults_of(std::string_view xml) {
    const auto made = generator::document::read_template(xml, "t.xml", small_forma(), theme());
    std::string result;
    for (const auto& fault : made.diagnostics()) {
        result += generator::base::to_text(fault) + '\n';
    }
    return result;
}

inline generator::base::Result<generator::document::Document> expanded(std::string_view xml,
                                                                       std::string_view json) {
    const auto made = generator::document::read_template(xml, "t.xml", small_forma(), theme());
    for (const auto& fault : made.diagnostics()) {
        UNSCOPED_INFO(generator::base::to_text(fault));
    }
    REQUIRE(made);
    generator::report::Reporte reporte;
    reporte.titulo = "Título";
    reporte.raiz = make_valor(json, small_forma());
    reporte.cifras.resize(2);
    reporte.cifras[0].id = "gasto";
    reporte.cifras[1].id = "otra";
    return generator::document::expand(*made, reporte);
}

/// The tree of a template with its data, without the lines of document, header and title.
inline std::string tree_of(std::string_view body, std::string_view json) {
    const std::string xml =
        "<document><header><title>T</title></header>" + std::string{body} + "</document>";
    const auto document = expanded(xml, json);
    REQUIRE(document);
    std::string text = generator::document::print(*document, theme());
    for (int i = 0; i < 3; ++i) {
        text.erase(0, text.find('\n') + 1);
    }
    return text;
}

}  // namespace support
