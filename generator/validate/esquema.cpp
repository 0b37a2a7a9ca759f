#include "validate/esquema.hpp"

#include <ranges>

#include "base/json_writer.hpp"
#include "model/producto.hpp"
#include "validate/tables.hpp"

namespace generator::validate {
namespace {

using base::JsonKey;
using base::JsonWriter;
using model::Campo;
using model::Formato;
using model::Obligatorio;
using model::TablaCampos;
using model::TipoCampo;

constexpr std::string_view kDatePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr std::string_view kDateTimePattern =
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$";
constexpr std::string_view kMonthPattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

bool is_optional(const Campo& campo) { return campo.obligatorio == Obligatorio::no; }

/// `"type": "x"`, or `["x", "null"]` where null may stand.
void write_type(JsonWriter& json, std::string_view type, bool admits_null) {
    if (!admits_null) {
        json.member("type", type);
        return;
    }
    json.open_member("type", '[');
    json.value(type);
    json.value("null");
    json.close(']');
}

std::string_view pattern_of(Formato formato) {
    switch (formato) {
        case Formato::codigo:
            return "^[A-Za-z0-9_-]+$";
        case Formato::dos_digitos:
            return "^[0-9]{2}$";
        case Formato::cuatro_digitos:
            return "^[0-9]{4}$";
        case Formato::figura:
            return "^[a-z0-9_]+([.][a-z0-9_]+)*$";
        case Formato::fecha:
            return kDatePattern;
        case Formato::libre:
            break;
    }
    return "[^ ]";  // not only spaces
}

void write_text(JsonWriter& json, const Campo& campo, bool admits_null) {
    write_type(json, "string", admits_null);
    json.member("minLength", campo.minimo);
    json.member("maxLength", campo.maximo);
    json.member("pattern", pattern_of(campo.formato));
}

void write_number(JsonWriter& json, const Campo& campo, std::string_view type) {
    json.member("type", type);
    json.member("minimum", campo.minimo);
    json.member("maximum", campo.maximo);
}

void write_date(JsonWriter& json, std::string_view pattern, std::string_view format) {
    json.member("type", "string");
    if (!format.empty()) {
        json.member("format", format);
    }
    json.member("pattern", pattern);
}

void write_number_or_date(JsonWriter& json, const Campo& campo) {
    switch (campo.tipo) {
        case TipoCampo::decimal:
            return write_number(json, campo, "number");
        case TipoCampo::fecha:
            return write_date(json, kDatePattern, "date");
        case TipoCampo::fecha_hora:
            return write_date(json, kDateTimePattern, {});
        case TipoCampo::mes:
            return write_date(json, kMonthPattern, {});
        default:
            return write_number(json, campo, "integer");
    }
}

/// A number or a date, or why there is none.
void write_with_sin_valor(JsonWriter& json, const Campo& campo) {
    if (!is_optional(campo)) {
        return write_number_or_date(json, campo);
    }
    json.open_member("anyOf", '[');
    json.open('{');
    write_number_or_date(json, campo);
    json.close('}');
    json.open('{');
    json.open_member("enum", '[');
    json.null();
    for (const model::SinValor sin_valor : model::kSinValores) {
        json.value(to_text(sin_valor));
    }
    json.close(']');
    json.close('}');
    json.close(']');
}

void write_reference(JsonWriter& json, const TablaCampos& tabla) {
    json.member("$ref", "#/$defs/" + std::string{tabla.nombre});
}

void write_list(JsonWriter& json, const Campo& campo) {
    write_type(json, "array", is_optional(campo));
    json.member("minItems", static_cast<std::int64_t>(campo.elementos_minimos));
    json.member("maxItems", static_cast<std::int64_t>(campo.elementos_maximos));
    if (campo.sin_repetir) {
        json.key("uniqueItems");
        json.boolean(true);
    }
    json.open_member("items", '{');
    if (campo.tipo == TipoCampo::lista_objetos) {
        write_reference(json, *campo.tabla);
    } else if (campo.tipo == TipoCampo::lista_textos) {
        write_text(json, campo, false);
    } else if (campo.tipo == TipoCampo::lista_punteros) {
        json.member("type", "string");
        json.member("format", "json-pointer");
    } else {
        write_number(json, campo, "integer");
    }
    json.close('}');
}

void write_options(JsonWriter& json, const Campo& campo) {
    json.open_member("enum", '[');
    for (const std::string_view opcion : campo.opciones) {
        json.value(opcion);
    }
    if (is_optional(campo)) {
        json.null();
    }
    json.close(']');
}

void write_object_field(JsonWriter& json, const Campo& campo) {
    if (!is_optional(campo)) {
        return write_reference(json, *campo.tabla);
    }
    json.open_member("anyOf", '[');
    json.open('{');
    write_reference(json, *campo.tabla);
    json.close('}');
    json.open('{');
    json.member("type", "null");
    json.close('}');
    json.close(']');
}

void write_field(JsonWriter& json, const Campo& campo) {
    json.open_member(JsonKey{campo.nombre}, '{');
    json.member("description", campo.descripcion);
    if (!campo.unidad.empty()) {
        json.member("x-unidad", campo.unidad);
    }
    switch (campo.tipo) {
        case TipoCampo::texto:
        case TipoCampo::texto_simple:
            write_text(json, campo, is_optional(campo));
            break;
        case TipoCampo::booleano:
            write_type(json, "boolean", is_optional(campo));
            break;
        case TipoCampo::opcion:
            write_options(json, campo);
            break;
        case TipoCampo::objeto:
            write_object_field(json, campo);
            break;
        case TipoCampo::lista_objetos:
        case TipoCampo::lista_textos:
        case TipoCampo::lista_anios:
        case TipoCampo::lista_cantidades:
        case TipoCampo::lista_punteros:
            write_list(json, campo);
            break;
        default:
            write_with_sin_valor(json, campo);
    }
    json.close('}');
}

/// `producto` is the one constant of a schema: it tells the schemas apart.
void write_producto(JsonWriter& json, const Campo& campo, std::string_view producto) {
    json.open_member(JsonKey{campo.nombre}, '{');
    json.member("description", campo.descripcion);
    json.member("const", producto);
    json.close('}');
}

/// The members of an object's schema. `producto` is empty below the root.
void write_table(JsonWriter& json, const TablaCampos& tabla, std::string_view producto) {
    json.member("description", tabla.descripcion);
    json.member("type", "object");
    json.key("additionalProperties");
    json.boolean(false);
    json.open_member("required", '[');
    for (const Campo& campo : tabla.campos) {
        if (!is_optional(campo)) {
            json.value(campo.nombre);
        }
    }
    json.close(']');
    json.open_member("properties", '{');
    for (const Campo& campo : tabla.campos) {
        if (!producto.empty() && campo.nombre == "producto") {
            write_producto(json, campo, producto);
        } else {
            write_field(json, campo);
        }
    }
    json.close('}');
}

}  // namespace

std::string print_esquema(std::string_view nombre) {
    const model::Producto* producto = model::find_producto(nombre);
    if (producto == nullptr) {
        return {};
    }
    JsonWriter json{JsonWriter::Lines::indented};
    json.open('{');
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.member("title", producto->descripcion);
    write_table(json, producto->campos(), producto->nombre);
    json.open_member("$defs", '{');
    const auto tablas = collect_tables(producto->campos());
    for (const TablaCampos* tabla : tablas | std::views::drop(1)) {
        json.open_member(JsonKey{tabla->nombre}, '{');
        write_table(json, *tabla, {});
        json.close('}');
    }
    json.close('}');
    json.close('}');
    return json.take() + '\n';
}

}  // namespace generator::validate
