#include "figures/cortes.hpp"

#include <algorithm>

#include "figures/operandos.hpp"

namespace generator::figures {
namespace {

/// A date of a compromiso as an operand: "fecha_vencimiento del compromiso 2 = 2020-06".
template <class T>
Operando date_operand(std::string_view campo, std::string_view number, const model::Dato<T>& dato) {
    std::string nombre{campo};
    nombre += " del compromiso ";
    nombre += number;
    return operando_of(std::move(nombre), dato, [](const T& value) { return iso_text(value); });
}

/// A compromiso with the cortes of its dates.
struct Fechado {
    const model::Compromiso* compromiso = nullptr;
    std::string number;
    std::optional<std::int64_t> vencimiento;
    std::optional<std::int64_t> calificacion;
};

template <class T>
std::optional<std::int64_t> corte_of(const Calendario& calendario, const model::Dato<T>& dato) {
    const T* value = dato.get();
    return value != nullptr ? calendario.corte_of(*value) : std::nullopt;
}

std::vector<Fechado> make_fechados(const model::InformeEgreso& informe,
                                   const Calendario& calendario) {
    std::vector<Fechado> result;
    result.reserve(informe.compromisos.size());
    for (const model::Compromiso& compromiso : informe.compromisos) {
        result.push_back({&compromiso, std::to_string(result.size() + 1),
                          corte_of(calendario, compromiso.fecha_vencimiento),
                          corte_of(calendario, compromiso.fecha_calificacion)});
    }
    return result;
}

/// A count of compromisos at a corte, ready to be counted: no value yet, its names given.
Figure<base::Ratio> make_count(std::string_view what, const std::string& fecha,
                               std::string_view formula) {
    Figure<base::Ratio> figure;
    std::string id = fecha;
    std::ranges::replace(id, '-', '_');
    figure.traza.id = "corte." + id + '.' + std::string{what};
    figure.traza.nombre = "Compromisos " + std::string{what} + " al corte " + fecha;
    figure.traza.formula = formula;
    figure.traza.fuente = "fuente.cortes";
    return figure;
}

/// What one compromiso says about a count: yes, no, or nothing, because its date is absent.
enum class Cuenta : std::uint8_t { no, si, sin_fecha };

/// Counts with `judge`; each compromiso that counts, or that keeps the count from having a value,
/// is an operand.
template <class Judge, class ToOperand>
void count(const std::vector<Fechado>& fechados, Judge judge, ToOperand to_operand,
           Figure<base::Ratio>& figure) {
    std::int64_t total = 0;
    bool is_known = true;
    for (const Fechado& fechado : fechados) {
        const Cuenta cuenta = judge(fechado);
        total += cuenta == Cuenta::si ? 1 : 0;
        is_known = is_known && cuenta != Cuenta::sin_fecha;
        if (cuenta != Cuenta::no) {
            figure.traza.operandos.push_back(to_operand(fechado));
        }
    }
    if (is_known) {
        figure.valor = base::Ratio{total};
    }
}

Cuenta is_reached(const std::optional<std::int64_t>& corte, std::int64_t now) {
    if (!corte) {
        return Cuenta::sin_fecha;
    }
    return *corte <= now ? Cuenta::si : Cuenta::no;
}

Cuenta is_graded(const Fechado& fechado, std::int64_t now) {
    return fechado.compromiso->calificacion.has_value() ? is_reached(fechado.calificacion, now)
                                                        : Cuenta::no;
}

Cuenta is_open(const Fechado& fechado, std::string_view cumplido, std::int64_t now) {
    const std::string* grade = fechado.compromiso->calificacion.get();
    if (grade == nullptr || *grade != cumplido) {
        return Cuenta::si;
    }
    const Cuenta graded = is_reached(fechado.calificacion, now);
    return graded == Cuenta::si ? Cuenta::no : graded == Cuenta::no ? Cuenta::si : graded;
}

Operando due_operand(const Fechado& fechado) {
    return date_operand("fecha_vencimiento", fechado.number, fechado.compromiso->fecha_vencimiento);
}

/// The grade with its date: "Cumplido, 2020-12-31", or "no informado".
Operando grade_operand(const Fechado& fechado) {
    const model::Compromiso& compromiso = *fechado.compromiso;
    Operando operando = date_operand("calificacion", fechado.number, compromiso.fecha_calificacion);
    if (const std::string* grade = compromiso.calificacion.get()) {
        operando.texto = *grade + ", " + operando.texto;
        operando.puntero = compromiso.calificacion.lugar.puntero;
        operando.offset = compromiso.calificacion.lugar.offset;
    }
    return operando;
}

EstadoCorte make_estado(const std::vector<Fechado>& fechados, std::string_view cumplido,
                        std::int64_t corte, const Calendario& calendario) {
    EstadoCorte estado;
    estado.fecha = calendario.date_of(corte);
    estado.abiertos =
        make_count("abiertos", estado.fecha,
                   "compromisos sin la calificación de cumplimiento a la fecha del corte");
    estado.vencidos = make_count("vencidos", estado.fecha,
                                 "compromisos con fecha_vencimiento hasta la fecha del corte");
    estado.calificados = make_count("calificados", estado.fecha,
                                    "compromisos con fecha_calificacion hasta la fecha del corte");
    count(
        fechados, [&](const Fechado& f) { return is_open(f, cumplido, corte); }, grade_operand,
        estado.abiertos);
    count(
        fechados, [&](const Fechado& f) { return is_reached(f.vencimiento, corte); }, due_operand,
        estado.vencidos);
    count(
        fechados, [&](const Fechado& f) { return is_graded(f, corte); }, grade_operand,
        estado.calificados);
    return estado;
}

}  // namespace

Calendario::Calendario(const methodology::Catalogo& cortes) {
    codigos_.reserve(cortes.entradas.size());
    for (const methodology::EntradaCatalogo& entrada : cortes.entradas) {
        codigos_.emplace_back(entrada.codigo);
    }
    std::ranges::sort(codigos_);
}

std::optional<std::int64_t> Calendario::first_from(std::int32_t anio, std::string_view code) const {
    if (codigos_.empty()) {
        return std::nullopt;
    }
    const auto found = std::ranges::lower_bound(codigos_, code);
    return std::int64_t{anio} * std::ssize(codigos_) + (found - codigos_.begin());
}

std::optional<std::int64_t> Calendario::corte_of(const model::Fecha& fecha) const {
    return first_from(fecha.anio, base::two_digits(fecha.mes) + '-' + base::two_digits(fecha.dia));
}

std::optional<std::int64_t> Calendario::corte_of(const model::Mes& mes) const {
    return first_from(mes.anio, base::two_digits(mes.mes));
}

std::string Calendario::date_of(std::int64_t corte) const {
    const auto a_year = std::ssize(codigos_);
    return std::to_string(corte / a_year) + '-' +
           std::string{codigos_[static_cast<std::size_t>(corte % a_year)]};
}

std::vector<Figure<base::Ratio>> make_cortes(const model::InformeEgreso& informe,
                                             const Calendario& calendario) {
    std::vector<Figure<base::Ratio>> result;
    result.reserve(informe.compromisos.size());
    for (const Fechado& fechado : make_fechados(informe, calendario)) {
        Figure<base::Ratio>& figure = result.emplace_back();
        figure.traza.id = "compromiso." + fechado.number + ".cortes";
        figure.traza.nombre =
            "Cortes entre vencimiento y calificación, compromiso " + fechado.number;
        figure.traza.formula = "corte de fecha_calificacion - corte de fecha_vencimiento";
        figure.traza.fuente = "fuente.cortes";
        figure.traza.operandos.push_back(due_operand(fechado));
        figure.traza.operandos.push_back(date_operand("fecha_calificacion", fechado.number,
                                                      fechado.compromiso->fecha_calificacion));
        if (fechado.vencimiento && fechado.calificacion) {
            figure.valor = base::Ratio{*fechado.calificacion - *fechado.vencimiento};
            figure.traza.pasos.push_back("corte del vencimiento: " +
                                         calendario.date_of(*fechado.vencimiento));
            figure.traza.pasos.push_back("corte de la calificación: " +
                                         calendario.date_of(*fechado.calificacion));
        }
    }
    return result;
}

std::vector<EstadoCorte> make_estados(const model::InformeEgreso& informe,
                                      std::string_view cumplido, const Calendario& calendario) {
    const std::vector<Fechado> fechados = make_fechados(informe, calendario);
    std::vector<std::int64_t> cortes;
    cortes.reserve(fechados.size() * 2);
    for (const Fechado& fechado : fechados) {
        for (const auto& corte : {fechado.vencimiento, fechado.calificacion}) {
            if (corte) {
                cortes.push_back(*corte);
            }
        }
    }
    std::vector<EstadoCorte> result;
    if (cortes.empty()) {
        return result;
    }
    const auto [first, last] = std::ranges::minmax(cortes);
    result.reserve(static_cast<std::size_t>(last - first + 1));
    for (std::int64_t corte = first; corte <= last; ++corte) {
        result.push_back(make_estado(fechados, cumplido, corte, calendario));
    }
    return result;
}

}  // namespace generator::figures
