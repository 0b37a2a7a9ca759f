#include "app/options.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <boost/program_options.hpp>

#include "app/verbos.hpp"
#include "base/utf8.hpp"

namespace generator::app {
namespace {

namespace po = boost::program_options;

po::options_description description_of(std::string_view verbo) {
    po::options_description result;
    for (const OpcionDeclarada& opcion : opciones()) {
        if (!takes(opcion, verbo)) {
            continue;
        }
        const std::string nombre{opcion.nombre};
        if (opcion.valor.empty()) {
            result.add_options()(nombre.c_str(), "");
        } else if (opcion.is_repeatable) {
            result.add_options()(nombre.c_str(), po::value<std::vector<std::string>>()->composing(),
                                 "");
        } else {
            result.add_options()(nombre.c_str(), po::value<std::string>(), "");
        }
    }
    result.add_options()("argumentos", po::value<std::vector<std::string>>(), "");
    return result;
}

/// Boost's faults, in Spanish. Its own texts are English and name no verb.
std::string translate(const po::error& fault, std::string_view verbo) {
    const std::string where = " (vea «fichas " + std::string{verbo} + " --ayuda»)";
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&fault)) {
        return "no existe la opción «" + unknown->get_option_name() + "»" + where;
    }
    if (const auto* repeated = dynamic_cast<const po::multiple_occurrences*>(&fault)) {
        return "la opción «" + repeated->get_option_name() + "» está dos veces" + where;
    }
    if (const auto* bad = dynamic_cast<const po::invalid_command_line_syntax*>(&fault)) {
        return "a la opción «" + bad->get_option_name() + "» le falta su valor, o no lleva" + where;
    }
    if (const auto* ambiguous = dynamic_cast<const po::ambiguous_option*>(&fault)) {
        return "«" + ambiguous->get_option_name() + "» puede ser más de una opción" + where;
    }
    return "no se entiende la línea de comandos" + where;
}

std::optional<std::int32_t> parse_integer(const std::string& text, std::int32_t low,
                                          std::int32_t high) {
    if (text.empty() || text.size() > 4 ||
        !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    const std::int32_t value = std::stoi(text);
    return value >= low && value <= high ? std::optional{value} : std::nullopt;
}

std::optional<ErrorDeUso> read_formats(const std::string& list, Orden& orden) {
    orden.wants_pdf = orden.wants_html = orden.wants_json = orden.wants_png = false;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string name = list.substr(begin, end - begin);
        bool* wanted = name == "pdf"    ? &orden.wants_pdf
                       : name == "html" ? &orden.wants_html
                       : name == "json" ? &orden.wants_json
                       : name == "png"  ? &orden.wants_png
                                        : nullptr;
        if (wanted == nullptr) {
            return ErrorDeUso{"no existe el formato «" + name + "»: use pdf, html, json o png"};
        }
        *wanted = true;
        begin = end + 1;
    }
    return std::nullopt;
}

/// Where the outputs go: a folder; of consolidar a file, whose ending says what it is.
std::optional<ErrorDeUso> read_salida(const std::optional<std::string>& given, Orden& orden) {
    if (given && given->empty()) {
        return ErrorDeUso{"a la opción «--salida» le falta su valor"};
    }
    if (orden.verbo != Verbo::consolidar) {
        orden.salida = given.value_or(orden.salida);
        return std::nullopt;
    }
    orden.salida = given.value_or("consolidado.xlsx");
    const std::string folded = base::fold(orden.salida);
    for (const auto& [ending, tipo] :
         {std::pair{".xlsx", TipoTabla::xlsx}, std::pair{".csv", TipoTabla::csv},
          std::pair{".json", TipoTabla::json}}) {
        if (folded.ends_with(ending)) {
            orden.tipo_tabla = tipo;
            return std::nullopt;
        }
    }
    return ErrorDeUso{"la tabla se escribe en un archivo .xlsx, .csv o .json, no en «" +
                      orden.salida + "»"};
}

