// Each text check on one text. Damage is that of seed 004 (a scan), and what people paste.
#include "checks/texto.hpp"

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"
#include "support/hallados.hpp"

using namespace generator;

using support::read_texto;
using support::told_in;

namespace {

/// Against the names of the regions.
std::string told_of_regions(std::string_view texto, const methodology::Edicion& edicion) {
    std::vector<std::string> nombres;
    for (const auto& entrada : edicion.catalogo("regiones").entradas) {
        nombres.push_back(entrada.nombre);
    }
    const auto regiones = checks::read_regiones(nombres);
    auto leido = read_texto(texto);
    leido.regiones = regiones;
    std::string result;
    for (const checks::Hallado& hallado : checks::region_escrita(leido)) {
        result += (result.empty() ? "" : "|") +
                  std::string{texto.substr(hallado.begin, hallado.end - hallado.begin)} + ">" +
                  *hallado.propuesta;
    }
    return result;
}

}  // namespace

TEST_CASE("letters of another encoding are decoded again", "[checks][texto]") {
    using checks::mojibake;
    CHECK(told_in(mojibake, "PoblaciÃ³n de niÃ±os") == "PoblaciÃ³n>Población|niÃ±os>niños");
    CHECK(told_in(mojibake, "los â€œmejoresâ€™") == "â€œmejoresâ€™>“mejores’");
    CHECK(told_in(mojibake, "AcciÃƒÂ³n") == "AcciÃƒÂ³n>Acción");  // twice
    CHECK(told_in(mojibake, "N\u00C2\u00B0 863") == "NÂ°>N°");
    CHECK(told_in(mojibake, "dÃas") == "dÃas>días");           // its soft hyphen was thrown away
    CHECK(told_in(mojibake, "perdiÃ¯Â¿Â½") == "perdiÃ¯Â¿Â½");  // the letter itself is lost
}

TEST_CASE("lawful letters above ASCII are no mojibake", "[checks][texto]") {
    for (const char* texto :
         {"Población «CAFÉ» y «ANDRÉ», año 2020", "São Paulo, Joãozinho", "N° 3, 45 º, 1.ª — 5 %",
          "ÁÉÍÓÚÑ áéíóúñ ü ¿qué? ¡ya! “así” ‘así’ …", "Îles, château, Â, garçon"}) {
        INFO(texto);
        CHECK(told_in(checks::mojibake, texto).empty());
    }
}

TEST_CASE("a letter that became a question mark is told, a question is not", "[checks][texto]") {
    CHECK(told_in(checks::letra_perdida, "la intervenci?n con ni?os") ==
          "intervenci?n>intervención|ni?os");
    CHECK(told_in(checks::letra_perdida, "¿Qué se hizo? Nada. ¿y?").empty());
}

TEST_CASE("what was copied from a web page is told", "[checks][texto]") {
    CHECK(told_in(checks::entidad, "I&nbsp;D &aacute;reas &#243;<br>") ==
          "&nbsp;> |&aacute;>á|&#243;|<br>");
    CHECK(told_in(checks::entidad, "I&D; a < b y c > d; R&D").empty());
}

TEST_CASE("characters that nobody sees, ligatures and loose accents are told", "[checks][texto]") {
    CHECK(told_in(checks::invisible, "resi\u200Bdencia y fami\u00ADlia") ==
          "resi\u200Bdencia>residencia|fami\u00ADlia>familia");
    CHECK(told_in(checks::invisible, "97,36\u00A0% de los NNA").empty());
    CHECK(told_in(checks::ligadura, "la ﬁcha") == "ﬁcha>ficha");
    CHECK(told_in(checks::tilde_suelta, "Evaluacio´n y informaci´on, gesti´n") ==
          "Evaluacio´n>Evaluación|informaci´on,|gesti´n>gestín");
    CHECK(told_in(checks::tilde_suelta, "el d´ificil tema") == "d´ificil>díficil");
    CHECK(told_in(checks::tilde_suelta, "5´ de pausa, x´").empty());
    // At the end of a word; TXT-TILDE would leave «creció´».
    CHECK(told_in(checks::tilde_suelta, "la educacio´n/poblacio´n") ==
          "educacio´n/poblacio´n>educación/población");
    CHECK(told_in(checks::tilde_suelta, "Crecio´ mucho y subio´.") ==
          "Crecio´>Creció|subio´.>subió.");
    for (const char* lawful :
         {"la red ´Crece´ y otras", "Bernardo O´Higgins", "creció´ y D´Acosta", "los 90´"}) {
        INFO(lawful);
        CHECK(told_in(checks::tilde_suelta, lawful).empty());
    }
}

