#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// An object of a PDF file, read in this process.
struct PdfValue {
    enum class Kind { null, number, name, text, array, dictionary, reference };
    Kind kind = Kind::null;
    double number = 0;  // of a reference: the object
    std::string text;   // name without its slash, or bytes of a string
    std::vector<PdfValue> items;
    std::map<std::string, PdfValue, std::less<>> entries;

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
    [[nodiscard]] int integer() const { return static_cast<int>(number); }
};

/// Reads one value, or one operator of a content stream (a `name` with `is_operator`).
class PdfLexer {
  public:
    explicit PdfLexer(std::string_view bytes) : bytes_{bytes} {}

    [[nodiscard]] bool at_end();
    [[nodiscard]] PdfValue next(bool& is_operator);
    [[nodiscard]] std::size_t place() const { return at_; }

  private:
    void skip_space();
    [[nodiscard]] PdfValue read_number_or_reference();
    [[nodiscard]] std::string read_text();
    [[nodiscard]] std::string read_hexadecimal();
    [[nodiscard]] std::string read_word();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

/// The objects of a file that our writer made, its streams inflated.
class PdfFile {
  public:
    explicit PdfFile(std::string_view bytes);

    [[nodiscard]] const PdfValue& trailer() const { return trailer_; }
    [[nodiscard]] const PdfValue& resolve(const PdfValue& value) const;
    [[nodiscard]] const PdfValue& at(const PdfValue& dictionary, std::string_view key) const;
    [[nodiscard]] const std::string& stream(const PdfValue& reference) const;
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

  private:
    std::size_t read_object(std::string_view bytes, std::size_t at);
    void read_object_stream(const PdfValue& dictionary, const std::string& bytes);
    [[nodiscard]] std::string inflate(std::string_view bytes);

    std::map<int, PdfValue> objects_;
    std::map<int, std::string> streams_;
    PdfValue trailer_;
    std::vector<std::string> faults_;
};

}  // namespace support
