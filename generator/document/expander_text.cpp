#include "base/scan.hpp"
#include "document/expander.hpp"

namespace generator::document {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether spaces stand together, or one of them is another than ' '. Most texts have no such.
bool has_odd_space(std::string_view text) {
    const auto is_odd = [](base::Bytes each, base::Bytes next) {
        return (each < 0x20) | ((each == ' ') & (next == ' '));
    };
    return base::find_pair(text, 0, is_odd) < text.size();
}

}  // namespace

void Expander::expand_inline(std::uint32_t index, Look look) {
    const TemplateNode& source = tree_.nodes[index];
    if (!source.repeats && source.condition_count == 0) {
        make_inline(source, index, look);
        return;
    }
    const std::size_t rounds = source.repeats ? value_at(source.list).partes().size() : 1;
    for (std::size_t i = 0; i < rounds; ++i) {
        if (source.repeats) {
            frames_.push_back(&value_at(source.list).partes()[i]);
        }
        if (holds_all(source)) {
            make_inline(source, index, look);
        }
        if (source.repeats) {
            frames_.pop_back();
        }
    }
}

void Expander::make_inline(const TemplateNode& source, std::uint32_t index, Look look) {
    switch (source.element) {
        case Element::text:
            append_clean(tree_.text_of(source.literal), RunKind::text, kNone, look);
            return;
        case Element::value:
            if (source.format != Format::none) {
                append_numero(source, look);
            } else {
                append_text(value_at(source.path).texto(), RunKind::text, kNone, look);
            }
            return;
        case Element::ref: {
            const std::string mark = plain_text(source.attribute);
            if (!mark.empty()) {
                append_text(mark, RunKind::mark, kNone, look);
                uncited_.push_back(static_cast<std::uint32_t>(document_.runs.size() - 1));
            }
            return;
        }
        case Element::line_break:
            has_space_ = false;
            (void)open_run(RunKind::line_break, kNone, look);
            return;
        case Element::footnote: {
            const auto number = static_cast<std::uint32_t>(document_.footnotes.size());
            std::string mark = source.attribute != kNone ? plain_text(source.attribute)
                                                         : std::to_string(number + 1);
            const auto node = static_cast<std::uint32_t>(document_.nodes.size());
            document_.nodes.push_back({.kind = Kind::note, .style = source.style});
            append_text(mark, RunKind::footnote, number, look);
            document_.footnotes.push_back({node, std::move(mark)});
            waiting_.push_back({index, node, frames_});
            return;
        }
        case Element::strong:
            look.is_strong = true;
            break;
        case Element::em:
            look.is_emphasis = true;
            break;
        case Element::link:
            look.link = static_cast<std::uint32_t>(document_.links.size());
            document_.links.push_back(plain_text(source.attribute));
            break;
        default:
            break;
    }
    for (std::uint32_t i = source.first_child; i != kNone; i = tree_.nodes[i].next_sibling) {
        expand_inline(i, look);
    }
}

std::string Expander::formatted(const report::Numero& numero, Format format) {
    const bool is_figure = numero.cifra < reporte_.cifras.size();
    if (is_figure && format == Format::impreso) {
        return reporte_.cifras[numero.cifra].impreso;
    }
    auto text = format_numero(numero, format);
    if (!text) {
        const std::string name =
            is_figure ? reporte_.cifras[numero.cifra].nombre : std::string{"un número"};
        fault(name + " no cabe en 64 bits al imprimirse");
        return {};
    }
    return *std::move(text);
}

void Expander::append_numero(const TemplateNode& source, const Look& look) {
    const report::Numero& numero = value_at(source.path).numero();
    const std::string text = formatted(numero, source.format);
    if (numero.cifra >= anchor_of_.size() || look.link != kNone) {
        append_text(text, RunKind::text, kNone, look);
        return;
    }
    std::uint32_t& anchor = anchor_of_[numero.cifra];
    if (anchor == kNone) {
        anchor = static_cast<std::uint32_t>(document_.anchors.size());
        document_.anchors.push_back("x-" + reporte_.cifras[numero.cifra].id);
        is_carried_.push_back(0);
    }
    append_text(text, RunKind::figure, anchor, look);
}

