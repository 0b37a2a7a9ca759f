#include "preview/http.hpp"

#include <algorithm>
#include <vector>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/status.hpp>

namespace generator::preview {
namespace {

namespace http = boost::beast::http;

std::vector<std::string> values_of(const http::fields& fields, std::string_view name) {
    std::vector<std::string> result;
    const auto range = fields.equal_range(boost::beast::string_view{name.data(), name.size()});
    for (auto field = range.first; field != range.second; ++field) {
        result.emplace_back(field->value());
    }
    return result;
}

bool announces_body(const http::fields& fields) {
    if (fields.count(http::field::transfer_encoding) > 0) {
        return true;
    }
    return std::ranges::any_of(values_of(fields, "Content-Length"),
                               [](const std::string& value) { return value != "0"; });
}

}  // namespace

struct HeadReader::Parser : http::request_parser<http::empty_body> {};

HeadReader::HeadReader(std::uint32_t most_bytes) : parser_{std::make_unique<Parser>()} {
    parser_->header_limit(most_bytes);
    parser_->body_limit(0);
}

HeadReader::~HeadReader() = default;

HeadReader::State HeadReader::take(std::string_view bytes) {
    raw_ += bytes;
    left_ += bytes;
    boost::system::error_code fault;
    // One buffer: the parser would gather several into one of its own.
    const boost::asio::const_buffer given{left_.data(), left_.size()};
    left_.erase(0, parser_->put(given, fault));
    if (fault == http::error::need_more || (!fault && !parser_->is_header_done())) {
        return State::partial;
    }
    if (fault) {
        status_ = fault == http::error::header_limit ? 431 : 400;
        return State::bad;
    }
    return State::whole;
}

Request HeadReader::request() const {
    const auto& message = parser_->get();
    const std::string_view raw{raw_};
    return {.method = std::string{message.method_string()},
            .target = std::string{message.target()},
            .version = static_cast<std::int32_t>(message.version()),
            .hosts = values_of(message, "Host"),
            .origins = values_of(message, "Origin"),
            .fetch_sites = values_of(message, "Sec-Fetch-Site"),
            .has_body = announces_body(message),
            .has_folded_field = has_folded_line(raw.substr(0, raw.find("\r\n\r\n")))};
}

std::string print_head(const Response& response) {
    std::string result = "HTTP/1.1 " + std::to_string(response.status) + " ";
    result += http::obsolete_reason(static_cast<http::status>(response.status)).to_string();
    for (const auto& [name, value] : head_of(response)) {
        result.append("\r\n").append(name).append(": ").append(value);
    }
    if (!response.is_endless) {
        const std::size_t size = response.body == nullptr ? 0 : response.body->size();
        result += "\r\nContent-Length: " + std::to_string(size);
    }
    return result + "\r\n\r\n";
}

}  // namespace generator::preview
