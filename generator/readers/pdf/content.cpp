#include "readers/pdf/content.hpp"

#include <charconv>

#include "readers/pdf/canon.hpp"
#include "readers/pdf/tokens.hpp"

namespace generator::readers::pdf {
namespace {

using Token = QPDFTokenizer::Token;

class Reader {
  public:
    Reader(const std::map<std::string, ToUnicode>& fonts, const std::vector<std::string>& tags)
        : fonts_{fonts}, tags_{tags} {}

    void add(const Token& token) {
        if (token.getType() != QPDFTokenizer::tt_word) {
            operands_.push_back(token);
            return;
        }
        apply(token.getValue());
        operands_.clear();
    }

    [[nodiscard]] Content take() {
        end_stretch();
        return std::move(content_);
    }

  private:
    void apply(const std::string& name) {
        const bool is_begin = name == "BDC" || name == "BMC";
        if (is_begin && depth_++ == 0) {
            end_stretch();
            current_.tag = tag_of_mark();
        }
        draw(name);
        if (name == "EMC" && depth_ > 0 && --depth_ == 0) {
            end_stretch();
        }
        change_state(name);
    }

    /// What the structure says of the mark that begins; else what the mark says of itself.
    [[nodiscard]] std::string tag_of_mark() const {
        for (std::size_t i = 0; i + 1 < operands_.size(); ++i) {
            if (operands_[i].getValue() == "/MCID" &&
                operands_[i + 1].getType() == QPDFTokenizer::tt_integer) {
                const std::string& digits = operands_[i + 1].getValue();
                std::size_t number = 0;
                const auto read =
                    std::from_chars(digits.data(), digits.data() + digits.size(), number);
                return read.ec == std::errc{} && number < tags_.size() ? tags_[number]
                                                                       : std::string{};
            }
        }
        const bool is_named =
            !operands_.empty() && operands_[0].getType() == QPDFTokenizer::tt_name;
        return is_named ? operands_[0].getValue().substr(1) : std::string{};
    }

    void draw(const std::string& name) {
        for (const Token& operand : operands_) {
            const bool is_number = operand.getType() == QPDFTokenizer::tt_integer ||
                                   operand.getType() == QPDFTokenizer::tt_real;
            const std::string value =
                is_number ? canonical_number(operand.getValue()) : operand.getValue();
            drawing_ += std::to_string(static_cast<int>(operand.getType()) * (is_number ? 0 : 1)) +
                        ' ' + std::to_string(value.size()) + ':' + value;
        }
        drawing_ += name + '\n';
        if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
            for (const Token& operand : operands_) {
                if (operand.getType() == QPDFTokenizer::tt_string) {
                    show(operand.getValue());
                }
            }
        } else if (name == "Td" || name == "TD" || name == "Tm" || name == "T*") {
            current_.text += ' ';
        }
    }

    void show(const std::string& codes) {
        const auto font = fonts_.find(font_);
        current_.text += font == fonts_.end() ? codes : font->second.decode(codes);
    }

    void change_state(const std::string& name) {
        if (name == "Tf" && !operands_.empty()) {
            font_ = operands_[0].getValue();
            content_.fonts.insert(font_);
        } else if (name == "q") {
            saved_.push_back(font_);
        } else if (name == "Q" && !saved_.empty()) {
            font_ = saved_.back();
            saved_.pop_back();
        }
    }

    void end_stretch() {
        if (!drawing_.empty()) {
            current_.drawing = base::sha256(drawing_);
            content_.stretches.push_back(std::move(current_));
        }
        current_ = {};
        drawing_.clear();
    }

    const std::map<std::string, ToUnicode>& fonts_;
    const std::vector<std::string>& tags_;
    std::vector<Token> operands_;
    Content content_;
    Stretch current_;
    std::string drawing_;
    std::string font_;
    std::vector<std::string> saved_;
    std::size_t depth_ = 0;
};

}  // namespace

Content read_content(const std::string& content, const std::map<std::string, ToUnicode>& fonts,
                     const std::vector<std::string>& tags) {
    Reader reader{fonts, tags};
    for (const Token& token : split_tokens(content)) {
        reader.add(token);
    }
    return reader.take();
}

}  // namespace generator::readers::pdf
