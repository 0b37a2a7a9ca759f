// A filter of system calls (seccomp), written out: it is a table of numbers and thirty lines, and
// the kernel keeps it whatever a library does.
#include "readers/sandbox.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace generator::readers {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kMachine = 0;
#endif

/// What a program needs that reads from one open file, computes, writes to another, and ends.
constexpr std::array kAllowed{
    SYS_read,
    SYS_write,
    SYS_readv,
    SYS_writev,
    SYS_close,
    SYS_fstat,
    SYS_lseek,
    SYS_brk,
    SYS_mmap,
    SYS_munmap,
    SYS_mremap,
    SYS_mprotect,
    SYS_madvise,
    SYS_futex,
    SYS_getrandom,
    SYS_clock_gettime,
    SYS_gettimeofday,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_getpid,
    SYS_gettid,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_restart_syscall,
    SYS_exit,
    SYS_exit_group,
};

sock_filter statement(std::uint16_t code, std::uint32_t value) {
    return {.code = code, .jt = 0, .jf = 0, .k = value};
}

/// Goes on with the next line if the loaded word is `value`; else it passes over one.
sock_filter if_equal(std::uint32_t value) {
    return {.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 0, .jf = 1, .k = value};
}

std::vector<sock_filter> make_filter() {
    constexpr std::uint16_t kLoad = BPF_LD | BPF_W | BPF_ABS;
    constexpr std::uint16_t kReturn = BPF_RET | BPF_K;
    std::vector<sock_filter> filter{
        statement(kLoad, offsetof(seccomp_data, arch)),
        // Numbers of calls mean something else on another machine.
        {.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 1, .jf = 0, .k = kMachine},
        statement(kReturn, SECCOMP_RET_KILL_PROCESS),
        statement(kLoad, offsetof(seccomp_data, nr)),
    };
    for (const long call : kAllowed) {
        filter.push_back(if_equal(static_cast<std::uint32_t>(call)));
        filter.push_back(statement(kReturn, SECCOMP_RET_ALLOW));
    }
    // A signal to itself alone, which is how a program aborts.
    filter.push_back({.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 0, .jf = 3, .k = SYS_tgkill});
    filter.push_back(statement(kLoad, offsetof(seccomp_data, args)));
    filter.push_back(if_equal(static_cast<std::uint32_t>(getpid())));
    filter.push_back(statement(kReturn, SECCOMP_RET_ALLOW));
    filter.push_back(statement(kReturn, SECCOMP_RET_ERRNO | EPERM));
    return filter;
}

}  // namespace

bool close_kernel() {
    if (kMachine == 0) {
        return false;
    }
    std::vector<sock_filter> filter = make_filter();
    const sock_fprog program{.len = static_cast<unsigned short>(filter.size()),
                             .filter = filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1UL, 0UL, 0UL, 0UL) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0UL, 0UL) == 0;
}

}  // namespace generator::readers
