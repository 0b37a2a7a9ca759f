#include "proof/documents.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "proof/words.hpp"

namespace generator::proof {
namespace {

using readers::Reading;
using readers::ReadPage;
using readers::Stretch;

struct Named {
    std::string_view key;
    std::string_view name;
};

/// "en una celda": where a stretch stands, by the tag of its mark.
constexpr std::array kPlaces{
    Named{"TD", "una celda"},
    Named{"TH", "el encabezado de una tabla"},
    Named{"Figure", "un gráfico"},
    Named{"H1", "un título"},
    Named{"H2", "un título"},
    Named{"H3", "un título"},
    Named{"H4", "un título"},
    Named{"Note", "una nota"},
    Named{"LI", "una lista"},
    Named{"LBody", "una lista"},
    Named{"Lbl", "una lista"},
    Named{"Link", "un enlace"},
    Named{"Artifact", "el fondo, una línea o el pie"},
    Named{"Caption", "una leyenda"},
    Named{"P", "un párrafo"},
};

constexpr std::array kProperties{
    Named{"dc:title", "el título"},       Named{"Info/Title", "el título"},
    Named{"dc:creator", "el autor"},      Named{"Info/Author", "el autor"},
    Named{"dc:description", "el asunto"}, Named{"Info/Subject", "el asunto"},
    Named{"dc:language", "el idioma"},    Named{"Info/CreationDate", "la fecha"},
    Named{"xmp:CreateDate", "la fecha"},  Named{"Info/Keywords", "las palabras clave"},
};

constexpr std::array kParts{
    Named{"StructTreeRoot", "la estructura que leen los lectores de pantalla"},
    Named{"Outlines", "los marcadores"},
    Named{"OutputIntents", "el perfil de color"},
    Named{"Lang", "el idioma"},
    Named{"AF", "la descripción de sus adjuntos"},
    Named{"OpenAction", "lo que hace al abrirse"},
    Named{"AA", "lo que hace al cerrarse, guardarse o imprimirse"},
    Named{"AcroForm", "un formulario"},
    Named{"Names", "lo que lleva con nombre: programas (JavaScript), páginas, destinos"},
};

/// What a tool writes of itself when it saves a file.
constexpr std::array<std::string_view, 8> kOfTheTool{
    "Info/Producer", "Info/Creator",   "Info/ModDate",     "Info/Trapped",
    "pdf:Producer",  "xmp:ModifyDate", "xmp:MetadataDate", "xmp:CreatorTool"};

/// What a signature adds to the catalog.
constexpr std::array<std::string_view, 3> kOfASignature{readers::kSignatures, "DSS", "Perms"};

template <std::size_t N>
std::string name_of(const std::array<Named, N>& names, std::string_view key,
                    std::string_view otherwise) {
    const auto found = std::ranges::find(names, key, &Named::key);
    return std::string{found == names.end() ? otherwise : found->name};
}

/// ": dice «a», y sus datos producen «b»", if their words are others; only the first of them.
std::string other_words(const readers::Part& given, const readers::Part& made) {
    const auto others = compare_words(given.text, made.text);
    return others.empty() ? std::string{} : ": " + against(others[0].given, others[0].made);
}

bool has_same_content(const ReadPage& given, const ReadPage& made) {
    return std::ranges::equal(given.stretches, made.stretches, {}, &Stretch::drawing,
                              &Stretch::drawing);
}

std::string text_of(const ReadPage& page) {
    std::string text;
    for (const Stretch& stretch : page.stretches) {
        text += stretch.text + " ";
    }
    return text;
}

class PageComparison {
  public:
    PageComparison(const Reading& given, const Reading& made, std::string_view file)
        : given_{given}, made_{made}, file_{file} {}

    [[nodiscard]] base::Diagnostics run() {
        const std::size_t count = std::max(given_.pages.size(), made_.pages.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (i >= given_.pages.size()) {
                add("E-VER-026", i, "falta");
            } else if (i >= made_.pages.size()) {
                add("E-VER-026", i, "sobra: sus datos no la producen");
            } else {
                compare_page(i);
            }
        }
        tell_fonts();
        return std::move(found_);
    }

