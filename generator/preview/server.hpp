#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "preview/request.hpp"
#include "preview/routes.hpp"

namespace generator::preview {

/// How patient and how large the server is.
struct Limits {
    std::uint32_t header_bytes = 8192;
    std::uint32_t request_seconds = 5;  // until its head is whole
    std::uint32_t answer_seconds = 30;  // until the answer is taken
    std::uint32_t heartbeat_seconds = 10;
    std::uint32_t connections = 64;  // when all are taken, one that asked nothing yet gives way
    std::uint32_t listeners = 32;    // of them, to events
};

/// The server on the loopback address: sockets, HTTP and time, and nothing of programmes. One
/// request a connection, so that no second one can hide in the first.
class Server {
  public:
    /// Given from any thread, once.
    using Reply = std::function<void(Response)>;
    /// What stands for a route; called on the thread of the server, which must not wait.
    using Answer = std::function<void(const Route&, Reply)>;
    /// What a programme's pages show now; 0 is the list.
    using Version = std::function<std::uint32_t(std::uint32_t programme)>;

    /// Takes a port of the loopback address. Throws std::system_error if there is none.
    Server(std::string token, const Limits& limits, Answer answer, Version version);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// "http://127.0.0.1:40123/<token>/"
    [[nodiscard]] std::string address() const;
    /// The same for one time, for who may come from any page: the first to ask there is shown the
    /// way. Before `run`.
    [[nodiscard]] std::string open_door(std::string door);
    /// Serves until `stop`, or until the process is asked to end.
    void run();
    /// From any thread.
    void stop();
    /// This programme changed: who looks at it, or at the list, is told. From any thread.
    void notify(std::uint32_t programme);
    /// The programmes that somebody looks at. From any thread.
    [[nodiscard]] std::vector<std::uint32_t> watched() const;

    struct Impl;  // Boost stays out of this header

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace generator::preview
