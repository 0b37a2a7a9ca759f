#include <algorithm>
#include <set>

#include "base/decimal.hpp"
#include "comparacion/derivados.hpp"
#include "comparacion/emparejar.hpp"

namespace generator::comparacion {
namespace {

using report::Veredicto;

/// A verdict with what it is compared by.
struct VeredictoConClave {
    const Veredicto* veredicto = nullptr;
    std::string cifra;  // as `despues` calls it; of two years, by its distance to the ejercicio
    std::string frase;

    [[nodiscard]] bool is_about(const VeredictoConClave& other) const {
        return cifra == other.cifra && veredicto->dimension == other.veredicto->dimension;
    }
    [[nodiscard]] bool has_code_of(const VeredictoConClave& other) const {
        return veredicto->codigo == other.veredicto->codigo;
    }
    /// "EJI" of EJI_SUB and EJI_SOBRE: what one rule may say.
    [[nodiscard]] std::string_view rule() const {
        return std::string_view{veredicto->codigo}.substr(0, veredicto->codigo.find('_'));
    }
};

/// Those that its data and its figures are of, that of its prices, and its own.
std::set<std::string, std::less<>> years_of(const report::Reporte& reporte) {
    std::set<std::string, std::less<>> result{std::to_string(reporte.ejercicio)};
    for (const report::Cifra& cifra : reporte.cifras) {
        result.emplace(find_anio(cifra.id));
    }
    for (const report::Hecho& hecho : reporte.hechos) {
        if (hecho.puntero.ends_with("/anio") || hecho.puntero.ends_with("/precios")) {
            result.emplace(find_anio(hecho.valor));
        }
    }
    result.erase("");
    return result;
}

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Whether these characters are all of a number: not the decimals of one.
bool is_whole_number(std::string_view text, std::size_t at, std::size_t size) {
    const bool is_tail =
        is_digit_at(text, at - 1) || (at >= 2 && text[at - 1] == ',' && is_digit_at(text, at - 2));
    const std::size_t end = at + size;
    const bool is_head = is_digit_at(text, end) ||
                         (end < text.size() && text[end] == ',' && is_digit_at(text, end + 1));
    return !is_tail && !is_head;
}

/// The years of a text told from its own: "la ejecución {t}".
std::string replace_years(std::string text, const report::Reporte& reporte,
                          const std::set<std::string, std::less<>>& years) {
    for (const std::string& year : years) {
        const auto value = base::parse_decimal(year);
        const std::string name =
            "{t" + std::to_string(value->units - std::int64_t{reporte.ejercicio}) + "}";
        for (std::size_t at = text.find(year); at != std::string::npos; at = text.find(year, at)) {
            const bool is_year = is_whole_number(text, at, year.size());
            if (is_year) {
                text.replace(at, year.size(), name);
            }
            at += is_year ? name.size() : year.size();
        }
    }
    return text;
}

Version version_of(const Veredicto& veredicto) {
    Version result;
    result.texto = veredicto.codigo + ": " + veredicto.resultado;
    if (!veredicto.umbral.empty()) {
        const std::string& umbral =
            veredicto.umbral_impreso.empty() ? veredicto.umbral : veredicto.umbral_impreso;
        result.exacto = veredicto.borde + (veredicto.borde.empty() ? "" : " ") + umbral;
    }
    result.origen = veredicto.origen;
    return result;
}

Version frase_of(const Veredicto& veredicto) {
    Version result;
    result.texto = veredicto.frase;
    return result;
}

class Comparador {
  public:
    Comparador(const Derivados& derivados, std::vector<Diferencia>& out)
        : derivados_{derivados}, out_{out} {}

    void run() {
        const auto antes = keyed(derivados_.antes, true);
        const auto despues = keyed(derivados_.despues, false);
        using V = VeredictoConClave;
        const auto pares = pair_lists(
            antes, despues,
            [](const V& a, const V& b) {
                return a.is_about(b) && a.has_code_of(b) && a.frase == b.frase;
            },
            [](const V& a, const V& b) { return a.is_about(b) && a.has_code_of(b); },
            [](const V& a, const V& b) { return a.is_about(b) && a.rule() == b.rule(); });
        for (const auto& [i, j] : pares) {
            compare_results(i ? antes[*i].veredicto : nullptr, j ? despues[*j].veredicto : nullptr);
        }
        for (const auto& [i, j] : pares) {
            if (!i || !j || antes[*i].frase != despues[*j].frase) {
                compare_sentences(i ? antes[*i].veredicto : nullptr,
                                  j ? despues[*j].veredicto : nullptr);
            }
        }
    }

  private:
    [[nodiscard]] std::vector<VeredictoConClave> keyed(const report::Reporte& reporte,
                                                       bool is_antes) const {
        std::vector<VeredictoConClave> result;
        const auto years = years_of(reporte);
        for (const Veredicto& veredicto : reporte.veredictos) {
            VeredictoConClave& one = result.emplace_back();
            one.veredicto = &veredicto;
            one.cifra = is_antes ? derivados_.equivalencias.translate(veredicto.cifra)
                                       .value_or("(" + veredicto.cifra + ")")
                                 : veredicto.cifra;
            one.frase = veredicto.frase;
            if (derivados_.is_interanual) {
                one.cifra = replace_years(std::move(one.cifra), reporte, years);
                one.frase = replace_years(std::move(one.frase), reporte, years);
            }
        }
        return result;
    }

    void compare_results(const Veredicto* antes, const Veredicto* despues) {
        if (antes == nullptr && despues == nullptr) {
            return;
        }
        if (antes == nullptr || despues == nullptr || version_of(*antes) != version_of(*despues)) {
            Diferencia& diferencia = add(Asunto::veredicto, antes, despues);
            diferencia.antes = antes == nullptr ? Version{} : version_of(*antes);
            diferencia.despues = despues == nullptr ? Version{} : version_of(*despues);
        }
    }

    void compare_sentences(const Veredicto* antes, const Veredicto* despues) {
        const Version of_antes = antes == nullptr ? Version{} : frase_of(*antes);
        const Version of_despues = despues == nullptr ? Version{} : frase_of(*despues);
        const Veredicto* from = of_antes.texto.empty() ? nullptr : antes;
        const Veredicto* to = of_despues.texto.empty() ? nullptr : despues;
        if ((from != nullptr || to != nullptr) && of_antes != of_despues) {
            Diferencia& diferencia = add(Asunto::frase, from, to);
            diferencia.antes = of_antes;
            diferencia.despues = of_despues;
            diferencia.is_prosa = diferencia.cambio == Cambio::cambio;
        }
    }

    /// At least one is there.
    Diferencia& add(Asunto asunto, const Veredicto* antes, const Veredicto* despues) {
        Diferencia& result = out_.emplace_back();
        result.asunto = asunto;
        result.cambio = antes == nullptr     ? Cambio::aparecio
                        : despues == nullptr ? Cambio::desaparecio
                                             : Cambio::cambio;
        const Veredicto& said = despues != nullptr ? *despues : *antes;
        result.ruta = said.codigo + " " + (said.cifra.empty() ? said.dimension : said.cifra);
        result.nombre = said.dimension;
        return result;
    }

    const Derivados& derivados_;
    std::vector<Diferencia>& out_;
};

}  // namespace

void compare_veredictos(const Derivados& derivados, std::vector<Diferencia>& out) {
    Comparador{derivados, out}.run();
}

}  // namespace generator::comparacion
