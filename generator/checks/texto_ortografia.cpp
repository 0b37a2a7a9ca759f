// Words that lost their «ñ» or their accent: only forms that Spanish does not have, or that have no
// place in an official document.
#include <algorithm>

#include "base/utf8.hpp"
#include "checks/texto.hpp"
#include "checks/texto_tablas.hpp"

namespace generator::checks {
namespace {

constexpr Tabla kEnie{std::array{
    Reparada{"acompanamiento", "acompañamiento"},
    Reparada{"acompanan", "acompañan"},
    Reparada{"acompanar", "acompañar"},
    Reparada{"ano", "año"},
    Reparada{"anos", "años"},
    Reparada{"bano", "baño"},
    Reparada{"banos", "baños"},
    Reparada{"companeros", "compañeros"},
    Reparada{"contrasena", "contraseña"},
    Reparada{"dano", "daño"},
    Reparada{"danos", "daños"},
    Reparada{"desempeno", "desempeño"},
    Reparada{"desempenos", "desempeños"},
    Reparada{"disenada", "diseñada"},
    Reparada{"disenado", "diseñado"},
    Reparada{"disenar", "diseñar"},
    Reparada{"diseno", "diseño"},
    Reparada{"disenos", "diseños"},
    Reparada{"ensenanza", "enseñanza"},
    Reparada{"espanol", "español"},
    Reparada{"espanola", "española"},
    Reparada{"manana", "mañana"},
    Reparada{"nina", "niña"},
    Reparada{"ninas", "niñas"},
    Reparada{"ninez", "niñez"},
    Reparada{"nino", "niño"},
    Reparada{"ninos", "niños"},
    Reparada{"otono", "otoño"},
    Reparada{"pequena", "pequeña"},
    Reparada{"pequenas", "pequeñas"},
    Reparada{"pequeno", "pequeño"},
    Reparada{"pequenos", "pequeños"},
    Reparada{"rediseno", "rediseño"},
    Reparada{"resena", "reseña"},
    Reparada{"senala", "señala"},
    Reparada{"senalada", "señalada"},
    Reparada{"senalado", "señalado"},
    Reparada{"senalados", "señalados"},
    Reparada{"senalar", "señalar"},
    Reparada{"tamano", "tamaño"},
}};

/// Besides those that end in "cion": none of them is a word without its accent.
constexpr Tabla kTilde{std::array{
    Reparada{"academico", "académico"},
    Reparada{"ademas", "además"},
    Reparada{"adquirio", "adquirió"},
    Reparada{"algun", "algún"},
    Reparada{"ambito", "ámbito"},
    Reparada{"ambitos", "ámbitos"},
    Reparada{"area", "área"},
    Reparada{"areas", "áreas"},
    Reparada{"articulos", "artículos"},
    Reparada{"asi", "así"},
    Reparada{"asistio", "asistió"},
    Reparada{"atendio", "atendió"},
    Reparada{"basica", "básica"},
    Reparada{"basicas", "básicas"},
    Reparada{"basico", "básico"},
    Reparada{"comision", "comisión"},
    Reparada{"comun", "común"},
    Reparada{"consistio", "consistió"},
    Reparada{"convirtio", "convirtió"},
    Reparada{"crecio", "creció"},
    Reparada{"cumplio", "cumplió"},
    Reparada{"debera", "deberá"},
    Reparada{"deberan", "deberán"},
    Reparada{"decidio", "decidió"},
    Reparada{"definio", "definió"},
    Reparada{"despues", "después"},
    Reparada{"dia", "día"},
    Reparada{"dias", "días"},
    Reparada{"dirigio", "dirigió"},
    Reparada{"economica", "económica"},
    Reparada{"economico", "económico"},
    Reparada{"emitio", "emitió"},
    Reparada{"especifica", "específica"},
    Reparada{"establecio", "estableció"},
    Reparada{"estan", "están"},
    Reparada{"existio", "existió"},
    Reparada{"extendio", "extendió"},
    Reparada{"gestion", "gestión"},
    Reparada{"habia", "había"},
    Reparada{"habra", "habrá"},
    Reparada{"indice", "índice"},
    Reparada{"invirtio", "invirtió"},
    Reparada{"juridica", "jurídica"},
    Reparada{"juridicas", "jurídicas"},
    Reparada{"juridico", "jurídico"},
    Reparada{"metodologia", "metodología"},
    Reparada{"nacio", "nació"},
    Reparada{"ningun", "ningún"},
    Reparada{"ofrecio", "ofreció"},
    Reparada{"omitio", "omitió"},
    Reparada{"opinion", "opinión"},
    Reparada{"permitio", "permitió"},
    Reparada{"permitira", "permitirá"},
    Reparada{"podra", "podrá"},
    Reparada{"podran", "podrán"},
    Reparada{"prevision", "previsión"},
    Reparada{"recibio", "recibió"},
    Reparada{"region", "región"},
    Reparada{"requirio", "requirió"},
    Reparada{"segun", "según"},
    Reparada{"seran", "serán"},
    Reparada{"sesion", "sesión"},
    Reparada{"subio", "subió"},
    Reparada{"sufrio", "sufrió"},
    Reparada{"suscribio", "suscribió"},
    Reparada{"tambien", "también"},
    Reparada{"tecnica", "técnica"},
    Reparada{"tecnicas", "técnicas"},
    Reparada{"tecnico", "técnico"},
    Reparada{"tecnicos", "técnicos"},
    Reparada{"tecnologia", "tecnología"},
    Reparada{"tendra", "tendrá"},
    Reparada{"transfirio", "transfirió"},
    Reparada{"traves", "través"},
    Reparada{"ultimo", "último"},
    Reparada{"ultimos", "últimos"},
    Reparada{"unica", "única"},
    Reparada{"unico", "único"},
    Reparada{"vencio", "venció"},
}};

/// The mended word with the capital that the damaged one had.
std::string with_capital(std::string_view buena, bool has_capital) {
    if (!has_capital) {
        return std::string{buena};
    }
    const base::CodePoint first = base::decode_utf8(buena, 0);
    return base::to_upper(buena.substr(0, first.size)) + std::string{buena.substr(first.size)};
}

/// The row of a word in lower case or with a capital; an accented capital is in no table.
template <std::size_t N>
const Reparada* find_row(const Tabla<N>& tabla, std::string_view word) {
    constexpr char lower = 0x20;
    return tabla.find(static_cast<char>(word[0] | lower), word);
}

bool is_written_small(Caja caja) { return caja == Caja::minusculas || caja == Caja::inicial; }

Hallado mended(const PalabraTexto& palabra, std::string_view buena) {
    return {palabra.begin, palabra.end, with_capital(buena, palabra.caja == Caja::inicial), {}};
}

}  // namespace

Hallados sin_enie(const TextoLeido& leido) {
    // «Nino» and «Nina» are names of persons too, and of «ano» physicians write.
    constexpr std::array<std::string_view, 5> medical{"cáncer", "recto", "VPH", "vulva", "colon"};
    const auto is_lawful = [&](std::string_view word) {
        const bool is_name = word == "Nino" || word == "Nina";
        return is_name || ((word == "ano" || word == "anos") &&
                           std::ranges::any_of(medical, [&](std::string_view each) {
                               return leido.texto.find(each) != std::string_view::npos;
                           }));
    };
    Hallados result;
    for (const PalabraTexto& palabra : leido.palabras) {
        const std::string_view word = leido.word(palabra);
        const Reparada* row = is_written_small(palabra.caja) ? find_row(kEnie, word) : nullptr;
        if (row != nullptr && !is_lawful(word)) {
            result.push_back(mended(palabra, row->buena));
        }
    }
    return result;
}

Hallados sin_tilde(const TextoLeido& leido) {
    constexpr std::string_view kFin = "cion";
    constexpr std::size_t longest_name = 4;  // «Dias» and «Asi» are names too
    Hallados result;
    for (const PalabraTexto& palabra : leido.palabras) {
        const std::string_view word = leido.word(palabra);
        if (!is_written_small(palabra.caja)) {
            continue;
        }
        if (const Reparada* row = find_row(kTilde, word)) {
            if (palabra.caja == Caja::minusculas || word.size() > longest_name) {
                result.push_back(mended(palabra, row->buena));
            }
        } else if (word.size() > kFin.size() + 1 && word.ends_with(kFin)) {
            result.push_back({palabra.begin,
                              palabra.end,
                              std::string{word.substr(0, word.size() - 2)} + "ón",
                              {}});
        }
    }
    return result;
}

}  // namespace generator::checks
