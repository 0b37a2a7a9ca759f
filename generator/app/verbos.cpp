// The tables of commands and options, and the help that is made of them.
#include "app/verbos.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace generator::app {
namespace {

constexpr std::array kVerbos{
    VerboDeclarado{Verbo::generar, "generar", "ENTRADA...",
                   "Hace el PDF, el HTML y el gemelo JSON de cada programa.",
                   "fichas generar inputs/ -o outputs/"},
    VerboDeclarado{Verbo::consolidar, "consolidar", "ENTRADA...",
                   "Reúne todos los programas en una tabla: datos, cifras, veredictos y hallazgos.",
                   "fichas consolidar inputs/ -o consolidado.xlsx"},
    VerboDeclarado{Verbo::validar, "validar", "ENTRADA...",
                   "Muestra todas las faltas de las entradas; no escribe nada.",
                   "fichas validar inputs/ficha-monitoreo/residencias-familiares-2023.json"},
    VerboDeclarado{
        Verbo::revisar, "revisar", "ENTRADA...",
        "Muestra las contradicciones entre los datos de cada programa: qué debe concordar, "
        "dónde no, y qué valor lo cerraría.",
        "fichas revisar inputs/ --estricto"},
    VerboDeclarado{Verbo::calcular, "calcular", "ENTRADA",
                   "Imprime las cifras derivadas, los veredictos y los hallazgos.",
                   "fichas calcular programa.json --json"},
    VerboDeclarado{
        Verbo::explicar, "explicar", "ENTRADA [NOMBRE]",
        "Explica una cifra, una regla, una contradicción o un dato; sin nombre, los enumera.",
        "fichas explicar programa.json ejecucion.inicial.2023"},
    VerboDeclarado{Verbo::esquema, "esquema", "PRODUCTO",
                   "Imprime el JSON Schema de un producto, o su página de referencia.",
                   "fichas esquema ficha-monitoreo"},
    VerboDeclarado{
        Verbo::verificar, "verificar", "CARPETA|PDF...",
        "Comprueba que una carpeta tiene lo que se escribió en ella, y que un PDF hecho con "
        "--adjuntar es lo que sus datos producen.",
        "fichas verificar outputs/"},
    VerboDeclarado{
        Verbo::comparar, "comparar", "ANTES DESPUÉS",
        "Dice qué cambió entre dos versiones o dos años: datos, cifras, veredictos, frases.",
        "fichas comparar enviado/ corregido/ --html cambios.html"},
    VerboDeclarado{
        Verbo::ver, "ver", "ENTRADA...",
        "Muestra los borradores en el navegador, y los rehace cada vez que se guarda algo.",
        "fichas ver inputs/ --abrir"},
};

constexpr std::array kOpciones{
    OpcionDeclarada{"salida,o", "CARPETA", "generar", "carpeta de las salidas (outputs)"},
    OpcionDeclarada{"salida,o", "ARCHIVO", "consolidar",
                    "tabla .xlsx, .csv (un archivo por tabla) o .json (consolidado.xlsx)"},
    OpcionDeclarada{"salida,o", "CARPETA", "ver",
                    "carpeta de lo último generado, con lo que se compara (outputs)"},
    OpcionDeclarada{
        "recursos", "CARPETA", "ver",
        "mira plantillas, metodologías y estilo de esta carpeta (si es la de las fuentes, "
        "la actual)"},
    OpcionDeclarada{"abrir", "", "ver", "abre el navegador"},
    OpcionDeclarada{"formato", "LISTA", "generar",
                    "formatos separados por coma: pdf,html,json,png (pdf,html,json)"},
    OpcionDeclarada{
        "estado", "ESTADO", "generar consolidar calcular explicar validar revisar",
        "borrador u oficial (oficial): uno oficial exige que lo reconstruido esté confirmado"},
    OpcionDeclarada{"estado", "ESTADO", "comparar",
                    "borrador u oficial (borrador): uno oficial exige lo que se publica"},
    OpcionDeclarada{"html", "ARCHIVO", "comparar", "escribe también una página .html"},
    OpcionDeclarada{"precios", "AÑO", "generar consolidar calcular explicar comparar revisar ver",
                    "año de los precios de los montos (el de la edición)"},
    OpcionDeclarada{"suponer", "PUNTERO=VALOR", "calcular explicar",
                    "qué cambiaría si el dato fuera otro; puede repetirse; no escribe nada", true},
    OpcionDeclarada{"trabajadores,j", "N", "generar consolidar validar comparar verificar revisar",
                    "programas a la vez, de 1 a 256 (los que la máquina puede)"},
    OpcionDeclarada{"adjuntar", "", "generar",
                    "el PDF lleva dentro sus datos y su gemelo: «verificar» puede comprobarlo"},
    OpcionDeclarada{"ppp", "PUNTOS", "generar ver",
                    "puntos por pulgada del PNG, de 36 a 600 (110)"},
    OpcionDeclarada{"volcado", "ETAPA", "generar",
                    "imprime una etapa en vez de escribir: report, document o layout"},
    OpcionDeclarada{"rehacer", "", "generar", "rehace también lo que no cambió"},
    OpcionDeclarada{"podar", "", "generar",
                    "retira de la carpeta los programas que no están entre las entradas"},
    OpcionDeclarada{"por-que", "", "generar", "dice por qué se hizo cada programa"},
    OpcionDeclarada{"json", "",
                    "generar consolidar validar calcular explicar verificar comparar revisar",
                    "resultado como JSON"},
    OpcionDeclarada{"diagnosticos", "FORMATO", "generar validar calcular explicar revisar",
                    "texto, corto (archivo:línea:columna), json o sarif (texto)"},
    OpcionDeclarada{"estricto", "", "generar consolidar validar calcular verificar revisar",
                    "termina con código 1 si hay contradicciones o avisos"},
    OpcionDeclarada{"estricto", "", "comparar", "termina con código 1 si hay diferencias"},
    OpcionDeclarada{"referencia", "", "esquema", "página de referencia en Markdown"},
    OpcionDeclarada{"catalogo", "", "revisar",
                    "no lee entradas: imprime todas las cuadraturas, o las de los productos que se "
                    "nombran"},
    OpcionDeclarada{"ayuda,h", "", "", "muestra esta ayuda"},
};

std::string help_of(const VerboDeclarado& verbo) {
    std::string result = "Uso: fichas " + std::string{verbo.nombre} + " " +
                         std::string{verbo.argumentos} + " [opciones]\n\n" +
                         std::string{verbo.descripcion} + "\n\nOpciones:\n";
    for (const OpcionDeclarada& opcion : kOpciones) {
        if (!takes(opcion, verbo.nombre)) {
            continue;
        }
        const auto comma = opcion.nombre.find(',');
        std::string left = "  --" + std::string{opcion.nombre.substr(0, comma)};
        if (comma != std::string_view::npos) {
            left += ", -" + std::string{opcion.nombre.substr(comma + 1)};
        }
        left += opcion.valor.empty() ? "" : " " + std::string{opcion.valor};
        const std::size_t width = base::count_code_points(left);
        left.append(width < 26 ? 26 - width : 1, ' ');
        result += left + std::string{opcion.descripcion} + "\n";
    }
    return result + "\nEjemplo:\n  " + std::string{verbo.ejemplo} + "\n";
}

}  // namespace

