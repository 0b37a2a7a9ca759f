#include "document/from_report.hpp"

#include <algorithm>

#include "document/draft.hpp"
#include "document/expander.hpp"

namespace generator::document {
namespace {

constexpr std::size_t kUsualText = 96U << 10U;
constexpr std::size_t kUsualNodes = 1U << 11U;

bool is_inline(Element element) { return element != Element::block && element != Element::series; }

}  // namespace

Expander::Expander(const Template::Tree& tree, const report::Reporte& reporte)
    : tree_{tree}, reporte_{reporte} {
    document_.text.reserve(kUsualText);
    document_.nodes.reserve(kUsualNodes);
    document_.runs.reserve(kUsualNodes);
    anchor_of_.resize(reporte.cifras.size(), kNone);
    frames_.push_back(&reporte.raiz);
}

void Expander::fault(std::string message) {
    diagnostics_.push_back(
        {"E-DOC-001", base::Severity::error, {tree_.file, 0, 0, ""}, std::move(message), ""});
}

const report::Valor& Expander::value_at(const Path& path) const {
    const report::Valor* value = frames_[path.frame];
    for (std::size_t i = 0; i < path.count; ++i) {
        value = &value->partes()[tree_.steps[path.first + i]];
    }
    return *value;
}

bool Expander::holds(const Condition& condition) const {
    const report::Valor& value = value_at(condition.path);
    const auto is_absent_for = [&](report::Ausencia reason) {
        const auto* absent = std::get_if<report::Ausencia>(&value.numero().valor);
        return absent != nullptr && *absent == reason;
    };
    switch (condition.path.aspect) {
        case Aspect::itself:
        case Aspect::count:
            return report::is_present(value) != condition.is_negated;
        case Aspect::no_informado:
            return is_absent_for(report::Ausencia::no_informado) != condition.is_negated;
        case Aspect::no_aplica:
            return is_absent_for(report::Ausencia::no_aplica) != condition.is_negated;
        case Aspect::no_comparable:
            return is_absent_for(report::Ausencia::no_comparable) != condition.is_negated;
        case Aspect::sin_resultado:
            return is_absent_for(report::Ausencia::sin_resultado) != condition.is_negated;
    }
    return false;
}

bool Expander::holds_all(const TemplateNode& source) const {
    for (std::uint32_t i = 0; i < source.condition_count; ++i) {
        if (!holds(tree_.conditions[source.first_condition + i])) {
            return false;
        }
    }
    return true;
}

/// Once, or once an element of `cada`; conditions see the element.
template <class Visit>
void Expander::for_each(const TemplateNode& source, Visit visit) {
    if (!source.repeats) {
        if (holds_all(source)) {
            visit();
        }
        return;
    }
    for (const report::Valor& element : value_at(source.list).partes()) {
        frames_.push_back(&element);
        if (holds_all(source)) {
            visit();
        }
        frames_.pop_back();
    }
}

void Expander::expand_block(std::uint32_t index, Parent& parent) {
    for_each(tree_.nodes[index], [&] { make_block(index, parent); });
}

/// The anchor of the figure that this node explains. Found where the last one was, since they are
/// explained in their order.
std::uint32_t Expander::anchor_for(const TemplateNode& source) {
    const std::string& id = value_at(source.path).texto();
    const std::size_t count = reporte_.cifras.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = (last_explained_ + i) % count;
        if (reporte_.cifras[at].id == id) {
            last_explained_ = at + 1;
            return anchor_of_[at];
        }
    }
    return kNone;
}

void Expander::make_block(std::uint32_t index, Parent& parent) {
    const TemplateNode& source = tree_.nodes[index];
    Node made{.kind = source.kind, .scope = source.scope, .is_screen_only = source.is_screen_only};
    made.style = source.style;
    made.parent = parent.node;
    made.is_unmarked = source.is_unmarked;
    made.is_landscape = source.is_landscape && source.kind == Kind::section;
    const bool is_cell = source.kind == Kind::th || source.kind == Kind::td;
    made.width = is_cell ? std::uint16_t{0} : source.width;
    if (source.has_anchor) {
        made.payload = anchor_for(source);
        if (made.payload == kNone) {
            return;  // the document does not print this figure: nothing to explain
        }
        is_carried_[made.payload] = 1;
    }
    const auto node = static_cast<std::uint32_t>(document_.nodes.size());
    made.first_run = static_cast<std::uint32_t>(document_.runs.size());
    document_.nodes.push_back(made);
    if (parent.last_child != kNone) {
        document_.nodes[parent.last_child].next_sibling = node;
    } else if (parent.node != kNone) {
        document_.nodes[parent.node].first_child = node;
    }
    parent.last_child = node;
    if (source.kind == Kind::figure) {
        make_chart(source, node);
        return;
    }
    if (source.kind == Kind::note) {
        set_label(source, node);
    } else if (source.kind == Kind::th || source.kind == Kind::td) {
        set_spans(source, node);
    }
    const std::size_t first_width = widths_.size();
    const std::size_t first_open = open_spans_.size();
    expand_content(source, node);
    if (source.kind == Kind::table) {
        finish_table(node, source, first_width, first_open);
    }
}

