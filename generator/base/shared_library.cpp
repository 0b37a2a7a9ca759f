#include "base/shared_library.hpp"

#include <dlfcn.h>

namespace generator::base {

SharedLibrary::SharedLibrary(const char* soname)
    : handle_{::dlopen(soname, RTLD_NOW | RTLD_LOCAL)}, is_complete_{handle_ != nullptr} {}

void* SharedLibrary::find_symbol(const char* name) {
    void* symbol = handle_ != nullptr ? ::dlsym(handle_, name) : nullptr;
    is_complete_ = is_complete_ && symbol != nullptr;
    return symbol;
}

}  // namespace generator::base
