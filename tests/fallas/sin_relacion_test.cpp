// Numbers of the samples that nothing constrains: a mistake in them is printed, and nobody is told.
#include <algorithm>
#include <filesystem>
#include <map>

#include "load/from_bytes.hpp"
#include "support/approve.hpp"
#include "support/catch.hpp"
#include "support/fallas.hpp"
#include "support/inputs.hpp"
#include "support/source_tree.hpp"

namespace {

using namespace generator;

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

/// "/indicadores/3/efectivos/0/total/numerador" -> "/indicadores/*/efectivos/*/total/numerador"
std::string field_of(const std::string& pointer) {
    std::string result;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string segment = pointer.substr(at + 1, end - at - 1);
        const bool is_index = segment.find_first_not_of("0123456789") == std::string::npos;
        result += '/' + (is_index ? "*" : segment);
        at = end;
    }
    return result;
}

/// A mistake of the last digit, one of the first, and one of a thousand times.
std::vector<std::string> mistakes_of(const std::string& text) {
    std::vector<std::string> result(3, text);
    result[0].back() = text.back() == '9' ? '8' : static_cast<char>(text.back() + 1);
    result[1].front() = text.front() == '9' ? '8' : static_cast<char>(text.front() + 1);
    result[2] += text.find('.') == std::string::npos ? "000" : "";
    return result;
}

/// How many cells of a field there are, how many a small mistake leaves unsaid, how many any.
struct Cuenta {
    std::size_t celdas = 0;
    std::size_t calladas = 0;      // the last digit
    std::size_t sin_relacion = 0;  // whatever the mistake
};

bool is_silent(const std::string& json, const load::Node& node, const std::string& mistake,
               const base::Diagnostics& before) {
    std::string broken = json;
    broken.replace(node.offset, node.end - node.offset, mistake);
    return support::added(before, support::said_of(broken, recursos())).empty();
}

void count_cell(const std::string& json, const load::Node& node, const base::Diagnostics& before,
                Cuenta& cuenta) {
    const auto mistakes = mistakes_of(json.substr(node.offset, node.end - node.offset));
    ++cuenta.celdas;
    if (is_silent(json, node, mistakes[0], before)) {
        ++cuenta.calladas;
        cuenta.sin_relacion +=
            is_silent(json, node, mistakes[1], before) && is_silent(json, node, mistakes[2], before)
                ? 1U
                : 0U;
    }
}

using Cuentas = std::map<std::string, Cuenta>;  // by product and field

void count_input(const std::filesystem::path& path, Cuentas& cuentas) {
    const std::string json = support::read_file(path.string());
    const load::Tape tape = load::read_tape(json, path.string());
    const std::string producto{tape.nodes[load::find_child(tape, 0, "producto")].text};
    const base::Diagnostics before = support::said_of(json, recursos());
    for (std::uint32_t i = 0; i < tape.nodes.size(); ++i) {
        if (tape.nodes[i].kind == load::Kind::number) {
            const std::string field = field_of(load::pointer_of(tape, i));
            count_cell(json, tape.nodes[i], before, cuentas[producto + '\t' + field]);
        }
    }
}

}  // namespace

TEST_CASE("the fields that nothing constrains are those of the list", "[fallas]") {
    Cuentas cuentas;
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{
             std::filesystem::path{FICHAS_SOURCE_DIR} / "inputs"}) {
        if (entry.path().extension() == ".json") {
            inputs.push_back(
                std::filesystem::relative(entry.path(), std::filesystem::path{FICHAS_SOURCE_DIR}));
        }
    }
    for (const auto& path : inputs) {
        count_input(path, cuentas);
    }
    std::string table =
        "producto\tcampo\tceldas\tsin relación: un dígito final\tsin relación: cualquiera\n";
    for (const auto& [field, cuenta] : cuentas) {
        if (cuenta.calladas > 0) {
            table += field + '\t' + std::to_string(cuenta.celdas) + '\t' +
                     std::to_string(cuenta.calladas) + '\t' + std::to_string(cuenta.sin_relacion) +
                     '\n';
        }
    }
    const std::string difference = support::approve("fallas/sin_relacion.tsv", table);
    INFO(difference);  // a check or a sample more: the target `approve` takes the new list
    CHECK(difference.empty());
}
