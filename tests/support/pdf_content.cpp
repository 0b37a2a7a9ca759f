#include "support/pdf_content.hpp"

#include <cctype>

namespace support {
namespace {

/// One token: a string with its escapes undone has `is_string`.
struct Token {
    std::string text;
    bool is_string = false;
};

std::string read_string(const std::string& bytes, std::size_t& at) {
    std::string text;
    for (int depth = 1; ++at < bytes.size();) {
        const char byte = bytes[at];
        if (byte == '\\') {
            const char next = bytes[++at];
            text += next == 'r' ? '\r' : next == 'n' ? '\n' : next;
        } else {
            depth += byte == '(' ? 1 : byte == ')' ? -1 : 0;
            if (depth == 0) {
                ++at;
                break;
            }
            text += byte;
        }
    }
    return text;
}

std::vector<Token> tokens_of(const std::string& bytes) {
    const std::string delimiters = "()<>[]/ \n\r\t";
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < bytes.size();) {
        const char byte = bytes[at];
        if (std::isspace(static_cast<unsigned char>(byte)) != 0 || byte == '[' || byte == ']') {
            ++at;
        } else if (byte == '(') {
            tokens.push_back({read_string(bytes, at), true});
        } else if (byte == '<' || byte == '>') {
            tokens.push_back({bytes.substr(at, 2), false});
            at += 2;
        } else {
            const std::size_t end = std::min(bytes.find_first_of(delimiters, at + 1), bytes.size());
            tokens.push_back({bytes.substr(at, end - at), false});
            at = end;
        }
    }
    return tokens;
}

class Reader {
  public:
    PdfContent read(const std::string& bytes) {
        for (const Token& token : tokens_of(bytes)) {
            if (!token.is_string && std::isalpha(static_cast<unsigned char>(token.text[0])) != 0) {
                operation(token.text);
                operands_.clear();
            } else {
                operands_.push_back(token);
            }
        }
        if (depth_ != 0 || is_in_text_) {
            fault("the page ends inside a mark or a text object");
        }
        return out_;
    }

  private:
    void fault(const std::string& text) { out_.faults.push_back(text); }

    void operation(const std::string& name) {
        static const std::set<std::string> painting = {"f", "F", "f*", "B",  "B*", "b", "b*",
                                                       "S", "s", "Tj", "TJ", "Do", "sh"};
        if (name == "BMC" || name == "BDC") {
            begin();
        } else if (name == "EMC") {
            if (--depth_ < 0 || began_in_text_ != is_in_text_) {
                fault("EMC without its beginning in the same text object");
            }
        } else if (name == "BT" || name == "ET") {
            if (is_in_text_ == (name == "BT")) {
                fault(name + " out of turn");
            }
            is_in_text_ = name == "BT";
        } else if (name == "Tf") {
            font_ = operands_.at(0).text;
        }
        if (painting.count(name) != 0 && depth_ != 1) {
            fault(name + " outside a mark");
        }
        if (name == "TJ" || name == "Tj") {
            show();
        }
    }

    void begin() {
        if (++depth_ > 1) {
            fault("a mark inside a mark");
        }
        began_in_text_ = is_in_text_;
        for (std::size_t i = 0; i + 1 < operands_.size(); ++i) {
            if (operands_[i].text == "/MCID") {
                out_.marks.push_back(std::stoi(operands_[i + 1].text));
                return;
            }
        }
        if (operands_.at(0).text != "/Artifact") {
            fault("a mark that is neither content nor artifact");
        }
    }

    void show() {
        if (!is_in_text_ || font_.empty()) {
            fault("text without a font or outside a text object");
        }
        for (const Token& operand : operands_) {
            if (operand.is_string) {
                for (const char byte : operand.text) {
                    out_.codes[font_].insert(static_cast<unsigned char>(byte));
                }
            }
        }
    }

    PdfContent out_;
    std::vector<Token> operands_;
    std::string font_;
    int depth_ = 0;
    bool is_in_text_ = false;
    bool began_in_text_ = false;
};

}  // namespace

PdfContent read_content(const std::string& bytes) { return Reader{}.read(bytes); }

}  // namespace support
