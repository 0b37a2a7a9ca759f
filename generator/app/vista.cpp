#include "app/vista.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <sys/random.h>
#include <system_error>

namespace generator::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kManifest = "manifiesto.json";

/// 128 bits that nobody can guess, as letters of an address.
std::string new_token() {
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<::ssize_t>(bytes.size())) {
        throw std::system_error{errno, std::generic_category(), "getrandom"};
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string result;
    for (const unsigned char byte : bytes) {
        result += kHex[byte >> 4U];
        result += kHex[byte & 0x0FU];
    }
    return result;
}

std::string normal(const fs::path& path) { return path.lexically_normal().string(); }

std::string folder_of(const std::string& file) {
    const fs::path folder = fs::path{file}.parent_path();
    return folder.empty() ? "." : folder.string();
}

/// What is shown changed, though the programme is the same.
preview::Programme touched(const preview::Programme& before) {
    preview::Programme result = before;
    ++result.version;
    return result;
}

/// The faults that every page shows.
std::string said_everywhere(const preview::Data& data) {
    std::string text;
    const auto faults = data.faults.find({});
    if (faults != data.faults.end()) {
        for (const base::Diagnostic& fault : faults->second) {
            text += base::to_text(fault) + '\n';
        }
    }
    return text;
}

/// The twin that `generar` wrote last, official or draft.
std::optional<preview::LastTwin> read_last_twin(const std::string& salida,
                                                const consolidado::Identidad& identity) {
    const std::string stem = salida + "/" + identity.producto + "/" + identity.edicion + "/" +
                             identity.codigo + "-" + std::to_string(identity.ejercicio);
    const std::string draft = stem + "-borrador.json";
    std::string path = stem + ".json";
    const auto official = look(path);
    const auto of_draft = look(draft);
    if (!official && !of_draft) {
        return std::nullopt;
    }
    if (!official || (of_draft && of_draft->marca.nanosegundos > official->marca.nanosegundos)) {
        path = draft;
    }
    auto bytes = read_file(path);
    return preview::LastTwin{.name = path,
                             .bytes = bytes ? std::move(*bytes) : std::string{},
                             .faults = bytes.diagnostics()};
}

}  // namespace

Vista::Vista(const Orden& orden, const Busqueda& found, preview::Data data, std::string recursos)
    : orden_{orden},
      recursos_{std::move(recursos)},
      board_{std::move(data)},
      server_{new_token(), preview::Limits{},
              [this](const preview::Route& route, preview::Server::Reply reply) {
                  answer(route, std::move(reply));
              },
              [this](Number number) {
                  return number == 0 ? board_.version() : board_.version(number);
              }},
      obreros_(std::max<std::size_t>(2, std::thread::hardware_concurrency())),
      programas_{orden.argumentos, board_, cola_,
                 Programas::Avisos{.changed = [this](Number number) { tell(number); },
                                   .look_again = [this] { vigia_.ask(); }},
                 read_file},
      cola_{obreros_.size(), [this] { server_.stop(); }} {
    if (!recursos_.empty()) {
        read_datos_again();
    }
    watch_all();
    programas_.take(found);
}

Vista::~Vista() {
    vigia_.stop();
    cola_.stop();
}

std::string Vista::open_door() { return server_.open_door(new_token()); }

void Vista::run() {
    watcher_ = std::jthread{[this] { watch(); }};
    server_.run();
    vigia_.stop();
    cola_.stop();
    cola_.rethrow();
}

pipeline::Obrero& Vista::obrero(std::size_t worker) {
    auto& obrero = obreros_[worker];
    if (!obrero) {
        auto made = pipeline::make_obrero(*board_.data()->recursos);
        if (!made) {
            throw std::runtime_error{base::to_text(made.diagnostics().front())};
        }
        obrero = std::move(*made);
    }
    return *obrero;
}

void Vista::answer(const preview::Route& route, preview::Server::Reply reply) {
    cola_.add_urgent([this, route, reply = std::move(reply)](std::size_t worker) {
        const preview::Sources sources{.board = board_,
                                       .find_twin = [this](const consolidado::Identidad& identity) {
                                           return read_last_twin(orden_.salida, identity);
                                       }};
        reply(preview::answer(route, sources, obrero(worker)));
        if (route.kind == preview::Kind::ficha) {
            // The pages of paper may have faults that the screen has not: told when they are known.
            cola_.add([this, number = route.programme](std::size_t own) { compose(number, own); });
        }
    });
}

