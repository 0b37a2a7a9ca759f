#include "readers/pdf/tokens.hpp"

#include <qpdf/Pl_QPDFTokenizer.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace generator::readers::pdf {
namespace {

class Collector : public QPDFObjectHandle::TokenFilter {
  public:
    explicit Collector(std::vector<QPDFTokenizer::Token>& tokens) : tokens_{tokens} {}

    void handleToken(QPDFTokenizer::Token const& token) override {
        const auto type = token.getType();
        if (type != QPDFTokenizer::tt_space && type != QPDFTokenizer::tt_comment &&
            type != QPDFTokenizer::tt_eof) {
            tokens_.push_back(token);
        }
    }

  private:
    std::vector<QPDFTokenizer::Token>& tokens_;
};

}  // namespace

std::vector<QPDFTokenizer::Token> split_tokens(const std::string& bytes) {
    std::vector<QPDFTokenizer::Token> result;
    Collector collector{result};
    Pl_QPDFTokenizer pipeline{"tokens", &collector};
    pipeline.writeString(bytes);
    pipeline.finish();
    return result;
}

}  // namespace generator::readers::pdf
