#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/template_tree.hpp"
#include "report/reporte.hpp"

namespace generator::document {

/// Template + report -> document. Blocks in from_report.cpp, text in expander_text.cpp, tables and
/// charts in expander_table.cpp.
class Expander {
  public:
    Expander(const Template::Tree& tree, const report::Reporte& reporte);

    [[nodiscard]] base::Result<Document> run();

  private:
    struct Look {
        bool is_strong = false;
        bool is_emphasis = false;
        std::uint32_t link = kNone;
    };
    /// The children of a node that is being made.
    struct Parent {
        std::uint32_t node = kNone;
        std::uint32_t last_child = kNone;
    };
    /// A footnote waits until the paragraph that cites it is closed: runs of a node are contiguous.
    struct Waiting {
        std::uint32_t source = 0;
        std::uint32_t node = 0;
        std::vector<const report::Valor*> frames;
    };
    struct Note {
        std::uint32_t node = 0;
        std::string mark;
    };
    struct Width {
        std::uint32_t node = 0;
        std::uint16_t value = 0;
    };

    [[nodiscard]] const report::Valor& value_at(const Path& path) const;
    [[nodiscard]] bool holds(const Condition& condition) const;
    [[nodiscard]] bool holds_all(const TemplateNode& source) const;
    template <class Visit>
    void for_each(const TemplateNode& source, Visit visit);
    void fault(std::string message);

    void expand_block(std::uint32_t index, Parent& parent);
    void make_block(std::uint32_t index, Parent& parent);
    void expand_content(const TemplateNode& source, std::uint32_t node);
    [[nodiscard]] std::uint32_t anchor_for(const TemplateNode& source);
    void set_label(const TemplateNode& source, std::uint32_t node);
    void expand_waiting();
    void finish();
    void resolve_marks();

    void expand_inline(std::uint32_t index, Look look);
    void make_inline(const TemplateNode& source, std::uint32_t index, Look look);
    void append_numero(const TemplateNode& source, const Look& look);
    [[nodiscard]] Run& open_run(RunKind kind, std::uint32_t target, const Look& look);
    void append_text(std::string_view text, RunKind kind, std::uint32_t target, const Look& look);
    void append_clean(std::string_view text, RunKind kind, std::uint32_t target, const Look& look);
    void flush_space(RunKind kind, const Look& look);
    void close_runs(std::uint32_t node);
    [[nodiscard]] std::string plain_text(std::uint32_t chain);
    [[nodiscard]] std::string formatted(const report::Numero& numero, Format format);

    void finish_table(std::uint32_t node, const TemplateNode& source, std::size_t first_width,
                      std::size_t first_open);
    void make_chart(const TemplateNode& source, std::uint32_t node);
    void set_spans(const TemplateNode& source, std::uint32_t node);
    [[nodiscard]] std::uint8_t span_of(const CellSpan& span) const;

    const Template::Tree& tree_;
    const report::Reporte& reporte_;
    Document document_;
    base::Diagnostics diagnostics_;
    std::vector<const report::Valor*> frames_;

    std::uint32_t first_run_ = 0;  // of the node whose text is being made
    bool has_space_ = false;       // a space waits for the next letter
    std::vector<Waiting> waiting_;
    std::vector<Note> notes_;
    std::vector<std::uint32_t> uncited_;    // runs whose note has not come yet
    std::vector<std::uint32_t> anchor_of_;  // of each cifra
    std::vector<std::uint8_t> is_carried_;  // of each anchor: some node explains it
    std::size_t last_explained_ = 0;
    std::vector<Width> widths_;
    std::vector<std::uint32_t> open_spans_;  // cells that take what is left of their row
};

/// What a chart says, for whoever does not see it: names every value.
[[nodiscard]] std::string make_alternative_text(const Chart& chart);

}  // namespace generator::document