TEST_CASE("pasted bullets are told; dashes between words and lists of the document are not",
          "[checks][texto]") {
    CHECK(told_in(checks::vineta, "• Base de datos") == "• Base>Base");
    CHECK(told_in(checks::vineta, "Se pide: • uno • dos") == "• uno>uno|• dos>dos");
    CHECK(told_in(checks::vineta, "- Carpeta del caso") == "- Carpeta>Carpeta");
    CHECK(told_in(checks::vineta, "FAE - PROGRAMA").empty());
    CHECK(told_in(checks::vineta, "- 98,25% -").empty());
    CHECK(told_in(checks::vineta, "* Cobertura: nota").empty());
    auto nota = read_texto("- RMA - RESIDENCIA");
    nota.is_punto = true;
    CHECK(told_in(checks::vineta, nota).empty());
}

// Seed 004 as the scanner read it; 004_reparado.tsv has what it says.
TEST_CASE("words that a scanner damaged are told with what they were", "[checks][texto]") {
    using checks::escaner;
    CHECK(told_in(escaner, "Accién Diagndstica, Modalidad Diagndstico; ejecucidn, ejecucidon") ==
          "Accién>Acción|Diagndstica>Diagnóstica|Diagndstico>Diagnóstico|ejecucidn>ejecución|"
          "ejecucidon>ejecución");
    CHECK(told_in(escaner, "serd deberdn podrdn mds demds dmbito") ==
          "serd>será|deberdn>deberán|podrdn>podrán|mds>más|demds>demás|dmbito>ámbito");
    CHECK(told_in(escaner, "Resoluciéon hipdtesis prondsticos cdlculo pdrrafo psicoldgicas") ==
          "Resoluciéon>Resolución|hipdtesis>hipótesis|prondsticos>pronósticos|cdlculo>cálculo|"
          "pdrrafo>párrafo|psicoldgicas>psicológicas");
    CHECK(told_in(escaner, "Ministerio PUblico, nUmero, niNos, Redlizar") ==
          "PUblico>Público|nUmero>número|niNos>niños|Redlizar>Realizar");
    CHECK(told_in(escaner, "Matriz l16gica, 1@s profesionales, 0bjetivo") ==
          "l16gica>lógica|1@s>l@s|0bjetivo>objetivo");
    CHECK(told_in(escaner, "presentacion |q recepcion") == "|");
}

TEST_CASE("digits in the place of letters, and grave accents, are told", "[checks][texto]") {
    using checks::escaner;
    CHECK(told_in(escaner, "La poblaci6n objetivo creci0.") == "poblaci6n>población|creci0>creció");
    CHECK(told_in(escaner, "Atenci0n: aument6 y aument0") ==
          "Atenci0n>Atención|aument6>aumentó|aument0");
    CHECK(told_in(escaner, "E1 programa, de1 servicio y e1 año") == "E1>El|de1>del|e1>el");
    CHECK(told_in(escaner, "Los benefìciarios; poblaciòn, està, tambièn, màs de") ==
          "benefìciarios|poblaciòn>población|està>está|tambièn>también|màs>más");
    for (const char* lawful :
         {"grupo0, etapa6, nivel0, fase6, t6n, PM10, co20, unidad6, modalidad6 y facultad6",
          "creci0,5 y creci0/1", "la etapa E1, E1 y E2", "El indicador E1 programado",
          "un déjà vu de la Università", "Genève, crème, à la carte", "sector6n"}) {
        INFO(lawful);
        CHECK(told_in(escaner, lawful).empty());
    }
}

