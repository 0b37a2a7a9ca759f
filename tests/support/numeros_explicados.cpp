#include "support/numeros_explicados.hpp"

#include <map>
#include <regex>
#include <set>

#include "base/utf8.hpp"
#include "document/template_tree.hpp"
#include "report/print.hpp"

namespace support {
namespace {

using namespace generator;
using document::kNone;
using document::RunKind;

// What stands in the text of a block where a figure or a mark of a note is.
constexpr char kFigure = '\1';
constexpr char kMark = '\2';

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Spaces as they are seen.
std::string plain(std::string text) {
    static const std::string kTogether = "\u00A0";
    for (auto at = text.find(kTogether); at != std::string::npos; at = text.find(kTogether)) {
        text.replace(at, kTogether.size(), " ");
    }
    return std::regex_replace(text, std::regex{"\\s+"}, " ");
}

struct Numero {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Numbers of a text: "1.234,5", "376.3", "2019".
std::vector<Numero> numbers_of(std::string_view text) {
    std::vector<Numero> result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) {
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() &&
               (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                        end + 1 < text.size() && is_digit(text[end + 1])))) {
            ++end;
        }
        result.push_back({at, end});
        at = end;
    }
    return result;
}

/// "2133.00" and "2133" are one number.
std::string canonical(std::string number) {
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        number.erase(number.find_last_not_of('.') + 1);
    }
    return number;
}

std::string spanish_to_plain(std::string number) {
    std::erase(number, '.');
    std::ranges::replace(number, ',', '.');
    return canonical(number);
}

class Conocido {
  public:
    Conocido(const report::Reporte& reporte, const methodology::Edicion& edicion,
             const document::Template& plantilla)
        : reporte_{reporte}, edicion_{edicion} {
        add_template(plantilla);
        add_edition();
        add_facts();
        for (const report::Veredicto& veredicto : reporte.veredictos) {
            add_sentence(veredicto);
        }
    }

    /// Dates and hours as the documents print them are data whole.
    [[nodiscard]] std::string without_dates(std::string text) const {
        for (const std::string& date : dates_) {
            for (auto at = text.find(date); at != std::string::npos; at = text.find(date)) {
                text.replace(at, date.size(), "(fecha)");
            }
        }
        return text;
    }

    [[nodiscard]] bool explains(std::string_view text, const Numero& numero) const {
        const std::string token{text.substr(numero.begin, numero.end - numero.begin)};
        // The operands of a percentage: "(2133.00/7878.00)*100".
        const bool is_hundred = token == "100" && text.substr(0, numero.begin).ends_with(")*");
        // No datum is a percentage but a meta: the others are computed.
        const bool is_percentage = text.substr(numero.end).starts_with('%');
        return is_year(token) || is_in_words(text, numero) || is_hundred ||
               (is_percentage ? metas_.contains(spanish_to_plain(token)) : is_fact(token)) ||
               is_ordinal(text, numero);
    }
    [[nodiscard]] bool is_fact(const std::string& token) const {
        return facts_.contains(spanish_to_plain(token)) || facts_.contains(canonical(token)) ||
               metas_.contains(spanish_to_plain(token));
    }

  private:
    void add(std::string_view words) { words_ += plain(std::string{words}) + '\n'; }

    void add_template(const document::Template& plantilla) {
        for (const document::TemplateNode& node : plantilla.tree().nodes) {
            if (node.element == document::Element::text) {
                add(plantilla.tree().text_of(node.literal));
            }
        }
    }

    void add_edition() {
        for (const auto& [nombre, texto] : edicion_.etiquetas) {
            add(texto);
        }
        for (const auto& [nombre, catalogo] : edicion_.catalogos) {
            for (const methodology::EntradaCatalogo& entrada : catalogo.entradas) {
                add(entrada.nombre);
            }
        }
    }

    void add_facts() {
        static const std::regex kNumber{"-?[0-9]+(\\.[0-9]+)?"};
        static const std::regex kDate{"([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:T([0-9:]{5}).*)?)?"};
        for (const report::Hecho& hecho : reporte_.hechos) {
            add(hecho.valor);
            add(base::to_upper(hecho.valor));
            std::smatch match;
            if (std::regex_match(hecho.valor, kNumber)) {
                const std::string value =
                    canonical(hecho.valor.substr(hecho.valor.starts_with('-') ? 1 : 0));
                (hecho.puntero.ends_with("/meta/valor") ? metas_ : facts_).insert(value);
            } else if (std::regex_match(hecho.valor, match, kDate) && match[4].matched) {
                const auto& meses = edicion_.catalogo("meses");
                dates_.insert(std::to_string(std::stoi(match[3])) + " de " +
                              meses.entradas[*meses.find(match[2].str())].nombre + " de " +
                              match[1].str() + " " + match[4].str());
            } else if (!match.empty() && match[3].matched) {
                dates_.insert(match[3].str() + "-" + match[2].str() + "-" + match[1].str());
            }
        }
    }