std::span<const VerboDeclarado> verbos() { return kVerbos; }

const VerboDeclarado* find_verbo(std::string_view nombre) {
    const auto found = std::ranges::find(kVerbos, nombre, &VerboDeclarado::nombre);
    return found == kVerbos.end() ? nullptr : &*found;
}

std::span<const OpcionDeclarada> opciones() { return kOpciones; }

bool takes(const OpcionDeclarada& opcion, std::string_view verbo) {
    const std::string padded = " " + std::string{opcion.verbos} + " ";
    return opcion.verbos.empty() ||
           padded.find(" " + std::string{verbo} + " ") != std::string::npos;
}

std::string help(std::string_view verbo) {
    if (const VerboDeclarado* info = find_verbo(verbo)) {
        return help_of(*info);
    }
    std::string result =
        "fichas: publicaciones oficiales del monitoreo de programas públicos, desde JSON.\n\n"
        "Uso: fichas ORDEN ARGUMENTOS [opciones]\n\nÓrdenes:\n";
    for (const VerboDeclarado& info : kVerbos) {
        std::string left = "  " + std::string{info.nombre};
        left.resize(13, ' ');
        result += left + std::string{info.descripcion} + "\n";
    }
    return result +
           "\n«fichas ORDEN --ayuda» muestra las opciones de cada una.\n\n"
           "Códigos de salida: 0 hecho; 1 contradicciones o diferencias, solo con --estricto; 2 "
           "mal uso;\n3 una entrada no es válida (las demás se hacen); 4 disco o permisos; 5 "
           "defecto del programa.\n";
}

}  // namespace generator::app
