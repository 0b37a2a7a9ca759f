#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "figures/faults.hpp"
#include "figures/figure.hpp"
#include "model/dato.hpp"

namespace generator::figures {

/// Results given as published. One whose operands are absent becomes the value; beside operands it
/// is left for the checks to compare.
class Publicados {
  public:
    /// `bytes` and `file` place the faults.
    Publicados(const std::vector<model::Publicado>& publicados, std::string_view bytes,
               std::string_view file)
        : publicados_{publicados}, bytes_{bytes}, file_{file}, is_used_(publicados.size(), false) {}

    void settle(Figure<base::Ratio>& figure);
    void settle(Figure<MilesConstantes>& figure);

    /// E-CIF-004 for each one that names a figure that is no number: a grade, a date.
    void report_words(const std::vector<std::string_view>& ids, base::Diagnostics& faults);

    /// What ends the figures of every product: of each that `for_each` visits its place, from
    /// `first` on, and the published result that stands in for it. E-CIF-003 for one that leaves 64
    /// bits, E-CIF-004 for a published result that none took, E-CIF-008 for one that lacks its
    /// value.
    template <class ForEach>
    void finish_figures(std::uint32_t first, ForEach for_each, base::Diagnostics& faults) {
        std::vector<std::string_view> ids;
        for_each([&](auto& figure) {
            figure.traza.orden = first + static_cast<std::uint32_t>(ids.size());
            ids.emplace_back(figure.traza.id);
            settle(figure);
            if (!figure.has_value() && figure.sin_valor() == SinValor::desborde) {
                report_overflow(figure.traza, bytes_, file_, faults);
            }
        });
        report_unused(ids, faults);
    }

  private:
    /// The published value of a figure that has none of its own.
    [[nodiscard]] std::optional<base::Ratio> take(Traza& traza, bool has_value);

    void report_unused(const std::vector<std::string_view>& ids, base::Diagnostics& faults) const;

    const std::vector<model::Publicado>& publicados_;
    std::string_view bytes_;
    std::string_view file_;
    std::vector<bool> is_used_;
};

}  // namespace generator::figures
