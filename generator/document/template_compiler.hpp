#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/template_elements.hpp"
#include "document/template_names.hpp"
#include "document/template_source.hpp"
#include "document/template_tree.hpp"

namespace generator::document {

/// XML tree -> template tree; faults of every kind in one pass. Split over two files: elements in
/// template_compiler.cpp, attributes in template_attributes.cpp.
class TemplateCompiler {
  public:
    TemplateCompiler(TemplateSource& source, const report::Forma& forma, const Theme& theme);

    void compile(const pugi::xml_node& root, TemplateOrigin origin);
    [[nodiscard]] std::unique_ptr<Template::Tree> take_tree() { return std::move(tree_); }

  private:
    /// What the elements around a place mean to it.
    struct Context {
        Group accepts = 0;
        const CellStyles* cells = nullptr;  // of the table around
        bool is_head = false;
        bool is_total = false;
        bool is_in_note = false;
        bool is_in_columns = false;
    };
    /// A text with bindings: of an element, or of one of its attributes.
    struct Site {
        pugi::xml_node node;
        pugi::xml_attribute attribute;
    };
    struct Chain {
        std::uint32_t first = kNone;
        std::uint32_t last = kNone;
    };

    std::uint32_t add(const TemplateNode& node);
    void link(Chain& chain, std::uint32_t node);
    void compile_element(const pugi::xml_node& node, const Context& context, Chain& siblings);
    [[nodiscard]] const ElementRule* checked_rule(const pugi::xml_node& node,
                                                  const Context& context);
    void compile_children(const pugi::xml_node& node, std::uint32_t self, const ElementRule& rule,
                          const Context& context);
    void set_default_look(TemplateNode& made, Context& context) const;
    /// What the inline content of a cell is made of.
    struct CellContent {
        bool has_number = false;
        bool has_other = false;
    };
    void look_into(std::uint32_t first, CellContent& content) const;
    void finish_cell(std::uint32_t self, const Context& context, bool has_own_style);

    void compile_text(std::string_view text, const Site& site, Chain& chain);
    void compile_binding(std::string_view binding, std::size_t index, std::size_t offset,
                         const Site& site, Chain& chain);
    void add_literal(std::string_view text, Chain& chain);
    void fault_in(const Site& site, std::size_t index, std::size_t offset, std::string_view code,
                  std::string message, std::string hint);

    [[nodiscard]] bool begin_loop(const pugi::xml_node& node, TemplateNode& made);
    void compile_attributes(const pugi::xml_node& node, const ElementRule& rule, TemplateNode& made,
                            Context& context);
    void compile_attribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
                           Attribute which, TemplateNode& made, Context& context);
    void set_conditions(const Site& site, TemplateNode& made);
    void set_style(const Site& site, TemplateNode& made, Context& context);
    void set_span(const Site& site, CellSpan& span, bool takes_all);
    void set_width(const Site& site, TemplateNode& made);
    /// An attribute whose value is a name of the report: `ancla`, `categorias`, `valores`.
    void set_path(const Site& site, Attribute which, TemplateNode& made);
    void set_choice(const Site& site, Attribute which, TemplateNode& made);
    [[nodiscard]] std::uint32_t text_attribute(const Site& site);
    [[nodiscard]] const report::Forma* path_attribute(const Site& site, std::string_view text,
                                                      std::size_t shift, Path& path);
    void expect(bool condition, const Site& site, std::string message, std::string hint);
    void check_marks();
    void check_headings();

    TemplateSource& source_;
    const Theme& theme_;
    std::unique_ptr<Template::Tree> tree_;
    Names names_;
    std::vector<CellStyles> table_cells_;  // of each table style of the theme
    struct MarkUse {
        pugi::xml_node node;
        std::string mark;
    };
    std::vector<MarkUse> cited_;
    std::vector<std::string> marked_;
    struct HeadingPlace {
        std::uint32_t node = 0;
        pugi::xml_node source;
    };
    std::vector<HeadingPlace> headings_;
    bool has_bound_marks_ = false;
    bool has_title_ = false;
};

}  // namespace generator::document
