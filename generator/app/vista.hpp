#pragma once

#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/cola.hpp"
#include "app/datos.hpp"
#include "app/inputs.hpp"
#include "app/options.hpp"
#include "app/vigia.hpp"
#include "preview/answer.hpp"
#include "preview/board.hpp"
#include "preview/server.hpp"

namespace generator::app {

/// The preview while it runs: watches the disk, has changed programmes judged again, tells the
/// pages. The server runs on the thread that calls `run`.
class Vista {
  public:
    /// `recursos` is the folder of the data files that are watched; empty: those compiled in.
    Vista(const Orden& orden, const Piezas& piezas, preview::Data data, std::string recursos);
    ~Vista();
    Vista(const Vista&) = delete;
    Vista& operator=(const Vista&) = delete;

    [[nodiscard]] std::string address() const { return server_.address(); }
    /// Until the process is asked to end.
    void run();

  private:
    using Number = std::uint32_t;

    void answer(const preview::Route& route, preview::Server::Reply reply);
    [[nodiscard]] pipeline::Obrero& obrero(std::size_t worker);

    // What changes, on the thread that watches.
    void watch_all();
    void watch();
    void look_at(const Cambios& cambios);
    void look_for_inputs();
    void take_inputs(const Piezas& piezas);
    void take_piece(const Piezas& piezas, std::size_t index, Number number);
    void read_datos_again();

    // Work of any thread.
    void read_again(Number number);
    void take_text(Number number, std::uint64_t reading, std::string text);
    void lose(Number number, std::uint64_t reading, const base::Diagnostics& why);
    void judge_again(Number number,
                     const std::vector<std::pair<std::string, std::string>>& changed);
    void compose(Number number, std::size_t worker);
    void compose_if_watched(Number number);

    const Orden& orden_;
    std::string recursos_;
    Datos datos_ = compiled_datos();   // as the folder has them
    Datos buenos_ = compiled_datos();  // the last ones without faults
    preview::Board board_;
    std::map<std::string, Number> numbers_;  // of the names
    std::map<std::string, Visto> seen_;      // whole files, when last read
    Vigia vigia_{true};
    preview::Server server_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
    Cola cola_;
    std::jthread watcher_;
};

}  // namespace generator::app
