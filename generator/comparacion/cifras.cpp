#include <algorithm>
#include <set>
#include <unordered_map>

#include "comparacion/derivados.hpp"

namespace generator::comparacion {
namespace {

using report::Cifra;
using report::OperandoCifra;

using IndicePorId = std::unordered_map<std::string_view, const Cifra*>;

IndicePorId index_of(const report::Reporte& reporte) {
    IndicePorId result;
    for (const Cifra& cifra : reporte.cifras) {
        result.emplace(cifra.id, &cifra);
    }
    return result;
}

/// One side of the search for causes.
struct LadoCausas {
    const Arbol& arbol;
    const std::vector<bool>& cambiados;
    const IndicePorId& cifras;
    const Pares* pares = nullptr;  // of the earlier side: a value has one name, the later one

    [[nodiscard]] std::string ruta(std::uint32_t nodo) const {
        const std::uint32_t later = pares == nullptr ? kSinNodo : pares->pareo.de_antes[nodo];
        return later == kSinNodo ? arbol.ruta(nodo) : pares->despues.ruta(later);
    }
};

/// The figure that an operand names: "regiones.gasto", "regiones.gasto nominal".
const Cifra* find_figure(const IndicePorId& cifras, std::string_view nombre) {
    const auto found = cifras.find(nombre.substr(0, nombre.find(' ')));
    return found == cifras.end() ? nullptr : found->second;
}

/// The facts that changed among the operands of a figure and of the figures that it is made of.
void find_causes(const Cifra& cifra, const LadoCausas& lado, std::set<std::string>& seen,
                 std::vector<std::string>& out) {
    if (!seen.insert(cifra.id).second) {
        return;
    }
    for (const OperandoCifra& operando : cifra.operandos) {
        if (operando.puntero.empty()) {
            if (const Cifra* inner = find_figure(lado.cifras, operando.nombre)) {
                find_causes(*inner, lado, seen, out);
            }
            continue;
        }
        const auto [hallado, resto] = lado.arbol.find(operando.puntero);
        // What appeared or vanished whole is one cause, whatever of it the figure takes.
        std::uint32_t cause = kSinNodo;
        for (std::uint32_t nodo = resto.empty() ? hallado : kSinNodo; nodo != kSinNodo;
             nodo = lado.arbol[nodo].padre) {
            cause = lado.cambiados[nodo] ? nodo : cause;
        }
        if (cause != kSinNodo) {
            out.push_back(lado.ruta(cause));
        }
    }
}

/// What no fact moves: a factor, a threshold, a number of another edition.
void find_other_operands(const Cifra& antes, const Cifra& despues, const IndicePorId& cifras,
                         std::vector<std::string>& out) {
    for (const OperandoCifra& operando : despues.operandos) {
        const auto found = std::ranges::find_if(antes.operandos, [&](const OperandoCifra& other) {
            return other.nombre == operando.nombre && other.puntero.empty();
        });
        if (operando.puntero.empty() && find_figure(cifras, operando.nombre) == nullptr &&
            found != antes.operandos.end() && found->texto != operando.texto) {
            out.push_back(operando.nombre + ": " + found->texto + " → " + operando.texto);
        }
    }
}

void keep_each_once(std::vector<std::string>& texts) {
    std::set<std::string> seen;
    std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
}

Version version_of(const Cifra& cifra) {
    Version result;
    result.texto = cifra.impreso;
    result.exacto = cifra.aproximado.empty() ? cifra.exacto : cifra.aproximado;
    result.origen = cifra.origen;
    return result;
}

bool is_same(const Cifra& a, const Cifra& b) {
    return a.valor.valor == b.valor.valor && version_of(a) == version_of(b) && a.unidad == b.unidad;
}

class Comparador {
  public:
    Comparador(const Derivados& derivados, std::vector<Diferencia>& out)
        : derivados_{derivados},
          of_antes_{index_of(derivados.antes)},
          of_despues_{index_of(derivados.despues)},
          out_{out} {}

    void run() {
        std::unordered_map<std::string, const Cifra*> translated;
        std::vector<const Cifra*> gone;
        for (const Cifra& cifra : derivados_.antes.cifras) {
            const auto id = derivados_.equivalencias.translate(cifra.id);
            if (!id || !of_despues_.contains(*id) || !translated.emplace(*id, &cifra).second) {
                gone.push_back(&cifra);
            }
        }
        for (const Cifra& cifra : derivados_.despues.cifras) {
            const auto found = translated.find(cifra.id);
            if (found != translated.end()) {
                compare(*found->second, cifra);
            } else if (!derivados_.is_interanual) {
                add(cifra, Cambio::aparecio).despues = version_of(cifra);
                set_causes(nullptr, &cifra);
            }
        }
        for (const Cifra* cifra : derivados_.is_interanual ? std::vector<const Cifra*>{} : gone) {
            add(*cifra, Cambio::desaparecio).antes = version_of(*cifra);
            set_causes(cifra, nullptr);
        }
    }

  private:
    void compare(const Cifra& antes, const Cifra& despues) {
        const bool is_comparable = !derivados_.is_interanual || (!find_anio(despues.id).empty() &&
                                                                 antes.unidad == despues.unidad);
        if (!is_comparable || is_same(antes, despues)) {
            return;
        }
        Diferencia& diferencia = add(despues, Cambio::cambio);
        diferencia.is_historia = derivados_.is_interanual;
        diferencia.antes = version_of(antes);
        diferencia.despues = version_of(despues);
        if (antes.unidad != despues.unidad) {
            diferencia.unidad = antes.unidad + " → " + despues.unidad;
        }
        set_causes(&antes, &despues);
    }

    Diferencia& add(const Cifra& cifra, Cambio cambio) {
        Diferencia& result = out_.emplace_back();
        result.asunto = Asunto::cifra;
        result.cambio = cambio;
        result.ruta = cifra.id;
        result.nombre = cifra.nombre;
        result.unidad = cifra.unidad;
        return result;
    }

    /// Of the difference added last.
    void set_causes(const Cifra* antes, const Cifra* despues) {
        std::vector<std::string>& causas = out_.back().causas;
        std::set<std::string> seen;
        if (despues != nullptr) {
            find_causes(*despues,
                        {.arbol = derivados_.pares.despues,
                         .cambiados = derivados_.hechos.de_despues,
                         .cifras = of_despues_},
                        seen, causas);
        }
        seen.clear();
        if (antes != nullptr) {
            find_causes(*antes,
                        {.arbol = derivados_.pares.antes,
                         .cambiados = derivados_.hechos.de_antes,
                         .cifras = of_antes_,
                         .pares = &derivados_.pares},
                        seen, causas);
        }
        if (antes != nullptr && despues != nullptr) {
            find_other_operands(*antes, *despues, of_despues_, causas);
        }
        keep_each_once(causas);
    }

    const Derivados& derivados_;
    IndicePorId of_antes_;
    IndicePorId of_despues_;
    std::vector<Diferencia>& out_;
};

}  // namespace

void compare_cifras(const Derivados& derivados, std::vector<Diferencia>& out) {
    Comparador{derivados, out}.run();
}

}  // namespace generator::comparacion
