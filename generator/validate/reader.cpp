#include "validate/reader.hpp"

#include "base/utf8.hpp"

namespace generator::validate {
namespace {

using load::Kind;
using model::Campo;
using model::Dato;
using model::Lugar;
using model::Obligatorio;
using model::TablaCampos;
using model::TipoCampo;

/// Index of the field called `name`; `hint` is where it is if the keys come in our order.
std::size_t find_field(const TablaCampos& table, std::string_view name, std::size_t hint) {
    const std::size_t size = table.campos.size();
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t index = (hint + i) % size;
        if (table.campos[index].nombre == name) {
            return index;
        }
    }
    return size;
}

bool is_list(TipoCampo tipo) {
    return tipo == TipoCampo::lista_objetos || tipo == TipoCampo::lista_textos ||
           tipo == TipoCampo::lista_anios || tipo == TipoCampo::lista_cantidades ||
           tipo == TipoCampo::lista_punteros;
}

/// S/I, N/A and N/C may stand in the place of a number or a date.
bool admits_sin_valor(TipoCampo tipo) {
    return tipo == TipoCampo::anio || tipo == TipoCampo::monto || tipo == TipoCampo::cantidad ||
           tipo == TipoCampo::decimal || tipo == TipoCampo::fecha ||
           tipo == TipoCampo::fecha_hora || tipo == TipoCampo::mes;
}

/// As `load::append_segment`: in a name of ours nothing wants an escape.
void append_name(std::string& pointer, const Campo& campo) {
    pointer += '/';
    pointer += campo.nombre;
}

template <class T>
void set_place(void* member, Lugar&& lugar, model::Procedencia procedencia) {
    auto& dato = *static_cast<Dato<T>*>(member);
    dato.lugar = std::move(lugar);
    dato.procedencia = procedencia;
}

}  // namespace

void Reader::read_object(const TablaCampos& table, std::uint32_t node, void* object) {
    if (table.lugar != nullptr) {
        *table.lugar(object) = place(node);
    }
    std::uint64_t seen = 0;      // one bit a field
    std::uint64_t misspelt = 0;  // a field that a wrong key seems to mean: one fault is enough
    std::size_t expected = 0;
    const std::size_t path_size = path_.size();
    const std::uint32_t end = tape_.nodes[node].next;
    for (std::uint32_t child = node + 1; child < end; child = tape_.nodes[child].next) {
        const std::size_t index = find_field(table, tape_.nodes[child].key, expected);
        if (index == table.campos.size()) {
            load::append_segment(path_, tape_.nodes[child].key);
            misspelt |= report_unknown(table, child);
        } else if ((seen >> index & 1U) == 0) {  // a repeated key is a fault of the tape
            seen |= std::uint64_t{1} << index;
            expected = index + 1;
            const Campo& campo = table.campos[index];
            append_name(path_, campo);
            if (is_missing(campo, child)) {
                // A null object is as if its key were not there: one that is given has a place of
                // its own.
                const bool is_object = campo.tipo == TipoCampo::objeto;
                set_absent(campo, is_object ? node : child, campo.miembro(object));
            } else {
                read_field(campo, child, campo.miembro(object));
            }
        }
        path_.resize(path_size);
    }
    for (std::size_t index = 0; index < table.campos.size(); ++index) {
        if ((seen >> index & 1U) == 0) {
            const Campo& campo = table.campos[index];
            append_name(path_, campo);
            if ((misspelt >> index & 1U) == 0) {
                report_missing(campo, node);
            }
            set_absent(campo, node, campo.miembro(object));
            path_.resize(path_size);
        }
    }
}

void Reader::report_missing(const Campo& campo, std::uint32_t object_node) {
    if (campo.obligatorio == Obligatorio::si) {
        reporter_.add(tape_.nodes[object_node].offset, path_,
                      {"E-VAL-001", "Falta la clave obligatoria " + quote_name(campo) + ".",
                       "Es " + expected_text(campo) + ": " + std::string{campo.descripcion}});
    }
}

