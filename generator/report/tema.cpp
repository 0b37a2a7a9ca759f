#include "report/tema.hpp"

#include <algorithm>
#include <array>

#include "report/contenido_ficha.hpp"

namespace generator::report {
namespace {

/// True if `pointer` names `holder` or something in it.
bool is_within(std::string_view pointer, std::string_view holder) {
    return pointer.starts_with(holder) &&
           (pointer.size() == holder.size() || pointer[holder.size()] == '/');
}

std::string_view last_key(std::string_view pointer) {
    return pointer.substr(pointer.rfind('/') + 1);
}

/// Element of a list of the input ("/indicadores/2"), or the whole pointer if it is in none.
std::string_view element_of(std::string_view pointer) {
    const std::size_t list = pointer.find('/', 1);
    const std::size_t end = list == std::string_view::npos ? list : pointer.find('/', list + 1);
    return pointer.substr(0, end);
}

/// Says of figures that nobody published their sentence, and stands on their year.
constexpr std::string_view kSinFrase = "MET-SIN-FRASE";

constexpr std::array kJuicios{
    Juicio{"/evaluacion/ejecucion_inicial", "ejecucion.inicial."},
    Juicio{"/evaluacion/ejecucion_final", "ejecucion.final."},
    Juicio{"/evaluacion/gasto_por_beneficiario", "gasto_por_beneficiario.variacion."},
    Juicio{"/evaluacion/gasto_administrativo", "administrativo.porcentaje."},
    Juicio{"/evaluacion/focalizacion", "focalizacion.subconjunto."},
    Juicio{"/evaluacion/priorizacion", "priorizacion.subconjunto."},
    Juicio{"/evaluacion/criterios_de_focalizacion", ""},
    Juicio{"/evaluacion/herramientas_de_seleccion", ""},
    Juicio{"/poblaciones/universal", "focalizacion.subconjunto."},
    Juicio{"/poblaciones/universal", "priorizacion.subconjunto."},
};

bool judges(const Veredicto& veredicto, const Hecho& hecho) {
    return std::ranges::any_of(kJuicios, [&](const Juicio& juicio) {
        return is_within(hecho.puntero, juicio.puntero) && juicio.feeds(veredicto);
    });
}

/// An operand that is this figure, or the sum that it was made of: "regiones.gasto nominal".
bool is_figure(const OperandoCifra& operando, const Cifra& cifra) {
    return operando.puntero.empty() && operando.nombre.starts_with(cifra.id) &&
           (operando.nombre.size() == cifra.id.size() || operando.nombre[cifra.id.size()] == ' ');
}

/// Figures of figures, until no more are found.
void add_derived(const Reporte& reporte, std::vector<std::uint8_t>& is_used) {
    for (bool has_grown = true; has_grown;) {
        has_grown = false;
        for (std::size_t i = 0; i < reporte.cifras.size(); ++i) {
            const auto is_made_of_used = [&](const OperandoCifra& operando) {
                for (std::size_t used = 0; used < is_used.size(); ++used) {
                    if (is_used[used] != 0 && is_figure(operando, reporte.cifras[used])) {
                        return true;
                    }
                }
                return false;
            };
            if (is_used[i] == 0 &&
                std::ranges::any_of(reporte.cifras[i].operandos, is_made_of_used)) {
                is_used[i] = 1;
                has_grown = true;
            }
        }
    }
}

std::vector<const Cifra*> figures_of(const Reporte& reporte, std::string_view pointer) {
    std::vector<std::uint8_t> is_used(reporte.cifras.size(), 0);
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        is_used[i] = std::ranges::any_of(
            reporte.cifras[i].operandos,
            [&](const OperandoCifra& operando) { return operando.puntero == pointer; });
    }
    add_derived(reporte, is_used);
    std::vector<const Cifra*> result;
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        if (is_used[i] != 0) {
            result.push_back(&reporte.cifras[i]);
        }
    }
    return result;
}

