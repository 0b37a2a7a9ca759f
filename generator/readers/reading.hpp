#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"

// What a PDF says, so that two of them can be compared. Equal hashes are equal things, whatever
// numbers, order or compression their objects have in the file.
namespace generator::readers {

/// A file that the PDF carries.
struct Attached {
    std::string name;
    std::string bytes;
};

/// What a page draws under one mark: "P", "TD", "Figure", "Artifact"; empty: under none.
struct Stretch {
    std::string tag;
    std::string text;        // as a reader would copy it, words apart by a space
    base::Sha256 drawing{};  // all its operators: places, colours, strokes, letters
};

/// Something beside the pages, with the words in it that a person may read or hear.
struct Part {
    base::Sha256 hash{};
    std::string text;
};

struct ReadPage {
    std::vector<Stretch> stretches;
    base::Sha256 fonts{};
    Part annotations;     // links, notes, stamps, fields
    base::Sha256 rest{};  // size, images, other entries
};

/// The name, among the parts, of a form that holds signatures and nothing else; any other form is
/// "AcroForm". No reader of PDF looks for an entry with this name.
inline constexpr std::string_view kSignatures = "AcroForm/Sig";

struct Reading {
    bool is_damaged = false;  // it could be read, but not without mending it
    std::vector<Attached> attachments;
    std::vector<ReadPage> pages;
    std::map<std::string, std::string> metadata;  // "dc:title", "Info/Title"
    std::map<std::string, Part> parts;            // other entries of the catalog: "Outlines"
};

/// Why there is no reading.
enum class Unreadable : std::uint8_t { no, not_a_pdf, damaged, encrypted, too_large };

struct Outcome {
    Unreadable reason = Unreadable::no;
    Reading reading;
};

// The reader is a process of its own: hostile bytes end that process, and nothing else. This is
// what goes between the two.
[[nodiscard]] std::string encode(const Outcome& outcome);
/// Nothing if the bytes are not all of what `encode` gave.
[[nodiscard]] std::optional<Outcome> decode(std::string_view bytes);

}  // namespace generator::readers