  private:
    void add(std::string_view code, std::size_t page, const std::string& what) {
        found_.push_back(
            difference(code, file_, "la página " + std::to_string(page + 1) + " " + what));
    }

    void compare_page(std::size_t index) {
        const ReadPage& given = given_.pages[index];
        const ReadPage& made = made_.pages[index];
        if (!has_same_content(given, made)) {
            const auto other = find_page(given);
            if (other) {
                add("E-VER-026", index,
                    "es la " + std::to_string(*other + 1) +
                        " del documento: fue cambiada de lugar");
                return;
            }
            compare_content(index);
        }
        if (given.fonts != made.fonts) {
            other_fonts_.push_back(index);
        }
        if (given.annotations.hash != made.annotations.hash) {
            add("E-VER-025", index,
                "tiene otros enlaces o anotaciones: algo le fue puesto encima, o quitado" +
                    other_words(given.annotations, made.annotations));
        }
        if (given.rest != made.rest) {
            add("E-VER-025", index, "tiene otro tamaño, otras imágenes u otras propiedades");
        }
    }

    /// Which page of the document stands here, if it is another one.
    [[nodiscard]] std::optional<std::size_t> find_page(const ReadPage& given) const {
        const auto found = std::ranges::find_if(
            made_.pages, [&](const ReadPage& made) { return has_same_content(given, made); });
        return found == made_.pages.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(found - made_.pages.begin())};
    }

    void compare_content(std::size_t index) {
        const ReadPage& given = given_.pages[index];
        const ReadPage& made = made_.pages[index];
        if (given.stretches.size() != made.stretches.size()) {
            tell_words(index, {}, text_of(given), text_of(made));
            add("E-VER-024", index, "fue dibujada de otro modo: tiene otras partes");
            return;
        }
        std::size_t told = 0;
        for (std::size_t i = 0; i < given.stretches.size() && told < kMostTold; ++i) {
            if (given.stretches[i].drawing != made.stretches[i].drawing) {
                compare_stretch(index, given.stretches[i], made.stretches[i]);
                told += 1;
            }
        }
        if (told == kMostTold) {
            add("E-VER-024", index, "puede tener más diferencias: estas son las primeras");
        }
    }

    void compare_stretch(std::size_t page, const Stretch& given, const Stretch& made) {
        const std::string place = "en " + name_of(kPlaces, made.tag, "una parte") + ", ";
        if (tell_words(page, place, given.text, made.text)) {
            return;
        }
        const std::string text = shortened(single_spaced(made.text));
        add("E-VER-024", page,
            text.empty() || made.tag == "Figure"
                ? "tiene, " + place + "otro trazo, lugar o color" +
                      (text.empty() ? "" : ": " + base::quoted(text))
                : "muestra " + base::quoted(text) + " en otro lugar, tamaño o color");
    }

    /// Whether they say different words.
    bool tell_words(std::size_t page, const std::string& place, const std::string& given,
                    const std::string& made) {
        const auto others = compare_words(given, made);
        for (std::size_t i = 0; i < others.size() && i < kMostTold; ++i) {
            found_.push_back(difference("E-VER-023", file_,
                                        "en la página " + std::to_string(page + 1) + ", " + place +
                                            against(others[i].given, others[i].made)));
        }
        return !others.empty();
    }

    /// Pages share their faces: told once for all of them.
    void tell_fonts() {
        if (!other_fonts_.empty()) {
            const std::size_t more = other_fonts_.size() - 1;
            const std::string others = more == 0 ? "" : " (y " + std::to_string(more) + " más)";
            add("E-VER-025", other_fonts_[0],
                "usa letras que no son las del documento: puede mostrar otros signos" + others);
        }
    }

