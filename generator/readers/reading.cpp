#include "readers/reading.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace generator::readers {
namespace {

constexpr std::string_view kFormat = "fichas lectura 1";

class Encoder {
  public:
    void put(std::string_view bytes) {
        put(bytes.size());
        out_ += bytes;
    }
    void put(std::uint64_t number) { out_ += std::to_string(number) + ":"; }
    void put(const base::Sha256& hash) { out_.append(hash.begin(), hash.end()); }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

// The fewest bytes of each thing of which there may be many: an empty text is "0:".
constexpr std::size_t kLeastText = 2;
constexpr std::size_t kLeastHash = std::tuple_size_v<base::Sha256>;
constexpr std::size_t kLeastPart = kLeastHash + kLeastText;
constexpr std::size_t kLeastStretch = 2 * kLeastText + kLeastHash;
constexpr std::size_t kLeastPage = kLeastText + 2 * kLeastHash + kLeastPart;

/// After the first thing that is not as it should be, everything is empty.
class Decoder {
  public:
    explicit Decoder(std::string_view bytes) : rest_{bytes} {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        const char* end = rest_.data() + rest_.size();
        const auto [after, error] = std::from_chars(rest_.data(), end, value);
        if (error != std::errc{} || after == end || *after != ':') {
            fail();
            return 0;
        }
        rest_.remove_prefix(static_cast<std::size_t>(after - rest_.data()) + 1);
        return value;
    }
    std::string text() {
        const std::uint64_t size = number();
        if (size > rest_.size()) {
            fail();
            return {};
        }
        std::string result{rest_.substr(0, size)};
        rest_.remove_prefix(size);
        return result;
    }
    base::Sha256 hash() {
        base::Sha256 result{};
        if (rest_.size() < result.size()) {
            fail();
            return result;
        }
        std::transform(rest_.begin(), rest_.begin() + result.size(), result.begin(),
                       [](char c) { return static_cast<std::uint8_t>(c); });
        rest_.remove_prefix(result.size());
        return result;
    }
    /// How many things follow, each of `least` bytes or more: never more than there is room for.
    std::uint64_t count(std::size_t least) {
        const std::uint64_t value = number();
        if (value > rest_.size() / least) {
            fail();
            return 0;
        }
        return value;
    }
    [[nodiscard]] bool is_good() const { return is_good_; }
    [[nodiscard]] bool is_at_end() const { return is_good_ && rest_.empty(); }

  private:
    void fail() {
        is_good_ = false;
        rest_ = {};
    }

    std::string_view rest_;
    bool is_good_ = true;
};

void put_part(Encoder& out, const Part& part) {
    out.put(part.hash);
    out.put(part.text);
}

Part take_part(Decoder& in) {
    Part part;
    part.hash = in.hash();
    part.text = in.text();
    return part;
}

void put_page(Encoder& out, const ReadPage& page) {
    out.put(page.stretches.size());
    for (const Stretch& stretch : page.stretches) {
        out.put(stretch.tag);
        out.put(stretch.text);
        out.put(stretch.drawing);
    }
    out.put(page.fonts);
    put_part(out, page.annotations);
    out.put(page.rest);
}

ReadPage take_page(Decoder& in) {
    ReadPage page;
    for (std::uint64_t left = in.count(kLeastStretch); left > 0 && in.is_good(); --left) {
        Stretch stretch;
        stretch.tag = in.text();
        stretch.text = in.text();
        stretch.drawing = in.hash();
        page.stretches.push_back(std::move(stretch));
    }
    page.fonts = in.hash();
    page.annotations = take_part(in);
    page.rest = in.hash();
    return page;
}

}  // namespace

std::string encode(const Outcome& outcome) {
    Encoder out;
    const Reading& reading = outcome.reading;
    out.put(kFormat);
    out.put(static_cast<std::uint64_t>(outcome.reason));
    out.put(static_cast<std::uint64_t>(reading.is_damaged ? 1 : 0));
    out.put(reading.attachments.size());
    for (const Attached& attached : reading.attachments) {
        out.put(attached.name);
        out.put(attached.bytes);
    }
    out.put(reading.pages.size());
    for (const ReadPage& page : reading.pages) {
        put_page(out, page);
    }
    out.put(reading.metadata.size());
    for (const auto& [name, value] : reading.metadata) {
        out.put(name);
        out.put(value);
    }
    out.put(reading.parts.size());
    for (const auto& [name, part] : reading.parts) {
        out.put(name);
        put_part(out, part);
    }
    return out.take();
}

std::optional<Outcome> decode(std::string_view bytes) {
    Decoder in{bytes};
    Outcome outcome;
    Reading& reading = outcome.reading;
    const std::string format = in.text();
    const std::uint64_t reason = in.number();
    if (format != kFormat || reason > static_cast<std::uint64_t>(Unreadable::too_large)) {
        return std::nullopt;
    }
    outcome.reason = static_cast<Unreadable>(reason);
    reading.is_damaged = in.number() != 0;
    for (std::uint64_t left = in.count(2 * kLeastText); left > 0 && in.is_good(); --left) {
        std::string name = in.text();
        reading.attachments.push_back({.name = std::move(name), .bytes = in.text()});
    }
    for (std::uint64_t left = in.count(kLeastPage); left > 0 && in.is_good(); --left) {
        reading.pages.push_back(take_page(in));
    }
    for (std::uint64_t left = in.count(2 * kLeastText); left > 0 && in.is_good(); --left) {
        const std::string name = in.text();
        reading.metadata[name] = in.text();
    }
    for (std::uint64_t left = in.count(kLeastText + kLeastPart); left > 0 && in.is_good(); --left) {
        const std::string name = in.text();
        reading.parts[name] = take_part(in);
    }
    return in.is_at_end() ? std::optional{std::move(outcome)} : std::nullopt;
}

}  // namespace generator::readers
