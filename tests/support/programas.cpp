#include "support/programas.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "model/producto.hpp"
#include "support/azar.hpp"
#include "support/programas_reglas.hpp"

namespace support {
namespace {

using generator::model::Campo;
using generator::model::Formato;
using generator::model::Obligatorio;
using generator::model::TablaCampos;
using generator::model::TipoCampo;

class Constructor {
  public:
    Constructor(std::uint32_t semilla, const generator::methodology::Edicion& edicion)
        : edicion_{edicion}, azar_{semilla} {
        out_.semilla = semilla;
        // One in three is unusual.
        out_.extremo = azar_.chance(36) ? static_cast<Extremo>(azar_.between(1, kExtremos - 1))
                                        : Extremo::nada;
        ejercicio_ = static_cast<std::int32_t>(std::stoi(edicion.edicion));
    }

    ProgramaAlAzar make() {
        const auto* producto = generator::model::find_producto(edicion_.producto);
        write_object(producto->campos(), "");
        auto programa = nlohmann::ordered_json::parse(json_);
        keep_rules(programa);
        out_.json = programa.dump(1);
        forget_taken_away(programa);
        return std::move(out_);
    }

  private:
    /// Texts that the rules of the product took away or changed.
    void forget_taken_away(const nlohmann::ordered_json& programa) {
        std::set<std::string> left;
        const nlohmann::ordered_json leaves = programa.flatten();
        for (const nlohmann::ordered_json& leaf : leaves) {
            if (leaf.is_string()) {
                left.insert(leaf.get<std::string>());
            }
        }
        std::erase_if(out_.textos, [&](const TextoDado& t) { return !left.contains(t.texto); });
    }

    // Structure.

    void write_object(const TablaCampos& tabla, const std::string& camino) {
        json_ += '{';
        bool is_first = true;
        bool is_graded = true;
        for (const Campo& campo : tabla.campos) {
            const std::string path = camino + '/' + std::string{campo.nombre};
            const bool is_unused = std::ranges::find(uso().no_usa, path) != uso().no_usa.end();
            if (is_unused || campo.nombre == "origenes" || campo.nombre == "publicados") {
                continue;  // the last two speak of data that must be there
            }
            bool is_given = is_demanded(campo, path) || !is_left_out();
            // A grade and its date stand together.
            is_given = campo.nombre == "fecha_calificacion" ? is_graded : is_given;
            is_graded = campo.nombre == "calificacion" ? is_given : is_graded;
            if (!is_given && azar_.chance(50)) {
                continue;
            }
            json_ += is_first ? "\"" : ",\n\"";
            json_ += std::string{campo.nombre} + "\":";
            is_first = false;
            if (is_given) {
                write_value(campo, path);
            } else {
                const bool may_be_empty =
                    campo.tipo >= TipoCampo::lista_objetos && campo.elementos_minimos == 0;
                json_ += may_be_empty ? "[]" : "null";
            }
        }
        json_ += '}';
    }

    const generator::model::UsoCampos& uso() const { return edicion_.uso; }

    /// One of the options that the edition uses.
    std::string_view option_of(const Campo& campo, const std::string& path) {
        std::vector<std::string_view> used;
        for (const std::string_view opcion : campo.opciones) {
            const std::string refused = path + '=' + std::string{opcion};
            if (std::ranges::find(uso().no_usa, refused) == uso().no_usa.end()) {
                used.push_back(opcion);
            }
        }
        return azar_.one_of(used);
    }

    bool is_demanded(const Campo& campo, const std::string& path) const {
        return campo.obligatorio == Obligatorio::si ||
               std::ranges::find(uso().exige, path) != uso().exige.end();
    }

    bool is_left_out() {
        switch (out_.extremo) {
            case Extremo::vacio:
                return true;
            case Extremo::nada:
                return azar_.chance(12);
            default:
                return azar_.chance(3);
        }
    }

    void write_value(const Campo& campo, const std::string& path) {
        switch (campo.tipo) {
            case TipoCampo::objeto:
                return write_object(*campo.tabla, path);
            case TipoCampo::lista_objetos:
                return write_objects(campo, path);
            case TipoCampo::lista_textos:
                return write_texts(campo, path);
            case TipoCampo::lista_anios:
                return write_years(campo);
            case TipoCampo::lista_cantidades:
                return write_numbers(campo);
            case TipoCampo::opcion:
                return quote(option_of(campo, path));
            case TipoCampo::texto:
            case TipoCampo::texto_simple:
                return write_text(campo, path);
            case TipoCampo::booleano:
                json_ += azar_.chance(50) ? "true" : "false";
                return;
            default:
                return write_datum(
                    campo, is_demanded(campo, path) || campo.nombre == "fecha_calificacion");
        }
    }

    template <class Write>
    void write_list(std::size_t size, Write write) {
        json_ += '[';
        constexpr std::size_t kLong = 12;
        lists_open_ += size >= kLong ? 1U : 0U;
        for (std::size_t i = 0; i < size; ++i) {
            json_ += i == 0 ? "" : ",\n";
            write(i);
        }
        lists_open_ -= size >= kLong ? 1U : 0U;
        json_ += ']';
        out_.elementos += size;
    }

