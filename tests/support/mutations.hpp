#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// One way to break an input, and what the reader must say about it.
struct Mutation {
    std::string what;  // "/periodos/0/anio: fraction"
    std::string text;  // the broken file
    std::string code;
    std::size_t offset = 0;  // of the place, in `text`
    std::string pointer;
    bool schema_refuses = true;  // false: the schema cannot know (dates, repeated keys...)
};

/// Each field of the input broken in each way that its type allows: wrong types, out of range,
/// missing, misspelt, repeated. `bytes` must be a valid input.
[[nodiscard]] std::vector<Mutation> break_each_field(std::string_view bytes);

/// The same input with the members of every object in another order.
[[nodiscard]] std::string shuffle_keys(std::string_view bytes, unsigned seed);

}  // namespace support
