#include "support/registro.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/decimal.hpp"
#include "load/from_bytes.hpp"
#include "support/registro_json.hpp"

namespace support {
namespace {

using namespace generator;

constexpr std::string_view kFuente = "Registro publicado";
constexpr std::string_view kNoComparable = "se modificó o es nuevo";
constexpr std::int64_t kPercent = 100;

/// "25 de Abril de 2024 12:21" -> "2024-04-25T12:21".
std::string to_iso(std::string_view published, const methodology::Catalogo& meses) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < published.size();) {
        const std::size_t end = std::min(published.find(' ', at), published.size());
        words.push_back(published.substr(at, end - at));
        at = end + 1;
    }
    if (words.size() != 6) {
        return {};
    }
    const auto mes =
        std::ranges::find(meses.entradas, words[2], &methodology::EntradaCatalogo::nombre);
    const std::string day = (words[0].size() == 1 ? "0" : "") + std::string{words[0]};
    return mes == meses.entradas.end() ? std::string{}
                                       : std::string{words[4]} + '-' + mes->codigo + '-' + day +
                                             'T' + std::string{words[5]};
}

/// The code of a name, which the catalogue may have longer: "Aysén del General…" for "Aysén".
std::string code_of(std::string_view nombre, const methodology::Catalogo& catalogo) {
    const auto found = std::ranges::find_if(catalogo.entradas, [&](const auto& entrada) {
        return entrada.nombre.starts_with(nombre) &&
               (entrada.nombre.size() == nombre.size() || entrada.nombre[nombre.size()] == ' ');
    });
    return found == catalogo.entradas.end() ? std::string{nombre} : found->codigo;
}

class Conversor {
  public:
    Conversor(Nodo record, const methodology::Edicion& edicion)
        : record_{record},
          edicion_{edicion},
          presupuesto_{record["presupuesto"]},
          totales_{record["componentes_total"]},
          anios_{record["anios"].elements()},
          fecha_{to_iso(record["fecha_publicacion"].text(), edicion.catalogo("meses"))} {}

    std::string convert(std::string_view codigo);

  private:
    void encabezado(std::string_view codigo);
    void publicados();
    void publicado(const std::string& figura, Nodo valor);
    void publicado_si_difiere(const std::string& figura, Nodo valor, std::int64_t numerador,
                              std::int64_t denominador);
    void publicados_de_componentes();
    void publicados_de_regiones();
    void publicados_de_indicadores();
    void antecedentes();
    void poblaciones();
    void periodos();
    void subtitulos();
    void componentes();
    void regiones();
    void indicadores();
    void indicador(std::string_view nivel, Nodo fila);
    void evaluacion();
    void gasto_por_beneficiario(std::vector<std::string_view>& analisis);
    [[nodiscard]] bool is_said_by_rules(std::string_view texto) const;
    void hallazgo(Nodo dimension, std::string_view texto);
    void autoria();
    void otros_atributos();
    void observaciones();

    /// Cell of one of the two tables of money, by its row and its year.
    [[nodiscard]] Nodo presupuesto(std::size_t tabla, std::size_t fila, std::size_t anio) const {
        return presupuesto_.at(tabla)["filas"].at(fila)["valores"].at(anio);
    }
    [[nodiscard]] Nodo total(std::size_t fila, std::size_t anio) const {
        return totales_.at(fila)["valores"].at(anio);
    }
    [[nodiscard]] std::string year(std::size_t index) const {
        return std::string{anios_[index].text()};
    }

    Nodo record_;
    const methodology::Edicion& edicion_;
    Nodo presupuesto_;
    Nodo totales_;
    std::vector<Nodo> anios_;
    std::string fecha_;
    Escritor out_;
};

void Conversor::encabezado(std::string_view codigo) {
    out_.text("producto", edicion_.producto);
    out_.text("edicion", edicion_.edicion);
    out_.text("codigo", codigo);
    out_.raw("ejercicio", record_["anio"].text());
    publicados();
    out_.open("programa", '{');
    out_.text("nombre", record_["nombre"].text());
    out_.text("servicio", record_["servicio"].text());
    out_.text("ministerio", record_["ministerio"].text());
    out_.close('}');
}

