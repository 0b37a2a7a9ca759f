#pragma once

#include <cstddef>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>

#include "base/sha256.hpp"

namespace generator::readers::pdf {

/// More comes out of the streams than any document of ours has: who made it means harm.
struct TooLarge {};

/// Takes the bytes out of streams, up to a limit for all of them together. Throws `TooLarge`.
class Streams {
  public:
    [[nodiscard]] std::string bytes(const QPDFObjectHandle& stream);
    /// Of one that has no reason to be larger than `most`.
    [[nodiscard]] std::string bytes(const QPDFObjectHandle& stream, std::size_t most);
    /// All content streams of a page, one after the other.
    [[nodiscard]] std::string content(const QPDFObjectHandle& page);
    /// Of the bytes; each stream is read once.
    [[nodiscard]] base::Sha256 hash(const QPDFObjectHandle& stream);

  private:
    std::size_t left_ = std::size_t{256} << 20U;
    std::map<QPDFObjGen, base::Sha256> hashes_;
};

}  // namespace generator::readers::pdf
