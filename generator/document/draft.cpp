#include "document/draft.hpp"

namespace generator::document {
namespace {

constexpr std::string_view kNotice = "BORRADOR — no citar";

}  // namespace

void add_draft_notice(Document& document) {
    document.draft_notice = static_cast<std::uint32_t>(document.nodes.size());
    Node& node = document.nodes.emplace_back();
    node.kind = Kind::p;
    node.first_run = static_cast<std::uint32_t>(document.runs.size());
    node.run_count = 1;
    document.runs.push_back({.begin = static_cast<std::uint32_t>(document.text.size()),
                             .size = static_cast<std::uint32_t>(kNotice.size())});
    document.text += kNotice;
}

}  // namespace generator::document
