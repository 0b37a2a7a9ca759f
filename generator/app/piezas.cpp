// The pieces that the arguments of a command name: files, and lines of files that hold many.
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

#include "app/inputs.hpp"

namespace generator::app {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    const std::size_t last = line.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view{}
                                           : line.substr(first, last + 1 - first);
}

/// Whether a text that begins like this holds a programme in each line. In a JSON text of several
/// lines the first one leaves its object open, and the second does not open another.
bool begins_with_lines(std::string_view head) {
    std::string_view first;
    while (!head.empty() && first.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        first = trimmed(head.substr(0, end));
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    const std::string_view second = trimmed(head.substr(0, std::min(head.find('\n'), head.size())));
    return first.starts_with('{') && (first.ends_with('}') || second.starts_with('{'));
}

Descriptor open_to_read(const std::string& path) {
    return Descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
}

}  // namespace

std::string Piezas::name(std::size_t index) const {
    const Pieza& pieza = piezas_[index];
    return pieza.linea == 0 ? file(index) : file(index) + ":" + std::to_string(pieza.linea);
}

const std::string& Piezas::file(std::size_t index) const {
    return archivos_[piezas_[index].archivo];
}

std::optional<std::size_t> Piezas::find(std::string_view file, std::uint32_t line) const {
    const auto archivo = std::ranges::find(archivos_, file);
    if (archivo == archivos_.end()) {
        return std::nullopt;
    }
    const Pieza wanted{.archivo = static_cast<std::uint32_t>(archivo - archivos_.begin()),
                       .linea = line};
    const auto order = [](const Pieza& pieza) { return std::pair{pieza.archivo, pieza.linea}; };
    // The last piece that does not begin after the line: a whole file begins at line 0.
    const auto next = std::ranges::upper_bound(piezas_, order(wanted), {}, order);
    const bool is_there = next != piezas_.begin() && std::prev(next)->archivo == wanted.archivo &&
                          (std::prev(next)->linea == 0 || std::prev(next)->linea == line);
    return is_there ? std::optional{static_cast<std::size_t>(std::prev(next) - piezas_.begin())}
                    : std::nullopt;
}

base::Result<std::string> Piezas::read(std::size_t index) const {
    const Pieza& pieza = piezas_[index];
    const auto spool = spools_.find(pieza.archivo);
    if (spool != spools_.end()) {
        return read_part(spool->second, file(index), pieza.begin, pieza.size);
    }
    return pieza.linea == 0
               ? read_file(file(index))
               : read_part(open_to_read(file(index)), file(index), pieza.begin, pieza.size);
}

void Piezas::place(base::Diagnostics& diagnostics, std::size_t index) const {
    base::shift_lines(diagnostics, file(index), piezas_[index].linea);
}

std::uint32_t Piezas::line(std::size_t index, std::uint32_t of_piece) const {
    const std::uint32_t first = piezas_[index].linea;
    return first > 0 && of_piece > 0 ? first + of_piece - 1 : of_piece;
}

void Piezas::add_file(std::string path) {
    piezas_.push_back({.archivo = static_cast<std::uint32_t>(archivos_.size())});
    archivos_.push_back(std::move(path));
}

base::Diagnostics Piezas::add_lines(std::string path) {
    const auto archivo = static_cast<std::uint32_t>(archivos_.size());
    const Descriptor file = open_to_read(path);
    archivos_.push_back(std::move(path));
    return split_lines(file, archivo);
}

base::Diagnostics Piezas::add_stream(Descriptor spool) {
    const auto archivo = static_cast<std::uint32_t>(archivos_.size());
    archivos_.emplace_back(kStandardInput);
    const auto head = read_part(spool, kStandardInput, 0, kChunk);
    if (!head) {
        return head.diagnostics();
    }
    base::Diagnostics faults;
    if (begins_with_lines(*head)) {
        faults = split_lines(spool, archivo);
    } else {
        const off_t size = ::lseek(spool.get(), 0, SEEK_END);
        piezas_.push_back({.archivo = archivo,
                           .linea = 0,
                           .begin = 0,
                           .size = static_cast<std::uint64_t>(std::max<off_t>(size, 0))});
    }
    spools_.emplace(archivo, std::move(spool));
    return faults;
}

base::Diagnostics Piezas::split_lines(const Descriptor& file, std::uint32_t archivo) {
    const std::string& path = archivos_[archivo];
    Pieza pieza{.archivo = archivo, .linea = 1};
    const std::size_t before = piezas_.size();
    bool is_empty = true;  // what was seen of the line
    const auto end_line = [&] {
        if (!is_empty) {
            piezas_.push_back(pieza);
        }
        pieza = {.archivo = archivo,
                 .linea = pieza.linea + 1,
                 .begin = pieza.begin + pieza.size + 1,
                 .size = 0};
        is_empty = true;
    };
    for (std::uint64_t at = 0;;) {
        const auto chunk = read_part(file, path, at, kChunk);
        if (!chunk) {
            piezas_.resize(before);
            return chunk.diagnostics();
        }
        for (std::string_view rest{*chunk}; !rest.empty();) {
            const std::size_t end = rest.find('\n');
            const std::string_view part = rest.substr(0, end);
            pieza.size += part.size();
            is_empty = is_empty && is_blank(part);
            rest.remove_prefix(std::min(part.size() + 1, rest.size()));
            if (end != std::string_view::npos) {
                end_line();
            }
        }
        at += chunk->size();
        if (chunk->size() < kChunk) {
            break;
        }
    }
    end_line();
    if (piezas_.size() == before) {
        return {file_fault("E-ENT-005", path, "no tiene ningún programa",
                           "cada línea de un .ndjson es el JSON de un programa")};
    }
    return {};
}

}  // namespace generator::app
