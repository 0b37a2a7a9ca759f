#pragma once

#include <functional>
#include <string>

#include "preview/board.hpp"
#include "preview/request.hpp"
#include "preview/routes.hpp"

namespace generator::preview {

/// The twin that was generated last for a programme; empty if there is none. It is named by what
/// the programme says of itself, never by a request.
using LastTwin = std::function<std::string(const consolidado::Identidad&)>;

/// Where answers come from.
struct Sources {
    Board& board;
    LastTwin last_twin;
};

/// What stands for a route, made now if nobody asked for it before. `obrero` belongs to the calling
/// thread.
[[nodiscard]] Response answer(const Route& route, const Sources& sources, pipeline::Obrero& obrero);

}  // namespace generator::preview
