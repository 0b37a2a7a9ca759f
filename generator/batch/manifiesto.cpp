#include "batch/manifiesto.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/json_text.hpp"
#include "load/from_bytes.hpp"

namespace generator::batch {
namespace {

constexpr std::string_view kHead = "{\"formato\": \"fichas manifiesto 1\",\n\"programas\": [\n";
constexpr std::string_view kSeal = "],\n\"sello\": \"";
constexpr std::string_view kTail = "\"}\n";

base::Diagnostic fault(std::string code, std::string_view file, std::string message,
                       std::string hint) {
    return {.code = std::move(code),
            .severity = base::Severity::error,
            .place = {.file = std::string{file}, .line = 0, .column = 0, .pointer = {}},
            .message = std::move(message),
            .hint = std::move(hint)};
}

/// Reads the fields of one JSON object; a field that is not there or is no such thing spoils all.
class Lector {
  public:
    explicit Lector(std::string_view line) : tape_{load::read_tape(line, {})} {}

    [[nodiscard]] bool is_good() const { return is_good_ && tape_.is_whole; }

    std::uint32_t field(std::uint32_t object, std::string_view name) {
        const std::uint32_t node = tape_.is_whole ? load::find_child(tape_, object, name) : 0;
        is_good_ = is_good_ && node != 0;
        return node;
    }
    std::string text(std::uint32_t node) {
        is_good_ = is_good_ && node != 0 && tape_.nodes[node].kind == load::Kind::string;
        return is_good_ ? std::string{tape_.nodes[node].text} : std::string{};
    }
    template <class Integer>
    Integer number(std::uint32_t node) {
        Integer value = 0;
        const std::string_view text = node == 0 ? std::string_view{} : tape_.nodes[node].text;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        is_good_ = is_good_ && error == std::errc{} && end == text.data() + text.size();
        return value;
    }
    /// Of the root; one that is not there is not set.
    [[nodiscard]] bool flag(std::string_view name) const {
        const std::uint32_t node = tape_.is_whole ? load::find_child(tape_, 0, name) : 0;
        return node != 0 && tape_.nodes[node].is_true;
    }
    base::Sha256 hash(std::uint32_t node) {
        const auto value = base::parse_sha256(text(node));
        is_good_ = is_good_ && value.has_value();
        return value.value_or(base::Sha256{});
    }
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t node) const {
        std::vector<std::uint32_t> result;
        if (node != 0) {
            for (std::uint32_t child = node + 1; child < tape_.nodes[node].next;
                 child = tape_.nodes[child].next) {
                result.push_back(child);
            }
        }
        return result;
    }

  private:
    load::Tape tape_;
    bool is_good_ = true;
};

void append_number(std::string& out, std::string_view name, std::uint64_t value) {
    out += name;
    out += std::to_string(value);
}

void append_hash(std::string& out, std::string_view name, const base::Sha256& hash) {
    out += name;
    out += '"';
    out += base::to_hex(hash);
    out += '"';
}

/// What `pipeline` calls outputs: three names of ASCII letters, digits, "-" and "_"; and an ending.
/// A manifest that names anything else is no reason to write or delete outside the folder.
bool is_name(std::string_view text, std::size_t slashes) {
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '-' || c == '_' || c == '.' || c == '/';
    };
    return !text.empty() && text.front() != '/' && std::ranges::all_of(text, is_plain) &&
           static_cast<std::size_t>(std::ranges::count(text, '/')) == slashes &&
           text.find("..") == std::string_view::npos && text.find("//") == std::string_view::npos;
}

bool has_good_names(const Programa& programa) {
    constexpr std::size_t kSlashes = 2;
    return is_name(programa.nombre, kSlashes) &&
           std::ranges::all_of(programa.salidas,
                               [](const Salida& salida) { return is_name(salida.fin, 0); });
}

/// The bytes between the seal's words and the seal itself, if the end of the file is one.
std::optional<base::Sha256> seal_of(std::string_view bytes, std::size_t& begin) {
    constexpr std::size_t kHexSize = 64;
    const std::size_t size = kSeal.size() + kHexSize + kTail.size();
    if (bytes.size() < kHead.size() + size || !bytes.starts_with(kHead) ||
        !bytes.ends_with(kTail)) {
        return std::nullopt;
    }
    begin = bytes.size() - size;
    if (bytes.substr(begin, kSeal.size()) != kSeal) {
        return std::nullopt;
    }
    return base::parse_sha256(bytes.substr(begin + kSeal.size(), kHexSize));
}

}  // namespace

const Programa* find_programa(const Manifiesto& manifiesto, std::string_view nombre) {
    const auto found =
        std::ranges::lower_bound(manifiesto.programas, nombre, {}, &Programa::nombre);
    return found != manifiesto.programas.end() && found->nombre == nombre ? &*found : nullptr;
}

