#include "pipeline/constancia.hpp"

#include <array>
#include <charconv>

#include "base/json_text.hpp"
#include "load/first_values.hpp"
#include "pipeline/recursos.hpp"

namespace generator::pipeline {
namespace {

constexpr std::string_view kFormato = "fichas constancia 1";
constexpr std::array<std::string_view, 7> kClaves{"formato", "version", "huella", "estado",
                                                  "precios", "entrada", "gemelo"};

std::string_view to_text(report::Estado estado) {
    return estado == report::Estado::oficial ? "oficial" : "borrador";
}

}  // namespace

Version own_version() { return {.nombre = FICHAS_VERSION, .huella = huella_programa()}; }

std::string print_constancia(const Constancia& constancia) {
    const std::array<std::string, kClaves.size()> values{
        std::string{kFormato},
        constancia.version.nombre,
        base::to_hex(constancia.version.huella),
        std::string{to_text(constancia.opciones.estado)},
        std::to_string(constancia.opciones.anio_precios),
        base::to_hex(constancia.entrada),
        base::to_hex(constancia.gemelo)};
    std::string out;
    for (std::size_t i = 0; i < kClaves.size(); ++i) {
        out += i == 0 ? "{\"" : ",\n \"";
        out += kClaves[i];
        out += "\": ";
        base::append_json_string(out, values[i]);
    }
    return out + "}\n";
}

std::optional<Constancia> parse_constancia(std::string_view bytes) {
    const auto values = load::first_values(bytes, kClaves);
    const auto huella = base::parse_sha256(values[2]);
    const auto entrada = base::parse_sha256(values[5]);
    const auto gemelo = base::parse_sha256(values[6]);
    if (values[0] != kFormato || !huella || !entrada || !gemelo) {
        return std::nullopt;
    }
    Constancia result{.version = {.nombre = values[1], .huella = *huella},
                      .opciones = {},
                      .entrada = *entrada,
                      .gemelo = *gemelo};
    result.opciones.estado =
        values[3] == "borrador" ? report::Estado::borrador : report::Estado::oficial;
    const std::string& precios = values[4];
    const auto [end, error] = std::from_chars(precios.data(), precios.data() + precios.size(),
                                              result.opciones.anio_precios);
    // Printed again it must be what it was: nothing in it is guessed, nothing is passed over.
    const bool is_read = error == std::errc{} && end == precios.data() + precios.size();
    return is_read && print_constancia(result) == bytes ? std::optional{result} : std::nullopt;
}

std::vector<writers::pdf::Attachment> make_attachments(const std::string& nombre,
                                                       std::string_view entrada, std::string gemelo,
                                                       const Version& version,
                                                       const report::OpcionesReporte& opciones) {
    std::string constancia = print_constancia({.version = version,
                                               .opciones = opciones,
                                               .entrada = base::sha256(entrada),
                                               .gemelo = base::sha256(gemelo)});
    return {{.name = nombre + std::string{kFinEntrada},
             .description = "Datos de entrada con que se hizo este documento",
             .relationship = "Source",
             .bytes = std::string{entrada}},
            {.name = nombre + std::string{kFinGemelo},
             .description = "Hechos, cifras y veredictos de este documento, con su explicación",
             .relationship = "Data",
             .bytes = std::move(gemelo)},
            {.name = nombre + std::string{kFinConstancia},
             .description = "Cómo se hizo este documento; «fichas verificar» lo comprueba",
             .relationship = "Supplement",
             .bytes = std::move(constancia)}};
}

}  // namespace generator::pipeline
