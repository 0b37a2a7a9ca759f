#include "document/template.hpp"

#include <pugixml.hpp>

#include "base/utf8.hpp"
#include "document/template_compiler.hpp"

namespace generator::document {
namespace {

std::string_view describe(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_end_element_mismatch:
            return "se cierra un elemento que no es el último abierto";
        case pugi::status_unrecognized_tag:
        case pugi::status_bad_start_element:
            return "un elemento está mal escrito";
        case pugi::status_bad_end_element:
            return "el cierre de un elemento está mal escrito";
        case pugi::status_bad_attribute:
            return "un atributo está mal escrito";
        case pugi::status_bad_comment:
            return "un comentario no se cierra";
        case pugi::status_no_document_element:
            return "no hay ningún elemento";
        default:
            return "el XML está mal formado";
    }
}

/// pugixml keeps what it does not know as it stands: it would be printed.
void check_references(TemplateSource& source) {
    const std::string_view bytes = source.bytes();
    if (const std::size_t at = bytes.find("<!DOCTYPE"); at != std::string_view::npos) {
        source.fault_at(at, "E-PLA-001", "una plantilla no lleva DOCTYPE", "Bórrelo.");
    }
    for (std::size_t at = bytes.find('&'); at != std::string_view::npos;
         at = bytes.find('&', at + 1)) {
        const std::string_view rest = bytes.substr(at + 1);
        const bool is_known = rest.starts_with("amp;") || rest.starts_with("lt;") ||
                              rest.starts_with("gt;") || rest.starts_with("quot;") ||
                              rest.starts_with("apos;") || rest.starts_with("#");
        if (!is_known) {
            source.fault_at(at, "E-PLA-001", "hay un «&» que no es de una entidad de XML",
                            "Escriba «&amp;», o la letra misma en vez de su entidad.");
        }
    }
}

}  // namespace

Template::Template(std::unique_ptr<const Tree> tree) : tree_{std::move(tree)} {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

base::Result<Template> read_template(std::string_view bytes, std::string_view file,
                                     const report::Forma& forma, const Theme& theme,
                                     TemplateOrigin origin) {
    TemplateSource source{bytes, file};
    if (const auto invalid = base::find_invalid_utf8(bytes)) {
        source.fault_at(*invalid, "E-PLA-001", "hay bytes que no son UTF-8",
                        "Guarde la plantilla en UTF-8.");
        return source.faults();
    }
    pugi::xml_document xml;
    const pugi::xml_parse_result parsed =
        xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                        pugi::encoding_utf8);
    if (!parsed) {
        source.fault_at(static_cast<std::size_t>(parsed.offset), "E-PLA-001",
                        std::string{describe(parsed.status)}, "Revise las marcas < y > de cerca.");
        return source.faults();
    }
    check_references(source);
    const pugi::xml_node root = xml.document_element();
    TemplateCompiler compiler{source, forma, theme};
    compiler.compile(root, origin);
    for (pugi::xml_node next = root.next_sibling(); next; next = next.next_sibling()) {
        if (next.type() == pugi::node_element) {
            source.fault(next, "E-PLA-003", "hay un segundo elemento después de «document»",
                         "Una plantilla es un solo <document>.");
        }
    }
    if (base::has_errors(source.faults())) {
        return source.faults();
    }
    auto tree = compiler.take_tree();
    tree->file = file;
    return Template{std::move(tree)};
}

}  // namespace generator::document