/// The run to append to: the last one if it looks the same, else a new one.
Run& Expander::open_run(RunKind kind, std::uint32_t target, const Look& look) {
    const bool is_linked = look.link != kNone && kind == RunKind::text;
    kind = is_linked ? RunKind::link : kind;
    target = is_linked ? look.link : target;
    if (document_.runs.size() > first_run_) {
        Run& last = document_.runs.back();
        const bool goes_on = kind == RunKind::text || kind == RunKind::link;
        if (goes_on && last.kind == kind && last.target == target &&
            last.is_strong == look.is_strong && last.is_emphasis == look.is_emphasis) {
            return last;
        }
    }
    document_.runs.push_back({.begin = static_cast<std::uint32_t>(document_.text.size()),
                              .target = target,
                              .kind = kind,
                              .is_strong = look.is_strong,
                              .is_emphasis = look.is_emphasis});
    return document_.runs.back();
}

/// The space that waits, if there is text before it in this block. It never opens a mark, a figure
/// or a link: it belongs to the text before, or to the link that goes on.
void Expander::flush_space(RunKind kind, const Look& look) {
    if (!has_space_) {
        return;
    }
    has_space_ = false;
    if (document_.runs.size() <= first_run_ || document_.runs.back().kind == RunKind::line_break) {
        return;
    }
    Run& last = document_.runs.back();
    const bool is_plain_next = kind == RunKind::text && look.link == kNone;
    const bool is_within_link = last.kind == RunKind::link && last.target == look.link;
    Run& taker = last.kind == RunKind::text || is_within_link ? last
                 : is_plain_next                              ? open_run(RunKind::text, kNone, look)
                                                              : open_run(RunKind::text, kNone, {});
    document_.text += ' ';
    ++taker.size;
}

void Expander::append_text(std::string_view text, RunKind kind, std::uint32_t target,
                           const Look& look) {
    if (!has_odd_space(text)) {
        append_clean(text, kind, target, look);
        return;
    }
    std::size_t at = 0;
    Run* run = nullptr;
    while (at < text.size()) {
        if (is_space(text[at])) {
            has_space_ = true;
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && !is_space(text[end])) {
            ++end;
        }
        if (has_space_ && run != nullptr) {
            document_.text += ' ';
            ++run->size;
            has_space_ = false;
        } else if (run == nullptr) {
            flush_space(kind, look);
            run = &open_run(kind, target, look);
        }
        document_.text.append(text.substr(at, end - at));
        run->size += static_cast<std::uint32_t>(end - at);
        at = end;
    }
}

/// Words with one space between them, and perhaps one before and one after.
void Expander::append_clean(std::string_view text, RunKind kind, std::uint32_t target,
                            const Look& look) {
    if (text.starts_with(' ')) {
        has_space_ = true;
        text.remove_prefix(1);
    }
    if (text.empty()) {
        return;
    }
    const bool ends_in_space = text.ends_with(' ');
    text.remove_suffix(ends_in_space ? 1 : 0);
    flush_space(kind, look);
    Run& run = open_run(kind, target, look);
    document_.text += text;
    run.size += static_cast<std::uint32_t>(text.size());
    has_space_ = ends_in_space;
}

void Expander::close_runs(std::uint32_t node) {
    has_space_ = false;
    document_.nodes[node].first_run = first_run_;
    document_.nodes[node].run_count =
        static_cast<std::uint32_t>(document_.runs.size()) - first_run_;
}

std::string Expander::plain_text(std::uint32_t chain) {
    std::string result;
    for (std::uint32_t i = chain; i != kNone; i = tree_.nodes[i].next_sibling) {
        const TemplateNode& part = tree_.nodes[i];
        if (part.element == Element::text) {
            result += tree_.text_of(part.literal);
        } else if (part.format != Format::none) {
            result += formatted(value_at(part.path).numero(), part.format);
        } else {
            result += value_at(part.path).texto();
        }
    }
    return result;
}

}  // namespace generator::document