std::uint64_t Reader::report_unknown(const TablaCampos& table, std::uint32_t node) {
    std::vector<std::string_view> names;
    names.reserve(table.campos.size());
    for (const Campo& campo : table.campos) {
        names.push_back(campo.nombre);
    }
    const auto nearest = base::nearest_name(tape_.nodes[node].key, names);
    std::string hint = nearest ? base::did_you_mean(nearest) : "Aquí se admiten:";
    if (!nearest) {
        for (const std::string_view name : names) {
            hint += (name == names.front() ? " " : ", ") + std::string{name};
        }
        hint += '.';
    }
    reporter_.add(
        tape_.nodes[node].key_offset, path_,
        {"E-VAL-002", "Clave desconocida: " + quote(tape_.nodes[node].key) + '.', std::move(hint)});
    return nearest ? std::uint64_t{1} << find_field(table, *nearest, 0) : 0;
}

Lugar Reader::place(std::uint32_t node) const { return {tape_.nodes[node].offset, path_}; }

/// null in an optional field is "no informado"; in a required one it is a fault.
bool Reader::is_missing(const Campo& campo, std::uint32_t node) {
    const load::Node& value = tape_.nodes[node];
    const bool has_no_value = admits_sin_valor(campo.tipo) && parse_sin_valor(value).has_value();
    if (value.kind != Kind::null && !has_no_value) {
        return false;
    }
    if (campo.obligatorio == Obligatorio::si) {
        reporter_.add(place(node),
                      {"E-VAL-016", "«" + std::string{campo.nombre} + "» necesita un valor.",
                       "Debe ser " + expected_text(campo) + '.'});
        return true;
    }
    return value.kind == Kind::null;
}

void Reader::read_field(const Campo& campo, std::uint32_t node, void* member) {
    if (campo.tipo == TipoCampo::objeto) {
        read_nested(campo, node, member);
    } else if (is_list(campo.tipo)) {
        read_list(campo, node, member);
    } else {
        read_scalar(campo, node, member);
    }
}

void Reader::read_nested(const Campo& campo, std::uint32_t node, void* member) {
    if (tape_.nodes[node].kind == Kind::object) {
        read_object(*campo.tabla, node, member);
        return;
    }
    reporter_.add(place(node), wrong_type(campo, tape_.nodes[node]));
}

template <class T, class Parse>
void Reader::read_dato(const Campo& campo, std::uint32_t node, void* member, Parse parse) {
    auto& dato = *static_cast<Dato<T>*>(member);
    dato.lugar = place(node);
    dato.procedencia = procedencias_[node];
    if (admits_sin_valor(campo.tipo)) {
        if (const auto sin_valor = parse_sin_valor(tape_.nodes[node])) {
            dato.valor = *sin_valor;
            return;
        }
    }
    auto parsed = parse(campo, tape_.nodes[node]);
    if (auto* fault = std::get_if<Fault>(&parsed)) {
        reporter_.add(dato.lugar, std::move(*fault));
    } else {
        dato.valor.template emplace<1>(std::get<0>(std::move(parsed)));
    }
}

template <class T>
void Reader::read_integer(const Campo& campo, std::uint32_t node, void* member) {
    read_dato<T>(campo, node, member, [](const Campo& c, const load::Node& n) -> Parsed<T> {
        auto parsed = parse_integer(c, n);
        if (auto* fault = std::get_if<Fault>(&parsed)) {
            return std::move(*fault);
        }
        return T{static_cast<decltype(T::valor)>(std::get<0>(parsed))};
    });
}

