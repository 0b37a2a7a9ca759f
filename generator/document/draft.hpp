#pragma once

#include "document/document.hpp"

namespace generator::document {

/// Makes a draft of the document: a node of its own says so, which every writer puts where no
/// reader misses it. Once in the text: elsewhere it is repeated as decoration.
void add_draft_notice(Document& document);

}  // namespace generator::document
