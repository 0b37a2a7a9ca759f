#pragma once

#include <map>
#include <string>

namespace generator::readers::pdf {

/// The properties of an XMP packet by their names ("dc:title"), whether they stand as attributes
/// or as elements: tools rewrite one as the other. A packet that is no XML is one property, "XMP".
void read_xmp(const std::string& bytes, std::map<std::string, std::string>& metadata);

}  // namespace generator::readers::pdf
