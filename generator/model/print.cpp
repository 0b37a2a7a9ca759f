#include "model/print.hpp"

#include "base/json_text.hpp"
#include "model/campo.hpp"
#include "model/producto.hpp"

namespace generator::model {
namespace {

std::string text_of(const std::string& value) {
    std::string result;
    base::append_json_string(result, value);
    return result;
}
std::string text_of(const base::Decimal& value) { return base::to_text(value); }
std::string text_of(bool value) { return value ? "true" : "false"; }
template <class T>
std::string text_of(const T& value)
    requires requires { value.valor; }
{
    return std::to_string(value.valor);
}
std::string text_of(const Mes& value) { return iso_text(value); }
std::string text_of(const Fecha& value) { return iso_text(value); }
std::string text_of(const FechaHora& value) { return iso_text(value); }

class Printer {
  public:
    void print_object(const TablaCampos& tabla, const void* object) {
        for (const Campo& campo : tabla.campos) {
            const std::size_t size = path_.size();
            path_ += '/' + std::string{campo.nombre};
            print_field(campo, campo.miembro_leido(object));
            path_.resize(size);
        }
    }
    [[nodiscard]] std::string finish() && { return std::move(out_); }

  private:
    void print_line(const std::string& value) { out_ += path_ + ": " + value + '\n'; }

    template <class T>
    void print_dato(const void* member) {
        const auto& dato = *static_cast<const Dato<T>*>(member);
        std::string line =
            dato.has_value() ? text_of(dato.value()) : std::string{to_text(dato.sin_valor())};
        if (dato.procedencia != Procedencia::informado) {
            line += " [" + std::string{to_text(dato.procedencia)} + "]";
        }
        print_line(line);
    }

    template <class T>
    void print_datos(const void* member) {
        const auto& datos = *static_cast<const std::vector<Dato<T>>*>(member);
        for (std::size_t i = 0; i < datos.size(); ++i) {
            const std::size_t size = path_.size();
            path_ += '/' + std::to_string(i);
            print_dato<T>(&datos[i]);
            path_.resize(size);
        }
    }

    void print_objects(const Campo& campo, const void* member) {
        for (std::size_t i = 0; i < campo.lista.size(member); ++i) {
            const std::size_t size = path_.size();
            path_ += '/' + std::to_string(i);
            print_object(*campo.tabla, campo.lista.at(member, i));
            path_.resize(size);
        }
    }

    void print_field(const Campo& campo, const void* member) {
        switch (campo.tipo) {
            case TipoCampo::texto:
                return print_dato<std::string>(member);
            case TipoCampo::texto_simple:
                return print_line(text_of(*static_cast<const std::string*>(member)));
            case TipoCampo::anio:
                return print_dato<Anio>(member);
            case TipoCampo::monto:
                return print_dato<MilesCorrientes>(member);
            case TipoCampo::cantidad:
                return print_dato<Cantidad>(member);
            case TipoCampo::decimal:
                return print_dato<base::Decimal>(member);
            case TipoCampo::booleano:
                return print_dato<bool>(member);
            case TipoCampo::fecha:
                return print_dato<Fecha>(member);
            case TipoCampo::fecha_hora:
                return print_dato<FechaHora>(member);
            case TipoCampo::mes:
                return print_dato<Mes>(member);
            case TipoCampo::opcion: {
                const auto index = campo.leer_opcion(member);
                return print_line(index ? std::string{campo.opciones[*index]}
                                        : std::string{to_text(SinValor::no_informado)});
            }
            case TipoCampo::objeto:
                return print_object(*campo.tabla, member);
            case TipoCampo::lista_objetos:
                return print_objects(campo, member);
            case TipoCampo::lista_textos:
                return print_datos<std::string>(member);
            case TipoCampo::lista_anios:
                return print_datos<Anio>(member);
            case TipoCampo::lista_cantidades:
                return print_datos<Cantidad>(member);
            case TipoCampo::lista_punteros:
                for (const auto& puntero : *static_cast<const std::vector<std::string>*>(member)) {
                    print_line(puntero);
                }
                return;
        }
    }

    std::string path_;
    std::string out_;
};

}  // namespace

std::string print(const Entrada& entrada) {
    const Producto* producto = find_producto(encabezado(entrada).producto);
    Printer printer;
    if (producto != nullptr) {
        std::visit([&](const auto& model) { printer.print_object(producto->campos(), &model); },
                   entrada);
    }
    return std::move(printer).finish();
}

}  // namespace generator::model
