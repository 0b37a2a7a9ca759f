#pragma once

#include <nlohmann/json.hpp>

namespace support {

/// Makes a programme of chance keep the rules between fields of its product
/// (generator/validate/reglas_*.cpp), which no table of fields tells: changes or takes away the
/// fewest data that break them. Products without an entry keep theirs as they were made.
void keep_rules(nlohmann::ordered_json& programa);

}  // namespace support