/// How diagnostics are written; of validar they are the result, and --json says it too.
std::optional<ErrorDeUso> read_diagnosticos(const std::optional<std::string>& given, Orden& orden) {
    constexpr std::array<std::string_view, 4> kFormatos{"texto", "corto", "json", "sarif"};
    const bool are_result = orden.verbo == Verbo::validar && orden.prints_json;
    if (given && orden.verbo == Verbo::revisar && orden.prints_json) {
        return ErrorDeUso{"«--json» y «--diagnosticos " + *given + "» piden dos formatos a la vez"};
    }
    if (!given) {
        orden.diagnosticos = are_result ? FormatoDiagnosticos::json : FormatoDiagnosticos::texto;
        return std::nullopt;
    }
    const auto found = std::ranges::find(kFormatos, *given);
    if (found == kFormatos.end()) {
        return ErrorDeUso{"los diagnósticos se escriben como texto, corto, json o sarif, no «" +
                          *given + "»"};
    }
    orden.diagnosticos = static_cast<FormatoDiagnosticos>(found - kFormatos.begin());
    if (are_result && orden.diagnosticos != FormatoDiagnosticos::json) {
        return ErrorDeUso{"«--json» y «--diagnosticos " + *given + "» piden dos formatos a la vez"};
    }
    return std::nullopt;
}

/// An option whose value is a whole number.
struct OpcionEntera {
    const char* nombre;
    std::int32_t Orden::*destino;
    std::int32_t minimo;
    std::int32_t maximo;
    std::string_view sujeto;  // of the fault: "... de 36 a 600, no «35»"
};
constexpr std::array kEnteras{
    OpcionEntera{"precios", &Orden::anio_precios, 1990, 2100, "el año de los precios es de "},
    OpcionEntera{"trabajadores", &Orden::trabajadores, 1, 256, "los trabajadores son de "},
    OpcionEntera{"ppp", &Orden::ppp, 36, 600, "los puntos por pulgada son de "},
};

std::optional<ErrorDeUso> read_supuestos(const po::variables_map& values, Orden& orden) {
    if (values.count("suponer") == 0) {
        return std::nullopt;
    }
    for (const std::string& text : values["suponer"].as<std::vector<std::string>>()) {
        auto supuesto = supuestos::parse_supuesto(text);
        if (!supuesto) {
            return ErrorDeUso{
                "un supuesto es PUNTERO=VALOR, por ejemplo "
                "/periodos/2/presupuesto_inicial=1000 o periodos/2023/presupuesto_inicial=1000, "
                "no «" +
                text + "»"};
        }
        orden.supuestos.push_back(std::move(*supuesto));
    }
    return std::nullopt;
}

/// An option without value: it is there, or it is not.
struct OpcionSimple {
    const char* nombre;
    bool Orden::*destino;
};
constexpr std::array kSimples{
    OpcionSimple{"abrir", &Orden::opens_browser},
    OpcionSimple{"json", &Orden::prints_json},
    OpcionSimple{"estricto", &Orden::is_strict},
    OpcionSimple{"referencia", &Orden::prints_reference},
    OpcionSimple{"catalogo", &Orden::prints_catalogue},
    OpcionSimple{"rehacer", &Orden::remakes},
    OpcionSimple{"podar", &Orden::prunes},
    OpcionSimple{"por-que", &Orden::tells_why},
    OpcionSimple{"adjuntar", &Orden::attaches},
};

using Texto = std::optional<std::string>;
Texto text_of(const po::variables_map& values, const char* nombre) {
    return values.count(nombre) > 0 ? Texto{values[nombre].as<std::string>()} : std::nullopt;
}

std::optional<ErrorDeUso> read_numbers(const po::variables_map& values, Orden& orden) {
    for (const OpcionEntera& opcion : kEnteras) {
        if (const auto given = text_of(values, opcion.nombre)) {
            const auto number = parse_integer(*given, opcion.minimo, opcion.maximo);
            if (!number) {
                return ErrorDeUso{std::string{opcion.sujeto} + std::to_string(opcion.minimo) +
                                  " a " + std::to_string(opcion.maximo) + ", no «" + *given + "»"};
            }
            orden.*opcion.destino = *number;
        }
    }
    return std::nullopt;
}

std::optional<ErrorDeUso> read_words(const po::variables_map& values, Orden& orden) {
    if (const auto estado = text_of(values, "estado")) {
        if (*estado != "borrador" && *estado != "oficial") {
            return ErrorDeUso{"el estado es «borrador» u «oficial», no «" + *estado + "»"};
        }
        orden.estado = *estado == "borrador" ? report::Estado::borrador : report::Estado::oficial;
    }
    if (const auto volcado = text_of(values, "volcado")) {
        if (*volcado != "report" && *volcado != "document" && *volcado != "layout") {
            return ErrorDeUso{"no existe la etapa «" + *volcado +
                              "»: use report, document o layout"};
        }
        orden.volcado = *volcado;
    }
    if (const auto pagina = text_of(values, "html")) {
        if (!pagina->ends_with(".html")) {
            return ErrorDeUso{"la página se escribe en un archivo .html, no en «" + *pagina + "»"};
        }
        orden.pagina = *pagina;
    }
    orden.recursos = text_of(values, "recursos").value_or("");
    if (const auto formato = text_of(values, "formato")) {
        return read_formats(*formato, orden);
    }
    return std::nullopt;
}