void Vista::watch_all() {
    for (const std::string& argument : orden_.argumentos) {
        std::error_code error;
        if (fs::is_directory(argument, error)) {
            vigia_.add(normal(argument), true);
        } else if (places_of_pattern(argument).empty()) {
            vigia_.add(folder_of(argument), false);
        }
    }
    watch_patterns();
    vigia_.add(orden_.salida, false);
    if (!recursos_.empty()) {
        for (const char* part : {"templates", "assets/metodologia", "assets/estilos"}) {
            vigia_.add(normal(fs::path{recursos_} / part), true);
        }
    }
}

/// What a pattern names may come in folders that came meanwhile.
void Vista::watch_patterns() {
    for (const std::string& argument : orden_.argumentos) {
        for (const Puesto& puesto : places_of_pattern(argument)) {
            if (of_patterns_.insert(puesto).second) {
                vigia_.add(puesto.folder, puesto.is_deep);
            }
        }
    }
}

void Vista::watch() {
    try {
        for (Cambios cambios = vigia_.wait(); !cambios.is_end; cambios = vigia_.wait()) {
            look_at(cambios);
        }
    } catch (...) {
        // One place tells of failures: the queue's.
        cola_.add_urgent(
            [cause = std::current_exception()](std::size_t) { std::rethrow_exception(cause); });
    }
}

void Vista::look_at(const Cambios& cambios) {
    const std::string manifest = normal(fs::path{orden_.salida} / kManifest);
    bool is_unknown = cambios.is_everything;
    bool is_generated = cambios.is_everything;
    bool has_datos = cambios.is_everything && !recursos_.empty();
    for (const std::string& file : cambios.archivos) {
        if (programas_.look_at(file)) {
            continue;
        }
        if (file == manifest) {
            is_generated = true;
        } else if (!recursos_.empty() &&
                   (file.ends_with(".xml") ||
                    file.starts_with(normal(fs::path{recursos_} / "assets")))) {
            has_datos = true;
        } else {
            is_unknown = true;
        }
    }
    if (is_generated) {
        touch_all();
    }
    if (has_datos) {
        read_datos_again();
    }
    if (is_unknown) {
        watch_patterns();
        programas_.look_for_inputs();
    }
}

/// What all pages show changed, though their programmes are the same. Also of those that nobody
/// listens to: a page that was just given asks only then whether it is still the last.
void Vista::touch_all() {
    board_.touch_all();
    for (const Number number : server_.watched()) {
        server_.notify(number);
    }
}

void Vista::read_datos_again() {
    auto datos = read_datos(recursos_);
    preview::Data data = *board_.data();
    const std::string said = said_everywhere(data);
    std::vector<std::pair<std::string, std::string>> changed;
    if (datos) {
        changed = find_changed(datos_, *datos);
        datos_ = std::move(*datos);
        data = merge_datos(datos_, buenos_, data);
    } else {
        data.faults[{}] = datos.diagnostics();
    }
    const bool is_said_anew = said != said_everywhere(data);
    board_.set_data(std::move(data));
    server_.notify(0);
    programas_.judge_again(changed, server_.watched());
    if (is_said_anew) {
        touch_all();
    }
}

void Vista::tell(Number number) {
    server_.notify(number);
    const auto watched = server_.watched();
    if (std::ranges::find(watched, number) != watched.end()) {
        cola_.add([this, number](std::size_t worker) { compose(number, worker); });
    }
}

void Vista::compose(Number number, std::size_t worker) {
    const auto programme = board_.find(number);
    if (programme == nullptr) {
        return;  // a number of an address
    }
    preview::Made made = board_.made(number);
    const bool is_known = made.failed == programme->content ||
                          (made.content == programme->content && made.pdf != nullptr);
    if (!programme->is_shown() || is_known) {
        return;
    }
    made = make(made, preview::Output::pdf, *programme, *board_.data(), obrero(worker));
    const bool has_failed = made.failed == programme->content;
    board_.keep(number, std::move(made));
    if (has_failed && board_.change(number, nullptr, touched) == preview::Board::Outcome::changed) {
        server_.notify(number);
    }
}

}  // namespace generator::app