void Expander::expand_content(const TemplateNode& source, std::uint32_t node) {
    const bool is_text =
        source.first_child != kNone && is_inline(tree_.nodes[source.first_child].element);
    if (is_text) {
        first_run_ = static_cast<std::uint32_t>(document_.runs.size());
        for (std::uint32_t i = source.first_child; i != kNone; i = tree_.nodes[i].next_sibling) {
            expand_inline(i, {});
        }
        close_runs(node);
        expand_waiting();
        return;
    }
    Parent self{.node = node};
    for (std::uint32_t i = source.first_child; i != kNone; i = tree_.nodes[i].next_sibling) {
        expand_block(i, self);
    }
}

void Expander::set_label(const TemplateNode& source, std::uint32_t node) {
    if (source.attribute == kNone) {
        return;
    }
    std::string mark = plain_text(source.attribute);
    document_.nodes[node].label = static_cast<std::uint32_t>(document_.labels.size());
    // Those who cited this mark before it came are sent here.
    std::erase_if(uncited_, [&](std::uint32_t run) {
        const bool is_its_mark = document_.text_of(document_.runs[run]) == mark;
        if (is_its_mark) {
            document_.runs[run].target = node;
        }
        return is_its_mark;
    });
    document_.labels.push_back(mark);
    notes_.push_back({node, std::move(mark)});
}

void Expander::expand_waiting() {
    while (!waiting_.empty()) {
        std::vector<Waiting> now;
        now.swap(waiting_);
        for (Waiting& each : now) {
            frames_.swap(each.frames);
            document_.nodes[each.node].first_run =
                static_cast<std::uint32_t>(document_.runs.size());
            expand_content(tree_.nodes[each.source], each.node);
            frames_.swap(each.frames);
        }
    }
}

/// A mark whose note stands before it, or was left out by a condition.
void Expander::resolve_marks() {
    for (const std::uint32_t index : uncited_) {
        Run& run = document_.runs[index];
        const auto found = std::find_if(notes_.rbegin(), notes_.rend(), [&](const Note& note) {
            return note.mark == document_.text_of(run);
        });
        if (found != notes_.rend()) {
            run.target = found->node;
            continue;
        }
        diagnostics_.push_back(
            {"A-DOC-002",
             base::Severity::warning,
             {tree_.file, 0, 0, ""},
             "la marca «" + std::string{document_.text_of(run)} + "» se imprime sin su nota",
             "Revise la condición «si» de la nota en la plantilla."});
    }
}

void Expander::finish() {
    resolve_marks();
    // A figure that no node explains is plain text.
    for (Run& run : document_.runs) {
        if (run.kind == RunKind::figure && is_carried_[run.target] == 0) {
            run.kind = RunKind::text;
            run.target = kNone;
        }
    }
    document_.footer = reporte_.pie;
    document_.author = reporte_.autor;
    document_.date = reporte_.fecha;
    document_.title = reporte_.titulo;
    if (reporte_.estado == report::Estado::borrador) {
        // A draft says so wherever its name is shown: window, bookmarks, metadata.
        document_.title += " (borrador)";
        add_draft_notice(document_);
    }
    document_.is_landscape = tree_.nodes.front().is_landscape;
}

base::Result<Document> Expander::run() {
    Parent nobody;
    make_block(0, nobody);
    finish();
    if (base::has_errors(diagnostics_)) {
        return std::move(diagnostics_);
    }
    return {std::move(document_), std::move(diagnostics_)};
}

base::Result<Document> expand(const Template& plantilla, const report::Reporte& reporte) {
    return Expander{plantilla.tree(), reporte}.run();
}

}  // namespace generator::document
