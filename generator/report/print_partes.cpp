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

std::string path_of(std::string_view puntero) {
    std::string path;
    while (!puntero.empty()) {
        const std::size_t size = std::min(puntero.find('/', 1), puntero.size());
        const bool is_index = size > 1 && puntero[1] >= '0' && puntero[1] <= '9';
        path += is_index ? std::string_view{} : puntero.substr(0, size);
        puntero.remove_prefix(size);
    }
    return path;
}

}  // namespace generator::report
