#include <algorithm>

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

/// The years of a text told from its own: "la ejecución {t}".
std::string replace_years(std::string text, std::int32_t ejercicio) {
    constexpr std::int32_t kYears = 5;
    for (std::int32_t back = -1; back < kYears; ++back) {
        const std::string year = std::to_string(ejercicio - back);
        const std::string name = "{t" + std::to_string(-back) + "}";
        for (std::size_t at = text.find(year); at != std::string::npos; at = text.find(year, at)) {
            text.replace(at, year.size(), name);
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
        for (const Veredicto& veredicto : reporte.veredictos) {
            VeredictoConClave& one = result.emplace_back();
            one.veredicto = &veredicto;
            one.cifra = is_antes ? derivados_.equivalencias.translate(veredicto.cifra)
                                       .value_or("(" + veredicto.cifra + ")")
                                 : veredicto.cifra;
            one.frase = veredicto.frase;
            if (derivados_.is_interanual) {
                one.cifra = replace_years(std::move(one.cifra), reporte.ejercicio);
                one.frase = replace_years(std::move(one.frase), reporte.ejercicio);
            }
        }
        return result;
    }

    void compare_results(const Veredicto* antes, const Veredicto* despues) {
        if (antes == nullptr || despues == nullptr || version_of(*antes) != version_of(*despues)) {
            Diferencia& diferencia = add(Asunto::veredicto, antes, despues);
            diferencia.antes = antes == nullptr ? Version{} : version_of(*antes);
            diferencia.despues = despues == nullptr ? Version{} : version_of(*despues);
        }
    }

    void compare_sentences(const Veredicto* antes, const Veredicto* despues) {
        const Version of_antes = antes == nullptr ? Version{} : frase_of(*antes);
        const Version of_despues = despues == nullptr ? Version{} : frase_of(*despues);
        if (of_antes != of_despues) {
            Diferencia& diferencia = add(Asunto::frase, of_antes.texto.empty() ? nullptr : antes,
                                         of_despues.texto.empty() ? nullptr : despues);
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
