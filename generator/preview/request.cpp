#include "preview/request.hpp"

#include <algorithm>

#include "writers/html/escape.hpp"

namespace generator::preview {
namespace {

constexpr std::string_view kCommonPolicy = "; base-uri 'none'; form-action 'none'";

/// Takes the same time wherever they differ, so that nobody finds the token letter by letter.
bool is_same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) {
        return false;
    }
    int difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        difference |= one[i] ^ other[i];
    }
    return difference == 0;
}

bool are_all(const std::vector<std::string>& values, std::string_view wanted) {
    return std::ranges::all_of(values, [&](const std::string& value) { return value == wanted; });
}

/// A browser says who asks: a page of ours, or the person who typed the address.
bool is_own_site(const std::vector<std::string>& values) {
    return std::ranges::all_of(
        values, [](const std::string& value) { return value == "same-origin" || value == "none"; });
}

/// "/<token>/..." without the letters that could hide another path.
bool has_token(std::string_view target, std::string_view token) {
    return target.size() >= token.size() + 2 && target.front() == '/' &&
           is_same(target.substr(1, token.size()), token) && target[token.size() + 1] == '/';
}

std::string content_policy(Policy policy) {
    std::string result;
    switch (policy) {
        case Policy::page:
            result =
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                "font-src data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'";
            break;
        case Policy::document:
            result =
                "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
                "frame-ancestors 'self'";
            break;
        case Policy::data:
            result = "default-src 'none'; frame-ancestors 'self'";
            break;
    }
    return result.append(kCommonPolicy);
}

}  // namespace

bool has_folded_line(std::string_view head) {
    return head.find("\r\n ") != std::string_view::npos ||
           head.find("\r\n\t") != std::string_view::npos;
}

std::optional<Response> enter(const Request& request, Access& access) {
    const bool is_there = !access.door.empty() && request.method == "GET" &&
                          request.version == 11 && !request.has_body && !request.has_folded_field &&
                          request.hosts.size() == 1 && are_all(request.hosts, access.host) &&
                          is_same(request.target, "/" + access.door + "/");
    if (!is_there) {
        return std::nullopt;
    }
    access.door.clear();
    const std::string way = "/" + access.token + "/";
    return respond(
        "<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head><meta charset=\"utf-8\"><meta "
        "http-equiv=\"refresh\" content=\"0;url=" +
            way + "\"><title>Vista previa — fichas</title></head>\n<body><main><p><a href=\"" +
            way + "\">Abrir la vista previa</a></p></main></body>\n</html>\n",
        "text/html; charset=utf-8", Policy::page);
}

std::optional<Response> refuse(const Request& request, const Access& access) {
    if (request.method != "GET" && request.method != "HEAD") {
        return refusal(405, "Aquí solo se lee: GET o HEAD.");
    }
    if (request.version != 11) {
        return refusal(505, "Se responde a HTTP/1.1.");
    }
    if (request.has_folded_field) {
        return refusal(400, "Un campo de la petición sigue en otra línea.");
    }
    if (request.has_body) {
        return refusal(400, "Una lectura no lleva cuerpo.");
    }
    if (request.hosts.size() != 1 || !are_all(request.hosts, access.host)) {
        return refusal(421, "La dirección no es la de este programa.");
    }
    if (!are_all(request.origins, "http://" + access.host) || request.origins.size() > 1 ||
        !is_own_site(request.fetch_sites)) {
        return refusal(403, "La petición viene de otra página.");
    }
    if (request.target.empty() || request.target.front() != '/') {
        return refusal(400, "La dirección no es de las que se leen aquí.");
    }
    if (!has_token(request.target, access.token)) {
        return refusal(403, "Falta la clave: use la dirección que imprimió «fichas ver».");
    }
    return std::nullopt;
}

std::string_view path_of(const Request& request, const Access& access) {
    return std::string_view{request.target}.substr(access.token.size() + 2);
}

Response refusal(std::uint32_t status, std::string_view why) {
    std::string body =
        "<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head><meta charset=\"utf-8\">"
        "<title>No se puede mostrar — fichas</title></head>\n<body><main><h1>No se puede "
        "mostrar</h1><p>";
    writers::html::append_escaped(body, why);
    body += "</p></main></body>\n</html>\n";
    Response result = respond(std::move(body), "text/html; charset=utf-8", Policy::page);
    result.status = status;
    return result;
}

std::vector<Field> head_of(const Response& response) {
    std::vector<Field> result{
        {"Content-Type", std::string{response.type}},
        {"Content-Security-Policy", content_policy(response.policy)},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cache-Control", "no-store"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Connection", "close"},
    };
    if (response.status == 405) {
        result.emplace_back("Allow", "GET, HEAD");
    }
    if (!response.file_name.empty()) {
        result.emplace_back("Content-Disposition",
                            "inline; filename=\"" + response.file_name + "\"");
    }
    return result;
}

Response respond(std::string body, std::string_view type, Policy policy) {
    return {.type = type,
            .policy = policy,
            .body = std::make_shared<const std::string>(std::move(body))};
}

}  // namespace generator::preview
