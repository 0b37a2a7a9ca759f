#pragma once

namespace generator::readers {

/// From here on this process may do nothing but compute, take memory, read and write what is open
/// already, and end: whatever else it asks of the kernel (files, network, processes, other
/// processes' memory) is refused with EPERM, for ever and for its threads. Refused and not ended,
/// because a library that asks for what it does not need goes on without it. False if the kernel
/// has no such filters, or this machine is none of those whose calls we know (x86-64, aarch64).
[[nodiscard]] bool close_kernel();

}  // namespace generator::readers