    const Reading& given_;
    const Reading& made_;
    std::string_view file_;
    base::Diagnostics found_;
    std::vector<std::size_t> other_fonts_;
};

bool is_of_the_tool(std::string_view key) {
    return std::ranges::find(kOfTheTool, key) != kOfTheTool.end() || key.starts_with("xmpMM:");
}

bool is_same(const std::string& a, const std::string& b) { return a == b; }
bool is_same(const readers::Part& a, const readers::Part& b) { return a.hash == b.hash; }

/// Each key once that has another value, or none, on one side.
template <class Value>
std::vector<std::string> other_keys(const std::map<std::string, Value>& given,
                                    const std::map<std::string, Value>& made) {
    std::vector<std::string> result;
    for (const auto& [key, value] : made) {
        const auto found = given.find(key);
        if (found == given.end() || !is_same(found->second, value)) {
            result.push_back(key);
        }
    }
    for (const auto& [key, value] : given) {
        if (!made.contains(key)) {
            result.push_back(key);
        }
    }
    return result;
}

std::string value_of(const std::map<std::string, std::string>& values, const std::string& key) {
    const auto found = values.find(key);
    return found == values.end() ? std::string{} : found->second;
}

base::Diagnostics compare_metadata(const Reading& given, const Reading& made,
                                   std::string_view file) {
    base::Diagnostics result;
    for (const std::string& key : other_keys(given.metadata, made.metadata)) {
        if (!is_of_the_tool(key)) {
            result.push_back(difference(
                "E-VER-027", file,
                "en sus propiedades, " + name_of(kProperties, key, base::quoted(key)) + " " +
                    against(value_of(given.metadata, key), value_of(made.metadata, key))));
        }
    }
    return result;
}

bool has_same_files(const Reading& given, const Reading& made) {
    return std::ranges::equal(given.attachments, made.attachments, {}, &readers::Attached::bytes,
                              &readers::Attached::bytes);
}

base::Diagnostics compare_parts(const Reading& given, const Reading& made, std::string_view file) {
    base::Diagnostics result;
    bool is_signed = false;
    for (const std::string& key : other_keys(given.parts, made.parts)) {
        if (std::ranges::find(kOfASignature, key) != kOfASignature.end()) {
            is_signed = true;
            continue;
        }
        if (key == "AF" && !has_same_files(given, made)) {
            continue;  // it is the files that differ: who called has said how
        }
        const bool is_missing = !given.parts.contains(key);
        const bool is_added = !made.parts.contains(key);
        const std::string name =
            name_of(kParts, key, "la entrada " + base::quoted(key) + " de su catálogo");
        result.push_back(difference(
            "E-VER-028", file,
            is_missing ? "falta " + name
            : is_added
                ? "le fue añadido: " + name
                : "fue cambiado: " + name + other_words(given.parts.at(key), made.parts.at(key))));
    }
    if (is_signed) {
        base::Diagnostic note =
            difference("W-VER-032", file, "tiene una firma que se añadió después de hacerlo");
        note.severity = base::Severity::warning;
        note.hint = "quién firma, y si la firma vale, lo dice un lector de PDF";
        result.push_back(std::move(note));
    }
    return result;
}

}  // namespace

base::Diagnostic difference(std::string_view code, std::string_view file, std::string message) {
    return {.code = std::string{code},
            .severity = base::Severity::error,
            .place = {.file = std::string{file}, .line = 0, .column = 0, .pointer = {}},
            .message = std::move(message),
            .hint = {}};
}

std::string against(std::string_view given, std::string_view made) {
    const std::string said = base::quoted(shortened(single_spaced(given)));
    const std::string right = base::quoted(shortened(single_spaced(made)));
    return given.empty()  ? "no dice " + right + ", que sus datos producen"
           : made.empty() ? "dice " + said + ", que sus datos no producen"
                          : "dice " + said + ", y sus datos producen " + right;
}

base::Diagnostics compare_documents(const Reading& given, const Reading& made,
                                    std::string_view file) {
    base::Diagnostics result = PageComparison{given, made, file}.run();
    append(result, compare_metadata(given, made, file));
    append(result, compare_parts(given, made, file));
    return result;
}

}  // namespace generator::proof
