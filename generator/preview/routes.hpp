#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace generator::preview {

/// Everything that can be asked for.
enum class Kind : std::uint8_t {
    unknown,
    list,    // all programmes
    style,   // style sheet of the theme
    script,  // what keeps a page up to date
    icon,
    list_events,  // server-sent events: something of the list changed
    ficha,        // pages of one programme
    pages,
    pdf_page,
    diagnostics,
    findings,
    differences,
    programme_events,
    html,  // outputs of one programme
    pdf,
    twin,
    png,
};

struct Route {
    Kind kind = Kind::unknown;
    std::uint32_t programme = 0;  // from 1; 0: none
    std::uint32_t content = 0;    // of a picture: which making of the outputs
    std::uint32_t page = 0;       // of a picture, from 1
};

/// A path after the token -> what it stands for: compared letter by letter with the table of
/// routes, nothing decoded. A path never names a file.
[[nodiscard]] Route parse_route(std::string_view path);

/// The pages of a programme, in the order of its menu.
struct View {
    Kind kind;
    std::string_view path;  // after "p/<number>/"
    std::string_view name;
};
[[nodiscard]] std::span<const View> views();

}  // namespace generator::preview
