// A broken relation in words, for whoever has to mend it tonight.
#include <algorithm>

#include "base/words.hpp"
#include "checks/causas.hpp"
#include "checks/margen.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

using base::spanish_text;

/// "el gasto" -> "El gasto".
std::string with_capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

/// "4.388 es 20.902 − 16.514: parece estar el complemento"
std::string complement_text(const Sistema& sistema, const Sospecha& sospecha) {
    const base::Decimal& given = sistema.cifras[sospecha.cifra].valor;
    const base::Decimal& partner = sistema.cifras[sospecha.causa.otra].valor;
    const bool is_partner_larger =
        std::is_gt(compare(to_ratio(partner), to_ratio(given))) &&
        std::is_gt(compare(to_ratio(partner), to_ratio(*sospecha.cierre)));
    const base::Decimal& whole = is_partner_larger ? partner : *sospecha.cierre;
    const base::Decimal& part = is_partner_larger ? *sospecha.cierre : partner;
    return spanish_text(given) + " es " + spanish_text(whole) + " − " + spanish_text(part) +
           ": parece estar el complemento, y no " + spanish_text(*sospecha.cierre);
}

/// With its column, if that is not the one of the number spoken of.
std::string named_beside(const CifraDada& named, const CifraDada& spoken) {
    return named.nombre + (named.donde == spoken.donde || named.donde.empty()
                               ? std::string{}
                               : " (" + named.donde + ')');
}

/// What happened to the number, with the value that it should have.
std::string cause_text(const Sistema& sistema, const Sospecha& sospecha) {
    const CifraDada& cifra = sistema.cifras[sospecha.cifra];
    const std::string closing = sospecha.cierre ? spanish_text(*sospecha.cierre) : std::string{};
    switch (sospecha.causa.clase) {
        case Causa::Clase::complemento:
            return complement_text(sistema, sospecha);
        case Causa::Clase::total:
            return "parece estar " + sistema.cifras[sospecha.causa.otra].nombre +
                   " y no la parte: " + closing;
        case Causa::Clase::resto:
            return "parece estar lo que queda de " + sistema.cifras[sospecha.causa.otra].nombre +
                   " sin la parte, y no la parte: " + closing;
        case Causa::Clase::copia:
            return "la cifra parece copiada, es la misma que " +
                   named_beside(sistema.cifras[sospecha.causa.otra], cifra) + ": cerraría con " +
                   closing;
        case Causa::Clase::repetida:
            return "la cifra es la misma que " + sistema.cifras[sospecha.causa.otra].nombre +
                   ", una de las dos parece copiada: cerraría con " + closing;
        case Causa::Clase::ausente:
            return "no se informa, y sería " + closing;
        case Causa::Clase::desliz:
            return desliz_text(cifra.valor, *sospecha.cierre) + ": " + closing;
        case Causa::Clase::cero:
        case Causa::Clase::ninguna:
            break;
    }
    return closing.empty() ? std::string{} : "cerraría con " + closing;
}

/// "las demás columnas: da 57,6% y con 17.850 daría 80,0%"
std::string series_text(const Sistema& sistema, const Sospecha& sospecha) {
    const auto serie = std::ranges::find_if(sistema.series, [&](const Serie& s) {
        return s.numerador == sospecha.cifra || s.denominador == sospecha.cifra;
    });
    const auto of = [&](bool is_mended) {
        const auto value = [&](std::size_t cifra) {
            return to_ratio(is_mended && cifra == sospecha.cifra ? *sospecha.cierre
                                                                 : sistema.cifras[cifra].valor);
        };
        const auto quotient = divide(value(serie->numerador), value(serie->denominador));
        const bool is_share = serie->unidad.empty();
        const base::NumberStyle style{.decimals = 1, .power_of_ten = is_share ? 2 : 0};
        const std::string text = quotient ? format_number(*quotient, style).value_or("") : "";
        return is_share ? text + '%' : text + ' ' + std::string{serie->unidad};
    };
    return std::string{serie->filas} + ": da " + of(false) + " y con " +
           spanish_text(*sospecha.cierre) + " daría " + of(true);
}