TEST_CASE("lawful words with odd letters are no damage", "[checks][texto]") {
    for (const char* texto :
         {"recién, también, quién, cien, bien",
          "administrar, adscrito, adjuntos, advertir, admitir",
          "saldrá, tendrá, podría, perdió, vendrá",
          "Windows, hardware, standard, Word, endstream, handstand",
          "SENAINFO, OODD, MINJUDH, Cdte. Pdte. Sr.", "24hrs, m2, COVID19, CO2, 1er, 2do, t1, 8GB",
          "psicólog@s, trabajador@s", "Magdalena, Amsterdam, Edmundo, Medline", "A | B | C, |x|",
          "pedagógica, médico, código, período, década, índice, cuándo, dónde, según"}) {
        INFO(texto);
        CHECK(told_in(checks::escaner, texto).empty());
        CHECK(told_in(checks::sin_enie, texto).empty());
        CHECK(told_in(checks::sin_tilde, texto).empty());
        CHECK(told_in(checks::palabra_partida, texto).empty());
    }
}

TEST_CASE("words that a space parted, and words that lost a sign, are told", "[checks][texto]") {
    CHECK(told_in(checks::palabra_partida, "la interven ción d e la red") ==
          "interven ción>intervención|d e>de");
    CHECK(told_in(checks::palabra_partida, "en el año t, a la red; vitamina d en 2020").empty());
    CHECK(told_in(checks::sin_enie, "La vacuna previene el cáncer de ano, pene y vulva.").empty());
    CHECK(told_in(checks::sin_enie, "ninos y Ninas de 6 anos, Nino Rota") ==
          "ninos>niños|Ninas>Niñas|anos>años");
    CHECK(told_in(checks::sin_tilde, "Informacion tecnica del area segun dias") ==
          "Informacion>Información|tecnica>técnica|area>área|segun>según|dias>días");
    CHECK(told_in(checks::sin_tilde, "RESIDENCIA PROTECCION; Juan Dias").empty());
}

// Seeds 000 l. 140-141, 003 l. 391 and l. 554.
TEST_CASE("a text that ends in the middle of its sentence is told", "[checks][texto]") {
    using checks::cortado;
    CHECK(told_in(cortado, "emocionalmente segura, la estimulación temprana y la") ==
          "temprana y la");
    CHECK(told_in(cortado, "presentan puntaje de 3 o más en la dimensión de") == "la dimensión de");
    CHECK(told_in(cortado, "acciones en la estrategia de intervención,") ==
          "estrategia de intervención,");
    CHECK(told_in(cortado, "atiende a niños (") == "a niños (");
    CHECK(told_in(cortado, "la inter-") == "la inter-");
}

TEST_CASE("a text that ends as it should is not told", "[checks][texto]") {
    for (const char* texto :
         {"Se considera en toda la oferta:", "Anexo A", "Hepatitis A", "el grupo de la letra e",
          "Número de casos en el año t", "1.-", "Resolución N° 3 (letra a)", "etc.", "a) y b)",
          "Familia, comunidad y otros…", "de la población atendida"}) {
        INFO(texto);
        CHECK(told_in(checks::cortado, texto).empty());
    }
    auto item = read_texto("Base de datos de la red, y");
    item.is_followed = true;
    CHECK(told_in(checks::cortado, item).empty());
    auto cut = read_texto("Base de datos de");
    cut.is_followed = true;
    CHECK(told_in(checks::cortado, cut) == "de datos de");
}

