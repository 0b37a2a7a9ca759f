#include "support/json_schema.hpp"

#include <algorithm>
#include <map>
#include <regex>

#include "base/utf8.hpp"

namespace support {
namespace {

namespace load = generator::load;
using load::Kind;
using load::Node;
using load::Tape;

std::vector<std::uint32_t> children(const Tape& tape, std::uint32_t node) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t child = node + 1; child < tape.nodes[node].next;
         child = tape.nodes[child].next) {
        result.push_back(child);
    }
    return result;
}

bool is_integer(std::string_view number) {
    return number.find_first_of(".eE") == std::string_view::npos;
}

bool is_type(const Node& value, std::string_view type) {
    switch (value.kind) {
        case Kind::null:
            return type == "null";
        case Kind::boolean:
            return type == "boolean";
        case Kind::number:
            return type == "number" || (type == "integer" && is_integer(value.text));
        case Kind::string:
            return type == "string";
        case Kind::object:
            return type == "object";
        case Kind::array:
            return type == "array";
    }
    return false;
}

bool is_equal(const Node& a, const Node& b) {
    return a.kind == b.kind && a.text == b.text && a.is_true == b.is_true;
}

double to_double(const Node& node) { return std::stod(std::string{node.text}); }
std::size_t to_size(const Node& node) { return std::stoul(std::string{node.text}); }

const std::regex& compiled(const std::string& pattern) {
    static std::map<std::string, std::regex> cache;
    return cache.try_emplace(pattern, pattern, std::regex::ECMAScript).first->second;
}

class Checker {
  public:
    Checker(const Tape& schema, const Tape& instance) : schema_{schema}, instance_{instance} {}

    std::string check(std::uint32_t schema, std::uint32_t value) {
        for (const std::uint32_t keyword : children(schema_, schema)) {
            const std::string_view name = schema_.nodes[keyword].key;
            std::string fault = check_keyword(name, keyword, schema, value);
            if (!fault.empty()) {
                return fault;
            }
        }
        return {};
    }

  private:
    std::string fail(std::uint32_t value, std::string_view keyword) {
        return load::pointer_of(instance_, value) + " (" + std::string{keyword} + ")";
    }
    std::string fail_unless(bool is_good, std::uint32_t value, std::string_view keyword) {
        return is_good ? std::string{} : fail(value, keyword);
    }

    std::string check_keyword(std::string_view name, std::uint32_t keyword, std::uint32_t schema,
                              std::uint32_t value) {
        if (name == "$schema" || name == "$defs" || name == "title" || name == "description" ||
            name == "x-unidad" || name == "format") {
            return {};
        }
        if (name == "$ref") {
            const std::string_view pointer = schema_.nodes[keyword].text.substr(1);
            const std::uint32_t target = load::resolve(schema_, pointer);
            return target == schema_.nodes.size() ? "unknown $ref" : check(target, value);
        }
        if (name == "anyOf") {
            const auto options = children(schema_, keyword);
            return fail_unless(
                std::ranges::any_of(options, [&](auto o) { return check(o, value).empty(); }),
                value, name);
        }
        if (name == "type" || name == "enum" || name == "const") {
            return check_value(name, keyword, value);
        }
        switch (instance_.nodes[value].kind) {
            case Kind::object:
                return check_object(name, keyword, schema, value);
            case Kind::array:
                return check_array(name, keyword, value);
            case Kind::string:
                return check_string(name, keyword, value);
            case Kind::number:
                return check_number(name, keyword, value);
            default:
                return {};
        }
    }

    std::string check_value(std::string_view name, std::uint32_t keyword, std::uint32_t value) {
        const Node& node = instance_.nodes[value];
        if (name == "const") {
            return fail_unless(is_equal(schema_.nodes[keyword], node), value, name);
        }
        const auto matches = [&](std::uint32_t option) {
            return name == "type" ? is_type(node, schema_.nodes[option].text)
                                  : is_equal(node, schema_.nodes[option]);
        };
        if (schema_.nodes[keyword].kind == Kind::string) {
            return fail_unless(matches(keyword), value, name);
        }
        return fail_unless(std::ranges::any_of(children(schema_, keyword), matches), value, name);
    }

    std::string check_object(std::string_view name, std::uint32_t keyword, std::uint32_t schema,
                             std::uint32_t value) {
        if (name == "required") {
            for (const std::uint32_t key : children(schema_, keyword)) {
                if (load::find_child(instance_, value, schema_.nodes[key].text) == 0) {
                    return fail(value, name);
                }
            }
            return {};
        }
        if (name == "properties") {
            for (const std::uint32_t member : children(instance_, value)) {
                const auto property =
                    load::find_child(schema_, keyword, instance_.nodes[member].key);
                std::string fault = property == 0 ? std::string{} : check(property, member);
                if (!fault.empty()) {
                    return fault;
                }
            }
            return {};
        }
        if (name == "additionalProperties") {
            const auto properties = load::find_child(schema_, schema, "properties");
            for (const std::uint32_t member : children(instance_, value)) {
                if (load::find_child(schema_, properties, instance_.nodes[member].key) == 0) {
                    return fail(member, name);
                }
            }
            return {};
        }
        return "unknown keyword for objects: " + std::string{name};
    }

    std::string check_array(std::string_view name, std::uint32_t keyword, std::uint32_t value) {
        const auto elements = children(instance_, value);
        if (name == "items") {
            for (const std::uint32_t element : elements) {
                std::string fault = check(keyword, element);
                if (!fault.empty()) {
                    return fault;
                }
            }
            return {};
        }
        if (name == "minItems") {
            return fail_unless(elements.size() >= to_size(schema_.nodes[keyword]), value, name);
        }
        if (name == "maxItems") {
            return fail_unless(elements.size() <= to_size(schema_.nodes[keyword]), value, name);
        }
        if (name == "uniqueItems") {
            for (std::size_t i = 1; i < elements.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (is_equal(instance_.nodes[elements[i]], instance_.nodes[elements[j]])) {
                        return fail(elements[i], name);
                    }
                }
            }
            return {};
        }
        return "unknown keyword for arrays: " + std::string{name};
    }

    std::string check_string(std::string_view name, std::uint32_t keyword, std::uint32_t value) {
        const std::string_view text = instance_.nodes[value].text;
        const std::size_t size = generator::base::count_code_points(text);
        if (name == "minLength") {
            return fail_unless(size >= to_size(schema_.nodes[keyword]), value, name);
        }
        if (name == "maxLength") {
            return fail_unless(size <= to_size(schema_.nodes[keyword]), value, name);
        }
        if (name == "pattern") {
            const auto& pattern = compiled(std::string{schema_.nodes[keyword].text});
            return fail_unless(std::regex_search(text.begin(), text.end(), pattern), value, name);
        }
        return name == "minimum" || name == "maximum"
                   ? std::string{}
                   : "unknown keyword for strings: " + std::string{name};
    }

    std::string check_number(std::string_view name, std::uint32_t keyword, std::uint32_t value) {
        const double limit =
            name == "minimum" || name == "maximum" ? to_double(schema_.nodes[keyword]) : 0;
        const double number = to_double(instance_.nodes[value]);
        if (name == "minimum") {
            return fail_unless(number >= limit, value, name);
        }
        if (name == "maximum") {
            return fail_unless(number <= limit, value, name);
        }
        return "unknown keyword for numbers: " + std::string{name};
    }

    const Tape& schema_;
    const Tape& instance_;
};

}  // namespace

std::string refuse(const Tape& schema, const Tape& instance) {
    return Checker{schema, instance}.check(0, 0);
}

}  // namespace support
