#include "document/template_source.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::document {
namespace {

bool is_name_end(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '='; }

/// Offset of the value of `name` in the tag that begins at `tag`, or of the tag if it is not seen.
std::size_t find_attribute_value(std::string_view bytes, std::size_t tag, std::string_view name) {
    char quote = '\0';
    for (std::size_t at = tag; at < bytes.size() && (quote != '\0' || bytes[at] != '>'); ++at) {
        if (quote != '\0') {
            quote = bytes[at] == quote ? '\0' : quote;
            continue;
        }
        if (bytes[at] == '"' || bytes[at] == '\'') {
            quote = bytes[at];
            continue;
        }
        const bool starts = at > tag && is_name_end(bytes[at - 1]);
        if (starts && bytes.substr(at).starts_with(name) && at + name.size() < bytes.size() &&
            is_name_end(bytes[at + name.size()])) {
            const std::size_t open = bytes.find_first_of("\"'", at);
            return open == std::string_view::npos ? tag : open + 1;
        }
    }
    return tag;
}

}  // namespace

std::string suggest(std::string_view name, const std::vector<std::string_view>& candidates) {
    if (const auto nearest = base::nearest_name(name, candidates)) {
        return base::did_you_mean(nearest);
    }
    if (candidates.empty()) {
        return "Aquí no hay ninguno.";
    }
    std::string result = "Aquí hay: ";
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        result += (i == 0 ? "" : ", ") + std::string{candidates[i]};
    }
    return result + '.';
}

void TemplateSource::fault_at(std::size_t offset, std::string_view code, std::string message,
                              std::string hint) {
    const base::LineColumn at = base::line_column(bytes_, offset);
    faults_.push_back({std::string{code},
                       base::Severity::error,
                       {std::string{file_}, at.line, at.column, ""},
                       std::move(message),
                       std::move(hint)});
}

std::size_t TemplateSource::offset_of(const pugi::xml_node& node) const {
    const auto offset = node.offset_debug();
    return offset < 0 ? 0 : static_cast<std::size_t>(offset);
}

void TemplateSource::fault(const pugi::xml_node& node, std::string_view code, std::string message,
                           std::string hint) {
    fault_at(offset_of(node), code, std::move(message), std::move(hint));
}

void TemplateSource::fault(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
                           std::string_view code, std::string message, std::string hint,
                           std::size_t shift) {
    const std::size_t value = find_attribute_value(bytes_, offset_of(node), attribute.name());
    fault_at(value + shift, code, std::move(message), std::move(hint));
}

void TemplateSource::fault_in_text(const pugi::xml_node& text, std::size_t index,
                                   std::string_view code, std::string message, std::string hint) {
    std::size_t at = offset_of(text);
    for (std::size_t seen = 0; at < bytes_.size() && bytes_[at] != '<'; ++at) {
        if (bytes_[at] != '{') {
            continue;
        }
        if (at + 1 < bytes_.size() && bytes_[at + 1] == '{') {
            ++at;  // "{{" is a brace, not a binding
        } else if (seen++ == index) {
            break;
        }
    }
    fault_at(std::min(at, bytes_.size()), code, std::move(message), std::move(hint));
}

}  // namespace generator::document