    std::size_t elements_of(const Campo& campo) {
        // Lists within long lists stay short: what breaks pages is one long list, or two.
        const bool is_long = out_.extremo == Extremo::filas && lists_open_ < 2 && azar_.chance(60);
        const std::int64_t most = out_.extremo == Extremo::vacio ? 1 : is_long ? 60 : 4;
        const auto size = static_cast<std::size_t>(azar_.between(is_long ? 12 : 0, most));
        return std::clamp(size, campo.elementos_minimos, campo.elementos_maximos);
    }

    void write_objects(const Campo& campo, const std::string& path) {
        const auto is_year = [](const Campo& c) {
            return c.nombre == "anio" && c.obligatorio == Obligatorio::si;
        };
        if (std::ranges::any_of(campo.tabla->campos, is_year)) {
            return write_years_of(campo, path);
        }
        std::size_t size = elements_of(campo);
        for (const Campo& field : campo.tabla->campos) {
            if (const auto* catalogo = catalogue_of(field)) {
                // A code stands once in its list.
                size = is_unique(field) ? std::min(size, catalogo->entradas.size()) : size;
                shuffle_codes(field, *catalogo);
            }
        }
        write_list(size, [&](std::size_t) { write_object(*campo.tabla, path); });
    }

    /// One element for each year that the edition shows of this list.
    void write_years_of(const Campo& campo, const std::string& path) {
        const bool is_component = path.starts_with("/componentes/");
        const bool is_indicator = path.starts_with("/indicadores/");
        const std::int32_t before = is_component   ? uso().anios_componentes
                                    : is_indicator ? uso().anios_indicadores
                                                   : uso().anios;
        const std::int32_t after = is_component || is_indicator ? 0 : uso().anios_posteriores;
        write_list(static_cast<std::size_t>(before + after), [&](std::size_t i) {
            anio_ = ejercicio_ - before + 1 + static_cast<std::int32_t>(i);
            write_object(*campo.tabla, path);
        });
    }

    // Texts.

    void quote(std::string_view text) { generator::base::append_json_string(json_, text); }

    void write_texts(const Campo& campo, const std::string& path) {
        std::size_t size =
            std::max(elements_of(campo), static_cast<std::size_t>(campo.elementos_minimos));
        if (const auto* catalogo = catalogue_of(campo)) {
            size = is_unique(campo) ? std::min(size, catalogo->entradas.size()) : size;
            shuffle_codes(campo, *catalogo);
        }
        write_list(size, [&](std::size_t) { write_text(campo, path); });
    }

    void write_text(const Campo& campo, const std::string& path) {
        if (path == "/producto" || path == "/edicion") {
            return quote(path == "/producto" ? edicion_.producto : edicion_.edicion);
        }
        if (path == "/codigo") {
            return quote("azar-" + std::to_string(out_.semilla));
        }
        if (const auto* catalogo = catalogue_of(campo)) {
            return quote(next_code(campo, *catalogo));
        }
        if (campo.formato == Formato::dos_digitos) {
            return quote(std::to_string(azar_.between(10, 99)));
        }
        const std::string text = campo.formato == Formato::fecha ? day() : make_text(campo);
        out_.textos.push_back({path, text});
        quote(text);
    }

    /// Unique by its number, so that it is found in the document only where it was printed.
    std::string make_text(const Campo& campo) {
        const auto most = static_cast<std::size_t>(campo.maximo);
        std::string text = "T" + std::to_string(++texts_);
        if (out_.extremo == Extremo::palabra && azar_.chance(40)) {
            text += ' ';
            const std::size_t wanted = std::min<std::size_t>(most, 300 + text.size());
            while (generator::base::count_code_points(text) < wanted) {
                text += azar_.one_of(kSilabas);
            }
        }
        const std::size_t wanted = std::min(most, length_of_text());
        while (generator::base::count_code_points(text) < wanted) {
            text += ' ';
            text += azar_.one_of(kPalabras);
        }
        return cut(text, most);
    }

    std::size_t length_of_text() {
        if (out_.extremo == Extremo::celda && azar_.chance(12)) {
            return 8'000;
        }
        if (out_.extremo == Extremo::filas) {
            return static_cast<std::size_t>(azar_.between(4, 60));
        }
        return static_cast<std::size_t>(azar_.chance(20) ? azar_.between(200, 900)
                                                         : azar_.between(4, 120));
    }

    // Codes of the edition's catalogues: a field of two digits, or one with the name of a
    // catalogue.

    const generator::methodology::Catalogo* catalogue_of(const Campo& campo) const {
        const bool is_text = campo.tipo == TipoCampo::texto ||
                             campo.tipo == TipoCampo::lista_textos ||
                             campo.tipo == TipoCampo::lista_cantidades;
        for (const auto& [name, catalogo] : edicion_.catalogos) {
            if (is_text && (name == campo.nombre || name == std::string{campo.nombre} + "s" ||
                            name == std::string{campo.nombre} + "es")) {
                return &catalogo;
            }
        }
        return nullptr;
    }

