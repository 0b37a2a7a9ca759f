#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fonts/fonts.hpp"
#include "writers/pdf/glyph_codes.hpp"

namespace generator::writers::pdf {

/// A subset of a face as a file holds it, but for the numbers of its objects.
struct PreparedFont {
    std::string program_entries;  // "/Length1 6224"
    std::string program;          // deflated
    std::string descriptor;       // entries
    std::string font;             // entries
};

/// The fonts of a worker's documents. A subset that was cut and compressed for one document is kept
/// for the next that uses the same letters; that never changes a byte of any of them.
class FontBank {
  public:
    explicit FontBank(std::shared_ptr<const fonts::Fonts> fonts);

    [[nodiscard]] const fonts::Fonts& fonts() const { return *fonts_; }
    [[nodiscard]] const GlyphCodes& codes() const { return codes_; }
    /// The subset with these codes. The reference holds until the next call.
    [[nodiscard]] const PreparedFont& font(FontKey key, const CodeSet& used);
    /// The ToUnicode of the fonts of a part that use these codes, deflated. Holds until the next
    /// call.
    [[nodiscard]] std::string_view to_unicode(std::size_t part, const CodeSet& used);

  private:
    void make_room();

    std::shared_ptr<const fonts::Fonts> fonts_;
    GlyphCodes codes_;
    std::vector<std::unordered_map<CodeSet, std::string>> to_unicode_;  // by part
    std::vector<std::unordered_map<CodeSet, PreparedFont>> prepared_;
    std::size_t kept_ = 0;
};

}  // namespace generator::writers::pdf