void Conversor::publicado(const std::string& figura, Nodo valor) {
    if (valor.has_value()) {
        out_.open({}, '{');
        out_.text("figura", figura);
        out_.raw("valor", valor.text());
        out_.text("fuente", kFuente);
        out_.close('}');
    }
}

/// A figure that we compute is only given where the record says another: the product tells both.
void Conversor::publicado_si_difiere(const std::string& figura, Nodo valor, std::int64_t numerador,
                                     std::int64_t denominador) {
    if (!valor.has_value() || denominador == 0) {
        return;
    }
    const auto published = base::parse_decimal(valor.text());
    const auto computed = base::Ratio::make(numerador, denominador);
    // Printed with the decimals of the published one, the same digits.
    if (!published || !computed ||
        round_scaled(*computed, published->decimals) != published->units) {
        publicado(figura, valor);
    }
}

void Conversor::publicados_de_componentes() {
    for (std::size_t i = 0; i < anios_.size(); ++i) {
        std::int64_t sum = 0;
        std::size_t number = 0;
        for (const Nodo componente : record_["componentes"].elements()) {
            const std::int64_t gasto = componente["gasto"].at(i).integer();
            sum += gasto;
            publicado_si_difiere(
                "componente." + std::to_string(++number) + ".gasto_unitario." + year(i),
                componente["unitario"].at(i), gasto, componente["produccion"].at(i).integer());
        }
        const std::int64_t ejecutado = presupuesto(1, 3, i).integer();
        publicado_si_difiere("componentes.total." + year(i), total(0, i), sum, 1);
        publicado_si_difiere("componentes.porcentaje." + year(i), total(1, i), sum * kPercent,
                             ejecutado);
        publicado_si_difiere("administrativo.porcentaje." + year(i), total(3, i),
                             total(2, i).integer() * kPercent, ejecutado);
        std::int64_t recursos = 0;
        for (std::size_t fila = 0; fila < 3; ++fila) {
            recursos += presupuesto(1, fila, i).integer();
        }
        publicado_si_difiere("total_ejecutado." + year(i), presupuesto(1, 3, i), recursos, 1);
    }
    const std::size_t last = anios_.size() - 1;
    const std::int64_t ley = presupuesto(1, 0, last).integer() * kPercent;
    const Nodo grafico = record_["graficos"]["otros"];
    publicado_si_difiere("ejecucion.inicial." + year(last), grafico.at(0)["valor"], ley,
                         presupuesto(0, 0, last).integer());
    publicado_si_difiere("ejecucion.final." + year(last), grafico.at(1)["valor"], ley,
                         presupuesto(0, 1, last).integer());
}

void Conversor::publicados_de_regiones() {
    std::int64_t gasto = 0;
    std::int64_t poblacion = 0;
    const std::vector<Nodo> all = record_["regiones"].elements();
    for (const Nodo region : all) {
        gasto += region["gasto"].integer();
        poblacion += region["benef"].integer();
    }
    for (const Nodo region : all) {
        const std::string id =
            "region." + code_of(region["nombre"].text(), edicion_.catalogo("regiones"));
        publicado_si_difiere(id + ".porcentaje_gasto", region["pct"],
                             region["gasto"].integer() * kPercent, gasto);
        publicado_si_difiere(id + ".porcentaje_poblacion", region["pct_benef"],
                             region["benef"].integer() * kPercent, poblacion);
    }
    publicado_si_difiere("regiones.gasto", record_["regiones_total"]["gasto"], gasto, 1);
}

void Conversor::publicados_de_indicadores() {
    constexpr std::array<std::string_view, 2> niveles{"proposito", "complementario"};
    for (std::size_t nivel = 0; nivel < niveles.size(); ++nivel) {
        std::size_t number = 0;
        for (const Nodo fila : record_["indicadores"].at(nivel)["filas"].elements()) {
            const std::string id = "indicador." + std::string{niveles[nivel]} + '.' +
                                   std::to_string(++number) + ".efectivo.";
            for (std::size_t i = 0; i < anios_.size(); ++i) {
                publicado(id + year(i), fila["valores"].at(i));
            }
        }
    }
}

