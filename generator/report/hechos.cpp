#include "report/hechos.hpp"

#include "figures/operandos.hpp"
#include "report/textos.hpp"

namespace generator::report {
namespace {

std::string plain(const std::string& value) { return value; }
std::string plain(model::Anio value) { return std::to_string(value.valor); }
std::string plain(model::MilesCorrientes value) { return std::to_string(value.valor); }
std::string plain(model::Cantidad value) { return std::to_string(value.valor); }
std::string plain(const base::Decimal& value) { return to_text(value); }
std::string plain(bool value) { return value ? "true" : "false"; }
std::string plain(const model::Fecha& value) { return date_text(value); }
std::string plain(const model::FechaHora& value) { return iso_text(value); }
std::string plain(const model::Mes& value) {
    return std::to_string(value.anio) + (value.mes < 10 ? "-0" : "-") + std::to_string(value.mes);
}
std::string plain(model::NivelIndicador value) {
    return value == model::NivelIndicador::proposito ? "proposito" : "complementario";
}
std::string plain(model::Sentido value) {
    return value == model::Sentido::ascendente ? "ascendente" : "descendente";
}
std::string plain(model::ResultadoPublicado value) {
    return value == model::ResultadoPublicado::en_rango ? "en_rango" : "fuera_de_rango";
}

std::string plain(model::Dimension value) { return std::string{name_of(value)}; }

class Collector {
  public:
    explicit Collector(const Lugares& lugares) : lugares_{lugares} { result_.reserve(300); }

    template <class T>
    void operator()(const model::Dato<T>& dato) {
        if (dato.lugar.puntero.empty()) {
            return;  // the key is not in the file
        }
        result_.push_back(
            {dato.lugar.puntero, dato.has_value() ? plain(dato.value()) : text_of(dato.sin_valor()),
             std::string{figures::to_text(dato.procedencia)}, lugares_.at(dato.lugar.offset).line});
    }
    template <class T>
    void operator()(const std::vector<model::Dato<T>>& datos) {
        for (const auto& dato : datos) {
            (*this)(dato);
        }
    }
    template <class... T>
    void all(const T&... datos) {
        ((*this)(datos), ...);
    }
    [[nodiscard]] std::vector<Hecho> take() { return std::move(result_); }

  private:
    const Lugares& lugares_;
    std::vector<Hecho> result_;
};

void collect_tables(const model::FichaMonitoreo& ficha, Collector& collect) {
    for (const model::Periodo& p : ficha.periodos) {
        collect.all(p.anio, p.poblacion_potencial, p.poblacion_objetivo, p.poblacion_beneficiada,
                    p.presupuesto_inicial, p.presupuesto_final, p.presupuesto_ley_ejecutado,
                    p.recursos_gobiernos_regionales, p.recursos_extrapresupuestarios,
                    p.gasto_administrativo);
    }
    for (const model::GastoSubtitulo& s : ficha.subtitulos) {
        collect.all(s.subtitulo, s.gasto);
    }
    for (const model::Componente& c : ficha.componentes) {
        collect.all(c.nombre, c.unidad_de_produccion);
        for (const model::PeriodoComponente& p : c.periodos) {
            collect.all(p.anio, p.gasto, p.produccion);
        }
    }
    for (const model::GastoRegion& r : ficha.regiones) {
        collect.all(r.region, r.gasto, r.poblacion_beneficiada);
    }
    for (const model::Indicador& i : ficha.indicadores) {
        collect.all(i.nivel, i.nombre, i.formula, i.unidad_de_medida, i.dimension, i.periodicidad,
                    i.sentido_de_medicion);
        for (const model::EfectivoIndicador& e : i.efectivos) {
            collect.all(e.anio, e.numerador, e.denominador);
        }
    }
}

void collect_facts(const model::FichaMonitoreo& ficha, Collector& collect) {
    const model::Antecedentes& a = ficha.antecedentes;
    const model::HistorialEvaluativo& h = ficha.historial_evaluativo;
    const model::OtrosAtributos& o = ficha.otros_atributos;
    const model::Juicio& j = ficha.evaluacion.gasto_por_beneficiario;
    collect.all(ficha.programa.nombre, ficha.programa.servicio, ficha.programa.ministerio,
                a.descripcion, a.anio_inicio, a.anio_termino, a.ejecutores, a.complementariedades,
                a.proposito, h.ex_ante, h.ex_dure, h.ex_post, h.otras, ficha.poblaciones.objetivo,
                ficha.poblaciones.beneficiada);
    collect_tables(ficha, collect);
    collect.all(j.resultado_publicado, j.justificacion_pertinente, j.texto, j.autor, j.fecha, o.ods,
                o.contribuye_pobreza_multidimensional, o.contribuye_pobreza_por_ingresos,
                o.genero.incorpora_enfoque, o.genero.medidas);
    for (const model::HallazgoEvaluador& hallazgo : ficha.evaluacion.hallazgos) {
        collect.all(hallazgo.dimension, hallazgo.texto, hallazgo.autor, hallazgo.fecha);
    }
    for (const model::ObservacionInstitucion& observacion : ficha.observaciones) {
        collect.all(observacion.tema, observacion.texto);
    }
    collect(ficha.fecha_publicacion);
}

void collect_facts(const model::InformeEgreso& informe, Collector& collect) {
    collect.all(informe.programa, informe.ministerio, informe.servicio, informe.observacion);
    for (const model::Compromiso& c : informe.compromisos) {
        collect.all(c.recomendacion, c.compromiso, c.fecha_vencimiento, c.cumplimiento,
                    c.observacion, c.calificacion, c.fecha_calificacion, c.medios_de_verificacion);
    }
}

}  // namespace

std::vector<Hecho> make_hechos(const model::Entrada& entrada, const Lugares& lugares) {
    Collector collect{lugares};
    const model::Encabezado& encabezado = model::encabezado(entrada);
    collect(encabezado.ejercicio);
    for (const model::Publicado& publicado : encabezado.publicados) {
        collect(publicado.valor);
    }
    std::visit([&](const auto& e) { collect_facts(e, collect); }, entrada);
    return collect.take();
}

}  // namespace generator::report
