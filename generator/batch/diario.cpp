#include "batch/diario.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace generator::batch {
namespace {

constexpr std::size_t kChecksumSize = 16;
// What a line tells: its first letter.
constexpr char kCorrida = 'C';
constexpr char kCarpeta = 'F';
constexpr char kPrograma = 'P';
constexpr char kRetirado = 'R';
constexpr char kSobrante = 'S';
constexpr char kEntrega = 'E';

std::string checksum(std::string_view text) {
    return base::to_hex(base::sha256(text)).substr(0, kChecksumSize);
}

void append_line(std::string& out, char what, std::string_view text) {
    std::string line{what};
    line += ' ';
    line += text;
    out += checksum(line);
    out += ' ';
    out += line;
    out += '\n';
}

/// "<checksum> <what> <text>": what and text; nothing if the checksum is another's.
std::optional<std::string_view> content(std::string_view line) {
    if (line.size() < kChecksumSize + 3 ||
        checksum(line.substr(kChecksumSize + 1)) != line.substr(0, kChecksumSize)) {
        return std::nullopt;
    }
    return line.substr(kChecksumSize + 1);
}

/// Takes one line; false if it is none of a journal.
bool take(char what, std::string_view text, Entrega& open, Diario& diario) {
    switch (what) {
        case kCorrida:
            diario.corrida = text;
            return true;
        case kCarpeta:
            diario.carpetas.emplace_back(text);
            return true;
        case kRetirado:
            open.retirados.emplace_back(text);
            return true;
        case kSobrante:
            open.sobrantes.emplace_back(text);
            return true;
        case kPrograma: {
            auto programa = parse_programa(text, {});
            if (programa) {
                open.programas.push_back(std::move(*programa));
            }
            return programa.has_value();
        }
        case kEntrega:
            diario.entregas.push_back(std::exchange(open, {}));
            return true;
        default:
            return false;
    }
}

}  // namespace

void append(Entrega& entrega, Entrega later) {
    const auto move_all = [](auto& from, auto& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
    };
    move_all(later.programas, entrega.programas);
    move_all(later.retirados, entrega.retirados);
    move_all(later.sobrantes, entrega.sobrantes);
}

void apply(Manifiesto& manifiesto, Entrega entrega) {
    std::ranges::sort(entrega.retirados);
    std::erase_if(manifiesto.programas, [&](const Programa& programa) {
        return std::ranges::binary_search(entrega.retirados, programa.nombre);
    });
    merge(manifiesto, std::move(entrega.programas));
}

std::string print_inicio(std::string_view corrida, const std::vector<std::string>& carpetas) {
    std::string out;
    append_line(out, kCorrida, corrida);
    for (const std::string& carpeta : carpetas) {
        append_line(out, kCarpeta, carpeta);
    }
    return out;
}

std::string print_entrega(const Entrega& entrega) {
    std::string out;
    for (const Programa& programa : entrega.programas) {
        append_line(out, kPrograma, print_programa(programa));
    }
    for (const std::string& retirado : entrega.retirados) {
        append_line(out, kRetirado, retirado);
    }
    for (const std::string& sobrante : entrega.sobrantes) {
        append_line(out, kSobrante, sobrante);
    }
    append_line(out, kEntrega, std::to_string(entrega.programas.size()));
    return out;
}

Diario parse_diario(std::string_view bytes) {
    Diario diario;
    Entrega open;
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const std::size_t end = bytes.find('\n', begin);
        const auto line = content(bytes.substr(begin, end - begin));
        if (end == std::string_view::npos || !line ||
            !take(line->front(), line->substr(2), open, diario)) {
            break;
        }
        begin = end + 1;
    }
    return diario;
}

}  // namespace generator::batch