void Conversor::publicados() {
    out_.open("publicados", '[');
    const std::size_t last = anios_.size() - 1;
    for (std::size_t i = 0; i < anios_.size(); ++i) {
        publicado("cobertura." + year(i), record_["cobertura"].at(i));
        const Nodo gasto = record_["graficos"]["gasto_beneficiario"].at(i);
        const std::string id = "gasto_por_beneficiario." + year(i);
        if (i != last) {
            publicado(id, gasto);
        } else {
            publicado_si_difiere(id, gasto, presupuesto(1, 3, i).integer(),
                                 record_["regiones_total"]["benef"].integer());
        }
    }
    publicados_de_componentes();
    publicados_de_regiones();
    publicados_de_indicadores();
    out_.close(']');
}

void Conversor::antecedentes() {
    const Nodo from = record_["antecedentes"];
    out_.open("antecedentes", '{');
    out_.text("descripcion", from["descripcion"].text());
    out_.raw("anio_inicio", from["anio_inicio"].text());
    const std::string_view termino = from["anio_termino"].text();
    if (termino == "Permanente") {
        out_.text("anio_termino", "N/A");
    } else {
        out_.raw("anio_termino", termino);
    }
    std::string_view ejecutores = from["ejecutores"].text();
    ejecutores.remove_suffix(ejecutores.ends_with('.') ? 1 : 0);
    out_.open("ejecutores", '[');
    out_.text({}, ejecutores);
    out_.close(']');
    out_.texts("complementariedades", from["complementariedades"]);
    out_.text("proposito", record_["proposito"].text());
    out_.close('}');
}

void Conversor::poblaciones() {
    const Nodo historial = record_["historial"];
    out_.open("historial_evaluativo", '{');
    out_.raw("ex_ante", historial["ex_ante"].text() == "No" ? "false" : "true");
    out_.open("ex_dure", '[');
    for (const Nodo anio : historial["ex_dure_anios"].elements()) {
        out_.raw({}, anio.text());
    }
    out_.close(']');
    out_.raw("ex_post", historial["ex_post"].text() == "No" ? "false" : "true");
    if (historial["otras"].text() != "No") {
        out_.text("otras", historial["otras"].text());
    }
    out_.close('}');
    out_.open("poblaciones", '{');
    out_.texts("objetivo", record_["poblacion"]["objetivo"]);
    out_.texts("beneficiada", record_["poblacion"]["beneficiada"]);
    out_.close('}');
}

void Conversor::periodos() {
    constexpr std::array<std::string_view, 3> recursos{"presupuesto_ley_ejecutado",
                                                       "recursos_gobiernos_regionales",
                                                       "recursos_extrapresupuestarios"};
    out_.open("periodos", '[');
    for (std::size_t i = 0; i < anios_.size(); ++i) {
        out_.open({}, '{');
        out_.raw("anio", anios_[i].text());
        out_.raw("poblacion_beneficiada", i + 1 == anios_.size()
                                              ? record_["regiones_total"]["benef"].text()
                                              : std::string_view{});
        out_.raw("presupuesto_inicial", presupuesto(0, 0, i).text());
        out_.raw("presupuesto_final", presupuesto(0, 1, i).text());
        for (std::size_t fila = 0; fila < recursos.size(); ++fila) {
            out_.raw(recursos[fila], presupuesto(1, fila, i).text());
        }
        out_.raw("gasto_administrativo", total(2, i).text());
        out_.close('}');
    }
    out_.close(']');
}

void Conversor::subtitulos() {
    out_.open("subtitulos", '[');
    for (const Nodo fila : record_["subtitulos"].elements()) {
        const std::string_view nombre = fila["nombre"].text();  // "21 (Gastos en personal)"
        out_.open({}, '{');
        out_.text("subtitulo", nombre.substr(0, nombre.find(' ')));
        out_.raw("gasto", fila["gasto"].text());
        out_.close('}');
    }
    out_.close(']');
}

void Conversor::componentes() {
    out_.open("componentes", '[');
    for (const Nodo componente : record_["componentes"].elements()) {
        out_.open({}, '{');
        out_.text("nombre", componente["nombre"].text());
        out_.text("unidad_de_produccion", componente["unidad"].text());
        out_.open("periodos", '[');
        for (std::size_t i = 0; i < anios_.size(); ++i) {
            out_.open({}, '{');
            out_.raw("anio", anios_[i].text());
            out_.raw("gasto", componente["gasto"].at(i).text());
            out_.raw("produccion", componente["produccion"].at(i).text());
            out_.close('}');
        }
        out_.close(']');
        out_.close('}');
    }
    out_.close(']');
}