const Salida* find_salida(const Programa* programa, std::string_view fin) {
    if (programa == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(programa->salidas, fin, &Salida::fin);
    return found == programa->salidas.end() ? nullptr : &*found;
}

void merge(Manifiesto& manifiesto, std::vector<Programa> programas) {
    std::vector<Programa>& all = manifiesto.programas;
    all.insert(all.end(), std::make_move_iterator(programas.begin()),
               std::make_move_iterator(programas.end()));
    // Of equal names a stable sort keeps the order: seen from the end, the newest one comes first.
    std::ranges::stable_sort(all, {}, &Programa::nombre);
    const auto older =
        std::unique(all.rbegin(), all.rend(),
                    [](const Programa& a, const Programa& b) { return a.nombre == b.nombre; });
    all.erase(all.begin(), older.base());
}

std::string print_programa(const Programa& programa) {
    std::string out = "{\"nombre\": ";
    base::append_json_string(out, programa.nombre);
    append_hash(out, ", \"entrada\": ", programa.entrada);
    append_hash(out, ", \"programa\": ", programa.programa);
    append_number(out,
                  ", \"precios\": ", static_cast<std::uint64_t>(programa.opciones.anio_precios));
    append_number(out, ", \"ppp\": ", static_cast<std::uint64_t>(programa.opciones.ppp));
    if (programa.opciones.adjunta) {
        out += ", \"adjunta\": true";
    }
    append_number(out, ", \"diagnosticos\": ", programa.diagnosticos);
    out += ", \"salidas\": [";
    for (const Salida& salida : programa.salidas) {
        out += &salida == programa.salidas.data() ? "{\"fin\": " : ", {\"fin\": ";
        base::append_json_string(out, salida.fin);
        append_number(out, ", \"bytes\": ", salida.bytes);
        append_hash(out, ", \"sha256\": ", salida.sha256);
        out += '}';
    }
    return out + "]}";
}

base::Result<Programa> parse_programa(std::string_view line, std::string_view file) {
    Lector lector{line};
    Programa programa;
    programa.nombre = lector.text(lector.field(0, "nombre"));
    programa.entrada = lector.hash(lector.field(0, "entrada"));
    programa.programa = lector.hash(lector.field(0, "programa"));
    programa.opciones.anio_precios = lector.number<std::int32_t>(lector.field(0, "precios"));
    programa.opciones.ppp = lector.number<std::int32_t>(lector.field(0, "ppp"));
    programa.opciones.adjunta = lector.flag("adjunta");
    programa.diagnosticos = lector.number<std::uint32_t>(lector.field(0, "diagnosticos"));
    for (const std::uint32_t node : lector.children(lector.field(0, "salidas"))) {
        programa.salidas.push_back(
            {.fin = lector.text(lector.field(node, "fin")),
             .bytes = lector.number<std::uint64_t>(lector.field(node, "bytes")),
             .sha256 = lector.hash(lector.field(node, "sha256")),
             .marca = {}});
    }
    if (!lector.is_good() || !has_good_names(programa)) {
        return fault("E-MAN-001", file, "una línea del manifiesto no se entiende",
                     "no lo edite; use una carpeta de salida nueva");
    }
    return programa;
}

std::string print_manifiesto(const Manifiesto& manifiesto) {
    std::string out{kHead};
    for (const Programa& programa : manifiesto.programas) {
        out += print_programa(programa);
        out += &programa == &manifiesto.programas.back() ? "\n" : ",\n";
    }
    const std::string seal = base::to_hex(base::sha256(out));
    out += kSeal;
    out += seal;
    return out += kTail;
}

base::Result<Manifiesto> parse_manifiesto(std::string_view bytes, std::string_view file) {
    std::size_t end = 0;
    const auto seal = seal_of(bytes, end);
    if (!seal || *seal != base::sha256(bytes.substr(0, end))) {
        return fault("E-MAN-002", file,
                     "el sello del manifiesto no corresponde a su texto: fue editado o está dañado",
                     "no se sabe qué hay en esta carpeta; use una nueva, o recupere el manifiesto");
    }
    Manifiesto manifiesto;
    std::size_t begin = kHead.size();
    while (begin < end) {
        const std::size_t line_end = bytes.find('\n', begin);
        std::string_view line = bytes.substr(begin, line_end - begin);
        line.remove_suffix(line.ends_with(',') ? 1 : 0);
        auto programa = parse_programa(line, file);
        if (!programa) {
            return programa.diagnostics();
        }
        manifiesto.programas.push_back(std::move(*programa));
        begin = line_end + 1;
    }
    return manifiesto;
}

}  // namespace generator::batch
