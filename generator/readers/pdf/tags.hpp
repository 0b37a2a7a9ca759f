#pragma once

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <string>
#include <vector>

namespace generator::readers::pdf {

/// What the marks of each page are, as the structure of the document says: "TD", "Figure", "P".
class Tags {
  public:
    explicit Tags(QPDF& document);

    /// By the number of the mark; empty where the structure says nothing.
    [[nodiscard]] std::vector<std::string> of(QPDFObjectHandle page);

  private:
    std::unique_ptr<QPDFNumberTreeObjectHelper> parents_;
};

}  // namespace generator::readers::pdf
