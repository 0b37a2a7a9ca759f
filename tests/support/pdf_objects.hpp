#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace support {

/// The objects of a PDF file as `qpdf --json` shows them, streams decoded.
class PdfObjects {
  public:
    /// Throws std::runtime_error if qpdf is missing or has anything to say about the file.
    explicit PdfObjects(const std::string& file);

    [[nodiscard]] const nlohmann::json& trailer() const { return trailer_; }
    /// What a reference leads to; anything else is itself. A missing object is null.
    [[nodiscard]] const nlohmann::json& resolve(const nlohmann::json& value) const;
    /// An entry of a dictionary, resolved; null if absent.
    [[nodiscard]] const nlohmann::json& at(const nlohmann::json& dictionary,
                                           const std::string& key) const;
    /// Bytes of the stream that a reference leads to.
    [[nodiscard]] const std::string& stream(const nlohmann::json& reference) const;
    [[nodiscard]] const nlohmann::json& catalog() const { return at(trailer_, "/Root"); }
    /// References of the pages, in order.
    [[nodiscard]] const std::vector<std::string>& pages() const { return pages_; }
    /// Text of a string value, without qpdf's "u:".
    [[nodiscard]] static std::string text(const nlohmann::json& value);

  private:
    void collect_pages(const nlohmann::json& reference);

    std::map<std::string, nlohmann::json> objects_;  // by "3 0 R"; of a stream its dictionary
    std::map<std::string, std::string> streams_;
    nlohmann::json trailer_;
    std::vector<std::string> pages_;
};

}  // namespace support
