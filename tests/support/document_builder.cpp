#include "support/document_builder.hpp"

namespace support {

using generator::document::kNone;
using generator::document::Node;
using generator::document::Run;

DocumentBuilder::DocumentBuilder(const generator::document::Theme& theme) : theme_{theme} {
    document_.nodes.push_back({});
    open_ = {0};
    last_child_ = {kNone};
    document_.title = "Programa de ejemplo";
    document_.footer = "Reporte Proceso Monitoreo y Seguimiento 2023 / Programa de ejemplo";
    document_.date = "2024-06-30T12:00:00Z";
}

std::uint16_t DocumentBuilder::style_of(Kind kind, std::string_view style) const {
    if (kind == Kind::table) {
        return generator::document::find_table_style(theme_, style.empty() ? "montos" : style)
            .value_or(0);
    }
    if (!style.empty()) {
        return generator::document::find_style(theme_, style).value_or(0);
    }
    const auto named = [&](std::string_view name) {
        return generator::document::find_style(theme_, name).value_or(0);
    };
    switch (kind) {
        case Kind::header:
            return named("portada");
        case Kind::title:
            return named("title");
        case Kind::h1:
            return named("h1");
        case Kind::h2:
            return named("h2");
        case Kind::h3:
            return named("h3");
        case Kind::h4:
            return named("h4");
        case Kind::p:
            return named("p");
        case Kind::li:
            return named("li");
        case Kind::note:
            return named("note");
        default:
            return 0;
    }
}

std::uint32_t DocumentBuilder::open(Kind kind, std::string_view style) {
    const auto index = static_cast<std::uint32_t>(document_.nodes.size());
    Node node;
    node.kind = kind;
    node.style = style_of(kind, style);
    node.parent = open_.back();
    document_.nodes.push_back(node);
    if (last_child_.back() == kNone) {
        document_.nodes[open_.back()].first_child = index;
    } else {
        document_.nodes[last_child_.back()].next_sibling = index;
    }
    last_child_.back() = index;
    open_.push_back(index);
    last_child_.push_back(kNone);
    return index;
}

void DocumentBuilder::close() {
    open_.pop_back();
    last_child_.pop_back();
}

void DocumentBuilder::append_run(std::uint32_t node, const Run& run) {
    if (document_.nodes[node].run_count == 0) {
        document_.nodes[node].first_run = static_cast<std::uint32_t>(document_.runs.size());
    }
    ++document_.nodes[node].run_count;
    document_.runs.push_back(run);
}

void DocumentBuilder::run(std::string_view text, RunKind kind, std::uint32_t target) {
    Run run;
    run.begin = static_cast<std::uint32_t>(document_.text.size());
    run.size = static_cast<std::uint32_t>(text.size());
    run.target = target;
    run.kind = kind;
    document_.text += text;
    append_run(open_.back(), run);
}

std::uint32_t DocumentBuilder::text(Kind kind, std::string_view text, std::string_view style) {
    const std::uint32_t index = open(kind, style);
    if (!text.empty()) {
        run(text);
    }
    close();
    return index;
}

void DocumentBuilder::note(std::string_view label, std::string_view text) {
    const std::uint32_t index = open(Kind::note);
    document_.nodes[index].label = static_cast<std::uint32_t>(document_.labels.size());
    document_.labels.emplace_back(label);
    run(text);
    close();
}

std::uint32_t DocumentBuilder::footnote(std::string_view mark, std::string_view text) {
    const auto node = static_cast<std::uint32_t>(document_.nodes.size());
    Node note;
    note.kind = Kind::note;
    note.style = theme_.footnote;
    document_.nodes.push_back(note);
    Run run;
    run.begin = static_cast<std::uint32_t>(document_.text.size());
    run.size = static_cast<std::uint32_t>(text.size());
    document_.text += text;
    append_run(node, run);
    document_.footnotes.push_back({.node = node, .mark = std::string{mark}});
    return static_cast<std::uint32_t>(document_.footnotes.size() - 1);
}

void DocumentBuilder::open_table(std::string_view style, const std::vector<std::uint16_t>& widths) {
    const std::uint32_t table = open(Kind::table, style);
    document_.nodes[table].payload = static_cast<std::uint32_t>(document_.tables.size());
    document_.tables.push_back({.widths = widths, .summary = "Tabla de ejemplo"});
}

void DocumentBuilder::head_row(const std::vector<std::string>& cells) {
    open(Kind::thead);
    open(Kind::tr);
    for (const std::string& cell : cells) {
        text(Kind::th, cell);
    }
    close();
    close();
    open(Kind::tbody);
}

void DocumentBuilder::row(const std::vector<std::string>& cells) {
    open(Kind::tr);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text(i == 0 ? Kind::th : Kind::td, cells[i]);
    }
    close();
}

}  // namespace support
