#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

namespace generator::readers::pdf {

struct EmbeddedFile {
    std::string name;  // as a reader shows it
    QPDFObjectHandle stream;
};

/// All files that the name tree of a document holds, each entry as it stands there: one name may be
/// there twice, and one entry may have two streams, of which each reader shows the one that it
/// prefers. In the order of the tree. Throws `TooLarge` if there are more than any document has.
[[nodiscard]] std::vector<EmbeddedFile> find_embedded_files(QPDF& document);

}  // namespace generator::readers::pdf
