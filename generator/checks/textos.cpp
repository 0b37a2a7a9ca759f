#include "checks/textos.hpp"

#include <algorithm>
#include <array>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "model/textos.hpp"

namespace generator::checks {
namespace {

using base::Severity;

// What damages letters stands before what damages signs: it takes the characters first.
constexpr std::array kRevisores{
    RevisorTexto{"TXT-MOJIBAKE", "las letras están en una sola codificación: «á», no «Ã¡»",
                 "ninguna", Severity::warning, "Letras leídas con otra codificación",
                 "El archivo se guardó en UTF-8 y se leyó como si fuera de Windows: recupere el "
                 "texto de su fuente.",
                 mojibake},
    RevisorTexto{"TXT-ERROR-PEGADO", "el texto no lleva errores de Excel ni de Word", "ninguna",
                 Severity::warning, "Error de una planilla o de un documento",
                 "Se pegó un cálculo o una referencia que no resultó: escriba lo que decía.",
                 error_pegado, base::ByteSet{"#!"}},
    RevisorTexto{"TXT-BORRADOR", "el texto no lleva marcas de quien lo redactaba",
                 "números romanos («XXX»), «[...]», «[sic]» y fórmulas", Severity::warning,
                 "Marca de un borrador", "Complete lo que falta, y quítela.", borrador},
    RevisorTexto{"TXT-LETRA-PERDIDA", "ninguna letra se cambió por «?»",
                 "un «?» al final de una palabra, y las direcciones web", Severity::warning,
                 "Un «?» dentro de una palabra",
                 "Es una letra que se perdió al cambiar de codificación: escríbala de nuevo.",
                 letra_perdida, base::ByteSet{"?"}},
    RevisorTexto{"TXT-ENTIDAD", "el texto no lleva códigos de una página web", "ninguna",
                 Severity::warning, "Código de una página web",
                 "Se imprimiría tal cual: escriba el carácter, o quítelo.", entidad,
                 base::ByteSet{"&<"}},
    RevisorTexto{"TXT-INVISIBLE", "el texto no lleva caracteres que no se ven",
                 "el espacio duro y los espacios finos", Severity::warning, "Carácter que no se ve",
                 "Se pegó junto con el texto: impide buscarlo y cortarlo bien; quítelo.", invisible,
                 base::ByteSet{"\xC2\xE2\xEF"}},
    RevisorTexto{"TXT-LIGADURA", "cada letra es un carácter: «fi», no «ﬁ»", "ninguna",
                 Severity::warning, "Letras unidas en un solo carácter",
                 "Se copió de un PDF: quien busque la palabra no la encontrará.", ligadura,
                 base::ByteSet{"\xEF"}},
    RevisorTexto{"TXT-TILDE-SUELTA", "la tilde está en su letra: «ó», no «o´»", "ninguna",
                 Severity::warning, "Tilde separada de su letra",
                 "Se copió de un PDF: escriba la letra con su tilde.", tilde_suelta,
                 base::ByteSet{"\xB4"}},
    RevisorTexto{"TXT-VINETA", "el texto no lleva viñetas pegadas: las pone el documento",
                 "«- » donde el campo lo pide para sus listas", Severity::warning,
                 "Viñeta pegada en el texto",
                 "Quítela; si es una lista, use un elemento para cada punto.", vineta,
                 base::ByteSet{"-\xC2\xE2"}},
    RevisorTexto{"TXT-ESCANER", "ninguna palabra tiene daño de escáner",
                 "solo formas que no existen en español", Severity::warning,
                 "Palabra dañada al escanear", "Compárela con el original y corríjala.", escaner},
    RevisorTexto{"TXT-LETRA-EN-NUMERO", "los números llevan cifras: 120, no 12O",
                 "códigos («O2»), ordinales («1o»), litros («5l») y fórmulas", Severity::warning,
                 "Letra en lugar de una cifra", "Es una «O» o una «l» entre cifras: escríbala.",
                 letra_en_numero, kCifras},
    RevisorTexto{"TXT-FECHA", "cada fecha existe en el calendario",
                 "solo los días 30 y 31, y el 29 de febrero con su año", Severity::warning,
                 "Fecha que no existe", "Compárela con su fuente.", fecha_imposible, kCifras},
    RevisorTexto{"TXT-MILES", "los miles se separan con punto: 41.360, no 41,360",
                 "solo ante personas u hogares, y no promedios ni fórmulas", Severity::warning,
                 "Coma en lugar del punto de los miles",
                 "La coma separa decimales: escriba un punto.", coma_de_miles, kCifras},
    RevisorTexto{"TXT-PARTIDA", "ninguna palabra está partida por un espacio",
                 "solo trozos que no son palabras", Severity::warning,
                 "Palabra partida por un espacio", "Una sus trozos.", palabra_partida},
    RevisorTexto{"TXT-ENIE", "ninguna palabra perdió su «ñ»",
                 "solo palabras que no existen, o que no caben en un documento oficial",
                 Severity::warning, "Palabra que perdió su «ñ»", "Compárela con el original.",
                 sin_enie},
    RevisorTexto{"TXT-TILDE", "ninguna palabra perdió su tilde",
                 "las mayúsculas, y las palabras que también existen sin ella", Severity::warning,
                 "Palabra sin su tilde", "Escríbala con tilde.", sin_tilde},
    RevisorTexto{"TXT-CORTADO", "el texto termina donde termina su frase",
                 "en las listas, una coma, un punto y coma o una «y» antes del punto que sigue",
                 Severity::warning, "El texto termina a mitad de una frase",
                 "Complételo desde su fuente, o ciérrelo.", cortado},
    RevisorTexto{"TXT-SIGNO-REPETIDO", "ningún signo de puntuación está dos veces",
                 "los puntos suspensivos y las abreviaturas", Severity::warning,
                 "Signo de puntuación repetido", "Deje uno solo.", signo_repetido},
    RevisorTexto{
        "TXT-SIN-PAREJA", "cada comilla y cada paréntesis que se abre se cierra",
        "las fórmulas, los puntos de una lista («a)») y lo que sigue en el texto siguiente",
        Severity::warning, "Comilla o paréntesis sin su pareja",
        "Ciérrelo o ábralo donde corresponde, o quítelo.", sin_pareja,
        base::ByteSet{"()[]\"\xC2\xE2"}},
    RevisorTexto{"TXT-FALTA-ESPACIO", "después de un signo de puntuación hay un espacio",
                 "números, siglas, direcciones, «niño(a)», letras sueltas y fórmulas",
                 Severity::warning, "Falta un espacio", "Sepárelo.", falta_espacio},
    RevisorTexto{"TXT-SOBRA-ESPACIO", "antes de un signo de puntuación no hay espacio",
                 "números, puntos suspensivos y fórmulas", Severity::warning, "Sobra un espacio",
                 "Quítelo.", sobra_espacio},
    RevisorTexto{"TXT-DOBLE-ESPACIO",
                 "entre dos palabras hay un solo espacio, y al borde ninguno duro",
                 "los espacios simples al borde, que se dicen al leer el archivo",
                 Severity::warning, "Más de un espacio seguido, o uno duro al borde",
                 "Deje uno solo entre palabras, y ninguno al comienzo ni al final.", doble_espacio},
    RevisorTexto{"TXT-REPETIDA", "ninguna palabra está dos veces seguidas",
                 "nombres propios («Cau Cau») y números", Severity::warning,
                 "Palabra dos veces seguida", "Deje una sola.", palabra_repetida},
    RevisorTexto{"TXT-REGION", "las regiones se escriben como en el catálogo de la edición",
                 "las mayúsculas sin tilde", Severity::note,
                 "Región escrita de otro modo que en el catálogo de la edición",
                 "El documento imprime las dos formas: revise cuál quiere.", region_escrita},
};

constexpr std::size_t kMostShown = 3;

/// Keys, marks and numerals are no prose; an anchor is part of a text that is read in its place.
bool is_prosa(const model::Campo& campo) {
    constexpr std::array<std::string_view, 4> kNoProsa{"numeral", "marca", "despues_de", "codigo"};
    return campo.formato == model::Formato::libre &&
           std::ranges::find(kNoProsa, campo.nombre) == kNoProsa.end();
}

/// Lists whose elements the document prints as points if they start with "- ".
bool is_punto(const model::Campo& campo) {
    return campo.tipo == model::TipoCampo::lista_textos &&
           (campo.nombre == "nota" || campo.nombre == "texto");
}

std::string shown(std::string_view texto, const Hallado& hallado) {
    std::string result = "«";
    result += texto.substr(hallado.begin, hallado.end - hallado.begin);
    result += "»";
    return hallado.nota.empty() ? result : result + " (" + hallado.nota + ")";
}

/// "Palabra dañada al escanear: «serd», «mds» y otras 2 veces."
std::string message_of(const RevisorTexto& revisor, std::string_view texto,
                       const Hallados& hallados) {
    std::vector<std::string> different;
    std::size_t more = 0;
    for (const Hallado& hallado : hallados) {
        std::string one = shown(texto, hallado);
        if (different.size() < kMostShown && std::ranges::find(different, one) == different.end()) {
            different.push_back(std::move(one));
        } else {
            ++more;
        }
    }
    std::string result{revisor.mensaje};
    for (const std::string& one : different) {
        result += (&one == &different.front() ? ": " : ", ") + one;
    }
    if (more > 0) {
        result += more == 1 ? " y otra vez" : " y otras " + std::to_string(more) + " veces";
    }
    return result + ".";
}

std::string inside_json(const std::string& text) {
    std::string quoted;
    base::append_json_string(quoted, text);
    return quoted.substr(1, quoted.size() - 2);
}

std::vector<PalabraRegion> regiones_of(const methodology::Edicion& edicion) {
    std::vector<std::string> nombres;
    const auto found = edicion.catalogos.find("regiones");
    if (found != edicion.catalogos.end()) {
        for (const methodology::EntradaCatalogo& region : found->second.entradas) {
            nombres.push_back(region.nombre);
        }
    }
    return read_regiones(nombres);
}

class Revisando {
  public:
    explicit Revisando(const RevisionTextos& revision)
        : revision_{revision}, regiones_{regiones_of(revision.edicion)} {}

