#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "preview/request.hpp"

// HTTP/1.1 as bytes: no socket.
namespace generator::preview {

/// Reads the head of one request, in parts as they come.
class HeadReader {
  public:
    enum class State : std::uint8_t {
        partial,  // more bytes are needed
        whole,
        bad,
    };

    explicit HeadReader(std::uint32_t most_bytes);
    ~HeadReader();
    HeadReader(const HeadReader&) = delete;
    HeadReader& operator=(const HeadReader&) = delete;

    /// After `whole` or `bad` nothing more is taken.
    [[nodiscard]] State take(std::string_view bytes);
    /// Of a whole head.
    [[nodiscard]] Request request() const;
    /// What a bad head deserves: 400, or 431 if it is too large.
    [[nodiscard]] std::uint32_t status() const { return status_; }

  private:
    struct Parser;  // Beast stays out of this header

    std::unique_ptr<Parser> parser_;
    std::string raw_;   // what came: the parser joins lines that should not be
    std::string left_;  // of it, what the parser did not take yet
    std::uint32_t status_ = 400;
};

/// The head of an answer, with the blank line that ends it.
[[nodiscard]] std::string print_head(const Response& response);

}  // namespace generator::preview
