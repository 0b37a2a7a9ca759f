#pragma once

#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "app/cola.hpp"
#include "app/datos.hpp"
#include "app/inputs.hpp"
#include "app/options.hpp"
#include "app/programas.hpp"
#include "app/vigia.hpp"
#include "preview/answer.hpp"
#include "preview/board.hpp"
#include "preview/server.hpp"

namespace generator::app {

/// The preview while it runs: watches the disk, has what changed read and judged again, tells the
/// pages. The server runs on the thread that calls `run`.
class Vista {
  public:
    /// `recursos` is the folder of the data files that are watched; empty: those compiled in.
    Vista(const Orden& orden, const Busqueda& found, preview::Data data, std::string recursos);
    ~Vista();
    Vista(const Vista&) = delete;
    Vista& operator=(const Vista&) = delete;

    [[nodiscard]] std::string address() const { return server_.address(); }
    /// An address that leads there once, from any page. Before `run`.
    [[nodiscard]] std::string open_door();
    /// Until the process is asked to end.
    void run();

  private:
    using Number = std::uint32_t;

    void answer(const preview::Route& route, preview::Server::Reply reply);
    [[nodiscard]] pipeline::Obrero& obrero(std::size_t worker);

    // What changes, on the thread that watches.
    void watch_all();
    void watch_patterns();
    void watch();
    void look_at(const Cambios& cambios);
    void read_datos_again();
    void touch_all();

    // Work of any thread.
    void tell(Number number);
    void compose(Number number, std::size_t worker);

    const Orden& orden_;
    std::string recursos_;
    Datos datos_ = compiled_datos();   // as the folder has them
    Datos buenos_ = compiled_datos();  // the last ones without faults
    preview::Board board_;
    Vigia vigia_{true};
    std::set<Puesto> of_patterns_;  // watched for them
    preview::Server server_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
    Programas programas_;
    Cola cola_;  // what it does ends before the rest
    std::jthread watcher_;
};

}  // namespace generator::app
