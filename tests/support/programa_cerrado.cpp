#include "support/programa_cerrado.hpp"

#include <optional>
#include <variant>

#include <nlohmann/json.hpp>

namespace support {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

constexpr const char* kPartes[] = {"total", "hombres", "mujeres"};

bool is_list(const Json& object, const char* key) {
    return object.contains(key) && object.at(key).is_array();
}

/// A sum in the input, where all its numbers are there.
class Lector {
  public:
    explicit Lector(const Json& programa) : programa_{programa} {}

    std::vector<SumaCerrada> read() {
        if (programa_.at("producto") == "formulario-indicadores") {
            read_formulario();
        } else if (programa_.at("producto") == "ficha-monitoreo") {
            read_ficha();
        }
        return std::move(sumas_);
    }

  private:
    [[nodiscard]] const Json* at(const std::string& pointer) const {
        const Pointer place{pointer};
        return programa_.contains(place) ? &programa_.at(place) : nullptr;
    }
    [[nodiscard]] std::size_t size_of(const std::string& pointer) const {
        const Json* list = at(pointer);
        return list != nullptr && list->is_array() ? list->size() : 0;
    }
    [[nodiscard]] bool is_number(const std::string& pointer) const {
        const Json* value = at(pointer);
        return value != nullptr && value->is_number_integer();
    }
    [[nodiscard]] std::int64_t sum_of(const std::vector<std::string>& pointers) const {
        std::int64_t sum = 0;
        for (const std::string& pointer : pointers) {
            sum += at(pointer)->get<std::int64_t>();
        }
        return sum;
    }
    void keep_if_closed(SumaCerrada suma) {
        if (!suma.partes.empty() && !suma.todo.empty() &&
            sum_of(suma.partes) == sum_of(suma.todo)) {
            sumas_.push_back(std::move(suma));
        }
    }

    void read_formulario() {
        for (std::size_t i = 0; i < size_of("/indicadores"); ++i) {
            const std::string indicador = "/indicadores/" + std::to_string(i);
            const Json* by_sex = at(indicador + "/aplica_desagregacion_por_sexo");
            if (by_sex == nullptr || *by_sex != true) {
                continue;
            }
            std::vector<std::string> columnas{indicador + "/efectivo_a_junio", indicador + "/meta",
                                              indicador + "/resultado"};
            for (std::size_t e = 0; e < size_of(indicador + "/efectivos"); ++e) {
                columnas.push_back(indicador + "/efectivos/" + std::to_string(e));
            }
            for (const std::string& columna : columnas) {
                read_columna(columna, "/numerador");
                read_columna(columna, "/denominador");
            }
        }
    }
    void read_columna(const std::string& columna, const std::string& lado) {
        for (const char* parte : kPartes) {
            if (!is_number(columna + '/' + parte + lado)) {
                return;
            }
        }
        keep_if_closed({{columna + "/hombres" + lado, columna + "/mujeres" + lado},
                        {columna + "/total" + lado}});
    }

    void read_ficha() {
        const Json* ejercicio = at("/ejercicio");
        for (std::size_t i = 0; i < size_of("/periodos"); ++i) {
            const std::string periodo = "/periodos/" + std::to_string(i);
            const Json* anio = at(periodo + "/anio");
            read_gasto(periodo, *anio);
            if (*anio == *ejercicio) {
                read_desglose(periodo, *anio);
            }
        }
    }
    [[nodiscard]] std::vector<std::string> spend_of(const Json& anio) const {
        std::vector<std::string> result;
        for (std::size_t c = 0; c < size_of("/componentes"); ++c) {
            const std::string years = "/componentes/" + std::to_string(c) + "/periodos";
            for (std::size_t y = 0; y < size_of(years); ++y) {
                const std::string year = years + '/' + std::to_string(y);
                if (*at(year + "/anio") == anio && is_number(year + "/gasto")) {
                    result.push_back(year + "/gasto");
                }
            }
        }
        return result;
    }
    void read_gasto(const std::string& periodo, const Json& anio) {
        SumaCerrada suma{spend_of(anio), {}};
        if (is_number(periodo + "/gasto_administrativo")) {
            suma.partes.push_back(periodo + "/gasto_administrativo");
        }
        for (const char* source : {"/presupuesto_ley_ejecutado", "/recursos_gobiernos_regionales",
                                   "/recursos_extrapresupuestarios"}) {
            if (is_number(periodo + source)) {
                suma.todo.push_back(periodo + source);
            }
        }
        if (is_number(periodo + "/presupuesto_ley_ejecutado")) {
            keep_if_closed(std::move(suma));
        }
    }
    void read_desglose(const std::string& periodo, const Json& anio) {
        keep_if_closed({numbers_of("/subtitulos", "/gasto"),
                        numbers_if(periodo + "/presupuesto_ley_ejecutado")});
        keep_if_closed({numbers_of("/regiones", "/gasto"), spend_of(anio)});
        keep_if_closed({numbers_of("/regiones", "/poblacion_beneficiada"),
                        numbers_if(periodo + "/poblacion_beneficiada")});
    }
    [[nodiscard]] std::vector<std::string> numbers_if(const std::string& pointer) const {
        return is_number(pointer) ? std::vector{pointer} : std::vector<std::string>{};
    }
    [[nodiscard]] std::vector<std::string> numbers_of(const std::string& list,
                                                      const std::string& key) const {
        std::vector<std::string> result;
        for (std::size_t i = 0; i < size_of(list); ++i) {
            std::string pointer = list + '/' + std::to_string(i);
            pointer += key;
            if (is_number(pointer)) {
                result.push_back(std::move(pointer));
            }
        }
        return result;
    }

