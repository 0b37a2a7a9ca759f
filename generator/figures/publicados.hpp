#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "figures/figure.hpp"
#include "model/dato.hpp"

namespace generator::figures {

/// Results given as published. One whose operands are absent becomes the value; beside operands it
/// is left for the checks to compare.
class Publicados {
  public:
    explicit Publicados(const std::vector<model::Publicado>& publicados)
        : publicados_{publicados}, is_used_(publicados.size(), false) {}

    void settle(Figure<base::Ratio>& figure);
    void settle(Figure<MilesConstantes>& figure);
    /// E-CIF-004 for each one that no figure took; `ids` are those of all figures.
    void report_unused(const std::vector<std::string_view>& ids, std::string_view bytes,
                       std::string_view file, base::Diagnostics& faults) const;

  private:
    /// The published value of a figure that has none of its own.
    [[nodiscard]] std::optional<base::Ratio> take(Traza& traza, bool has_value);

    const std::vector<model::Publicado>& publicados_;
    std::vector<bool> is_used_;
};

/// Takes each published result to its figure, among all that `for_each` visits; one that names none
/// is a fault.
template <class ForEach>
void settle_published(const std::vector<model::Publicado>& given, ForEach for_each,
                      std::string_view bytes, std::string_view file, base::Diagnostics& faults) {
    Publicados publicados{given};
    std::vector<std::string_view> ids;
    for_each([&](Figure<base::Ratio>& figure) {
        publicados.settle(figure);
        ids.emplace_back(figure.traza.id);
    });
    publicados.report_unused(ids, bytes, file, faults);
}

}  // namespace generator::figures
