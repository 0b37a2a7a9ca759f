#include "base/utf8.hpp"
#include "model/producto.hpp"
#include "validate/esquema.hpp"
#include "validate/reglas.hpp"
#include "validate/tables.hpp"
#include "validate/values.hpp"

namespace generator::validate {
namespace {

using model::Campo;
using model::TablaCampos;
using model::TipoCampo;

std::string anchor(const TablaCampos& tabla) {
    return "[" + std::string{tabla.nombre} + "](#" + base::fold(tabla.nombre) + ")";
}

std::string type_text(const Campo& campo) {
    switch (campo.tipo) {
        case TipoCampo::objeto:
            return "objeto " + anchor(*campo.tabla);
        case TipoCampo::lista_objetos:
            return "lista de " + anchor(*campo.tabla);
        case TipoCampo::lista_textos:
            return "lista de textos";
        case TipoCampo::lista_anios:
            return "lista de años";
        case TipoCampo::lista_cantidades:
            return "lista de enteros";
        case TipoCampo::lista_punteros:
            return "lista de punteros JSON";
        default:
            return expected_text(campo);
    }
}

std::string text_limits(const Campo& campo) {
    switch (campo.formato) {
        case model::Formato::codigo:
            return "letras sin tilde, dígitos, `-` y `_`; hasta " + std::to_string(campo.maximo);
        case model::Formato::dos_digitos:
            return "dos dígitos";
        case model::Formato::cuatro_digitos:
            return "cuatro dígitos";
        case model::Formato::figura:
            return "nombre de una cifra";
        case model::Formato::fecha:
            return "AAAA-MM-DD";
        case model::Formato::libre:
            break;
    }
    return "hasta " + std::to_string(campo.maximo) + " caracteres";
}

std::string limits_text(const Campo& campo) {
    std::string result;
    const auto add = [&](const std::string& text) {
        result += (result.empty() ? "" : "; ") + text;
    };
    switch (campo.tipo) {
        case TipoCampo::texto:
        case TipoCampo::texto_simple:
        case TipoCampo::lista_textos:
            add(text_limits(campo));
            break;
        case TipoCampo::anio:
        case TipoCampo::lista_anios:
        case TipoCampo::monto:
        case TipoCampo::cantidad:
        case TipoCampo::lista_cantidades:
        case TipoCampo::decimal:
            add(std::to_string(campo.minimo) + " a " + std::to_string(campo.maximo));
            break;
        default:
            break;
    }
    if (campo.elementos_minimos > 0) {
        add("al menos " + std::to_string(campo.elementos_minimos));
    }
    if (campo.sin_repetir) {
        add("sin repetir");
    }
    return result;
}

void append_table(std::string& out, const TablaCampos& tabla) {
    out += "\n## " + std::string{tabla.nombre} + "\n\n" + std::string{tabla.descripcion} + "\n\n";
    out += "| clave | obligatoria | valor | límites | descripción |\n|---|---|---|---|---|\n";
    for (const Campo& campo : tabla.campos) {
        out += "| `" + std::string{campo.nombre} + "` | ";
        out += campo.obligatorio == model::Obligatorio::si ? "sí" : "no";
        out += " | " + type_text(campo) + " | " + limits_text(campo) + " | ";
        out += std::string{campo.descripcion} + " |\n";
    }
}

constexpr std::string_view kSinValor =
    "\n## Cuando no hay dato\n\n"
    "Una clave opcional que falta, o que vale `null`, es un dato no informado. En lugar de un "
    "número "
    "o de una fecha opcional también puede ir:\n\n"
    "| texto | significado |\n|---|---|\n"
    "| `\"S/I\"` | valor no informado por el Servicio |\n"
    "| `\"N/A\"` | no aplica informar el valor en el período |\n"
    "| `\"N/C\"` | valor no comparable: el indicador se modificó o es nuevo |\n\n"
    "Un cero se escribe `0` y nunca significa ausencia.\n";

void append_paths(std::string& out, std::string_view title, const std::vector<std::string>& paths) {
    if (paths.empty()) {
        return;
    }
    out += "\n" + std::string{title} + "\n\n";
    for (const std::string& path : paths) {
        out += "- `" + path + "`\n";
    }
}

/// "t-4 a t+1"
std::string years_text(std::int32_t anios, std::int32_t posteriores) {
    const std::string first = anios > 1 ? "t-" + std::to_string(anios - 1) + " a " : "";
    return first + (posteriores > 0 ? "t+" + std::to_string(posteriores) : "t");
}

void append_edicion(std::string& out, const model::UsoCampos& uso) {
    out += "\n## Edición " + uso.edicion + "\n";
    if (uso.anios > 0) {
        out += "\nAños, donde t es `ejercicio`: `periodos`, " +
               years_text(uso.anios, uso.anios_posteriores) + "; `componentes`, " +
               years_text(uso.anios_componentes, 0) + "; `indicadores`, " +
               years_text(uso.anios_indicadores, 0) + ".\n";
    }
    append_paths(out, "Exige además, donde esté el objeto que lo lleva:", uso.exige);
    append_paths(out, "No admite, porque no lo imprime:", uso.no_usa);
    if (uso.exige.empty() && uso.no_usa.empty()) {
        out += "\nAdmite todas las claves y no exige otras.\n";
    }
}

}  // namespace

std::string print_referencia(std::string_view nombre, std::span<const model::UsoCampos> ediciones) {
    const model::Producto* producto = model::find_producto(nombre);
    if (producto == nullptr) {
        return {};
    }
    std::string out = "# `" + std::string{producto->nombre} + "`: archivo de entrada\n\n";
    out += std::string{producto->descripcion} + ".\n";
    out += kSinValor;
    for (const TablaCampos* tabla : collect_tables(producto->campos())) {
        append_table(out, *tabla);
    }
    out += "\n## Reglas entre campos\n\n| código | regla |\n|---|---|\n";
    for (const ReglaDescrita& regla : reglas()) {
        if (regla.producto.empty() || regla.producto == producto->nombre) {
            out +=
                "| " + std::string{regla.codigo} + " | " + std::string{regla.descripcion} + " |\n";
        }
    }
    for (const model::UsoCampos& uso : ediciones) {
        if (uso.producto == producto->nombre) {
            append_edicion(out, uso);
        }
    }
    return out;
}

}  // namespace generator::validate