    /// A sentence of a rule: its numbers are those of its words, its thresholds and years; any
    /// other is a figure, and is one in the document too.
    void add_sentence(const report::Veredicto& veredicto) {
        const methodology::Regla* regla = edicion_.regla(veredicto.codigo);
        if (regla == nullptr) {
            return;  // written by a person: a datum
        }
        std::set<std::string> own;
        for (const auto* umbral : {&regla->umbral, &regla->umbral_superior}) {
            if (*umbral) {
                const std::string text = methodology::write_umbral((*umbral)->valor);
                own.insert(text.substr(0, text.size() - 1));
            }
        }
        bool has_ordinal = false;
        for (const methodology::PiezaFrase& pieza : regla->frase.piezas) {
            for (const Numero& numero : numbers_of(pieza.texto)) {
                own.insert(pieza.texto.substr(numero.begin, numero.end - numero.begin));
            }
            has_ordinal = has_ordinal || pieza.tipo == methodology::PiezaFrase::Tipo::numero;
        }
        std::string sentence = veredicto.frase;
        const auto numbers = numbers_of(sentence);
        for (auto numero = numbers.rbegin(); numero != numbers.rend(); ++numero) {
            const auto token = sentence.substr(numero->begin, numero->end - numero->begin);
            if (!own.contains(token) && !is_year(token) && !(has_ordinal && token.size() < 3)) {
                sentence.replace(numero->begin, token.size(), 1, kFigure);
            }
        }
        add(sentence);
    }

    /// A year that heads a column or dates an amount.
    [[nodiscard]] bool is_year(const std::string& token) const {
        constexpr int before = 8;
        constexpr int after = 3;
        if (token.size() != 4 || !std::ranges::all_of(token, is_digit)) {
            return false;
        }
        const int year = std::stoi(token);
        return year >= reporte_.ejercicio - before && year <= reporte_.ejercicio + after;
    }

    /// Beside words that the template, the edition or the input says just so.
    [[nodiscard]] bool is_in_words(std::string_view text, const Numero& numero) const {
        // A text of the input may end soon after, or another begin soon before.
        return is_said_within(12, text, numero) || is_said_within(24, text, numero);
    }
    [[nodiscard]] bool is_said_within(std::size_t around, std::string_view text,
                                      const Numero& numero) const {
        const auto is_edge = [](char c) { return c == kFigure || c == kMark; };
        std::size_t begin = numero.begin;
        while (begin > 0 && numero.begin - begin < around && !is_edge(text[begin - 1])) {
            --begin;
        }
        std::size_t end = numero.end;
        while (end < text.size() && end - numero.end < around && !is_edge(text[end])) {
            ++end;
        }
        return is_said(text.substr(begin, numero.end - begin)) ||
               is_said(text.substr(numero.begin, end - numero.begin));
    }
    [[nodiscard]] bool is_said(std::string_view context) const {
        const auto letters = std::ranges::count_if(
            context, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        return letters >= 4 && words_.find(context) != std::string::npos;
    }

    /// The place in a list: "1. Rediseño...", "Indicador 3: ...".
    [[nodiscard]] static bool is_ordinal(std::string_view text, const Numero& numero) {
        const std::string_view before = text.substr(0, numero.begin);
        const std::string_view after = text.substr(numero.end);
        const bool is_short = numero.end - numero.begin < 3;
        const bool opens = before.empty() && (after.starts_with('.') || after.starts_with(' '));
        const bool counts_indicators =
            (before.starts_with("Indicador ") || before == "Meta transversal ") &&
            numbers_of(before).empty();
        return is_short && (opens || counts_indicators);
    }

    const report::Reporte& reporte_;
    const methodology::Edicion& edicion_;
    std::string words_;
    std::set<std::string> facts_;
    std::set<std::string> metas_;  // numbers too, that may be percentages
    std::set<std::string> dates_;
};

class Recorrido {
  public:
    Recorrido(const document::Document& document, const report::Reporte& reporte,
              const Conocido& conocido)
        : document_{document}, reporte_{reporte}, conocido_{conocido} {
        for (const document::Node& node : document_.nodes) {
            if (carries_anchor(node)) {
                explained_.insert(node.payload);
                explanations_.insert(node.parent);
            }
        }
    }

    std::vector<std::string> run() {
        for (std::uint32_t i = 0; i < document_.nodes.size(); ++i) {
            if (!is_explanation(i)) {
                check(document_.nodes[i]);
            }
        }
        for (const document::Chart& chart : document_.charts) {
            check(chart);
        }
        return std::move(faults_);
    }

