#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.hpp"
#include "base/result.hpp"
#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {

/// One PDF file in memory, over libharu as object model: it numbers objects and keeps the page
/// tree and the annotations. Streams and the dictionaries of `define` are our bytes.
///
/// No call fails on its own: the first error of libharu is kept and `finish` gives it instead of a
/// file.
class PdfFile {
  public:
    PdfFile();
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    struct Rectangle {
        base::Length left, bottom, right, top;
    };

    /// A number for a dictionary that `define` will fill.
    [[nodiscard]] ObjectId reserve();
    /// Objects that are reserved from here on are many, small and alike.
    void begin_alike();
    /// Entries of a dictionary, without its brackets; added to those that libharu has for it.
    void define(ObjectId id, std::string_view entries);
    /// A stream that is not compressed: readers of PDF/A look for the XMP in the bytes of the file.
    ObjectId add_stream(std::string_view entries, std::string_view bytes);
    ObjectId add_deflated_stream(std::string_view entries, std::string_view deflated);
    /// A page with its content, after that of the stream `start` if it is not 0. `entries`: its
    /// size, resources and what else libharu does not write.
    [[nodiscard]] ObjectId add_page(ObjectId start, std::string_view content,
                                    std::string_view entries);
    /// A link to an address outside, on the page with this index.
    [[nodiscard]] ObjectId add_link(std::size_t page, const Rectangle& area,
                                    const std::string& address);
    [[nodiscard]] ObjectId catalog() const;
    [[nodiscard]] ObjectId information() const;

    /// The bytes of the file, with object streams; its ID is a hash of them.
    [[nodiscard]] base::Result<std::string> finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace generator::writers::pdf
