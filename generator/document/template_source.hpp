#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/diagnostic.hpp"

namespace generator::document {

/// The text of a template, for saying where a fault stands. pugixml keeps the offset of elements
/// and texts; attributes and braces are looked for from there.
class TemplateSource {
  public:
    TemplateSource(std::string_view bytes, std::string_view file) : bytes_{bytes}, file_{file} {}

    void fault_at(std::size_t offset, std::string_view code, std::string message, std::string hint);
    void fault(const pugi::xml_node& node, std::string_view code, std::string message,
               std::string hint);
    /// At the value of an attribute, `shift` bytes into it.
    void fault(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
               std::string_view code, std::string message, std::string hint, std::size_t shift = 0);
    /// At the brace that opens the binding number `index` of a text.
    void fault_in_text(const pugi::xml_node& text, std::size_t index, std::string_view code,
                       std::string message, std::string hint);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] const base::Diagnostics& faults() const { return faults_; }

  private:
    [[nodiscard]] std::size_t offset_of(const pugi::xml_node& node) const;

    std::string_view bytes_;
    std::string_view file_;
    base::Diagnostics faults_;
};

/// "¿Quiso decir «x»?", or what there is to choose from when nothing is near.
[[nodiscard]] std::string suggest(std::string_view name,
                                  const std::vector<std::string_view>& candidates);

}  // namespace generator::document