void Reader::read_scalar(const Campo& campo, std::uint32_t node, void* member) {
    switch (campo.tipo) {
        case TipoCampo::texto:
            return read_text_dato(campo, node, *static_cast<Dato<std::string>*>(member));
        case TipoCampo::texto_simple:
            return read_text(campo, node, *static_cast<std::string*>(member));
        case TipoCampo::anio:
            return read_integer<model::Anio>(campo, node, member);
        case TipoCampo::monto:
            return read_integer<model::MilesCorrientes>(campo, node, member);
        case TipoCampo::cantidad:
            return read_integer<model::Cantidad>(campo, node, member);
        case TipoCampo::decimal:
            return read_dato<base::Decimal>(campo, node, member, parse_decimal_value);
        case TipoCampo::booleano:
            return read_dato<bool>(campo, node, member, parse_boolean);
        case TipoCampo::fecha:
            return read_dato<model::Fecha>(campo, node, member, parse_fecha);
        case TipoCampo::fecha_hora:
            return read_dato<model::FechaHora>(campo, node, member, parse_fecha_hora);
        case TipoCampo::mes:
            return read_dato<model::Mes>(campo, node, member, parse_mes);
        case TipoCampo::opcion:
            return read_option(campo, node, member);
        default:
            break;
    }
}

void Reader::read_option(const Campo& campo, std::uint32_t node, void* member) {
    auto parsed = parse_option(campo, tape_.nodes[node]);
    std::optional<std::size_t> index;
    if (auto* fault = std::get_if<Fault>(&parsed)) {
        reporter_.add(place(node), std::move(*fault));
    } else {
        index = std::get<0>(parsed);
    }
    campo.asignar_opcion(member, index, procedencias_[node], place(node));
}

void Reader::read_text_dato(const Campo& campo, std::uint32_t node, Dato<std::string>& dato) {
    dato.lugar = place(node);
    dato.procedencia = procedencias_[node];
    std::string text;
    read_text(campo, node, text);
    if (!text.empty()) {
        dato.valor = std::move(text);
    }
}

void Reader::read_text(const Campo& campo, std::uint32_t node, std::string& text) {
    auto parsed = parse_text(campo, tape_.nodes[node]);
    if (auto* fault = std::get_if<Fault>(&parsed)) {
        reporter_.add(place(node), std::move(*fault));
        return;
    }
    text = std::get<0>(parsed);
    if (text.front() == ' ' || text.back() == ' ') {
        reporter_.add(
            place(node),
            {"W-VAL-001", "«" + std::string{campo.nombre} + "» empieza o termina con un espacio.",
             "Bórrelo."});
    }
}

void Reader::read_list(const Campo& campo, std::uint32_t node, void* member) {
    const load::Node& list = tape_.nodes[node];
    const std::string name{campo.nombre};
    if (list.kind != Kind::array) {
        reporter_.add(place(node), {"E-VAL-003",
                                    "«" + name + "» debe ser una lista [ ]; aquí hay " +
                                        std::string{kind_text(list.kind)} + '.',
                                    "Escriba [ ] alrededor, aunque haya un solo elemento."});
        return;
    }
    if (list.size < campo.elementos_minimos) {
        reporter_.add(place(node),
                      {"E-VAL-014",
                       list.size == 0 ? "«" + name + "» está vacía."
                                      : "«" + name + "» tiene muy pocos elementos.",
                       "Necesita al menos " + std::to_string(campo.elementos_minimos) + '.'});
    }
    if (list.size > campo.elementos_maximos) {
        reporter_.add(
            place(node),
            {"E-VAL-014", "«" + name + "» tiene " + std::to_string(list.size) + " elementos.",
             "Admite a lo más " + std::to_string(campo.elementos_maximos) + '.'});
        return;
    }
    if (campo.sin_repetir) {
        report_repeated_elements(campo, node);
    }
    read_elements(campo, node, member);
}

void Reader::read_elements(const Campo& campo, std::uint32_t node, void* member) {
    if (campo.tipo == TipoCampo::lista_objetos) {
        campo.lista.reserve(member, tape_.nodes[node].size);
    }
    const std::size_t path_size = path_.size();
    for (std::uint32_t child = node + 1; child < tape_.nodes[node].next;
         child = tape_.nodes[child].next) {
        path_ += '/' + std::to_string(tape_.nodes[child].position);
        read_element(campo, child, member);
        path_.resize(path_size);
    }
}

