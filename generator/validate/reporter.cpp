#include "validate/reporter.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"

namespace generator::validate {
namespace {

constexpr std::size_t kLongestQuote = 60;

base::Severity severity_of(std::string_view code) {
    return code.starts_with('W') ? base::Severity::warning : base::Severity::error;
}

}  // namespace

Reporter::Reporter(std::string_view bytes, std::string_view file, const load::Tape& tape)
    : bytes_{bytes}, file_{file}, tape_{tape} {}

void Reporter::add(std::uint32_t offset, std::string pointer, Fault fault) {
    entries_.push_back({offset,
                        {.code = std::string{fault.code},
                         .severity = severity_of(fault.code),
                         .place = {std::string{file_}, 0, 0, std::move(pointer)},
                         .message = std::move(fault.message),
                         .hint = std::move(fault.hint)}});
}

void Reporter::add(const model::Lugar& lugar, Fault fault) {
    add(lugar.offset, lugar.puntero, std::move(fault));
}

void Reporter::add_at(std::uint32_t node, Fault fault) {
    add(tape_.nodes[node].offset, load::pointer_of(tape_, node), std::move(fault));
}

void Reporter::add_at(std::string_view pointer, Fault fault) {
    const std::uint32_t node = load::resolve(tape_, pointer);
    const std::uint32_t offset = node < tape_.nodes.size() ? tape_.nodes[node].offset : 0;
    add(offset, std::string{pointer}, std::move(fault));
}

bool Reporter::has_fault_at(const model::Lugar& lugar) const {
    return std::ranges::any_of(entries_, [&](const Entry& entry) {
        return entry.offset == lugar.offset && entry.diagnostic.place.pointer == lugar.puntero;
    });
}

base::Diagnostics Reporter::finish() && {
    std::ranges::stable_sort(entries_, {}, [](const Entry& entry) {
        return std::tie(entry.offset, entry.diagnostic.code, entry.diagnostic.place.pointer);
    });
    base::Diagnostics result = tape_.faults;
    for (Entry& entry : entries_) {
        const auto at = base::line_column(bytes_, entry.offset);
        entry.diagnostic.place.line = at.line;
        entry.diagnostic.place.column = at.column;
        result.push_back(std::move(entry.diagnostic));
    }
    std::ranges::stable_sort(result, {}, [](const base::Diagnostic& diagnostic) {
        return std::tie(diagnostic.place.line, diagnostic.place.column);
    });
    return result;
}

std::string quote(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size() && count < kLongestQuote; ++count) {
        end += base::decode_utf8(text, end).size;
    }
    std::string result = "«";
    result += text.substr(0, end);
    result += end < text.size() ? "...»" : "»";
    return result;
}

}  // namespace generator::validate