/// What is said of an indicator is said of its values.
std::vector<const Cifra*> figures_of_element(const Reporte& reporte, std::string_view element) {
    std::vector<const Cifra*> result;
    for (const Cifra& cifra : reporte.cifras) {
        if (std::ranges::any_of(cifra.operandos, [&](const OperandoCifra& operando) {
                return is_within(operando.puntero, element);
            })) {
            result.push_back(&cifra);
        }
    }
    return result;
}

bool speaks_of(const Veredicto& veredicto, const std::vector<const Cifra*>& cifras) {
    return std::ranges::any_of(cifras, [&](const Cifra* cifra) {
        return veredicto.cifra == cifra->id ||
               std::ranges::find(veredicto.citas, cifra->id) != veredicto.citas.end();
    });
}

bool stands_on(const base::Diagnostic& contradiccion, std::string_view pointer) {
    // A contradiction of the whole file, or of a whole list, is none of each of its data.
    const std::string& place = contradiccion.place.pointer;
    const bool holds = place.find('/', 1) != std::string::npos && is_within(pointer, place);
    return place == pointer || holds ||
           std::ranges::any_of(contradiccion.involved, [&](const base::Place& involved) {
               return involved.pointer == pointer;
           });
}

/// The data that a figure is made of, directly or through other figures.
std::vector<std::string_view> data_of(const Reporte& reporte, const Cifra& cifra) {
    std::vector<std::string_view> result;
    std::vector<const Cifra*> figures{&cifra};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        for (const OperandoCifra& operando : figures[i]->operandos) {
            if (!operando.puntero.empty()) {
                result.emplace_back(operando.puntero);
                continue;
            }
            for (const Cifra& other : reporte.cifras) {
                if (is_figure(operando, other) &&
                    std::ranges::find(figures, &other) == figures.end()) {
                    figures.push_back(&other);
                }
            }
        }
    }
    return result;
}

/// The data that figures call so.
std::vector<std::string_view> pointers_of_operand(const Reporte& reporte, std::string_view name) {
    std::vector<std::string_view> result;
    for (const Cifra& cifra : reporte.cifras) {
        for (const OperandoCifra& operando : cifra.operandos) {
            if (operando.nombre == name && !operando.puntero.empty()) {
                result.emplace_back(operando.puntero);
            }
        }
    }
    return result;
}

template <class T, class Is>
std::vector<const T*> those(const std::vector<T>& all, Is is) {
    std::vector<const T*> result;
    for (const T& each : all) {
        if (is(each)) {
            result.push_back(&each);
        }
    }
    return result;
}

}  // namespace

std::span<const Juicio> juicios() { return kJuicios; }

bool Juicio::feeds(const Veredicto& veredicto) const {
    return cifra.empty() ? veredicto.cifra.empty() && veredicto.codigo != kEvaluador &&
                               veredicto.dimension == "focalizacion"
                         : veredicto.cifra.starts_with(cifra);
}

Tema find_tema(const Reporte& reporte, std::string_view nombre) {
    Tema tema;
    tema.cifras = those(reporte.cifras, [&](const Cifra& cifra) { return cifra.id == nombre; });
    tema.veredictos =
        those(reporte.veredictos, [&](const Veredicto& v) { return v.codigo == nombre; });
    tema.contradicciones =
        those(reporte.contradicciones, [&](const base::Diagnostic& d) { return d.code == nombre; });
    const auto find_hechos = [&](auto is) { tema.hechos = those(reporte.hechos, is); };
    if (nombre.starts_with('/')) {
        find_hechos([&](const Hecho& hecho) { return is_within(hecho.puntero, nombre); });
    } else if (tema.empty()) {
        const auto pointers = pointers_of_operand(reporte, nombre);
        find_hechos([&](const Hecho& hecho) {
            return pointers.empty() ? last_key(hecho.puntero) == nombre
                                    : std::ranges::find(pointers, hecho.puntero) != pointers.end();
        });
    }
    return tema;
}

std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                          const Cifra& cifra) {
    const std::vector<std::string_view> punteros = data_of(reporte, cifra);
    return those(reporte.contradicciones, [&](const base::Diagnostic& d) {
        // One that stands on a whole year and speaks of a figure says which one.
        const bool is_of_others =
            d.code == kSinFrase && d.message.find(cifra.nombre) == std::string::npos;
        return !is_of_others && std::ranges::any_of(punteros, [&](std::string_view puntero) {
            return stands_on(d, puntero);
        });
    });
}

