// A workbook is a zip of XML parts: header, name, compressed part, and so on, then a directory.
#include <algorithm>
#include <array>
#include <vector>
#include <zlib.h>

#include "writers/tabla/table_writer.hpp"

namespace generator::writers::tabla {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 16U;

/// The bytes of the file, in order.
class Input {
  public:
    explicit Input(const Source& source) : source_{source}, buffer_(kBuffer) {}

    /// What is there and not yet taken; empty at the end of the file.
    [[nodiscard]] std::span<char> peek() {
        if (begin_ == end_) {
            begin_ = 0;
            end_ = source_(buffer_);
        }
        return std::span{buffer_}.subspan(begin_, end_ - begin_);
    }
    void take(std::size_t count) { begin_ += count; }

    /// The next `count` bytes; fewer only at the end of the file.
    [[nodiscard]] std::string read(std::size_t count) {
        std::string result;
        while (result.size() < count) {
            const auto there = peek();
            if (there.empty()) {
                break;
            }
            const std::size_t some = std::min(there.size(), count - result.size());
            result.append(there.data(), some);
            take(some);
        }
        return result;
    }

  private:
    const Source& source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint32_t result = 0;
    for (std::size_t i = size; i > 0; --i) {
        result = (result << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return result;
}

/// Reads the XML of one part as it comes: counts cells, keeps its end.
class Part {
  public:
    void add(std::string_view text) {
        for (const char c : text) {
            cells_ += before_ == '<' && last_ == 'c' && c == ' ' ? 1U : 0U;
            before_ = last_;
            last_ = c;
        }
        constexpr std::size_t kEnd = 64;
        end_ += text.substr(text.size() - std::min(text.size(), kEnd));
        end_.erase(0, end_.size() - std::min(end_.size(), kEnd));
    }
    [[nodiscard]] std::uint64_t cells() const { return cells_; }
    /// Its last tag closes its first.
    [[nodiscard]] bool is_closed() const {
        const auto at = end_.rfind('<');
        const auto last = end_.find_last_not_of("\r\n ");
        return at != std::string::npos && last != std::string::npos && end_[last] == '>' &&
               (end_.substr(at, 2) == "</" || end_.substr(last - 1, 2) == "/>");
    }

  private:
    std::uint64_t cells_ = 0;
    std::string end_;
    char before_ = '\0';
    char last_ = '\0';
};

class Inflater {
  public:
    Inflater() { is_ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// One whole stream from the input; false if it is broken. Gives its checksum.
    [[nodiscard]] bool inflate_all(Input& input, Part& part, std::uint32_t& checksum) {
        int status = is_ready_ ? Z_OK : Z_MEM_ERROR;
        auto sum = crc32(0, nullptr, 0);
        std::vector<char> out(kBuffer);
        while (status == Z_OK) {
            const auto there = input.peek();
            if (there.empty()) {
                return false;
            }
            stream_.next_in = reinterpret_cast<Bytef*>(there.data());
            stream_.avail_in = static_cast<uInt>(there.size());
            do {
                stream_.next_out = reinterpret_cast<Bytef*>(out.data());
                stream_.avail_out = static_cast<uInt>(out.size());
                status = inflate(&stream_, Z_NO_FLUSH);
                const std::size_t made = out.size() - stream_.avail_out;
                sum =
                    crc32(sum, reinterpret_cast<const Bytef*>(out.data()), static_cast<uInt>(made));
                part.add({out.data(), made});
            } while (status == Z_OK && stream_.avail_out == 0);
            status = status == Z_BUF_ERROR ? Z_OK : status;
            input.take(there.size() - stream_.avail_in);
        }
        checksum = static_cast<std::uint32_t>(sum);
        return status == Z_STREAM_END;
    }

  private:
    z_stream stream_{};
    bool is_ready_ = false;
};

}  // namespace

bool is_whole_workbook(const Source& source, std::uint64_t cells) {
    constexpr std::uint32_t kLocalHeader = 0x04034B50;
    constexpr std::uint32_t kDirectory = 0x02014B50;
    constexpr std::size_t kHeaderRest = 26;
    Input input{source};
    std::uint64_t found = 0;
    for (;;) {
        const std::string signature = input.read(4);
        if (signature.size() < 4 || number_at(signature, 0, 4) != kLocalHeader) {
            return signature.size() == 4 && number_at(signature, 0, 4) == kDirectory &&
                   found == cells;
        }
        const std::string header = input.read(kHeaderRest);
        if (header.size() < kHeaderRest || number_at(header, 4, 2) != Z_DEFLATED) {
            return false;
        }
        const std::string name = input.read(number_at(header, 22, 2));
        const std::string extra = input.read(number_at(header, 24, 2));
        Part part;
        std::uint32_t checksum = 0;
        if (!Inflater{}.inflate_all(input, part, checksum) || !part.is_closed() ||
            checksum != number_at(header, 10, 4)) {
            return false;
        }
        found += name.starts_with("xl/worksheets/") ? part.cells() : 0;
    }
}

}  // namespace generator::writers::tabla
