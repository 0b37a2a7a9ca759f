// fichas-lector: a PDF on standard input, what it says on standard output. A process of its own,
// with little memory and time, no files and no children: whatever a hostile file does to it, it
// does to nothing else, and `fichas` itself starts without the libraries that it needs.
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include "readers/pdf/from_bytes.hpp"
#include "readers/sandbox.hpp"

namespace {

constexpr rlim_t kSeconds = 20;
[[maybe_unused]] constexpr rlim_t kMemory = rlim_t{1} << 30U;
constexpr rlim_t kFiles = 16;  // it opens none; its libraries may look for one
constexpr std::size_t kBlock = std::size_t{1} << 16U;

void limit(int resource, rlim_t value) {
    const rlimit limits{value, value};
    setrlimit(static_cast<__rlimit_resource>(resource), &limits);
}

void limit_process() {
    limit(RLIMIT_CPU, kSeconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);  // what it says goes into a pipe, never into a file
    limit(RLIMIT_NOFILE, kFiles);
    prctl(PR_SET_NO_NEW_PRIVS, 1UL, 0UL, 0UL, 0UL);
    prctl(PR_SET_PDEATHSIG, static_cast<unsigned long>(SIGKILL));
#ifndef FICHAS_SANITIZED  // whose shadow memory is larger than any limit, and which asks a process
    limit(RLIMIT_AS, kMemory);
    limit(RLIMIT_NPROC, 0);
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
    const std::string bytes = read_all();
#ifndef FICHAS_SANITIZED  // which opens files to tell what it found
    // Where the kernel has no such filters, the limits above are what there is.
    static_cast<void>(generator::readers::close_kernel());
#endif
    const std::string said = generator::readers::encode(generator::readers::pdf::read_pdf(bytes));
    const bool is_whole = std::fwrite(said.data(), 1, said.size(), stdout) == said.size();
    return is_whole && std::fflush(stdout) == 0 ? 0 : 1;
}
