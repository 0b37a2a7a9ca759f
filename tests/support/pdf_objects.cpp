#include "support/pdf_objects.hpp"

#include <stdexcept>

#include "support/command.hpp"

namespace support {
namespace {

const nlohmann::json kNull;
const std::string kEmpty;

std::string decode_base64(const std::string& text) {
    static const std::string digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned value = 0;
    int bits = 0;
    for (const char letter : text) {
        const std::size_t digit = digits.find(letter);
        if (digit == std::string::npos) {
            continue;  // padding
        }
        value = (value << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xFFU);
        }
    }
    return out;
}

}  // namespace

PdfObjects::PdfObjects(const std::string& file) {
    const CommandResult run = run_command(
        "qpdf --json=2 --json-stream-data=inline --decode-level=generalized " + quoted(file));
    if (run.status != 0) {
        throw std::runtime_error{"qpdf (package qpdf) says: " + run.output};
    }
    const nlohmann::json all = nlohmann::json::parse(run.output);
    for (const auto& [name, object] : all.at("qpdf").at(1).items()) {
        if (name == "trailer") {
            trailer_ = object.at("value");
            continue;
        }
        const std::string reference = name.substr(4);  // "obj:3 0 R"
        if (object.contains("stream")) {
            objects_[reference] = object["stream"]["dict"];
            streams_[reference] = decode_base64(object["stream"]["data"].get<std::string>());
        } else {
            objects_[reference] = object["value"];
        }
    }
    collect_pages(at(catalog(), "/Pages").at("/Kids"));
}

void PdfObjects::collect_pages(const nlohmann::json& kids) {
    for (const nlohmann::json& reference : kids) {
        const nlohmann::json& kid = resolve(reference);
        if (at(kid, "/Type") == "/Pages") {
            collect_pages(at(kid, "/Kids"));
        } else {
            pages_.push_back(reference.get<std::string>());
        }
    }
}

const nlohmann::json& PdfObjects::resolve(const nlohmann::json& value) const {
    if (!value.is_string()) {
        return value;
    }
    const auto& text = value.get_ref<const std::string&>();
    if (text.size() < 5 || text.substr(text.size() - 2) != " R") {
        return value;
    }
    const auto found = objects_.find(text);
    return found == objects_.end() ? kNull : found->second;
}

const nlohmann::json& PdfObjects::at(const nlohmann::json& dictionary,
                                     const std::string& key) const {
    const nlohmann::json& object = resolve(dictionary);
    return object.is_object() && object.contains(key) ? resolve(object[key]) : kNull;
}

const std::string& PdfObjects::stream(const nlohmann::json& reference) const {
    if (!reference.is_string()) {
        return kEmpty;
    }
    const auto found = streams_.find(reference.get<std::string>());
    return found == streams_.end() ? kEmpty : found->second;
}

std::string PdfObjects::text(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>().substr(2) : std::string{};
}

}  // namespace support
