#include "preview/answer.hpp"

#include "preview/pages.hpp"
#include "resources.hpp"

namespace generator::preview {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kScript = "assets/vista/vista.js";
constexpr std::string_view kIcon = "assets/vista/icono.svg";
constexpr std::string_view kStyle = "assets/vista/vista.css";

Response not_found() { return refusal(404, "Aquí no hay nada con esa dirección."); }

/// The outputs of a programme with this one among them, if it can be made.
Made made_with(Output output, std::uint32_t number, const Programme& programme, Board& board,
               pipeline::Obrero& obrero) {
    Made made = board.made(number);
    const bool is_there = made.content == programme.content && has(made, output);
    if (!programme.is_shown() || is_there || made.failed == programme.content) {
        return made;
    }
    made = make(made, output, programme, *board.data(), obrero);
    board.keep(number, made);
    return made;
}

Response give(const Made::Bytes& bytes, std::string_view type, Policy policy,
              std::string file_name) {
    if (bytes == nullptr) {
        return not_found();
    }
    return {.type = type, .policy = policy, .body = bytes, .file_name = std::move(file_name)};
}

/// A page that a save overtook asks for pictures of an older making: it gets the newest ones, and
/// is about to be told that there are.
Response give_picture(const Route& route, const Made& made) {
    if (route.content > made.content || route.page > made.pages.size()) {
        return not_found();
    }
    return give(made.pages[route.page - 1], "image/png", Policy::data,
                made.name + "-" + std::to_string(route.page) + ".png");
}

Output output_of(Kind kind) {
    switch (kind) {
        case Kind::pages:
        case Kind::png:
            return Output::pages;
        case Kind::pdf:
        case Kind::pdf_page:
            return Output::pdf;
        case Kind::twin:
        case Kind::differences:
            return Output::twin;
        default:
            return Output::html;
    }
}

Response answer_programme(const Route& route, const Sources& sources, pipeline::Obrero& obrero) {
    // Before its contents: a page that is newer than it says only asks once more.
    const std::uint32_t version = sources.board.version(route.programme);
    const Board::Shown programme = sources.board.find(route.programme);
    if (programme == nullptr) {
        return not_found();
    }
    const Made made =
        made_with(output_of(route.kind), route.programme, *programme, sources.board, obrero);
    switch (route.kind) {
        case Kind::html:
            return give(made.html, kHtml, Policy::document, made.name + ".html");
        case Kind::pdf:
            return give(made.pdf, "application/pdf", Policy::data, made.name + ".pdf");
        case Kind::twin:
            return give(made.twin, "application/json", Policy::data, made.name + ".json");
        case Kind::png:
            return give_picture(route, made);
        default:
            break;
    }
    const bool wants_twin = route.kind == Kind::differences && programme->is_shown();
    std::optional<LastTwin> last_twin =
        wants_twin ? sources.find_twin(programme->identity) : std::nullopt;
    return respond(print_programme(route.kind, {.number = route.programme,
                                                .version = version,
                                                .programme = *programme,
                                                .data = *sources.board.data(),
                                                .made = made,
                                                .last_twin = std::move(last_twin)}),
                   kHtml, Policy::page);
}

}  // namespace

Response answer(const Route& route, const Sources& sources, pipeline::Obrero& obrero) {
    switch (route.kind) {
        case Kind::list: {
            // Before its contents: a page that is newer than it says only asks once more.
            const std::uint32_t version = sources.board.version();
            return respond(print_list(sources.board.all(), *sources.board.data(),
                                      sources.board.faults(), version),
                           kHtml, Policy::page);
        }
        case Kind::style:
            return respond(
                sources.board.data()->recursos->style_sheet + std::string{resources::find(kStyle)},
                "text/css; charset=utf-8", Policy::data);
        case Kind::script:
            return respond(std::string{resources::find(kScript)}, "text/javascript; charset=utf-8",
                           Policy::data);
        case Kind::icon:
            return respond(std::string{resources::find(kIcon)}, "image/svg+xml", Policy::data);
        case Kind::unknown:
        case Kind::list_events:
        case Kind::programme_events:
            return not_found();
        default:
            return answer_programme(route, sources, obrero);
    }
}

}  // namespace generator::preview
