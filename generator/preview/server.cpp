#include "preview/server.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <set>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "preview/http.hpp"

namespace generator::preview {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

constexpr std::uint32_t kList = 0;

class Session;

}  // namespace

struct Server::Impl {
    Impl(std::string token, const Limits& wanted, Answer answering, Version versions)
        : limits{wanted},
          answer{std::move(answering)},
          version{std::move(versions)},
          acceptor{context, {asio::ip::address_v4::loopback(), 0}},
          access{.host = "127.0.0.1:" + std::to_string(acceptor.local_endpoint().port()),
                 .token = std::move(token)} {
        // A browser that is started here outlives us: it would keep the port, and answer nobody.
        static_cast<void>(::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC));
    }
    ~Impl() {
        listeners.clear();
        waiting.clear();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void accept();
    void tell(std::uint32_t programme);
    /// The session waits here, not with who answers: it belongs to this thread.
    void ask(const Route& route, std::shared_ptr<Session> session);
    void open(std::uint32_t programme, const std::shared_ptr<Session>& session);
    void close(std::uint32_t programme, const std::shared_ptr<Session>& session);
    /// Whether there is a place for one more connection, now.
    [[nodiscard]] bool make_room();

    Limits limits;
    Answer answer;
    Version version;
    std::uint32_t connections = 0;
    std::map<std::uint32_t, std::set<std::shared_ptr<Session>>> listeners;
    std::size_t listener_count = 0;
    /// Sessions that can give way: those that were answered first, then those that have asked
    /// nothing yet, in the order in which they came.
    using Turn = std::pair<bool, std::uint64_t>;
    std::map<Turn, Session*> idle;
    std::uint64_t came = 0;
    std::map<std::uint64_t, std::shared_ptr<Session>> waiting;  // for an answer
    std::uint64_t asked = 0;
    mutable std::mutex mutex;         // of what follows: other threads ask
    std::set<std::uint32_t> watched;  // the keys of `listeners`
    // What waits in the context counts itself above: it must go first.
    asio::io_context context{1};
    tcp::acceptor acceptor;
    asio::signal_set signals{context, SIGINT, SIGTERM, SIGHUP};  // Ctrl+C, kill, its window closed
    asio::steady_timer pause{context};
    Access access;
};

namespace {

/// One connection: a request, its answer, the end; or a request, and events until one of the two
/// ends it. Everything happens on the thread of the server.
class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(Server::Impl& server, tcp::socket socket)
        : server_{server},
          socket_{std::move(socket)},
          deadline_{server_.context},
          heartbeat_{server_.context},
          head_reader_{server_.limits.header_bytes} {
        ++server_.connections;
    }
    ~Session() {
        be_busy();
        --server_.connections;
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void begin(bool has_room) {
        limit(server_.limits.request_seconds);
        if (!has_room) {
            return write(refusal(503, "Hay demasiadas conexiones abiertas."));
        }
        be_idle({true, ++server_.came});
        read();
    }

    /// The answer that it waits for.
    void give(const Response& response) { write(response); }

    /// Something that this session listens to changed.
    void tell(std::uint32_t version) {
        news_ = "data: " + std::to_string(version) + "\n\n";
        write_news();
    }

    /// The connection ends.
    void finish() {
        be_busy();
        if (is_listening_) {
            is_listening_ = false;
            server_.close(programme_, shared_from_this());
        }
        deadline_.cancel();
        heartbeat_.cancel();
        Error ignored;
        socket_.close(ignored);
    }

  private:
    void be_idle(const Server::Impl::Turn& turn) {
        be_busy();
        turn_ = turn;
        server_.idle.emplace(turn, this);
    }

    void be_busy() { server_.idle.erase(turn_); }

    void read() {
        socket_.async_read_some(asio::buffer(part_), [self = shared_from_this()](
                                                         const Error& error, std::size_t count) {
            error ? self->finish() : self->take({self->part_.data(), count});
        });
    }

    void take(std::string_view part) {
        const HeadReader::State state = head_reader_.take(part);
        if (state == HeadReader::State::partial) {
            return read();
        }
        be_busy();
        if (state == HeadReader::State::bad) {
            return write(refusal(head_reader_.status(), "La petición no se entiende."));
        }
        handle(head_reader_.request());
    }

    void handle(const Request& request) {
        is_head_ = request.method == "HEAD";
        if (const auto way = enter(request, server_.access)) {
            return write(*way);
        }
        if (const auto why = refuse(request, server_.access)) {
            return write(*why);
        }
        const Route route = parse_route(path_of(request, server_.access));
        if (route.kind == Kind::list_events || route.kind == Kind::programme_events) {
            return listen(route.programme);
        }
        limit(server_.limits.answer_seconds);
        server_.ask(route, shared_from_this());
    }

    void write(const Response& response) {
        limit(server_.limits.answer_seconds);
        body_ = response.body;
        head_ = print_head(response);
        std::vector<asio::const_buffer> buffers{asio::buffer(head_)};
        if (!is_head_ && body_ != nullptr) {
            buffers.push_back(asio::buffer(*body_));
        }
        asio::async_write(socket_, buffers,
                          [self = shared_from_this()](const Error& error, std::size_t) {
                              error ? self->finish() : self->drain();
                          });
    }

    /// What the client still sends is read and forgotten: a socket that is closed over unread bytes
    /// would take the answer back.
    void drain() {
        Error ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
        limit(1);
        be_idle({false, ++server_.came});
        wait_for_end();
    }

    void wait_for_end() {
        socket_.async_read_some(asio::buffer(part_),
                                [self = shared_from_this()](const Error& error, std::size_t count) {
                                    self->drained_ += count;
                                    const bool is_end = error || self->drained_ > kMostDrained;
                                    is_end ? self->finish() : self->wait_for_end();
                                });
    }

    void listen(std::uint32_t programme) {
        if (programme != kList && server_.version(programme) == 0) {
            return write(refusal(404, "Aquí no hay eventos que leer."));
        }
        const Response events{
            .type = "text/event-stream", .policy = Policy::data, .is_endless = true};
        if (is_head_) {
            return write(events);
        }
        if (server_.listener_count >= server_.limits.listeners) {
            return write(refusal(503, "Hay demasiadas páginas abiertas."));
        }
        programme_ = programme;
        is_listening_ = true;
        server_.open(programme, shared_from_this());
        news_ = print_head(events) +
                "retry: 1000\n\ndata: " + std::to_string(server_.version(programme)) + "\n\n";
        write_news();
        beat();
        wait_for_end();
    }

    /// Only the newest news counts: a listener that is slow misses those between.
    void write_news() {
        if (is_writing_ || news_.empty() || !socket_.is_open()) {
            return;
        }
        is_writing_ = true;
        head_ = std::move(news_);
        news_.clear();
        limit(server_.limits.answer_seconds);
        asio::async_write(socket_, asio::buffer(head_),
                          [self = shared_from_this()](const Error& error, std::size_t) {
                              self->is_writing_ = false;
                              if (error) {
                                  return self->finish();
                              }
                              self->deadline_.cancel();
                              self->write_news();
                          });
    }

    void beat() {
        heartbeat_.expires_after(std::chrono::seconds{server_.limits.heartbeat_seconds});
        heartbeat_.async_wait([self = shared_from_this()](const Error& error) {
            if (!error && self->socket_.is_open()) {
                self->news_ = self->news_.empty() ? ":\n\n" : self->news_;
                self->write_news();
                self->beat();
            }
        });
    }

    void limit(std::uint32_t seconds) {
        deadline_.expires_after(std::chrono::seconds{seconds});
        deadline_.async_wait([self = shared_from_this()](const Error& error) {
            if (!error) {
                self->finish();
            }
        });
    }

    static constexpr std::size_t kMostDrained = 65536;

    Server::Impl& server_;
    tcp::socket socket_;
    asio::steady_timer deadline_;
    asio::steady_timer heartbeat_;
    HeadReader head_reader_;
    std::array<char, 4096> part_{};  // what came last
    Server::Impl::Turn turn_{};
    std::string head_;  // what is being written, besides the body
    std::shared_ptr<const std::string> body_;
    std::string news_;  // what is written next
    std::size_t drained_ = 0;
    std::uint32_t programme_ = kList;
    bool is_head_ = false;
    bool is_listening_ = false;
    bool is_writing_ = false;
};

}  // namespace

