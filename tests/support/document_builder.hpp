#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/theme.hpp"

namespace support {

/// Builds document trees in code, in document order: open, text, close. Runs of a node come before
/// its children.
class DocumentBuilder {
  public:
    using Kind = generator::document::Kind;
    using RunKind = generator::document::RunKind;

    explicit DocumentBuilder(const generator::document::Theme& theme);

    /// `style` names a style of the theme (of a table for `table`); empty: the one of its kind.
    std::uint32_t open(Kind kind, std::string_view style = {});
    void close();
    void run(std::string_view text, RunKind kind = RunKind::text,
             std::uint32_t target = generator::document::kNone);
    /// A node with this text and nothing else.
    std::uint32_t text(Kind kind, std::string_view text, std::string_view style = {});
    void note(std::string_view label, std::string_view text);
    /// A footnote that a later `run(mark, RunKind::footnote, index)` cites.
    std::uint32_t footnote(std::string_view mark, std::string_view text);
    /// Opens a table; `widths` in thousandths, empty: by content.
    void open_table(std::string_view style, const std::vector<std::uint16_t>& widths = {});
    void head_row(const std::vector<std::string>& cells);
    void row(const std::vector<std::string>& cells);

    [[nodiscard]] generator::document::Node& last() { return document_.nodes.back(); }
    [[nodiscard]] generator::document::Document& document() { return document_; }

  private:
    [[nodiscard]] std::uint16_t style_of(Kind kind, std::string_view style) const;
    void append_run(std::uint32_t node, const generator::document::Run& run);

    const generator::document::Theme& theme_;
    generator::document::Document document_;
    std::vector<std::uint32_t> open_;
    std::vector<std::uint32_t> last_child_;
};

}  // namespace support
