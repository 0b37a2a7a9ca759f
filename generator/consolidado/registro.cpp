#include "consolidado/registro.hpp"

#include <array>
#include <cassert>
#include <cstring>

namespace generator::consolidado {
namespace {

enum class Kind : std::uint8_t { texto, booleano, numero, ausencia };

template <class T>
void append_raw(std::string& bytes, T value) {
    std::array<char, sizeof(T)> raw{};
    std::memcpy(raw.data(), &value, sizeof(T));
    bytes.append(raw.data(), raw.size());
}

template <class T>
T take_raw(std::string_view& bytes) {
    assert(bytes.size() >= sizeof(T));
    T value{};
    std::memcpy(&value, bytes.data(), sizeof(T));
    bytes.remove_prefix(sizeof(T));
    return value;
}

void append_content(std::string& bytes, const Contenido& contenido) {
    if (const auto* text = std::get_if<std::string>(&contenido)) {
        append_raw(bytes, Kind::texto);
        append_raw(bytes, static_cast<std::uint32_t>(text->size()));
        bytes += *text;
    } else if (const auto* flag = std::get_if<bool>(&contenido)) {
        append_raw(bytes, Kind::booleano);
        append_raw(bytes, static_cast<std::uint8_t>(*flag ? 1 : 0));
    } else if (const auto* numero = std::get_if<NumeroCelda>(&contenido)) {
        append_raw(bytes, Kind::numero);
        append_raw(bytes, numero->valor.numerator());
        append_raw(bytes, numero->valor.denominator());
        append_raw(bytes, numero->formato);
        append_raw(bytes, numero->decimales);
    } else {
        append_raw(bytes, Kind::ausencia);
        append_raw(bytes, std::get<report::Ausencia>(contenido));
    }
}

Contenido take_number(std::string_view& bytes) {
    const auto numerator = take_raw<std::int64_t>(bytes);
    const auto denominator = take_raw<std::int64_t>(bytes);
    const auto formato = take_raw<FormatoNumero>(bytes);
    const auto decimales = take_raw<std::int8_t>(bytes);
    const auto ratio = base::Ratio::make(numerator, denominator);
    assert(ratio);
    return NumeroCelda{
        .valor = ratio.value_or(base::Ratio{}), .formato = formato, .decimales = decimales};
}

Contenido take_content(std::string_view& bytes) {
    switch (take_raw<Kind>(bytes)) {
        case Kind::booleano:
            return take_raw<std::uint8_t>(bytes) != 0;
        case Kind::numero:
            return take_number(bytes);
        case Kind::ausencia:
            return take_raw<report::Ausencia>(bytes);
        case Kind::texto:
            break;
    }
    const auto size = take_raw<std::uint32_t>(bytes);
    assert(bytes.size() >= size);
    std::string text{bytes.substr(0, size)};
    bytes.remove_prefix(size);
    return text;
}

}  // namespace

void append_record(std::string& bytes, const Fila& fila) {
    append_raw(bytes, static_cast<std::uint32_t>(fila.size()));
    for (const Celda& celda : fila) {
        append_raw(bytes, celda.columna);
        append_content(bytes, celda.contenido);
    }
}

Fila take_record(std::string_view& bytes) {
    Fila fila(take_raw<std::uint32_t>(bytes));
    for (Celda& celda : fila) {
        celda.columna = take_raw<std::uint32_t>(bytes);
        celda.contenido = take_content(bytes);
    }
    return fila;
}

}  // namespace generator::consolidado
