#include "rules/tabla.hpp"

#include <algorithm>
#include <span>

#include "rules/cobertura.hpp"
#include "rules/eficacia.hpp"
#include "rules/eficiencia.hpp"
#include "rules/emit.hpp"
#include "rules/focalizacion.hpp"
#include "rules/gasto_publicado.hpp"
#include "rules/meta.hpp"

namespace generator::rules {
namespace {

/// A row of the table of rules: what a function needs. It holds in an edition if the edition has
/// its records, so no edition is named here: which rules a year has is data of the year.
struct FilaRegla {
    std::string_view nombre;
    std::vector<Veredicto> (*funcion)(const figures::FigurasFicha&, const methodology::Edicion&);
    std::span<const std::string_view> registros;      // demanded together: all of them or none
    std::span<const std::string_view> opcionales;     // judged only if the edition has them
    std::span<const std::string_view> umbrales;       // those of the two whose threshold it needs
    std::span<const std::string_view> persistencias;  // those that need their years in a row
    std::string_view cifra;                           // figure that it reads, without year
};

constexpr std::string_view kFicha = "ficha-monitoreo";
constexpr std::string_view kFocalizacion[] = {"FOC_OK",    "FOC_NOSUB",   "FOC_SINCRIT",
                                              "FOC_AMBOS", "FOC_SININFO", "FOC_SINJUICIO",
                                              "UNIV_OK",   "UNIV_NO",     "DIS_NA"};
constexpr std::string_view kFocalizacionUmbral[] = {"FOC_NOSUB"};
constexpr std::string_view kPriorizacion[] = {
    "PRI_OK", "PRI_NOSUB", "PRI_SINCRIT", "PRI_AMBOS", "PRI_UNIV", "PRI_SININFO", "PRI_SINJUICIO"};
constexpr std::string_view kPriorizacionUmbral[] = {"PRI_NOSUB"};
constexpr std::string_view kInicial[] = {"EJI_SUB", "EJI_OK", "EJI_SININFO"};
constexpr std::string_view kInicialOpcional[] = {"EJI_SOBRE", "EJI_SUB_JUSTIFICADO",
                                                 "EJI_SOBRE_JUSTIFICADO", "EJI_NA"};
constexpr std::string_view kInicialUmbral[] = {"EJI_SUB", "EJI_SOBRE"};
constexpr std::string_view kFinal[] = {"EJF_SUB", "EJF_OK", "EJF_SININFO"};
constexpr std::string_view kFinalOpcional[] = {"EJF_SOBRE", "EJF_SUB_JUSTIFICADO",
                                               "EJF_SOBRE_JUSTIFICADO", "EJF_NA"};
constexpr std::string_view kFinalUmbral[] = {"EJF_SUB", "EJF_SOBRE"};
constexpr std::string_view kPersistencia[] = {"EJI_PERS"};
constexpr std::string_view kGasto[] = {"GPB_FUERA", "GPB_JUSTIFICADO", "GPB_OK", "GPB_SININFO"};
constexpr std::string_view kGastoOpcional[] = {"GPB_SINHIST", "GPB_NA", "GPB_SINPRECIOS"};
constexpr std::string_view kGastoUmbral[] = {"GPB_FUERA"};
constexpr std::string_view kAdministrativo[] = {"ADM_DESC",
                                                "ADM_EST",
                                                "ADM_SUP",
                                                "ADM_OK",
                                                "ADM_SININFO_DESCRIPCION",
                                                "ADM_SININFO_ESTIMACION",
                                                "ADM_SINJUICIO"};
constexpr std::string_view kAdministrativoOpcional[] = {"ADM_NA"};
constexpr std::string_view kAdministrativoUmbral[] = {"ADM_SUP"};
constexpr std::string_view kJuicio[] = {"IND_NOPERT", "IND_NOFORM", "IND_JUICIO_OK",
                                        "IND_SINJUICIO"};
constexpr std::string_view kIndicador[] = {"IND_NC", "IND_SINVALOR", "IND_MEJORA", "IND_IGUAL",
                                           "IND_BAJA"};
constexpr std::string_view kIndicadorOpcional[] = {"IND_SUBE", "IND_SINHIST", "IND_NA",
                                                   "IND_COMPLEMENTARIO"};
constexpr std::string_view kNoReporte[] = {"IND_PERS"};
constexpr std::string_view kMatriz[] = {"META_CUMPLE", "META_NO_CUMPLE", "META_SIN_VALOR",
                                        "META_SIN_SENTIDO"};

constexpr std::string_view kCumplimientoFocalizacion[] = {"FOC_ADECUADA", "FOC_PARCIAL",
                                                          "FOC_INADECUADA", "FOC_SIN_JUICIO"};
constexpr std::string_view kCobertura[] = {"COB_HASTA_MINIMO", "COB_SUFICIENTE", "COB_DESDE_MAXIMO",
                                           "COB_SIN_DATO"};
constexpr std::string_view kCoberturaUmbral[] = {"COB_HASTA_MINIMO", "COB_DESDE_MAXIMO"};
constexpr std::string_view kGastoPublicado[] = {"GPB_ACEPTABLE", "GPB_ACEPTABLE_BAJA",
                                                "GPB_NO_ACEPTABLE", "GPB_SIN_RESULTADO"};
constexpr std::string_view kAdministrativoPublicado[] = {"ADM_ESPERADO", "ADM_NO_ESPERADO",
                                                         "ADM_SIN_RESULTADO"};
constexpr std::string_view kEjecucionFinal[] = {"EJF_BAJO_RANGO", "EJF_EN_RANGO", "EJF_SOBRE_RANGO",
                                                "EJF_SIN_DATO"};
constexpr std::string_view kEjecucionFinalUmbral[] = {"EJF_BAJO_RANGO", "EJF_SOBRE_RANGO"};
constexpr std::string_view kMeta[] = {"IND_META_SIN_DATO", "IND_META_SIN_SENTIDO",
                                      "IND_META_NO_ALCANZADA", "IND_META_ALCANZADA",
                                      "IND_META_SUPERADA"};
constexpr std::string_view kResumen[] = {"RES_META_SIN_DATO", "RES_META", "RES_ANTERIOR_SIN_DATO",
                                         "RES_ANTERIOR"};
constexpr std::string_view kFijos[] = {"SIN_RESULTADO"};
constexpr std::string_view kFijosOpcionales[] = {"SIN_HALLAZGOS"};
constexpr std::string_view kEgreso[] = {"EGRESO", "EGRESO_PENDIENTE", "SIN_RESULTADO"};

constexpr FilaRegla kTabla[] = {
    {"focalizacion",
     focalizacion,
     kFocalizacion,
     {},
     kFocalizacionUmbral,
     {},
     "focalizacion.subconjunto"},
    {"priorizacion",
     priorizacion,
     kPriorizacion,
     {},
     kPriorizacionUmbral,
     {},
     "priorizacion.subconjunto"},
    {"focalizacion_cumple", focalizacion_cumple, kCumplimientoFocalizacion, {}, {}, {}, ""},
    {"cobertura_suficiente",
     cobertura_suficiente,
     kCobertura,
     {},
     kCoberturaUmbral,
     {},
     "cobertura"},
    {"gasto_por_beneficiario_publicado",
     gasto_por_beneficiario_publicado,
     kGastoPublicado,
     {},
     {},
     {},
     "gasto_por_beneficiario.variacion"},
    {"gasto_administrativo_publicado",
     gasto_administrativo_publicado,
     kAdministrativoPublicado,
     {},
     {},
     {},
     "administrativo.porcentaje"},
    {"ejecucion_inicial",
     ejecucion_inicial,
     kInicial,
     kInicialOpcional,
     kInicialUmbral,
     {},
     "ejecucion.inicial"},
    {"ejecucion_final",
     ejecucion_final,
     kFinal,
     kFinalOpcional,
     kFinalUmbral,
     {},
     "ejecucion.final"},
    {"persistencia_ejecucion",
     persistencia_ejecucion,
     kPersistencia,
     {},
     kPersistencia,
     kPersistencia,
     "ejecucion.inicial"},
    {"ejecucion_final_en_rango",
     ejecucion_final_en_rango,
     kEjecucionFinal,
     {},
     kEjecucionFinalUmbral,
     {},
     "ejecucion.final"},
    {"gasto_por_beneficiario",
     gasto_por_beneficiario,
     kGasto,
     kGastoOpcional,
     kGastoUmbral,
     {},
     "gasto_por_beneficiario.variacion"},
    {"gasto_administrativo",
     gasto_administrativo,
     kAdministrativo,
     kAdministrativoOpcional,
     kAdministrativoUmbral,
     {},
     "administrativo.porcentaje"},
    {"juicio_indicadores", juicio_indicadores, kJuicio, {}, {}, {}, "indicador.efectivo"},
    {"indicadores", indicadores, kIndicador, kIndicadorOpcional, {}, {}, "indicador.efectivo"},
    {"persistencia_indicadores",
     persistencia_indicadores,
     kNoReporte,
     {},
     {},
     kNoReporte,
     "indicador.efectivo"},
    {"indicadores_meta", indicadores_meta, kMeta, {}, {}, {}, "indicador.meta"},
    {"resumen_indicadores", resumen_indicadores, kResumen, {}, {}, {}, "indicador.efectivo"},
};

/// Records that no row of the table emits, but the product's own stages ask for.
struct RegistrosFijos {
    std::string_view producto;
    std::span<const std::string_view> registros;
    std::span<const std::string_view> opcionales;
    std::span<const std::string_view> umbrales;  // of those, the ones that need a threshold
};
constexpr std::string_view kCumplimiento[] = {"CUM_BAJO", "CUM_ALTO", "CUM_DESCENDENTE"};
constexpr std::string_view kCumplimientoUmbral[] = {"CUM_BAJO", "CUM_ALTO"};
constexpr RegistrosFijos kRegistrosFijos[] = {
    {kFicha, kFijos, kFijosOpcionales, {}},
    {"informe-egreso", kEgreso, {}, {}},
    {"matriz-logica", kMatriz, {}, {}},
    {"formulario-indicadores", kCumplimiento, {}, kCumplimientoUmbral}};

/// One record of a row makes all of them due: a misspelled one must not switch its rule off.
bool holds_in(const FilaRegla& fila, const methodology::Edicion& edicion) {
    return edicion.producto == kFicha &&
           std::ranges::any_of(fila.registros,
                               [&](std::string_view id) { return edicion.regla(id) != nullptr; });
}

class Comparison {
  public:
    explicit Comparison(const methodology::Edicion& edicion) : edicion_{edicion} {}

