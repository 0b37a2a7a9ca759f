#include "readers/pdf/xmp.hpp"

#include <string_view>

#include <pugixml.hpp>

namespace generator::readers::pdf {
namespace {

/// All words below a node, in their order, apart by a space.
class Words : public pugi::xml_tree_walker {
  public:
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            text += text.empty() ? "" : " ";
            text += node.value();
        }
        return true;
    }

    std::string text;
};

void add(std::map<std::string, std::string>& metadata, const char* name, std::string_view value) {
    std::string& kept = metadata[name];
    kept += kept.empty() ? "" : " ";
    kept += value;
}

}  // namespace

void read_xmp(const std::string& bytes, std::map<std::string, std::string>& metadata) {
    pugi::xml_document packet;
    if (!packet.load_buffer(bytes.data(), bytes.size())) {
        metadata["XMP"] = bytes;
        return;
    }
    const pugi::xml_node rdf = packet.child("x:xmpmeta").child("rdf:RDF");
    for (const pugi::xml_node description : rdf.children("rdf:Description")) {
        for (const pugi::xml_attribute attribute : description.attributes()) {
            const std::string_view name = attribute.name();
            if (name != "rdf:about" && name.substr(0, 5) != "xmlns") {
                add(metadata, attribute.name(), attribute.value());
            }
        }
        for (pugi::xml_node property : description.children()) {
            Words words;
            property.traverse(words);
            add(metadata, property.name(), words.text);
        }
    }
}

}  // namespace generator::readers::pdf