void Conversor::regiones() {
    out_.open("regiones", '[');
    for (const Nodo region : record_["regiones"].elements()) {
        out_.open({}, '{');
        out_.text("region", code_of(region["nombre"].text(), edicion_.catalogo("regiones")));
        out_.raw("gasto", region["gasto"].text());
        out_.raw("poblacion_beneficiada", region["benef"].text());
        out_.close('}');
    }
    out_.close(']');
}

void Conversor::indicador(std::string_view nivel, Nodo fila) {
    const bool is_new = fila["resultado"].text().find(kNoComparable) != std::string_view::npos;
    out_.open({}, '{');
    out_.text("nivel", nivel);
    out_.text("nombre", fila["nombre"].text());
    out_.text("formula", fila["formula"].text());
    out_.text("unidad_de_medida", fila["unidad"].text());
    out_.text("dimension", fila["dimension"].text());
    out_.text("periodicidad", fila["periodicidad"].text());
    out_.text("sentido_de_medicion",
              fila["sentido"].text() == "Descendente" ? "descendente" : "ascendente");
    out_.open("efectivos", '[');
    for (std::size_t i = 0; i < anios_.size(); ++i) {
        const bool has_value = fila["valores"].at(i).has_value();
        const std::string_view termino = has_value || !is_new ? "null" : "\"N/C\"";
        out_.open({}, '{');
        out_.raw("anio", anios_[i].text());
        out_.raw("numerador", termino);
        out_.raw("denominador", termino);
        out_.close('}');
    }
    out_.close(']');
    out_.close('}');
}

void Conversor::indicadores() {
    out_.open("indicadores", '[');
    for (const Nodo fila : record_["indicadores"].at(0)["filas"].elements()) {
        indicador("proposito", fila);
    }
    for (const Nodo fila : record_["indicadores"].at(1)["filas"].elements()) {
        indicador("complementario", fila);
    }
    out_.close(']');
}

void Conversor::autoria() {
    out_.text("autor", kFuente);
    out_.text("fecha", fecha_.substr(0, fecha_.find('T')));
}

void Conversor::hallazgo(Nodo dimension, std::string_view texto) {
    const std::string_view nombre = dimension.text();
    out_.open({}, '{');
    out_.text("dimension", nombre == "Focalización" ? "focalizacion"
                           : nombre == "Eficacia"   ? "eficacia"
                                                    : "eficiencia");
    out_.text("texto", texto);
    autoria();
    out_.close('}');
}

/// The justification of a spend out of range follows the sentence of the rule, which the product
/// says by itself; every other sentence of the analysis is the evaluator's.
void Conversor::gasto_por_beneficiario(std::vector<std::string_view>& analisis) {
    const std::size_t last = anios_.size() - 1;
    const std::string rule =
        "El programa presenta un gasto por beneficiario fuera de rango (superior en más del 20%) "
        "durante el " +
        year(last) + ", en relación al promedio de los dos años anteriores " + year(last - 1) +
        "-" + year(last - 2) + ", pero la justificación entregada es pertinente.";
    std::string_view justificacion;
    for (const Nodo bloque : record_["analisis_eficiencia"].elements()) {
        for (const Nodo item : bloque["items"].elements()) {
            const std::string_view texto = item.text();
            if (texto.starts_with(rule)) {
                justificacion = texto.substr(std::min(texto.size(), rule.size() + 1));
            } else {
                analisis.push_back(texto);
            }
        }
    }
    out_.open("gasto_por_beneficiario", '{');
    out_.raw("justificacion_pertinente", "true");
    if (!justificacion.empty()) {
        out_.text("texto", justificacion);
    }
    autoria();
    out_.close('}');
}

/// What the rules say by themselves is not said again.
bool Conversor::is_said_by_rules(std::string_view texto) const {
    constexpr std::int64_t minimum = 85;
    const std::size_t last = anios_.size() - 1;
    const bool is_sub =
        presupuesto(1, 0, last).integer() * kPercent < presupuesto(0, 0, last).integer() * minimum;
    const std::string rule =
        "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
        "presupuesto inicial durante el " +
        year(last) + ".";
    return texto.starts_with("Sin hallazgos") || (is_sub && texto == rule);
}

