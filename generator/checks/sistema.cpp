#include "checks/sistema.hpp"

#include <algorithm>

#include "checks/publicado.hpp"

namespace generator::checks {
namespace {

/// How a figure is made of numbers of the system.
struct Composicion {
    std::vector<std::size_t> arriba;
    std::vector<std::size_t> abajo;
};

std::optional<base::Ratio> sum_of(const Sistema& sistema, const std::vector<std::size_t>& list) {
    std::optional<base::Ratio> sum{base::Ratio{}};
    for (const std::size_t cifra : list) {
        sum = sum ? base::add(*sum, to_ratio(sistema.cifras[cifra].valor)) : std::nullopt;
    }
    return sum;
}

/// What the sum or quotient of the numbers is multiplied by: 100, an inflactor, or both.
std::optional<base::Ratio> factor_of(const Sistema& sistema, const Composicion& composicion,
                                     const base::Ratio& valor) {
    const auto above = sum_of(sistema, composicion.arriba);
    const auto below = composicion.abajo.empty() ? std::optional{base::Ratio{1}}
                                                 : sum_of(sistema, composicion.abajo);
    const auto product = below ? multiply(valor, *below) : std::nullopt;
    return product && above ? divide(*product, *above) : std::nullopt;
}

}  // namespace

std::size_t Constructor::add_cifra(CifraDada cifra) {
    sistema_.cifras.push_back(std::move(cifra));
    return sistema_.cifras.size() - 1;
}

std::optional<std::size_t> Constructor::add(const model::Dato<base::Decimal>& dato,
                                            std::string nombre, std::string donde) {
    const base::Decimal* value = dato.get();
    if (value == nullptr) {
        return std::nullopt;
    }
    return add_cifra({std::move(nombre), std::move(donde), *value, dato.lugar});
}

std::optional<std::size_t> Constructor::add(const model::Dato<model::MilesCorrientes>& dato,
                                            std::string nombre, std::string donde) {
    const model::MilesCorrientes* value = dato.get();
    if (value == nullptr) {
        return std::nullopt;
    }
    return add_cifra({std::move(nombre), std::move(donde), {value->valor, 0}, dato.lugar});
}

std::optional<std::size_t> Constructor::add(const model::Dato<model::Cantidad>& dato,
                                            std::string nombre, std::string donde) {
    const model::Cantidad* value = dato.get();
    if (value == nullptr) {
        return std::nullopt;
    }
    return add_cifra({std::move(nombre), std::move(donde), {value->valor, 0}, dato.lugar});
}

std::optional<std::size_t> Constructor::find(std::string_view puntero) const {
    const auto found = std::ranges::find_if(
        sistema_.cifras, [&](const CifraDada& cifra) { return cifra.lugar.puntero == puntero; });
    return found == sistema_.cifras.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - sistema_.cifras.begin())};
}

void Constructor::add_sum(const std::vector<figures::Operando>& partes,
                          const std::vector<figures::Operando>& todo, NombreSuma nombre) {
    Relacion relacion;
    relacion.id = nombre.id;
    relacion.nombre = std::move(nombre.nombre);
    for (const auto& [from, to] :
         {std::pair{&partes, &relacion.partes}, std::pair{&todo, &relacion.todo}}) {
        for (const figures::Operando& operando : *from) {
            const auto cifra = find(operando.puntero);
            if (cifra && std::ranges::find(*to, *cifra) == to->end()) {
                to->push_back(*cifra);
            }
        }
    }
    if (!relacion.partes.empty() && !relacion.todo.empty()) {
        sistema_.relaciones.push_back(std::move(relacion));
    }
}

void Constructor::add_share(std::optional<std::size_t> parte, std::optional<std::size_t> todo,
                            std::string nombre) {
    if (parte && todo) {
        sistema_.relaciones.push_back({.clase = ClaseRelacion::contenida,
                                       .partes = {*parte},
                                       .todo = {*todo},
                                       .nombre = std::move(nombre),
                                       .id = claves_.contenida});
    }
}