    void require(std::string_view id, std::string_view cifra) {
        known_.push_back(id);
        const methodology::Regla* regla = edicion_.regla(id);
        if (regla == nullptr) {
            add("E-REG-001", "Falta la regla «" + std::string{id} + "».");
        } else if (!cifra.empty() && regla->cifra != cifra) {
            add("E-REG-002", "La regla «" + std::string{id} + "» debe juzgar «" +
                                 std::string{cifra} + "», no «" + regla->cifra + "».");
        }
    }
    /// A record that this edition may do without.
    void allow(std::string_view id, std::string_view cifra) {
        if (edicion_.regla(id) != nullptr) {
            require(id, cifra);
        }
    }
    void require_umbral(std::string_view id) {
        const methodology::Regla* regla = edicion_.regla(id);
        if (regla != nullptr && !regla->umbral) {
            add("E-REG-003", "La regla «" + std::string{id} + "» necesita su umbral.");
        }
    }
    void require_anios(std::string_view id) {
        const methodology::Regla* regla = edicion_.regla(id);
        if (regla != nullptr &&
            (regla->anios_consecutivos < 2 || regla->anios_consecutivos > edicion_.uso.anios)) {
            add("E-REG-005", "La regla «" + std::string{id} +
                                 "» necesita «anios_consecutivos», de 2 a los años del documento.");
        }
    }
    void refuse_unknown() {
        for (const methodology::Regla& regla : edicion_.reglas) {
            if (std::ranges::find(known_, regla.id) == known_.end()) {
                add("E-REG-004", "Ninguna función aplica la regla «" + regla.id + "».");
            }
        }
    }
    [[nodiscard]] base::Diagnostics take() { return std::move(found_); }

