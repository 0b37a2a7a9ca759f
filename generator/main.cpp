#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/commands.hpp"

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    generator::app::Consola consola{
        .out = std::cout, .err = std::cerr, .shows_progress = ::isatty(STDERR_FILENO) == 1};
    const std::vector<std::string> arguments{argv + 1, argv + argc};
    return static_cast<int>(generator::app::run(arguments, consola));
}
