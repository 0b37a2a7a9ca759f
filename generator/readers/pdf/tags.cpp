#include "readers/pdf/tags.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace generator::readers::pdf {
namespace {

/// What a person would call the place; a paragraph inside of one of them is it.
constexpr std::array<std::string_view, 11> kTold{
    "/TD", "/TH", "/Figure", "/Caption", "/Note", "/LI", "/H1", "/H2", "/H3", "/H4", "/Link"};
constexpr int kLevels = 4;  // no further up: the parent may be its own parent

std::string tag_of(QPDFObjectHandle element) {
    std::string own;
    for (int level = 0; level < kLevels && element.isDictionary(); ++level) {
        QPDFObjectHandle type = element.getKey("/S");
        const std::string tag = type.isName() ? type.getName() : std::string{};
        if (std::find(kTold.begin(), kTold.end(), tag) != kTold.end()) {
            return tag.substr(1);
        }
        own = own.empty() && !tag.empty() ? tag.substr(1) : own;
        element = element.getKey("/P");
    }
    return own;
}

}  // namespace

Tags::Tags(QPDF& document) {
    QPDFObjectHandle root = document.getRoot().getKey("/StructTreeRoot");
    QPDFObjectHandle tree =
        root.isDictionary() ? root.getKey("/ParentTree") : QPDFObjectHandle::newNull();
    if (tree.isDictionary()) {
        parents_ = std::make_unique<QPDFNumberTreeObjectHelper>(tree, document);
    }
}

std::vector<std::string> Tags::of(QPDFObjectHandle page) {
    std::vector<std::string> result;
    QPDFObjectHandle key = page.getKey("/StructParents");
    QPDFObjectHandle elements;
    if (parents_ == nullptr || !key.isInteger() ||
        !parents_->findObject(key.getIntValue(), elements) || !elements.isArray()) {
        return result;
    }
    for (const QPDFObjectHandle& element : elements.getArrayAsVector()) {
        result.push_back(tag_of(element));
    }
    return result;
}

}  // namespace generator::readers::pdf
