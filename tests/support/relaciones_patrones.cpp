// What each kind of relation means for the product: which of its figures must print what was
// published, and which sums must close.
#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.hpp"
#include "support/relaciones.hpp"

namespace support {
namespace {

using generator::report::Cifra;

class Caso {
  public:
    Caso(const Relacion& relacion, const Capturas& capturas, const Juzgado& juzgado,
         Comprobacion& out)
        : relacion_{relacion}, capturas_{capturas}, juzgado_{juzgado}, out_{out} {}

    const Relacion& fila() const { return relacion_; }
    const generator::report::Reporte& reporte() const { return juzgado_.reporte; }
    const generator::methodology::Edicion& edicion() const { return juzgado_.edicion; }
    std::string operator[](std::string_view name) const { return capturas_.find(name)->second; }

    void fault(std::string text) { out_.faults.push_back(std::move(text)); }

    const Cifra* cifra(const std::string& id) {
        const auto& cifras = reporte().cifras;
        const auto found = std::ranges::find(cifras, id, &Cifra::id);
        if (found == cifras.end()) {
            fault("the product has no figure " + id);
            return nullptr;
        }
        out_.cifras.push_back(id);
        return &*found;
    }
    std::string printed(const std::string& id) {
        const Cifra* found = cifra(id);
        return found != nullptr ? found->impreso : std::string{};
    }
    void expect(const std::string& what, const std::string& ours, const std::string& wanted) {
        if (ours != wanted) {
            fault(what + " is " + ours + ", not " + wanted);
        }
    }
    /// The same number, however it is written.
    void expect_number(const std::string& what, const std::string& ours,
                       const std::string& wanted) {
        const auto number = to_thousandths(ours);
        if (!number || number != to_thousandths(wanted)) {
            fault(what + " is " + ours + ", not " + wanted);
        }
    }
    void expect_sum(const std::string& what, const std::vector<std::string>& parts,
                    const std::string& wanted) {
        std::int64_t sum = 0;
        for (const std::string& part : parts) {
            const auto number = to_thousandths(part);
            if (!number) {
                fault(what + " has a part that is not a number: " + part);
                return;
            }
            sum += *number;
        }
        if (to_thousandths(wanted) != sum) {
            fault(what + " sum to " + std::to_string(sum) + "/1000, not " + wanted);
        }
    }
    /// An operand of a figure is the number that the relation names.
    void expect_operand(const std::string& id, std::size_t index, const std::string& wanted) {
        const Cifra* found = cifra(id);
        if (found == nullptr || index >= found->operandos.size()) {
            fault(id + " has no operand " + std::to_string(index));
        } else {
            expect_number("operand " + found->operandos[index].nombre + " of " + id,
                          found->operandos[index].texto, wanted);
        }
    }
    /// Values of the facts below a list, by the name of their field: /regiones/*/region.
    std::vector<std::string> hechos(const std::string& list, const std::string& field) const {
        std::vector<std::string> values;
        for (const auto& hecho : reporte().hechos) {
            const bool is_below =
                hecho.puntero.starts_with(list) && hecho.puntero.ends_with('/' + field);
            const std::size_t middle =
                is_below ? hecho.puntero.size() - list.size() - field.size() - 1 : 0;
            if (is_below && hecho.puntero.find('/', list.size()) == list.size() + middle) {
                values.push_back(hecho.valor);
            }
        }
        return values;
    }
    /// The contradictions that the product found at or below a place.
    void collect_contradictions(const std::string& pointer) {
        for (const auto& found : reporte().contradicciones) {
            if (found.place.pointer == pointer || found.place.pointer.starts_with(pointer + '/')) {
                out_.halladas.push_back(found.code + ' ' + found.place.pointer);
            }
        }
    }

