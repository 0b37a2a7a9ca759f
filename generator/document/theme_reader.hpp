#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/theme.hpp"
#include "load/from_bytes.hpp"

namespace generator::document {

/// Theme file -> Theme; every fault in one pass. Values in theme_values.cpp, objects in theme.cpp.
class ThemeReader {
  public:
    ThemeReader(std::string_view bytes, std::string_view file)
        : bytes_{bytes}, file_{file}, tape_{load::read_tape(bytes, file)} {}

    base::Result<Theme> read();

  private:
    using Names = std::vector<std::string_view>;
    /// How to read one key of an object of type T.
    template <class T>
    struct Field {
        std::string_view name;
        void (*read)(ThemeReader& reader, std::uint32_t node, T& object);
    };

    [[nodiscard]] const load::Node& at(std::uint32_t node) const { return tape_.nodes[node]; }
    void fault(std::uint32_t node, std::string_view code, std::string message, std::string hint);
    void unknown(std::uint32_t node, std::string_view what, const Names& known);
    bool expect(std::uint32_t node, load::Kind kind, std::string_view what);

    void read_length(std::uint32_t node, base::Length& length);
    void read_color(std::uint32_t node, Color& color);
    void read_flag(std::uint32_t node, bool& flag);
    void read_face(std::uint32_t node, Face& face);
    void read_align(std::uint32_t node, Align& align);
    void read_style_name(std::uint32_t node, std::uint16_t& style);
    void read_optional_color(std::uint32_t node, bool& is_there, Color& color);

    template <class T, std::size_t N>
    void read_object(std::uint32_t node, const std::array<Field<T>, N>& fields, T& object);
    template <class T, std::size_t N>
    void read_list(std::uint32_t node, const std::array<Field<T>, N>& fields, std::vector<T>& list);

    void read_colors(std::uint32_t node);
    void read_series(std::uint32_t node);
    void check_needed();

    static const std::array<Field<BlockStyle>, 14> kStyleFields;
    static const std::array<Field<TableStyle>, 14> kTableFields;
    static const std::array<Field<PageStyle>, 6> kPageFields;
    static const std::array<Field<Theme>, 4> kRoleFields;

    std::string_view bytes_;
    std::string_view file_;
    load::Tape tape_;
    Theme theme_;
    struct NamedColor {
        std::string_view name;
        Color color;
    };
    std::vector<NamedColor> colors_;
    base::Diagnostics faults_;
};

}  // namespace generator::document
