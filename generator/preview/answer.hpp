#pragma once

#include <functional>
#include <optional>

#include "preview/board.hpp"
#include "preview/differences.hpp"
#include "preview/request.hpp"
#include "preview/routes.hpp"

namespace generator::preview {

/// The twin that was generated last for a programme, if there is one. It is named by what the
/// programme says of itself, never by a request.
using FindTwin = std::function<std::optional<LastTwin>(const consolidado::Identidad&)>;

/// Where answers come from.
struct Sources {
    Board& board;
    FindTwin find_twin;
};

/// What stands for a route, made now if nobody asked for it before. `obrero` belongs to the calling
/// thread.
[[nodiscard]] Response answer(const Route& route, const Sources& sources, pipeline::Obrero& obrero);

}  // namespace generator::preview