TEST_CASE("signs that are there twice, or not well spaced, are told", "[checks][texto]") {
    CHECK(told_in(checks::signo_repetido, "vestuario, vivienda,, salud") == "vivienda,,>vivienda,");
    CHECK(told_in(checks::signo_repetido, "el proceso interventivo..") ==
          "interventivo..>interventivo.");
    CHECK(told_in(checks::signo_repetido, "etc., S.A.: y así... 1.-").empty());
    CHECK(told_in(checks::falta_espacio, "ámbitos integrados(psicosociales), marzo 2020,así") ==
          "integrados(psicosociales),>integrados (psicosociales),|2020,así>2020, así");
    CHECK(told_in(checks::falta_espacio, "Terminó.Luego padres,madres;otros y nota:esto") ==
          "Terminó.Luego>Terminó. Luego|padres,madres;otros>padres, madres; otros|"
          "nota:esto>nota: esto");
    CHECK(told_in(checks::falta_espacio, "dos ejes:vivienda,trabajo(juvenil) y salud") ==
          "ejes:vivienda,trabajo(juvenil)>ejes: vivienda, trabajo (juvenil)");
    CHECK(told_in(checks::sobra_espacio, "la labor diagnóstica , a través ; de (así )") ==
          "diagnóstica ,>diagnóstica,|través ;>través;|(así )>(así)");
    CHECK(told_in(checks::doble_espacio, "dos  espacios y  más ") ==
          "dos  espacios>dos espacios|y  más>y más");
    CHECK(told_in(checks::doble_espacio, "\u00A0más de \u00A0uno") ==
          "\u00A0más>más|de \u00A0uno>de uno");
    CHECK(told_in(checks::palabra_repetida, "el programa de de la red y La la casa") ==
          "de de>de|La la>La");
}

TEST_CASE("numbers, acronyms, addresses and formulas are spaced as they are", "[checks][texto]") {
    for (const char* texto :
         {"S.A., N.º 3, 1.060,5 y 10:30", "niño(a)s, usuarios(as), Trabajador(a), profesor(es)",
          "H:M, a,b,c y (x;y)", "nivel 1 : 5, M$ ,5 y .cl", "así ... y luego", "1 .- Uno",
          "art. 31. Ley N° 20.032", "EE.UU. y FF.AA.", "3 ,5"}) {
        INFO(texto);
        CHECK(told_in(checks::falta_espacio, texto).empty());
        CHECK(told_in(checks::sobra_espacio, texto).empty());
        CHECK(told_in(checks::doble_espacio, texto).empty());
        CHECK(told_in(checks::signo_repetido, texto).empty());
    }
    CHECK(told_in(checks::palabra_repetida, "Cau Cau, muy muy, 3 3, a a").empty());
    auto formula = read_texto("(N° de a,b /N° total(niños) ,x )*100");
    formula.is_formula = true;
    CHECK(told_in(checks::falta_espacio, formula).empty());
    CHECK(told_in(checks::sobra_espacio, formula).empty());
}

// The catalogue of 2025 writes «Biobío»; that of 2023, «Bíobío», as seed 003 does.
TEST_CASE("a region that is written otherwise than in the catalogue is told", "[checks][texto]") {
    const auto& de_2025 = tests::edicion_2025();
    CHECK(told_of_regions("en Valparaiso, Tarapaca, Los Rios y Nuble", de_2025) ==
          "Valparaiso>Valparaíso|Tarapaca>Tarapacá|Rios>Ríos|Nuble>Ñuble");
    CHECK(told_of_regions("en Bíobío", de_2025) == "Bíobío>Biobío");
    CHECK(told_of_regions("en Biobio y La Araucania", de_2025) ==
          "Biobio>Biobío|Araucania>Araucanía");
    CHECK(told_of_regions("VALPARAISO, Juan Rios, los ríos, Biobío, Araucanía", de_2025).empty());
    CHECK(told_of_regions("en Biobío", tests::edicion_2023()) == "Biobío>Bíobío");
}

TEST_CASE("addresses of the web and of mail, and names of files, are told apart",
          "[checks][texto]") {
    for (const char* trozo : {"www.registrocivil.cl", "https://dipres.gob.cl/a,b", "a.b@sename.cl,",
                              "informe.pdf", "(sename.cl)"}) {
        INFO(trozo);
        CHECK(checks::is_direccion(trozo));
    }
    for (const char* trozo : {"psicólog@s", "psicólog@", "fin.Luego", "S.A.", "etc.", "@"}) {
        INFO(trozo);
        CHECK_FALSE(checks::is_direccion(trozo));
    }
}

