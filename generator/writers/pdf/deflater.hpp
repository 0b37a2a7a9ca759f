#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace generator::writers::pdf {

/// How hard a stream is compressed. `quick` takes half the time: for what gains little by more.
enum class Effort : std::uint8_t { thorough, quick };

/// zlib streams by libdeflate: `thorough` has the size of zlib 6 in half its time.
class Deflater {
  public:
    Deflater();
    /// The compressed bytes; they hold until the next call.
    [[nodiscard]] std::string_view deflate(std::string_view bytes,
                                           Effort effort = Effort::thorough);

  private:
    struct Deleter {
        void operator()(libdeflate_compressor* compressor) const;
    };
    using Compressor = std::unique_ptr<libdeflate_compressor, Deleter>;

    [[nodiscard]] static Compressor make(int level);

    Compressor thorough_;
    Compressor quick_;
    std::string buffer_;
};

/// That of this thread: its tables are as large as several documents, and hold nothing from one
/// stream to the next.
[[nodiscard]] Deflater& worker_deflater();

}  // namespace generator::writers::pdf
