#include "model/campos_ficha.hpp"

namespace generator::model {
namespace {

constexpr std::int64_t kUltimoOds = 17;

const TablaCampos& campos_genero() {
    static const TablaCampos kTabla = tabla_campos<Genero>(
        "Genero", "Enfoque de género declarado.",
        {
            campo<&Genero::incorpora_enfoque>(
                {.nombre = "incorpora_enfoque",
                 .descripcion = "Si declara incorporar enfoque de género."}),
            campo<&Genero::medidas>(
                {.nombre = "medidas", .descripcion = "Cómo lo incorpora, una frase por punto."}),
        });
    return kTabla;
}

}  // namespace

const TablaCampos& campos_otros_atributos() {
    static const TablaCampos kTabla = tabla_campos<OtrosAtributos>(
        "OtrosAtributos", "Contribución del programa a objetivos transversales.",
        {
            campo<&OtrosAtributos::ods>(
                {.nombre = "ods",
                 .descripcion = "Números de los Objetivos de Desarrollo Sostenible.",
                 .unidad = "número de 1 a 17",
                 .minimo = 1,
                 .maximo = kUltimoOds,
                 .elementos_maximos = 17,
                 .sin_repetir = true}),
            campo<&OtrosAtributos::contribuye_pobreza_multidimensional>(
                {.nombre = "contribuye_pobreza_multidimensional",
                 .descripcion = "Si puede contribuir a reducir la pobreza multidimensional."}),
            campo<&OtrosAtributos::contribuye_pobreza_por_ingresos>(
                {.nombre = "contribuye_pobreza_por_ingresos",
                 .descripcion = "Si puede contribuir a reducir la pobreza por ingresos."}),
            campo<&OtrosAtributos::genero>({.nombre = "genero",
                                            .descripcion = "Enfoque de género.",
                                            .tabla = &campos_genero()}),
        });
    return kTabla;
}

const TablaCampos& campos_observacion() {
    static const TablaCampos kTabla = tabla_campos<ObservacionInstitucion>(
        "ObservacionInstitucion", "Una observación de la institución.",
        {
            campo<&ObservacionInstitucion::tema>({.nombre = "tema",
                                                  .descripcion = "Tema: Población, Estrategia...",
                                                  .obligatorio = Obligatorio::si,
                                                  .maximo = 200}),
            campo<&ObservacionInstitucion::texto>(
                {.nombre = "texto",
                 .descripcion = "Párrafos; el que comienza con «- » es un punto de una lista.",
                 .obligatorio = Obligatorio::si,
                 .elementos_minimos = 1}),
        });
    return kTabla;
}

}  // namespace generator::model
