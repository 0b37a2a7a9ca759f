#pragma once

#include <string>
#include <string_view>

namespace support {

/// Empty if `text` is what tests/golden/`name` holds. Else the first line that differs; the text is
/// left in `<build>/received/name`, from where the target `approve` takes it.
[[nodiscard]] std::string approve(std::string_view name, std::string_view text);

}  // namespace support
