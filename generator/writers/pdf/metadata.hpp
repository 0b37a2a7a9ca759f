#pragma once

#include <cstdint>
#include <string>

#include "document/document.hpp"

namespace generator::writers::pdf {

/// The part of PDF/A that the file follows: only the third lets it carry files of any kind.
enum class ArchivePart : std::uint8_t { second, third };

/// The XMP packet: title, language, dates, PDF/A-2a or PDF/A-3a, and PDF/UA-1.
[[nodiscard]] std::string xmp_packet(const document::Document& document, ArchivePart part);

/// Entries of the information dictionary; they say what the XMP says.
[[nodiscard]] std::string information_entries(const document::Document& document);

/// "2024-05-31T12:00:00-04:00" as PDF writes it, "D:20240531120000-04'00'"; empty if it is no date.
[[nodiscard]] std::string pdf_date(std::string_view iso);

/// A minimal sRGB profile (matrix and gamma), for the output intent.
[[nodiscard]] std::string srgb_profile();

}  // namespace generator::writers::pdf