/// "fuera de los demás años, de 15.210 a 18.344", "lejos del otro año, 3.060"
std::string history_text(const Sistema& sistema, std::size_t cifra) {
    const auto historia = std::ranges::find(sistema.historias, cifra, &Historia::cifra);
    const auto rango = rango_of_history(sistema, cifra);
    const base::NumberStyle style{.decimals = 9, .trims_zeros = true};
    const auto text = [&](const base::Ratio& valor) {
        return format_number(valor, style).value_or("");
    };
    if (rango && historia->otros.size() == 1) {
        return "lejos del otro año, " + text(rango->desde);
    }
    return rango ? "fuera de los demás años, de " + text(rango->desde) + " a " + text(rango->hasta)
                 : std::string{};
}

std::string pointed_text(const Sistema& sistema, const Explicacion& explicacion) {
    const Sospecha& sospecha = explicacion.sospechas[*explicacion.indicada];
    const std::string& nombre = sistema.cifras[sospecha.cifra].nombre;
    const std::string cause = cause_text(sistema, sospecha);
    switch (explicacion.indicio) {
        case Indicio::cruce:
            return " Si una sola cifra está mal, es " + nombre +
                   (cause.empty() ? "." : ": " + cause + '.');
        case Indicio::serie:
            return ' ' + with_capital(nombre) + " es lo único que se aparta de " +
                   series_text(sistema, sospecha) + '.';
        case Indicio::historia:
            return ' ' + with_capital(nombre) + " es lo que está " +
                   history_text(sistema, sospecha.cifra) +
                   (cause.empty() ? "." : ": " + cause + '.');
        case Indicio::desliz:
        case Indicio::ninguno:
            break;
    }
    return " En " + nombre + ", " + cause + '.';
}

/// What the likely ones would be if the others are right: of those that a digit makes or that have
/// no likeness to what is written there is one for every cell, which tells nobody where to look.
std::string open_text(const Sistema& sistema, const Explicacion& explicacion) {
    constexpr std::size_t few = 3;
    const auto& all = explicacion.sospechas;
    if (!std::ranges::all_of(all, [](const Sospecha& s) { return s.cierre.has_value(); })) {
        return {};
    }
    const auto strong = [&](const Sospecha& s) { return is_strong(sistema, s); };
    const bool has_strong = std::ranges::any_of(all, [&](const Sospecha& sospecha) {
        return strong(sospecha) && is_likely(sistema, sospecha);
    });
    std::vector<std::string> values;
    std::size_t slips = 0;
    for (const Sospecha& sospecha : all) {
        if (is_likely(sistema, sospecha) && (!has_strong || strong(sospecha))) {
            slips += sospecha.causa.clase == Causa::Clase::desliz ? 1U : 0U;
            const bool is_cero = sospecha.causa.clase == Causa::Clase::cero;
            const bool is_ausente = sospecha.causa.clase == Causa::Clase::ausente;
            values.push_back(sistema.cifras[sospecha.cifra].nombre +
                             (is_cero      ? ", que es 0, con "
                              : is_ausente ? ", que no se informa, con "
                                           : " con ") +
                             spanish_text(*sospecha.cierre));
        }
    }
    if (values.empty() || values.size() > few) {
        return {};
    }
    return " Si las demás cifras están bien, cerraría " + base::joined(values, " o ") +
           (slips > 1 ? ": en más de una bastaría un desliz." : ".");
}

/// Other relations that the same number closes.
std::string closed_text(const Sistema& sistema, const Explicacion& explicacion) {
    std::vector<std::string> names;
    for (const std::size_t closed : explicacion.cerradas) {
        if (closed != explicacion.relacion) {
            names.push_back(sistema.relaciones[closed].nombre);
        }
    }
    return names.empty() ? std::string{}
                         : " Lo mismo explica que " + base::joined(names, " y que ") + '.';
}

