#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Keys whose bytes compare as the columns and rows of the table follow each other.
namespace generator::consolidado {

/// Numbers go before texts, and by their value.
void append_number_key(std::string& key, std::uint64_t number);
void append_text_key(std::string& key, std::string_view text);
/// A number if `text` is one of at most 18 digits ("07"), else a text.
void append_natural_key(std::string& key, std::string_view text);
/// Part by part between dots: "componente.2.gasto" goes before "componente.10.gasto".
void append_id_key(std::string& key, std::string_view id);

[[nodiscard]] bool is_whole_number(std::string_view text);

}  // namespace generator::consolidado
