#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "model/producto.hpp"
#include "support/catch.hpp"

using namespace generator;
using model::Campo;
using model::TablaCampos;

namespace {

/// Every table that a product uses.
std::vector<const TablaCampos*> tables() {
    std::vector<const TablaCampos*> result;
    for (const model::Producto& producto : model::productos()) {
        result.push_back(&producto.campos());
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        for (const Campo& campo : result[i]->campos) {
            if (campo.tabla != nullptr && std::ranges::find(result, campo.tabla) == result.end()) {
                result.push_back(campo.tabla);
            }
        }
    }
    return result;
}

bool is_snake_case(std::string_view name) {
    return !name.empty() &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

struct Anything {
    template <class T>
    operator T() const;  // never called: only tells what could be initialized
};

/// How many members an aggregate has: how many initializers it takes.
template <class T, class... Values>
constexpr std::size_t count_members() {
    if constexpr (requires { T{Values{}..., Anything{}}; }) {
        return count_members<T, Values..., Anything>();
    } else {
        return sizeof...(Values);
    }
}
static_assert(count_members<model::Fecha>() == 3);
static_assert(count_members<model::Lugar>() == 2);

template <class T>
void check_table(std::string_view name) {
    const auto all = tables();
    const auto found = std::ranges::find(all, name, &TablaCampos::nombre);
    INFO(name);
    REQUIRE(found != all.end());
    const std::size_t place = (*found)->lugar == nullptr ? 0 : 1;
    CHECK((*found)->campos.size() + place == count_members<T>());
}

}  // namespace

TEST_CASE("each field has an ASCII name of its own and a Spanish sentence", "[model]") {
    for (const TablaCampos* tabla : tables()) {
        std::set<std::string_view> names;
        CHECK(tabla->campos.size() <= 64);  // the reader keeps one bit a field
        CHECK(tabla->descripcion.ends_with('.'));
        for (const Campo& campo : tabla->campos) {
            INFO(tabla->nombre << '.' << campo.nombre);
            CHECK(is_snake_case(campo.nombre));
            CHECK(names.insert(campo.nombre).second);
            CHECK((campo.descripcion.ends_with('.')));
            CHECK(base::count_code_points(campo.descripcion) > 8);
        }
    }
}

TEST_CASE("amounts and counts name their unit and have limits", "[model]") {
    using model::TipoCampo;
    for (const TablaCampos* tabla : tables()) {
        for (const Campo& campo : tabla->campos) {
            INFO(tabla->nombre << '.' << campo.nombre);
            const bool is_measured = campo.tipo == TipoCampo::monto ||
                                     campo.tipo == TipoCampo::cantidad ||
                                     campo.tipo == TipoCampo::decimal;
            CHECK((!is_measured || (!campo.unidad.empty() && campo.minimo < campo.maximo)));
            const bool has_table =
                campo.tipo == TipoCampo::objeto || campo.tipo == TipoCampo::lista_objetos;
            CHECK(has_table == (campo.tabla != nullptr));
            CHECK((campo.tipo == TipoCampo::opcion) == !campo.opciones.empty());
        }
    }
}

TEST_CASE("the field tables hold every member of the structs", "[model]") {
    // A struct that grows without its table would lose data in silence.
    check_table<model::Programa>("Programa");
    check_table<model::Antecedentes>("Antecedentes");
    check_table<model::HistorialEvaluativo>("HistorialEvaluativo");
    check_table<model::Poblaciones>("Poblaciones");
    check_table<model::Periodo>("Periodo");
    check_table<model::GastoSubtitulo>("GastoSubtitulo");
    check_table<model::PeriodoComponente>("PeriodoComponente");
    check_table<model::Componente>("Componente");
    check_table<model::GastoRegion>("GastoRegion");
    check_table<model::EfectivoIndicador>("EfectivoIndicador");
    check_table<model::Indicador>("Indicador");
    check_table<model::Juicio>("Juicio");
    check_table<model::Evaluacion>("Evaluacion");
    check_table<model::OtrosAtributos>("OtrosAtributos");
    check_table<model::Genero>("Genero");
    check_table<model::ObservacionInstitucion>("ObservacionInstitucion");
    check_table<model::Compromiso>("Compromiso");
    check_table<model::Origen>("Origen");
    check_table<model::Publicado>("Publicado");
    check_table<model::Sumando>("Sumando");
    check_table<model::Operandos>("Operandos");
    check_table<model::ValorPorSexo>("ValorPorSexo");
    check_table<model::EfectivoFormulario>("EfectivoFormulario");
    check_table<model::ResultadoFormulario>("ResultadoFormulario");
    check_table<model::IndicadorFormulario>("IndicadorFormulario");
    const std::size_t header = count_members<model::Encabezado>();
    CHECK(model::campos_formulario_indicadores().campos.size() ==
          header + count_members<model::FormularioIndicadores>() - 1);
    CHECK(model::campos_ficha_monitoreo().campos.size() ==
          header + count_members<model::FichaMonitoreo>() - 1);
    CHECK(model::campos_informe_egreso().campos.size() ==
          header + count_members<model::InformeEgreso>() - 1);
}

TEST_CASE("each member of a field table is an object of its own", "[model]") {
    model::FichaMonitoreo ficha;
    std::set<const void*> members;
    for (const Campo& campo : model::campos_ficha_monitoreo().campos) {
        const void* member = campo.miembro(&ficha);
        CHECK(member == campo.miembro_leido(&ficha));
        CHECK(members.insert(member).second);
    }
}