  private:
    void add(std::string code, std::string message) {
        found_.push_back({std::move(code),
                          base::Severity::error,
                          {edicion_.producto + '-' + edicion_.edicion + ".json", 0, 0, "/reglas"},
                          std::move(message),
                          "La tabla de reglas y la edición deben concordar."});
    }

    const methodology::Edicion& edicion_;
    std::vector<std::string_view> known_;
    base::Diagnostics found_;
};

void compare_row(const FilaRegla& fila, Comparison& comparison) {
    for (const std::string_view id : fila.registros) {
        comparison.require(id, fila.cifra);
    }
    for (const std::string_view id : fila.opcionales) {
        comparison.allow(id, fila.cifra);
    }
    for (const std::string_view id : fila.umbrales) {
        comparison.require_umbral(id);
    }
    for (const std::string_view id : fila.persistencias) {
        comparison.require_anios(id);
    }
}

void compare_fixed(const RegistrosFijos& fijos, Comparison& comparison) {
    for (const std::string_view id : fijos.registros) {
        comparison.require(id, {});
    }
    for (const std::string_view id : fijos.opcionales) {
        comparison.allow(id, {});
    }
    for (const std::string_view id : fijos.umbrales) {
        comparison.require_umbral(id);
    }
}

}  // namespace

base::Diagnostics check_tabla(const methodology::Edicion& edicion) {
    Comparison comparison{edicion};
    for (const FilaRegla& fila : kTabla) {
        if (holds_in(fila, edicion)) {
            compare_row(fila, comparison);
        }
    }
    for (const RegistrosFijos& fijos : kRegistrosFijos) {
        if (fijos.producto == edicion.producto) {
            compare_fixed(fijos, comparison);
        }
    }
    comparison.refuse_unknown();
    return comparison.take();
}

std::vector<Veredicto> apply_reglas(const figures::FigurasFicha& figuras,
                                    const methodology::Edicion& edicion) {
    std::vector<Veredicto> result;
    for (const FilaRegla& fila : kTabla) {
        if (holds_in(fila, edicion)) {
            std::ranges::move(fila.funcion(figuras, edicion), std::back_inserter(result));
        }
    }
    // What is said of one indicator stands together, whichever rules say it.
    std::ranges::stable_sort(result, {}, [](const Veredicto& veredicto) {
        return veredicto.indicador ? *veredicto.indicador + 1 : 0;
    });
    return result;
}

std::string sin_hallazgos(const methodology::Edicion& edicion, std::int32_t ejercicio,
                          std::string_view dimension) {
    methodology::DatosFrase datos;
    datos.ejercicio = ejercicio;
    datos.dimension = edicion.etiqueta("dimension." + std::string{dimension});
    datos.edicion = edicion.edicion;
    return write_frase(edicion.regla("SIN_HALLAZGOS")->frase, datos);
}

std::string sin_resultado(const methodology::Edicion& edicion) {
    return emit(edicion, "SIN_RESULTADO", 0, {}).frase;
}

}  // namespace generator::rules