void Conversor::evaluacion() {
    out_.open("evaluacion", '{');
    std::vector<std::string_view> analisis;
    gasto_por_beneficiario(analisis);
    out_.open("hallazgos", '[');
    for (const Nodo dicho : record_["hallazgos"].elements()) {
        if (!is_said_by_rules(dicho["texto"].text())) {
            hallazgo(dicho["dimension"], dicho["texto"].text());
        }
    }
    for (const std::string_view texto : analisis) {
        hallazgo(record_["analisis_eficiencia"], texto);
    }
    out_.close(']');
    out_.close('}');
}

void Conversor::otros_atributos() {
    out_.open("otros_atributos", '{');
    out_.open("ods", '[');
    for (const Nodo ods : record_["ods"].elements()) {
        const std::string_view text = ods.text();  // "1. Fin de la pobreza: …"
        out_.raw({}, text.substr(0, text.find('.')));
    }
    out_.close(']');
    const auto contributes = [&](std::string_view key) {
        return record_[key].text().find("no presenta") == std::string_view::npos ? "true" : "false";
    };
    out_.raw("contribuye_pobreza_multidimensional", contributes("pobreza_multidimensional"));
    out_.raw("contribuye_pobreza_por_ingresos", contributes("pobreza_ingresos"));
    const Nodo medidas = record_["genero"]["items"];
    out_.open("genero", '{');
    out_.raw("incorpora_enfoque", medidas.elements().empty() ? "false" : "true");
    out_.texts("medidas", medidas);
    out_.close('}');
    out_.close('}');
}

void Conversor::observaciones() {
    out_.open("observaciones", '[');
    for (const Nodo observacion : record_["observaciones"].elements()) {
        out_.open({}, '{');
        out_.text("tema", observacion["tema"].text());
        out_.open("texto", '[');
        for (const Nodo parrafo : observacion["parrafos"].elements()) {
            out_.text({}, parrafo.text());
        }
        for (const Nodo item : observacion["items"].elements()) {
            out_.text({}, "- " + std::string{item.text()});
        }
        out_.close(']');
        out_.close('}');
    }
    // The table of the document says 1: the amounts of the record are already those of its prices.
    out_.open({}, '{');
    out_.text("tema", "Inflactores ya aplicados a los montos");
    out_.open("texto", '[');
    for (const Nodo inflactor : record_["inflactores"].elements()) {
        const auto valor = base::parse_decimal(inflactor["valor"].text());
        out_.text({}, "- " + std::string{inflactor["anio"].text()} + ": " +
                          (valor ? spanish_text(*valor) : std::string{}));
    }
    out_.close(']');
    out_.close('}');
    out_.close(']');
}

std::string Conversor::convert(std::string_view codigo) {
    out_.open({}, '{');
    encabezado(codigo);
    antecedentes();
    poblaciones();
    periodos();
    subtitulos();
    componentes();
    regiones();
    indicadores();
    evaluacion();
    otros_atributos();
    observaciones();
    out_.text("fecha_publicacion", fecha_);
    out_.close('}');
    return out_.take();
}

}  // namespace

std::string to_entrada(const Registro& registro, const methodology::Edicion& edicion) {
    const load::Tape tape = load::read_tape(registro.bytes, registro.file);
    if (!tape.is_whole || !tape.faults.empty()) {
        return {};
    }
    const Nodo record{tape, 0};
    const std::string moneda =
        "M$" + std::to_string(record["anio"].integer() + edicion.desplazamiento_precios);
    constexpr std::size_t years = 3;
    if (record["moneda"].text() != moneda || record["anios"].elements().size() != years) {
        return {};
    }
    return Conversor{record, edicion}.convert(registro.codigo);
}

methodology::Edicion* edicion_de_registros(pipeline::Recursos& recursos) {
    const auto found =
        std::ranges::find_if(recursos.publicaciones, [](const pipeline::Publicacion& publicacion) {
            return publicacion.producto == "ficha-monitoreo" && publicacion.edicion == "2023";
        });
    if (found == recursos.publicaciones.end()) {
        return nullptr;
    }
    for (methodology::Inflactores& inflactores : found->metodologia.inflactores) {
        for (methodology::Inflactor& inflactor : inflactores.factores) {
            inflactor.factor = base::Ratio{1};
            inflactor.texto = "1";
        }
        inflactores.fuente = "los montos del registro ya están a esos precios";
    }
    return &found->metodologia;
}

}  // namespace support
