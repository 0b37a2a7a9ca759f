#include "comparacion/hechos.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "comparacion/figuras.hpp"
#include "comparacion/palabras.hpp"

namespace generator::comparacion {
namespace {

using model::TipoCampo;

/// Of two years of a programme these are never the same, because each year has its own; inflators
/// bring each file to the prices of its own year.
constexpr std::array<std::string_view, 9> kPropiosDelAnio{
    "producto",   "edicion",       "ejercicio",         "origenes",   "publicados",
    "evaluacion", "observaciones", "fecha_publicacion", "inflactores"};

bool is_text(const Nodo& nodo) {
    return nodo.campo != nullptr && nodo.campo->formato == model::Formato::libre &&
           (nodo.campo->tipo == TipoCampo::texto || nodo.campo->tipo == TipoCampo::texto_simple ||
            nodo.campo->tipo == TipoCampo::lista_textos);
}

bool is_amount(const Nodo& nodo) {
    return nodo.campo != nullptr &&
           (nodo.campo->tipo == TipoCampo::monto || nodo.campo->tipo == TipoCampo::cantidad ||
            nodo.campo->tipo == TipoCampo::decimal || nodo.campo->tipo == TipoCampo::anio);
}

Version version_of(const Arbol& arbol, std::uint32_t nodo) {
    const report::Hecho* hecho = arbol[nodo].hecho;
    Version result{.texto = {},
                   .exacto = {},
                   .origen = {},
                   .puntero = arbol.puntero(nodo),
                   .linea = arbol.linea(nodo)};
    if (hecho != nullptr) {
        result.texto = hecho->valor;
        result.origen = hecho->origen;
    }
    return result;
}

/// The first characters of a text.
std::string beginning_of(const std::string& texto) {
    constexpr std::size_t kMost = 60;
    std::size_t end = 0;
    for (std::size_t count = 0; end < texto.size() && count < kMost; ++count) {
        end += base::decode_utf8(texto, end).size;
    }
    return texto.substr(0, end) + (end < texto.size() ? "…" : "");
}

/// What an element is called: its name, else its first text.
std::string label_of(const Arbol& arbol, std::uint32_t nodo) {
    if (arbol[nodo].hecho != nullptr) {
        return beginning_of(arbol[nodo].hecho->valor);
    }
    const std::uint32_t nombre = arbol.find_hijo(nodo, "nombre");
    if (nombre != kSinNodo && arbol[nombre].hecho != nullptr) {
        return beginning_of(arbol[nombre].hecho->valor);
    }
    const auto& hijos = arbol[nodo].hijos;
    const auto found = std::ranges::find_if(hijos, [&](std::uint32_t hijo) {
        return arbol[hijo].hecho != nullptr && is_text(arbol[hijo]) && !is_clave(arbol, hijo);
    });
    return found == hijos.end() ? std::string{} : beginning_of(arbol[*found].hecho->valor);
}

/// The label of the innermost element around a value that is told by its place alone.
std::string nombre_of(const Arbol& arbol, std::uint32_t nodo) {
    for (; nodo != 0; nodo = arbol[nodo].padre) {
        if (arbol.is_elemento(nodo) && arbol[nodo].clave.empty()) {
            return label_of(arbol, nodo);
        }
    }
    return {};
}

/// Whether a value is below something of a calendar year: a period, a published figure.
bool is_of_year(const Arbol& arbol, std::uint32_t nodo) {
    for (; nodo != 0; nodo = arbol[nodo].padre) {
        if (!find_anio(arbol[nodo].clave).empty()) {
            return true;
        }
    }
    return false;
}

bool is_own_of_year(const Arbol& arbol, std::uint32_t nodo) {
    for (; nodo != 0; nodo = arbol[nodo].padre) {
        if (std::ranges::find(kPropiosDelAnio, arbol[nodo].segmento) != kPropiosDelAnio.end()) {
            return true;
        }
    }
    return false;
}

class Recorrido {
  public:
    Recorrido(const Pares& pares, bool is_interanual)
        : a_{pares.antes}, b_{pares.despues}, pareo_{pares.pareo}, is_interanual_{is_interanual} {
        out_.de_antes.resize(a_.size());
        out_.de_despues.resize(b_.size());
    }

    CambiosHechos run() && {
        compare(0, 0);
        return std::move(out_);
    }

  private:
    void compare(std::uint32_t a, std::uint32_t b) {
        if (a_[a].hecho != nullptr && b_[b].hecho != nullptr) {
            return compare_facts(a, b);
        }
        if (a_.is_lista(a) && !is_interanual_) {
            tell_moves(b);
        }
        // Both sides in the order of their places: what vanished before what took its place.
        std::size_t next = 0;
        const auto& before = a_[a].hijos;
        const auto vanish_up_to = [&](std::uint32_t lugar) {
            for (; next < before.size() && a_[before[next]].lugar <= lugar; ++next) {
                if (pareo_.de_antes[before[next]] == kSinNodo) {
                    tell_one_sided(before[next], Cambio::desaparecio);
                }
            }
        };
        for (const std::uint32_t hijo : b_[b].hijos) {
            vanish_up_to(b_[hijo].lugar);
            if (pareo_.de_despues[hijo] == kSinNodo) {
                tell_one_sided(hijo, Cambio::aparecio);
            } else {
                compare(pareo_.de_despues[hijo], hijo);
            }
        }
        vanish_up_to(kSinNodo);
    }

