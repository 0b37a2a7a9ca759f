#include "readers/sandbox.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/catch.hpp"

namespace {

constexpr int kNoFilter = 99;

/// What `work` ends a closed process with: its code, or minus its signal.
template <class Work>
int run_closed(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (!generator::readers::close_kernel()) {
            ::_exit(kNoFilter);
        }
        ::_exit(work());
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a closed process reaches no file, no network and no other process", "[readers]") {
    const int refused = run_closed([] {
        const bool has_file = ::open("/etc/passwd", O_RDONLY) >= 0 || errno != EPERM;
        const bool has_socket = ::socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM;
        const bool has_child = ::fork() >= 0 || errno != EPERM;
        const bool has_signal = ::kill(::getppid(), 0) == 0 || errno != EPERM;
        const bool has_program = ::execl("/bin/true", "true", nullptr) == 0 || errno != EPERM;
        return (has_file ? 1 : 0) + (has_socket ? 2 : 0) + (has_child ? 4 : 0) +
               (has_signal ? 8 : 0) + (has_program ? 16 : 0);
    });
    CHECK(refused == 0);
}

TEST_CASE("a closed process computes, takes memory, writes to what is open, and ends",
          "[readers]") {
    std::array<int, 2> ends{-1, -1};
    REQUIRE(::pipe(ends.data()) == 0);
    const int done = run_closed([&] {
        const std::string much(std::size_t{64} << 20U, 'x');
        return ::write(ends[1], much.data(), 5) == 5 ? 7 : 1;
    });
    CHECK(done == 7);
    std::array<char, 8> block{};
    CHECK(::read(ends[0], block.data(), block.size()) == 5);
    ::close(ends[0]);
    ::close(ends[1]);
    CHECK(run_closed([] { return ::raise(SIGKILL); }) == -SIGKILL);
}
