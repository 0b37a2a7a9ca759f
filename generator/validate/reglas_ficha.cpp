#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "validate/reglas.hpp"

namespace generator::validate {
namespace {

using model::Anio;

constexpr int kAniosExDure = 3;  // "en los últimos 3 años" (ficha, Historial evaluativo)

std::string text_of(Anio anio) { return std::to_string(anio.valor); }

/// The pointer of the list that an element stands in.
std::string_view list_of(const model::Lugar& element) {
    const std::string_view pointer = element.puntero;
    return pointer.substr(0, pointer.rfind('/'));
}

/// The years that a list may have: those that the edition shows of it.
struct Ventana {
    Anio primero;
    Anio ejercicio;
    Anio ultimo;
    Anio inicio = {};  // of the programme: before it nothing is missing
};

Ventana make_ventana(Anio ejercicio, std::int32_t anios, std::int32_t posteriores = 0) {
    return {ejercicio - (anios - 1), ejercicio, ejercicio + posteriores};
}

/// What a list of years says about its window.
struct Years {
    bool is_known = true;  // every element has a year that could be read
    std::map<Anio, const model::Lugar*> first;
};

template <class Element>
Years check_years(const std::vector<Element>& elements, const Ventana& ventana,
                  Reporter& reporter) {
    Years years;
    for (const Element& element : elements) {
        const Anio* anio = element.anio.get();
        if (anio == nullptr) {
            years.is_known = false;
            continue;
        }
        if (*anio > ventana.ultimo || *anio < ventana.primero) {
            reporter.add(
                element.anio.lugar,
                {"E-VAL-041", "El año " + text_of(*anio) + " no entra en este documento.",
                 "Van solo " + text_of(ventana.primero) + " a " + text_of(ventana.ultimo) + '.'});
        }
        const auto [entry, is_new] = years.first.try_emplace(*anio, &element.anio.lugar);
        if (!is_new) {
            reporter.add(element.anio.lugar,
                         {"E-VAL-040",
                          "El año " + text_of(*anio) + " está repetido: ya en " +
                              entry->second->puntero + '.',
                          "Deje un solo elemento por año."});
        }
    }
    return years;
}

/// A year of the programme's life that is not there would print as a gap nobody asked for. Years
/// after the ejercicio have only what is already law: they may be missing.
void check_periodos(const model::FichaMonitoreo& ficha, const Ventana& ventana,
                    Reporter& reporter) {
    const Years years = check_years(ficha.periodos, ventana, reporter);
    if (!years.is_known || ficha.periodos.empty()) {
        return;
    }
    for (Anio anio = ventana.primero; anio <= ventana.ejercicio; anio = anio + 1) {
        // A programme that begins after the ejercicio has its own fault, and its year all the same.
        const bool is_missable =
            anio < ventana.ejercicio && model::is_before_start(ficha, anio.valor);
        if (!years.first.contains(anio) && !is_missable) {
            reporter.add_at(
                list_of(ficha.periodos.front().lugar),
                {"E-VAL-042", "Falta el período " + text_of(anio) + '.',
                 "Si no hay datos de ese año, escriba {\"anio\": " + text_of(anio) + "}."});
        }
    }
}

/// Of a component or an indicator: t is required; an earlier year may be missing (it is new), but
/// the reader of the ficha would see a gap, so it has to be said.
template <class Element>
void check_history(const std::vector<Element>& elements, const Ventana& ventana,
                   std::string_view what, Reporter& reporter) {
    const Years years = check_years(elements, ventana, reporter);
    if (!years.is_known || elements.empty()) {
        return;
    }
    const std::string_view list = list_of(elements.front().lugar);
    for (Anio anio = std::max(ventana.primero, ventana.inicio); anio <= ventana.ejercicio;
         anio = anio + 1) {
        if (years.first.contains(anio)) {
            continue;
        }
        std::string message{what};
        message += " no trae el año ";
        message += text_of(anio);
        message += '.';
        if (anio == ventana.ejercicio) {
            reporter.add_at(list, {"E-VAL-042", message, "Agregue el año que se informa."});
        } else {
            reporter.add_at(list, {"W-VAL-043", message,
                                   "Se imprimirá sin valor; para decir por qué, agréguelo con "
                                   "\"S/I\", \"N/A\" o \"N/C\"."});
        }
    }
}

/// Reports every element whose key was seen before.
template <class Element, class Key>
void check_unique(const std::vector<Element>& elements, std::string_view what, Key key_of,
                  Reporter& reporter) {
    std::map<std::string, const model::Lugar*> first;
    for (const Element& element : elements) {
        const auto& dato = key_of(element);
        const std::string* key = dato.get();
        if (key == nullptr) {
            continue;
        }
        const auto [entry, is_new] = first.try_emplace(*key, &dato.lugar);
        if (!is_new) {
            reporter.add(dato.lugar, {"E-VAL-044",
                                      std::string{what} + ' ' + quote(*key) +
                                          " está repetido: ya en " + entry->second->puntero + '.',
                                      "Deje un solo elemento."});
        }
    }
}

/// The last year that has an element; none if there is none that could be read.
template <class Element>
std::optional<Anio> last_year(const std::vector<Element>& elements) {
    std::optional<Anio> last;
    for (const Element& element : elements) {
        if (const Anio* anio = element.anio.get()) {
            last = last ? std::max(*last, *anio) : *anio;
        }
    }
    return last;
}

/// The year at which every component and every indicator ends, if it is one and the same for
/// several: the data are then of that year, whatever «ejercicio» says.
std::optional<Anio> common_last_year(const model::FichaMonitoreo& ficha) {
    std::vector<std::optional<Anio>> last;
    last.reserve(ficha.componentes.size() + ficha.indicadores.size());
    for (const model::Componente& componente : ficha.componentes) {
        last.push_back(last_year(componente.periodos));
    }
    for (const model::Indicador& indicador : ficha.indicadores) {
        last.push_back(last_year(indicador.efectivos));
    }
    const bool is_common =
        last.size() > 1 && std::ranges::count(last, last.front()) == std::ssize(last);
    return is_common ? last.front() : std::nullopt;
}

void check_antecedentes(const model::FichaMonitoreo& ficha, Anio ejercicio, Reporter& reporter) {
    const Anio* inicio = ficha.antecedentes.anio_inicio.get();
    const Anio* termino = ficha.antecedentes.anio_termino.get();
    if (inicio != nullptr && *inicio > ejercicio) {
        reporter.add(ficha.antecedentes.anio_inicio.lugar,
                     {"E-VAL-045",
                      "El programa no puede comenzar después del año que se informa (" +
                          text_of(ejercicio) + ").",
                      "Revise «anio_inicio» y «ejercicio»."});
    }
    const bool ends_before_start = inicio != nullptr && termino != nullptr && *termino < *inicio;
    if (ends_before_start) {
        reporter.add(
            ficha.antecedentes.anio_termino.lugar,
            {"E-VAL-045", "El programa termina antes de comenzar (" + text_of(*inicio) + ").",
             "Si es permanente, escriba \"N/A\"."});
    }
    if (termino != nullptr && *termino < ejercicio && !ends_before_start) {
        reporter.add(ficha.antecedentes.anio_termino.lugar,
                     {"W-VAL-036",
                      "El programa terminó en " + text_of(*termino) + " y se informa " +
                          text_of(ejercicio) + '.',
                      "Revise «anio_termino» y «ejercicio»."});
    }
    for (const auto& anio : ficha.historial_evaluativo.ex_dure) {
        const Anio* value = anio.get();
        const bool is_recent =
            value == nullptr || (*value < ejercicio && *value >= ejercicio - kAniosExDure);
        if (!is_recent) {
            reporter.add(anio.lugar,
                         {"E-VAL-046",
                          "El monitoreo de " + text_of(*value) + " no es de los últimos 3 años.",
                          "Van solo " + text_of(ejercicio - kAniosExDure) + " a " +
                              text_of(ejercicio - 1) + '.'});
        }
    }
    const auto* publicacion = ficha.fecha_publicacion.get();
    if (publicacion != nullptr && publicacion->fecha.anio < ejercicio.valor) {
        reporter.add(ficha.fecha_publicacion.lugar,
                     {"E-VAL-047",
                      "El reporte no puede publicarse antes del año que informa (" +
                          text_of(ejercicio) + ").",
                      "Revise «fecha_publicacion» y «ejercicio»."});
    }
}

/// From one year to the next prices hardly fall, and rise by less than a quarter (the ficha of 2023
/// publishes 1,1722 for 2021, 1,1002 for 2022 and 1,035): what leaves that is a digit, a comma or a
/// year. Of two broken steps the factor between them is pointed at; of one, that of the end.
void check_escala(const model::InflactoresInformados& inflactores, Reporter& reporter) {
    std::map<std::int32_t, const model::InflactorInformado*> by_year;
    for (const model::InflactorInformado& inflactor : inflactores.factores) {
        const base::Decimal* factor = inflactor.factor.get();
        if (inflactor.anio.get() != nullptr && factor != nullptr && factor->units > 0) {
            by_year.emplace(inflactor.anio.get()->valor, &inflactor);
        }
    }
    const std::vector<std::pair<std::int32_t, const model::InflactorInformado*>> orden{
        by_year.begin(), by_year.end()};
    // Whether the step from the factor at `i` to the next one is one of prices.
    const auto is_step = [&](std::size_t i) {
        const base::Ratio least = to_ratio(base::Decimal{97, 2});
        const base::Ratio most = to_ratio(base::Decimal{125, 2});
        const auto rise = divide(to_ratio(orden[i].second->factor.value()),
                                 to_ratio(orden[i + 1].second->factor.value()));
        const bool is_next = orden[i + 1].first == orden[i].first + 1;
        return !is_next || !rise ||
               (std::is_gteq(compare(*rise, least)) && std::is_lteq(compare(*rise, most)));
    };
    for (std::size_t i = 0; i + 1 < orden.size(); ++i) {
        if (is_step(i)) {
            continue;
        }
        // The factor of the year of prices is 1 whatever the others are.
        const bool is_fixed = to_ratio(orden[i + 1].second->factor.value()) == base::Ratio{1};
        const bool is_first = is_fixed || (i == 0 && (orden.size() == 2 || is_step(1)));
        const std::size_t odd = is_first ? i : i + 1;
        const std::size_t other = is_first ? i + 1 : i;
        reporter.add(orden[odd].second->factor.lugar,
                     {"W-VAL-053",
                      "El inflactor de " + std::to_string(orden[odd].first) + ", " +
                          spanish_text(orden[odd].second->factor.value()) + ", no sigue al de " +
                          std::to_string(orden[other].first) + ", " +
                          spanish_text(orden[other].second->factor.value()) +
                          ": de un año al siguiente los precios no bajan, ni suben más de un 25%.",
                      "Compárelo con su fuente: multiplica todos los montos de su año."});
        ++i;  // the step after it breaks with it
    }
}

/// Factors that are given: one for each year, positive, and 1 for the year of prices itself.
void check_inflactores(const model::InflactoresInformados& inflactores, Reporter& reporter) {
    std::map<Anio, const model::Lugar*> first;
    for (const model::InflactorInformado& inflactor : inflactores.factores) {
        const Anio* anio = inflactor.anio.get();
        const base::Decimal* factor = inflactor.factor.get();
        if (anio != nullptr) {
            const auto [entry, is_new] = first.try_emplace(*anio, &inflactor.anio.lugar);
            if (!is_new) {
                reporter.add(inflactor.anio.lugar,
                             {"E-VAL-040",
                              "El inflactor de " + text_of(*anio) + " está repetido: ya en " +
                                  entry->second->puntero + '.',
                              "Deje un solo factor por año."});
            }
        }
        if (factor == nullptr) {
            continue;
        }
        const base::Ratio valor = to_ratio(*factor);
        if (std::is_lteq(compare(valor, base::Ratio{0}))) {
            reporter.add(inflactor.factor.lugar,
                         {"E-VAL-048", "Un inflactor debe ser mayor que cero.",
                          "Multiplica los montos de su año: con 0 el documento los borraría."});
        } else if (anio != nullptr && inflactores.precios.has_value() &&
                   *anio == inflactores.precios.value() && !(valor == base::Ratio{1})) {
            reporter.add(inflactor.factor.lugar,
                         {"E-VAL-049",
                          "El inflactor del año de precios, " + text_of(*anio) + ", es 1 y no " +
                              spanish_text(*factor) + '.',
                          "Revise «precios» y el factor."});
        }
    }
}

/// Of an efectivo or of a meta of a percentage: a part of nothing is none.
template <class Valores>
void check_porcentaje(const Valores& valores, Reporter& reporter) {
    if (model::is_count(valores.numerador, valores.denominador)) {
        reporter.add(valores.lugar,
                     {"E-VAL-038", "Un porcentaje necesita numerador y denominador.",
                      "Si el indicador cuenta y no divide, cambie «unidad_de_medida»."});
    }
}

/// Whether a unit of measure says that it is a percentage, however it is written: «%», «Porcentaje
/// de personas», «Tasa (%)». Percentage points are none: they are a difference.
bool names_percentage(std::string_view unidad) {
    const std::string text = base::fold(unidad);
    return text.starts_with("porcent") || text.starts_with("por ciento") || text.starts_with('%') ||
           text.ends_with("(%)");
}

}  // namespace

void check_producto(const model::FichaMonitoreo& ficha, Reporter& reporter) {
    check_unique(
        ficha.subtitulos, "El subtítulo", [](const auto& s) -> const auto& { return s.subtitulo; },
        reporter);
    check_unique(
        ficha.regiones, "La región", [](const auto& r) -> const auto& { return r.region; },
        reporter);
    check_unique(
        ficha.componentes, "El componente", [](const auto& c) -> const auto& { return c.nombre; },
        reporter);
    check_unique(
        ficha.indicadores, "El indicador", [](const auto& i) -> const auto& { return i.nombre; },
        reporter);
    check_inflactores(ficha.inflactores, reporter);
    check_escala(ficha.inflactores, reporter);
    const Anio* ejercicio = ficha.encabezado.ejercicio.get();
    if (ejercicio == nullptr) {
        return;
    }
    check_antecedentes(ficha, *ejercicio, reporter);
    check_fechas(ficha, *ejercicio, reporter);
}

void check_anios(const model::FichaMonitoreo& ficha, const model::UsoCampos& uso,
                 Reporter& reporter) {
    const Anio* given = ficha.encabezado.ejercicio.get();
    if (given == nullptr) {
        return;
    }
    const Anio ejercicio = *given;
    if (const auto last = common_last_year(ficha); last && *last != ejercicio) {
        // One fault, not two for each list: the year is wrong in one place or in all of them.
        reporter.add(
            ficha.encabezado.ejercicio.lugar,
            {"E-VAL-039",
             "«ejercicio» dice " + text_of(ejercicio) +
                 " y los componentes e indicadores terminan todos en " + text_of(*last) + '.',
             "Corrija «ejercicio», o agregue " + text_of(ejercicio) +
                 " a los períodos, componentes e indicadores."});
        return;
    }
    check_periodos(ficha, make_ventana(ejercicio, uso.anios, uso.anios_posteriores), reporter);
    Ventana componentes = make_ventana(ejercicio, uso.anios_componentes);
    Ventana indicadores = make_ventana(ejercicio, uso.anios_indicadores);
    if (const Anio* inicio = ficha.antecedentes.anio_inicio.get()) {
        componentes.inicio = std::min(*inicio, ejercicio);
        indicadores.inicio = componentes.inicio;
    }
    for (const model::Componente& componente : ficha.componentes) {
        check_history(componente.periodos, componentes, "El componente", reporter);
    }
    for (const model::Indicador& indicador : ficha.indicadores) {
        check_history(indicador.efectivos, indicadores, "El indicador", reporter);
    }
}

void check_unidades(const model::FichaMonitoreo& ficha, const model::UsoCampos& uso,
                    Reporter& reporter) {
    for (const model::Indicador& indicador : ficha.indicadores) {
        const std::string* unidad = indicador.unidad_de_medida.get();
        if (unidad == nullptr || uso.unidad_porcentual.empty()) {
            continue;
        }
        if (*unidad != uso.unidad_porcentual) {
            if (names_percentage(*unidad)) {
                reporter.add(indicador.unidad_de_medida.lugar,
                             {"E-VAL-037",
                              "«" + *unidad + "» no es como la edición escribe un porcentaje: el " +
                                  "valor se imprimiría sin multiplicar por 100.",
                              "¿Quiso decir «" + uso.unidad_porcentual + "»?"});
            }
            continue;
        }
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            check_porcentaje(efectivo, reporter);
        }
        check_porcentaje(indicador.meta, reporter);
    }
}

}  // namespace generator::validate
