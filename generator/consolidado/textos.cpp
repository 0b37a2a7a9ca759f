#include "consolidado/textos.hpp"

#include <algorithm>

namespace generator::consolidado {
namespace {

constexpr std::size_t kMost = 40;

}  // namespace

void Textos::add(std::string_view text) {
    if (last_ < textos_.size() && textos_[last_] == text) {
        return;
    }
    const auto at = std::ranges::lower_bound(textos_, text);
    last_ = static_cast<std::size_t>(at - textos_.begin());
    if (at != textos_.end() && *at == text) {
        return;
    }
    if (textos_.size() == kMost) {
        has_more_ = true;
        if (at == textos_.end()) {
            return;
        }
        textos_.pop_back();
    }
    textos_.emplace(textos_.begin() + static_cast<std::ptrdiff_t>(last_), text);
}

std::string Textos::join() const {
    std::string result;
    for (const std::string& text : textos_) {
        if (!text.empty()) {
            result += result.empty() ? "" : "; ";
            result += text;
        }
    }
    return has_more_ ? result + "; y otros" : result;
}

}  // namespace generator::consolidado
