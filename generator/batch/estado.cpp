#include "batch/estado.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace generator::batch {
namespace {

constexpr std::string_view kHead = "fichas estado 1\n";
constexpr std::size_t kHashSize = 64;

/// Takes the fields of a text one by one; the first that is not there spoils the rest.
class Campos {
  public:
    explicit Campos(std::string_view text) : rest_{text} {}

    [[nodiscard]] bool is_good() const { return is_good_; }
    [[nodiscard]] bool is_done() const { return rest_.empty() || !is_good_; }

    std::string_view text(char end) {
        const std::size_t at = rest_.find(end);
        is_good_ = is_good_ && at != std::string_view::npos;
        const std::string_view field = is_good_ ? rest_.substr(0, at) : std::string_view{};
        rest_.remove_prefix(is_good_ ? at + 1 : rest_.size());
        return field;
    }
    template <class Integer>
    Integer number(char end) {
        const std::string_view field = text(end);
        Integer value = 0;
        const auto [last, error] =
            std::from_chars(field.data(), field.data() + field.size(), value);
        is_good_ = is_good_ && error == std::errc{} && last == field.data() + field.size();
        return value;
    }
    base::Sha256 hash(char end) {
        const auto value = base::parse_sha256(text(end));
        is_good_ = is_good_ && value.has_value();
        return value.value_or(base::Sha256{});
    }

  private:
    std::string_view rest_;
    bool is_good_ = true;
};

void append_marca(std::string& out, const Marca& marca, char end) {
    out += std::to_string(marca.nanosegundos);
    out += ' ';
    out += std::to_string(marca.nodo);
    out += end;
}

/// Of the names and hashes of all outputs: a state holds for one manifest alone.
base::Sha256 identity(const Manifiesto& manifiesto) {
    std::string text;
    for (const Programa& programa : manifiesto.programas) {
        text += programa.nombre;
        for (const Salida& salida : programa.salidas) {
            text += salida.fin;
            text.append(salida.sha256.begin(), salida.sha256.end());
        }
    }
    return base::sha256(text);
}

EntradaVista read_entrada(Campos& campos) {
    EntradaVista entrada;
    entrada.bytes = campos.number<std::uint64_t>(' ');
    entrada.marca.nanosegundos = campos.number<std::int64_t>(' ');
    entrada.marca.nodo = campos.number<std::uint64_t>(' ');
    entrada.sha256 = campos.hash(' ');
    entrada.nombre = campos.text('\t');
    entrada.ruta = campos.text('\n');
    return entrada;
}

}  // namespace

const EntradaVista* find_entrada(const Estado& estado, std::string_view ruta, std::uint64_t bytes,
                                 const Marca& marca) {
    const auto found = std::ranges::lower_bound(estado.entradas, ruta, {}, &EntradaVista::ruta);
    const bool is_same = found != estado.entradas.end() && found->ruta == ruta &&
                         found->bytes == bytes && found->marca == marca;
    return is_same ? &*found : nullptr;
}

std::string print_estado(const Estado& estado, const Manifiesto& manifiesto) {
    std::string out{kHead};
    out += base::to_hex(identity(manifiesto)) + '\n';
    for (const Programa& programa : manifiesto.programas) {
        for (const Salida& salida : programa.salidas) {
            append_marca(out, salida.marca, '\n');
        }
    }
    for (const EntradaVista& entrada : estado.entradas) {
        if (entrada.ruta.find('\n') != std::string::npos) {
            continue;  // such a file is read each time
        }
        out += std::to_string(entrada.bytes) + ' ';
        append_marca(out, entrada.marca, ' ');
        out += base::to_hex(entrada.sha256) + ' ' + entrada.nombre + '\t' + entrada.ruta + '\n';
    }
    return out + base::to_hex(base::sha256(out)) + '\n';
}

Estado parse_estado(std::string_view bytes, Manifiesto& manifiesto) {
    if (!bytes.starts_with(kHead) || bytes.size() < kHead.size() + kHashSize + 1) {
        return {};
    }
    const std::string_view body = bytes.substr(0, bytes.size() - kHashSize - 1);
    const auto seal = base::parse_sha256(bytes.substr(body.size(), kHashSize));
    Campos campos{body.substr(kHead.size())};
    if (!seal || *seal != base::sha256(body) || campos.hash('\n') != identity(manifiesto)) {
        return {};
    }
    for (Programa& programa : manifiesto.programas) {
        for (Salida& salida : programa.salidas) {
            salida.marca.nanosegundos = campos.number<std::int64_t>(' ');
            salida.marca.nodo = campos.number<std::uint64_t>('\n');
        }
    }
    Estado estado;
    while (!campos.is_done()) {
        estado.entradas.push_back(read_entrada(campos));
    }
    return campos.is_good() ? estado : Estado{};
}

}  // namespace generator::batch
