#include "batch/plan.hpp"

namespace generator::batch {

std::string_view to_text(Motivo motivo) {
    switch (motivo) {
        case Motivo::sin_cambios:
            return "no cambió";
        case Motivo::nuevo:
            return "no estaba hecho";
        case Motivo::datos:
            return "cambiaron sus datos";
        case Motivo::programa:
            return "cambió el programa, su metodología o sus plantillas";
        case Motivo::opciones:
            return "cambiaron las opciones";
        case Motivo::formato:
            return "faltaba un formato pedido";
        case Motivo::salida:
            return "una salida faltaba o había sido alterada";
        case Motivo::exigido:
            return "se pidió rehacerlo";
    }
    return {};
}

Formatos formatos_of(const Programa& programa) {
    Formatos result;
    for (const Salida& salida : programa.salidas) {
        result.pdf = result.pdf || salida.fin == ".pdf";
        result.html = result.html || salida.fin == ".html";
        result.json = result.json || salida.fin == ".json";
        result.png = result.png || salida.fin.ends_with(".png");
    }
    return result;
}

Formatos unite(const Formatos& one, const Formatos& other) {
    return {.pdf = one.pdf || other.pdf,
            .html = one.html || other.html,
            .json = one.json || other.json,
            .png = one.png || other.png};
}

Motivo compare(const Programa* hecho, const Peticion& peticion) {
    if (hecho == nullptr) {
        return Motivo::nuevo;
    }
    if (hecho->entrada != peticion.entrada) {
        return Motivo::datos;
    }
    if (hecho->programa != peticion.programa) {
        return Motivo::programa;
    }
    const Formatos there = formatos_of(*hecho);
    const Formatos& wanted = peticion.formatos;
    if ((wanted.pdf && !there.pdf) || (wanted.html && !there.html) ||
        (wanted.json && !there.json) || (wanted.png && !there.png)) {
        return Motivo::formato;
    }
    const bool has_other_pages = wanted.png && hecho->opciones.ppp != peticion.opciones.ppp;
    const bool has_other_pdf = wanted.pdf && hecho->opciones.adjunta != peticion.opciones.adjunta;
    return hecho->opciones.anio_precios != peticion.opciones.anio_precios || has_other_pages ||
                   has_other_pdf
               ? Motivo::opciones
               : Motivo::sin_cambios;
}

}  // namespace generator::batch
