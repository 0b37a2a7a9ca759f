#include "support/relaciones.hpp"

#include <algorithm>
#include <array>

#include "support/source_tree.hpp"

namespace support {
namespace {

std::vector<std::vector<std::string>> read_rows(std::string_view tsv) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t begin = 0; begin < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
        std::vector<std::string> cells(1);
        for (const char c : tsv.substr(begin, end - begin)) {
            if (c == '\t') {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        rows.push_back(std::move(cells));
        begin = end + 1;
    }
    return rows;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_lawful(std::string_view name, std::string_view value) {
    if (name.starts_with("anio")) {
        return value.size() == 4 && std::ranges::all_of(value, is_digit);
    }
    if (name.starts_with('n')) {
        return !value.empty() && std::ranges::all_of(value, [](char c) {
            return is_digit(c) || c == '.' || c == ',';
        });
    }
    return !value.empty();
}

bool match_from(std::string_view pattern, std::string_view text, Capturas& capturas) {
    const std::size_t open = pattern.find('{');
    const std::string_view literal = pattern.substr(0, open);
    if (!text.starts_with(literal)) {
        return false;
    }
    text.remove_prefix(literal.size());
    if (open == std::string_view::npos) {
        return text.empty();
    }
    const std::size_t close = pattern.find('}', open);
    const std::string name{pattern.substr(open + 1, close - open - 1)};
    const std::string_view rest = pattern.substr(close + 1);
    for (std::size_t size = 1; size <= text.size(); ++size) {
        if (is_lawful(name, text.substr(0, size)) &&
            match_from(rest, text.substr(size), capturas)) {
            capturas[name] = std::string{text.substr(0, size)};
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<Relacion> read_relaciones(std::string_view tsv) {
    std::vector<Relacion> result;
    const auto rows = read_rows(tsv);
    for (std::size_t i = 1; i < rows.size(); ++i) {  // the first names the columns
        const auto& cells = rows[i];
        const auto cell = [&](std::size_t at) { return at < cells.size() ? cells[at] : ""; };
        result.push_back({i + 1, cell(0), cell(1), cell(2), cell(3), cell(4), cell(5)});
    }
    return result;
}

std::vector<Excluida> read_excluidas(std::string_view tsv) {
    std::vector<Excluida> result;
    const auto rows = read_rows(tsv);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& cells = rows[i];
        const auto cell = [&](std::size_t at) { return at < cells.size() ? cells[at] : ""; };
        result.push_back({i + 1, cell(0), cell(1), cell(2)});
    }
    return result;
}

std::vector<Hallada> read_halladas(std::string_view tsv) {
    std::vector<Hallada> result;
    const auto rows = read_rows(tsv);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& cells = rows[i];
        const auto cell = [&](std::size_t at) { return at < cells.size() ? cells[at] : ""; };
        result.push_back({i + 1, cell(0), cell(1), cell(2), cell(3), cell(4)});
    }
    return result;
}

const std::vector<Hallada>& halladas() {
    static const auto value = read_halladas(read_file("tests/relaciones/hallazgos.tsv"));
    return value;
}

generator::base::Diagnostics without_known(generator::base::Diagnostics found,
                                           std::string_view semilla) {
    std::erase_if(found, [&](const generator::base::Diagnostic& d) {
        return std::ranges::any_of(halladas(), [&](const Hallada& hallada) {
            return hallada.semilla == semilla && hallada.id == d.code;
        });
    });
    return found;
}

std::optional<Capturas> match_relacion(std::string_view pattern, std::string_view text) {
    Capturas capturas;
    if (!match_from(pattern, text, capturas)) {
        return std::nullopt;
    }
    return capturas;
}

std::optional<std::int64_t> to_thousandths(std::string_view text) {
    if (text == "-") {
        return 0;
    }
    if (text.ends_with('%')) {
        text.remove_suffix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    std::int64_t value = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == ',' && decimals < 0) {
            decimals = 0;
        } else if (is_digit(c) && decimals < 3) {
            value = value * 10 + (c - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else if (c != '.' || decimals >= 0) {
            return std::nullopt;
        }
    }
    for (decimals = std::max(decimals, 0); decimals < 3; ++decimals) {
        value *= 10;
    }
    return text.empty() ? std::nullopt : std::optional{value};
}

}  // namespace support