/// Where to look first if nothing points at one: the result of the relation.
std::size_t result_of(const Relacion& relacion, const Explicacion& explicacion) {
    const auto first = [&](std::span<const std::size_t> wanted) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < explicacion.sospechas.size(); ++i) {
            if (std::ranges::find(wanted, explicacion.sospechas[i].cifra) != wanted.end()) {
                return i;
            }
        }
        return std::nullopt;
    };
    switch (relacion.clase) {
        case ClaseRelacion::suma:
            return first(relacion.todo).value_or(0);
        case ClaseRelacion::publicada:
            return first({&relacion.publicada, 1}).value_or(0);
        case ClaseRelacion::contenida:
            break;
    }
    return 0;
}

std::size_t clave_of(const Relacion& relacion) {
    return relacion.clase == ClaseRelacion::publicada ? relacion.publicada
                                                      : relacion.partes.front();
}

}  // namespace

std::optional<std::size_t> find_rota(const Sistema& sistema, const Clave& clave) {
    const auto relacion = std::ranges::find_if(sistema.relaciones, [&](const Relacion& one) {
        return one.clase == clave.clase &&
               sistema.cifras[clave_of(one)].lugar.puntero == clave.puntero;
    });
    if (relacion == sistema.relaciones.end() || holds(sistema, *relacion) != false) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(relacion - sistema.relaciones.begin());
}

bool tell_last(base::Diagnostics& found, const Sistema& sistema, std::span<const Explicacion> rotas,
               std::size_t relacion, const base::LineIndex& lineas) {
    const auto explicacion = std::ranges::find(rotas, relacion, &Explicacion::relacion);
    if (explicacion == rotas.end()) {
        found.pop_back();
        return false;
    }
    base::Diagnostic& diagnostic = found.back();
    Contradiccion contradiccion = contradiccion_of(sistema, *explicacion);
    const std::string file = diagnostic.place.file;
    diagnostic.place = figures::place_of(contradiccion.lugar, lineas, file);
    for (const model::Lugar& lugar : contradiccion.implicados) {
        diagnostic.involved.push_back(figures::place_of(lugar, lineas, file));
    }
    diagnostic.replacement = std::move(contradiccion.propuesta);
    diagnostic.message += contradiccion.texto;
    return true;
}

bool explain_last(base::Diagnostics& found, const Sistema& sistema, const Clave& clave,
                  const base::LineIndex& lineas) {
    const auto rota = find_rota(sistema, clave);
    return !rota || tell_last(found, sistema, find_broken(sistema), *rota, lineas);
}

Contradiccion contradiccion_of(const Sistema& sistema, const Explicacion& explicacion) {
    const std::size_t place = explicacion.indicada.value_or(
        result_of(sistema.relaciones[explicacion.relacion], explicacion));
    Contradiccion result;
    for (std::size_t i = 0; i < explicacion.sospechas.size(); ++i) {
        const model::Lugar& lugar = sistema.cifras[explicacion.sospechas[i].cifra].lugar;
        if (i == place) {
            result.lugar = lugar;
        } else {
            result.implicados.push_back(lugar);
        }
    }
    // Of two equal parts either may be the copy: the value is said, and proposed of none.
    const bool is_known =
        explicacion.indicada && explicacion.sospechas[place].causa.clase != Causa::Clase::repetida;
    if (is_known && explicacion.sospechas[place].cierre) {
        result.propuesta = to_text(*explicacion.sospechas[place].cierre);
    }
    result.texto = (explicacion.indicada ? pointed_text(sistema, explicacion)
                                         : open_text(sistema, explicacion)) +
                   closed_text(sistema, explicacion);
    return result;
}

}  // namespace generator::checks