void Server::Impl::accept() {
    acceptor.async_accept([this](const Error& error, tcp::socket socket) {
        if (error) {  // too many files are open: soon there may be fewer
            pause.expires_after(std::chrono::milliseconds{100});
            pause.async_wait([this](const Error& stopped) {
                if (!stopped) {
                    accept();
                }
            });
            return;
        }
        Error ignored;
        socket.set_option(tcp::no_delay{true}, ignored);
        const bool has_room = make_room();
        std::make_shared<Session>(*this, std::move(socket))->begin(has_room);
        accept();
    });
}

bool Server::Impl::make_room() {
    const bool is_full = connections >= limits.connections;
    if (is_full && !idle.empty()) {
        idle.begin()->second->finish();
        return true;
    }
    return !is_full;
}

void Server::Impl::tell(std::uint32_t programme) {
    for (const std::uint32_t topic : {programme, kList}) {
        const auto found = listeners.find(topic);
        if (found != listeners.end()) {
            const std::uint32_t now = version(topic);
            for (const auto& session : found->second) {
                session->tell(now);
            }
        }
    }
}

void Server::Impl::ask(const Route& route, std::shared_ptr<Session> session) {
    const std::uint64_t number = ++asked;
    waiting.emplace(number, std::move(session));
    answer(route, [this, number](Response response) {
        asio::post(context, [this, number, response = std::move(response)] {
            waiting.extract(number).mapped()->give(response);
        });
    });
}

void Server::Impl::open(std::uint32_t programme, const std::shared_ptr<Session>& session) {
    listeners[programme].insert(session);
    ++listener_count;
    const std::lock_guard lock{mutex};
    watched.insert(programme);
}

void Server::Impl::close(std::uint32_t programme, const std::shared_ptr<Session>& session) {
    auto& sessions = listeners[programme];
    listener_count -= sessions.erase(session);
    if (sessions.empty()) {
        listeners.erase(programme);
        const std::lock_guard lock{mutex};
        watched.erase(programme);
    }
}

Server::Server(std::string token, const Limits& limits, Answer answer, Version version)
    : impl_{std::make_unique<Impl>(std::move(token), limits, std::move(answer),
                                   std::move(version))} {}

Server::~Server() = default;

std::string Server::address() const {
    return "http://" + impl_->access.host + "/" + impl_->access.token + "/";
}

std::string Server::open_door(std::string door) {
    impl_->access.door = std::move(door);
    return "http://" + impl_->access.host + "/" + impl_->access.door + "/";
}

void Server::run() {
    impl_->signals.async_wait([this](const Error& error, int) { error ? void() : stop(); });
    impl_->accept();
    impl_->context.run();
}

void Server::stop() { impl_->context.stop(); }

void Server::notify(std::uint32_t programme) {
    asio::post(impl_->context, [this, programme] { impl_->tell(programme); });
}

std::vector<std::uint32_t> Server::watched() const {
    const std::lock_guard lock{impl_->mutex};
    std::vector<std::uint32_t> result{impl_->watched.begin(), impl_->watched.end()};
    std::erase(result, kList);
    return result;
}

}  // namespace generator::preview