template <class T>
void Reader::read_list_of(const Campo& campo, std::uint32_t node, void* list) {
    auto& element = static_cast<std::vector<Dato<T>>*>(list)->emplace_back();
    read_integer<T>(campo, node, &element);
}

void Reader::read_element(const Campo& campo, std::uint32_t node, void* list) {
    switch (campo.tipo) {
        case TipoCampo::lista_objetos:
            if (tape_.nodes[node].kind == Kind::object) {
                read_object(*campo.tabla, node, campo.lista.append(list));
            } else {
                read_nested(campo, node, nullptr);
            }
            break;
        case TipoCampo::lista_textos:
            return read_text_dato(
                campo, node, static_cast<std::vector<Dato<std::string>>*>(list)->emplace_back());
        case TipoCampo::lista_anios:
            return read_list_of<model::Anio>(campo, node, list);
        case TipoCampo::lista_cantidades:
            return read_list_of<model::Cantidad>(campo, node, list);
        case TipoCampo::lista_punteros: {
            if (tape_.nodes[node].kind == Kind::string) {
                static_cast<std::vector<std::string>*>(list)->emplace_back(tape_.nodes[node].text);
                break;
            }
            reporter_.add(place(node), wrong_type(campo, tape_.nodes[node]));
            break;
        }
        default:
            break;
    }
}

void Reader::report_repeated_elements(const Campo& campo, std::uint32_t list) {
    const std::uint32_t end = tape_.nodes[list].next;
    for (std::uint32_t child = list + 1; child < end; child = tape_.nodes[child].next) {
        for (std::uint32_t first = list + 1; first < child; first = tape_.nodes[first].next) {
            if (tape_.nodes[first].kind == tape_.nodes[child].kind &&
                tape_.nodes[first].text == tape_.nodes[child].text) {
                reporter_.add_at(child, {"E-VAL-015",
                                         "«" + std::string{campo.nombre} + "» repite " +
                                             quote(tape_.nodes[child].text) + '.',
                                         "Deje uno solo."});
                break;
            }
        }
    }
}

void Reader::set_absent_object(const TablaCampos& table, std::uint32_t object_node, void* object) {
    if (table.lugar != nullptr) {
        *table.lugar(object) = place(object_node);
    }
    const std::size_t path_size = path_.size();
    for (const Campo& campo : table.campos) {
        append_name(path_, campo);
        set_absent(campo, object_node, campo.miembro(object));
        path_.resize(path_size);
    }
}

/// What is not there keeps the pointer that it would have, and the place of its object.
void Reader::set_absent(const Campo& campo, std::uint32_t object_node, void* member) {
    Lugar lugar = place(object_node);
    constexpr auto procedencia = model::Procedencia::sin_dato;
    switch (campo.tipo) {
        case TipoCampo::texto:
            return set_place<std::string>(member, std::move(lugar), procedencia);
        case TipoCampo::anio:
            return set_place<model::Anio>(member, std::move(lugar), procedencia);
        case TipoCampo::monto:
            return set_place<model::MilesCorrientes>(member, std::move(lugar), procedencia);
        case TipoCampo::cantidad:
            return set_place<model::Cantidad>(member, std::move(lugar), procedencia);
        case TipoCampo::decimal:
            return set_place<base::Decimal>(member, std::move(lugar), procedencia);
        case TipoCampo::booleano:
            return set_place<bool>(member, std::move(lugar), procedencia);
        case TipoCampo::fecha:
            return set_place<model::Fecha>(member, std::move(lugar), procedencia);
        case TipoCampo::fecha_hora:
            return set_place<model::FechaHora>(member, std::move(lugar), procedencia);
        case TipoCampo::mes:
            return set_place<model::Mes>(member, std::move(lugar), procedencia);
        case TipoCampo::opcion:
            return campo.asignar_opcion(member, std::nullopt, procedencia, lugar);
        case TipoCampo::objeto:
            return set_absent_object(*campo.tabla, object_node, member);
        default:
            break;
    }
}

}  // namespace generator::validate
