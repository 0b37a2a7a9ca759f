#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/deflater.hpp"
#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {

/// The bytes of a PDF 1.7 file with object streams and a cross-reference stream, which libharu
/// cannot write: a tagged ficha is 2,4 times larger without them.
class CompactSave {
  public:
    CompactSave();

    /// The object has no entries but those of `define`.
    void mark_own(ObjectId id);
    /// The number is not used in the file.
    void mark_free(ObjectId id);
    void define(ObjectId id, std::string_view entries);
    /// Writes a stream at once; `bytes` as they go into the file.
    void write_stream(ObjectId id, std::string_view entries, std::string_view bytes,
                      bool is_deflated);
    /// Whether libharu must still give its text.
    [[nodiscard]] bool is_pending(ObjectId id);
    void set_libharu_text(ObjectId id, std::string_view text);
    /// Objects from this number on are many, small and alike: they have a stream of their own.
    void set_first_alike(ObjectId id) { first_alike_ = id; }

    [[nodiscard]] std::string finish(ObjectId catalog, ObjectId information, Deflater& deflater);

  private:
    enum class State : std::uint8_t { libharu, own, stream, object_stream, free };
    struct Object {
        State state = State::libharu;
        std::uint32_t at = 0;  // stream: offset in the file; object_stream: its number
        std::uint32_t index = 0;
        std::uint32_t text_begin = 0;  // entries of `define`, in text_
        std::uint32_t text_size = 0;
        std::uint32_t libharu_begin = 0;  // what libharu wrote, in text_
        std::uint32_t libharu_size = 0;
    };

    [[nodiscard]] Object& object(ObjectId id);
    void append_object(std::string& out, const Object& object) const;
    void write_object_streams(Deflater& deflater);
    void write_object_stream(std::span<const ObjectId> ids, Deflater& deflater);
    void write_cross_references(ObjectId catalog, ObjectId information, Deflater& deflater);

    std::vector<Object> objects_;
    ObjectId first_alike_ = std::numeric_limits<ObjectId>::max();
    std::string text_;
    std::string out_;
};

}  // namespace generator::writers::pdf
