#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace generator::preview {

/// HTML in the making: `raw` is ours, `text` is data and escaped.
class Html {
  public:
    Html& raw(std::string_view html) {
        out_ += html;
        return *this;
    }
    Html& text(std::string_view data);
    Html& number(std::size_t value) { return raw(std::to_string(value)); }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

/// What all pages begin and end with.
struct Frame {
    std::string title;
    std::string_view up;      // from the page to the list: "", "../../"
    std::string_view kind;    // class of its body
    std::size_t version = 0;  // of what it shows
    std::size_t content = 0;  // of the outputs that it shows
};
void begin_page(Html& html, const Frame& frame);
void end_page(Html& html);

/// "inputs/a.json:12:7"
[[nodiscard]] std::string place_text(const base::Place& place);
[[nodiscard]] std::size_t count_of(const base::Diagnostics& diagnostics, base::Severity severity);
/// The errors first, at most `most` of them: a list of code, place and message.
void add_faults(Html& html, const base::Diagnostics& diagnostics, std::size_t most);

}  // namespace generator::preview