    void compare_facts(std::uint32_t a, std::uint32_t b) {
        const report::Hecho& antes = *a_[a].hecho;
        const report::Hecho& despues = *b_[b].hecho;
        const bool is_other_value = antes.valor != despues.valor;
        // A published result is named by its figure, and the figure by a place.
        const bool is_name = a_[a].segmento == "figura" && is_clave(a_, a);
        const bool is_other = is_other_value || (!is_interanual_ && antes.origen != despues.origen);
        if (!is_other || is_name || !is_told(b_, b)) {
            return;
        }
        Diferencia& diferencia = add(b_, b, Cambio::cambio);
        diferencia.antes = version_of(a_, a);
        diferencia.despues = version_of(b_, b);
        diferencia.is_prosa = is_other_value && is_text(b_[b]);
        out_.de_antes[a] = true;
        out_.de_despues[b] = true;
    }

    /// Of two years, amounts without a year are those of each file's own.
    [[nodiscard]] bool is_told(const Arbol& arbol, std::uint32_t nodo) const {
        if (!is_interanual_) {
            return true;
        }
        if (is_of_year(arbol, nodo)) {
            return !is_own_of_year(arbol, nodo) || is_published_value(arbol, nodo);
        }
        return !is_own_of_year(arbol, nodo) &&
               (!is_amount(arbol[nodo]) || arbol[nodo].campo->tipo == TipoCampo::anio);
    }

    static bool is_published_value(const Arbol& arbol, std::uint32_t nodo) {
        return arbol[nodo].segmento == "valor" && arbol.puntero(nodo).starts_with("/publicados/");
    }

    void tell_one_sided(std::uint32_t nodo, Cambio cambio) {
        const Arbol& arbol = cambio == Cambio::aparecio ? b_ : a_;
        // An object that held a single thing is told by that.
        while (arbol[nodo].hecho == nullptr && arbol[nodo].hijos.size() == 1) {
            nodo = arbol[nodo].hijos.front();
        }
        if (is_interanual_ && !is_told_one_sided(arbol, nodo)) {
            return;
        }
        Diferencia& diferencia = add(arbol, nodo, cambio);
        Version& version = cambio == Cambio::aparecio ? diferencia.despues : diferencia.antes;
        version = version_of(arbol, nodo);
        for (const std::uint32_t hoja : arbol.hojas(nodo)) {
            mark(hoja, cambio);
            if (hoja != nodo && !is_clave(arbol, hoja)) {
                diferencia.partes.push_back(
                    {arbol.ruta(hoja).substr(diferencia.ruta.size() + 1), version_of(arbol, hoja)});
            }
        }
        mark(nodo, cambio);
    }

    /// A year that only one file tells is no difference; nor is what only a number tells.
    [[nodiscard]] bool is_told_one_sided(const Arbol& arbol, std::uint32_t nodo) const {
        if (arbol.is_elemento(nodo) && is_of_year(arbol, nodo)) {
            return false;
        }
        return std::ranges::any_of(arbol.hojas(nodo), [&](std::uint32_t hoja) {
            return !is_clave(arbol, hoja) && is_told(arbol, hoja);
        });
    }

    void mark(std::uint32_t nodo, Cambio cambio) {
        (cambio == Cambio::aparecio ? out_.de_despues : out_.de_antes)[nodo] = true;
    }

    /// The fewest elements whose move explains the new order.
    void tell_moves(std::uint32_t lista) {
        std::vector<std::uint32_t> elementos;
        std::vector<std::uint32_t> places;  // before
        for (const std::uint32_t hijo : b_[lista].hijos) {
            if (pareo_.de_despues[hijo] != kSinNodo) {
                elementos.push_back(hijo);
                places.push_back(a_[pareo_.de_despues[hijo]].lugar);
            }
        }
        const std::vector<bool> stays = longest_ascending(places);
        for (std::size_t i = 0; i < elementos.size(); ++i) {
            if (!stays[i]) {
                tell_move(elementos[i]);
            }
        }
    }

    void tell_move(std::uint32_t nodo) {
        const std::uint32_t before = pareo_.de_despues[nodo];
        Diferencia& diferencia = add(b_, nodo, Cambio::se_movio);
        diferencia.antes = version_of(a_, before);
        diferencia.despues = version_of(b_, nodo);
        diferencia.antes.texto = "lugar " + std::to_string(a_[before].lugar + 1);
        diferencia.despues.texto = "lugar " + std::to_string(b_[nodo].lugar + 1);
    }

    Diferencia& add(const Arbol& arbol, std::uint32_t nodo, Cambio cambio) {
        Diferencia& result = out_.diferencias.emplace_back();
        result.cambio = cambio;
        result.is_historia = is_interanual_ && is_of_year(arbol, nodo);
        result.ruta = arbol.ruta(nodo);
        result.nombre = nombre_of(arbol, nodo);
        if (arbol[nodo].hecho != nullptr && arbol[nodo].campo != nullptr) {
            result.unidad = arbol[nodo].campo->unidad;
        }
        return result;
    }

    const Arbol& a_;
    const Arbol& b_;
    const Pareo& pareo_;
    bool is_interanual_;
    CambiosHechos out_;
};

}  // namespace

CambiosHechos compare_hechos(const Pares& pares, bool is_interanual) {
    return Recorrido{pares, is_interanual}.run();
}

}  // namespace generator::comparacion
