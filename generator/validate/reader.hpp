#pragma once

#include <string>
#include <vector>

#include "load/tape.hpp"
#include "model/campo.hpp"
#include "validate/reporter.hpp"
#include "validate/values.hpp"

namespace generator::validate {

/// Fills structs from a tape by their field tables, and reports every fault on the way. Goes on
/// after each: what could not be read stays `no_informado`, with its place.
class Reader {
  public:
    Reader(const load::Tape& tape, const std::vector<model::Procedencia>& procedencias,
           Reporter& reporter)
        : tape_{tape}, procedencias_{procedencias}, reporter_{reporter} {}

    /// `object` is the struct that `table` describes.
    void read_object(const model::TablaCampos& table, std::uint32_t node, void* object);

  private:
    void read_field(const model::Campo& campo, std::uint32_t node, void* member);
    void read_scalar(const model::Campo& campo, std::uint32_t node, void* member);
    void read_nested(const model::Campo& campo, std::uint32_t node, void* member);
    void read_list(const model::Campo& campo, std::uint32_t node, void* member);
    void read_elements(const model::Campo& campo, std::uint32_t node, void* member);
    void read_element(const model::Campo& campo, std::uint32_t node, void* list);
    void read_option(const model::Campo& campo, std::uint32_t node, void* member);
    template <class T, class Parse>
    void read_dato(const model::Campo& campo, std::uint32_t node, void* member, Parse parse);
    template <class T>
    void read_integer(const model::Campo& campo, std::uint32_t node, void* member);
    template <class T>
    void read_list_of(const model::Campo& campo, std::uint32_t node, void* list);
    void read_text_dato(const model::Campo& campo, std::uint32_t node,
                        model::Dato<std::string>& dato);
    void read_text(const model::Campo& campo, std::uint32_t node, std::string& text);

    void set_absent(const model::Campo& campo, std::uint32_t object_node, void* member);
    void set_absent_object(const model::TablaCampos& table, std::uint32_t object_node,
                           void* object);
    /// Returns the bit of the field that the key seems to mean, or 0.
    std::uint64_t report_unknown(const model::TablaCampos& table, std::uint32_t node);
    void report_missing(const model::Campo& campo, std::uint32_t object_node);
    void report_repeated_elements(const model::Campo& campo, std::uint32_t list);
    [[nodiscard]] bool is_missing(const model::Campo& campo, std::uint32_t node);
    [[nodiscard]] model::Lugar place(std::uint32_t node) const;

    const load::Tape& tape_;
    const std::vector<model::Procedencia>& procedencias_;
    Reporter& reporter_;
    std::string path_;  // pointer of the value that is being read
};

}  // namespace generator::validate
