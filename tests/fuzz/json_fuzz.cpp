// Bytes of an input file: whatever they are, the reader answers with a model or with faults that
// have a place in the file, and twice the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "load/from_bytes.hpp"
#include "model/print.hpp"
#include "validate/from_load.hpp"

namespace {

using namespace generator;

void require(bool is_true) {
    if (!is_true) {
        std::abort();
    }
}

std::string answer(std::string_view bytes) {
    const auto result = validate::read_entrada(bytes, "fuzz.json");
    std::string text = result.has_value() ? model::print(*result) : std::string{};
    require(result.has_value() != base::has_errors(result.diagnostics()));
    for (const base::Diagnostic& diagnostic : result.diagnostics()) {
        require(diagnostic.place.line >= 1 && diagnostic.place.column >= 1);
        require(!diagnostic.code.empty() && !diagnostic.message.empty());
        text += base::to_text(diagnostic) + '\n';
    }
    return text;
}

void check_tape(std::string_view bytes) {
    const load::Tape tape = load::read_tape(bytes, "fuzz.json");
    if (!tape.is_whole) {
        return;
    }
    require(nlohmann::json::accept(bytes));  // simdjson may have read it
    for (std::uint32_t node = 0; node < tape.nodes.size(); ++node) {
        const load::Node& value = tape.nodes[node];
        require(value.offset < value.end && value.end <= bytes.size());
        require(value.next > node && value.next <= tape.nodes.size());
        require(value.parent < node || node == 0);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check_tape(bytes);
    require(answer(bytes) == answer(bytes));
    return 0;
}
