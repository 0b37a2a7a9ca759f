#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace generator::writers::pdf {

/// zlib streams by libdeflate: the size of zlib 6 in half its time.
class Deflater {
  public:
    Deflater();
    /// The compressed bytes; they hold until the next call.
    [[nodiscard]] std::string_view deflate(std::string_view bytes);

  private:
    struct Deleter {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Deleter> compressor_;
    std::string buffer_;
};

/// That of this thread: its tables are as large as several documents, and hold nothing from one
/// stream to the next.
[[nodiscard]] Deflater& worker_deflater();

}  // namespace generator::writers::pdf
