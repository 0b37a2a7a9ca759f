#include "report/print_partes.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::report {
namespace {

/// Labels stand in one column, so that a reader finds the operands with one glance.
constexpr std::size_t kLabelWidth = 11;

}  // namespace

void append_line(std::string& out, std::string_view label, std::string_view text) {
    if (text.empty()) {
        return;
    }
    out += "  ";
    out += label;
    out.append(kLabelWidth - base::count_code_points(label), ' ');
    out += text;
    out += '\n';
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size() && count < most; ++count) {
        end += base::decode_utf8(text, end).size;
    }
    return std::string{text.substr(0, end)} + (end < text.size() ? "…" : "");
}

}  // namespace generator::report