void Constructor::add_history(const std::vector<std::size_t>& cifras) {
    for (const std::size_t cifra : cifras) {
        Historia historia{cifra, {}};
        for (const std::size_t other : cifras) {
            if (other != cifra) {
                historia.otros.push_back(to_ratio(sistema_.cifras[other].valor));
            }
        }
        sistema_.historias.push_back(std::move(historia));
    }
}

namespace {

/// The numbers of the system among some data.
template <class T>
std::vector<std::size_t> cifras_of(const Constructor& constructor,
                                   const std::vector<const model::Dato<T>*>& datos) {
    std::vector<std::size_t> result;
    for (const model::Dato<T>* dato : datos) {
        const auto cifra = dato->has_value() ? constructor.find(dato->lugar.puntero) : std::nullopt;
        if (cifra) {
            result.push_back(*cifra);
        }
    }
    return result;
}

}  // namespace

void Constructor::add_history(const std::vector<const model::Dato<base::Decimal>*>& datos) {
    add_history(cifras_of(*this, datos));
}

void Constructor::add_history(const std::vector<const model::Dato<model::Cantidad>*>& datos) {
    add_history(cifras_of(*this, datos));
}

void Constructor::add_published(const std::vector<model::Publicado>& publicados,
                                const figures::Figure<base::Ratio>& figure) {
    if (figure.has_value()) {
        const auto printed = figure.traza.unidad == figures::Unidad::porcentaje
                                 ? base::to_percentage(figure.value())
                                 : std::optional{figure.value()};
        if (printed) {
            add_published(publicados, figure.traza, *printed);
        }
    }
}

void Constructor::add_published(const std::vector<model::Publicado>& publicados,
                                const figures::Figure<figures::MilesConstantes>& figure) {
    if (figure.has_value()) {
        add_published(publicados, figure.traza, figure.value().valor);
    }
}

void Constructor::add_published(const std::vector<model::Publicado>& publicados,
                                const figures::Traza& traza, const base::Ratio& valor) {
    const bool is_told = std::ranges::any_of(publicados, [&](const model::Publicado& publicado) {
        return publicado.figura == traza.id && publicado.valor.has_value();
    });
    if (!is_told || traza.is_publicado || traza.is_aproximado ||
        traza.estructura == figures::Estructura::otra) {
        return;
    }
    Composicion composicion;
    for (std::size_t i = 0; i < traza.operandos.size(); ++i) {
        const figures::Operando& operando = traza.operandos[i];
        const bool is_below =
            traza.estructura == figures::Estructura::cociente && i >= traza.divisor;
        if (operando.puntero.empty() && operando.origen == "cifra") {
            return;  // another figure, which may have this number in it
        }
        if (const auto cifra = find(operando.puntero); cifra && !operando.puntero.empty()) {
            (is_below ? composicion.abajo : composicion.arriba).push_back(*cifra);
        }
    }
    const auto factor = factor_of(sistema_, composicion, valor);
    if (!factor) {
        return;
    }
    for (const model::Publicado& publicado : publicados) {
        if (publicado.figura != traza.id || !publicado.valor.has_value()) {
            continue;
        }
        const std::size_t cifra = add_cifra({"el valor publicado de «" + traza.nombre + "»",
                                             {},
                                             publicado.valor.value(),
                                             publicado.valor.lugar,
                                             true});
        sistema_.relaciones.push_back({.clase = ClaseRelacion::publicada,
                                       .partes = composicion.arriba,
                                       .todo = composicion.abajo,
                                       .publicada = cifra,
                                       .factor = *factor,
                                       .nombre = "no cuadre «" + traza.nombre +
                                                 "», publicada como " +
                                                 base::spanish_text(publicado.valor.value()),
                                       .tolerancia = tolerance_of(traza, publicado.valor.value()),
                                       .id = claves_.publicada});
    }
}

}  // namespace generator::checks
