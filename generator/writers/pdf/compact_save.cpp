#include "writers/pdf/compact_save.hpp"

#include <algorithm>
#include <array>

#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace generator::writers::pdf {
namespace {

constexpr std::size_t kObjectsPerStream = 2000;  // few documents have more
constexpr std::size_t kRowSize = 7;  // of the cross-reference table: type 1, place 4, index 2
using Row = std::array<std::uint8_t, kRowSize>;

/// First half of the SHA-256 of the file so far, in hexadecimal: the same data has the same ID.
std::string identifier(std::string_view bytes) {
    const std::string hash = base::to_hex(base::sha256(bytes));
    return base::to_upper(std::string_view{hash}.substr(0, hash.size() / 2));
}

}  // namespace

CompactSave::CompactSave() {
    text_.reserve(1U << 17);
    out_.reserve(1U << 16);
    out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";  // four bytes over 127 mark the file as binary
}

CompactSave::Object& CompactSave::object(ObjectId id) {
    if (objects_.size() <= id) {
        objects_.resize(id + 1);
    }
    return objects_[id];
}

void CompactSave::mark_own(ObjectId id) { object(id).state = State::own; }

void CompactSave::mark_free(ObjectId id) { object(id).state = State::free; }

void CompactSave::define(ObjectId id, std::string_view entries) {
    Object& target = object(id);
    target.text_begin = static_cast<std::uint32_t>(text_.size());
    target.text_size = static_cast<std::uint32_t>(entries.size());
    text_ += entries;
}

bool CompactSave::is_pending(ObjectId id) { return object(id).state == State::libharu; }

void CompactSave::set_libharu_text(ObjectId id, std::string_view text) {
    Object& target = object(id);
    target.libharu_begin = static_cast<std::uint32_t>(text_.size());
    target.libharu_size = static_cast<std::uint32_t>(text.size());
    text_ += text;
}

void CompactSave::write_stream(ObjectId id, std::string_view entries, std::string_view bytes,
                               bool is_deflated) {
    Object& target = object(id);
    target.state = State::stream;
    target.at = static_cast<std::uint32_t>(out_.size());
    append_integer(out_, id);
    out_ += " 0 obj\n<<";
    out_ += entries;
    out_ += is_deflated ? "/Filter/FlateDecode/Length " : "/Length ";
    append_integer(out_, static_cast<std::int64_t>(bytes.size()));
    out_ += ">>stream\n";
    out_ += bytes;
    out_ += "\nendstream\nendobj\n";  // PDF/A asks for the line feed before endstream
}

void CompactSave::append_object(std::string& out, const Object& object) const {
    const std::string_view text{text_};
    const std::string_view entries = text.substr(object.text_begin, object.text_size);
    if (object.state == State::own) {
        out += "<<";
        out += entries;
        out += ">>";
        return;
    }
    std::string_view written = text.substr(object.libharu_begin, object.libharu_size);
    if (!entries.empty() && written.size() >= 2) {
        written.remove_suffix(2);  // the ">>" of libharu
        out += written;
        out += entries;
        out += ">>";
    } else {
        out += written;
    }
}

void CompactSave::write_object_stream(std::span<const ObjectId> ids, Deflater& deflater) {
    const auto stream = static_cast<ObjectId>(objects_.size());
    std::string header;
    std::string body;
    std::uint32_t index = 0;
    for (const ObjectId id : ids) {
        append_integer(header, id);
        header += ' ';
        append_integer(header, static_cast<std::int64_t>(body.size()));
        header += ' ';
        append_object(body, objects_[id]);
        body += '\n';
        objects_[id].state = State::object_stream;
        objects_[id].at = stream;
        objects_[id].index = index++;
    }
    std::string entries = "/Type/ObjStm/N ";
    append_integer(entries, static_cast<std::int64_t>(ids.size()));
    entries += "/First ";
    append_integer(entries, static_cast<std::int64_t>(header.size()));
    header += body;
    write_stream(stream, entries, deflater.deflate(header), true);
}

/// Those that are alike stand apart: where all objects share a stream, each is looked for among
/// them, and compressing takes a quarter longer for 1 % of the file.
void CompactSave::write_object_streams(Deflater& deflater) {
    std::vector<ObjectId> ids;
    ids.reserve(objects_.size());
    std::size_t others = 0;
    for (ObjectId id = 1; id < objects_.size(); ++id) {
        if (objects_[id].state == State::own || objects_[id].state == State::libharu) {
            ids.push_back(id);
            others += id < first_alike_ ? 1U : 0U;
        }
    }
    const std::span<const ObjectId> all{ids};
    for (std::size_t first = 0; first < all.size();) {
        const std::size_t end = first < others ? others : all.size();
        const std::size_t count = std::min(end - first, kObjectsPerStream);
        write_object_stream(all.subspan(first, count), deflater);
        first += count;
    }
}

void CompactSave::write_cross_references(ObjectId catalog, ObjectId information,
                                         Deflater& deflater) {
    const auto self = static_cast<ObjectId>(objects_.size());
    const std::size_t start = out_.size();
    const std::string id = identifier(out_);
    object(self).state = State::stream;
    object(self).at = static_cast<std::uint32_t>(start);

    std::string rows;
    rows.reserve(objects_.size() * (kRowSize + 1));
    Row above{};
    for (std::size_t i = 0; i < objects_.size(); ++i) {
        const Object& entry = objects_[i];
        const std::uint32_t type = i == 0 || entry.state == State::free ? 0
                                   : entry.state == State::stream       ? 1
                                                                        : 2;
        const std::uint32_t place = type == 0 ? 0 : entry.at;
        const std::uint32_t index = i == 0 ? 0xFFFF : entry.index;
        const Row row{
            static_cast<std::uint8_t>(type),         static_cast<std::uint8_t>(place >> 24U),
            static_cast<std::uint8_t>(place >> 16U), static_cast<std::uint8_t>(place >> 8U),
            static_cast<std::uint8_t>(place),        static_cast<std::uint8_t>(index >> 8U),
            static_cast<std::uint8_t>(index)};
        std::array<char, kRowSize + 1> less{'\2'};  // PNG predictor "up": less the row above
        for (std::size_t k = 0; k < kRowSize; ++k) {
            less[k + 1] = static_cast<char>(row[k] - above[k]);
        }
        rows.append(less.data(), less.size());
        above = row;
    }
    std::string entries = "/Type/XRef/Root ";
    append_reference(entries, catalog);
    entries += "/Info ";
    append_reference(entries, information);
    entries += "/ID[<" + id + "><" + id + ">]/W[1 4 2]/Size ";
    append_integer(entries, static_cast<std::int64_t>(objects_.size()));
    entries += "/DecodeParms<</Predictor 12/Columns 7>>";
    write_stream(self, entries, deflater.deflate(rows), true);
    out_ += "startxref\n";
    append_integer(out_, static_cast<std::int64_t>(start));
    out_ += "\n%%EOF\n";
}

std::string CompactSave::finish(ObjectId catalog, ObjectId information, Deflater& deflater) {
    write_object_streams(deflater);
    write_cross_references(catalog, information, deflater);
    return std::move(out_);
}

}  // namespace generator::writers::pdf