    void read(const model::TextoDeCampo& campo) {
        if (!is_prosa(campo.campo)) {
            return;
        }
        const std::string_view texto = campo.dato.value();
        TextoLeido leido = read_texto(texto);
        leido.is_formula = campo.campo.nombre == "formula";
        leido.is_punto = is_punto(campo.campo);
        leido.is_followed = campo.is_followed;
        leido.is_first = campo.is_first;
        leido.regiones = regiones_;
        Hallados told;
        for (const RevisorTexto& revisor : kRevisores) {
            if (revisor.signos && !leido.signos.has_any_of(*revisor.signos)) {
                continue;
            }
            Hallados hallados = revisor.funcion(leido);
            if (hallados.empty()) {
                continue;  // most of them
            }
            std::erase_if(hallados, [&](const Hallado& hallado) {
                return is_told(told, hallado) || is_in_direccion(texto, hallado);
            });
            if (!hallados.empty()) {
                add(revisor, texto, hallados, campo.dato.lugar);
                told.insert(told.end(), hallados.begin(), hallados.end());
            }
        }
    }
    [[nodiscard]] base::Diagnostics take() { return std::move(found_); }

  private:
    static bool is_told(const Hallados& told, const Hallado& hallado) {
        return std::ranges::any_of(told, [&](const Hallado& before) {
            return hallado.begin < before.end && before.begin < hallado.end;
        });
    }