    static bool is_unique(const Campo& campo) {
        return campo.formato == Formato::dos_digitos || campo.sin_repetir;
    }

    void shuffle_codes(const Campo& campo, const generator::methodology::Catalogo& catalogo) {
        auto& codes = codes_[std::string{campo.nombre}];
        codes.clear();
        for (const auto& entrada : catalogo.entradas) {
            codes.insert(codes.begin() + azar_.between(0, std::ssize(codes)), entrada.codigo);
        }
    }

    std::string next_code(const Campo& campo, const generator::methodology::Catalogo& catalogo) {
        auto& codes = codes_[std::string{campo.nombre}];
        if (!is_unique(campo) || codes.empty()) {
            return azar_.one_of(catalogo.entradas).codigo;
        }
        std::string code = codes.back();
        codes.pop_back();
        return code;
    }

    // Numbers and dates.

    void write_datum(const Campo& campo, bool is_required) {
        if (!is_required && azar_.chance(out_.extremo == Extremo::sin_valor ? 100 : 6)) {
            return quote(generator::model::to_text(azar_.one_of(generator::model::kSinValores)));
        }
        switch (campo.tipo) {
            case TipoCampo::anio:
                json_ += std::to_string(year_of(campo));
                return;
            case TipoCampo::fecha:
                return quote(day());
            case TipoCampo::mes:
                return quote(day().substr(0, 7));
            case TipoCampo::fecha_hora:
                return quote(day().replace(0, 4, std::to_string(ejercicio_ + 1)) + "T12:21");
            case TipoCampo::decimal:
                if (campo.nombre == "factor") {  // never 0: it multiplies a year's amounts
                    json_ += "1.0" + std::to_string(azar_.between(1, 9'999));
                    return;
                }
                json_ += number_of(campo);
                if (azar_.chance(50) && !json_.ends_with(std::to_string(campo.maximo))) {
                    json_ += '.' + std::to_string(azar_.between(0, 99));
                }
                return;
            default:
                json_ += number_of(campo);
        }
    }

    /// Most amounts are of the size of real ones: whatever the limits, some are 0.
    std::string number_of(const Campo& campo) {
        if (out_.extremo == Extremo::limite && azar_.chance(50)) {
            return std::to_string(azar_.chance(50) ? campo.minimo : campo.maximo);
        }
        constexpr std::int64_t sizes[] = {0, 9, 100, 1'000, 30'000, 1'000'000, 90'000'000};
        const std::int64_t most = std::min(campo.maximo, azar_.one_of(sizes));
        const std::int64_t least = std::max<std::int64_t>(campo.minimo, 0);
        return std::to_string(azar_.between(least, std::max(least, most)));
    }

    std::int32_t year_of(const Campo& campo) {
        if (campo.nombre == "ejercicio") {
            return ejercicio_;
        }
        if (campo.nombre == "precios") {
            return ejercicio_ + edicion_.desplazamiento_precios;
        }
        if (campo.nombre == "anio_inicio") {
            return static_cast<std::int32_t>(azar_.between(campo.minimo, ejercicio_));
        }
        if (campo.nombre == "anio_termino") {
            return static_cast<std::int32_t>(azar_.between(ejercicio_, campo.maximo));
        }
        return anio_;
    }

    std::string day() {
        const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return std::to_string(ejercicio_ + azar_.between(0, 3)) + '-' + two(azar_.between(1, 12)) +
               '-' + two(azar_.between(1, 28));
    }

    /// Years before the report year, each once.
    void write_years(const Campo& campo) {
        const std::size_t size = std::min<std::size_t>(elements_of(campo), 3);
        write_list(size, [&](std::size_t i) {
            json_ += std::to_string(ejercicio_ - 1 - static_cast<std::int32_t>(i));
        });
    }

    void write_numbers(const Campo& campo) {
        std::vector<std::int64_t> numbers;
        for (std::int64_t n = campo.minimo; n <= std::min(campo.maximo, campo.minimo + 60); ++n) {
            numbers.insert(numbers.begin() + azar_.between(0, std::ssize(numbers)), n);
        }
        const std::size_t size = std::min(elements_of(campo), numbers.size());
        write_list(size, [&](std::size_t i) { json_ += std::to_string(numbers[i]); });
    }

    const generator::methodology::Edicion& edicion_;
    Azar azar_;
    ProgramaAlAzar out_;
    std::string json_;
    std::int32_t ejercicio_ = 0;
    std::int32_t anio_ = 0;  // of the element of a yearly list
    std::size_t texts_ = 0;
    std::size_t lists_open_ = 0;  // long ones, around what is being written
    std::map<std::string, std::vector<std::string>> codes_;  // not used yet, by field
};

}  // namespace

std::string_view to_text(Extremo extremo) {
    constexpr std::array<std::string_view, kExtremos> names{"nada",  "palabra",   "celda", "filas",
                                                            "vacio", "sin_valor", "limite"};
    return names[static_cast<std::size_t>(extremo)];
}

ProgramaAlAzar make_programa(std::uint32_t semilla,
                             const generator::methodology::Edicion& edicion) {
    return Constructor{semilla, edicion}.make();
}

}  // namespace support
