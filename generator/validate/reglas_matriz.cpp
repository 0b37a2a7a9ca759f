#include <map>
#include <set>

#include "validate/reglas.hpp"

namespace generator::validate {
namespace {

using model::IndicadorMatriz;
using model::Lugar;

std::string_view text_of(const model::Dato<std::string>& dato) {
    return dato.has_value() ? std::string_view{dato.value()} : std::string_view{};
}

/// Texts that may stand once: the first place of each.
class Unicos {
  public:
    Unicos(std::string_view what, Reporter& reporter) : what_{what}, reporter_{reporter} {}

    void add(std::string_view text, const Lugar& lugar) {
        if (text.empty()) {
            return;
        }
        const auto [first, is_new] = first_.try_emplace(std::string{text}, &lugar);
        if (!is_new) {
            reporter_.add(lugar, {"E-VAL-076",
                                  std::string{what_} + ' ' + quote(text) +
                                      " está repetido: ya en " + first->second->puntero + '.',
                                  "Deje un solo elemento."});
        }
    }

  private:
    std::string_view what_;
    Reporter& reporter_;
    std::map<std::string, const Lugar*, std::less<>> first_;
};

void check_objetivos(const model::MatrizLogica& matriz, Reporter& reporter) {
    Unicos enunciados{"El objetivo", reporter};
    for (std::size_t i = 0; i < matriz.objetivos_especificos.size(); ++i) {
        const model::ObjetivoEspecifico& objetivo = matriz.objetivos_especificos[i];
        enunciados.add(text_of(objetivo.enunciado), objetivo.enunciado.lugar);
        const std::string_view numeral = text_of(objetivo.numeral);
        const std::string number = std::to_string(i + 1);
        const bool goes_on = numeral.size() > number.size() && numeral[number.size()] >= '0' &&
                             numeral[number.size()] <= '9';
        if (!numeral.empty() && (!numeral.starts_with(number) || goes_on)) {
            reporter.add(objetivo.numeral.lugar,
                         {"E-VAL-070",
                          "El numeral " + quote(numeral) + " no es el del objetivo " + number + '.',
                          "Comienza con su lugar en la lista: «" + number + ".-»."});
        }
    }
}

void check_filas(const model::MatrizLogica& matriz, Reporter& reporter) {
    const auto count = static_cast<std::int64_t>(matriz.objetivos_especificos.size());
    std::map<std::int64_t, const Lugar*> first;
    for (const model::FilaMatriz& fila : matriz.matriz) {
        const model::Cantidad* objetivo = fila.objetivo.get();
        if (objetivo == nullptr) {
            continue;
        }
        if (count > 0 && objetivo->valor > count) {
            reporter.add(fila.objetivo.lugar,
                         {"E-VAL-071",
                          "No hay un objetivo específico " + std::to_string(objetivo->valor) + '.',
                          "«objetivos_especificos» tiene " + std::to_string(count) +
                              ", numerados desde 1."});
        }
        const auto [entry, is_new] = first.try_emplace(objetivo->valor, &fila.objetivo.lugar);
        if (!is_new) {
            reporter.add(fila.objetivo.lugar,
                         {"E-VAL-072",
                          "El objetivo " + std::to_string(objetivo->valor) +
                              " ya tiene su fila: " + entry->second->puntero + '.',
                          "Ponga todos sus indicadores en esa fila."});
        }
    }
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

/// A mark sends to one note: two notes with one mark would print one text for the other's.
void check_notas(const IndicadorMatriz& indicador, std::map<std::string, std::string>& notas,
                 Reporter& reporter) {
    for (const model::NotaIndicador& nota : indicador.notas) {
        const std::string_view words = text_of(nota.despues_de);
        const std::string_view name = text_of(indicador.nombre);
        if (!words.empty() && !name.empty() && count_of(name, words) != 1) {
            reporter.add(
                nota.despues_de.lugar,
                {"E-VAL-073", quote(words) + " no está una sola vez en el nombre del indicador.",
                 "Copie las palabras del nombre tras las que va la llamada, tantas que no "
                 "se repitan."});
        }
        if (!nota.marca.has_value() || !nota.texto.has_value()) {
            continue;
        }
        const auto [known, is_new] = notas.try_emplace(nota.marca.value(), nota.texto.value());
        if (!is_new && known->second != nota.texto.value()) {
            reporter.add(
                nota.marca.lugar,
                {"E-VAL-074", "La llamada " + quote(nota.marca.value()) + " tiene dos textos.",
                 "Dele otra marca a esta nota, o repita el mismo texto."});
        }
    }
}

void check_valor(const model::ValorIndicador& valor, model::UnidadMeta unidad, Reporter& reporter) {
    const bool is_indice = unidad == model::UnidadMeta::indice;
    const bool has_counts = valor.numerador.has_value() || valor.denominador.has_value();
    if (is_indice && has_counts) {
        reporter.add(valor.lugar, {"E-VAL-077",
                                   "Un índice se calcula con «subtotales», no con numerador y "
                                   "denominador.",
                                   "Revise la unidad de la meta o estos datos."});
    }
    if (!is_indice && !valor.subtotales.empty()) {
        reporter.add(
            valor.lugar,
            {"E-VAL-077", "«subtotales» es de un índice, y la meta de este indicador no lo es.",
             "Escriba «numerador» y «denominador», o revise la unidad de la meta."});
    }
    if (unidad == model::UnidadMeta::porcentaje &&
        model::is_count(valor.numerador, valor.denominador)) {
        reporter.add(valor.lugar, {"E-VAL-081", "Un porcentaje necesita numerador y denominador.",
                                   "Si el valor es un número, cambie la unidad de la meta."});
    }
}

void check_indicador(const IndicadorMatriz& indicador, Reporter& reporter) {
    const base::Decimal* low = indicador.meta.escala_minima.get();
    const base::Decimal* high = indicador.meta.escala_maxima.get();
    const bool is_half = (low == nullptr) != (high == nullptr);
    const bool is_empty =
        low != nullptr && high != nullptr && std::is_gteq(compare(to_ratio(*low), to_ratio(*high)));
    if (is_half || is_empty) {
        reporter.add(
            indicador.meta.lugar,
            {"E-VAL-078", "La escala no está completa o su mínimo no es menor que su máximo.",
             "Declare «escala_minima» y «escala_maxima», o ninguna de las dos."});
    }
    std::set<model::Anio> years;
    for (const model::ValorIndicador& valor : indicador.valores) {
        const model::Anio* anio = valor.anio.get();
        if (anio != nullptr && !years.insert(*anio).second) {
            reporter.add(valor.anio.lugar,
                         {"E-VAL-075", "El año " + std::to_string(anio->valor) + " está repetido.",
                          "Deje un solo elemento por año."});
        }
        if (indicador.meta.unidad.has_value()) {
            check_valor(valor, indicador.meta.unidad.value(), reporter);
        }
    }
}

/// A datum that is printed within the sentence of another.
void check_company(const model::Dato<std::string>& dato, std::string_view name, bool has_company,
                   std::string_view company, Reporter& reporter) {
    if (dato.has_value() && !has_company) {
        reporter.add(dato.lugar, {"E-VAL-080",
                                  quote(name) + " se imprime junto a " + quote(company) +
                                      ", que falta: se perdería.",
                                  "Agregue " + quote(company) + " o borre " + quote(name) + '.'});
    }
}

void check_pago(const model::Pago& pago, Reporter& reporter) {
    check_company(pago.cita, "cita", pago.criterio.has_value(), "criterio", reporter);
    const bool has_services = pago.servicios_mensuales.has_value();
    check_company(pago.prestadores, "prestadores", has_services, "servicios_mensuales", reporter);
    check_company(pago.detalle_de_servicios, "detalle_de_servicios", has_services,
                  "servicios_mensuales", reporter);
    const base::Decimal* low = pago.rango_minimo.get();
    const base::Decimal* high = pago.rango_maximo.get();
    if (low != nullptr && high != nullptr && std::is_gt(compare(to_ratio(*low), to_ratio(*high)))) {
        reporter.add(pago.rango_minimo.lugar, {"E-VAL-079",
                                               "El rango está al revés: " + spanish_text(*low) +
                                                   " es mayor que " + spanish_text(*high) + '.',
                                               "Revise «rango_minimo» y «rango_maximo»."});
    }
}

}  // namespace

void check_producto(const model::MatrizLogica& matriz, Reporter& reporter) {
    check_objetivos(matriz, reporter);
    check_filas(matriz, reporter);
    Unicos nombres{"El indicador", reporter};
    std::map<std::string, std::string> notas;
    for (const model::FilaMatriz& fila : matriz.matriz) {
        for (const IndicadorMatriz& indicador : fila.indicadores) {
            nombres.add(text_of(indicador.nombre), indicador.nombre.lugar);
            check_notas(indicador, notas, reporter);
            check_indicador(indicador, reporter);
        }
    }
    for (const model::GrupoTransversal& grupo : matriz.metas_transversales.grupos) {
        for (const IndicadorMatriz& meta : grupo.metas) {
            check_indicador(meta, reporter);
        }
    }
    Unicos tipos{"El tipo de diagnóstico", reporter};
    for (const model::TipoDiagnostico& tipo : matriz.tipos_de_diagnostico) {
        tipos.add(text_of(tipo.nombre), tipo.nombre.lugar);
    }
    check_pago(matriz.pago, reporter);
}

}  // namespace generator::validate
