#include "support/cifras_impresas.hpp"

#include <map>
#include <set>

namespace support {
namespace {

using Printed = std::map<std::string, std::string, std::less<>>;

/// The text between `open` and the next `close`, from each place where `open` stands, and where it
/// begins.
template <class Visit>
void for_each_between(std::string_view text, std::string_view open, std::string_view close,
                      Visit visit) {
    for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open, at + 1)) {
        const auto first = at + open.size();
        visit(text.substr(first, text.find(close, first) - first), first);
    }
}

/// The string that a key has in a line of JSON; empty if it has none.
std::string_view value_of(std::string_view object, std::string_view key) {
    const std::string open = '"' + std::string{key} + "\":\"";
    const auto at = object.find(open);
    if (at == std::string_view::npos) {
        return {};
    }
    const auto rest = object.substr(at + open.size());
    return rest.substr(0, rest.find('"'));
}

/// What the twin says that each figure is printed as.
Printed printed_figures(std::string_view json) {
    Printed result;
    for_each_between(json, "\n{\"id\":\"", "\n", [&](std::string_view figure, std::size_t) {
        result.emplace(figure.substr(0, figure.find('"')), value_of(figure, "impreso"));
    });
    return result;
}

/// A unit may follow the figure, outside its link.
std::string_view after_link(std::string_view html, std::size_t text) {
    return html.substr(html.find('>', html.find('<', text)) + 1);
}

void compare_figures(std::string_view html, const Printed& figures, CifrasImpresas& out) {
    for_each_between(html, "href=\"#x-", "\"", [&](std::string_view id, std::size_t at) {
        const auto text = html.find('>', at) + 1;
        const std::string_view shown = html.substr(text, html.find('<', text) - text);
        const auto found = figures.find(id);
        const bool is_same = found != figures.end() &&
                             std::string_view{found->second}.starts_with(shown) &&
                             after_link(html, text)
                                 .starts_with(std::string_view{found->second}.substr(shown.size()));
        if (!is_same) {
            out.faults.push_back(
                std::string{id} + " is «" + std::string{shown} + "» on the page and «" +
                (found == figures.end() ? "nothing" : found->second) + "» in the twin");
        }
        ++out.figures;
    });
}

/// "1234567" as a document prints it: "1.234.567".
std::string with_points(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            out += '.';
        }
        out += digits[i];
    }
    return out;
}

/// Counts that the tables of a ficha print as they are: what a component made, the people of a
/// region, and in 2025 those of a year. Earlier editions print what these are of each other, and
/// 2019 has no regions.
bool is_printed_count(std::string_view pointer, std::string_view edicion) {
    const bool is_of_a_region =
        pointer.starts_with("/regiones/") && pointer.ends_with("/poblacion_beneficiada");
    const bool is_of_a_year =
        pointer.starts_with("/periodos/") &&
        (pointer.ends_with("/poblacion_potencial") || pointer.ends_with("/poblacion_objetivo") ||
         pointer.ends_with("/poblacion_beneficiada"));
    return pointer.ends_with("/produccion") || (is_of_a_region && edicion != "2019") ||
           (is_of_a_year && edicion == "2025");
}

bool is_made_of(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

std::vector<std::string> printed_counts(std::string_view json, std::string_view edicion) {
    std::vector<std::string> result;
    for_each_between(json, "\n{\"puntero\":\"", "\n", [&](std::string_view fact, std::size_t) {
        const std::string_view value = value_of(fact, "valor");
        if (is_printed_count(fact.substr(0, fact.find('"')), edicion) && !value.empty() &&
            is_made_of(value, "0123456789")) {
            result.push_back(with_points(value));
        }
    });
    return result;
}

/// The page without its tags, so that its cells stay apart, up to the explanations: these quote
/// every datum.
std::string cells_of(std::string_view html) {
    std::string out;
    bool is_tag = false;
    for (const char c : html.substr(0, html.find("id=\"x-"))) {
        is_tag = is_tag || c == '<';
        out += is_tag ? ' ' : c;
        is_tag = is_tag && c != '>';
    }
    return out;
}

/// Whether the number stands in the text, and not as a part of another.
bool has_number(std::string_view text, std::string_view number) {
    constexpr std::string_view part = "0123456789.,";
    for (auto at = text.find(number); at != std::string_view::npos;
         at = text.find(number, at + 1)) {
        const auto end = at + number.size();
        const bool is_cut = (at > 0 && part.find(text[at - 1]) != std::string_view::npos) ||
                            (end < text.size() && part.find(text[end]) != std::string_view::npos);
        if (!is_cut) {
            return true;
        }
    }
    return false;
}

/// Every number that labels a chart is a figure of the twin as it is printed, or a count.
void compare_charts(std::string_view html, const Printed& figures,
                    const std::vector<std::string>& counts, CifrasImpresas& out) {
    std::set<std::string_view> known{counts.begin(), counts.end()};
    for (const auto& [id, impreso] : figures) {
        known.insert(impreso);
    }
    for_each_between(html, "<svg role=\"img\"", "</svg>", [&](std::string_view chart, auto) {
        for_each_between(chart, "<text ", "</text>", [&](std::string_view text, auto) {
            const auto label = text.substr(text.find('>') + 1);
            const bool is_year = label.size() == 4 && is_made_of(label, "0123456789");
            if (is_made_of(label, "0123456789.,%") && !is_year && !known.contains(label)) {
                out.faults.push_back("a chart says " + std::string{label} + ", no figure does");
            }
        });
    });
}

}  // namespace

CifrasImpresas compare_printed(std::string_view html, std::string_view json,
                               const generator::methodology::Edicion& edicion) {
    CifrasImpresas out;
    const Printed figures = printed_figures(json);
    compare_figures(html, figures, out);
    if (edicion.producto == "ficha-monitoreo") {
        const auto counts = printed_counts(json, edicion.edicion);
        const std::string cells = cells_of(html);
        for (const std::string& count : counts) {
            if (!has_number(cells, count)) {
                out.faults.push_back("the page has not " + count);
            }
        }
        compare_charts(html, figures, counts, out);
    }
    return out;
}

}  // namespace support
