// fichas-lector: a PDF on standard input, what it says on standard output. A process of its own,
// with little memory and time: whatever a hostile file does to it, it does to nothing else, and
// `fichas` itself starts without the libraries that it needs.
#include <cstdio>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include "readers/pdf/from_bytes.hpp"

namespace {

constexpr rlim_t kSeconds = 20;
[[maybe_unused]] constexpr rlim_t kMemory = rlim_t{1} << 30U;
constexpr std::size_t kBlock = std::size_t{1} << 16U;

void limit(int resource, rlim_t value) {
    const rlimit limits{value, value};
    setrlimit(static_cast<__rlimit_resource>(resource), &limits);
}

void limit_process() {
    limit(RLIMIT_CPU, kSeconds);
    limit(RLIMIT_CORE, 0);
#ifndef FICHAS_SANITIZED  // whose shadow memory is larger than any limit
    limit(RLIMIT_AS, kMemory);
#endif
}

std::string read_all() {
    std::string result;
    std::vector<char> block(kBlock);
    while (const std::size_t size = std::fread(block.data(), 1, block.size(), stdin)) {
        result.append(block.data(), size);
    }
    return result;
}

}  // namespace

int main() {
    limit_process();
    const std::string said =
        generator::readers::encode(generator::readers::pdf::read_pdf(read_all()));
    const bool is_whole = std::fwrite(said.data(), 1, said.size(), stdout) == said.size();
    return is_whole && std::fflush(stdout) == 0 ? 0 : 1;
}
