#include "preview/request.hpp"

#include <algorithm>

#include "preview/http.hpp"
#include "preview/routes.hpp"
#include "support/catch.hpp"

using namespace generator;
using preview::Kind;
using preview::Request;

namespace {

const preview::Access kAccess{.host = "127.0.0.1:40123", .token = "0123456789abcdef"};

Request good_request(std::string target = "/0123456789abcdef/") {
    Request request;
    request.method = "GET";
    request.target = std::move(target);
    request.hosts = {"127.0.0.1:40123"};
    return request;
}

std::uint32_t status_of(const Request& request) {
    const auto why = refuse(request, kAccess);
    return why ? why->status : 200;
}

std::string field(const preview::Response& response, std::string_view name) {
    for (const auto& [field_name, value] : head_of(response)) {
        if (field_name == name) {
            return value;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("who knows the address may read", "[preview]") {
    CHECK(status_of(good_request()) == 200);
    CHECK(path_of(good_request("/0123456789abcdef/p/7/pdf"), kAccess) == "p/7/pdf");
    Request head = good_request();
    head.method = "HEAD";
    CHECK(status_of(head) == 200);
    Request own = good_request();
    own.origins = {"http://127.0.0.1:40123"};
    own.fetch_sites = {"same-origin"};
    CHECK(status_of(own) == 200);
}

TEST_CASE("only GET and HEAD are methods", "[preview]") {
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""}) {
        Request request = good_request();
        request.method = method;
        INFO(method);
        CHECK(status_of(request) == 405);
    }
    CHECK(field(preview::refusal(405, ""), "Allow") == "GET, HEAD");
}

TEST_CASE("another name of this machine is refused: a page of its owner could read us",
          "[preview]") {
    for (const char* host :
         {"localhost:40123", "evil.example:40123", "127.0.0.1", "127.0.0.1:40124",
          "127.0.0.1:40123.evil.example", "127.0.0.2:40123", "[::1]:40123", "0.0.0.0:40123",
          "127.1:40123", "2130706433:40123", "127.0.0.1:040123", "user@127.0.0.1:40123", ""}) {
        Request request = good_request();
        request.hosts = {host};
        INFO(host);
        CHECK(status_of(request) == 421);
    }
    Request none = good_request();
    none.hosts = {};
    CHECK(status_of(none) == 421);
    Request twice = good_request();
    twice.hosts = {"127.0.0.1:40123", "127.0.0.1:40123"};
    CHECK(status_of(twice) == 421);
}

TEST_CASE("a page of another site is refused", "[preview]") {
    for (const char* origin :
         {"http://evil.example", "null", "https://127.0.0.1:40123", "http://127.0.0.1:40124",
          "http://localhost:40123", "http://127.0.0.1:40123/", "file://", ""}) {
        Request request = good_request();
        request.origins = {origin};
        INFO(origin);
        CHECK(status_of(request) == 403);
    }
    for (const char* site : {"cross-site", "same-site", "", "SAME-ORIGIN"}) {
        Request request = good_request();
        request.fetch_sites = {site};
        INFO(site);
        CHECK(status_of(request) == 403);
    }
    Request twice = good_request();
    twice.origins = {"http://127.0.0.1:40123", "http://127.0.0.1:40123"};
    CHECK(status_of(twice) == 403);
}

TEST_CASE("without the token there is nothing", "[preview]") {
    for (const char* target :
         {"/", "/p/1/", "/0123456789abcdef", "/0123456789abcde/", "/0123456789abcdeF/",
          "/0123456789abcdef0/", "/x0123456789abcdef/", "//0123456789abcdef/",
          "/%30123456789abcdef/", "/0123456789abcdeg/"}) {
        INFO(target);
        CHECK(status_of(good_request(target)) == 403);
    }
    CHECK(status_of(good_request("http://127.0.0.1:40123/0123456789abcdef/")) == 400);
    CHECK(status_of(good_request("*")) == 400);
    CHECK(status_of(good_request("")) == 400);
}

TEST_CASE("a reading with a body, or of another version of HTTP, is refused", "[preview]") {
    Request body = good_request();
    body.has_body = true;
    CHECK(status_of(body) == 400);
    Request old = good_request();
    old.version = 10;
    CHECK(status_of(old) == 505);
}

TEST_CASE("a field that goes on in the next line is refused", "[preview]") {
    CHECK_FALSE(preview::has_folded_line("GET / HTTP/1.1\r\nHost: a b\r\nX: y"));
    CHECK(preview::has_folded_line("GET / HTTP/1.1\r\nX: y\r\n z"));
    CHECK(preview::has_folded_line("GET / HTTP/1.1\r\nX: y\r\n\tz"));
    Request folded = good_request();
    folded.has_folded_field = true;
    CHECK(status_of(folded) == 400);
}

TEST_CASE("the door lets one in, from any page, and shows the way", "[preview]") {
    preview::Access access = kAccess;
    access.door = "fedcba9876543210";
    Request request = good_request("/fedcba9876543210/");
    request.fetch_sites = {"cross-site"};
    Request other = request;
    other.hosts = {"evil.example"};
    CHECK_FALSE(enter(other, access));
    CHECK_FALSE(enter(good_request(), access));
    CHECK_FALSE(enter(good_request("/fedcba9876543210"), access));
    const auto way = enter(request, access);
    REQUIRE(way);
    CHECK(way->body->find("0;url=/0123456789abcdef/") != std::string::npos);
    CHECK_FALSE(enter(request, access));
    CHECK_FALSE(enter(good_request("//"), access));
}

TEST_CASE("the routes are those of the table and no other", "[preview]") {
    CHECK(preview::parse_route("").kind == Kind::list);
    CHECK(preview::parse_route("estilo.css").kind == Kind::style);
    CHECK(preview::parse_route("eventos").kind == Kind::list_events);
    CHECK(preview::parse_route("p/1/").kind == Kind::ficha);
    CHECK(preview::parse_route("p/12/").programme == 12);
    CHECK(preview::parse_route("p/700/hallazgos").kind == Kind::findings);
    CHECK(preview::parse_route("p/700/eventos").kind == Kind::programme_events);
    const preview::Route picture = preview::parse_route("p/3/pagina-12-4.png");
    CHECK(picture.kind == Kind::png);
    CHECK((picture.programme == 3 && picture.content == 12 && picture.page == 4));
    for (const char* path : {"..",
                             "../",
                             "p",
                             "p/",
                             "p/1",
                             "p//",
                             "p/0/",
                             "p/01/",
                             "p/-1/",
                             "p/+1/",
                             "p/1/../",
                             "p/1/..",
                             "p/1/documento.html/",
                             "p/1/documento.html?",
                             "p/1/DOCUMENTO.HTML",
                             "p/1%2f",
                             "p/1/%2e%2e/",
                             "p/1\\",
                             "estilo.css?x",
                             "estilo.css#",
                             "./estilo.css",
                             "estilo.css/",
                             "p/9999999999/",
                             "p/1e3/",
                             "p/ 1/",
                             "p/1/pagina-1-0.png",
                             "p/1/pagina--1.png",
                             "p/1/pagina-1-1.png.png",
                             "p/1/pagina-1.png",
                             "inputs/ficha-monitoreo/rdd-2019.json",
                             "etc/passwd"}) {
        INFO(path);
        CHECK(preview::parse_route(path).kind == Kind::unknown);
    }
}

TEST_CASE("no answer may be kept, framed by others, or read as another type", "[preview]") {
    for (const auto policy :
         {preview::Policy::page, preview::Policy::document, preview::Policy::data}) {
        const preview::Response response = preview::respond("x", "text/plain", policy);
        CHECK(field(response, "Cache-Control") == "no-store");
        CHECK(field(response, "X-Content-Type-Options") == "nosniff");
        CHECK(field(response, "Referrer-Policy") == "no-referrer");
        CHECK(field(response, "Cross-Origin-Resource-Policy") == "same-origin");
        const std::string content = field(response, "Content-Security-Policy");
        CHECK(content.starts_with("default-src 'none'"));
        CHECK(content.find("unsafe-eval") == std::string::npos);
        CHECK(content.find("http") == std::string::npos);
        CHECK(content.find("frame-ancestors") != std::string::npos);
    }
    const auto page = preview::respond("x", "text/html", preview::Policy::page);
    CHECK(field(page, "Content-Security-Policy").find("unsafe") == std::string::npos);
    const auto document = preview::respond("x", "text/html", preview::Policy::document);
    CHECK(field(document, "Content-Security-Policy").find("script-src") == std::string::npos);
}

TEST_CASE("a head is read in whatever parts it comes", "[preview]") {
    const std::string head =
        "GET /x/ HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: none\r\nHost: b\r\n\r\n";
    for (std::size_t cut = 1; cut < head.size(); ++cut) {
        preview::HeadReader reader{8192};
        INFO(cut);
        CHECK(reader.take(head.substr(0, cut)) == preview::HeadReader::State::partial);
        REQUIRE(reader.take(head.substr(cut)) == preview::HeadReader::State::whole);
        const Request request = reader.request();
        CHECK(request.method == "GET");
        CHECK(request.target == "/x/");
        CHECK(request.hosts == std::vector<std::string>{"a", "b"});
        CHECK(request.fetch_sites == std::vector<std::string>{"none"});
        CHECK_FALSE(request.has_body);
        CHECK_FALSE(request.has_folded_field);
    }
    preview::HeadReader folded{8192};
    CHECK(folded.take("GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n") == preview::HeadReader::State::whole);
    CHECK(folded.request().has_folded_field);
    preview::HeadReader followed{8192};
    CHECK(followed.take("GET / HTTP/1.1\r\nX: a\r\n\r\nA: b\r\n c") ==
          preview::HeadReader::State::whole);
    CHECK_FALSE(followed.request().has_folded_field);
    preview::HeadReader large{64};
    CHECK(large.take("GET / HTTP/1.1\r\nX: " + std::string(100, 'a')) ==
          preview::HeadReader::State::bad);
    CHECK(large.status() == 431);
    preview::HeadReader strange{8192};
    CHECK(strange.take("\x16\x03\x01\r\n\r\n") == preview::HeadReader::State::bad);
    CHECK(strange.status() == 400);
}
