#include "app/fuentes.hpp"

#include <algorithm>

namespace generator::app {

bool Fuentes::load(const std::string& file, std::uint32_t line) {
    const auto pieza = piezas_.find(file, line);
    if (!pieza) {
        return false;
    }
    if (*pieza == loaded_) {
        return true;
    }
    auto bytes = piezas_.read(*pieza);
    if (!bytes) {
        return false;
    }
    text_ = std::move(*bytes);
    if (text_.starts_with("\xEF\xBB\xBF")) {
        text_.erase(0, 3);  // it takes no column
    }
    starts_ = {0};
    for (std::size_t at = text_.find('\n'); at != std::string::npos;
         at = text_.find('\n', at + 1)) {
        starts_.push_back(at + 1);
    }
    first_line_ = piezas_.is_line(*pieza) ? line : 1;
    loaded_ = *pieza;
    return true;
}

std::string_view Fuentes::line_of(const std::string& file, std::uint32_t line) {
    if (line == 0 || !load(file, line) || line < first_line_ ||
        line - first_line_ >= starts_.size()) {
        return {};
    }
    const std::size_t begin = starts_[line - first_line_];
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view whole = std::string_view{text_}.substr(begin, end - begin);
    return whole.ends_with('\r') ? whole.substr(0, whole.size() - 1) : whole;
}

}  // namespace generator::app
