#include "methodology/reglas.hpp"

#include <algorithm>

namespace generator::methodology {
namespace {

// Names in the order of their enumerators.
const std::vector<std::string_view> kEvidencias{"semilla", "ronda_2025", "prensa", "no_encontrada",
                                                "documento_oficial"};
const std::vector<std::string_view> kBordes{"menor estricto", "menor o igual", "mayor estricto",
                                            "mayor o igual"};
const std::vector<std::string_view> kDesenlaces{"hallazgo",      "conforme",        "justificado",
                                                "no_comparable", "sin_informacion", "sin_regla"};
const std::vector<std::string_view> kLugares{"ninguno", "hallazgos", "analisis",      "indicador",
                                             "nota",    "resumen",   "indicador_meta"};

/// A record of `reglas`, before thresholds named by other records are put in.
struct Borrador {
    Regla regla;
    std::uint32_t node = 0;
    std::string umbral_de;
    std::string umbral_superior_de;
};

Umbral read_umbral(Faults& faults, ObjectReader object) {
    Umbral result;
    const auto valor = object.decimal("valor");
    result.valor = valor ? to_ratio(*valor) : base::Ratio{};
    result.texto = valor ? to_text(*valor) : "";
    result.unidad = object.text("unidad");
    result.borde = read_choice<Borde>(object, "borde", kBordes);
    result.is_valor_absoluto = object.boolean_or_false("valor_absoluto");
    std::vector<base::Ratio> rango;
    for (const std::uint32_t limit : object.elements("rango")) {
        if (const auto decimal = base::parse_decimal(faults.tape().nodes[limit].text)) {
            rango.push_back(to_ratio(*decimal));
        }
    }
    object.close();
    if (rango.size() != 2) {
        faults.add("E-MET-010", object.node(), "«rango» debe tener dos decimales: [\"0\", \"1\"].");
    } else if (std::is_lt(compare(result.valor, rango[0])) ||
               std::is_gt(compare(result.valor, rango[1]))) {
        faults.add("E-MET-011", object.node(),
                   "El umbral " + result.texto + " está fuera de su rango.",
                   "Un porcentaje se escribe como razón: 85% es \"0.85\".");
    }
    return result;
}

Frase read_frase(Faults& faults, ObjectReader& object, std::string_view key) {
    const std::string text = object.text_or_empty(key);
    std::string unknown;
    const auto frase = parse_frase(text, unknown);
    if (!frase) {
        faults.add("E-MET-012", object.node(),
                   "La frase usa «" + unknown + "», que no es un marcador.",
                   "Marcadores: {t}, {t-1}, {t-2}, {umbral}, {umbral_superior}, {nivel}, {n}, "
                   "{dimension}, "
                   "{edicion}, {poblacion}, {valor}, {promedio}.");
        return {};
    }
    return *frase;
}

Borrador read_regla(Faults& faults, std::uint32_t node) {
    ObjectReader object{faults, node};
    Borrador result{.regla = {}, .node = node, .umbral_de = {}, .umbral_superior_de = {}};
    Regla& regla = result.regla;
    regla.id = object.text("id");
    regla.cifra = object.text_or_empty("cifra");
    regla.dimension = object.text_or_empty("dimension");
    for (const std::size_t lugar : object.choices("lugar", kLugares)) {
        regla.lugares.push_back(static_cast<LugarFrase>(lugar));
    }
    if (object.has("bloque")) {
        regla.bloque = read_frase(faults, object, "bloque");
    } else if (regla.stands_in(LugarFrase::analisis)) {
        faults.add("E-MET-019", node, "Una frase del análisis necesita «bloque», su encabezado.");
    }
    regla.orden = object.integer("orden", 0, 9999);
    regla.desenlace = read_choice<Desenlace>(object, "resultado", kDesenlaces);
    if (object.has("anios_consecutivos")) {
        constexpr std::int32_t most_years = 9;
        regla.anios_consecutivos = object.integer("anios_consecutivos", 2, most_years);
    }
    if (object.has("umbral")) {
        regla.umbral = read_umbral(faults, object.object("umbral"));
    }
    if (object.has("umbral_de")) {
        result.umbral_de = object.text("umbral_de");
    }
    if (object.has("umbral_superior_de")) {
        result.umbral_superior_de = object.text("umbral_superior_de");
    }
    regla.frase = read_frase(faults, object, "frase");
    if (object.has("frase_tabla")) {
        regla.frase_tabla = read_frase(faults, object, "frase_tabla");
    }
    regla.fuente = object.text("fuente");
    regla.evidencia = read_evidencia(object);
    regla.nota = object.text_or_empty("nota");
    object.close();
    return result;
}

/// The threshold of the record of that name, or `nullptr`.
const Umbral* find_umbral(const std::vector<Borrador>& todas, const std::string& id) {
    const auto named =
        std::ranges::find_if(todas, [&](const Borrador& b) { return b.regla.id == id; });
    return named == todas.end() || !named->regla.umbral ? nullptr : &*named->regla.umbral;
}

void resolve_umbral(Faults& faults, Borrador& borrador, const std::vector<Borrador>& todas) {
    Regla& regla = borrador.regla;
    if (!borrador.umbral_de.empty()) {
        const Umbral* named = find_umbral(todas, borrador.umbral_de);
        if (regla.umbral || named == nullptr) {
            faults.add("E-MET-013", borrador.node,
                       "«umbral_de» debe nombrar otra regla con umbral: «" + borrador.umbral_de +
                           "» no lo es, o esta ya trae el suyo.");
        } else {
            regla.umbral = *named;
        }
    }
    if (!borrador.umbral_superior_de.empty()) {
        const Umbral* named = find_umbral(todas, borrador.umbral_superior_de);
        if (named == nullptr) {
            faults.add("E-MET-013", borrador.node,
                       "«umbral_superior_de» debe nombrar otra regla con umbral: «" +
                           borrador.umbral_superior_de + "» no lo es.");
        } else {
            regla.umbral_superior = *named;
        }
    }
    const auto uses = [&](PiezaFrase::Tipo tipo) {
        return regla.frase.uses(tipo) || regla.frase_tabla.uses(tipo);
    };
    if ((uses(PiezaFrase::Tipo::umbral) && !regla.umbral) ||
        (uses(PiezaFrase::Tipo::umbral_superior) && !regla.umbral_superior)) {
        faults.add("E-MET-014", borrador.node,
                   "La frase de «" + regla.id + "» usa un umbral que la regla no tiene.",
                   "Agregue «umbral», «umbral_de» o «umbral_superior_de».");
    }
}

}  // namespace

Evidencia read_evidencia(ObjectReader& object) {
    return read_choice<Evidencia>(object, "evidencia", kEvidencias);
}

std::vector<Regla> read_reglas(Faults& faults, ObjectReader& root) {
    std::vector<Borrador> borradores;
    for (const std::uint32_t node : root.elements("reglas")) {
        borradores.push_back(read_regla(faults, node));
        const auto repeated = std::ranges::count_if(borradores, [&](const Borrador& b) {
            return b.regla.id == borradores.back().regla.id;
        });
        if (repeated > 1) {
            faults.add("E-MET-015", node, "La regla está dos veces.");
        }
    }
    const std::vector<Borrador> own = borradores;
    std::vector<Regla> result;
    for (Borrador& borrador : borradores) {
        resolve_umbral(faults, borrador, own);
        result.push_back(std::move(borrador.regla));
    }
    std::ranges::stable_sort(result, {}, &Regla::orden);
    return result;
}

}  // namespace generator::methodology
