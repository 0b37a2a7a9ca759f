#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace generator::consolidado {

/// The least few of many texts, each once: the same whatever the order in which they come.
class Textos {
  public:
    void add(std::string_view text);

    [[nodiscard]] bool is_varied() const { return textos_.size() > 1; }
    [[nodiscard]] const std::vector<std::string>& all() const { return textos_; }
    /// Those that are not empty, between "; "; and that there are more, if there are.
    [[nodiscard]] std::string join() const;

  private:
    std::vector<std::string> textos_;  // ascending
    std::size_t last_ = 0;             // the one that came last: most often it comes again
    bool has_more_ = false;
};

}  // namespace generator::consolidado