    const Json& programa_;
    std::vector<SumaCerrada> sumas_;
};

// Making sums hold.

/// Of the size of real counts, and never 0: different for different ones.
std::int64_t size_up(const Json& object, const char* key, std::int64_t salt) {
    constexpr std::int64_t few = 100;
    constexpr std::int64_t many = 50'000'000;
    const bool is_given = object.is_object() && object.contains(key) && object.at(key).is_number();
    const auto given = is_given ? std::abs(object.at(key).get<std::int64_t>()) % many : 0;
    return given < few ? given * 7 + 113 + salt * 59 : given;
}

// A member that is added moves the others of its object: no reference outlives it.
void close_columna(Json& columna, bool is_by_sex, bool is_percentage) {
    if (!is_by_sex && !is_percentage) {
        return;
    }
    std::int64_t all_above = 0;
    std::int64_t all_below = 0;
    std::int64_t salt = 0;
    for (const char* parte : {"hombres", "mujeres"}) {
        if (!is_by_sex && all_below > 0) {
            break;  // one part is all of it
        }
        const Json given = columna.value(parte, Json::object());
        std::int64_t above = size_up(given, "numerador", ++salt);
        std::int64_t below = size_up(given, "denominador", ++salt);
        if (is_percentage && above > below) {
            std::swap(above, below);
        }
        all_above += above;
        all_below += below;
        if (is_by_sex) {
            columna[parte] = {{"numerador", above}, {"denominador", below}};
        }
    }
    columna["total"] = {{"numerador", all_above}, {"denominador", all_below}};
}

void close_formulario(Json& formulario) {
    for (Json& indicador : formulario["indicadores"]) {
        const bool is_percentage = indicador["unidad_de_medida"] == "%";
        const bool is_by_sex = indicador.value("aplica_desagregacion_por_sexo", Json()) == true;
        if (is_list(indicador, "efectivos")) {
            for (Json& efectivo : indicador["efectivos"]) {
                close_columna(efectivo, is_by_sex, is_percentage);
            }
        }
        for (const char* columna : {"efectivo_a_junio", "meta", "resultado"}) {
            if (indicador.contains(columna) && indicador[columna].is_object()) {
                close_columna(indicador[columna], is_by_sex, is_percentage);
            }
        }
    }
}

/// `total` in unequal shares among the elements of a list.
void share_out(Json& programa, const char* list, const char* key, std::int64_t total) {
    if (!is_list(programa, list) || programa[list].empty()) {
        return;
    }
    Json& elements = programa[list];
    std::int64_t left = total;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const auto remaining = static_cast<std::int64_t>(elements.size() - i);
        const std::int64_t part = remaining == 1 ? left : left * 3 / (remaining * 4 + 1);
        elements[i][key] = part;
        left -= part;
    }
}

std::int64_t close_componentes(Json& ficha, const Json& anio) {
    std::int64_t spent = 0;
    std::int64_t salt = 0;
    if (!is_list(ficha, "componentes")) {
        return spent;
    }
    for (Json& componente : ficha["componentes"]) {
        for (Json& periodo : componente["periodos"]) {
            if (periodo["anio"] == anio) {
                periodo["gasto"] = size_up(periodo, "gasto", ++salt);
                periodo["produccion"] = size_up(periodo, "produccion", ++salt);
                spent += periodo["gasto"].get<std::int64_t>();
            }
        }
    }
    return spent;
}

