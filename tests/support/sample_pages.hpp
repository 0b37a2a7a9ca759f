#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "document/document.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace support {

/// A document and its pages, put together by hand: what layout would give, without layout.
class SamplePages {
  public:
    SamplePages();

    std::uint32_t node(generator::document::Kind kind, std::uint32_t parent);
    std::uint32_t run(std::uint32_t node, std::string_view text,
                      generator::document::RunKind kind = generator::document::RunKind::text,
                      std::uint32_t target = generator::document::kNone);
    void page();
    void begin(generator::layout::MarkKind mark, std::uint32_t node = 0, std::uint32_t run = 0);
    void end();
    /// A line of text at (x, y) in points; gives its width. A final "\u00AD" is a soft hyphen.
    std::int32_t text(std::int32_t x, std::int32_t y, std::string_view letters,
                      generator::document::Face face = generator::document::Face::regular,
                      std::int32_t size = 10);
    void rectangle(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height);
    void line(std::int32_t x, std::int32_t y, std::int32_t width);
    /// begin, text, end.
    void marked(std::uint32_t node, std::int32_t x, std::int32_t y, std::string_view letters);
    void link(std::uint32_t node, std::uint32_t run, std::int32_t x, std::int32_t y,
              std::int32_t width);

    generator::document::Document document;
    generator::layout::Pages pages;
    generator::document::Color color{33, 33, 33};

    [[nodiscard]] static const std::shared_ptr<const generator::fonts::Fonts>& fonts();

  private:
    generator::layout::Item& item(generator::layout::ItemKind kind);

    generator::fonts::Shaper shaper_;
};

/// Two pages with every kind of node, a row split over both, a link, notes and a soft hyphen.
[[nodiscard]] SamplePages two_pages();

}  // namespace support
