#include <algorithm>

#include "base/utf8.hpp"
#include "load/from_bytes.hpp"
#include "methodology/edicion.hpp"
#include "methodology/nombres.hpp"
#include "methodology/reader.hpp"
#include "methodology/reglas.hpp"
#include "model/producto.hpp"

namespace generator::methodology {
namespace {

constexpr std::int32_t kFirstYear = 1000;
constexpr std::int32_t kLastYear = 9999;

// Names in the order of their enumerators.
const std::vector<std::string_view> kBasesGasto{"componentes y administrativo",
                                                "presupuesto ejecutado"};

Inflactores read_inflactores(Faults& faults, std::uint32_t node) {
    ObjectReader object{faults, node};
    Inflactores result;
    result.precios = object.integer("precios", kFirstYear, kLastYear);
    for (const std::uint32_t element : object.elements("factores")) {
        ObjectReader factor{faults, element};
        Inflactor inflactor;
        inflactor.anio = factor.integer("anio", kFirstYear, kLastYear);
        if (const auto valor = factor.decimal("factor")) {
            inflactor.factor = to_ratio(*valor);
            inflactor.texto = spanish_text(*valor);
        }
        factor.close();
        if (std::is_lteq(compare(inflactor.factor, base::Ratio{0}))) {
            faults.add("E-MET-016", element, "Un inflactor debe ser mayor que cero.");
        }
        if (result.find(inflactor.anio) != nullptr) {
            faults.add("E-MET-015", element, "El año del inflactor está dos veces.");
        }
        result.factores.push_back(std::move(inflactor));
    }
    result.fuente = object.text("fuente");
    result.evidencia = read_evidencia(object);
    object.close();
    std::ranges::sort(result.factores, {}, &Inflactor::anio);
    return result;
}

void read_precios(Faults& faults, ObjectReader& root, Edicion& edicion) {
    ObjectReader precios = root.object("precios");
    edicion.desplazamiento_precios = precios.integer("desplazamiento", -9, 9);
    for (const std::uint32_t node : precios.elements("inflactores")) {
        edicion.inflactores.push_back(read_inflactores(faults, node));
    }
    if (precios.has("gasto_por_beneficiario")) {
        edicion.base_gasto = read_choice<BaseGasto>(precios, "gasto_por_beneficiario", kBasesGasto);
    }
    precios.close();
}

Catalogo read_catalogo(Faults& faults, std::uint32_t node) {
    Catalogo result;
    for (const std::uint32_t element : children(faults.tape(), node)) {
        ObjectReader object{faults, element};
        EntradaCatalogo entrada;
        entrada.codigo = object.text("codigo");
        entrada.nombre = object.text("nombre");
        entrada.evidencia = read_evidencia(object);
        object.close();
        if (result.find(entrada.codigo)) {
            faults.add("E-MET-015", element, "El código «" + entrada.codigo + "» está dos veces.");
        }
        result.entradas.push_back(std::move(entrada));
    }
    return result;
}

Formato read_formato(Faults& faults, std::uint32_t node) {
    ObjectReader object{faults, node};
    Formato result;
    constexpr std::int32_t most_decimals = 9;
    result.estilo.decimals = object.integer("decimales", 0, most_decimals);
    result.estilo.trims_zeros = object.boolean_or_false("recorta_ceros");
    result.sufijo = object.has("sufijo") ? object.text("sufijo") : "";
    if (object.boolean_or_false("punto_decimal")) {
        result.estilo.decimal_mark = '.';
        result.estilo.group_mark = '\0';
    }
    if (object.boolean_or_false("sin_miles")) {
        result.estilo.group_mark = '\0';
    }
    object.close();
    return result;
}

/// Members of `key` are exactly `required`, whole groups and perhaps some of `optional`; returns
/// their nodes, in the order of the file.
std::vector<std::uint32_t> read_named(Faults& faults, ObjectReader& root, std::string_view key,
                                      std::span<const std::string_view> required,
                                      std::span<const GrupoNombres> grupos = {},
                                      std::span<const std::string_view> optional = {}) {
    std::vector<std::uint32_t> nodes = root.elements(key);
    const auto has_key = [&](std::string_view name) {
        return std::ranges::any_of(
            nodes, [&](std::uint32_t n) { return faults.tape().nodes[n].key == name; });
    };
    std::vector<std::string_view> names{required.begin(), required.end()};
    for (const GrupoNombres grupo : grupos) {
        if (std::ranges::any_of(grupo, has_key)) {
            names.insert(names.end(), grupo.begin(), grupo.end());
        }
    }
    for (const std::string_view name : names) {
        if (!has_key(name)) {
            const std::uint32_t parent =
                nodes.empty() ? root.node() : faults.tape().nodes[nodes.front()].parent;
            faults.add("E-MET-002", parent,
                       "Falta «" + std::string{name} + "» en «" + std::string{key} + "».",
                       "Una edición es completa: nada se hereda de otra.");
        }
    }
    for (const std::uint32_t node : nodes) {
        const std::string_view name = faults.tape().nodes[node].key;
        const bool is_known = std::ranges::find(names, name) != names.end() ||
                              std::ranges::find(optional, name) != optional.end();
        if (!is_known) {
            const auto nearest = base::nearest_name(name, {names.begin(), names.end()});
            faults.add("E-MET-008", node, "El programa no usa «" + std::string{name} + "».",
                       base::did_you_mean(nearest));
        }
    }
    return nodes;
}

void read_names(Faults& faults, ObjectReader& root, const NombresEdicion& nombres,
                Edicion& edicion) {
    const load::Tape& tape = faults.tape();
    for (const std::uint32_t node :
         read_named(faults, root, "etiquetas", nombres.etiquetas, nombres.grupos_etiquetas,
                    nombres.etiquetas_opcionales)) {
        if (tape.nodes[node].kind != load::Kind::string) {
            faults.add("E-MET-003", node, "Una etiqueta es un texto.");
        }
        edicion.etiquetas.emplace(tape.nodes[node].key, tape.nodes[node].text);
    }
    for (const std::uint32_t node :
         read_named(faults, root, "formatos", nombres.formatos, nombres.grupos_formatos)) {
        edicion.formatos.emplace(tape.nodes[node].key, read_formato(faults, node));
    }
    for (const std::uint32_t node : read_named(faults, root, "catalogos", nombres.catalogos)) {
        edicion.catalogos.emplace(tape.nodes[node].key, read_catalogo(faults, node));
    }
}

/// Keys that only a person reads: they have to be there, and be texts.
void check_texts(ObjectReader object, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        (void)object.text(key);
    }
    object.close();
}

/// Paths of fields, each of which the product must have; of an option of a field: path=option.
std::vector<std::string> read_caminos(Faults& faults, ObjectReader& campos, std::string_view key,
                                      const model::Producto* producto) {
    std::vector<std::string> result;
    for (const std::uint32_t node : campos.elements(key)) {
        const std::string_view text = faults.tape().nodes[node].text;
        const auto [camino, opcion] = model::split_camino(text);
        const model::Campo* campo =
            producto == nullptr ? nullptr : model::find_campo(producto->campos(), camino);
        const bool is_known =
            campo != nullptr &&
            (opcion.empty() || std::ranges::find(campo->opciones, opcion) != campo->opciones.end());
        if (producto != nullptr && !is_known) {
            faults.add("E-MET-018", node,
                       "El producto no tiene el campo «" + std::string{text} + "».",
                       "Se escribe como puntero sin índices: \"/indicadores/meta\".");
        }
        result.emplace_back(text);
    }
    return result;
}

/// `periodo`: years that the document shows. `campos`: what it does not print, and what it cannot
/// do without; absent if the product has one edition and uses everything.
model::UsoCampos read_uso(Faults& faults, ObjectReader& root, const std::string& producto) {
    model::UsoCampos result;
    ObjectReader periodo = root.object("periodo");
    constexpr std::int32_t most_years = 9;
    const auto years_or = [&](std::string_view key, std::int32_t otherwise) {
        return periodo.has(key) ? periodo.integer(key, 0, most_years) : otherwise;
    };
    result.anios = periodo.integer("anios", 0, most_years);
    result.anios_posteriores = years_or("posteriores", 0);
    result.anios_componentes = years_or("componentes", result.anios);
    result.anios_indicadores = years_or("indicadores", result.anios);
    periodo.close();
    if (root.has("campos")) {
        ObjectReader campos = root.object("campos");
        const model::Producto* found = model::find_producto(producto);
        result.no_usa = read_caminos(faults, campos, "no_usa", found);
        result.exige = read_caminos(faults, campos, "exige", found);
        campos.close();
    }
    return result;
}

Edicion read_root(Faults& faults) {
    ObjectReader root{faults, 0};
    Edicion result;
    result.producto = root.text("producto");
    result.edicion = root.text("edicion");
    check_texts(root.object("vigencia"),
                {"desde", "hasta", "revisado_por", "revisado_el", "motivo"});
    result.uso = read_uso(faults, root, result.producto);
    result.uso.producto = result.producto;
    result.uso.edicion = result.edicion;
    result.reglas = read_reglas(faults, root);
    for (const std::uint32_t node : root.elements("no_encontradas")) {
        check_texts(ObjectReader{faults, node}, {"tema", "nota"});
    }
    const NombresEdicion* nombres = nombres_edicion(result.producto);
    if (nombres == nullptr) {
        std::string known;
        for (const NombresEdicion& other : nombres_ediciones()) {
            known += (known.empty() ? "" : ", ") + std::string{other.producto};
        }
        faults.add("E-MET-017", 0, "No hay un producto «" + result.producto + "».",
                   "Productos: " + known + '.');
        return result;
    }
    if (nombres->has_prices) {
        read_precios(faults, root, result);
    }
    read_names(faults, root, *nombres, result);
    result.uso.unidad_porcentual = result.etiqueta_opcional("unidad_porcentual");
    root.close();
    return result;
}

}  // namespace

base::Result<Edicion> read_edicion(std::string_view bytes, std::string_view file) {
    load::Tape tape = load::read_tape(bytes, file);
    if (!tape.is_whole) {
        return std::move(tape.faults);
    }
    Faults faults{bytes, file, tape};
    Edicion edicion = read_root(faults);
    base::Diagnostics found = std::move(tape.faults);
    for (base::Diagnostic& fault : faults.take()) {
        found.push_back(std::move(fault));
    }
    if (has_errors(found)) {
        return found;
    }
    return {std::move(edicion), std::move(found)};
}

}  // namespace generator::methodology
