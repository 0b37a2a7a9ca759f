#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "preview/differences.hpp"
#include "preview/programme.hpp"
#include "preview/routes.hpp"

// The pages of the preview as text, in Spanish: they hold no state and no place of the disk.
namespace generator::preview {

/// All programmes, with what the filters of the page look at. `faults` are those of the inputs as a
/// whole.
[[nodiscard]] std::string print_list(std::span<const std::shared_ptr<const Programme>> programmes,
                                     const Data& data, const base::Diagnostics& faults,
                                     std::uint32_t version);

/// What a page of one programme shows.
struct Scene {
    std::uint32_t number = 0;
    std::uint32_t version = 0;  // of the page: a newer one is asked for
    const Programme& programme;
    const Data& data;
    const Made& made;
    std::optional<LastTwin> last_twin;  // none: nothing was generated
};
/// `kind` is that of one of the views.
[[nodiscard]] std::string print_programme(Kind kind, const Scene& scene);

// The contents of its views.
[[nodiscard]] std::string print_diagnostics(const Scene& scene);
[[nodiscard]] std::string print_differences(const Scene& scene);
[[nodiscard]] std::string print_findings(const Scene& scene);

/// Faults of the template, the edition or the theme that this programme is made with.
[[nodiscard]] base::Diagnostics faults_of(const Data& data, const Programme& programme);

}  // namespace generator::preview
