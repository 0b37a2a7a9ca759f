#include "load/first_values.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace generator::load {
namespace {

/// Receives the parser's events until every key has its value: each returns whether to go on.
class Handler {
  public:
    using Text = nlohmann::json::string_t;

    explicit Handler(std::span<const std::string_view> keys) : keys_{keys}, values_(keys.size()) {}

    bool null() { return skip(); }
    bool boolean(bool /*value*/) { return skip(); }
    bool number_integer(std::int64_t value) { return take(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return take(std::to_string(value)); }
    bool number_float(double /*value*/, const Text& /*text*/) { return skip(); }
    bool string(Text& value) { return take(value); }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // not in JSON text
    bool start_object(std::size_t /*elements*/) { return open(); }
    bool start_array(std::size_t /*elements*/) { return open(); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(Text& name) {
        const auto found = std::ranges::find(keys_, std::string_view{name});
        const bool is_wanted = depth_ == 1 && found != keys_.end();
        wanted_ = is_wanted ? static_cast<std::size_t>(found - keys_.begin()) : keys_.size();
        return true;
    }
    static bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                            const nlohmann::detail::exception& /*error*/) {
        return false;
    }

    [[nodiscard]] std::vector<std::string> values() && { return std::move(values_); }

  private:
    bool open() {
        ++depth_;
        return skip();
    }
    bool close() {
        --depth_;
        return depth_ > 0;
    }
    bool skip() {
        wanted_ = keys_.size();
        return true;
    }
    /// The first value of a key counts: a second one is a fault of its own.
    bool take(std::string value) {
        if (wanted_ < keys_.size() && values_[wanted_].empty()) {
            values_[wanted_] = std::move(value);
            ++found_;
        }
        skip();
        return found_ < keys_.size();
    }

    std::span<const std::string_view> keys_;
    std::vector<std::string> values_;
    std::size_t wanted_ = 0;  // index of the key whose value comes; their number: none
    std::size_t depth_ = 0;
    std::size_t found_ = 0;
};

}  // namespace

std::vector<std::string> first_values(std::string_view bytes,
                                      std::span<const std::string_view> keys) {
    Handler handler{keys};
    static_cast<void>(nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &handler,
                                                nlohmann::json::input_format_t::json, false));
    return std::move(handler).values();
}

}  // namespace generator::load
