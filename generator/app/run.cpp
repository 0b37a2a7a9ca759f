#include <exception>
#include <new>
#include <ostream>
#include <system_error>

#include "app/commands.hpp"
#include "base/utf8.hpp"

namespace generator::app {
namespace {

ExitCode dispatch(const Orden& orden, Consola& consola) {
    switch (orden.verbo) {
        case Verbo::generar:
            return generar(orden, consola);
        case Verbo::consolidar:
            return consolidar(orden, consola);
        case Verbo::validar:
            return validar(orden, consola);
        case Verbo::revisar:
            return revisar(orden, consola);
        case Verbo::calcular:
            return calcular(orden, consola);
        case Verbo::explicar:
            return explicar(orden, consola);
        case Verbo::esquema:
            return esquema(orden, consola);
        case Verbo::verificar:
            return verificar(orden, consola);
        case Verbo::comparar:
            return comparar(orden, consola);
        case Verbo::ver:
            return ver(orden, consola);
        case Verbo::ayuda:
            consola.out << help(orden.tema_ayuda);
            return ExitCode::done;
        case Verbo::version:
            consola.out << "fichas " FICHAS_VERSION "\n";
            return ExitCode::done;
    }
    return ExitCode::bug;
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, Consola& consola) {
    try {
        const auto orden = parse_orden(arguments);
        if (const auto* fault = std::get_if<ErrorDeUso>(&orden)) {
            consola.err << "fichas: " << base::escape_for_terminal(fault->mensaje) << "\n";
            return ExitCode::wrong_use;
        }
        const ExitCode code = dispatch(std::get<Orden>(orden), consola);
        consola.out.flush();
        if (!consola.out) {
            consola.err << "fichas: no se pudo escribir en la salida estándar\n";
            return ExitCode::environment;
        }
        return code;
    } catch (const std::bad_alloc&) {
        consola.err << "fichas: no hay memoria suficiente\n";
        return ExitCode::environment;
    } catch (const std::system_error& fault) {
        consola.err << "fichas: el sistema no pudo: " << fault.what() << "\n";
        return ExitCode::environment;
    } catch (const std::exception& fault) {
        consola.err << "fichas: defecto del programa: " << fault.what() << "\n";
        return ExitCode::bug;
    }
}

}  // namespace generator::app