TEST_CASE("errors of a sheet or of a document are told whole", "[checks][texto]") {
    using checks::error_pegado;
    CHECK(told_in(error_pegado, "un total de #¡REF! personas y #N/A visitas") == "#¡REF!|#N/A");
    CHECK(told_in(error_pegado, "#REF!#REF! y ######") == "#REF!|#REF!|######");
    CHECK(told_in(error_pegado, "#DIV/0!, #¡DIV/0!, #VALUE! y #¡VALOR!") ==
          "#DIV/0!|#¡DIV/0!|#VALUE!|#¡VALOR!");
    CHECK(told_in(error_pegado, "#¿NOMBRE? o ######## ") == "#¿NOMBRE?|########");
    CHECK(told_in(error_pegado,
                  "Según ¡Error! No se encuentra el origen de la referencia. se atendió") ==
          "¡Error! No se encuentra el origen de la referencia.");
    CHECK(told_in(error_pegado, "Error! Reference source not found. El año") ==
          "Error! Reference source not found.");
    CHECK(told_in(error_pegado, "El Equipo #1, ¿cuándo?, N/A, N° 3, Errores").empty());
}

TEST_CASE("letters in the place of digits are told with the number", "[checks][texto]") {
    using checks::letra_en_numero;
    CHECK(told_in(letra_en_numero, "12O personas, 1OO% y l2 sesiones") == "12O>120|1OO>100|l2>12");
    CHECK(told_in(letra_en_numero, "M$ 1.O25, en 2O25, 1O,5 y 2I5") ==
          "1.O25>1.025|2O25>2025|1O,5>10,5|2I5>215");
    for (const char* lawful :
         {"CO2, H2O, O2 e I1", "el 1o de mayo, 5l de agua, 10 l", "A-1O, R2O/3", "O 5 u 8",
          "los 12 o 15, lo 1", "1.025 y 10,5%", "Oficio 12, 4to, 1ro, 2do"}) {
        INFO(lawful);
        CHECK(told_in(letra_en_numero, lawful).empty());
    }
}

TEST_CASE("quotes and parentheses without their pair are told where they stand",
          "[checks][texto]") {
    using checks::sin_pareja;
    CHECK(told_in(sin_pareja, "El programa (en adelante, el fondo se ejecuta") == "(en");
    CHECK(told_in(sin_pareja, "El programa en adelante) se ejecuta") == "adelante)");
    CHECK(told_in(sin_pareja, "la línea «Apoyo a familias y el fondo.") == "«Apoyo");
    CHECK(told_in(sin_pareja, "la línea “Apoyo a familias y el fondo.") == "“Apoyo");
    CHECK(told_in(sin_pareja, "la línea Apoyo” a familias y el fondo.") == "Apoyo”");
    CHECK(told_in(sin_pareja, "la línea \"Apoyo a familias y el fondo") == "\"Apoyo");
    for (const char* lawful :
         {"(uno) y [dos], «tres» y “cuatro”, \"cinco\"", "a) uno; b) dos; iv) tres", "1) uno",
          "niño(a)s y (entre (otros))", "Artículo 30.- “La subvención se determinará",
          "los informes realizados mensualmente”.", "un tubo de 12\" y otro"}) {
        INFO(lawful);
        CHECK(told_in(sin_pareja, lawful).empty());
    }
    // The first text of a list has none before it in which a parenthesis could have opened.
    auto point = read_texto("según se informa, ver anexo).");
    point.is_punto = true;
    CHECK(told_in(sin_pareja, point).empty());
    point.is_first = true;
    CHECK(told_in(sin_pareja, point) == "anexo).");
    auto followed = read_texto("El fondo (en adelante,");
    followed.is_followed = true;
    CHECK(told_in(sin_pareja, followed).empty());
}

TEST_CASE("a region written in two words is told", "[checks][texto]") {
    const auto& edicion = tests::edicion_2025();
    CHECK(told_of_regions("en Bio Bio, Bío Bío, Bio-Bio y BioBio", edicion) ==
          "Bio Bio>Biobío|Bío Bío>Biobío|Bio-Bio>Biobío|BioBio>Biobío");
    CHECK(told_of_regions("en Biobío, BIO BIO y Bio. Bio", edicion).empty());
}

TEST_CASE("verbs that exist only with their accent are told", "[checks][texto]") {
    using checks::sin_tilde;
    CHECK(told_in(sin_tilde, "Se atendio a quien recibio lo que debera") ==
          "atendio>atendió|recibio>recibió|debera>deberá");
    CHECK(told_in(sin_tilde, "el beneficio, el aumento y yo realizo").empty());
}