void close_ficha(Json& ficha) {
    for (Json& periodo : ficha["periodos"]) {
        const std::int64_t spent = close_componentes(ficha, periodo["anio"]);
        if (spent == 0 || periodo["anio"] > ficha["ejercicio"]) {
            periodo.erase("gasto_administrativo");  // of a year without componentes
            continue;
        }
        std::int64_t salt = 0;
        for (const char* key : {"gasto_administrativo", "poblacion_beneficiada",
                                "poblacion_objetivo", "presupuesto_inicial", "presupuesto_final"}) {
            periodo[key] = size_up(periodo, key, ++salt);
        }
        // Not every edition has them.
        const bool has_more = periodo.contains("recursos_gobiernos_regionales");
        const std::int64_t more = has_more ? spent / 7 : 0;
        if (has_more) {
            periodo["recursos_gobiernos_regionales"] = more;
        }
        periodo.erase("recursos_extrapresupuestarios");
        periodo["presupuesto_ley_ejecutado"] =
            spent - more + periodo["gasto_administrativo"].get<std::int64_t>();
        if (periodo["anio"] == ficha["ejercicio"]) {
            share_out(ficha, "subtitulos", "gasto",
                      periodo["presupuesto_ley_ejecutado"].get<std::int64_t>());
            share_out(ficha, "regiones", "gasto", spent);
            share_out(ficha, "regiones", "poblacion_beneficiada",
                      periodo["poblacion_beneficiada"].get<std::int64_t>());
        }
    }
}

// Publishing what comes out.

constexpr int kMaxDecimals = 3;  // no document prints more of a real figure

bool is_publishable(const generator::report::Cifra& cifra) {
    const auto has_place = [](const auto& operando) { return !operando.puntero.empty(); };
    const bool is_quotient = cifra.formula.find(" / ") != std::string::npos;
    return cifra.origen == "calculado" && is_quotient &&
           std::ranges::all_of(cifra.operandos, [&](const auto& operando) {
               return has_place(operando) || operando.origen == "metodología";
           });
}

void publish(Json& programa, const generator::report::Reporte& reporte, ProgramaCerrado& out) {
    Json publicados = Json::array();
    for (const auto& cifra : reporte.cifras) {
        const auto* value = std::get_if<generator::base::Ratio>(&cifra.valor.valor);
        const int power = cifra.unidad == "%" ? 2 : 0;
        const std::int64_t units =
            value == nullptr
                ? 0
                : generator::base::round_scaled(*value, cifra.decimales + power).value_or(0);
        if (units == 0 || cifra.decimales > kMaxDecimals || !is_publishable(cifra)) {
            continue;
        }
        const std::string text =
            generator::base::to_text(generator::base::Decimal{units, cifra.decimales});
        out.publicados.push_back(
            {"/publicados/" + std::to_string(publicados.size()) + "/valor", {}});
        for (const auto& operando : cifra.operandos) {
            out.publicados.back().operandos.push_back(operando.puntero);
        }
        publicados.push_back(
            {{"figura", cifra.id}, {"valor", Json::parse(text)}, {"fuente", "Documento"}});
    }
    programa["publicados"] = std::move(publicados);
}

}  // namespace

ProgramaCerrado read_cerrado(std::string nombre, std::string_view json) {
    const Json programa = Json::parse(json);
    return {std::move(nombre), std::string{json}, Lector{programa}.read(), {}, true};
}

ProgramaCerrado close_programa(std::string nombre, std::string_view json,
                               const generator::pipeline::Recursos& recursos) {
    Json programa = Json::parse(json);
    if (programa.at("producto") == "formulario-indicadores") {
        close_formulario(programa);
    } else if (programa.at("producto") == "ficha-monitoreo") {
        close_ficha(programa);
    }
    ProgramaCerrado result{std::move(nombre), {}, Lector{programa}.read(), {}, true};
    const auto reporte = generator::pipeline::judge(programa.dump(1), result.nombre, recursos, {});
    result.is_lawful = reporte.has_value();
    if (reporte) {
        publish(programa, *reporte, result);
    }
    result.json = programa.dump(1);
    return result;
}

}  // namespace support