    static bool is_in_direccion(std::string_view texto, const Hallado& hallado) {
        const Trozo trozo = chunk_around(texto, hallado.begin);
        return is_direccion(texto.substr(trozo.begin, trozo.end - trozo.begin));
    }

    /// One diagnostic of all, at the first; the others each at its own place.
    void add(const RevisorTexto& revisor, std::string_view texto, const Hallados& hallados,
             const model::Lugar& lugar) {
        base::Diagnostic diagnostic = place(revisor, texto, hallados.front(), lugar);
        for (std::size_t i = 1; i < hallados.size(); ++i) {
            diagnostic.others.push_back(place(revisor, texto, hallados[i], lugar));
        }
        diagnostic.message = message_of(revisor, texto, hallados);
        found_.push_back(std::move(diagnostic));
    }

    [[nodiscard]] base::Diagnostic place(const RevisorTexto& revisor, std::string_view texto,
                                         const Hallado& hallado, const model::Lugar& lugar) const {
        const std::string_view bytes = revision_.lineas.bytes();
        const std::size_t begin = base::json_offset(bytes, lugar.offset, hallado.begin);
        const std::size_t end = base::json_offset(bytes, lugar.offset, hallado.end);
        const base::LineColumn at = revision_.lineas.at(static_cast<std::uint32_t>(begin));
        base::Diagnostic diagnostic{
            .code = std::string{revisor.id},
            .severity = revisor.severidad,
            .place = {std::string{revision_.file}, at.line, at.column, lugar.puntero},
            .message = message_of(revisor, texto, {hallado}),
            .hint = std::string{revisor.explicacion}};
        diagnostic.place.length =
            static_cast<std::uint32_t>(base::count_code_points(bytes.substr(begin, end - begin)));
        diagnostic.replacement = hallado.propuesta ? inside_json(*hallado.propuesta) : "";
        return diagnostic;
    }

    const RevisionTextos& revision_;
    std::vector<PalabraRegion> regiones_;
    base::Diagnostics found_;
};

}  // namespace

std::span<const RevisorTexto> revisores_texto() { return kRevisores; }

base::Diagnostics revisar_textos(const RevisionTextos& revision) {
    Revisando revisando{revision};
    model::for_each_texto(revision.entrada,
                          [&](const model::TextoDeCampo& campo) { revisando.read(campo); });
    return revisando.take();
}

}  // namespace generator::checks