std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                          const Veredicto& veredicto) {
    Tema judged;
    judged.cifras = those(reporte.cifras, [&](const Cifra& cifra) {
        return cifra.id == veredicto.cifra ||
               std::ranges::find(veredicto.citas, cifra.id) != veredicto.citas.end();
    });
    return contradictions_about(reporte, judged);
}

std::vector<const base::Diagnostic*> contradictions_about(const Reporte& reporte,
                                                          const Tema& tema) {
    std::vector<const base::Diagnostic*> about = tema.contradicciones;
    const auto add = [&](const std::vector<const base::Diagnostic*>& more) {
        about.insert(about.end(), more.begin(), more.end());
    };
    for (const Cifra* cifra : tema.cifras) {
        add(contradictions_about(reporte, *cifra));
    }
    for (const Veredicto* veredicto : tema.veredictos) {
        add(contradictions_about(reporte, *veredicto));
    }
    for (const Hecho* hecho : tema.hechos) {
        add(uses_of(reporte, *hecho).contradicciones);
    }
    return those(reporte.contradicciones, [&](const base::Diagnostic& d) {
        return std::ranges::find(about, &d) != about.end();
    });
}

Tema whole_tema(const Reporte& reporte) {
    const auto all = [](const auto& /*each*/) { return true; };
    return {those(reporte.cifras, all), those(reporte.veredictos, all),
            those(reporte.contradicciones, all), those(reporte.hechos, all)};
}

std::string path_of(std::string_view puntero) {
    std::string path;
    while (!puntero.empty()) {
        const std::size_t size = std::min(puntero.find('/', 1), puntero.size());
        const bool is_index = size > 1 && puntero[1] >= '0' && puntero[1] <= '9';
        path += is_index ? std::string_view{} : puntero.substr(0, size);
        puntero.remove_prefix(size);
    }
    return path;
}

std::vector<const Veredicto*> verdicts_instead(const Reporte& reporte,
                                               const methodology::Regla& regla) {
    return those(reporte.veredictos, [&](const Veredicto& veredicto) {
        return !regla.cifra.empty() && veredicto.cifra.starts_with(regla.cifra);
    });
}

std::vector<std::string_view> names_of(const Reporte& reporte) {
    std::vector<std::string_view> names;
    names.reserve(reporte.cifras.size() + reporte.veredictos.size() +
                  reporte.contradicciones.size() + reporte.hechos.size());
    for (const Cifra& cifra : reporte.cifras) {
        names.emplace_back(cifra.id);
    }
    for (const Veredicto& veredicto : reporte.veredictos) {
        names.emplace_back(veredicto.codigo);
    }
    for (const base::Diagnostic& contradiccion : reporte.contradicciones) {
        names.emplace_back(contradiccion.code);
    }
    for (const Hecho& hecho : reporte.hechos) {
        names.emplace_back(hecho.puntero);
    }
    return names;
}

Tema uses_of(const Reporte& reporte, const Hecho& hecho) {
    Tema uses;
    uses.cifras = figures_of(reporte, hecho.puntero);
    const std::string_view element = element_of(hecho.puntero);
    const bool is_judgement_of_element =
        element.starts_with("/indicadores/") &&
        is_within(hecho.puntero.substr(element.size()), "/evaluacion");
    const auto of_element = is_judgement_of_element ? figures_of_element(reporte, element)
                                                    : std::vector<const Cifra*>{};
    uses.veredictos = those(reporte.veredictos, [&](const Veredicto& veredicto) {
        return speaks_of(veredicto, uses.cifras) || speaks_of(veredicto, of_element) ||
               judges(veredicto, hecho);
    });
    uses.contradicciones = those(reporte.contradicciones, [&](const base::Diagnostic& d) {
        return stands_on(d, hecho.puntero);
    });
    return uses;
}

}  // namespace generator::report