  private:
    [[nodiscard]] static bool carries_anchor(const document::Node& node) {
        return node.payload != kNone && node.kind != document::Kind::table &&
               node.kind != document::Kind::figure;
    }
    [[nodiscard]] bool is_explanation(std::uint32_t node) const {
        for (; node != kNone; node = document_.nodes[node].parent) {
            if (explanations_.contains(node)) {
                return true;
            }
        }
        return false;
    }

    void check(const document::Node& node) {
        std::string text;
        for (std::uint32_t i = 0; i < node.run_count; ++i) {
            const document::Run& run = document_.runs[node.first_run + i];
            switch (run.kind) {
                case RunKind::figure:
                    check_figure(run);
                    text += kFigure;
                    break;
                case RunKind::mark:
                case RunKind::footnote:
                    text += kMark;
                    break;
                case RunKind::line_break:
                    text += ' ';
                    break;
                default:
                    text += document_.text_of(run);
            }
        }
        text = conocido_.without_dates(plain(std::move(text)));
        for (const Numero& numero : numbers_of(text)) {
            if (!conocido_.explains(text, numero)) {
                faults_.push_back("nobody explains " +
                                  text.substr(numero.begin, numero.end - numero.begin) + " of «" +
                                  text + "»");
            }
        }
    }

    void check_figure(const document::Run& run) {
        const std::string shown{document_.text_of(run)};
        const std::string id =
            run.target == kNone ? std::string{} : document_.anchors[run.target].substr(2);
        const auto cifra = std::ranges::find(reporte_.cifras, id, &report::Cifra::id);
        if (cifra == reporte_.cifras.end() || !explained_.contains(run.target)) {
            faults_.push_back("the figure «" + shown + "» leads nowhere");
            return;
        }
        figures_.insert(shown);
        if (!cifra->impreso.starts_with(shown)) {
            faults_.push_back(id + " is explained as «" + cifra->impreso + "» and printed «" +
                              shown + "»");
        }
        if (!report::print_explicacion(reporte_, id).starts_with(id + " = " + cifra->impreso)) {
            faults_.push_back("explicar has no answer for " + id);
        }
    }

    /// What a chart shows stands in the document as a figure, or is a datum.
    void check(const document::Chart& chart) {
        for (const document::ChartSeries& series : chart.series) {
            for (const document::ChartValue& value : series.values) {
                if (value.value && !figures_.contains(value.text) &&
                    !conocido_.is_fact(value.text)) {
                    faults_.push_back("nobody explains " + value.text + " of the chart " +
                                      chart.title);
                }
            }
        }
    }

    const document::Document& document_;
    const report::Reporte& reporte_;
    const Conocido& conocido_;
    std::set<std::uint32_t> explained_;     // anchors that an explanation carries
    std::set<std::uint32_t> explanations_;  // nodes that hold them
    std::set<std::string> figures_;         // as they are printed
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> unexplained(const document::Document& document,
                                     const report::Reporte& reporte,
                                     const methodology::Edicion& edicion,
                                     const document::Template& plantilla) {
    const Conocido conocido{reporte, edicion, plantilla};
    return Recorrido{document, reporte, conocido}.run();
}

Enlaces read_links(std::string_view html) {
    Enlaces result;
    const auto count = [&](const std::string& part) {
        std::size_t times = 0;
        for (auto at = html.find(part); at != std::string_view::npos;
             at = html.find(part, at + 1)) {
            ++times;
        }
        return times;
    };
    static constexpr std::string_view kLink = "<a class=\"cifra\" href=\"#";
    std::set<std::string> seen;
    for (auto at = html.find(kLink); at != std::string_view::npos; at = html.find(kLink, at + 1)) {
        const auto begin = at + kLink.size();
        const std::string anchor{html.substr(begin, html.find('"', begin) - begin)};
        ++result.figures;
        if (!seen.insert(anchor).second) {
            continue;
        }
        const std::string target = " id=\"" + anchor + "\"";
        if (count(target) != 1 || count(" id=\"de-" + anchor + "\"") != 1) {
            result.faults.push_back(anchor + " is not in the page once, with its way back");
            continue;
        }
        const auto explanation = html.substr(html.find(target));
        const auto end = explanation.find(" id=\"x-", 1);
        if (explanation.substr(0, end).find("href=\"#de-" + anchor + "\"") ==
            std::string_view::npos) {
            result.faults.push_back("no way back from " + anchor);
        }
    }
    if (html.find("<script") != std::string_view::npos ||
        html.find("tabindex=\"-1\"") != std::string_view::npos) {
        result.faults.emplace_back("a page without scripts, and nothing out of the keyboard's way");
    }
    return result;
}

}  // namespace support
