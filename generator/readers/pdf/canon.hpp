#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "readers/pdf/streams.hpp"

namespace generator::readers::pdf {

/// One text for all the ways in which a file may write a number: "+0.50" and ".5".
[[nodiscard]] std::string canonical_number(std::string_view text);

/// Objects as text that depends only on what they say: not on their numbers, their order in the
/// file, what is written in its place and what by reference, nor on how streams are compressed.
class Canon {
  public:
    explicit Canon(Streams& streams) : streams_{streams} {}

    /// From now on a reference to this object is its label: nothing below it is described.
    void label(const QPDFObjectHandle& object, std::string name);
    /// The object with all that it leads to; the keys of it that are in `without` are left out.
    [[nodiscard]] base::Sha256 hash(const QPDFObjectHandle& object,
                                    const std::vector<std::string_view>& without);

    /// The words of what was described last: alternative texts, titles, notes, addresses.
    [[nodiscard]] const std::string& words() const { return words_; }

  private:
    /// What is still to be said: a text, or an object.
    struct Pending {
        std::string text;
        QPDFObjectHandle object;
        bool is_object;
    };
    void push_text(std::string text);
    void push_object(const QPDFObjectHandle& object);
    void describe(QPDFObjectHandle object, std::string& out);
    void describe_container(QPDFObjectHandle object, std::string& out,
                            const std::vector<std::string_view>& without);

    Streams& streams_;
    std::map<QPDFObjGen, std::string> labels_;
    std::map<QPDFObjGen, std::size_t> seen_;
    std::string words_;
    std::vector<Pending> pending_;  // the next one is the last
};

}  // namespace generator::readers::pdf