    /// One contradiction of that code at exactly one of those places, if the product found it;
    /// with those words, because one line may tell of two relations.
    bool collect_contradiction(std::string_view code, const std::vector<std::string>& pointers,
                               std::string_view words = {}) {
        const auto& all = reporte().contradicciones;
        const auto found = std::ranges::find_if(all, [&](const auto& diagnostic) {
            return diagnostic.code == code &&
                   std::ranges::find(pointers, diagnostic.place.pointer) != pointers.end() &&
                   diagnostic.message.find(words) != std::string::npos;
        });
        if (found != all.end()) {
            out_.halladas.push_back(found->code + ' ' + found->place.pointer);
        }
        return found != all.end();
    }

  private:
    const Relacion& relacion_;
    const Capturas& capturas_;
    const Juzgado& juzgado_;
    Comprobacion& out_;
};

/// What an official document prints is what the product prints.
void expect_published(Caso& caso, const std::string& id) {
    caso.expect(id, caso.printed(id), caso.fila().publicado);
}
/// Nothing was published: the product's figure is the one recomputed.
void expect_recomputed(Caso& caso, const std::string& id) {
    caso.expect(id, caso.printed(id), caso.fila().recalculado);
}
/// A total as published, whose printed parts sum to what was recomputed: where they miss by one,
/// the parts were rounded and the total was not made from them.
void expect_total(Caso& caso, const std::string& id, const std::vector<std::string>& parts) {
    expect_published(caso, id);
    std::vector<std::string> printed;
    printed.reserve(parts.size());
    for (const std::string& part : parts) {
        printed.push_back(caso.printed(part));
    }
    caso.expect_sum("the parts of " + id, printed, caso.fila().recalculado);
}

// Informe de egreso.

void fecha_de_egreso(Caso& caso) {
    expect_published(caso, "fecha_egreso");
    // "2021-06-30" as the document prints it: "30-06-2021".
    const auto printed = [](const std::string& date) {
        return date.size() == 10 ? date.substr(8) + date.substr(4, 4) + date.substr(0, 4) : date;
    };
    const auto dates = caso.hechos("/compromisos/", "fecha_calificacion");
    if (dates.empty()) {
        caso.fault("no compromiso has a grading date");
    } else {
        caso.expect("the last grading", printed(std::ranges::max(dates)), caso.fila().recalculado);
    }
}

void calificacion(Caso& caso) {
    expect_published(caso, "calificacion");
    const auto grades = caso.hechos("/compromisos/", "calificacion");
    const auto met = std::ranges::count(grades, std::string{"Cumplido"});
    caso.expect("the count of commitments met",
                std::to_string(met) + " de " + std::to_string(grades.size()) + " cumplidos",
                caso.fila().nota);
}

void cortes(Caso& caso) { expect_recomputed(caso, "compromiso." + caso["n"] + ".cortes"); }

// Ficha de monitoreo.

void total_ejecutado(Caso& caso) {
    const std::string year = '.' + caso["anio"];
    expect_total(caso, "total_ejecutado" + year,
                 {"presupuesto.ley_ejecutado" + year, "recursos.gobiernos_regionales" + year,
                  "recursos.extrapresupuestarios" + year});
}

/// The finding is the published half of the relation, its percentage the recomputed one.
void ejecucion_con_hallazgo(Caso& caso, const std::string& id) {
    expect_recomputed(caso, id);
    const auto& veredictos = caso.reporte().veredictos;
    const auto found =
        std::ranges::find_if(veredictos, [&](const auto& v) { return v.cifra == id; });
    if (found == veredictos.end()) {
        caso.fault("no rule judges " + id);
        return;
    }
    const auto* regla = caso.edicion().regla(found->codigo);
    const auto percent =
        regla->umbral ? multiply(regla->umbral->valor, generator::base::Ratio{100}) : std::nullopt;
    const bool is_below =
        regla->umbral && regla->umbral->borde == generator::methodology::Borde::menor_estricto;
    caso.expect("the verdict on " + id,
                (is_below && percent ? "<" + std::to_string(percent->numerator()) + "% (" : "(") +
                    found->resultado + ")",
                caso.fila().publicado);
}

void ejecucion(Caso& caso) {
    const std::string id = "ejecucion." + caso["cual"] + '.' + caso["anio"];
    if (caso.fila().publicado.ends_with("(hallazgo)")) {
        ejecucion_con_hallazgo(caso, id);
    } else {
        expect_recomputed(caso, id);
    }
}

void ejecucion_con_operandos(Caso& caso) {
    const std::string id = "ejecucion." + caso["cual"] + '.' + caso["anio"];
    expect_recomputed(caso, id);
    if (caso.fila().estado == "OK") {
        expect_published(caso, id);
    }
    caso.expect_operand(id, 0, caso["n_ejecutado"]);
    caso.expect_operand(id, 1, caso["n_presupuesto"]);
}

std::string componente(Caso& caso) {
    const auto names = caso.hechos("/componentes/", "nombre");
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (generator::base::fold(names[i]).find(generator::base::fold(caso["componente"])) !=
            std::string::npos) {
            return "componente." + std::to_string(i + 1);
        }
    }
    caso.fault("no componente is called " + caso["componente"]);
    return {};
}

void gasto_unitario(Caso& caso) {
    const std::string id = componente(caso);
    if (!id.empty()) {
        expect_published(caso, id + ".gasto_unitario." + caso["anio"]);
        caso.expect(id, caso.printed(id + ".gasto." + caso["anio"]), caso["n_gasto"]);
        caso.expect_operand(id + ".gasto_unitario." + caso["anio"], 1, caso["n_produccion"]);
    }
}

std::vector<std::string> ids_of(const Caso& caso, std::string_view begin, std::string_view end) {
    std::vector<std::string> ids;
    for (const Cifra& cifra : caso.reporte().cifras) {
        if (cifra.id.starts_with(begin) && cifra.id.ends_with(end)) {
            ids.push_back(cifra.id);
        }
    }
    return ids;
}

void suma_componentes(Caso& caso) {
    expect_total(caso, "componentes.total." + caso["anio"],
                 ids_of(caso, "componente.", ".gasto." + caso["anio"]));
}

void componentes_y_administrativo(Caso& caso) {
    expect_total(caso, "total_ejecutado." + caso["anio"],
                 {"componentes.total." + caso["anio"], "administrativo.total." + caso["anio"]});
}

void subtitulos(Caso& caso) {
    std::vector<std::string> parts;
    std::string codes = caso["codigos"] + '+';
    for (std::size_t at = 0; at < codes.size(); at = codes.find('+', at) + 1) {
        parts.push_back("subtitulo." + codes.substr(at, codes.find('+', at) - at) + ".gasto");
    }
    expect_total(caso, "presupuesto.ley_ejecutado." + caso["anio"], parts);
    if (ids_of(caso, "subtitulo.", ".gasto").size() != parts.size()) {
        caso.fault("the ficha has other subtítulos than " + codes);
    }
}

void gasto_regional(Caso& caso) {
    expect_total(caso, "regiones.gasto", ids_of(caso, "region.", ".gasto"));
    expect_published(caso, "componentes.total." + std::to_string(caso.reporte().ejercicio));
    caso.expect("the number in the relation", caso["n"], caso.fila().publicado);
}

void poblacion_regional(Caso& caso) {
    expect_published(caso, "regiones.poblacion");
    caso.expect_sum("the regions", caso.hechos("/regiones/", "poblacion_beneficiada"),
                    caso.fila().recalculado);
}

void porcentaje_regional(Caso& caso, const std::string& end) {
    std::string wanted = generator::base::fold(caso["region"]);
    std::erase(wanted, '\'');  // "O'Higgins" is "OHiggins" in the official table
    for (const auto& region : caso.edicion().catalogo("regiones").entradas) {
        if (generator::base::fold(region.nombre).find(wanted) != std::string::npos) {
            expect_published(caso, "region." + region.codigo + end);
            return;
        }
    }
    caso.fault("no region is called " + caso["region"]);
}
void porcentaje_gasto(Caso& caso) { porcentaje_regional(caso, ".porcentaje_gasto"); }
void porcentaje_poblacion(Caso& caso) { porcentaje_regional(caso, ".porcentaje_poblacion"); }

void suma_porcentajes(Caso& caso) {
    const std::string end = caso["cual"] == "gasto" ? ".porcentaje_gasto" : ".porcentaje_poblacion";
    std::vector<std::string> parts;
    for (const std::string& id : ids_of(caso, "region.", end)) {
        if (const std::string text = caso.printed(id); text != "S/I") {
            parts.push_back(text);
        }
    }
    caso.expect_sum("the printed percentages", parts, caso.fila().recalculado);
    caso.expect_number("the total", caso.printed("regiones" + end), caso.fila().publicado);
}

void porcentaje_del_total(Caso& caso) {
    expect_published(caso, caso["cual"] + ".porcentaje." + caso["anio"]);
}

void poblacion_implicita(Caso& caso) {
    const std::string id = "cobertura." + caso["anio"];
    caso.expect(id, caso.printed(id), caso["n_cobertura"] + '%');
    caso.expect_operand(id, 0, caso["n_beneficiados"]);
    caso.expect_operand(id, 1, caso.fila().recalculado);
}

void gasto_por_beneficiario(Caso& caso) {
    const std::string id = "gasto_por_beneficiario." + caso["anio"];
    expect_recomputed(caso, id);
    const Cifra* found = caso.cifra(id);
    const auto is_divisor = [&](const auto& operando) {
        return to_thousandths(operando.texto) == to_thousandths(caso["n"]);
    };
    if (found != nullptr && std::ranges::none_of(found->operandos, is_divisor)) {
        caso.fault(id + " is not divided by " + caso["n"]);
    }
}

/// Of the report year: the last of the ficha.
std::string ejercicio(const Caso& caso) { return std::to_string(caso.reporte().ejercicio); }

void suma_componentes_del_ejercicio(Caso& caso) {
    expect_total(caso, "componentes.total." + ejercicio(caso),
                 ids_of(caso, "componente.", ".gasto." + ejercicio(caso)));
}

void administrativo_por_diferencia(Caso& caso) {
    const std::string id = "administrativo.porcentaje." + ejercicio(caso);
    expect_published(caso, id);
    caso.expect_operand(id, 0, caso["n"]);
}

void coberturas_iguales(Caso& caso) {
    const auto ids = ids_of(caso, "cobertura.", "");
    if (std::to_string(ids.size()) != caso["n"]) {
        caso.fault("the ficha has " + std::to_string(ids.size()) + " years of cobertura");
    }
    for (const std::string& id : ids) {
        const std::string other = "cobertura_potencial" + id.substr(id.find('.'));
        caso.expect(other, caso.printed(other), caso.printed(id));
    }
}

void gasto_unitario_igual(Caso& caso) {
    for (const std::string& id :
         ids_of(caso, "componente.", ".gasto_unitario." + ejercicio(caso))) {
        expect_published(caso, id);
        caso.expect_operand(id, 1, caso["n_produccion"]);
    }
}

void beneficiarios_implicitos(Caso& caso) {
    const std::string id = "cobertura." + ejercicio(caso);
    caso.expect(id, caso.printed(id), caso["n_cobertura"] + '%');
    const std::size_t bar = caso.fila().recalculado.find('/');
    caso.expect_operand(id, 0, caso.fila().recalculado.substr(0, bar));
    caso.expect_operand(id, 1, caso.fila().recalculado.substr(bar + 1));
}

// Formulario de indicadores.

/// "Ind. 1, jun-2018" -> "indicador.1.junio.2018."
std::string id_of_column(const Caso& caso) {
    std::string columna = caso["columna"];
    for (const auto& [written, id] :
         {std::pair<std::string_view, std::string_view>{"jun-", "junio."}, {"meta ", "meta."}}) {
        if (columna.starts_with(written)) {
            return "indicador." + caso["n"] + '.' + std::string{id} +
                   columna.substr(written.size()) + '.';
        }
    }
    return "indicador." + caso["n"] + ".efectivo." + columna + '.';
}

/// A form prints "27.08 %": the same number in the signs of the relations.
std::string with_comma(std::string printed) {
    std::ranges::replace(printed, '.', ',');
    return printed;
}

std::string pointer_of_operand(Caso& caso, const std::string& id, std::size_t index) {
    const Cifra* found = caso.cifra(id);
    return found != nullptr && index < found->operandos.size() ? found->operandos[index].puntero
                                                               : std::string{"?"};
}

void valor_de_celda(Caso& caso) {
    const std::string quien = caso["quien"];
    const std::string id = id_of_column(caso) + (quien == "H"   ? "hombres"
                                                 : quien == "M" ? "mujeres"
                                                                : "total");
    caso.expect_number(id, with_comma(caso.printed(id)), caso.fila().publicado);
    caso.expect_operand(id, 0, caso["n_a"]);
    caso.expect_operand(id, 1, caso["n_b"]);
    if (!caso.collect_contradiction("FH-RANGO", {pointer_of_operand(caso, id, 0)})) {
        caso.collect_contradiction("FH-SEXO-DENOMINADOR", {pointer_of_operand(caso, id, 1)},
                                   "sea mayor que el denominador");
    }
}

void suma_por_sexo(Caso& caso) {
    const bool is_numerador = caso["cual"] == "numerador";
    const std::size_t index = is_numerador ? 0 : 1;
    const std::string id = id_of_column(caso);
    std::vector<std::string> parts;
    for (const char* part : {"hombres", "mujeres"}) {
        const Cifra* found = caso.cifra(id + part);
        if (found != nullptr && index < found->operandos.size()) {
            parts.push_back(found->operandos[index].texto);
        }
    }
    caso.expect_sum(caso["cual"] + " of " + id, parts, caso.fila().recalculado);
    caso.expect_operand(id + "total", index, caso.fila().publicado);
    caso.collect_contradiction(is_numerador ? "FH-SEXO-NUMERADOR" : "FH-SEXO-DENOMINADOR",
                               {pointer_of_operand(caso, id + "total", index),
                                pointer_of_operand(caso, id + "hombres", index),
                                pointer_of_operand(caso, id + "mujeres", index)});
}

/// "[26,31; 28,64]"
void entre_sexos(Caso& caso) {
    const std::string id = id_of_column(caso);
    std::vector<std::string> parts{with_comma(caso.printed(id + "hombres")),
                                   with_comma(caso.printed(id + "mujeres"))};
    std::ranges::sort(parts, {}, [](const std::string& text) { return to_thousandths(text); });
    caso.expect("the interval of " + id, '[' + parts[0] + "; " + parts[1] + ']',
                caso.fila().recalculado);
    caso.expect_number(id + "total", with_comma(caso.printed(id + "total")), caso.fila().publicado);
    caso.collect_contradiction("FH-ENTRE-SEXOS", {pointer_of_operand(caso, id + "total", 0)});
}

/// A notice, not an error: the product tells it.
void meta_repetida(Caso& caso) {
    const std::string number = caso["n"];
    caso.expect(
        "the target", caso.printed("indicador." + number + ".meta." + caso["anio"] + ".total"),
        caso.printed("indicador." + number + ".efectivo." + caso["anio_repetido"] + ".total"));
    const std::string pointer = "/indicadores/" + std::to_string(std::stoi(number) - 1) + "/meta";
    const bool is_told =
        std::ranges::any_of(caso.reporte().contradicciones, [&](const auto& found) {
            return found.code == "FH-META-REPETIDA" && found.place.pointer == pointer &&
                   found.severity == generator::base::Severity::note;
        });
    if (!is_told) {
        caso.fault("the product does not tell that the target is repeated");
    }
}

struct Patron {
    std::string_view semilla;
    std::string_view texto;
    void (*funcion)(Caso& caso);
};

constexpr Patron kPatrones[] = {
    {"000", "Fecha de egreso = último corte con una calificación", fecha_de_egreso},
    {"000", "Calificación 'Egresado' = todos los compromisos 'Cumplido'", calificacion},
    {"000", "Compromiso {n}: semestres entre vencimiento y cumplimiento", cortes},
    {"001", "Ind. {n}, {columna}, el total queda entre H y M", entre_sexos},
    {"001", "Ind. {n}, {columna}, {cual} H + M = total", suma_por_sexo},
    {"001", "Ind. {n}, {columna}, {quien}: {n_a}/{n_b}*100", valor_de_celda},
    {"001", "Ind. {n}: la meta {anio} repite cifra a cifra el efectivo {anio_repetido}",
     meta_repetida},
    {"002", "Ejecución {cual} {anio}: {n_ejecutado}/{n_presupuesto}", ejecucion_con_operandos},
    {"002", "Suma de los 4 componentes = subtítulo 24 informado (observaciones)",
     suma_componentes_del_ejercicio},
    {"002", "Gasto administrativo = ejecutado - componentes = {n}; % del ejecutado",
     administrativo_por_diferencia},
    {"002", "Cobertura potencial = cobertura objetivo (programa universal), {n} años",
     coberturas_iguales},
    {"002", "Gasto unitario con {n}: {n_gasto}/{n_produccion}", gasto_unitario_igual},
    {"002", "Producción que da costo unitario {n_costo} y cobertura {n_cobertura}% a la vez",
     beneficiarios_implicitos},
    {"003", "Presupuesto Ley ejecutado + GORE + extrapresupuestario {anio} = total ejecutado",
     total_ejecutado},
    {"003", "Ejecución {cual} {anio}", ejecucion},
    {"003", "Subtítulos {codigos} = Presupuesto Ley ejecutado {anio}", subtitulos},
    {"003", "Gasto unitario {componente} {anio}: {n_gasto}/{n_produccion}", gasto_unitario},
    {"003", "Suma de componentes {anio} = total gastos componentes", suma_componentes},
    {"003", "Componentes + administrativo {anio} = total ejecutado", componentes_y_administrativo},
    {"003", "Gasto regional = total ({n} = gasto en componentes)", gasto_regional},
    {"003", "Población beneficiada regional = {n}", poblacion_regional},
    {"003", "Suma de % {cual} impresos", suma_porcentajes},
    {"003", "% gasto {cual} {anio}", porcentaje_del_total},
    {"003", "% gasto {region}", porcentaje_gasto},
    {"003", "% población {region}", porcentaje_poblacion},
    {"003",
     "Cobertura {anio} {n_cobertura}% con {n_beneficiados} beneficiarios: población objetivo "
     "implícita",
     poblacion_implicita},
    {"003", "Gasto por beneficiario {anio} = (componentes + adm.)/{n}", gasto_por_beneficiario},
};

}  // namespace

Comprobacion check_relacion(const Relacion& relacion, const Juzgado& juzgado) {
    Comprobacion out;
    for (const Patron& patron : kPatrones) {
        const auto capturas = patron.semilla == relacion.semilla
                                  ? match_relacion(patron.texto, relacion.texto)
                                  : std::nullopt;
        if (capturas) {
            out.is_understood = true;
            out.patron = patron.texto;
            Caso caso{relacion, *capturas, juzgado, out};
            patron.funcion(caso);
            break;
        }
    }
    return out;
}

}  // namespace support