std::optional<ErrorDeUso> read_values(const po::variables_map& values, Orden& orden) {
    for (const OpcionSimple& opcion : kSimples) {
        orden.*opcion.destino = values.count(opcion.nombre) > 0;
    }
    auto fault = read_salida(text_of(values, "salida"), orden);
    fault = fault ? fault : read_supuestos(values, orden);
    fault = fault ? fault : read_numbers(values, orden);
    fault = fault ? fault : read_words(values, orden);
    fault = fault ? fault : read_diagnosticos(text_of(values, "diagnosticos"), orden);
    if (fault) {
        return fault;
    }
    if (orden.attaches && !orden.wants_pdf) {
        return ErrorDeUso{"solo un PDF lleva adjuntos: con --adjuntar, --formato debe tener pdf"};
    }
    return std::nullopt;
}

std::optional<ErrorDeUso> check_arguments(const VerboDeclarado& verbo, const Orden& orden) {
    const std::size_t count = orden.argumentos.size();
    const bool takes_two = verbo.verbo == Verbo::explicar || verbo.verbo == Verbo::comparar;
    const bool is_single = verbo.verbo == Verbo::calcular || verbo.verbo == Verbo::esquema;
    const std::string usage =
        "use: fichas " + std::string{verbo.nombre} + " " + std::string{verbo.argumentos};
    if (count == 0 && !orden.prints_catalogue) {
        return ErrorDeUso{"falta un argumento; " + usage};
    }
    if (verbo.verbo == Verbo::comparar && count == 1) {
        return ErrorDeUso{"falta con qué comparar; " + usage};
    }
    if ((is_single && count > 1) || (takes_two && count > 2)) {
        return ErrorDeUso{"sobran argumentos; " + usage};
    }
    return std::nullopt;
}

ErrorDeUso unknown_verb(const std::string& nombre) {
    std::vector<std::string_view> names;
    names.reserve(verbos().size());
    for (const VerboDeclarado& verbo : verbos()) {
        names.push_back(verbo.nombre);
    }
    const auto nearest = base::nearest_name(nombre, names);
    return {"no existe la orden «" + nombre + "»" +
            (nearest ? "; ¿quiso decir «" + *nearest + "»?" : "; vea «fichas --ayuda»")};
}

}  // namespace

std::variant<Orden, ErrorDeUso> parse_orden(const std::vector<std::string>& given) {
    std::vector<std::string> arguments = given;
    // What most programs call it: asked for in haste, it must not be a mistake.
    std::ranges::replace(arguments, "--help", "--ayuda");
    Orden orden;
    if (arguments.empty() || arguments[0] == "--ayuda" || arguments[0] == "-h" ||
        arguments[0] == "ayuda") {
        orden.tema_ayuda = arguments.size() > 1 ? arguments[1] : "";
        return orden;
    }
    if (arguments[0] == "--version") {
        orden.verbo = Verbo::version;
        return orden;
    }
    const VerboDeclarado* verbo = find_verbo(arguments[0]);
    if (verbo == nullptr) {
        return unknown_verb(arguments[0]);
    }
    const std::vector<std::string> rest{arguments.begin() + 1, arguments.end()};
    po::positional_options_description positional;
    positional.add("argumentos", -1);
    const auto description = description_of(verbo->nombre);
    po::variables_map values;
    try {
        po::store(po::command_line_parser(rest).options(description).positional(positional).run(),
                  values);
    } catch (const po::error& fault) {
        return ErrorDeUso{translate(fault, verbo->nombre)};
    }
    if (values.count("ayuda") > 0) {
        orden.tema_ayuda = verbo->nombre;
        return orden;
    }
    orden.verbo = verbo->verbo;
    if (orden.verbo == Verbo::comparar) {
        orden.estado = report::Estado::borrador;  // nothing is published
    }
    if (values.count("argumentos") > 0) {
        orden.argumentos = values["argumentos"].as<std::vector<std::string>>();
    }
    if (auto fault = read_values(values, orden)) {
        return *fault;
    }
    if (auto fault = check_arguments(*verbo, orden)) {
        return *fault;
    }
    return orden;
}

}  // namespace generator::app
