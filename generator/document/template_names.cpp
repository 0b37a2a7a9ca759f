#include "document/template_names.hpp"

#include <array>

#include "document/template_source.hpp"

namespace generator::document {
namespace {

struct AspectName {
    std::string_view name;
    Aspect aspect;
    report::TipoValor of;
};

constexpr std::array kAspects{
    AspectName{"cantidad", Aspect::count, report::TipoValor::lista},
    AspectName{"no_informado", Aspect::no_informado, report::TipoValor::numero},
    AspectName{"no_aplica", Aspect::no_aplica, report::TipoValor::numero},
    AspectName{"no_comparable", Aspect::no_comparable, report::TipoValor::numero},
    AspectName{"sin_resultado", Aspect::sin_resultado, report::TipoValor::numero},
};

std::vector<std::string_view> names_of(const report::Forma& forma) {
    std::vector<std::string_view> result;
    result.reserve(forma.campos.size());
    for (const report::CampoForma& campo : forma.campos) {
        result.push_back(campo.nombre);
    }
    for (const AspectName& aspect : kAspects) {
        if (aspect.of == forma.tipo) {
            result.push_back(aspect.name);
        }
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> result;
    for (std::size_t begin = 0;;) {
        const std::size_t dot = std::min(text.find('.', begin), text.size());
        result.push_back(text.substr(begin, dot - begin));
        if (dot == text.size()) {
            return result;
        }
        begin = dot + 1;
    }
}

}  // namespace

std::optional<std::uint16_t> Names::find_frame(std::string_view name) const {
    for (std::size_t i = frames_.size(); i-- > 1;) {
        if (frames_[i].name == name) {
            return static_cast<std::uint16_t>(i);
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> Names::candidates() const {
    std::vector<std::string_view> result;
    for (std::size_t i = 1; i < frames_.size(); ++i) {
        result.emplace_back(frames_[i].name);
    }
    for (const report::CampoForma& campo : frames_.front().forma->campos) {
        result.push_back(campo.nombre);
    }
    return result;
}

bool Names::push(std::string_view name, const report::Forma& forma) {
    const bool is_new =
        !find_frame(name) && report::find_campo(*frames_.front().forma, name) == report::npos;
    frames_.push_back({std::string{name}, &forma});
    return is_new;
}

std::optional<Resolved> Names::resolve(std::string_view text, Unresolved& why) {
    const std::vector<std::string_view> parts = split(text);
    Resolved result;
    std::size_t next = 0;
    if (const auto frame = find_frame(parts.front())) {
        result.path.frame = *frame;
        next = 1;
    }
    result.path.first = static_cast<std::uint16_t>(steps_.size());
    result.forma = frames_[result.path.frame].forma;
    for (; next < parts.size(); ++next) {
        const std::string_view part = parts[next];
        const std::size_t campo = report::find_campo(*result.forma, part);
        if (campo != report::npos) {
            steps_.push_back(static_cast<std::uint16_t>(campo));
            ++result.path.count;
            result.forma = result.forma->campos[campo].forma;
            continue;
        }
        for (const AspectName& aspect : kAspects) {
            if (aspect.name == part && aspect.of == result.forma->tipo &&
                next + 1 == parts.size()) {
                result.path.aspect = aspect.aspect;
                result.forma = nullptr;
                return result;
            }
        }
        const bool is_first = next == 0;
        why.message =
            is_first ? "no existe el nombre " + base::quoted(part)
                     : "no existe " + base::quoted(part) + " en " + base::quoted(parts[next - 1]);
        why.hint = suggest(part, is_first ? candidates() : names_of(*result.forma));
        return std::nullopt;
    }
    return result;
}

}  // namespace generator::document
