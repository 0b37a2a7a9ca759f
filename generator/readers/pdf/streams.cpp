#include "readers/pdf/streams.hpp"

#include <algorithm>
#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace generator::readers::pdf {
namespace {

/// Keeps what a stream gives while there is room for it.
class Sink : public Pipeline {
  public:
    explicit Sink(std::size_t room) : Pipeline{"sink", nullptr}, room_{room} {}

    void write(unsigned char const* data, std::size_t size) override {
        if (size > room_ - kept_.size()) {
            is_full_ = true;
            throw std::length_error{"full"};  // qpdf ends this stream and says so; `take` does too
        }
        kept_.append(static_cast<const char*>(static_cast<const void*>(data)), size);
    }
    void finish() override {}

    [[nodiscard]] std::string take(std::size_t& left) {
        if (is_full_) {
            throw TooLarge{};
        }
        left -= kept_.size();
        return std::move(kept_);
    }

  private:
    std::size_t room_;
    std::string kept_;
    bool is_full_ = false;
};

}  // namespace

std::string Streams::bytes(const QPDFObjectHandle& stream) { return bytes(stream, left_); }

std::string Streams::bytes(const QPDFObjectHandle& stream, std::size_t most) {
    Sink sink{std::min(most, left_)};
    QPDFObjectHandle object = stream;
    bool is_filtered = false;
    object.pipeStreamData(&sink, &is_filtered, 0, qpdf_dl_generalized);
    return sink.take(left_);
}

std::string Streams::content(const QPDFObjectHandle& page) {
    std::string result;
    QPDFObjectHandle object = page;
    for (const QPDFObjectHandle& stream : object.getPageContents()) {
        result += bytes(stream);
        result += '\n';  // a token never goes from one to the next
    }
    return result;
}

base::Sha256 Streams::hash(const QPDFObjectHandle& stream) {
    const auto known = hashes_.find(stream.getObjGen());
    if (known != hashes_.end()) {
        return known->second;
    }
    return hashes_[stream.getObjGen()] = base::sha256(bytes(stream));
}

}  // namespace generator::readers::pdf
