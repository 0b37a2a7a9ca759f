#include "support/outcome.hpp"

#include "app/commands.hpp"
#include "support/catch.hpp"

namespace support {

Outcome run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    generator::app::Consola consola{.out = out, .err = err};
    const auto code = generator::app::run(arguments, consola);
    return {code, out.str(), err.str()};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace support
