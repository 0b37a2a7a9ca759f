#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the local server is asked and answers, as values: no socket.
namespace generator::preview {

/// The head of an HTTP request. Of a field that stands twice, both values.
struct Request {
    std::string method;
    std::string target;
    std::int32_t version = 11;  // 11: HTTP/1.1
    std::vector<std::string> hosts;
    std::vector<std::string> origins;
    std::vector<std::string> fetch_sites;  // Sec-Fetch-Site
    bool has_body = false;                 // announces one
    bool has_folded_field = false;         // one that goes on in the next line
};

/// Whether a line of a head goes on in the next one (obs-fold, RFC 9112, 5.2): who reads it
/// otherwise would find another field there.
[[nodiscard]] bool has_folded_line(std::string_view head);

/// What a browser may do with an answer.
enum class Policy : std::uint8_t {
    page,      // a page of ours: our style sheet and script, nothing else
    document,  // the document of a programme: its own style sheet, no script; only in our pages
    data,      // a picture, a PDF, a text
};

struct Response {
    std::uint32_t status = 200;
    std::string_view type = "text/html; charset=utf-8";
    Policy policy = Policy::page;
    std::shared_ptr<const std::string> body{};
    std::string file_name{};  // under which a browser saves it; empty: none
    bool is_endless = false;  // its head tells no length
};

/// Who may ask: only who knows the address that the program printed.
struct Access {
    std::string host;    // "127.0.0.1:40123"
    std::string token;   // letters of an address that nobody can guess
    std::string door{};  // the same, for one time; empty: nobody is waited for
};

/// Who comes by the door is shown the way to the pages, from whatever page he comes, and the door
/// is shut. Nothing for everybody else.
[[nodiscard]] std::optional<Response> enter(const Request& request, Access& access);

/// Why a request is not answered; nothing if it may be. Exact comparisons: a name that only looks
/// like ours (another host that resolves to this machine, a page of another site) is refused.
[[nodiscard]] std::optional<Response> refuse(const Request& request, const Access& access);

/// The part of the target after "/<token>/"; only of a request that is not refused.
[[nodiscard]] std::string_view path_of(const Request& request, const Access& access);

/// A page that says why.
[[nodiscard]] Response refusal(std::uint32_t status, std::string_view why);

/// The fields of the head of an answer, besides its length.
using Field = std::pair<std::string_view, std::string>;
[[nodiscard]] std::vector<Field> head_of(const Response& response);

/// An answer of these bytes.
[[nodiscard]] Response respond(std::string body, std::string_view type, Policy policy);

}  // namespace generator::preview
