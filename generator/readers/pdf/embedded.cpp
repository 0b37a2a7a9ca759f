#include "readers/pdf/embedded.hpp"

#include <array>
#include <set>

#include "readers/pdf/streams.hpp"

namespace generator::readers::pdf {
namespace {

constexpr std::size_t kMaximumAttachments = 64;  // ours has three
constexpr std::size_t kMaximumDepth = 16;        // of nodes; a tree of 64 names needs two

/// Names and streams of a file specification, the ones that readers prefer first.
constexpr std::array kKeys{"/UF", "/F", "/Unix", "/DOS", "/Mac"};

std::string name_of(QPDFObjectHandle specification) {
    for (const char* key : kKeys) {
        if (QPDFObjectHandle name = specification.getKey(key); name.isString()) {
            return name.getUTF8Value();
        }
    }
    return {};
}

/// Walks a name tree as it stands, whatever its limits and its order say.
class NameTree {
  public:
    void visit(QPDFObjectHandle node, std::size_t depth) {
        if (!node.isDictionary() || (node.isIndirect() && !seen_.insert(node.getObjGen()).second)) {
            return;
        }
        if (depth == kMaximumDepth) {
            throw TooLarge{};
        }
        QPDFObjectHandle names = node.getKey("/Names");
        const int count = names.isArray() ? names.getArrayNItems() : 0;
        for (int i = 1; i < count; i += 2) {  // after its name
            add(names.getArrayItem(i));
        }
        QPDFObjectHandle kids = node.getKey("/Kids");
        const int children = kids.isArray() ? kids.getArrayNItems() : 0;
        for (int i = 0; i < children; ++i) {
            visit(kids.getArrayItem(i), depth + 1);
        }
    }

    [[nodiscard]] std::vector<EmbeddedFile> take() { return std::move(files_); }

  private:
    void add(QPDFObjectHandle specification) {
        QPDFObjectHandle streams = specification.isDictionary() ? specification.getKey("/EF")
                                                                : QPDFObjectHandle::newNull();
        if (!streams.isDictionary()) {
            return;
        }
        std::set<QPDFObjGen> own;  // the same one usually stands under two keys
        for (const char* key : kKeys) {
            QPDFObjectHandle stream = streams.getKey(key);
            if (!stream.isStream() || !own.insert(stream.getObjGen()).second) {
                continue;
            }
            if (files_.size() == kMaximumAttachments) {
                throw TooLarge{};
            }
            files_.push_back({name_of(specification), stream});
        }
    }

    std::set<QPDFObjGen> seen_;
    std::vector<EmbeddedFile> files_;
};

}  // namespace

std::vector<EmbeddedFile> find_embedded_files(QPDF& document) {
    QPDFObjectHandle names = document.getRoot().getKey("/Names");
    NameTree tree;
    if (names.isDictionary()) {
        tree.visit(names.getKey("/EmbeddedFiles"), 0);
    }
    return tree.take();
}

}  // namespace generator::readers::pdf
